/** The same tables, the same rows, the same durability; but each request has a transaction to itself. */
import { DatabaseSync } from 'node:sqlite';
import type { Decision, Found, Scope, Store } from '../../../src/cases/store.ts';
import { provedSave } from '../../../src/stores/save.ts';
import { tallying } from '../../../src/stores/sqlite/figures/tally.ts';
import { preparing } from '../../../src/stores/sqlite/rows.ts';
import { find, write } from '../../../src/stores/sqlite/work.ts';
import type { StoreLog } from '../../../src/stores/stored.ts';

export function oneCommitEach(store: Store, database: string, log: StoreLog): Store {
  const db = new DatabaseSync(database, { enableForeignKeyConstraints: true });
  db.exec('PRAGMA synchronous = FULL');
  const sql = preparing(db);
  const tally = tallying(sql);
  return {
    ...store,
    transact: async <T>(scope: Scope, decide: (found: Found) => Decision<T>): Promise<T> => {
      sql.run('BEGIN IMMEDIATE');
      try {
        const found = find(sql, log, scope);
        const { result, save } = decide(found);
        if (save !== undefined) write(sql, tally, provedSave(scope, found, save), (rest) => rest());
        tally.write();
        sql.run('COMMIT');
        return result;
      } catch (error) {
        sql.run('ROLLBACK');
        tally.forget();
        throw error;
      }
    },
  };
}
