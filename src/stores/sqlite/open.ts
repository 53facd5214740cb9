import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Store, StoreRefused, StoreUnavailable } from '../../cases/store.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { StoreLog } from '../stored.ts';
import { asStoreFault } from './faults.ts';
import { migrate } from './migrate.ts';
import { sqliteStore } from './store.ts';

/** How long another process may hold the lock, in milliseconds. This one stands still meanwhile. */
const LOCK_WAIT = 2000;
/** Pages kept in memory. A shared commit changes more than the 2 MB that SQLite keeps by itself. */
const CACHE_KIB = 32_768;
/**
 * Pages of the log of writes, 260 MB, at which a commit carries them into the database, while everybody waits. The same
 * pages change again and again, so that seldom costs less; the clockwork does it every few seconds besides.
 */
const LOG_PAGES = 64_000;

export interface SqliteOpening {
  readonly path: string;
  readonly tenant: TenantId;
  readonly now: () => Instant;
  readonly log: StoreLog;
}

/** @throws StoreRefused, StoreUnavailable */
export function openSqlite({ path, tenant, now, log }: SqliteOpening): Store {
  const file = resolve(path);
  const db = openFile(file);
  try {
    const { journal_mode: mode } = db.prepare('PRAGMA journal_mode = WAL').get() ?? {};
    if (mode !== 'wal') throw new StoreRefused(`${file}: this file system does not carry SQLite's write-ahead log.`);
    // Acknowledged is on the disk, not on its way to it.
    db.exec('PRAGMA synchronous = FULL');
    // Deleted is overwritten: a draft that was cancelled leaves no word of it in the file.
    db.exec('PRAGMA secure_delete = ON');
    // What a savepoint can take back is kept in memory; else each work writes it to a temporary file.
    db.exec('PRAGMA temp_store = MEMORY');
    db.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
    db.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    migrate(db);
    stamp(db, file, tenant, now);
    return sqliteStore(db, file, log);
  } catch (error) {
    db.close();
    throw named(file, error);
  }
}

function openFile(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // SQLite gives its side files the rights of the database: for nobody else to read.
    closeSync(openSync(file, 'a', 0o600));
    return new DatabaseSync(file, { timeout: LOCK_WAIT, enableForeignKeyConstraints: true });
  } catch (error) {
    throw new StoreUnavailable(`${file} can't be opened: ${codeOf(error)}.`, { cause: error });
  }
}

function stamp(db: DatabaseSync, file: string, tenant: TenantId, now: () => Instant): void {
  const read = db.prepare("SELECT value FROM meta WHERE name = 'tenant'");
  if (read.get() === undefined) {
    db.prepare("INSERT INTO meta (name, value) VALUES ('tenant', ?), ('stamped-at', ?) ON CONFLICT DO NOTHING").run(
      tenant,
      now(),
    );
  }
  const stamped = read.get()?.['value'];
  if (stamped !== tenant) throw new StoreRefused(`${file} belongs to tenant ${stamped}, not to ${tenant}.`);
}

/** What SQLite says is no sentence that an operator can do anything with, unless it names the file. */
function named(file: string, error: unknown): unknown {
  if (error instanceof StoreRefused)
    return new StoreRefused(error.message.includes(file) ? error.message : `${file}: ${error.message}`);
  const fault = asStoreFault(error);
  if (fault instanceof StoreUnavailable) return new StoreUnavailable(`${file}: ${fault.message}`, { cause: error });
  if (error instanceof Error && 'errcode' in error) {
    return new StoreRefused(`${file} is not a database of this program, or damaged: ${error.message}.`, {
      cause: error,
    });
  }
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
