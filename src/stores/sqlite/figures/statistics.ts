/** What each case counts for, a row a case. */
import type { CountedCase, OpenOfUnit, Page } from '../../../cases/store.ts';
import { CaseNumber, UnitId } from '../../../domain/ids.ts';
import { Book } from '../../../domain/statistics/counted.ts';
import type { Day } from '../../../domain/time.ts';
import { gathering, readStored, type StoreLog, Unreadable } from '../../stored.ts';
import { pageOf } from '../lists.ts';
import { AMONG, integer, narrowing, type Row, type Sql } from '../rows.ts';
import type { CodedCase, Codes } from './codes.ts';

export function findStatistics(sql: Sql, number: CaseNumber): CodedCase | undefined {
  const row = sql.get(
    'SELECT unit, received_for, received, heard_on, closed, closed_on, days FROM statistics WHERE number = ?',
    number,
  );
  return row === undefined ? undefined : codedIn(row);
}

function codedIn(row: Row): CodedCase {
  const orNull = (column: string) => (row[column] === null ? null : integer(row, column));
  return {
    unit: integer(row, 'unit'),
    receivedFor: orNull('received_for'),
    received: integer(row, 'received'),
    heardOn: integer(row, 'heard_on'),
    closed: orNull('closed'),
    closedOn: orNull('closed_on'),
    days: orNull('days'),
  };
}

/** Undefined: it is not counted. */
export function keepStatistics(
  sql: Sql,
  number: CaseNumber,
  before: CodedCase | undefined,
  after: CodedCase | undefined,
): void {
  if (after === undefined) {
    sql.run('DELETE FROM statistics WHERE number = ?', number);
    return;
  }
  const { unit, receivedFor, received, heardOn, closed, closedOn, days } = after;
  sql.run(
    // What may be either costs more than both: SQLite then keeps each page as it was until the end of the statement.
    before === undefined
      ? `INSERT INTO statistics (unit, received_for, received, heard_on, closed, closed_on, days, number)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
      : `UPDATE statistics SET unit = ?, received_for = ?, received = ?, heard_on = ?, closed = ?, closed_on = ?, days = ?
         WHERE number = ?`,
    unit,
    receivedFor,
    received,
    heardOn,
    closed,
    closedOn,
    days,
    number,
  );
}

export function countedCases(sql: Sql, codes: Codes, log: StoreLog, after: number, limit: number): Page<CountedCase> {
  const rows = sql.all(
    `SELECT number, unit, received_for, received, heard_on, closed, closed_on, days FROM statistics
     WHERE number > ? ORDER BY number LIMIT ?`,
    after,
    limit + 1,
  );
  return pageOf(rows, (row) => readCounted(row, codes), gathering(log, limit, 'stored'));
}

function readCounted(row: Row, codes: Codes): CountedCase {
  const number = integer(row, 'number');
  try {
    return { number: CaseNumber.parse(number), counted: codes.counted(codedIn(row)) };
  } catch {
    throw new Unreadable('statistics', String(number), 'its codes');
  }
}

/** Ordered by unit and book. */
export function openNow(sql: Sql, day: Day, units: readonly UnitId[] | undefined): readonly OpenOfUnit[] {
  const by = narrowing({ [`counted_units.unit ${AMONG}`]: units });
  const rows = sql.all(
    `SELECT counted_units.unit AS unit, book, count(*) AS open, count(nullif(overdue_after < ?, 0)) AS overdue
     FROM statistics INDEXED BY statistics_open
     JOIN counted_units ON counted_units.code = statistics.unit
     JOIN counted_received ON counted_received.code = statistics.received
     LEFT JOIN cases USING (number)
     WHERE ${['closed IS NULL', ...by.conditions].join(' AND ')}
     GROUP BY 1, 2 ORDER BY 1, 2`,
    day,
    ...by.values,
  );
  return rows.map((row) => ({
    unit: readStored(UnitId, row['unit'], 'statistics', 'open'),
    book: readStored(Book, row['book'], 'statistics', 'open'),
    open: integer(row, 'open'),
    overdue: integer(row, 'overdue'),
  }));
}
