import { describe, expect, it } from 'vitest';
import { type Save, type Store, StoreUnavailable } from '../../../src/cases/store.ts';
import type { CaseNumber } from '../../../src/domain/ids.ts';
import {
  aDraft,
  at,
  caseEntry,
  caseId,
  draftEntry,
  draftId,
  personEntry,
  personId,
  registered,
  registration,
  seen,
  sentCard,
  someWords,
} from '../../support/records.ts';
import type { Bench } from '../contract.ts';

/** Registers case `n` from draft `n`, as the dialogue does: where there is one already, that one is it. */
export function register(store: Store, n: number, over: Parameters<typeof registration>[2] = {}): Promise<CaseNumber> {
  return store.transact({ draft: draftId(n), numbers: true }, (found) => {
    if (found.case !== undefined) return { result: found.case.case.number };
    const save = registration(n, found, over);
    return { result: save.case?.put.case.number ?? unreachable(), save };
  });
}

function unreachable(): never {
  throw new Error('a registration without a case');
}

export function decidingContract(bench: () => Bench): void {
  describe('a unit of work', () => {
    it('finds nothing where there is nothing, and answers what was decided', async () => {
      const { store } = bench();
      const scope = { draft: draftId(1), case: caseId(1) };
      expect(await store.transact(scope, (found) => ({ result: found }))).toEqual({ answers: [] });
    });

    it('saves a case with words, history, outbox and sent cards, and finds all of it again', async () => {
      const { store } = bench();
      const saved = await store.transact({ draft: draftId(1), numbers: true }, (found) => {
        const one = registered(1, found);
        const sent = [sentCard(1)];
        return { result: one, save: { case: { ...one, sent }, outbox: [caseEntry(1, 'registered')] } };
      });
      const whole = { ...saved.put, history: saved.events, sent: [sentCard(1)] };
      expect(await store.case(caseId(1))).toEqual(whole);
      expect(await store.caseByNumber(saved.put.case.number)).toEqual(whole);
      expect(await store.transact({ case: caseId(1) }, (found) => ({ result: found.case }))).toEqual(whole);
      expect(await store.entry(caseEntry(1, 'registered').key)).toEqual(caseEntry(1, 'registered'));
      expect(await store.case(caseId(2))).toBeUndefined();
    });

    it('raises the version with each save and adds to the history', async () => {
      const { store } = bench();
      await register(store, 1);
      await store.transact({ case: caseId(1) }, (found) => ({ result: undefined, save: seen(found, 1) }));
      const one = await store.case(caseId(1));
      expect(one?.case.version).toBe(2);
      expect(one?.case.seen).toEqual({ by: personId(2), at: at(1) });
      expect(one?.history.map(({ event }) => event)).toEqual(['registered', 'seen']);
    });

    it('keeps corrected words and leaves the history as it is', async () => {
      const { store } = bench();
      await register(store, 1);
      const words = someWords({ said: 'Bussen kom for sent.' });
      await store.transact({ case: caseId(1) }, ({ case: one }) => {
        if (one === undefined) throw new Error('not found');
        const put = { case: one.case, words };
        return { result: undefined, save: { case: { put, replaces: one.case.version, events: [] } } };
      });
      const after = await store.case(caseId(1));
      expect(after?.words).toEqual(words);
      expect(after?.history).toHaveLength(1);
    });

    it('gives a second writer a conflict: it is decided anew on what the first one saved', async () => {
      const { store } = bench();
      await register(store, 1);
      const versions: number[][] = [[], [], [], []];
      await Promise.all(
        versions.map((mine, index) =>
          store.transact({ case: caseId(1) }, (found) => {
            mine.push(found.case?.case.version ?? 0);
            return { result: undefined, save: seen(found, index) };
          }),
        ),
      );
      const one = await store.case(caseId(1));
      expect(one?.case.version).toBe(5);
      expect(one?.history).toHaveLength(5);
      // What each finally decided on was nobody else's.
      expect(versions.map((mine) => mine.at(-1)).sort()).toEqual([1, 2, 3, 4]);
    });

    it('does so between two stores on one place too', async () => {
      const { store, open } = bench();
      const other = await open();
      await register(store, 1);
      const mark = (by: Store, minutes: number) =>
        by.transact({ case: caseId(1) }, (found) => ({ result: undefined, save: seen(found, minutes) }));
      await Promise.all([mark(store, 1), mark(other, 2), mark(store, 3), mark(other, 4)]);
      expect((await other.case(caseId(1)))?.history).toHaveLength(5);
      expect((await store.case(caseId(1)))?.case.version).toBe(5);
    });

    it('decides anew where the save names a version that is gone, and gives up where it always does', async () => {
      const { store } = bench();
      await register(store, 1);
      const old = await store.transact({ case: caseId(1) }, (found) => ({ result: found }));
      await store.transact({ case: caseId(1) }, (found) => ({ result: undefined, save: seen(found, 1) }));
      let tries = 0;
      await store.transact({ case: caseId(1) }, (found) => {
        tries++;
        return { result: undefined, save: seen(tries === 1 ? old : found, 2) };
      });
      expect(tries).toBe(2);
      expect((await store.case(caseId(1)))?.case.version).toBe(3);
      const stubborn = store.transact({ case: caseId(1) }, () => ({ result: undefined, save: seen(old, 3) }));
      await expect(stubborn).rejects.toThrow(StoreUnavailable);
      expect((await store.case(caseId(1)))?.case.version).toBe(3);
    });
  });

  describe('all or nothing', () => {
    const nothingOf = async (store: Store, n: number) => {
      expect(await store.case(caseId(n))).toBeUndefined();
      expect(await store.draft(draftId(n))).toBeUndefined();
      expect(await store.entry(caseEntry(n, 'registered').key)).toBeUndefined();
      expect((await store.unsettled({ skip: 0, limit: 10 })).rows).toEqual([]);
    };

    it('saves nothing where the decision throws, and throws that very error', async () => {
      const { store } = bench();
      const fault = new TypeError('decided wrongly');
      const failing = store.transact({ draft: draftId(1), numbers: true }, () => {
        throw fault;
      });
      await expect(failing).rejects.toBe(fault);
      await nothingOf(store, 1);
    });

    const wrong: Record<string, (save: Save) => Save> = {
      'a case that could not be read back': (save) => ({
        ...save,
        case: changed(save, { registeredAt: 'yesterday' }),
      }),
      'words that could not be read back': (save) => ({
        ...save,
        case: wordy(save, 'x'.repeat(4001)),
      }),
      'an outbox entry that could not be read back': (save) => ({
        ...save,
        outbox: [{ ...caseEntry(1, 'registered'), state: { state: 'waiting', dueAt: at(0), attempts: -1 } }],
      }),
      "another case's outbox entry": (save) => ({ ...save, outbox: [caseEntry(2, 'registered')] }),
      "a person's outbox entry": (save) => ({ ...save, outbox: [personEntry(1, 'welcome')] }),
      "another draft's outbox entry": (save) => ({ ...save, outbox: [draftEntry(2, 'asks')] }),
      'another draft removed': (save) => ({ ...save, draft: { remove: draftId(2) } }),
      'a draft that completes a case which was not found': () => ({
        draft: { put: aDraft(1, { completes: caseId(9) }) },
      }),
    };

    it.each(Object.entries(wrong))('saves nothing of %s', async (_, spoil) => {
      const { store } = bench();
      await register(store, 7);
      const before = await store.unsettled({ skip: 0, limit: 10 });
      const failing = store.transact({ draft: draftId(1), numbers: true }, (found) => ({
        result: undefined,
        save: spoil(registration(1, found)),
      }));
      await expect(failing).rejects.toThrow(Error);
      await expect(failing).rejects.not.toThrow(StoreUnavailable);
      expect(await store.case(caseId(1))).toBeUndefined();
      expect(await store.draft(draftId(1))).toBeUndefined();
      expect(await store.unsettled({ skip: 0, limit: 10 })).toEqual(before);
    });

    it('lets a failure touch nobody else who asked at the same moment', async () => {
      const { store } = bench();
      const failing = (n: number) =>
        store.transact({ draft: draftId(n), numbers: true }, (found) => {
          registration(n, found);
          throw new Error(`no ${n}`);
        });
      const outcomes = await Promise.allSettled([
        register(store, 1),
        failing(2),
        register(store, 3),
        failing(4),
        register(store, 5),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      for (const n of [1, 3, 5]) expect((await store.case(caseId(n)))?.history).toHaveLength(1);
      for (const n of [2, 4]) expect(await store.case(caseId(n))).toBeUndefined();
    });
  });
}

function changed(save: Save, change: object): NonNullable<Save['case']> {
  if (save.case === undefined) throw new Error('no case to change');
  const { put } = save.case;
  return { ...save.case, put: { ...put, case: Object.assign({}, put.case, change) } };
}

function wordy(save: Save, said: string): NonNullable<Save['case']> {
  if (save.case === undefined) throw new Error('no case to change');
  return { ...save.case, put: { ...save.case.put, words: someWords({ said }) } };
}
