/**
 * One commit for all that arrives in the same turn of the event loop. A commit costs an fsync, everything else next to
 * nothing, so this and not a weaker `synchronous` is what makes a busy store fast.
 */
import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../../cases/store.ts';
import { Conflict, MOST_CONFLICTS } from '../save.ts';
import { asStoreFault, isUniqueViolation } from './faults.ts';

/** So many works share a commit at most: all else waits while they are done. */
const LARGEST_BATCH = 256;

/** Leaves something for the end of the commit, when all works have been done: what costs less done once for many. */
export type AtEnd = (rest: () => void) => void;

export interface GroupCommit {
  /**
   * Does `work` in a savepoint of its own within the next commit, and answers after that commit. What `work` throws
   * undoes it alone and goes to its caller alone. Done anew where it throws `Conflict` or meets a unique index.
   * Rejects with `StoreUnavailable` where the commit failed, or what was left for its end.
   */
  run<T>(work: (atEnd: AtEnd) => T): Promise<T>;
  /** Resolves when all that was asked for so far has been answered. */
  idle(): Promise<void>;
}

interface Waiting {
  /** Does the work, but for what it leaves for the end; its outcome is kept for `answer`. */
  perform(): readonly (() => void)[];
  answer(): void;
  fail(error: unknown): void;
}

type Outcome<T> = { readonly value: T; readonly rests: readonly (() => void)[] } | { readonly error: unknown };

/** What belongs to each commit, whatever its works are. */
export interface Ending {
  /** Once all works and what they left for the end have been done. */
  readonly before: () => void;
  /** Nothing of it is there. */
  readonly failed: () => void;
}

export function groupCommit(db: DatabaseSync, ending?: Ending): GroupCommit {
  let queue: Waiting[] = [];
  let onIdle: (() => void)[] = [];
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const savepoint = db.prepare('SAVEPOINT work');
  const release = db.prepare('RELEASE work');
  const undo = db.prepare('ROLLBACK TO work');

  function flush(): void {
    const batch = queue.slice(0, LARGEST_BATCH);
    queue = queue.slice(LARGEST_BATCH);
    if (queue.length > 0) setImmediate(flush);
    try {
      begin.run();
      const rests = batch.flatMap((one) => one.perform());
      for (const rest of rests) rest();
      ending?.before();
      commit.run();
    } catch (error) {
      const failure = failed(error);
      for (const one of batch) one.fail(failure);
      settled();
      return;
    }
    for (const one of batch) one.answer();
    settled();
  }

  function failed(error: unknown): StoreUnavailable {
    try {
      if (db.isTransaction) db.exec('ROLLBACK');
    } catch {
      // The next BEGIN fails too, and says why.
    }
    ending?.failed();
    const fault = asStoreFault(error);
    if (fault instanceof StoreUnavailable) return fault;
    return new StoreUnavailable('The database did not confirm what was to be saved.', { cause: error });
  }

  function settled(): void {
    if (queue.length > 0) return;
    const waiting = onIdle;
    onIdle = [];
    for (const resolve of waiting) resolve();
  }

  /** @throws only where the whole transaction is gone, the works before this one with it. */
  function inSavepoint<T>(work: (atEnd: AtEnd) => T): Outcome<T> {
    for (let conflicts = 1; ; conflicts++) {
      const rests: (() => void)[] = [];
      savepoint.run();
      try {
        const value = work((rest) => rests.push(rest));
        release.run();
        return { value, rests };
      } catch (error) {
        if (!db.isTransaction) throw error;
        undo.run();
        release.run();
        if (!(error instanceof Conflict) && !isUniqueViolation(error)) return { error: asStoreFault(error) };
        if (conflicts >= MOST_CONFLICTS) {
          return { error: new StoreUnavailable('Somebody else kept saving in between.', { cause: error }) };
        }
      }
    }
  }

  return {
    run: <T>(work: (atEnd: AtEnd) => T) =>
      new Promise<T>((resolve, reject) => {
        let outcome: Outcome<T> | undefined;
        queue.push({
          perform: () => {
            outcome = inSavepoint(work);
            return 'value' in outcome ? outcome.rests : [];
          },
          answer: () => {
            if (outcome === undefined) reject(new Error('answered before it was done'));
            else if ('value' in outcome) resolve(outcome.value);
            else reject(outcome.error);
          },
          fail: reject,
        });
        if (queue.length === 1) setImmediate(flush);
      }),
    idle: () => (queue.length === 0 ? Promise.resolve() : new Promise((resolve) => onIdle.push(resolve))),
  };
}
