import type { MeasureQuery, Page, Paging } from '../../cases/store.ts';
import type { MeasureId } from '../../domain/ids.ts';
import { Measure } from '../../domain/measure.ts';
import type { Instant } from '../../domain/time.ts';
import { provedMeasure } from '../save.ts';
import { gathering, readStored, type StoreLog } from '../stored.ts';
import { due, pageOf } from './lists.ts';
import { AMONG, json, narrowing, type Row, type Sql, text } from './rows.ts';

function readMeasure(row: Row): Measure {
  return readStored(Measure, json(row, 'body'), 'measure', text(row, 'id'));
}

export function findMeasure(sql: Sql, id: MeasureId): Measure | undefined {
  const row = sql.get('SELECT id, body FROM measures WHERE id = ?', id);
  return row === undefined ? undefined : readMeasure(row);
}

export function putMeasure(sql: Sql, wanted: Measure, replaces: number | 'new'): 'saved' | 'conflict' {
  const put = provedMeasure(wanted, replaces);
  const columns = [
    put.version,
    put.owner,
    put.source.from === 'case' ? put.source.case : null,
    put.unit,
    put.state.state,
    put.dueOn,
    put.nextAttentionAt,
    JSON.stringify(put),
    put.id,
  ] as const;
  const { changes } =
    replaces === 'new'
      ? sql.run(
          `INSERT INTO measures (version, owner, case_id, unit, state, due_on, next_attention_at, body, id)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
          ...columns,
        )
      : sql.run(
          `UPDATE measures SET version = ?, owner = ?, case_id = ?, unit = ?, state = ?, due_on = ?,
             next_attention_at = ?, body = ? WHERE id = ? AND version = ?`,
          ...columns,
          replaces,
        );
  return changes === 1 ? 'saved' : 'conflict';
}

export function measuresDue(sql: Sql, log: StoreLog, now: Instant, limit: number): Page<Measure> {
  return due(
    sql,
    'SELECT id, body FROM measures WHERE next_attention_at <= ? ORDER BY next_attention_at, id LIMIT ? OFFSET ?',
    now,
    readMeasure,
    gathering(log, limit, 'readable'),
    limit,
  );
}

export function measures(sql: Sql, log: StoreLog, query: MeasureQuery, { skip, limit }: Paging): Page<Measure> {
  const by = narrowing({
    'owner = ?': query.owner,
    'case_id = ?': query.case,
    [`unit ${AMONG}`]: query.units,
    'state = ?': query.state,
  });
  const where = by.conditions.length === 0 ? '' : `WHERE ${by.conditions.join(' AND ')}`;
  const rows = sql.all(
    `SELECT id, body FROM measures ${where} ORDER BY state = 'done', due_on, id LIMIT ? OFFSET ?`,
    ...by.values,
    limit + 1,
    skip,
  );
  return pageOf(rows, readMeasure, gathering(log, limit, 'stored'));
}
