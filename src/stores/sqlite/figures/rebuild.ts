/**
 * All figures made anew from the cases' statistics: beside those that are read, some cases at a time, each time in a
 * transaction of its own that also says how far it has come. Whoever saves a case that is in them already adds the
 * difference there too (tally.ts), so that they are right whatever happens meanwhile; when the last case is in them they
 * are the ones that are read. Interrupted, it goes on from there; begun by two at once, each goes on where the other is.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Progress } from '../../../cases/store.ts';
import { integer, type Sql } from '../rows.ts';
import type { Codes } from './codes.ts';
import type { Count, Months } from './counting.ts';
import { addToRollup, rollupState } from './rollups.ts';

/** A fraction of a second: whoever saves a case waits for it. */
const AT_A_TIME = 150_000;

export interface Rebuilding {
  readonly sql: Sql;
  readonly codes: Codes;
  readonly count: Count;
  /** In a transaction of its own. */
  readonly changing: <T>(work: () => T) => Promise<T>;
  /** Less in tests. */
  readonly atATime?: number;
}

export async function rebuildFigures(rebuilding: Rebuilding, progress: Progress): Promise<void> {
  const { sql, codes, changing, atATime = AT_A_TIME } = rebuilding;
  const making = await changing(() => begun(sql));
  for (;;) {
    const began = performance.now();
    const { done, of, ended } = await changing(() => {
      try {
        return next(rebuilding, making, atATime);
      } catch (error) {
        // What it has added to the codes is undone with it.
        codes.forget();
        throw error;
      }
    });
    progress(done, of);
    if (ended) break;
    // Other programs that want to save try again every now and then: there has to be a time at which they find it free.
    await wait((performance.now() - began) / 2);
  }
  while (await changing(() => removeOld(sql))) await wait(1);
}

/** The generation that is being made: the one that was begun before, or a new one. */
function begun(sql: Sql): number {
  const { making } = rollupState(sql);
  if (making !== undefined) return making;
  const row = sql.get(
    'SELECT max(generation) AS last FROM (SELECT generation FROM rollup_state UNION SELECT generation FROM rollups)',
  );
  const fresh = (row === undefined ? 0 : integer(row, 'last')) + 1;
  sql.run('UPDATE rollup_state SET making = ?, passed = 0', fresh);
  return fresh;
}

interface Step {
  readonly done: number;
  readonly of: number;
  readonly ended: boolean;
}

function next({ sql, codes, count }: Rebuilding, generation: number, limit: number): Step {
  const { making, passed } = rollupState(sql);
  const of = lastCase(sql);
  // Somebody else has ended it.
  if (making !== generation) return { done: of, of, ended: true };
  const months: Months = new Map();
  const until = passed + limit;
  count(passed, until, months);
  const places = codes.cells.end();
  for (const [month, units] of months) {
    for (const [unit, counts] of units) {
      addToRollup(sql, { generation, month, unit }, places, (counters) => {
        for (let place = 0; place < counts.length; place++)
          counters[place] = (counters[place] ?? 0) + (counts[place] ?? 0);
      });
    }
  }
  const ended = until >= of;
  if (ended) sql.run('UPDATE rollup_state SET generation = ?, making = NULL, passed = 0', generation);
  else sql.run('UPDATE rollup_state SET passed = ?', until);
  return { done: Math.min(until, of), of, ended };
}

/** Of those that are read no more, one month at a time: whether any was there. */
function removeOld(sql: Sql): boolean {
  const row = sql.get(
    `SELECT rollups.generation, month FROM rollups, rollup_state
     WHERE rollups.generation NOT IN (rollup_state.generation, coalesce(making, 0)) LIMIT 1`,
  );
  if (row === undefined) return false;
  sql.run('DELETE FROM rollups WHERE generation = ? AND month = ?', integer(row, 'generation'), integer(row, 'month'));
  return true;
}

/** Cases are numbered without gaps worth mentioning, so that its number is how many there are. */
export function lastCase(sql: Sql): number {
  const row = sql.get('SELECT coalesce(max(number), 0) AS last FROM statistics');
  return row === undefined ? 0 : integer(row, 'last');
}
