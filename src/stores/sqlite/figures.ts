import type { CountedCase, FiguresQuery, OpenOfUnit, Page } from '../../cases/store.ts';
import { CaseNumber, type UnitId } from '../../domain/ids.ts';
import type { Month } from '../../domain/period.ts';
import { type Cell, contributionsOf, type MonthOfUnit } from '../../domain/statistics/cells.ts';
import { Book, Counted } from '../../domain/statistics/counted.ts';
import type { Day } from '../../domain/time.ts';
import { gathering, readStored, type StoreLog } from '../stored.ts';
import { pageOf } from './lists.ts';
import { AMONG, integer, json, narrowing, type Row, type Sql, text } from './rows.ts';

export function figures(sql: Sql, { from, until, units }: FiguresQuery): readonly MonthOfUnit[] {
  const wanted = units === undefined ? undefined : new Set(units);
  const all = new Map<string, { unit: UnitId; month: Month; counts: Map<Cell, number> }>();
  for (const row of sql.all(
    `SELECT id, body -> '$.counted' AS counted FROM cases WHERE json_valid(body) AND body ->> '$.counted' NOT NULL`,
  )) {
    const counted = readStored(Counted, json(row, 'counted'), 'case', text(row, 'id'));
    for (const { unit, month, cells } of contributionsOf(counted)) {
      if (month < from || month > until || wanted?.has(unit) === false) continue;
      const key = `${month} ${unit}`;
      const one = all.get(key) ?? { unit, month, counts: new Map<Cell, number>() };
      all.set(key, one);
      for (const each of cells) one.counts.set(each, (one.counts.get(each) ?? 0) + 1);
    }
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

export function openNow(sql: Sql, day: Day, units: readonly UnitId[] | undefined): readonly OpenOfUnit[] {
  const by = narrowing({ 'state <> ?': 'closed', [`unit ${AMONG}`]: units });
  const rows = sql.all(
    `SELECT unit, body ->> '$.counted.book' AS book, count(*) AS open, count(nullif(overdue_after < ?, 0)) AS overdue
     FROM cases WHERE json_valid(body) AND body ->> '$.counted' NOT NULL AND ${by.conditions.join(' AND ')}
     GROUP BY 1, 2 ORDER BY 1, 2`,
    day,
    ...by.values,
  );
  return rows.map((row) => ({
    unit: readStored(Counted.shape.unit, row['unit'], 'case', 'open'),
    book: readStored(Book, row['book'], 'case', 'open'),
    open: integer(row, 'open'),
    overdue: integer(row, 'overdue'),
  }));
}

export function counted(sql: Sql, log: StoreLog, after: number, limit: number): Page<CountedCase> {
  const rows = sql.all(
    `SELECT number, id, body -> '$.counted' AS counted FROM cases
     WHERE number > ? AND json_valid(body) AND body ->> '$.counted' NOT NULL ORDER BY number LIMIT ?`,
    after,
    limit + 1,
  );
  const read = (row: Row): CountedCase => ({
    number: CaseNumber.parse(integer(row, 'number')),
    counted: readStored(Counted, json(row, 'counted'), 'case', text(row, 'id')),
  });
  return pageOf(rows, read, gathering(log, limit, 'stored'));
}
