/**
 * Of what more than usual was said in which of many units. Pile-ups are looked for in each unit by itself, with false
 * alarms enough for one unit and year (`pile-ups.ts`); a report of fifty would be full of them. So each cause of each
 * unit is tested once over the whole period, by its least p times as many as it was looked for, and of all of these
 * together those are named of which few are false (Benjamini and Hochberg 1995): where nothing is more than usual
 * anywhere, one report of ten names anything.
 *
 * A report goes further than the unit's review: what is under the threshold is not even hinted at.
 */
import type { UnitId } from '../ids.ts';
import { type Month, monthsIn, monthsOn, type Period } from '../period.ts';
import { type Cell, type MonthOfUnit, valuesOf } from '../statistics/cells.ts';
import { PILE_UP_MONTHS, pileUpsIn } from '../statistics/pile-ups.ts';
import type { MoreThanUsual } from './report.ts';

const FALSE_OF_NAMED = 0.1;
/** A month and two months, each month. */
const WINDOWS = 2;

interface Tested extends MoreThanUsual {
  readonly p: number;
}

/**
 * @param figures of these units, of the period and as many months before as pile-ups are looked for in.
 * @param since as `pileUpsIn` has it.
 */
export function moreThanUsual(
  threshold: number,
  units: readonly UnitId[],
  period: Period,
  figures: readonly MonthOfUnit[],
  since: (units: readonly UnitId[]) => Month,
): MoreThanUsual[] {
  const own = Map.groupBy(figures, ({ unit }) => unit);
  let tests = 0;
  const found: Tested[] = [];
  for (const unit of units) {
    const known = new Map((own.get(unit) ?? []).map((one) => [one.month, one.counts] as const));
    if (known.size === 0) continue;
    tests += valuesOf(own.get(unit) ?? [], 'service', 'cause').size;
    const least = new Map<string, number>();
    for (const until of monthsIn(period)) {
      const series = Array.from({ length: PILE_UP_MONTHS }, (_, place): MonthOfUnit => {
        const month = monthsOn(until, place + 1 - PILE_UP_MONTHS);
        return { unit, month, counts: known.get(month) ?? new Map<Cell, number>() };
      });
      for (const { cause, count, p } of pileUpsIn(series, until, since([unit])))
        if (count >= threshold) least.set(cause, Math.min(p, least.get(cause) ?? 1));
    }
    for (const [cause, p] of least) found.push({ unit, cause, p: p * WINDOWS * period.months });
  }
  const sorted = found.toSorted((a, b) => a.p - b.p);
  const last = sorted.findLastIndex(({ p }, place) => p <= ((place + 1) * FALSE_OF_NAMED) / tests);
  const named = new Set(sorted.slice(0, last + 1));
  return found.filter((one) => named.has(one)).map(({ unit, cause }) => ({ unit, cause }));
}
