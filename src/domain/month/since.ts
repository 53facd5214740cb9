/** What was logged, moved or taken back after a month was published: the month stands, and the next one notes it. */
import type { Month } from '../period.ts';
import type { MonthFigures, UnitMonth } from './unit-month.ts';

/**
 * By how much each earlier month differs now from all that was told of it: its own figures, and what later months have
 * noted since these were last counted.
 * @param received how many are counted in each month now.
 */
export function sinceOf(earlier: readonly UnitMonth[], received: ReadonlyMap<Month, number>): MonthFigures['since'] {
  return earlier.flatMap((one) => {
    const told = figuresOf(one);
    if (told === undefined) return [];
    const noted = earlier
      .flatMap((each) => (each.month > one.month ? (figuresOf(each) ?? []) : []))
      .filter(({ notedAt }) => notedAt > told.countedAt)
      .flatMap(({ since }) => since)
      .filter(({ month }) => month === one.month)
      .reduce((sum, { more }) => sum + more, 0);
    const more = (received.get(one.month) ?? 0) - totalReceived(told) - noted;
    return more === 0 ? [] : [{ month: one.month, more }];
  });
}

export function figuresOf({ state }: Pick<UnitMonth, 'state'>): MonthFigures | undefined {
  return state.state === 'waiting' ? undefined : state.figures;
}

export function totalReceived({ received }: Pick<MonthFigures, 'received'>): number {
  return received.reduce((sum, { count }) => sum + count, 0);
}
