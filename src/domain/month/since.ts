/**
 * What was logged late, or moved in, after a month was published: the month stands, and the next one notes it.
 *
 * Only that there are more is ever told. That there is one fewer would tell the channel that the case was taken out, and
 * a case is taken out when it turns out to be about somebody there (hidden for conflict of interest): whoever knows of
 * two cases would know of which. So no total of a month goes below what was told of it, in what is noted, in the twelve
 * months, and in a correction (recount.ts).
 */
import type { Month } from '../period.ts';
import type { MonthFigures, UnitMonth } from './unit-month.ts';

/**
 * By how many more each earlier month has now than all that was told of it: its own figures, and what later months have
 * noted since these were last counted.
 * @param received how many are counted in each month now.
 */
export function sinceOf(earlier: readonly UnitMonth[], received: ReadonlyMap<Month, number>): MonthFigures['since'] {
  return earlier.flatMap((one) => {
    const told = toldOf(one, earlier);
    if (told === undefined) return [];
    const more = (received.get(one.month) ?? 0) - told;
    return more <= 0 ? [] : [{ month: one.month, more }];
  });
}

/** How many have been told of a month, by itself and by those after it; undefined where it is not published. */
export function toldOf(one: UnitMonth, all: readonly UnitMonth[]): number | undefined {
  const told = figuresOf(one);
  if (told === undefined) return undefined;
  return all
    .flatMap((each) => (each.month > one.month ? (figuresOf(each) ?? []) : []))
    .filter(({ notedAt }) => notedAt > told.countedAt)
    .flatMap(({ since }) => since)
    .filter(({ month }) => month === one.month)
    .reduce((sum, { more }) => sum + more, totalReceived(told));
}

/** The same of each month for the chart: of those that have no figures of their own, what earlier charts showed. */
export function twelveOf(
  months: readonly Month[],
  all: readonly UnitMonth[],
  received: (month: Month) => number,
): MonthFigures['twelve'] {
  return months.map((month) => {
    const one = all.find((each) => each.month === month);
    const told = one === undefined ? undefined : toldOf(one, all);
    const shown = all.flatMap((each) => figuresOf(each)?.twelve ?? []).filter((bar) => bar.month === month);
    const floors = told === undefined ? shown.map((bar) => bar.received) : [told];
    return { month, received: Math.max(received(month), ...floors) };
  });
}

export function figuresOf({ state }: Pick<UnitMonth, 'state'>): MonthFigures | undefined {
  return state.state === 'waiting' ? undefined : state.figures;
}

export function totalReceived({ received }: Pick<MonthFigures, 'received'>): number {
  return received.reduce((sum, { count }) => sum + count, 0);
}
