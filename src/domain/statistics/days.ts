/** How long answers took, in working days, from a histogram: how many took how many days. */
import { type MonthOfUnit, valuesOf } from './cells.ts';

export interface Days {
  readonly n: number;
  readonly sum: number;
  readonly mean: number;
  /** Between two days where they differ. */
  readonly median: number;
}

/** Of all that was answered and closed in these months of the service book; undefined where nothing was. */
export function daysOf(months: Iterable<Pick<MonthOfUnit, 'counts'>>): Days | undefined {
  const histogram = new Map([...valuesOf(months, 'service', 'days')].map(([days, count]) => [Number(days), count]));
  return daysIn(histogram);
}

/** @param histogram how many took so many days. */
export function daysIn(histogram: ReadonlyMap<number, number>): Days | undefined {
  const sorted = [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const n = sorted.reduce((total, [, count]) => total + count, 0);
  if (n === 0) return undefined;
  const sum = sorted.reduce((total, [days, count]) => total + days * count, 0);
  const at = (place: number) => {
    let before = 0;
    return sorted.find(([, count]) => {
      before += count;
      return before > place;
    })?.[0];
  };
  const median = ((at(Math.floor((n - 1) / 2)) ?? 0) + (at(Math.floor(n / 2)) ?? 0)) / 2;
  return { n, sum, mean: sum / n, median };
}

/** Answered in time, also where the time was extended, of all to whom an answer was promised; undefined where to none. */
export function shareInTime(timeliness: ReadonlyMap<string, number>): number | undefined {
  const kept = (timeliness.get('in-time') ?? 0) + (timeliness.get('in-extended-time') ?? 0);
  const all = kept + (timeliness.get('late') ?? 0);
  return all === 0 ? undefined : kept / all;
}
