import {
  type Claimed,
  OutboxEntry,
  OutboxState,
  type Reader,
  type SentCard,
  type Settlement,
  shownCase,
} from '../../cases/outbox.ts';
import type { Follow, Page, Paging } from '../../cases/store.ts';
import type { CaseId, OutboxKey } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import {
  afterGivingUp,
  afterLateSettlement,
  afterSettlement,
  claimed,
  oneOfEach,
  PROCESS_DIED,
} from '../outbox-states.ts';
import { followOf } from '../save.ts';
import { gathering, readStored, reportUnreadable, type StoreLog, Unreadable } from '../stored.ts';
import { integer, json, type Row, type Sql, text } from './rows.ts';
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

export function claim(
  sql: Sql,
  log: StoreLog,
  now: Instant,
  limit: number,
  busy: ReadonlySet<Reader> | undefined,
): Claimed[] {
  const due = waiting(sql, log, now);
  let wanted: readonly OutboxEntry[];
  if (busy === undefined) wanted = [...due.take(limit)];
  else {
    const each = oneOfEach(limit, busy);
    for (const entry of due) if (!each.take(entry)) break;
    wanted = each.entries();
  }
  return wanted.flatMap((entry) => {
    const taken = claimed(entry, now);
    if (taken !== undefined) setState(sql, taken.key, taken.state);
    return taken ?? [];
  });
}

const AT_A_TIME = 64;

/** What is waiting and due, the earliest due first. Nothing may be marked before it has been gone through. */
function* waiting(sql: Sql, log: StoreLog, now: Instant): Generator<OutboxEntry, void> {
  for (let skip = 0; ; skip += AT_A_TIME) {
    const keys = sql.all(
      "SELECT key FROM outbox WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, key LIMIT ? OFFSET ?",
      now,
      AT_A_TIME,
      skip,
    );
    for (const { key } of keys) {
      const entry = readOrReport(sql, log, key);
      if (entry !== undefined) yield entry;
    }
    if (keys.length < AT_A_TIME) return;
  }
}

export function settle(sql: Sql, entry: Claimed, settlement: Settlement, sent?: SentCard, follow?: Follow): void {
  const shown = shownCase(entry.what);
  if (sent !== undefined && shown !== undefined) keepSent(sql, shown, sent);
  if (follow !== undefined && shown !== undefined) putFollow(sql, shown, follow);
  const { what } = entry;
  if (settlement.ended === 'delivered' && what.send === 'update') {
    keepNoOther(sql, what.address.conversation, what.activity, sent === undefined ? undefined : shown);
  }
  const attempt = sql.get(
    `SELECT state FROM outbox WHERE key = ? AND (
       (state = 'attempted' AND attempts = ? AND attempted_at = ?) OR (state = 'uncertain' AND state_body ->> '$.code' = ?)
     )`,
    entry.key,
    entry.state.attempts,
    entry.state.attemptedAt,
    // Given up as a dead process's, and it lived after all. Whatever is uncertain was never attempted again.
    PROCESS_DIED,
  );
  if (attempt === undefined) return;
  const late = text(attempt, 'state') === 'uncertain';
  const after = late ? afterLateSettlement(entry, settlement) : afterSettlement(entry.state, settlement);
  if (after !== undefined) setState(sql, entry.key, after);
}

function putFollow(sql: Sql, shown: CaseId, { shownVersion, put, unlessWaits }: Follow): void {
  const row = sql.get('SELECT version FROM cases WHERE id = ?', shown);
  const version = row === undefined ? shownVersion : integer(row, 'version');
  if (version === shownVersion) return;
  const waits = sql.get("SELECT key FROM outbox WHERE key = ? AND state = 'waiting'", unlessWaits(version));
  if (waits === undefined) insertEntry(sql, followOf(shown, put));
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
