/** Writing what is kept by a natural key: by itself, or with what becomes of a draft. */
import { columnsOf, type Kept, type Sort } from '../../cases/kept.ts';
import { provedKept } from '../save.ts';
import type { Sql } from './rows.ts';

export function putKept<S extends Sort>(
  sql: Sql,
  sort: S,
  wanted: Kept<S>,
  replaces: number | 'new',
): 'saved' | 'conflict' {
  const put = provedKept(sort, wanted, replaces);
  const { id, unit, place, version, nextAttentionAt } = columnsOf(sort, put);
  const columns = [unit ?? null, place, version, nextAttentionAt, JSON.stringify(put), sort, id] as const;
  const { changes } =
    replaces === 'new'
      ? sql.run(
          `INSERT INTO kept (unit, place, version, next_attention_at, body, sort, id) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (sort, id) DO NOTHING`,
          ...columns,
        )
      : sql.run(
          `UPDATE kept SET unit = ?, place = ?, version = ?, next_attention_at = ?, body = ?
           WHERE sort = ? AND id = ? AND version = ?`,
          ...columns,
          replaces,
        );
  return changes === 1 ? 'saved' : 'conflict';
}
