import type { MongoClient } from 'mongodb';
import { type Store, StoreUnavailable } from '../../cases/store.ts';
import type { StoreLog } from '../stored.ts';
import { asking } from './asking.ts';
import type { Collections } from './documents.ts';
import { counted, figures, openNow } from './figures.ts';
import { allKept, findKept, keptDue, putKept } from './kept.ts';
import { cases, casesDue, draftsDue, findCase, findDraft, openDraft, overdue } from './lists.ts';
import { findMeasure, measures, measuresDue, putMeasure } from './measures.ts';
import { claim, enqueue, findEntry, forget, giveUpAttempts, settle, unsettled } from './outbox.ts';
import {
  closeReferences,
  disclose,
  disclosuresOf,
  preferencesOf,
  putPreferences,
  putReference,
  referenceOf,
  referenceOfChannel,
} from './people.ts';
import { checkFigures, rebuildFigures } from './recount.ts';
import { search } from './search.ts';
import { transact } from './work.ts';

/** How long `ready` waits, in milliseconds. */
const READY_WITHIN = 1000;

export function mongodbStore(client: MongoClient, at: Collections, log: StoreLog, random: () => number): Store {
  let closed = false;
  const underWay = new Set<Promise<unknown>>();

  /** The driver would connect anew after it was closed. */
  function open<T>(work: () => Promise<T>): Promise<T> {
    if (closed) return Promise.reject(new StoreUnavailable('The store is closed.'));
    const done = work();
    underWay.add(done);
    const forgetIt = () => underWay.delete(done);
    done.then(forgetIt, forgetIt);
    return done;
  }

  return {
    transact: (scope, decide) => open(() => transact(at, log, random, scope, decide)),

    case: (id) => open(() => findCase(at, { 'case.id': id })),
    caseByNumber: (number) => open(() => findCase(at, { 'case.number': number })),
    draft: (id) => open(() => findDraft(at, id)),
    openDraft: (owner) => open(() => openDraft(at, log, owner)),
    reportedBy: (person, paging) => open(() => cases(at, log, { 'case.reporter': person }, paging)),
    cases: (paging) => open(() => cases(at, log, {}, paging)),
    casesDue: (now, limit) => open(() => casesDue(at, log, now, limit)),
    search: (query, paging) => open(() => search(at, log, query, paging)),
    overdue: (day, paging) => open(() => overdue(at, log, day, paging)),
    draftsDue: (now, limit) => open(() => draftsDue(at, log, now, limit)),

    measure: (id) => open(() => findMeasure(at, id)),
    putMeasure: (measure, replaces) => open(() => putMeasure(at, measure, replaces)),
    measuresDue: (now, limit) => open(() => measuresDue(at, log, now, limit)),
    measures: (query, paging) => open(() => measures(at, log, query, paging)),

    figures: (query) => open(() => figures(at, log, query)),
    openNow: (day, units) => open(() => openNow(at, day, units)),
    counted: (after, limit) => open(() => counted(at, log, after, limit)),
    checkFigures: (progress) => open(() => checkFigures(at, log, progress)),
    rebuildFigures: (progress) => open(() => rebuildFigures(at, log, progress)),

    kept: (sort, id) => open(() => findKept(at, sort, id)),
    putKept: (sort, value, replaces) => open(() => putKept(at, sort, value, replaces)),
    keptDue: (sort, now, limit) => open(() => keptDue(at, log, sort, now, limit)),
    allKept: (sort, query, paging) => open(() => allKept(at, log, sort, query, paging)),

    enqueue: (entries) => open(() => enqueue(at, entries)),
    claim: (now, limit, busy) => open(() => claim(at, log, now, limit, busy)),
    settle: (entry, settlement, sent, follow) => open(() => settle(at, entry, settlement, sent, follow)),
    giveUpAttempts: (before, now) => open(() => giveUpAttempts(at, log, before, now)),
    unsettled: (paging) => open(() => unsettled(at, log, paging)),
    entry: (key) => open(() => findEntry(at, key)),

    putReference: (reference) => open(() => putReference(at, reference)),
    closeReferences: (conversation, when) => open(() => closeReferences(at, conversation, when)),
    referenceOf: (person) => open(() => referenceOf(at, person)),
    referenceOfChannel: (channel) => open(() => referenceOfChannel(at, channel)),

    putPreferences: (preferences) => open(() => putPreferences(at, preferences)),
    preferencesOf: (person) => open(() => preferencesOf(at, person)),

    forget: (before) => open(() => forget(at, before)),

    disclose: (disclosure) => open(() => disclose(at, disclosure)),
    disclosures: (paging) => open(() => disclosuresOf(at, log, paging)),

    ready: async () => {
      if (closed) return false;
      try {
        return (await asking(() => at.meta.findOne({ _id: 'store' }), READY_WITHIN)) !== null;
      } catch {
        return false;
      }
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await Promise.allSettled(underWay);
      await client.close();
    },
  };
}
