/**
 * What a report says of a scope and a calendar period that has ended: figures, codes and names of units, and of people's
 * words only what a manager released. Pure: it is made of figures that were loaded and of tables that the ledger lets be
 * shown; in which words it is said stands in src/reports.
 */
import type { KindCode, UnitId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import { lies, type Month, monthsIn, monthsOn, type Period } from '../period.ts';
import type { Profile } from '../profile.ts';
import { type MonthOfUnit, totalOf, valuesOf } from '../statistics/cells.ts';
import { lengthOf, type Scope, unitsOf } from '../statistics/scope.ts';
import type { Table, TableDimension } from '../statistics/table.ts';
import type { Day } from '../time.ts';
import type { TurnedAwayCounts } from '../turned-away/turned-away.ts';
import { tellsWordsOf } from './authority.ts';
import { kindCodeIn } from './kinds.ts';
import { type Part, partsOf } from './parts.ts';
import { type Priority, prioritiesOf } from './priorities.ts';

/** Of working days from the day on which it was heard to the answer; only where the table of days may be shown. */
export interface DaysToAnswer {
  readonly answered: number;
  readonly mean: number;
  readonly median: number;
}

/** Words that a unit's manager released in a summary that was posted. */
export interface Released {
  readonly unit: UnitId;
  readonly month: Month;
  readonly learned?: string | undefined;
  readonly changed?: string | undefined;
  readonly praise?: string | undefined;
}

/** A line of the improvement register, as of the last day of the period. */
export interface Improvement {
  readonly unit: UnitId;
  readonly from: 'case' | 'review';
  /** Left out where nobody released them. */
  readonly what?: string | undefined;
  /** By her role, never by name: `staff` of a unit. */
  readonly owner: { readonly is: 'manager' | 'staff'; readonly unit: UnitId };
  readonly dueOn: Day;
  readonly done?: { readonly on: Day; readonly changed?: string | undefined } | undefined;
  readonly overdue: boolean;
}

/** More than usual of a cause in a unit. Its figures are its manager's. */
export interface MoreThanUsual {
  readonly unit: UnitId;
  readonly cause: string;
}

/**
 * `too-short`: what covers so many units is shown for longer periods only. `parts-only`: it is shown for shorter periods
 * only, and what is shown of them can't be added up, since it is missing in one or is told in other blocks.
 */
export interface Withheld {
  readonly dimension: TableDimension;
  readonly because: 'too-few' | 'crosses' | 'too-short' | 'parts-only';
}

/** What may be shown finer than totals by kind, as the ledger has it. */
export interface Finer {
  readonly tables: readonly Table[];
  readonly withheld: readonly Withheld[];
  /** Tables that stand as they were first shown, while what they count has changed since. */
  readonly changed: readonly TableDimension[];
}

export interface KindRow {
  readonly kind: KindCode;
  readonly received: number;
  /** In the same period of the year before; undefined where that was not all counted. */
  readonly before?: number | undefined;
}

export interface Report extends Finer {
  readonly scope: Scope;
  readonly period: Period;
  readonly kinds: readonly KindRow[];
  readonly received: number;
  readonly receivedBefore?: number | undefined;
  /** Suggestions inside complaints. */
  readonly inside: number;
  /** Complaints about formal decisions, which are none about a service; 0 where there are too few to be told. */
  readonly decisions: number;
  /** Told where else it goes, in no other figure. */
  readonly turnedAway: TurnedAwayCounts;
  /** Employees' own matters, told likewise and in no total; undefined where nothing is told of them. */
  readonly ownMatters?: number | undefined;
  readonly inhabitants?: number | undefined;
  /** `received`: undefined before anything was counted. */
  readonly months: readonly { readonly month: Month; readonly received?: number | undefined }[];
  readonly days?: DaysToAnswer | undefined;
  /** One level down: units, or boards where a municipality counts by them. Empty where there is nothing below. */
  readonly parts: readonly Part[];
  readonly boards: readonly Part[];
  readonly moreThanUsual: readonly MoreThanUsual[];
  readonly released: readonly Released[];
  readonly improvements: readonly Improvement[];
  /** Some of its units are under boards that are authorities of their own, whose words it does not tell. */
  readonly wordsElsewhere: boolean;
  readonly priorities: readonly Priority[];
  /** To whom the profile has it go. */
  readonly goesTo: readonly Profile['reports']['toBoards'][number][];
}

export interface Facts extends Finer {
  /** The first month in which anything was counted of the scope; undefined where nothing was. */
  readonly since?: Month | undefined;
  readonly decisions: number;
  readonly turnedAway: TurnedAwayCounts;
  readonly ownMatters?: number | undefined;
  /** Of the scope's units: the period and the same of the year before at least. */
  readonly figures: readonly MonthOfUnit[];
  readonly moreThanUsual: readonly MoreThanUsual[];
  readonly released: readonly Released[];
  readonly improvements: readonly Improvement[];
}

interface Setting {
  readonly profile: Profile;
  readonly organisation: Organisation;
}

export function reportOf(setting: Setting, { scope, period }: { scope: Scope; period: Period }, facts: Facts): Report {
  const { profile } = setting;
  const before: Period = { from: monthsOn(period.from, -12), months: period.months };
  const within = facts.figures.filter(({ month }) => isIn(month, period));
  const counts = valuesOf(within, 'service', 'received');
  const countsBefore = isCounted(before.from, facts)
    ? valuesOf(
        facts.figures.filter(({ month }) => isIn(month, before)),
        'service',
        'received',
      )
    : undefined;
  const kinds = kindsIn(profile, counts, countsBefore);
  const parts = partsOf(setting, scope, period, within);
  const { decisions, turnedAway, ownMatters, tables, withheld, changed, moreThanUsual, released, improvements } = facts;
  const shown = {
    scope,
    period,
    kinds,
    received: totalOf(counts),
    receivedBefore: countsBefore === undefined ? undefined : totalOf(countsBefore),
    inside: totalOf(valuesOf(within, 'service', 'inside')),
    decisions,
    turnedAway,
    ownMatters,
    inhabitants: scope.is === 'unit' ? undefined : profile.municipality.inhabitants,
    months: monthsIn(period).map((month) => {
      const received = totalOf(
        valuesOf(
          within.filter((one) => one.month === month),
          'service',
          'received',
        ),
      );
      return { month, received: received > 0 || isCounted(month, facts) ? received : undefined };
    }),
    ...parts,
    tables,
    withheld,
    changed,
    days: daysIn(tables),
    moreThanUsual,
    released,
    improvements,
    wordsElsewhere: !unitsOf(setting.organisation, scope, period).every(tellsWordsOf(setting, scope)),
    goesTo: goesTo(profile, scope, period),
  };
  return { ...shown, priorities: prioritiesOf(profile, shown) };
}

function daysIn(tables: readonly Table[]): DaysToAnswer | undefined {
  const table = tables.find(({ dimension }) => dimension === 'days');
  const answered = table?.blocks.reduce((sum, { count }) => sum + count, 0) ?? 0;
  if (table?.days === undefined || answered === 0) return undefined;
  return { answered, mean: table.days.sum / answered, median: table.days.median };
}

/** Nobody counted before: none would be told where nobody knows how many there were. */
function isCounted(month: Month, { since }: Pick<Facts, 'since'>): boolean {
  return since !== undefined && since <= month;
}

function isIn(month: Month, period: Period): boolean {
  return lies({ from: month, months: 1 }, period);
}

/** The profile's, in its order, then what was counted by a kind that it no longer has. */
function kindsIn(
  profile: Profile,
  counts: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number> | undefined,
): KindRow[] {
  const row = (kind: KindCode): KindRow => ({
    kind,
    received: counts.get(kind) ?? 0,
    before: before === undefined ? undefined : (before.get(kind) ?? 0),
  });
  const own = profile.kinds.map(({ code }) => row(code));
  const known = new Set<string>(profile.kinds.map(({ code }) => code));
  const gone = [...new Set([...counts.keys(), ...(before?.keys() ?? [])])].filter((code) => !known.has(code)).sort();
  return [...own, ...gone.flatMap((code) => kindCodeIn(code).map(row))];
}

/** Those of its reports that are of such a scope and so long; where none is, to nobody by rule. */
function goesTo(profile: Profile, { is }: Scope, { months }: Period): Report['goesTo'] {
  return profile.reports.toBoards.filter((one) => one.scope === is && lengthOf(one) === months);
}
