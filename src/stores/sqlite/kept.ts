import type { Kept, Sort } from '../../cases/kept.ts';
import type { KeptQuery, Page, Paging } from '../../cases/store.ts';
import type { Instant } from '../../domain/time.ts';
import { gathering, keptSchema, readStored, type StoreLog } from '../stored.ts';
import { due, pageOf } from './lists.ts';
import { json, narrowing, type Row, type Sql, text } from './rows.ts';

const reading = <S extends Sort>(sort: S) => {
  return (row: Row): Kept<S> => readStored(keptSchema(sort), json(row, 'body'), sort, text(row, 'id'));
};

export function findKept<S extends Sort>(sql: Sql, sort: S, id: string): Kept<S> | undefined {
  const row = sql.get('SELECT id, body FROM kept WHERE sort = ? AND id = ?', sort, id);
  return row === undefined ? undefined : reading(sort)(row);
}

export function keptDue<S extends Sort>(sql: Sql, log: StoreLog, sort: S, now: Instant, limit: number): Page<Kept<S>> {
  return due(
    sql,
    // The sort is one of the program's own words.
    `SELECT id, body FROM kept WHERE sort = '${sort}' AND next_attention_at <= ?
     ORDER BY next_attention_at, id LIMIT ? OFFSET ?`,
    now,
    reading(sort),
    gathering(log, limit, 'readable'),
    limit,
  );
}

export function allKept<S extends Sort>(
  sql: Sql,
  log: StoreLog,
  sort: S,
  { unit, from, until }: KeptQuery,
  { skip, limit }: Paging,
): Page<Kept<S>> {
  const by = narrowing({ 'sort = ?': sort, 'unit = ?': unit, 'place >= ?': from, 'place <= ?': until });
  const rows = sql.all(
    `SELECT id, body FROM kept WHERE ${by.conditions.join(' AND ')} ORDER BY place, id LIMIT ? OFFSET ?`,
    ...by.values,
    limit + 1,
    skip,
  );
  return pageOf(rows, reading(sort), gathering(log, limit, 'stored'));
}
