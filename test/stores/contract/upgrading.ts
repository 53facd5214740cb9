import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/cases/store.ts';
import type { Case, CaseEvent } from '../../../src/domain/case.ts';
import { NOT_BEGUN } from '../../../src/domain/handling.ts';
import { CaseNumber, type PersonId } from '../../../src/domain/ids.ts';
import { Day } from '../../../src/domain/time.ts';
import type { Words } from '../../../src/domain/words.ts';
import { openStore } from '../../../src/stores/open.ts';
import { at, caseId, NOON, personId, registered, someWords, tenantId } from '../../support/records.ts';
import type { Place, StoreKind } from '../contract.ts';
import { register } from './deciding.ts';

/** A case as the first release had it. */
export interface LeftCase {
  readonly case: Omit<Case, 'handling'>;
  readonly words: Words;
  readonly events: readonly CaseEvent[];
}

function left(n: number, over: Partial<Case>, said: string): LeftCase {
  const { put, events } = registered(n, { number: CaseNumber.parse(n) });
  const { handling: _, ...one } = put.case;
  return { case: { ...one, ...over }, words: someWords({ said }), events };
}

const day = (text: string) => Day.parse(text);
const [reporter, manager] = [personId(1), personId(2)];
const whole = { skip: 0, limit: 100 };
const end = day('2026-03-18');
const state: Case['state'] = { state: 'closed', closedAt: NOON, closedOn: end, outcome: 'settled-on-the-spot' };
const all = [
  left(
    1,
    { clocks: [{ clock: 'respond', nature: 'statutory', nominal: end, actBy: end, rolled: end }] },
    'Bussen gikk.',
  ),
  left(2, { state, registeredAt: at(1), version: 3 }, 'Kjølig på skolen'),
  left(3, { hiddenFrom: [reporter], nextAttentionAt: at(30) }, 'Bussen stod.'),
  left(4, {}, 'Bussen forsvant.'),
];

export function upgradingContract({ leftByFirstRelease }: StoreKind): void {
  describe('what the first release has left', () => {
    const opened: Store[] = [];
    let place: Place | undefined;
    const leave = async () => {
      place = await leftByFirstRelease(all, tenantId(1));
      return place;
    };
    const open = async ({ url }: Place) => {
      const log = { warning: () => {} };
      const store = await openStore({ url, tenant: tenantId(1), now: () => NOON, log });
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      await place?.remove();
      place = undefined;
    });

    const requireUpgraded = async (store: Store) => {
      for (const { case: one, words, events } of all) {
        // What it counts for is said when it is looked at.
        const nextAttentionAt = one.registeredAt;
        expect(await store.case(one.id)).toEqual({
          case: { ...one, handling: NOT_BEGUN, nextAttentionAt },
          words,
          history: events,
          sent: [],
        });
      }
    };
    const found = async (store: Store, words: string | undefined, reader: PersonId = manager) =>
      (await store.search({ reader, words }, whole)).rows.map(({ number }) => number);

    it('is there as it was, with nothing begun, and each case is to be looked at', async () => {
      const store = await open(await leave());
      await requireUpgraded(store);
      const due = async (minutes: number) => (await store.casesDue(at(minutes), 10)).rows.map(({ number }) => number);
      expect((await due(0)).sort()).toEqual([1, 3, 4]);
      expect((await due(1)).sort()).toEqual([1, 2, 3, 4]);
      expect((await due(1)).slice(3)).toEqual([2]);
    });

    it('is found by its words, its parties, its columns and its dates', async () => {
      const store = await open(await leave());
      expect(await found(store, 'bussen')).toEqual([4, 3, 1]);
      expect(await found(store, 'bussen', reporter)).toEqual([4, 1]);
      expect(await found(store, 'skolen kjol')).toEqual([2]);
      expect(await found(store, undefined)).toEqual([4, 3, 2, 1]);
      expect(await found(store, undefined, personId(9))).toEqual([]);
      expect((await store.search({ reader: manager, states: ['closed'] }, whole)).rows).toMatchObject([{ number: 2 }]);
      expect((await store.overdue(day('2026-03-19'), whole)).rows).toMatchObject([{ number: 1 }]);
    });

    it('goes on: new numbers come after the old ones, and old cases are changed', async () => {
      const store = await open(await leave());
      expect(await register(store, 9)).toBe(5);
      await store.transact({ case: caseId(4) }, ({ case: before }) => {
        if (before === undefined) throw new Error('not found');
        const put = { case: before.case, words: someWords({ said: 'Toget.' }) };
        return { result: undefined, save: { case: { put, replaces: before.case.version, events: [] } } };
      });
      expect(await found(store, 'bussen')).toEqual([5, 3, 1]);
      expect(await found(store, 'toget')).toEqual([4]);
    });

    it('is upgraded once: what is decided afterwards stands when it is opened anew', async () => {
      const there = await leave();
      const store = await open(there);
      await store.transact({ case: caseId(2) }, ({ case: before }) => {
        if (before === undefined) throw new Error('not found');
        const sealed = { ...before.case, state: { ...state, sealed: true }, nextAttentionAt: null };
        const put = { case: sealed, words: before.words };
        return { result: undefined, save: { case: { put, replaces: before.case.version, events: [] } } };
      });
      await store.close();
      const again = await open(there);
      expect((await again.case(caseId(2)))?.case).toMatchObject({ version: 4, nextAttentionAt: null });
      expect(await found(again, 'skolen')).toEqual([]);
    });

    it('is upgraded by several at once as by one', async () => {
      const there = await leave();
      const stores = await Promise.all([open(there), open(there), open(there)]);
      for (const store of stores) await requireUpgraded(store);
      for (const store of stores) expect(await found(store, 'bussen')).toEqual([4, 3, 1]);
    });

    it('opens also where one case can’t be read', async () => {
      const there = await leave();
      await there.damage('case', caseId(3));
      const store = await open(there);
      expect(await store.cases(whole)).toMatchObject({ unreadable: [caseId(3)] });
      expect(await found(store, 'bussen')).toEqual([4, 1]);
    });
  });
}
