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

/** `read`: what is done with one that can't be read, as for any list of the store. */
export async function turnedAwayIn(
  { store, profile }: Ledger,
  units: readonly UnitId[],
  period: Period,
  read: (page: Parameters<typeof readableOf<TurnedAway>>[0]) => Promise<TurnedAway[]>,
): Promise<TurnedAwayCounts> {
  const [unit] = units;
  const days = { from: firstDayOf(period), until: lastDayOf(period) };
  const query = units.length === 1 && unit !== undefined ? { ...days, unit } : days;
  const all = await read((paging) => store.allKept('turned-away', query, paging));
  return countedBecause(
    profile,
    all.filter((one) => units.includes(one.unit)),
  );
}
