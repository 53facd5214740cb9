/**
 * Where complaints pile up (Harstad D00075: *opphopning*): a cause of which there is more than usual in a unit, in the
 * last month or in the last two, against the twelve months before.
 *
 * Given how many there are in the window and the months before together, each of them fell into the window with the
 * same probability where nothing has changed: a binomial test, exact for small numbers, that needs no guess of what is
 * usual. It is made for each cause, in two windows, twelve times a year, so that each gets its part of the false alarms
 * that a unit may have in a year over all its causes. `npm run pile-ups` measures what comes of it.
 */
import { type Month, monthsOn } from '../period.ts';
import { binomialTail } from './binomial.ts';
import { type MonthOfUnit, valuesOf } from './cells.ts';

/** Of one cause in one scope, more than usual. For its manager only, but for the words “more than usual about”. */
export interface PileUp {
  readonly cause: string;
  /** How many months it was looked for in, the last of them `until`. */
  readonly months: 1 | 2;
  readonly count: number;
  /** In as many months of the twelve before. */
  readonly expected: number;
  /** How probable that many or more are by chance, before the number of tests is accounted for. */
  readonly p: number;
}

const FALSE_ALARMS_A_YEAR = 0.2;
const BEFORE = 12;
/** That it is looked for in: two months, the twelve before, and one more, to know of an alarm that was given before. */
export const PILE_UP_MONTHS = 15;
/** Less than half a year says nothing of what is usual. */
const LEAST_BEFORE = 6;
/** What is fewer is no pile, and is not to be talked about as one. */
const LEAST_COUNT = 5;
/**
 * Two months find more than one, which only comes earlier. Their parts are more than one together: counts are whole
 * numbers, so that a test at one level gives false alarms at less, and the two alarm together as often as not.
 */
const partOf = { 1: 0.5, 2: 1 } as const;
const windows = [1, 2] as const;

/**
 * @param months of one scope, in order, as many up to `until` as pile-ups are looked for in.
 * @param since what was before this month does not count as usual. A month from then on in which nothing was closed does:
 * a unit that is quiet as a rule would never be alarmed at otherwise.
 */
export function pileUpsIn(months: readonly MonthOfUnit[], until: Month, since: Month): PileUp[] {
  const byMonth = new Map(months.map((one) => [one.month, valuesOf([one], 'service', 'cause')]));
  const [{ month: first } = { month: until }] = months;
  const all: Month[] = [];
  for (let month = first < since ? since : first; month <= until; month = monthsOn(month, 1)) all.push(month);
  const causes = [...new Set(months.flatMap(({ month }) => [...(byMonth.get(month)?.keys() ?? [])]))].sort();
  return causes.flatMap((cause) => {
    const found = pileUpIn(
      all.map((month) => byMonth.get(month)?.get(cause) ?? 0),
      causes.length,
    );
    return found === undefined ? [] : [{ cause, ...found }];
  });
}

/**
 * In the last of these months, or the last two. A wave that the last two months show is told once: not again the month
 * after, where that is not too much by itself.
 * @param series how many in each month, in order.
 * @param causes how many are looked at.
 */
export function pileUpIn(series: readonly number[], causes: number): Omit<PileUp, 'cause'> | undefined {
  const [month, months] = windows.map((length) => lookedAt(series, length, causes));
  if (month !== undefined) return months !== undefined && months.p < month.p ? months : month;
  if (months === undefined) return undefined;
  const before = series.slice(0, -1);
  return windows.some((length) => lookedAt(before, length, causes) !== undefined) ? undefined : months;
}

function lookedAt(series: readonly number[], months: 1 | 2, causes: number): Omit<PileUp, 'cause'> | undefined {
  const before = series.slice(0, -months).slice(-BEFORE);
  if (before.length < LEAST_BEFORE) return undefined;
  const count = sum(series.slice(-months));
  const usual = sum(before);
  const expected = (usual * months) / before.length;
  if (count < LEAST_COUNT || count <= expected) return undefined;
  const p = binomialTail(count, count + usual, months / (months + before.length));
  const level = (partOf[months] * FALSE_ALARMS_A_YEAR) / (12 * causes);
  return p <= level ? { months, count, expected, p } : undefined;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
