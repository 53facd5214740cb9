import { describe, expect, it } from 'vitest';
import type { Claimed, OutboxEntry, Settlement } from '../../../src/cases/outbox.ts';
import type { Store } from '../../../src/cases/store.ts';
import type { Showing } from '../../../src/dialogues/showing.ts';
import { ActivityId, UnitId } from '../../../src/domain/ids.ts';
import {
  aDraft,
  at,
  caseEntry,
  caseId,
  draftEntry,
  personEntry,
  personId,
  seen,
  sentCard,
} from '../../support/records.ts';
import type { Bench } from '../contract.ts';
import { register } from './deciding.ts';
import { putDraft } from './drafts.ts';
import { keysOf } from './outbox.ts';

const delivered = { ended: 'delivered', at: at(1), activity: ActivityId.parse('activity-1') } as const;

async function claimOne(store: Store, minutes = 0): Promise<Claimed> {
  const [entry, ...others] = await store.claim(at(minutes), 2);
  if (entry === undefined || others.length > 0) throw new Error('expected one entry');
  return entry;
}

export function settlingContract(bench: () => Bench): void {
  describe('settling', () => {
    /** One entry of each subject, claimed. */
    const each = [
      ['a case', (store: Store) => register(store, 1)],
      ['a draft', (store: Store) => putDraft(store, aDraft(1), { outbox: [draftEntry(1, 'asks')] })],
      ['a person', (store: Store) => store.enqueue([personEntry(1, 'welcome')])],
    ] as const;

    const settlements = [
      [delivered, { state: 'delivered', at: at(1), activity: 'activity-1' }],
      [
        { ended: 'later', dueAt: at(5) },
        { state: 'waiting', dueAt: at(5), attempts: 1 },
      ],
      [
        { ended: 'uncertain', at: at(1), code: 'reset' },
        { state: 'uncertain', at: at(1), code: 'reset' },
      ],
      [
        { ended: 'refused', at: at(1), code: 'blocked' },
        { state: 'refused', at: at(1), code: 'blocked' },
      ],
      [
        { ended: 'dropped', at: at(1), code: 'gone' },
        { state: 'dropped', at: at(1), code: 'gone' },
      ],
    ] as const satisfies [Settlement, object][];

    const cases = each.flatMap(([subject, prepare]) =>
      settlements.map(([settlement, state]) => ({ subject, prepare, settlement, state, ended: settlement.ended })),
    );

    it.each(cases)('$ended of $subject is kept, and the same again changes nothing', async (one) => {
      const { store } = bench();
      await one.prepare(store);
      const entry = await claimOne(store);
      await store.settle(entry, one.settlement);
      expect(await store.entry(entry.key)).toEqual({ ...entry, state: one.state });
      await store.settle(entry, one.settlement);
      await store.settle(entry, { ended: 'refused', at: at(9), code: 'too-late' });
      expect(await store.entry(entry.key)).toEqual({ ...entry, state: one.state });
      expect(await store.claim(at(1), 10)).toEqual([]);
      const listed = keysOf((await store.unsettled({ skip: 0, limit: 10 })).rows);
      expect(listed).toEqual(['delivered', 'dropped'].includes(one.ended) ? [] : [entry.key]);
    });

    it('hands out again what was put off, as another attempt', async () => {
      const { store } = bench();
      await register(store, 1);
      const first = await claimOne(store);
      await store.settle(first, { ended: 'later', dueAt: at(5) });
      const second = await claimOne(store, 5);
      expect(second.state).toEqual({ state: 'attempted', attemptedAt: at(5), attempts: 2 });
      // The first attempt has nothing to say any more.
      await store.settle(first, delivered);
      expect(await store.entry(second.key)).toEqual(second);
    });

    it('keeps the card of a delivered case, once, and without touching the version', async () => {
      const { store } = bench();
      await register(store, 1);
      const entry = await claimOne(store);
      await store.settle(entry, delivered, sentCard(1));
      await store.settle(entry, delivered, sentCard(1));
      const one = await store.case(caseId(1));
      expect(one?.sent).toEqual([sentCard(1)]);
      expect(one?.case.version).toBe(1);
      const found = await store.transact({ case: caseId(1) }, (all) => ({ result: all.case?.sent }));
      expect(found).toEqual([sentCard(1)]);
    });

    it('keeps it beside those that a decision saves at the same time', async () => {
      const { store } = bench();
      await register(store, 1);
      const entry = await claimOne(store);
      const deciding = store.transact({ case: caseId(1) }, (found) => {
        const { case: change } = seen(found, 1);
        if (change === undefined) throw new Error('nothing to save');
        return { result: undefined, save: { case: { ...change, sent: [sentCard(2), sentCard(3)] } } };
      });
      await Promise.all([store.settle(entry, delivered, sentCard(1)), deciding]);
      const activities = (await store.case(caseId(1)))?.sent.map(({ activity }) => activity);
      expect(activities?.sort()).toEqual(['activity-1', 'activity-2', 'activity-3']);
      const again = sentCard(2, { reader: personId(1), shows: 'receipt' });
      await store.transact({ case: caseId(1) }, (found) => {
        const { case: change } = seen(found, 2);
        if (change === undefined) throw new Error('nothing to save');
        return { result: undefined, save: { case: { ...change, sent: [again] } } };
      });
      const sent = (await store.case(caseId(1)))?.sent ?? [];
      expect(sent).toHaveLength(3);
      expect(sent).toContainEqual(again);
    });

    it('knows a message as the card of one case only: of what was put in its place', async () => {
      const { store } = bench();
      await register(store, 1);
      await store.settle(await claimOne(store), delivered, sentCard(1));
      await register(store, 2);
      await store.settle(await claimOne(store), delivered, sentCard(2));
      const { reader, address, activity } = sentCard(1);
      const put = (which: string, shows: Showing) =>
        personEntry(1, which, { what: { send: 'update', reader, address, activity, shows } });
      const sentOf = async (n: number) => (await store.case(caseId(n)))?.sent.map((card) => card.activity);

      await store.enqueue([put('second', { show: 'case', case: caseId(2) })]);
      await store.settle(await claimOne(store), delivered, sentCard(1));
      expect([await sentOf(1), await sentOf(2)]).toEqual([[], ['activity-2', 'activity-1']]);
      await store.enqueue([put('list', { show: 'mine', page: 0 })]);
      const list = await claimOne(store);
      await store.settle(list, { ended: 'uncertain', at: at(1), code: 'reset' });
      expect(await sentOf(2)).toHaveLength(2);
      await store.enqueue([put('list-again', { show: 'mine', page: 0 })]);
      await store.settle(await claimOne(store), delivered);
      expect([await sentOf(1), await sentOf(2)]).toEqual([[], ['activity-2']]);
    });

    it('keeps as what a message stands there now, and nothing of one that shows nothing of the case any more', async () => {
      const { store } = bench();
      await register(store, 1);
      const since = { since: at(0) };
      await store.settle(await claimOne(store), delivered, sentCard(1, since));
      const { reader, address, activity } = sentCard(1);
      const sent = async () => (await store.case(caseId(1)))?.sent;
      const put = (which: string, shows: Showing) =>
        store.enqueue([personEntry(1, which, { what: { send: 'update', reader, address, activity, shows } })]);
      await put('form', { show: 'form', case: caseId(1), form: 'answer' });
      await store.settle(await claimOne(store), delivered, sentCard(1, { ...since, shows: 'form' }));
      expect(await sent()).toEqual([sentCard(1, { ...since, shows: 'form' })]);
      await put('statement', { show: 'statement', case: caseId(1) });
      const asked = await claimOne(store);
      for (let times = 0; times < 2; times += 1)
        await store.settle(asked, delivered, sentCard(1, { shows: 'statement' }));
      expect(await sent()).toEqual([sentCard(1, { shows: 'statement' })]);
      await put('over', { show: 'statement', case: caseId(1) });
      await store.settle(await claimOne(store), delivered);
      expect(await sent()).toEqual([]);
      await put('praise', { show: 'praise', case: caseId(1) });
      await store.settle(await claimOne(store), delivered, sentCard(1, { shows: 'praise' }));
      expect(await sent()).toEqual([sentCard(1, { shows: 'praise' })]);
    });

    it('gives up attempts whose process died: updates wait again, all else is uncertain', async () => {
      const { store } = bench();
      const { address, activity, reader } = sentCard(1);
      const update = {
        send: 'update',
        reader,
        address,
        activity,
        shows: { show: 'case', case: caseId(1) },
      } as const;
      await register(store, 1);
      await store.transact({ case: caseId(1) }, () => ({
        result: undefined,
        save: { outbox: [caseEntry(1, 'update', { what: update })] },
      }));
      await putDraft(store, aDraft(2), { outbox: [draftEntry(2, 'asks')] });
      await store.enqueue([personEntry(1, 'welcome')]);
      expect(await store.claim(at(0), 10)).toHaveLength(4);
      expect(await store.giveUpAttempts(at(0), at(10))).toBe(0);
      expect(await store.giveUpAttempts(at(1), at(10))).toBe(4);
      expect(await store.giveUpAttempts(at(1), at(10))).toBe(0);
      const state = async (key: Claimed['key']) => (await store.entry(key))?.state;
      const uncertain = { state: 'uncertain', at: at(10), code: 'process-died' };
      expect(await state(caseEntry(1, 'update').key)).toEqual({ state: 'waiting', dueAt: at(10), attempts: 1 });
      expect(await state(caseEntry(1, 'registered').key)).toEqual(uncertain);
      expect(await state(draftEntry(2, 'asks').key)).toEqual(uncertain);
      expect(await state(personEntry(1, 'welcome').key)).toEqual(uncertain);
      expect(keysOf(await store.claim(at(10), 10))).toEqual([caseEntry(1, 'update').key]);
    });

    it('believes the process that was taken for dead', async () => {
      const { store } = bench();
      await register(store, 1);
      await store.enqueue([personEntry(1, 'welcome'), personEntry(2, 'welcome')]);
      const [first, second, third] = await store.claim(at(0), 3);
      if (first === undefined || second === undefined || third === undefined) throw new Error('expected three');
      expect(await store.giveUpAttempts(at(1), at(10))).toBe(3);
      await store.settle(first, delivered);
      await store.settle(second, { ended: 'later', dueAt: at(20) });
      await store.settle(third, { ended: 'refused', at: at(1), code: 'blocked' });
      // Said once, it stands.
      for (const entry of [first, third]) await store.settle(entry, { ended: 'dropped', at: at(2), code: 'too-late' });
      const states = await Promise.all([first, second, third].map(async ({ key }) => (await store.entry(key))?.state));
      expect(states).toEqual([
        { state: 'delivered', at: at(1), activity: 'activity-1' },
        { state: 'waiting', dueAt: at(20), attempts: 1 },
        { state: 'refused', at: at(1), code: 'blocked' },
      ]);
      expect(keysOf(await store.claim(at(20), 10))).toEqual([second.key]);
    });

    it('sends a post that was given up never again by itself, though it surely is not there', async () => {
      const { store } = bench();
      const post = (unit: string): OutboxEntry => ({
        ...personEntry(1, `post-${unit}`),
        subject: { of: 'unit', unit: UnitId.parse(unit) },
        what: { send: 'post', unit: UnitId.parse(unit), shows: { show: 'mine', page: 0 } },
      });
      await store.enqueue([post('torget'), post('skolen')]);
      const [first, second] = await store.claim(at(0), 2);
      if (first === undefined || second === undefined) throw new Error('expected two');
      expect(await store.giveUpAttempts(at(1), at(10))).toBe(2);
      await store.settle(first, { ended: 'later', dueAt: at(20) });
      await store.settle(second, { ended: 'refused', at: at(11), code: 'gone' });
      expect((await store.entry(first.key))?.state).toEqual({ state: 'uncertain', at: at(10), code: 'process-died' });
      expect((await store.entry(second.key))?.state).toMatchObject({ state: 'refused' });
      expect(await store.claim(at(60), 10)).toEqual([]);
      // What it has come to after all is still believed.
      await store.settle(first, delivered);
      expect((await store.entry(first.key))?.state).toMatchObject({ state: 'delivered' });
    });

    it('keeps no card of a mail to the citizen, and hands it out again where the attempt was given up', async () => {
      const { store } = bench();
      await register(store, 1);
      await store.settle(await claimOne(store), delivered);
      const mail = (why: string) =>
        caseEntry(1, why, { what: { send: 'mail', reader: personId(2), case: caseId(1), writing: 'answer' } });
      const outbox = [mail('answer'), mail('answer-again')];
      await store.transact({ case: caseId(1) }, () => ({ result: undefined, save: { outbox } }));
      const [first, second] = await store.claim(at(0), 2);
      if (first === undefined || second === undefined) throw new Error('expected two');
      expect([first.what, second.what]).toEqual([mail('').what, mail('').what]);
      await store.settle(first, { ended: 'delivered', at: at(1) }, sentCard(1));
      expect(await store.entry(first.key)).toEqual({ ...first, state: { state: 'delivered', at: at(1) } });
      expect((await store.case(caseId(1)))?.sent).toEqual([]);
      expect(await store.giveUpAttempts(at(1), at(10))).toBe(1);
      // What became of the first attempt is found out where it is sent, however often that is tried.
      const unsure = (minute: number, attempts: number) => ({
        ...second,
        state: { state: 'attempted', attemptedAt: at(minute), attempts, unsure: true },
      });
      const [again] = await store.claim(at(10), 9);
      if (again === undefined) throw new Error('expected one');
      expect(again).toEqual(unsure(10, 2));
      // Whoever wakes after that is not heard any more.
      await store.settle(second, { ended: 'later', dueAt: at(10) });
      expect(await store.entry(again.key)).toEqual(again);
      await store.settle(again, { ended: 'later', dueAt: at(20) });
      const [third] = await store.claim(at(20), 9);
      expect(third).toEqual(unsure(20, 3));
    });

    it('keeps the doubt whether a mail went out until it has ended, and only that', async () => {
      const { store } = bench();
      await register(store, 1);
      await store.settle(await claimOne(store), delivered);
      const what = { send: 'mail', reader: personId(2), case: caseId(1), writing: 'answer' } as const;
      const outbox = [caseEntry(1, 'answer', { what })];
      await store.transact({ case: caseId(1) }, () => ({ result: undefined, save: { outbox } }));
      await store.settle(await claimOne(store), { ended: 'later', dueAt: at(1) });
      const [sure] = await store.claim(at(1), 1);
      if (sure === undefined) throw new Error('expected one');
      expect(sure.state).toEqual({ state: 'attempted', attemptedAt: at(1), attempts: 2 });
      await store.settle(sure, { ended: 'later', dueAt: at(2), unsure: true });
      expect((await store.entry(sure.key))?.state).toMatchObject({ state: 'waiting', unsure: true });
      const [unsure] = await store.claim(at(2), 1);
      if (unsure === undefined) throw new Error('expected one');
      expect(unsure.state).toMatchObject({ unsure: true });
      await store.settle(unsure, { ended: 'uncertain', at: at(3), code: 'nothing-there' });
      expect((await store.entry(sure.key))?.state).toEqual({ state: 'uncertain', at: at(3), code: 'nothing-there' });
    });

    describe('what follows a card', () => {
      const { address, activity, reader } = sentCard(1);
      const shows = { show: 'case', case: caseId(1) } as const;
      const what = { send: 'update', reader, address, activity, shows } as const;
      const unlessWaits = (version: number) => caseEntry(1, `v${version}`).key;
      const follow = (why = 'follows', shownVersion = 1) => ({
        shownVersion,
        put: caseEntry(1, why, { what }),
        unlessWaits,
      });
      const moveOn = (store: Store) =>
        store.transact({ case: caseId(1) }, (found) => ({ result: undefined, save: seen(found, 1) }));

      it('is put where the case has moved on, once, whatever became of the entry', async () => {
        const { store } = bench();
        await register(store, 1);
        const entry = await claimOne(store);
        await moveOn(store);
        await store.settle(entry, delivered, sentCard(1), follow());
        await store.settle(entry, delivered, sentCard(1), follow());
        expect((await store.case(caseId(1)))?.sent).toEqual([sentCard(1)]);
        expect(await store.claim(at(0), 10)).toMatchObject([follow().put].map(({ key }) => ({ key, what })));
        await store.settle(entry, delivered, sentCard(1), follow('follows-late'));
        expect(keysOf(await store.claim(at(0), 10))).toEqual([follow('follows-late').put.key]);
      });
      it('is put for an update too', async () => {
        const { store } = bench();
        await register(store, 1);
        await store.settle(await claimOne(store), delivered, sentCard(1));
        const outbox = [caseEntry(1, 'update', { what })];
        await store.transact({ case: caseId(1) }, () => ({ result: undefined, save: { outbox } }));
        const update = await claimOne(store);
        await moveOn(store);
        await store.settle(update, delivered, sentCard(1), follow());
        expect(keysOf(await store.claim(at(0), 10))).toEqual([follow().put.key]);
      });
      it('is left out where the card shows the case as it is', async () => {
        const { store } = bench();
        await register(store, 1);
        const entry = await claimOne(store);
        await store.settle(entry, delivered, sentCard(1), follow());
        expect(await store.claim(at(0), 10)).toEqual([]);
        expect(await store.entry(follow().put.key)).toBeUndefined();
        await moveOn(store);
        expect(await store.claim(at(0), 10)).toEqual([]);
      });
      it('is left out where an update to what the case is now still waits, and comes after it', async () => {
        const { store } = bench();
        await register(store, 1);
        const entry = await claimOne(store);
        const update = caseEntry(1, 'v2', { what });
        await store.transact({ case: caseId(1) }, (found) => ({
          result: undefined,
          save: { ...seen(found, 1), outbox: [update] },
        }));
        await store.settle(entry, delivered, sentCard(1), follow());
        expect(await store.entry(follow().put.key)).toBeUndefined();
        expect(keysOf(await store.claim(at(0), 10))).toEqual([update.key]);
        // Under way by now, and perhaps overtaken.
        await store.settle(entry, delivered, sentCard(1), follow());
        expect(keysOf(await store.claim(at(0), 10))).toEqual([follow().put.key]);
      });
      it('is that, or an update of the card by whoever moves the case on, however the two meet', async () => {
        const { store, open } = bench();
        const other = await open();
        for (let n = 1; n <= 8; n++) {
          await register(store, n);
          const entry = await claimOne(store);
          const card = sentCard(n);
          const of = { send: 'update', ...card, shows: { show: 'case', case: caseId(n) } } as const;
          const { send, address, activity, reader, shows } = of;
          const again = { send, address, activity, reader, shows };
          const moving = other.transact({ case: caseId(n) }, (found) => {
            const knows = (found.case?.sent ?? []).length > 0;
            const outbox = knows ? [caseEntry(n, 'moved-on', { what: again })] : [];
            return { result: undefined, save: { ...seen(found, 1), outbox } };
          });
          const put = caseEntry(n, 'follows', { what: again });
          const settling = store.settle(entry, delivered, card, { shownVersion: 1, put, unlessWaits });
          await Promise.all(n % 2 === 0 ? [moving, settling] : [settling, moving]);
          expect(keysOf(await store.claim(at(0), 10)).length).toBeGreaterThan(0);
        }
      });
      it('belongs to the case that the card shows', async () => {
        const { store } = bench();
        await register(store, 1);
        const entry = await claimOne(store);
        const wrong = { shownVersion: 1, put: caseEntry(2, 'follows'), unlessWaits };
        await moveOn(store);
        await expect(store.settle(entry, delivered, sentCard(1), wrong)).rejects.toThrow('does not belong');
      });
    });

    it('forgets what was delivered or dropped long ago, but never that it was', async () => {
      const { store } = bench();
      await register(store, 1);
      await store.enqueue([personEntry(1, 'welcome'), personEntry(2, 'welcome')]);
      const claims = await store.claim(at(0), 10);
      expect(claims).toHaveLength(3);
      for (const entry of claims) {
        const ended: Settlement = keysOf([personEntry(2, 'welcome')]).includes(entry.key)
          ? { ended: 'uncertain', at: at(1), code: 'reset' }
          : { ended: 'dropped', at: at(1), code: 'gone' };
        await store.settle(entry, ended);
      }
      await store.forget(at(1));
      for (const { key } of claims) expect(await store.entry(key)).toBeDefined();
      await store.forget(at(2));
      expect(await store.entry(caseEntry(1, 'registered').key)).toBeUndefined();
      expect(await store.entry(personEntry(1, 'welcome').key)).toBeUndefined();
      // Nobody knows yet what became of this one.
      expect((await store.entry(personEntry(2, 'welcome').key))?.state.state).toBe('uncertain');

      await store.enqueue([personEntry(1, 'welcome')]);
      await store.transact({ case: caseId(1) }, () => ({
        result: undefined,
        save: { outbox: [caseEntry(1, 'registered'), caseEntry(1, 'new')] },
      }));
      expect(keysOf(await store.claim(at(9), 10))).toEqual([caseEntry(1, 'new').key]);
    });
  });
}
