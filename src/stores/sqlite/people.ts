/** What is kept of persons and channels rather than of cases, and who looked at people's words. */
import { Disclosure, type Page, type Paging, Preferences, Reference } from '../../cases/store.ts';
import type { ConversationId, PersonId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import { gathering, readStored, type StoreLog } from '../stored.ts';
import { integer, json, type Row, type Sql, text } from './rows.ts';

export function putReference(sql: Sql, reference: Reference): void {
  const { of } = reference;
  sql.run(
    `INSERT INTO conversation_references (of, subject, conversation, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (of, subject) DO UPDATE SET conversation = excluded.conversation, body = excluded.body`,
    of.is,
    of.is === 'person' ? of.person : of.channel,
    reference.address.conversation,
    JSON.stringify(Reference.parse(reference)),
  );
}

export function closeReferences(sql: Sql, conversation: ConversationId, at: Instant): void {
  sql.run(
    `UPDATE conversation_references SET body = json_set(body, '$.state', 'closed', '$.since', ?)
     WHERE conversation = ? AND body ->> '$.state' = 'open'`,
    at,
    conversation,
  );
}

export function referenceOf(sql: Sql, person: PersonId): Reference | undefined {
  return findReference(sql, 'person', person);
}

export function referenceOfChannel(sql: Sql, channel: ConversationId): Reference | undefined {
  return findReference(sql, 'channel', channel);
}

function findReference(sql: Sql, of: Reference['of']['is'], subject: string): Reference | undefined {
  const row = sql.get('SELECT subject, body FROM conversation_references WHERE of = ? AND subject = ?', of, subject);
  return row === undefined ? undefined : readStored(Reference, json(row, 'body'), 'reference', text(row, 'subject'));
}

export function putPreferences(sql: Sql, preferences: Preferences): void {
  sql.run(
    'INSERT INTO preferences (person, body) VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET body = excluded.body',
    preferences.person,
    JSON.stringify(Preferences.parse(preferences)),
  );
}

export function preferencesOf(sql: Sql, person: PersonId): Preferences | undefined {
  const row = sql.get('SELECT person, body FROM preferences WHERE person = ?', person);
  return row === undefined ? undefined : readStored(Preferences, json(row, 'body'), 'preferences', text(row, 'person'));
}

export function disclose(sql: Sql, disclosure: Disclosure): void {
  const body = JSON.stringify(Disclosure.parse(disclosure));
  sql.run('INSERT INTO disclosures (at, body) VALUES (?, ?)', disclosure.at, body);
}

export function disclosures(sql: Sql, log: StoreLog, { skip, limit }: Paging): Page<Disclosure> {
  const rows = sql.all(
    'SELECT seq, body FROM disclosures ORDER BY at DESC, seq DESC LIMIT ? OFFSET ?',
    limit + 1,
    skip,
  );
  const page = gathering<Disclosure>(log, limit, 'stored');
  const read = (row: Row) => readStored(Disclosure, json(row, 'body'), 'disclosure', String(integer(row, 'seq')));
  for (const row of rows) if (!page.take(() => read(row))) break;
  return page.page();
}
