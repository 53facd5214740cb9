import { describe, expect, it } from 'vitest';
import type { FirstAnswer, Save } from '../../../src/cases/store.ts';
import { aDraft, at, caseId, draftId, registration, seen } from '../../support/records.ts';
import type { Bench } from '../contract.ts';
import { register } from './deciding.ts';

const answer = (tap: string, minutes = 0): FirstAnswer => ({
  activity: `activity-of-${tap}`,
  tap,
  at: at(minutes),
  shows: { show: 'draft', draft: draftId(1) },
});

export function answersContract(bench: () => Bench): void {
  describe('first answers', () => {
    const answers = (scope: Parameters<Bench['store']['transact']>[0]) =>
      bench().store.transact(scope, (found) => ({ result: found.answers.map(({ tap }) => tap) }));
    const keep = (scope: Parameters<Bench['store']['transact']>[0], save: Save) =>
      bench().store.transact(scope, () => ({ result: undefined, save }));

    it('are kept with their draft and with nobody else’s', async () => {
      const one = { of: 'draft', keep: answer('a') } as const;
      await keep({ draft: draftId(1) }, { draft: { put: aDraft(1) }, answer: one });
      await keep({ draft: draftId(1) }, { answer: { of: 'draft', keep: answer('b') } });
      expect(await answers({ draft: draftId(1) })).toEqual(['a', 'b']);
      expect(await answers({ draft: draftId(2) })).toEqual([]);
      const found = await bench().store.transact({ draft: draftId(1) }, (all) => ({ result: all.answers[0] }));
      expect(found).toEqual(answer('a'));
    });

    it('outlive the draft: cancelled, or registered', async () => {
      await keep({ draft: draftId(1) }, { draft: { put: aDraft(1) } });
      await keep(
        { draft: draftId(1) },
        { draft: { remove: draftId(1) }, answer: { of: 'draft', keep: answer('cancel') } },
      );
      expect(await answers({ draft: draftId(1) })).toEqual(['cancel']);
      expect(await bench().store.openDraft(aDraft(1).owner)).toBeUndefined();

      await bench().store.transact({ draft: draftId(2), numbers: true }, (found) => ({
        result: undefined,
        save: { ...registration(2, found), answer: { of: 'draft', keep: answer('register') } },
      }));
      expect(await answers({ draft: draftId(2) })).toEqual(['register']);
    });

    it('of a case are found with the case, also by way of its draft; those of the draft are not found with the case', async () => {
      const { store } = bench();
      await register(store, 1);
      await keep({ draft: draftId(1) }, { answer: { of: 'draft', keep: answer('late') } });
      await store.transact({ case: caseId(1) }, (found) => ({
        result: undefined,
        save: { ...seen(found, 1), answer: { of: 'case', keep: answer('seen') } },
      }));
      expect(await answers({ case: caseId(1) })).toEqual(['seen']);
      expect(await answers({ draft: draftId(1) })).toEqual(['late', 'seen']);
    });

    it('can be kept for a draft that is not there', async () => {
      await keep({ draft: draftId(1) }, { answer: { of: 'draft', keep: answer('gone') } });
      expect(await answers({ draft: draftId(1) })).toEqual(['gone']);
      expect(await bench().store.draft(draftId(1))).toBeUndefined();
    });

    it('that can’t be read are reported and block nothing', async () => {
      const { store, place, warned } = bench();
      await register(store, 1);
      await keep({ draft: draftId(1) }, { answer: { of: 'draft', keep: answer('a') } });
      await place.damage('answer', draftId(1));
      await keep({ draft: draftId(1) }, { answer: { of: 'draft', keep: answer('b') } });
      expect(await answers({ draft: draftId(1) })).toEqual(['b']);
      expect(warned).toEqual([['stored-unreadable', { reason: 'answer' }]]);
    });

    it('are forgotten when their time is over', async () => {
      const { store } = bench();
      await register(store, 1);
      await keep({ case: caseId(1) }, { answer: { of: 'case', keep: answer('old', 0) } });
      await keep({ case: caseId(1) }, { answer: { of: 'case', keep: answer('young', 60) } });
      await keep({ draft: draftId(2) }, { answer: { of: 'draft', keep: answer('old', 0) } });
      await store.forget(at(60));
      expect(await answers({ case: caseId(1) })).toEqual(['young']);
      expect(await answers({ draft: draftId(2) })).toEqual([]);
      // A draft may be begun anew where nothing is left of it.
      await keep({ draft: draftId(2) }, { draft: { put: aDraft(2) } });
      await store.forget(at(60));
      expect(await store.draft(draftId(2))).toEqual(aDraft(2));
      expect((await store.case(caseId(1)))?.history).toHaveLength(1);
    });
  });
}
