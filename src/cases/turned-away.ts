/** How many were told where else it goes, counted from what is kept of them: totals by reason. */
import type { UnitId } from '../domain/ids.ts';
import { firstDayOf, lastDayOf, type Period } from '../domain/period.ts';
import type { Profile } from '../domain/profile.ts';
import { countedBecause, type TurnedAway, type TurnedAwayCounts } from '../domain/turned-away/turned-away.ts';
import type { readableOf } from './pages.ts';
import type { Store } from './store.ts';

interface Ledger {
  readonly store: Pick<Store, 'allKept'>;
  readonly profile: Profile;
}

/**
 * `units`: these alone, so that what is no unit's (an employee's own matter) is in none of their figures; `all`: the
 * whole municipality's. `read`: what is done with one that can't be read, as for any list of the store.
 */
export async function turnedAwayIn(
  { store, profile }: Ledger,
  units: readonly UnitId[] | 'all',
  period: Period,
  read: (page: Parameters<typeof readableOf<TurnedAway>>[0]) => Promise<TurnedAway[]>,
): Promise<TurnedAwayCounts> {
  const unit = units === 'all' || units.length > 1 ? undefined : units[0];
  const days = { from: firstDayOf(period), until: lastDayOf(period) };
  const query = unit === undefined ? days : { ...days, unit };
  const all = await read((paging) => store.allKept('turned-away', query, paging));
  return countedBecause(
    profile,
    units === 'all' ? all : all.filter((one) => one.unit !== undefined && units.includes(one.unit)),
  );
}
