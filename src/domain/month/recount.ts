/** What a correction makes of figures that stand published. */

import { lastMonthOf } from '../period.ts';
import { Dimension as Dimensions, type MonthOfUnit, valuesOf } from '../statistics/cells.ts';
import type { Table } from '../statistics/table.ts';
import type { MonthFigures } from './unit-month.ts';

/**
 * Totals are counted anew. A table whose figures would differ is taken out and never replaced: two versions of it,
 * one less the other, give away the single case by which they differ. What later months have noted is left as it is.
 */
export function recountedFigures(
  before: MonthFigures,
  totals: Pick<MonthFigures, 'countedAt' | 'received' | 'inside' | 'decisions' | 'twelve' | 'under'>,
  months: readonly MonthOfUnit[],
): MonthFigures {
  const stands = before.tables.filter((table) => stillHolds(table, months));
  const gone = before.tables.filter((table) => !stands.includes(table));
  return {
    ...before,
    ...totals,
    tables: stands,
    withheld: [...before.withheld, ...gone.map(({ dimension }) => ({ dimension, because: 'corrected' as const }))],
  };
}

/** What was open at the end of a month can't be counted any more, and stands as it was. */
export function stillHolds({ dimension, units, period, blocks }: Table, months: readonly MonthOfUnit[]): boolean {
  const counted = Dimensions.safeParse(dimension);
  if (!counted.success) return true;
  const until = lastMonthOf(period);
  const own = months.filter(({ unit, month }) => units.includes(unit) && month >= period.from && month <= until);
  const values = valuesOf(own, 'service', counted.data);
  return blocks.every(
    (block) => block.values.reduce((sum, value) => sum + (values.get(value) ?? 0), 0) === block.count,
  );
}
