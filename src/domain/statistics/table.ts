/**
 * Which finer figures may be published. Totals by kind are shown as they are; anything finer only so that nobody can work
 * out a cell under the profile's threshold, from this table or from it together with all that was ever published. The
 * rules and why they are enough stand in tabling.ts.
 *
 * A zero is under the threshold as well: that nobody did something can say as much of a few people as that somebody did.
 */
import { z } from 'zod';
import { UnitId } from '../ids.ts';
import { Month, Period } from '../period.ts';

/**
 * What is published finer than totals by kind. `state`: of what is open at the end of a month, told for that month.
 * `hidden`: how many were received that are hidden for a conflict of interest. `decisions`: how many were about a formal
 * decision, which are none about a service. `days`: how long answers took.
 */
export const tableDimensions = [
  'timeliness',
  'outcome',
  'cause',
  'area',
  'track',
  'anonymity',
  'extension',
  'days',
  'state',
  'hidden',
  'decisions',
] as const;
export const TableDimension = z.enum(tableDimensions);
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
  /** Of dimension `days`: working days to the answer, of all that its one block counts: those that were answered. */
  days: z.strictObject({ sum: z.number().int().min(0), median: z.number().min(0) }).optional(),
});
export type Table = z.infer<typeof Table>;

/** A table as the ledger keeps it. */
export const PublishedTable = Table.extend({
  /**
   * Told to nobody: what each unit's month gave to each of the blocks, when the table was made. Without months that gave
   * nothing, and without those that lay in a smaller table. Empty where it says no more than smaller tables say together.
   */
  own: z.array(z.strictObject({ unit: UnitId, month: Month, counts: z.array(z.number().int().min(0)) })),
});
export type PublishedTable = z.infer<typeof PublishedTable>;

export interface Wanted {
  readonly dimension: TableDimension;
  readonly units: readonly UnitId[];
  readonly period: Period;
  /** All that the dimension can have, those included of which there is none. */
  readonly values: readonly string[];
  /** Of which there are how many in a month of one of these units: of nothing but these values. */
  readonly counted: (unit: UnitId, month: Month) => ReadonlyMap<string, number>;
  /** The first is told with the second where there are too few of it. */
  readonly joined?: readonly [string, string];
  /** … and where there are enough as well. */
  readonly inseparable?: true;
  /** How many blocks it takes to say anything. */
  readonly least: 1 | 2;
  /** Whether everybody is told anyway how many there are of all values together, in each month of each unit. */
  readonly totalsTold: boolean;
  readonly days?: Table['days'];
}

export type Tabled =
  /** `changed`: it was published like this, or in parts, and what it counts has changed since. */
  | { readonly shown: true; readonly table: PublishedTable; readonly changed: boolean }
  /** `crosses`: another table lies across it, so that together they could be solved. */
  | { readonly shown: false; readonly because: 'too-few' | 'crosses' };

/** As it is told. */
export function toldOf({ own: _, ...table }: PublishedTable): Table {
  return table;
}
