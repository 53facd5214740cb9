import { type Month, monthOf, monthsOn } from '../domain/period.ts';
import { firstOffered } from '../domain/report/choices.ts';
import { totalOf, valuesOf } from '../domain/statistics/cells.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import type { House } from './house.ts';
import type { Store } from './store.ts';

/** A year without anything is one in which nobody counted. */
const LOOKED_BACK = 12;

/**
 * The first month from `from` until `until` of which there are figures: what came in was counted from then on. Where
 * something was counted in the year before `from` it is `from`; where nothing was by `until`, undefined. By what is told
 * to everybody alone, so that what is hidden moves it by no month.
 */
export async function figuresSince(
  store: Pick<Store, 'figures'>,
  from: Month,
  until: Month,
): Promise<Month | undefined> {
  const has = async (month: Month) =>
    totalOf(valuesOf(await store.figures({ from: month, until: month }), 'service', 'received')) > 0;
  for (let back = 0; back <= LOOKED_BACK; back += 1) if (await has(monthsOn(from, -back))) return from;
  for (let month = monthsOn(from, 1); month <= until; month = monthsOn(month, 1)) if (await has(month)) return month;
  return undefined;
}

/** The same over all the periods that a report is offered of. */
export function figuresOffered(
  { profile, store }: Pick<House, 'profile' | 'store'>,
  now: Instant,
): Promise<Month | undefined> {
  const today = dayIn(profile.municipality.zone, now);
  return figuresSince(store, firstOffered(today), monthsOn(monthOf(today), -1));
}
