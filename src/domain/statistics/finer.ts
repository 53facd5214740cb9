/**
 * What is told of a scope finer than totals by kind: of each dimension the table for the shortest period that is large
 * enough, made so that nothing small can be worked out from it and all that was published before (tabling.ts).
 */
import type { UnitId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import { lastEndedBy, lastMonthOf, type Month, type Months, type Period } from '../period.ts';
import type { Profile } from '../profile.ts';
import type { MonthOfUnit } from './cells.ts';
import type { Book } from './counted.ts';
import { countedUnitsOf, isLeaf, type Scope, spansOf } from './scope.ts';
import { type PublishedTable, type Table, type TableDimension, toldOf } from './table.ts';
import { tabled } from './tabling.ts';
import { wantedOf } from './wanted.ts';

/** Of one unit and book: how many cases are open now, and how many of these are overdue. */
export interface OpenCases {
  readonly unit: UnitId;
  readonly book: Book;
  readonly open: number;
  readonly overdue: number;
}

export interface Asked {
  readonly scope: Scope;
  readonly until: Month;
  /** Only these of those that the scope's tables may be for, such as the one of a report. */
  readonly spans?: readonly Months[];
  readonly dimensions: readonly TableDimension[];
  /** Of all units of the scope, for `state`. */
  readonly open?: readonly OpenCases[];
}

export interface Withheld {
  readonly dimension: TableDimension;
  readonly because: 'too-few' | 'crosses';
}

export interface Finer {
  readonly tables: Table[];
  readonly withheld: Withheld[];
  /** Of `tables`: those that stand as they were published, while what they count has changed since. */
  readonly changed: TableDimension[];
  /** The same tables as the ledger keeps them; those that it has already are left out. */
  readonly entries: PublishedTable[];
}

/**
 * Each table that is decided on counts as published for the next.
 * @param months of every unit of the scope, over the calendar year of `until` and the one before.
 * @param published all of the ledger of these two years.
 */
export function finerOf(
  setting: { readonly profile: Profile; readonly organisation: Organisation },
  asked: Asked,
  months: readonly MonthOfUnit[],
  published: readonly PublishedTable[],
): Finer {
  const { threshold } = setting.profile.reports.monthlySummary;
  const tables: Table[] = [];
  const withheld: Withheld[] = [];
  const changed: TableDimension[] = [];
  const entries: PublishedTable[] = [];
  const wanted = wantedOf(setting, asked, months);
  for (const dimension of new Set(asked.dimensions)) {
    let because: Withheld['because'] = 'too-few';
    const shown = periodsFor(setting, asked, dimension).some((period) => {
      const units = countedUnitsOf(setting.organisation, asked.scope);
      if (units.length === 0) return false;
      const before = [...published, ...entries];
      const decided = tabled(wanted(dimension, units, period), before, threshold);
      if (!decided.shown) {
        because = decided.because;
        return false;
      }
      tables.push(toldOf(decided.table));
      if (decided.changed) changed.push(dimension);
      if (!before.includes(decided.table)) entries.push(decided.table);
      return true;
    });
    if (!shown) withheld.push({ dimension, because });
  }
  return { tables, withheld, changed, entries };
}

/**
 * Apart from the others: how many were about a formal decision, as one number beside the totals of that period. None
 * where there were too few to be told, as if there had been none.
 */
export function apart<T extends Pick<Finer, 'tables' | 'withheld' | 'changed'>>(
  { tables, withheld, changed, ...rest }: T,
  period: Period,
): Omit<T, 'tables' | 'withheld' | 'changed'> &
  Pick<Finer, 'tables' | 'withheld' | 'changed'> & { readonly decisions: number } {
  const one = tables.find(({ dimension, period: of }) => dimension === 'decisions' && of.months === period.months);
  return {
    ...rest,
    decisions: one?.blocks[0]?.count ?? 0,
    tables: tables.filter(({ dimension }) => dimension !== 'decisions'),
    withheld: withheld.filter(({ dimension }) => dimension !== 'decisions'),
    changed: changed.filter((dimension) => dimension !== 'decisions'),
  };
}

/** The shortest first. */
function periodsFor(
  setting: Parameters<typeof finerOf>[0],
  { scope, until, spans, open }: Asked,
  dimension: TableDimension,
): Period[] {
  switch (dimension) {
    case 'state':
      // Of the moment, so that the month in which it is asked says when; no longer period adds anything to it.
      return open === undefined ? [] : [{ from: until, months: 1 }];
    case 'hidden':
      // Never among a unit's own figures: told one level up at the lowest.
      if (scope.is === 'unit' && isLeaf(setting.organisation, scope.unit)) return [];
      return periods();
    case 'decisions':
      // One number beside the totals, for the same period or not at all.
      return periods()
        .filter((period) => lastMonthOf(period) === until)
        .slice(0, 1);
    case 'timeliness':
    case 'outcome':
    case 'cause':
    case 'area':
    case 'track':
    case 'anonymity':
    case 'extension':
    case 'days':
      return periods();
  }
  dimension satisfies never;

  function periods(): Period[] {
    return spansOf(setting, scope)
      .filter((length) => spans === undefined || spans.includes(length))
      .map((length) => lastEndedBy(until, length));
  }
}
