/**
 * What a report tells finer than totals by kind. For a period of a length that its scope has tables for, those. For a
 * longer one, such as the year of a board that is told twice a year: the sum of the parts that are told, and nothing of
 * its own, which would lie across the tables of what covers more. For a shorter one nothing.
 */
import { lastMonthOf, type Month, type Months, monthsIn, type Period, periodOf } from '../period.ts';
import type { MonthOfUnit } from '../statistics/cells.ts';
import { apart, finerOf } from '../statistics/finer.ts';
import { countedUnitsOf, type Scope, spansOf } from '../statistics/scope.ts';
import { type PublishedTable, type Table, type TableDimension, toldOf } from '../statistics/table.ts';
import { tabled } from '../statistics/tabling.ts';
import { wantedOf } from '../statistics/wanted.ts';
import { dimensionsOf } from './dimensions.ts';
import type { Finer, Withheld } from './report.ts';

export interface FinerOfReport extends Finer {
  readonly decisions: number;
}

interface Decided {
  readonly finer: FinerOfReport;
  /** What the ledger does not have yet, those of the parts included. */
  readonly entries: readonly PublishedTable[];
}

type Setting = Parameters<typeof finerOf>[0];

/**
 * @param figures of every unit of the scope, over the calendar year of the period and the one before.
 * @param published all of the ledger of that year.
 */
export function finerForReport(
  setting: Setting,
  { scope, period }: { readonly scope: Scope; readonly period: Period },
  figures: readonly MonthOfUnit[],
  published: readonly PublishedTable[],
): Decided {
  const told = dimensionsOf(setting.profile);
  const dimensions: readonly TableDimension[] = [...told, 'decisions'];
  const lengths = spansOf(setting, scope);
  if (lengths.includes(period.months)) {
    const asked = { scope, until: lastMonthOf(period), spans: [period.months], dimensions };
    const { entries, ...finer } = finerOf(setting, asked, figures, published);
    return { entries, finer: apart(finer, period) };
  }
  const part = lengths.findLast((length) => length < period.months);
  if (part === undefined) {
    const withheld = told.map((dimension) => ({ dimension, because: 'too-short' as const }));
    return { entries: [], finer: { decisions: 0, tables: [], withheld, changed: [] } };
  }

  const entries: PublishedTable[] = [];
  const shown = partsOf(period, part).map((until) => {
    const asked = { scope, until, spans: [part], dimensions };
    const of = finerOf(setting, asked, figures, [...published, ...entries]);
    entries.push(...of.entries);
    return new Set(of.tables.map(({ dimension }) => dimension));
  });
  const units = countedUnitsOf(setting.organisation, scope);
  const wanted = wantedOf(setting, {}, figures);
  const { threshold } = setting.profile.reports.monthlySummary;
  const tables: Table[] = [];
  const changed: TableDimension[] = [];
  const withheld: Withheld[] = [];
  for (const dimension of dimensions) {
    const before = [...published, ...entries];
    const decided = shown.every((of) => of.has(dimension))
      ? tabled(wanted(dimension, units, period), before, threshold)
      : undefined;
    // What says more than its parts is no sum of them.
    if (decided?.shown !== true || decided.table.own.length > 0) {
      if (dimension !== 'decisions') withheld.push({ dimension, because: 'parts-only' });
      continue;
    }
    tables.push(toldOf(decided.table));
    if (decided.changed) changed.push(dimension);
    if (!before.includes(decided.table)) entries.push(decided.table);
  }
  return { entries, finer: { ...apart({ tables, changed, withheld: [] }, period), withheld } };
}

/** The last months of them. */
function partsOf(period: Period, length: Months): Month[] {
  return monthsIn(period).filter((month) => lastMonthOf(periodOf(month, length)) === month);
}
