import type { DatabaseSync } from 'node:sqlite';
import { type Store, StoreUnavailable } from '../../cases/store.ts';
import { Case } from '../../domain/case.ts';
import { personal, provedSave } from '../save.ts';
import { readStored, type StoreLog } from '../stored.ts';
import { asStoreFault } from './faults.ts';
import { checkFigures } from './figures/check.ts';
import { countingIn } from './figures/counting.ts';
import { rebuildFigures } from './figures/rebuild.ts';
import { figures } from './figures/rollups.ts';
import { countedCases, openNow } from './figures/statistics.ts';
import { tallying } from './figures/tally.ts';
import { type AtEnd, groupCommit } from './group-commit.ts';
import { putKept } from './keeping.ts';
import { allKept, findKept, keptDue } from './kept.ts';
import { allCases, casesDue, draftsDue, draftsOf, overdue, reportedBy } from './lists.ts';
import { findMeasure, measures, measuresDue, putMeasure } from './measures.ts';
import { claim, findEntry, forgetEntries, giveUpAttempts, insertEntry, settle, unsettled } from './outbox.ts';
import {
  closeReferences,
  disclose,
  disclosures,
  preferencesOf,
  putPreferences,
  putReference,
  referenceOf,
  referenceOfChannel,
} from './people.ts';
import { preparing } from './rows.ts';
import { search } from './search.ts';
import { find, findCase, findDraft, write } from './work.ts';

export function sqliteStore(db: DatabaseSync, file: string, log: StoreLog): Store {
  const sql = preparing(db);
  const tally = tallying(sql);
  const { codes } = tally;
  const count = countingIn(db, sql, codes);
  const commits = groupCommit(db, { before: tally.write, failed: tally.forget });
  let closing = false;

  /** What changes anything joins the next commit. */
  function changing<T>(work: (atEnd: AtEnd) => T): Promise<T> {
    if (closing) return Promise.reject(new StoreUnavailable('The database is closed.'));
    return commits.run(work);
  }

  /** What only reads does so at once: a commit is never half done between two turns of the event loop. */
  async function reading<T>(read: () => T): Promise<T> {
    try {
      return read();
    } catch (error) {
      throw asStoreFault(error);
    }
  }

  return {
    transact: (scope, decide) =>
      changing((atEnd) => {
        const found = find(sql, log, scope);
        const { result, save } = decide(found);
        if (save !== undefined) write(sql, tally, provedSave(scope, found, save), atEnd);
        return result;
      }),

    case: (id) => reading(() => findCase(sql, id)),
    caseByNumber: (number) =>
      reading(() => {
        const row = sql.get('SELECT id FROM cases WHERE number = ?', number);
        return row === undefined ? undefined : findCase(sql, readStored(Case.shape.id, row['id'], 'case', `${number}`));
      }),
    draft: (id) => reading(() => findDraft(sql, id)),
    openDraft: (owner) => reading(() => draftsOf(sql, log, owner)[0]),
    reportedBy: (person, paging) => reading(() => reportedBy(sql, log, person, paging)),
    cases: (paging) => reading(() => allCases(sql, log, paging)),
    casesDue: (now, limit) => reading(() => casesDue(sql, log, now, limit)),
    search: (query, paging) => reading(() => search(sql, log, query, paging)),
    overdue: (day, paging) => reading(() => overdue(sql, log, day, paging)),
    draftsDue: (now, limit) => reading(() => draftsDue(sql, log, now, limit)),

    measure: (id) => reading(() => findMeasure(sql, id)),
    putMeasure: (measure, replaces) => changing(() => putMeasure(sql, measure, replaces)),
    measuresDue: (now, limit) => reading(() => measuresDue(sql, log, now, limit)),
    measures: (query, paging) => reading(() => measures(sql, log, query, paging)),

    figures: (query) => reading(() => figures(sql, codes, query)),
    openNow: (day, units) => reading(() => openNow(sql, day, units)),
    counted: (after, limit) => reading(() => countedCases(sql, codes, log, after, limit)),
    checkFigures: (progress) => checkFigures(file, progress).catch((error) => Promise.reject(asStoreFault(error))),
    rebuildFigures: (progress) => rebuildFigures({ sql, codes, count, changing }, progress),

    kept: (sort, id) => reading(() => findKept(sql, sort, id)),
    putKept: (sort, value, replaces) => changing(() => putKept(sql, sort, value, replaces)),
    keptDue: (sort, now, limit) => reading(() => keptDue(sql, log, sort, now, limit)),
    allKept: (sort, query, paging) => reading(() => allKept(sql, log, sort, query, paging)),

    enqueue: (entries) =>
      changing(() => {
        for (const entry of personal(entries)) insertEntry(sql, entry);
      }),
    claim: (now, limit, busy) => changing(() => claim(sql, log, now, limit, busy)),
    settle: (entry, settlement, sent, follow) => changing(() => settle(sql, entry, settlement, sent, follow)),
    giveUpAttempts: (before, now) => changing(() => giveUpAttempts(sql, log, before, now)),
    unsettled: (paging) => reading(() => unsettled(sql, log, paging)),
    entry: (key) => reading(() => findEntry(sql, key)),

    putReference: (reference) => changing(() => putReference(sql, reference)),
    closeReferences: (conversation, at) => changing(() => closeReferences(sql, conversation, at)),
    referenceOf: (person) => reading(() => referenceOf(sql, person)),
    referenceOfChannel: (channel) => reading(() => referenceOfChannel(sql, channel)),

    putPreferences: (preferences) => changing(() => putPreferences(sql, preferences)),
    preferencesOf: (person) => reading(() => preferencesOf(sql, person)),

    forget: async (before) => {
      await changing(() => {
        sql.run('DELETE FROM answers WHERE at < ?', before);
        forgetEntries(sql, before);
      });
      // What was deleted stands in the log of writes as well until that begins anew.
      sql.all('PRAGMA wal_checkpoint(TRUNCATE)');
    },

    disclose: (disclosure) => changing(() => disclose(sql, disclosure)),
    disclosures: (paging) => reading(() => disclosures(sql, log, paging)),

    ready: async () => {
      try {
        return !closing && sql.get('SELECT last FROM counters') !== undefined;
      } catch {
        return false;
      }
    },
    close: async () => {
      if (closing) return;
      closing = true;
      await commits.idle();
      db.close();
    },
  };
}
