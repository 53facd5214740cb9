import { describe, expect, it } from 'vitest';
import type { Save, Store } from '../../../src/cases/store.ts';
import { StoreUnavailable } from '../../../src/cases/store.ts';
import type { Draft } from '../../../src/dialogues/draft.ts';
import { aDraft, at, caseId, draftEntry, draftId, personId, seen } from '../../support/records.ts';
import type { Bench } from '../contract.ts';
import { register } from './deciding.ts';

/** Saves the draft as the dialogue does. */
export function putDraft(store: Store, draft: Draft, besides: Omit<Save, 'draft'> = {}): Promise<void> {
  return store.transact({ draft: draft.id }, () => ({
    result: undefined,
    save: { draft: { put: draft }, ...besides },
  }));
}

export function draftsContract(bench: () => Bench): void {
  describe('drafts', () => {
    it('are saved, replaced and removed', async () => {
      const { store } = bench();
      await putDraft(store, aDraft(1));
      expect(await store.draft(draftId(1))).toEqual(aDraft(1));
      const later = aDraft(1, { revision: 2, step: 'read-back', faults: [{ field: 'said', fault: 'required' }] });
      await putDraft(store, later);
      expect(await store.draft(draftId(1))).toEqual(later);
      expect(await store.transact({ draft: draftId(1) }, ({ draft }) => ({ result: draft }))).toEqual(later);
      await store.transact({ draft: draftId(1) }, () => ({
        result: undefined,
        save: { draft: { remove: draftId(1) } },
      }));
      expect(await store.draft(draftId(1))).toBeUndefined();
      expect(await store.openDraft(personId(1))).toBeUndefined();
      expect(await store.transact({ draft: draftId(1) }, (found) => ({ result: found }))).toEqual({ answers: [] });
    });

    it('can be begun outside of the scope, once', async () => {
      const { store } = bench();
      const begin = (said: string) =>
        store.transact({}, () => {
          const draft = aDraft(1);
          return { result: undefined, save: { draft: { put: { ...draft, answers: { ...draft.answers, said } } } } };
        });
      await begin('først');
      await expect(begin('så')).rejects.toThrow(StoreUnavailable);
      expect((await store.draft(draftId(1)))?.answers.said).toBe('først');
    });

    it('lose nothing where two devices save at once: the second is decided on what the first saved', async () => {
      const { store } = bench();
      await putDraft(store, aDraft(1));
      const raise = () =>
        store.transact({ draft: draftId(1) }, ({ draft }) => {
          if (draft === undefined) throw new Error('not found');
          return { result: undefined, save: { draft: { put: { ...draft, revision: draft.revision + 1 } } } };
        });
      await Promise.all([raise(), raise(), raise(), raise()]);
      expect((await store.draft(draftId(1)))?.revision).toBe(5);
    });

    it('give the last touched of the person who asks', async () => {
      const { store } = bench();
      await putDraft(store, aDraft(1, { touchedAt: at(1) }));
      await putDraft(store, aDraft(2, { touchedAt: at(3) }));
      await putDraft(store, aDraft(3, { touchedAt: at(2) }));
      await putDraft(store, aDraft(4, { touchedAt: at(9), owner: personId(2) }));
      expect((await store.openDraft(personId(1)))?.id).toBe(draftId(2));
      expect((await store.openDraft(personId(2)))?.id).toBe(draftId(4));
      expect(await store.openDraft(personId(3))).toBeUndefined();
    });

    it('are gone once their case is registered, and lead to it', async () => {
      const { store } = bench();
      await putDraft(store, aDraft(1), { outbox: [draftEntry(1, 'asks')] });
      await register(store, 1);
      expect(await store.draft(draftId(1))).toBeUndefined();
      expect(await store.openDraft(personId(1))).toBeUndefined();
      expect((await store.draftsDue(at(999), 10)).rows).toEqual([]);
      const found = await store.transact({ draft: draftId(1) }, (all) => ({ result: all }));
      expect(found.case?.case.id).toBe(caseId(1));
      expect(found.draft).toBeUndefined();
      // What was to be sent about the draft is not lost with it.
      expect(await store.entry(draftEntry(1, 'asks').key)).toEqual(draftEntry(1, 'asks'));
    });

    it('can complete a case: begun from its card, found with it, gone with the save that completes it', async () => {
      const { store } = bench();
      await register(store, 1);
      const completing = aDraft(2, { completes: caseId(1) });
      await store.transact({ case: caseId(1) }, () => ({ result: undefined, save: { draft: { put: completing } } }));
      expect(await store.draft(draftId(2))).toEqual(completing);
      expect(await store.openDraft(personId(1))).toEqual(completing);
      const found = await store.transact({ draft: draftId(2) }, (all) => ({ result: all }));
      expect(found.draft).toEqual(completing);
      expect(found.case?.case.id).toBe(caseId(1));

      await putDraft(store, { ...completing, revision: 2 });
      await store.transact({ draft: draftId(2), case: caseId(1) }, (all) => ({
        result: undefined,
        save: { ...seen(all, 1), draft: { remove: draftId(2) } },
      }));
      expect(await store.draft(draftId(2))).toBeUndefined();
      expect((await store.case(caseId(1)))?.case.version).toBe(2);
      // An old card of that draft still leads to the case.
      const after = await store.transact({ draft: draftId(2) }, (all) => ({ result: all }));
      expect(after.draft).toBeUndefined();
      expect(after.case?.case.version).toBe(2);
    });

    it('do not carry a save over to a case that is not theirs', async () => {
      const { store } = bench();
      await register(store, 1);
      await putDraft(store, aDraft(2));
      const mixing = store.transact({ draft: draftId(2), case: caseId(1) }, (all) => ({
        result: undefined,
        save: { ...seen(all, 1), draft: { remove: draftId(2) } },
      }));
      await expect(mixing).rejects.toThrow('does not belong');
      expect(await store.draft(draftId(2))).toEqual(aDraft(2));
      expect((await store.case(caseId(1)))?.case.version).toBe(1);
    });

    it('are due by the date, the earliest first', async () => {
      const { store } = bench();
      await putDraft(store, aDraft(1, { nextAttentionAt: at(30) }));
      await putDraft(store, aDraft(2, { nextAttentionAt: at(10) }));
      await putDraft(store, aDraft(3, { nextAttentionAt: at(31) }));
      const ids = async (minutes: number, limit: number) => {
        const { rows, more } = await store.draftsDue(at(minutes), limit);
        return [rows.map(({ id }) => id), more];
      };
      expect(await ids(9, 10)).toEqual([[], false]);
      expect(await ids(30, 10)).toEqual([[draftId(2), draftId(1)], false]);
      expect(await ids(60, 2)).toEqual([[draftId(2), draftId(1)], true]);
    });
  });
}
