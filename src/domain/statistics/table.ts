/**
 * Which finer figures may be published. Totals by kind are shown as they are; anything finer only so that nobody can work
 * out a cell under the profile's threshold, from this table or from it together with all that was ever published.
 *
 * A published table covers a set of units over a calendar period. Two rules make it safe for good:
 *
 * - Tables of one dimension never cross: of any two, the one lies in the other (units and months both), or they have
 *   nothing in common. Crossing tables can be solved for single cells. So what covers more units is never published for
 *   a shorter period than what it covers (`shortestFor`).
 * - A cell is shown only where it is at least the threshold, and where what is left of it after taking out every smaller
 *   table that lies in it is at least that too. Cells that are too small are added to others, until the sum is not, and
 *   are named together. Nothing is ever left over that is known by itself.
 *
 * A zero is under the threshold as well: that nobody did something can say as much of a few people as that somebody did.
 */
import { z } from 'zod';
import { UnitId } from '../ids.ts';
import { Period } from '../period.ts';
import { Dimension } from './cells.ts';

/** What is published finer than totals by kind. `state`: of what is open at the end of a month. */
export const TableDimension = z.enum([...Dimension.options, 'state', 'hidden']);
export type TableDimension = z.infer<typeof TableDimension>;

/** Cells that are told apart by nobody: one where it is large enough by itself, else several together. */
export const Block = z.strictObject({
  values: z.array(z.string().min(1)).min(1),
  count: z.number().int().positive(),
});
export type Block = z.infer<typeof Block>;

export const Table = z.strictObject({
  dimension: TableDimension,
  /** Those whose cases are counted, sorted. */
  units: z.array(UnitId).min(1),
  period: Period,
  /** Every value of the dimension is in exactly one. The largest first, several together last. */
  blocks: z.array(Block).min(1),
});
export type Table = z.infer<typeof Table>;

export interface Wanted {
  readonly dimension: TableDimension;
  readonly units: readonly UnitId[];
  readonly period: Period;
  /** Of every value that the dimension can have, zeros included. */
  readonly counts: ReadonlyMap<string, number>;
}

export type Tabled =
  | { readonly shown: true; readonly table: Table }
  /** `crosses`: another table lies across it, so that together they could be solved. */
  | { readonly shown: false; readonly because: 'too-few' | 'crosses' };
