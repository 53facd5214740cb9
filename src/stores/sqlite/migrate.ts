import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreRefused } from '../../cases/store.ts';
import { derive } from './derive.ts';
import { preparing } from './rows.ts';

/** In order, never changed once released: the database's `user_version` is how many of them it has been through. */
const migrations = [
  '001-cases-drafts-outbox.sql',
  '002-finding-and-measures.sql',
  '003-figures-and-kept.sql',
  '004-received-for.sql',
] as const;

/** @throws StoreRefused where the database has been through more than this program knows. */
export function migrate(db: DatabaseSync): void {
  if (versionOf(db) === migrations.length) return;
  // Under the write lock, since two processes may start on one file.
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(db);
    if (version > migrations.length) {
      throw new StoreRefused(
        `The database is newer than this program: it is at version ${version}, the program knows ${migrations.length}.`,
      );
    }
    for (const name of migrations.slice(version)) {
      db.exec(readFileSync(new URL(`./migrations/${name}`, import.meta.url), 'utf8'));
    }
    // After the last of them, since the program can read the bodies only then.
    derive(preparing(db));
    db.exec(`PRAGMA user_version = ${migrations.length}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(db: DatabaseSync): number {
  const version = db.prepare('PRAGMA user_version').get()?.['user_version'];
  if (typeof version !== 'number') throw new Error('the database does not tell its version');
  return version;
}
