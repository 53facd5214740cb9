/** The figures of a unit's month: how many cases count for what, by book. Sums of cells are figures of larger scopes. */
import { z } from 'zod';
import type { UnitId } from '../ids.ts';
import { type Month, monthOf } from '../period.ts';
import type { Book, Counted } from './counted.ts';

/** By the month in which it was heard. */
export const receivedDimensions = ['received', 'inside', 'track', 'area', 'anonymity'] as const;
/** By the month in which it was closed. */
export const closedDimensions = ['closed', 'outcome', 'cause', 'timeliness', 'extension', 'days'] as const;
export const Dimension = z.enum([...receivedDimensions, ...closedDimensions]);
export type Dimension = z.infer<typeof Dimension>;

/** One figure of a unit's month: `service:cause:informasjon`. Made by `cell`. */
export const Cell = z
  .string()
  .regex(/^[a-z]+:[a-z]+:[^:.$\s]+$/)
  .brand<'Cell'>();
export type Cell = z.infer<typeof Cell>;

export interface MonthOfUnit {
  readonly unit: UnitId;
  readonly month: Month;
  /** Above 0, each. */
  readonly counts: Counts;
}

/** Whoever keeps them by dimension can say so: to go through all cells for each dimension is most of a report's work. */
export interface Counts extends ReadonlyMap<Cell, number> {
  readonly eachValue?: (book: Book, dimension: Dimension, take: (value: string, count: number) => void) => void;
}

/** What a case adds to one month of one unit: one to each of these cells. */
export interface Contribution {
  readonly unit: UnitId;
  readonly month: Month;
  readonly cells: readonly Cell[];
}

export function cell(book: Book, dimension: Dimension, value: string): Cell {
  return known(`${book}:${dimension}:${value}`);
}

/** Of a dimension, by its values. */
export function valuesOf(
  months: Iterable<Pick<MonthOfUnit, 'counts'>>,
  book: Book,
  dimension: Dimension,
): Map<string, number> {
  const prefix = `${book}:${dimension}:`;
  const sums = new Map<string, number>();
  const add = (value: string, count: number) => sums.set(value, (sums.get(value) ?? 0) + count);
  for (const { counts } of months) {
    if (counts.eachValue === undefined) {
      for (const [each, count] of counts) if (each.startsWith(prefix)) add(each.slice(prefix.length), count);
    } else counts.eachValue(book, dimension, add);
  }
  return sums;
}

export function totalOf(values: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of values.values()) total += count;
  return total;
}

/** One contribution, and another for the month of its closing where it is closed. */
export function contributionsOf(counted: Counted | undefined): Contribution[] {
  if (counted === undefined) return [];
  const { book, unit, receivedFor, kind, track, area, heardOn, anonymous, suggestionInside, closed } = counted;
  const received: Contribution = {
    unit: receivedFor ?? unit,
    month: monthOf(heardOn),
    cells: [
      cell(book, 'received', kind),
      cell(book, 'track', track),
      cell(book, 'area', area),
      cell(book, 'anonymity', anonymous ? 'anonymous' : 'named'),
      ...(suggestionInside ? [cell(book, 'inside', 'suggestion')] : []),
    ],
  };
  if (closed === undefined) return [received];
  const { on, outcome, cause, timeliness, extended, days } = closed;
  const ended: Contribution = {
    unit,
    month: monthOf(on),
    cells: [
      cell(book, 'closed', kind),
      cell(book, 'outcome', outcome),
      cell(book, 'timeliness', timeliness),
      cell(book, 'extension', extended ? 'extended' : 'as-promised'),
      ...(cause === undefined ? [] : [cell(book, 'cause', cause)]),
      ...(days === undefined ? [] : [cell(book, 'days', String(days))]),
    ],
  };
  return [received, ended];
}

/** By how much a save changes which cell, by unit and month. Cells that stay as they are, are left out. */
export interface Delta {
  readonly unit: UnitId;
  readonly month: Month;
  readonly by: ReadonlyMap<Cell, number>;
}

export function deltasBetween(before: Counted | undefined, after: Counted | undefined): Delta[] {
  const deltas = new Map<string, { unit: UnitId; month: Month; by: Map<Cell, number> }>();
  const add = (contributions: readonly Contribution[], sign: 1 | -1) => {
    for (const { unit, month, cells } of contributions) {
      const key = `${unit} ${month}`;
      const delta = deltas.get(key) ?? { unit, month, by: new Map<Cell, number>() };
      deltas.set(key, delta);
      for (const each of cells) {
        const sum = (delta.by.get(each) ?? 0) + sign;
        if (sum === 0) delta.by.delete(each);
        else delta.by.set(each, sum);
      }
    }
  };
  add(contributionsOf(before), -1);
  add(contributionsOf(after), 1);
  return [...deltas.values()].filter(({ by }) => by.size > 0);
}

// To prove each anew costs more than all the rest of a registration's counting.
const proved = new Map<string, Cell>();
const MOST_PROVED = 10_000;

/** As stored; undefined where it is none. */
export function cellIn(text: string): Cell | undefined {
  return proved.has(text) || Cell.safeParse(text).success ? known(text) : undefined;
}

function known(text: string): Cell {
  const one = proved.get(text);
  if (one !== undefined) return one;
  if (proved.size >= MOST_PROVED) proved.clear();
  const fresh = Cell.parse(text);
  proved.set(text, fresh);
  return fresh;
}
