/**
 * Which improvements to put first, as the figures rank them, each with its reason (Hudiksvall: the board is to say which
 * to prioritise). Only from what the report shows: nothing is ranked by a figure that is held back.
 */
import { kindNamed } from '../editions.ts';
import type { KindCode, UnitId } from '../ids.ts';
import type { Profile } from '../profile.ts';
import type { Table, TableDimension } from '../statistics/table.ts';
import { NO_CAUSE } from '../statistics/wanted.ts';
import type { Part } from './parts.ts';
import type { KindRow, MoreThanUsual } from './report.ts';
import { timelyOf } from './timely.ts';

export type Priority =
  /** Said so often in some units that it is more than usual, and how often in all where that may be told. */
  | {
      readonly first: 'cause';
      readonly cause: string;
      readonly share?: number | undefined;
      readonly count?: number | undefined;
      readonly piledUpIn: readonly UnitId[];
    }
  /** Of all to whom an answer was promised. */
  | { readonly first: 'late'; readonly count: number; readonly share: number }
  | { readonly first: 'unit'; readonly unit: UnitId; readonly count: number; readonly share: number }
  | { readonly first: 'kind'; readonly kind: KindCode; readonly received: number; readonly before: number };

const MOST = 6;
/** Of all of its table: what is rarer is not put first. */
const LEAST_SHARE = 0.1;
/** Of all complaints, in one unit. */
const LARGE_SHARE = 0.3;
/** By so much more than the year before. */
const GROWTH = 1.5;

interface Shown {
  readonly tables: readonly Table[];
  readonly moreThanUsual: readonly MoreThanUsual[];
  readonly parts: readonly Part[];
  readonly kinds: readonly KindRow[];
}

export function prioritiesOf(profile: Profile, shown: Shown): Priority[] {
  return [...causes(shown), ...late(shown), ...units(profile, shown), ...growing(profile, shown)].slice(0, MOST);
}

/**
 * What piles up in several units, or in the only one that the report is of, before what is large in all; what piles up in
 * one of many after that. Then by how often.
 */
function causes({ tables, moreThanUsual, parts }: Shown): Priority[] {
  // That nobody stated one is nothing to put first.
  const counts = new Map([...alone(tables, 'cause')].filter(([cause]) => cause !== NO_CAUSE));
  const total = sumOf(tables, 'cause');
  const piled = new Set(moreThanUsual.map(({ cause }) => cause));
  const rank = ({ cause, piledUpIn }: { readonly cause: string; readonly piledUpIn: readonly UnitId[] }) =>
    piledUpIn.length >= Math.min(2, Math.max(1, parts.length)) ? 2 : Number(large.includes(cause));
  const large = [...counts].filter(([, count]) => count / total >= LEAST_SHARE).map(([cause]) => cause);
  return [...new Set([...piled, ...large])]
    .map((cause) => ({
      first: 'cause' as const,
      cause,
      count: counts.get(cause),
      share: counts.has(cause) ? (counts.get(cause) ?? 0) / total : undefined,
      piledUpIn: moreThanUsual.filter((one) => one.cause === cause).map(({ unit }) => unit),
    }))
    .sort((a, b) => rank(b) - rank(a) || (b.count ?? 0) - (a.count ?? 0))
    .slice(0, MOST - 2);
}

function late({ tables }: Shown): Priority[] {
  const timely = timelyOf(tables);
  if (timely === undefined) return [];
  const share = 1 - timely.shareInTime;
  return share >= LEAST_SHARE ? [{ first: 'late', count: timely.late, share }] : [];
}

/** Where the most complaints are; of two or more, so that it says something. */
function units(profile: Profile, { parts }: Shown): Priority[] {
  const complaints = (part: Part) =>
    [...part.kinds].reduce(
      (sum, [kind, count]) => sum + (kindNamed(profile, kind)?.class === 'complaint' ? count : 0),
      0,
    );
  const all = parts.reduce((sum, part) => sum + complaints(part), 0);
  return parts
    .flatMap((part) => (part.of.is === 'unit' ? [{ unit: part.of.unit, count: complaints(part) }] : []))
    .filter(({ count }) => parts.length > 2 && count / all >= LARGE_SHARE && isEnough(profile, count))
    .map(({ unit, count }) => ({ first: 'unit', unit, count, share: count / all }));
}

function growing(profile: Profile, { kinds }: Shown): Priority[] {
  return kinds
    .filter(({ kind }) => kindNamed(profile, kind)?.class === 'complaint')
    .flatMap(({ kind, received, before }) => (before === undefined ? [] : [{ kind, received, before }]))
    .filter(({ received, before }) => isEnough(profile, before) && received >= before * GROWTH)
    .map((one) => ({ first: 'kind', ...one }));
}

function isEnough({ reports }: Profile, count: number): boolean {
  return count >= reports.monthlySummary.threshold;
}

/** Of the values that are told by themselves. */
function alone(tables: readonly Table[], dimension: TableDimension): Map<string, number> {
  const blocks = tables.find((table) => table.dimension === dimension)?.blocks ?? [];
  return new Map(
    blocks.flatMap(({ values, count }) => values.slice(0, values.length === 1 ? 1 : 0).map((value) => [value, count])),
  );
}

/** At least one, to be divided by. */
function sumOf(tables: readonly Table[], dimension: TableDimension): number {
  const blocks = tables.find((table) => table.dimension === dimension)?.blocks ?? [];
  return Math.max(
    1,
    blocks.reduce((sum, { count }) => sum + count, 0),
  );
}
