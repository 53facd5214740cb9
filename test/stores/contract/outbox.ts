import { describe, expect, it } from 'vitest';
import type { Claimed, OutboxEntry } from '../../../src/cases/outbox.ts';
import { aDraft, at, caseEntry, caseId, draftEntry, personEntry, personId, seen } from '../../support/records.ts';
import type { Bench } from '../contract.ts';
import { register } from './deciding.ts';
import { putDraft } from './drafts.ts';

const waiting = (minutes: number): OutboxEntry['state'] => ({ state: 'waiting', dueAt: at(minutes), attempts: 0 });
export const keysOf = (entries: readonly OutboxEntry[]) => entries.map(({ key }) => key);

export function outboxContract(bench: () => Bench): void {
  describe('the outbox', () => {
    it('takes the same key once, whoever puts it and how often', async () => {
      const { store } = bench();
      await register(store, 1);
      const again = caseEntry(1, 'registered', { urgent: true });
      await store.transact({ case: caseId(1) }, (found) => ({
        result: undefined,
        save: { ...seen(found, 1), outbox: [again, caseEntry(1, 'seen'), caseEntry(1, 'seen', { urgent: true })] },
      }));
      expect(await store.entry(again.key)).toEqual(caseEntry(1, 'registered'));
      expect(await store.entry(caseEntry(1, 'seen').key)).toEqual(caseEntry(1, 'seen'));

      await Promise.all([1, 2, 3].map(() => store.enqueue([personEntry(1, 'welcome'), personEntry(2, 'welcome')])));
      await store.enqueue([personEntry(1, 'welcome', { urgent: true }), personEntry(1, 'help')]);
      expect(await store.entry(personEntry(1, 'welcome').key)).toEqual(personEntry(1, 'welcome'));
      const { rows } = await store.unsettled({ skip: 0, limit: 10 });
      expect(rows).toHaveLength(5);
    });

    it('enqueues for persons only', async () => {
      const { store } = bench();
      await register(store, 1);
      await expect(store.enqueue([personEntry(1, 'a'), caseEntry(1, 'b')])).rejects.toThrow('saved with its case');
      expect(await store.entry(personEntry(1, 'a').key)).toBeUndefined();
      expect(await store.entry(caseEntry(1, 'b').key)).toBeUndefined();
    });

    it('hands out what is due, the earliest first, marked as attempted', async () => {
      const { store } = bench();
      await register(store, 1);
      await store.transact({ case: caseId(1) }, () => ({
        result: undefined,
        save: { outbox: [caseEntry(1, 'later', { state: waiting(30) }), caseEntry(1, 'soon', { state: waiting(10) })] },
      }));
      await putDraft(store, aDraft(2), { outbox: [draftEntry(2, 'asks', { state: waiting(20) })] });
      await store.enqueue([personEntry(3, 'welcome', { state: waiting(15) })]);

      const first = await store.claim(at(20), 2);
      expect(keysOf(first)).toEqual(keysOf([caseEntry(1, 'registered'), caseEntry(1, 'soon')]));
      expect(first[1]).toEqual(
        caseEntry(1, 'soon', { state: { state: 'attempted', attemptedAt: at(20), attempts: 1 } }),
      );
      expect(await store.entry(caseEntry(1, 'soon').key)).toEqual(first[1]);
      expect(keysOf(await store.claim(at(20), 10))).toEqual(keysOf([personEntry(3, 'welcome'), draftEntry(2, 'asks')]));
      expect(await store.claim(at(20), 10)).toEqual([]);
      expect(keysOf(await store.claim(at(30), 10))).toEqual(keysOf([caseEntry(1, 'later')]));
    });

    it('hands each entry to one caller only, however many ask at once', async () => {
      const { store, open } = bench();
      const other = await open();
      for (let n = 1; n <= 10; n++) await register(store, n);
      await store.enqueue(Array.from({ length: 10 }, (_, n) => personEntry(n, 'welcome')));
      const claims: Claimed[] = [];
      // Until nothing is left for any of them.
      for (let empty = 0; empty < 2; ) {
        const round = await Promise.all([store, other, store, other].map((by) => by.claim(at(0), 7)));
        empty = round.flat().length === 0 ? empty + 1 : 0;
        claims.push(...round.flat());
      }
      expect(claims).toHaveLength(20);
      expect(new Set(keysOf(claims)).size).toBe(20);
      for (const { state } of claims) expect(state.attempts).toBe(1);
    });

    it('hands out one of each reader, what was decided first, and none of whoever is busy', async () => {
      const { store } = bench();
      const of = (n: number, why: string, created: number, due = 0) =>
        personEntry(n, why, { createdAt: at(created), state: waiting(due) });
      // What was put off is due after what was decided later.
      await store.enqueue([
        of(1, 'second', -5, -4),
        of(1, 'first', -9, -1),
        of(2, 'a', -8),
        of(2, 'b', -7),
        of(3, 'a', 0),
      ]);
      await register(store, 1); // For person 2.
      const claim = async (limit: number, ...busy: readonly number[]) =>
        keysOf(await store.claim(at(0), limit, new Set(busy.map(personId)))).sort();
      const key = (n: number, why: string) => personEntry(n, why).key;
      expect(await claim(8, 1, 2, 3)).toEqual([]);
      expect(await claim(8, 2)).toEqual([key(1, 'first'), key(3, 'a')]);
      expect(await claim(1)).toEqual([key(1, 'second')]);
      expect(await claim(8)).toEqual([key(2, 'a')]);
      expect(await claim(8)).toEqual([key(2, 'b')]);
      expect(await claim(8)).toEqual([caseEntry(1, 'registered').key]);
      expect(await claim(8)).toEqual([]);
    });

    it('goes on past all that one busy reader has to get', async () => {
      const { store } = bench();
      const many = Array.from({ length: 150 }, (_, n) =>
        personEntry(1, `n${n}`, { createdAt: at(-9), state: waiting(-9) }),
      );
      await store.enqueue([...many, personEntry(2, 'welcome')]);
      expect(keysOf(await store.claim(at(0), 8, new Set([personId(1)])))).toEqual([personEntry(2, 'welcome').key]);
      expect(await store.claim(at(0), 8, new Set())).toHaveLength(1);
    });

    it('is marked without making anybody decide anew', async () => {
      const { store } = bench();
      await register(store, 1);
      await store.claim(at(0), 10);
      await store.transact({ case: caseId(1) }, (found) => ({ result: undefined, save: seen(found, 1) }));
      const one = await store.case(caseId(1));
      expect(one?.case.version).toBe(2);
      expect((await store.entry(caseEntry(1, 'registered').key))?.state.state).toBe('attempted');
    });

    it('lists what is waiting, uncertain or refused, the oldest first, in pages', async () => {
      const { store } = bench();
      await register(store, 1);
      await store.enqueue([
        personEntry(1, 'a', { createdAt: at(3), state: { state: 'uncertain', at: at(4), code: 'reset' } }),
        personEntry(1, 'b', { createdAt: at(2), state: { state: 'refused', at: at(4), code: 'blocked' } }),
        personEntry(1, 'c', { createdAt: at(1), state: { state: 'delivered', at: at(4) } }),
        personEntry(1, 'd', { createdAt: at(1), state: { state: 'dropped', at: at(4), code: 'gone' } }),
        personEntry(1, 'e', { createdAt: at(1), state: { state: 'attempted', attemptedAt: at(4), attempts: 1 } }),
      ]);
      const all = [caseEntry(1, 'registered'), personEntry(1, 'b'), personEntry(1, 'a')];
      const page = async (skip: number, limit: number) => {
        const { rows, more, unreadable } = await store.unsettled({ skip, limit });
        return [keysOf(rows), more, unreadable];
      };
      expect(await page(0, 10)).toEqual([keysOf(all), false, []]);
      expect(await page(0, 2)).toEqual([keysOf(all.slice(0, 2)), true, []]);
      expect(await page(2, 2)).toEqual([keysOf(all.slice(2)), false, []]);
      expect(await page(3, 2)).toEqual([[], false, []]);
      expect((await store.entry(personEntry(1, 'c').key))?.state).toEqual({ state: 'delivered', at: at(4) });
    });

    it('goes past what it can’t read, reports it once, and hands out the rest', async () => {
      const { store, place, warned } = bench();
      await register(store, 1);
      await register(store, 2);
      await store.enqueue([personEntry(1, 'welcome')]);
      const broken = [caseEntry(1, 'registered').key, personEntry(1, 'welcome').key];
      for (const key of broken) await place.damage('entry', key);
      expect(keysOf(await store.claim(at(0), 1))).toEqual(keysOf([caseEntry(2, 'registered')]));
      expect(await store.claim(at(0), 1)).toEqual([]);
      const { rows, unreadable } = await store.unsettled({ skip: 0, limit: 10 });
      expect(rows).toEqual([]);
      expect([...unreadable].sort()).toEqual([...broken].sort());
      expect(warned.map(([code, { outbox, reason }]) => `${code} ${reason} ${outbox}`).sort()).toEqual(
        broken.map((key) => `stored-unreadable entry ${key}`).sort(),
      );
      await expect(store.entry(caseEntry(1, 'registered').key)).rejects.toThrow(caseEntry(1, 'registered').key);
    });
  });
}
