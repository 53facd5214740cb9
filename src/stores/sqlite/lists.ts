import type { Page, Paging } from '../../cases/store.ts';
import type { Draft } from '../../dialogues/draft.ts';
import type { Case } from '../../domain/case.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Day, Instant } from '../../domain/time.ts';
import { type Gathering, gathering, readable, type StoreLog } from '../stored.ts';
import type { Row, Sql } from './rows.ts';
import { readCase, readDraft } from './work.ts';

export function reportedBy(sql: Sql, log: StoreLog, person: PersonId, { skip, limit }: Paging): Page<Case> {
  const rows = sql.all(
    'SELECT id, body FROM cases WHERE reporter = ? ORDER BY number DESC LIMIT ? OFFSET ?',
    person,
    limit + 1,
    skip,
  );
  return pageOf(rows, readCase, gathering(log, limit, 'stored'));
}

export function allCases(sql: Sql, log: StoreLog, { skip, limit }: Paging): Page<Case> {
  const rows = sql.all('SELECT id, body FROM cases ORDER BY number DESC LIMIT ? OFFSET ?', limit + 1, skip);
  return pageOf(rows, readCase, gathering(log, limit, 'stored'));
}

export function casesDue(sql: Sql, log: StoreLog, now: Instant, limit: number): Page<Case> {
  return due(
    sql,
    'SELECT id, body FROM cases WHERE next_attention_at <= ? ORDER BY next_attention_at, number LIMIT ? OFFSET ?',
    now,
    readCase,
    gathering(log, limit, 'readable'),
    limit,
  );
}

/** The longest overdue first. */
export function overdue(sql: Sql, log: StoreLog, day: Day, { skip, limit }: Paging): Page<Case> {
  const rows = sql.all(
    'SELECT id, body FROM cases WHERE overdue_after < ? ORDER BY overdue_after, number LIMIT ? OFFSET ?',
    day,
    limit + 1,
    skip,
  );
  return pageOf(rows, readCase, gathering(log, limit, 'stored'));
}

export function draftsDue(sql: Sql, log: StoreLog, now: Instant, limit: number): Page<Draft> {
  return due(
    sql,
    'SELECT id, body FROM drafts WHERE next_attention_at <= ? ORDER BY next_attention_at, id LIMIT ? OFFSET ?',
    now,
    readDraft,
    gathering(log, limit, 'readable'),
    limit,
  );
}

/** The person's drafts, the last touched first. */
export function draftsOf(sql: Sql, log: StoreLog, owner: PersonId): readonly Draft[] {
  const rows = sql.all('SELECT id, body FROM drafts WHERE owner = ? ORDER BY touched_at DESC, id', owner);
  return readable(log, rows, readDraft);
}

export function pageOf<T>(rows: readonly Row[], read: (row: Row) => T, page: Gathering<T>): Page<T> {
  for (const row of rows) if (!page.take(() => read(row))) break;
  return page.page();
}

/** Reads on past what can't be read, until the page is full. */
export function due<T>(
  sql: Sql,
  query: string,
  now: Instant,
  read: (row: Row) => T,
  page: Gathering<T>,
  limit: number,
): Page<T> {
  for (let skip = 0; ; skip += limit + 1) {
    const rows = sql.all(query, now, limit + 1, skip);
    for (const row of rows) if (!page.take(() => read(row))) return page.page();
    if (rows.length <= limit) return page.page();
  }
}
