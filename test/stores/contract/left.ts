/** Drafts of people who have left (src/sweeps/left-drafts.ts) on this store: the draft goes and the case comes in one save. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/cases/store.ts';
import { StoreUnavailable } from '../../../src/cases/store.ts';
import { startDraft } from '../../../src/dialogues/start.ts';
import { makeLog } from '../../../src/log.ts';
import { followDrafts } from '../../../src/sweeps/left-drafts.ts';
import { sceneOf } from '../../support/desk.ts';
import { calendar, day, draftId, later, organisation, people, profile, withLeft } from '../../support/municipality.ts';
import type { Bench } from '../contract.ts';
import { putDraft } from './drafts.ts';

const { emma, max } = people;

const afterwards = (store: Store) => ({
  profile,
  calendar,
  store,
  organisation: withLeft(organisation, [emma], day('2026-03-16')),
  now: () => later(24 * 60),
  log: makeLog({ write: () => {} }),
});

/** Does what is asked and says that it failed, or does not do it: the process stops there. */
const stopping = (store: Store, when: 'before' | 'after'): Store =>
  new Proxy(store, {
    get: (target, name) => {
      if (name !== 'transact') return Reflect.get(target, name).bind(target);
      const transact: Store['transact'] = async (scope, decide) => {
        if (when === 'after') await target.transact(scope, decide);
        throw new StoreUnavailable();
      };
      return transact;
    },
  });

export function leftContract(bench: () => Bench): void {
  describe('drafts of somebody who has left', () => {
    it('become cases, once: two looks at a time, and stopped before or after the save', async () => {
      const { store } = bench();
      const all = ['Bussen kom ikke', 'Og telefonen ble ikke tatt'];
      for (const [nth, said] of all.entries()) await putDraft(store, startDraft(sceneOf(emma), draftId(nth + 1), said));
      for (const when of ['before', 'after'] as const) await followDrafts(afterwards(stopping(store, when)));
      await Promise.all([1, 2, 3].map(() => followDrafts(afterwards(store))));
      const { rows } = await store.cases({ skip: 0, limit: 10 });
      expect(rows.map(({ reporter, unfinished, responsible }) => [reporter, unfinished, responsible.person])).toEqual([
        [emma, true, max],
        [emma, true, max],
      ]);
      const words = await Promise.all(rows.map(async ({ id }) => (await store.case(id))?.words.said));
      expect(words.sort()).toEqual([...all].sort());
      expect(await store.openDraft(emma)).toBeUndefined();
      const told = (await store.unsettled({ skip: 0, limit: 10 })).rows;
      expect(told.map(({ what }) => what.send === 'message' && what.to)).toEqual([max, max]);
    });
  });
}
