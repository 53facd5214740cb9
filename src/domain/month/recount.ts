/** What a correction makes of figures that stand published. */
import type { Month } from '../period.ts';
import type { TableDimension } from '../statistics/table.ts';
import { totalReceived } from './since.ts';
import type { MonthFigures } from './unit-month.ts';

/**
 * Totals are counted anew, but for a fall by fewer than the threshold: then all of them stand as they were told, since
 * a case that was hidden meanwhile for conflict of interest would be seen to be gone (since.ts). A case that only
 * changed its kind is no fall.
 *
 * A table whose figures would differ is taken out and never replaced: two versions of it, one less the other, give away
 * the single case by which they differ. What later months have noted is left as it is.
 * @param changed the dimensions of the tables that count something else now.
 * @param told how many are known of this month by now, with what later ones have noted.
 */
export function recountedFigures(
  month: Month,
  before: MonthFigures,
  totals: Pick<MonthFigures, 'countedAt' | 'received' | 'inside' | 'decisions' | 'twelve' | 'under'>,
  changed: ReadonlySet<TableDimension>,
  { told, threshold }: { readonly told: number; readonly threshold: number },
): MonthFigures {
  const gone = before.tables.filter(({ dimension }) => changed.has(dimension));
  const fall = told - totalReceived(totals);
  const stand = fall > 0 && fall < threshold;
  // What is corrected here is what its own bar shows.
  const own = { month, received: totalReceived(totals) };
  const twelve = totals.twelve.map((bar) => (bar.month === month ? own : bar));
  return {
    ...before,
    ...(stand ? {} : { ...totals, twelve }),
    tables: before.tables.filter((table) => !gone.includes(table)),
    withheld: [...before.withheld, ...gone.map(({ dimension }) => ({ dimension, because: 'corrected' as const }))],
  };
}
