import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/cases/store.ts';
import type { Case } from '../../../src/domain/case.ts';
import { aDraft, at, caseId, draftId, personId } from '../../support/records.ts';
import type { Bench } from '../contract.ts';
import { register } from './deciding.ts';
import { putDraft } from './drafts.ts';

const ids = ({ rows, more }: Page<Case>) => [rows.map(({ id }) => id), more];

export function listsContract(bench: () => Bench): void {
  describe('lists', () => {
    it('of cases come newest number first, in pages, all or one reporter’s', async () => {
      const { store } = bench();
      for (const n of [1, 2, 3, 4, 5]) await register(store, n, { reporter: personId(n === 3 ? 9 : 1) });
      expect(ids(await store.cases({ skip: 0, limit: 10 }))).toEqual([[5, 4, 3, 2, 1].map(caseId), false]);
      expect(ids(await store.cases({ skip: 0, limit: 2 }))).toEqual([[5, 4].map(caseId), true]);
      expect(ids(await store.cases({ skip: 4, limit: 2 }))).toEqual([[1].map(caseId), false]);
      expect(ids(await store.cases({ skip: 5, limit: 2 }))).toEqual([[], false]);
      expect(ids(await store.reportedBy(personId(1), { skip: 0, limit: 3 }))).toEqual([[5, 4, 2].map(caseId), true]);
      expect(ids(await store.reportedBy(personId(1), { skip: 3, limit: 3 }))).toEqual([[1].map(caseId), false]);
      expect(ids(await store.reportedBy(personId(9), { skip: 0, limit: 3 }))).toEqual([[3].map(caseId), false]);
      expect(ids(await store.reportedBy(personId(2), { skip: 0, limit: 3 }))).toEqual([[], false]);
      expect((await store.cases({ skip: 0, limit: 1 })).rows[0]).toEqual((await store.case(caseId(5)))?.case);
    });

    it('of what is due hold nothing that is due later or never, the earliest first', async () => {
      const { store } = bench();
      await register(store, 1, { nextAttentionAt: at(30) });
      await register(store, 2, { nextAttentionAt: at(10) });
      await register(store, 3, { nextAttentionAt: at(31) });
      await register(store, 4, { nextAttentionAt: null });
      await putDraft(store, aDraft(5, { nextAttentionAt: at(0) }));
      expect(ids(await store.casesDue(at(9), 10))).toEqual([[], false]);
      expect(ids(await store.casesDue(at(30), 10))).toEqual([[2, 1].map(caseId), false]);
      expect(ids(await store.casesDue(at(99), 2))).toEqual([[2, 1].map(caseId), true]);
    });

    it('name a case that can’t be read by its id, report it, and leave it out', async () => {
      const { store, place, warned } = bench();
      for (const n of [1, 2, 3]) await register(store, n, { nextAttentionAt: at(n) });
      await place.damage('case', caseId(2));
      await place.damage('case', caseId(1));
      const all = await store.cases({ skip: 0, limit: 10 });
      expect(all).toMatchObject({ unreadable: [caseId(2), caseId(1)], more: false });
      expect(ids(all)).toEqual([[caseId(3)], false]);
      // Each has its place in the list, so that no page repeats what another one showed.
      const first = await store.cases({ skip: 0, limit: 2 });
      expect(first).toMatchObject({ unreadable: [caseId(2)], more: true });
      expect(ids(first)).toEqual([[caseId(3)], true]);
      const mine = await store.reportedBy(personId(1), { skip: 2, limit: 2 });
      expect(mine).toMatchObject({ rows: [], unreadable: [caseId(1)], more: false });
      // A queue is not blocked by what lies at its head.
      const due = await store.casesDue(at(9), 1);
      expect(due).toMatchObject({ unreadable: [caseId(1), caseId(2)], more: false });
      expect(ids(due)).toEqual([[caseId(3)], false]);
      expect(warned).toEqual([
        ['stored-unreadable', { reason: 'case', case: caseId(2) }],
        ['stored-unreadable', { reason: 'case', case: caseId(1) }],
      ]);
    });

    it('do not hide it from whoever asks for it: that fails, names it, and quotes nothing', async () => {
      const { store, place } = bench();
      const number = await register(store, 1);
      await place.damage('case', caseId(1));
      await expect(store.case(caseId(1))).rejects.toThrow(caseId(1));
      await expect(store.caseByNumber(number)).rejects.toThrow(caseId(1));
      await expect(store.case(caseId(1))).rejects.not.toThrow(/Buss/);
      // And it is not registered a second time either.
      await expect(register(store, 1)).rejects.toThrow(caseId(1));
      await register(store, 2);
      expect(ids(await store.cases({ skip: 0, limit: 10 }))).toEqual([[caseId(2)], false]);
    });

    it('of drafts do the same', async () => {
      const { store, place } = bench();
      await putDraft(store, aDraft(1, { touchedAt: at(2), nextAttentionAt: at(1) }));
      await putDraft(store, aDraft(2, { touchedAt: at(1), nextAttentionAt: at(2) }));
      await place.damage('draft', draftId(1));
      const due = await store.draftsDue(at(9), 1);
      expect(due).toMatchObject({ unreadable: [draftId(1)], more: false });
      expect(due.rows.map(({ id }) => id)).toEqual([draftId(2)]);
      expect((await store.openDraft(personId(1)))?.id).toBe(draftId(2));
      await expect(store.draft(draftId(1))).rejects.toThrow(draftId(1));
    });
  });
}
