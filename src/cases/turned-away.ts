/** How many were told where else it goes, counted from what is kept of them: totals by reason. */
import type { UnitId } from '../domain/ids.ts';
import { firstDayOf, lastDayOf, type Period } from '../domain/period.ts';
import type { Profile } from '../domain/profile.ts';
import type { Scope } from '../domain/statistics/scope.ts';
import {
  countedBecause,
  ownMattersTold,
  type TurnedAway,
  type TurnedAwayCounts,
} from '../domain/turned-away/turned-away.ts';
import type { readableOf } from './pages.ts';
import type { Store } from './store.ts';

interface Ledger {
  readonly store: Pick<Store, 'allKept'>;
  readonly profile: Profile;
}

/** What is done with one that can't be read, as for any list of the store. */
type Read = (page: Parameters<typeof readableOf<TurnedAway>>[0]) => Promise<TurnedAway[]>;

/**
 * `units`: these alone; `all`: whichever they are. What is no unit's (an employee's own matter) is in neither, so that the
 * municipality's are the units' together.
 */
export async function turnedAwayIn(
  { store, profile }: Ledger,
  units: readonly UnitId[] | 'all',
  period: Period,
  read: Read,
): Promise<TurnedAwayCounts> {
  const unit = units === 'all' || units.length > 1 ? undefined : units[0];
  const query = unit === undefined ? daysOf(period) : { ...daysOf(period), unit };
  const all = await read((paging) => store.allKept('turned-away', query, paging));
  return countedBecause(
    profile,
    all.filter((one) => one.unit !== undefined && (units === 'all' || units.includes(one.unit))),
  );
}

/** Undefined where it is not to be told. */
export async function ownMattersIn(
  { store, profile }: Ledger,
  scope: Scope,
  period: Period,
  read: Read,
): Promise<number | undefined> {
  if (scope.is !== 'municipality') return undefined;
  const all = await read((paging) => store.allKept('turned-away', daysOf(period), paging));
  return ownMattersTold(profile, all, period);
}

function daysOf(period: Period) {
  return { from: firstDayOf(period), until: lastDayOf(period) };
}
