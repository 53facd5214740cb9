/** Makes of a database what the release before this one would have left: nothing is counted, nothing kept. */
import { DatabaseSync } from 'node:sqlite';
import type { SqlitePlace } from './place.ts';

export function asSecondRelease({ file }: SqlitePlace): void {
  const db = new DatabaseSync(file);
  try {
    const made = db.prepare(
      `SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view')
         AND name IN ('kept', 'counted_units', 'counted_received', 'counted_closed', 'statistics', 'statistical_columns',
           'cells', 'rollups', 'rollup_state')`,
    );
    for (const { type, name } of made.all()) db.exec(`DROP ${type} ${name}`);
    db.exec("UPDATE cases SET body = json_remove(body, '$.counted')");
    db.exec('PRAGMA user_version = 2');
  } finally {
    db.close();
  }
}
