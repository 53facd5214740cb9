/** The rows in which the figures stand, and which of their generations is the one that is read. */
import type { FiguresQuery } from '../../../cases/store.ts';
import { type Month, monthsOn } from '../../../domain/period.ts';
import type { MonthOfUnit } from '../../../domain/statistics/cells.ts';
import { Unreadable } from '../../stored.ts';
import { AMONG, integer, type Row, type Sql } from '../rows.ts';
import { type Codes, monthNumber, monthWritten } from './codes.ts';
import { type Counters, decoded, decodedInto, encoded } from './counters.ts';
import { MonthCounts } from './month-counts.ts';

export interface RollupState {
  /** The one that is read. */
  readonly generation: number;
  /** The one that is being made anew, where one is. */
  readonly making: number | undefined;
  /** The number of the last case that is in it. */
  readonly passed: number;
}

export function rollupState(sql: Sql): RollupState {
  const row = sql.get('SELECT generation, making, passed FROM rollup_state');
  if (row === undefined) throw new Error('the state of the rollups is not there');
  return {
    generation: integer(row, 'generation'),
    making: row['making'] === null ? undefined : integer(row, 'making'),
    passed: integer(row, 'passed'),
  };
}

export interface RollupKey {
  readonly generation: number;
  readonly month: number;
  readonly unit: number;
}

/** To a row that can't be read nothing is added: that a case is saved must not fail for it, and a check finds it. */
export function addToRollup(
  sql: Sql,
  { generation, month, unit }: RollupKey,
  places: number,
  add: (counters: Counters) => void,
): void {
  const row = sql.get(
    'SELECT counts FROM rollups WHERE generation = ? AND month = ? AND unit = ?',
    generation,
    month,
    unit,
  );
  const counters = row === undefined ? new Int32Array(places) : decoded(blob(row, 'counts'), places);
  if (counters === undefined) return;
  add(counters);
  const counts = encoded(counters);
  if (counts.length === 0) {
    sql.run('DELETE FROM rollups WHERE generation = ? AND month = ? AND unit = ?', generation, month, unit);
    return;
  }
  sql.run(
    row === undefined
      ? 'INSERT INTO rollups (counts, generation, month, unit) VALUES (?, ?, ?, ?)'
      : 'UPDATE rollups SET counts = ? WHERE generation = ? AND month = ? AND unit = ?',
    counts,
    generation,
    month,
    unit,
  );
}

/** @throws Unreadable where a month of a unit can't be read: a sum without it would be wrong. */
export function figures(sql: Sql, codes: Codes, query: FiguresQuery): readonly MonthOfUnit[] {
  const cells = codes.allCells();
  const places = cells.at.length;
  const rows = rowsOf(sql, query);
  // Of all of them at once: an array for each would take longer than filling it.
  const counters = new Int32Array(rows.length * places);
  const all: MonthOfUnit[] = [];
  for (const [index, row] of rows.entries()) {
    const unit = codes.units.at(integer(row, 'unit'));
    const month = monthWritten(integer(row, 'month'));
    if (!decodedInto(counters, index * places, blob(row, 'counts'), places)) {
      throw new Unreadable('statistics', `${unit}:${month}`, 'counts');
    }
    const counts = new MonthCounts(counters, index * places, cells);
    if (counts.size > 0) all.push({ unit, month, counts });
  }
  return all;
}

function rowsOf(sql: Sql, { from, until, units }: FiguresQuery): Row[] {
  if (units === undefined) {
    return sql.all(
      `SELECT month, unit, counts FROM rollups
       WHERE generation = (SELECT generation FROM rollup_state) AND month BETWEEN ? AND ?`,
      monthNumber(from),
      monthNumber(until),
    );
  }
  // Each month of each unit is looked up, since between two months lie those of all other units.
  return sql.all(
    `SELECT rollups.month, rollups.unit, counts FROM json_each(?) AS months CROSS JOIN rollups
     WHERE generation = (SELECT generation FROM rollup_state) AND rollups.month = months.value
       AND rollups.unit IN (SELECT code FROM counted_units WHERE unit ${AMONG})`,
    JSON.stringify(monthsFrom(from, until).map(monthNumber)),
    JSON.stringify(units),
  );
}

function monthsFrom(from: Month, until: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= until; month = monthsOn(month, 1)) months.push(month);
  return months;
}

export function blob(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`column ${column} holds no bytes`);
  return value;
}
