import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Place } from '../contract.ts';

export interface SqlitePlace extends Place {
  readonly folder: string;
  readonly file: string;
  /** Carries out one statement from outside of the store. */
  change(sql: string, ...values: string[]): void;
}

/** A folder of its own for each store, gone after the test. */
export function sqlitePlace(): SqlitePlace {
  const folder = mkdtempSync(join(tmpdir(), 'lydhor-'));
  const file = join(folder, 'store.sqlite');
  const change = (sql: string, ...values: string[]) => {
    const db = new DatabaseSync(file);
    try {
      const { changes } = db.prepare(sql).run(...values);
      if (changes !== 1 && sql.startsWith('UPDATE')) throw new Error('nothing to change');
    } finally {
      db.close();
    }
  };
  return {
    url: `sqlite:${file}`,
    folder,
    file,
    change,
    damage: async (what, id) => {
      if (what === 'case') change("UPDATE cases SET body = json_set(body, '$.state', 'lost') WHERE id = ?", id);
      else if (what === 'measure') change("UPDATE measures SET body = json_remove(body, '$.what') WHERE id = ?", id);
      else if (what === 'month')
        change("UPDATE kept SET body = json_remove(body, '$.words') WHERE sort = 'month' AND id = ?", id);
      else if (what === 'draft') change('UPDATE drafts SET body = substr(body, 1, 40) WHERE id = ?', id);
      else if (what === 'answer')
        change(
          "UPDATE answers SET body = '{}' WHERE draft = ? OR number = (SELECT number FROM cases WHERE id = ?)",
          id,
          id,
        );
      else change("UPDATE outbox SET body = json_remove(body, '$.what') WHERE key = ?", id);
    },
    // One more of the first of its cells: an even byte, the lowest of which tells the sign.
    falsify: async (month, unit) =>
      change(
        `UPDATE rollups SET counts = CAST(unhex(substr(hex(counts), 1, 2) || '7E' || substr(hex(counts), 5)) AS BLOB)
         WHERE month = replace(?, '-', '') AND unit = (SELECT code FROM counted_units WHERE counted_units.unit = ?)`,
        month,
        unit,
      ),
    makeNewer: async () => change('PRAGMA user_version = 999'),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
