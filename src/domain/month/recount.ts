/** What a correction makes of figures that stand published. */
import type { TableDimension } from '../statistics/table.ts';
import type { MonthFigures } from './unit-month.ts';

/**
 * Totals are counted anew. A table whose figures would differ is taken out and never replaced: two versions of it,
 * one less the other, give away the single case by which they differ. What later months have noted is left as it is.
 * @param changed the dimensions of the tables that count something else now.
 */
export function recountedFigures(
  before: MonthFigures,
  totals: Pick<MonthFigures, 'countedAt' | 'received' | 'inside' | 'decisions' | 'twelve' | 'under'>,
  changed: ReadonlySet<TableDimension>,
): MonthFigures {
  const gone = before.tables.filter(({ dimension }) => changed.has(dimension));
  return {
    ...before,
    ...totals,
    tables: before.tables.filter((table) => !gone.includes(table)),
    withheld: [...before.withheld, ...gone.map(({ dimension }) => ({ dimension, because: 'corrected' as const }))],
  };
}
