/** A database as the first release left it: through the first migration only, with the rows that it wrote. */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { TenantId } from '../../../src/domain/ids.ts';
import { NOON } from '../../support/records.ts';
import type { LeftCase } from '../contract/upgrading.ts';
import { type SqlitePlace, sqlitePlace } from './place.ts';

const first = new URL('../../../src/stores/sqlite/migrations/001-cases-drafts-outbox.sql', import.meta.url);

export async function leftByFirstRelease(cases: readonly LeftCase[], tenant: TenantId): Promise<SqlitePlace> {
  const place = sqlitePlace();
  const db = new DatabaseSync(place.file, { enableForeignKeyConstraints: true });
  try {
    db.exec('PRAGMA journal_mode = WAL');
    db.exec(readFileSync(first, 'utf8'));
    db.exec('PRAGMA user_version = 1');
    db.prepare("INSERT INTO meta (name, value) VALUES ('tenant', ?), ('stamped-at', ?)").run(tenant, NOON);
    for (const { case: one, words, events } of cases) {
      db.prepare(
        'INSERT INTO cases (number, id, version, reporter, next_attention_at, body) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(one.number, one.id, one.version, one.reporter, one.nextAttentionAt, JSON.stringify(one));
      db.prepare("UPDATE counters SET last = ? WHERE name = 'case-number'").run(one.number);
      db.prepare('INSERT INTO drafts_of_cases (draft, number) VALUES (?, ?)').run(one.draft, one.number);
      db.prepare('INSERT INTO words (number, body) VALUES (?, ?)').run(one.number, JSON.stringify(words));
      for (const event of events) {
        db.prepare('INSERT INTO history (number, event, at, body) VALUES (?, ?, ?, ?)').run(
          one.number,
          event.event,
          event.at,
          JSON.stringify(event),
        );
      }
    }
  } finally {
    db.close();
  }
  return place;
}
