import { type Claimed, OutboxEntry, OutboxState, type SentCard, type Settlement } from '../../cases/outbox.ts';
import type { Page, Paging } from '../../cases/store.ts';
import type { OutboxKey } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import { afterGivingUp, afterSettlement, claimed, shownCase } from '../outbox-states.ts';
import { gathering, readStored, reportUnreadable, type StoreLog, Unreadable } from '../stored.ts';
import { json, type Row, type Sql, text } from './rows.ts';
import { keepNoOther, keepSent } from './sent-cards.ts';

/** An entry whose key is there already is left as it is. */
export function insertEntry(sql: Sql, { state, ...entry }: OutboxEntry): void {
  sql.run(
    `INSERT INTO outbox (key, created_at, body, state, due_at, attempted_at, attempts, ended_at, state_body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
    entry.key,
    entry.createdAt,
    JSON.stringify(entry),
    ...columnsOf(state),
  );
}

function setState(sql: Sql, key: OutboxKey, state: OutboxState): void {
  sql.run(
    'UPDATE outbox SET state = ?, due_at = ?, attempted_at = ?, attempts = ?, ended_at = ?, state_body = ? WHERE key = ?',
    ...columnsOf(OutboxState.parse(state)),
    key,
  );
}

function columnsOf(state: OutboxState) {
  const dueAt = state.state === 'waiting' ? state.dueAt : null;
  const attemptedAt = state.state === 'attempted' ? state.attemptedAt : null;
  const attempts = 'attempts' in state ? state.attempts : null;
  const endedAt = 'at' in state ? state.at : null;
  return [state.state, dueAt, attemptedAt, attempts, endedAt, JSON.stringify(state)] as const;
}

function readEntry(row: Row): OutboxEntry {
  const body = json(row, 'body');
  const whole = typeof body === 'object' && body !== null ? { ...body, state: json(row, 'state_body') } : body;
  return readStored(OutboxEntry, whole, 'entry', text(row, 'key'));
}

export function findEntry(sql: Sql, key: OutboxKey): OutboxEntry | undefined {
  const row = sql.get("SELECT key, body, state_body FROM outbox WHERE key = ? AND state <> 'forgotten'", key);
  return row === undefined ? undefined : readEntry(row);
}

export function claim(sql: Sql, log: StoreLog, now: Instant, limit: number): Claimed[] {
  const claims: Claimed[] = [];
  let skip = 0;
  while (claims.length < limit) {
    const keys = sql.all(
      "SELECT key FROM outbox WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, key LIMIT ? OFFSET ?",
      now,
      limit - claims.length,
      skip,
    );
    if (keys.length === 0) break;
    for (const { key } of keys) {
      const entry = readOrReport(sql, log, key);
      const taken = entry === undefined ? undefined : claimed(entry, now);
      if (taken === undefined) {
        // It stays where it is, so the next look goes past it.
        skip++;
      } else {
        setState(sql, taken.key, taken.state);
        claims.push(taken);
      }
    }
  }
  return claims;
}

export function settle(sql: Sql, entry: Claimed, settlement: Settlement, sent: SentCard | undefined): void {
  const shown = shownCase(entry.what.shows);
  if (sent !== undefined && shown !== undefined) keepSent(sql, shown, sent);
  const { what } = entry;
  if (settlement.ended === 'delivered' && what.send === 'update') {
    keepNoOther(sql, what.address.conversation, what.activity, shown);
  }
  const attempt = sql.get(
    "SELECT key FROM outbox WHERE key = ? AND state = 'attempted' AND attempts = ? AND attempted_at = ?",
    entry.key,
    entry.state.attempts,
    entry.state.attemptedAt,
  );
  if (attempt !== undefined) setState(sql, entry.key, afterSettlement(entry.state, settlement));
}

export function giveUpAttempts(sql: Sql, log: StoreLog, before: Instant, now: Instant): number {
  const keys = sql.all("SELECT key FROM outbox WHERE state = 'attempted' AND attempted_at < ?", before);
  let count = 0;
  for (const { key } of keys) {
    const entry = readOrReport(sql, log, key);
    if (entry?.state.state !== 'attempted') continue;
    setState(sql, entry.key, afterGivingUp(entry, entry.state, now));
    count++;
  }
  return count;
}

function readOrReport(sql: Sql, log: StoreLog, key: Row[string] | undefined): OutboxEntry | undefined {
  const row = sql.get('SELECT key, body, state_body FROM outbox WHERE key = ?', key ?? null);
  if (row === undefined) return undefined;
  try {
    return readEntry(row);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    reportUnreadable(log, error);
    return undefined;
  }
}

export function unsettled(sql: Sql, log: StoreLog, { skip, limit }: Paging): Page<OutboxEntry> {
  const rows = sql.all(
    `SELECT key, body, state_body FROM outbox WHERE state IN ('waiting', 'uncertain', 'refused')
     ORDER BY created_at, key LIMIT ? OFFSET ?`,
    limit + 1,
    skip,
  );
  const entries = gathering<OutboxEntry>(log, limit, 'stored');
  for (const row of rows) if (!entries.take(() => readEntry(row))) break;
  return entries.page();
}

/** The key stays: what was decided once is not sent again because it was long ago. */
export function forgetEntries(sql: Sql, before: Instant): void {
  sql.run(
    `UPDATE outbox SET state = 'forgotten', body = NULL, state_body = NULL, attempts = NULL, ended_at = NULL
     WHERE state IN ('delivered', 'dropped') AND ended_at < ?`,
    before,
  );
}
