import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/cases/channel.ts';
import { StoreUnavailable } from '../../src/cases/store.ts';
import { ActivityId, OutboxKey } from '../../src/domain/ids.ts';
import { plusMilliseconds } from '../../src/domain/time.ts';
import { attend } from '../../src/sweeps/attention.ts';
import { waitFor } from '../../src/sweeps/settlement.ts';
import { whole } from '../support/desk.ts';
import { aHouse, type Conditions, inShort, type Sending, sendingInShort, type TestHouse } from '../support/house.ts';
import { caseNumber, people, without } from '../support/municipality.ts';

const { emma, max } = people;

/** Emma's complaint lies registered; what goes to her is delivered and forgotten about. */
async function registered(over: Conditions = {}, entered: object = whole): Promise<TestHouse> {
  const at = await aHouse(over);
  await at.say(emma, 'logg');
  await at.deliver();
  const draft = await at.store.openDraft(emma);
  await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...entered }, { card: 'sent-1' });
  return at;
}
const theCase = async (at: TestHouse) => {
  const one = await at.store.caseByNumber(caseNumber(1));
  if (one === undefined) throw new Error('no case');
  return one;
};
const ofMax = (at: TestHouse) => at.entries().find(({ key }) => key.endsWith(`registered:${max}`));
const toMax = (at: TestHouse) => at.channel.sendings.filter(({ to, how }) => to === 'a:max' && how === 'send');
const answering = (how: Sending['how'], to: string, ...answers: readonly Delivery[]) => {
  let next = 0;
  return (sending: Sending) => (sending.how === how && sending.to === to ? answers[next++] : undefined);
};
const wait = (at: TestHouse, milliseconds: number) => {
  at.clock.now = plusMilliseconds(at.clock.now, milliseconds);
};

describe('at most once', () => {
  it('delivered: kept with the message in which it stands, never sent again', async () => {
    const at = await registered();
    await at.deliver();
    await at.deliver();
    expect(toMax(at)).toHaveLength(1);
    expect(ofMax(at)?.state).toMatchObject({ state: 'delivered', activity: expect.any(String) });
    expect((await theCase(at)).sent.map(({ reader, shows }) => [reader, shows])).toEqual([
      [emma, 'receipt'],
      [max, 'case'],
    ]);
  });
  it.each<[string, Delivery, string]>([
    ['uncertain', { ended: 'uncertain', code: 'timeout' }, 'uncertain'],
    ['refused', { ended: 'refused', code: 'blocked' }, 'refused'],
  ])('%s: never sent again by itself', async (_, answer, state) => {
    const at = await registered();
    at.channel.answers = answering('send', 'a:max', answer);
    await at.deliver();
    wait(at, 48 * 3_600_000);
    await at.deliver();
    expect(toMax(at)).toHaveLength(1);
    expect(ofMax(at)?.state).toMatchObject({ state });
  });
  it('surely not delivered: tried again, later each time, until it is', async () => {
    const at = await registered();
    const busy: Delivery = { ended: 'later', code: '429', retryAfterMs: undefined };
    at.channel.answers = answering('send', 'a:max', busy, busy, busy);
    for (const [due, before] of [
      [2_000, 1_999],
      [4_000, 3_999],
      [8_000, 7_999],
    ] as const) {
      const tries = toMax(at).length;
      await at.deliver();
      expect(toMax(at)).toHaveLength(tries + 1);
      expect(ofMax(at)?.state).toMatchObject({ state: 'waiting' });
      wait(at, before);
      await at.deliver();
      expect(toMax(at)).toHaveLength(tries + 1);
      wait(at, due - before);
    }
    await at.deliver();
    expect(ofMax(at)?.state).toMatchObject({ state: 'delivered' });
    expect(toMax(at)).toHaveLength(4);
  });
  it('Teams says for how long: not before', async () => {
    const at = await registered();
    at.channel.answers = answering('send', 'a:max', { ended: 'later', code: '429', retryAfterMs: 90_000 });
    await at.deliver();
    wait(at, 89_999);
    await at.deliver();
    expect(toMax(at)).toHaveLength(1);
    wait(at, 1);
    await at.deliver();
    expect(toMax(at)).toHaveLength(2);
  });
  it('the process dies between the mark and the answer: uncertain, and not sent again', async () => {
    const at = await registered();
    const claimed = await at.store.claim(at.clock.now, 8);
    expect(claimed.map(inShort).sort()).toEqual(['message max case', 'update emma receipt']);
    wait(at, 120_001);
    expect(await at.store.giveUpAttempts(plusMilliseconds(at.clock.now, -120_000), at.clock.now)).toBe(2);
    expect((await at.deliver()).map(sendingInShort)).toEqual(['update emma sent-1 receipt']);
    expect(ofMax(at)?.state).toMatchObject({ state: 'uncertain', code: 'process-died' });
  });
  it('what the channel throws may have arrived: it stays marked, is given up, and not sent again', async () => {
    const at = await registered();
    at.channel.answers = ({ to, how }) =>
      to === 'a:max' && how === 'send' ? Promise.reject(new Error('reset')) : undefined;
    await at.deliver();
    expect(ofMax(at)?.state).toMatchObject({ state: 'attempted' });
    wait(at, 3_600_000);
    await at.deliver();
    await at.store.giveUpAttempts(at.clock.now, at.clock.now);
    await at.deliver();
    expect(toMax(at)).toHaveLength(1);
    expect(ofMax(at)?.state).toMatchObject({ state: 'uncertain' });
    expect(at.log.join()).toContain('outbox-broken');
  });
  it('one that breaks keeps no other from being sent', async () => {
    const at = await registered();
    at.channel.answers = ({ to, how }) =>
      to === 'a:max' && how === 'send' ? Promise.reject(new Error('reset')) : undefined;
    expect((await at.deliver()).map(sendingInShort)).toContain('update emma sent-1 receipt');
  });
  it('what fails before the attempt was surely not delivered: it is tried again', async () => {
    let down = true;
    const at = await registered({
      wrap: (store) => ({
        ...store,
        preferencesOf: (person) =>
          down && person === max ? Promise.reject(new StoreUnavailable('away')) : store.preferencesOf(person),
      }),
    });
    await at.deliver();
    expect(toMax(at)).toHaveLength(0);
    expect(ofMax(at)?.state).toMatchObject({ state: 'waiting', attempts: 1 });
    down = false;
    wait(at, 2_000);
    await at.deliver();
    expect(toMax(at)).toHaveLength(1);
  });
  it('what fails before each attempt, and not for want of a store, is listed in the end', async () => {
    const at = await registered({
      wrap: (store) => ({
        ...store,
        preferencesOf: (person) => (person === max ? Promise.reject(new Error('broken')) : store.preferencesOf(person)),
      }),
    });
    for (let n = 0; n < 8; n += 1) {
      await at.deliver();
      wait(at, 600_000);
    }
    expect(toMax(at)).toHaveLength(0);
    expect(ofMax(at)?.state).toMatchObject({ state: 'uncertain', code: 'unprepared' });
  });
  it('two at the same time on one store send each once', async () => {
    const at = await registered();
    await Promise.all([at.deliver(), at.deliver(), at.deliver()]);
    expect(at.channel.sendings.map(sendingInShort).sort()).toEqual([
      'open max',
      'send emma said',
      'send max case',
      'update emma sent-1 receipt',
    ]);
  });
});

describe('a card shown anew', () => {
  it('may be repeated, eight times', async () => {
    const at = await registered();
    at.channel.answers = ({ how }) => (how === 'update' ? { ended: 'uncertain', code: '502' } : undefined);
    for (let n = 0; n < 12; n += 1) {
      await at.deliver();
      wait(at, 3_600_000);
    }
    expect(at.channel.sendings.filter(({ how }) => how === 'update')).toHaveLength(8);
    expect(at.entries().find(({ what }) => what.send === 'update')?.state).toMatchObject({
      state: 'uncertain',
      code: '502',
    });
  });
  it('late, it never overwrites what stands there now', async () => {
    const at = await aHouse();
    await at.say(emma, 'logg');
    await at.deliver();
    const draft = await at.store.openDraft(emma);
    at.channel.answers = answering('update', 'a:emma', { ended: 'later', code: '429', retryAfterMs: undefined });
    await at.tap(emma, { verb: 'said-next', draft: draft?.id, revision: '1', ...whole }, { card: 'sent-1' });
    await at.deliver();
    wait(at, 1_000);
    await at.tap(emma, { verb: 'read-register', draft: draft?.id, revision: '2' }, { card: 'sent-1' });
    await at.deliver();
    wait(at, 60_000);
    await at.deliver();
    const shown = at.channel.sendings
      .filter(({ to, how }) => to === 'a:emma' && how === 'update')
      .map(({ view }) => view?.view);
    expect(shown.at(-1)).toBe('receipt');
    expect(at.entries().map(({ state }) => state.state)).toContain('dropped');
  });
  it('what one person gets goes out in the order in which it was decided, one after the other', async () => {
    const at = await aHouse();
    await at.say(emma, 'Kunden har nummer 13097248022 sa hun');
    let under = 0;
    at.channel.answers = async () => {
      under += 1;
      const alone = under === 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
      return alone ? { ended: 'delivered', activity: undefined } : { ended: 'uncertain', code: 'overtaken' };
    };
    expect((await at.deliver()).map(sendingInShort)).toEqual(['send emma said', 'send emma delete-that-message']);
    expect(at.entries().map(({ state }) => state.state)).toEqual(['delivered', 'delivered']);
  });
  it('of one message, the last that was decided is the last to be shown', async () => {
    const at = await aHouse();
    for (const verb of ['help', 'procedure', 'language', 'help', 'language', 'procedure']) {
      await at.tap(emma, { verb }, { card: 'sent-1' });
      wait(at, 5);
    }
    const shown = (await at.deliver()).map(({ view }) => view?.view);
    expect(shown).toEqual(['help', 'procedure', 'language', 'help', 'language', 'procedure']);
  });
  it('the case moved on while its card was under way: the card is shown anew', async () => {
    const at = await registered({}, { ...whole, contact: '' });
    const { case: one } = await theCase(at);
    at.channel.answers = async (sending) => {
      if (sending.to !== 'a:max' || sending.how !== 'send') return { ended: 'delivered', activity: undefined };
      // Meanwhile it turns out to be about him.
      at.channel.answers = () => undefined;
      await at.tap(emma, { verb: 'case-complete', case: one.id, revision: '1.a' }, { card: 'sent-1' });
      const draft = await at.store.openDraft(emma);
      const of = { draft: draft?.id };
      await at.tap(
        emma,
        { verb: 'said-next', ...of, revision: String(draft?.revision), ...whole, applies: 'about-person' },
        { card: 'sent-1' },
      );
      const more = await at.store.openDraft(emma);
      await at.tap(
        emma,
        { verb: 'more-register', ...of, revision: String(more?.revision), about: 'manager' },
        { card: 'sent-1' },
      );
      return { ended: 'delivered', activity: ActivityId.parse('his-card') };
    };
    await at.deliver();
    const his = at.channel.sendings.filter(({ to }) => to === 'a:max');
    expect(his.map(sendingInShort)).toEqual(['send max case', 'update max his-card number']);
    // Of which sort it is could be told from its dates.
    expect(his.at(-1)?.view).toEqual({ view: 'number', number: 1, state: 'open', clocks: [] });
  });
  it('whoever has left: what stands in her chat is taken away', async () => {
    const at = await registered();
    await at.deliver();
    const { case: one } = await theCase(at);
    await at.tap(
      emma,
      { verb: 'note-add', case: one.id, revision: '1.a', sort: 'addition', note: 'Mer' },
      { card: 'sent-1' },
    );
    Object.assign(at.house, { organisation: without(max) });
    const sent = await at.deliver();
    expect(sent.filter(({ to }) => to === 'a:max').map(({ how, view }) => [how, view])).toEqual([
      ['update', { view: 'notice', notice: 'gone' }],
    ]);
  });
  it('the reporter sees that it was seen', async () => {
    const at = await registered();
    await at.deliver();
    const { case: one } = await theCase(at);
    await at.tap(max, { verb: 'case-seen', case: one.id, revision: '1.a' }, { card: 'sent-2' });
    const sent = await at.deliver();
    expect(sent.map(sendingInShort).sort()).toEqual(['update emma sent-1 receipt', 'update max sent-2 case']);
    expect(sent.find(({ to }) => to === 'a:emma')?.view).toMatchObject({ seen: { name: 'Max Berg' } });
  });
});

describe('who can’t be reached', () => {
  const refusing = (at: TestHouse, ...who: readonly string[]) => {
    at.channel.answers = ({ to, how }) =>
      how === 'send' && who.includes(to) ? { ended: 'refused', code: 'blocked' } : undefined;
  };
  it('the next in line gets it, once, and is told why', async () => {
    const at = await registered();
    refusing(at, 'a:max');
    await at.deliver();
    await at.deliver();
    const toIda = at.channel.sendings.filter(({ to, how }) => to === 'a:ida' && how === 'send');
    expect(toIda.map(({ view }) => view)).toMatchObject([
      { view: 'case', instead: { name: 'Max Berg', reason: 'not-reached' } },
    ]);
    const one = await theCase(at);
    expect(one.case).toMatchObject({ responsible: { person: people.ida }, told: [{ person: max }] });
    expect(one.history.map(({ event }) => event)).toEqual(['registered', 'handed-on']);
    expect(await at.store.referenceOf(max)).toMatchObject({ state: 'closed' });
  });
  it('down to the coordinator; then the operator’s list shows them all', async () => {
    const at = await registered();
    refusing(at, 'a:max', 'a:ida', 'a:nina', 'a:jonas');
    await at.deliver();
    const tried = at.channel.sendings.filter(({ how, to }) => how === 'send' && to !== 'a:emma').map(({ to }) => to);
    expect(tried).toEqual(['a:max', 'a:ida', 'a:nina', 'a:jonas']);
    expect((await theCase(at)).history.map(({ event }) => event)).toEqual([
      'registered',
      'handed-on',
      'handed-on',
      'handed-on',
      'nobody-left',
    ]);
    expect((await at.store.unsettled({ skip: 0, limit: 9 })).rows.map(inShort).sort()).toEqual([
      'message ida case',
      'message jonas case',
      'message max case',
      'message nina case',
    ]);
  });
  it('the bot was never installed by him: the same', async () => {
    const at = await registered();
    at.channel.opens = (person) => (person === max ? { ended: 'refused', code: 'not-installed' } : undefined);
    expect((await at.deliver()).map(sendingInShort)).toContain('send ida case');
  });
  it('he left before it was sent: the same', async () => {
    const at = await registered();
    Object.assign(at.house, { organisation: without(max) });
    const sent = (await at.deliver()).map(sendingInShort);
    expect(sent).toContain('send ida case');
    expect(sent.some((one) => one.includes('max'))).toBe(false);
  });
  it('he left, and had lost it before: nobody is told in his stead', async () => {
    const at = await registered({}, { ...whole, contact: '' });
    await at.deliver();
    const { case: one } = await theCase(at);
    await at.store.transact({ case: one.id }, (found) => ({
      result: undefined,
      save: {
        outbox: [
          {
            key: OutboxKey.parse('once-more'),
            subject: { of: 'case', case: one.id },
            what: { send: 'message', to: people.nina, shows: { show: 'case', case: found.case?.case.id ?? one.id } },
            createdAt: at.clock.now,
            urgent: true,
            state: { state: 'waiting', dueAt: at.clock.now, attempts: 0 },
          },
        ],
      },
    }));
    Object.assign(at.house, { organisation: without(people.nina) });
    expect((await at.deliver()).map(sendingInShort)).toEqual([]);
    expect((await theCase(at)).case).toMatchObject({ version: 1, responsible: { person: max } });
  });
  it('opening his chat did not answer: nothing was sent yet, so it is tried again', async () => {
    const at = await registered();
    let first = true;
    at.channel.opens = () => {
      if (!first) return undefined;
      first = false;
      return { ended: 'uncertain', code: 'timeout' };
    };
    await at.deliver();
    expect(ofMax(at)?.state).toMatchObject({ state: 'waiting' });
    wait(at, 2_000);
    await at.deliver();
    expect(toMax(at)).toHaveLength(1);
  });
  it('the reporter’s own receipt refused: nobody else gets the case for it', async () => {
    const at = await registered();
    at.channel.answers = ({ to }) => (to === 'a:emma' ? { ended: 'refused', code: 'blocked' } : undefined);
    await at.deliver();
    expect((await theCase(at)).history.map(({ event }) => event)).toEqual(['registered']);
  });
  it('blocked once and back in the same chat: her address is kept anew', async () => {
    const at = await registered();
    await at.say(max, 'hjelp');
    at.channel.answers = ({ to, view }) =>
      to === 'a:max' && view?.view === 'case' ? { ended: 'refused', code: 'blocked' } : undefined;
    await at.deliver();
    expect(await at.store.referenceOf(max)).toMatchObject({ state: 'closed' });
    await at.say(max, 'hjelp');
    expect(await at.store.referenceOf(max)).toMatchObject({ state: 'open' });
  });
  it('at night an ordinary case goes to the next in the morning', async () => {
    const at = await aHouse();
    at.wait(5 * 60); // three in the afternoon
    await at.say(emma, 'logg');
    const draft = await at.store.openDraft(emma);
    await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...whole });
    at.channel.answers = ({ to, how }) =>
      how === 'send' && to === 'a:max' ? { ended: 'later', code: '429', retryAfterMs: 3_600_000 } : undefined;
    await at.deliver();
    at.wait(61);
    at.channel.answers = ({ to, how }) =>
      how === 'send' && to === 'a:max' ? { ended: 'refused', code: 'blocked' } : undefined;
    await at.deliver();
    expect(at.channel.sendings.some(({ to }) => to === 'a:ida')).toBe(false);
    at.wait(16 * 60);
    expect((await at.deliver()).map(sendingInShort)).toContain('send ida case');
  });
  it('completed afterwards: stays with whom it was handed on to, and she loses nothing', async () => {
    const at = await registered({}, { ...whole, contact: '' });
    at.channel.answers = ({ to, how }) =>
      how === 'send' && to === 'a:max' ? { ended: 'refused', code: 'blocked' } : undefined;
    await at.deliver();
    const { case: one } = await theCase(at);
    await at.tap(emma, { verb: 'case-complete', case: one.id, revision: '1.a' }, { card: 'sent-1' });
    const draft = await at.store.openDraft(emma);
    await at.tap(
      emma,
      { verb: 'said-register', draft: draft?.id, revision: String(draft?.revision), ...whole },
      { card: 'sent-1' },
    );
    const sent = await at.deliver();
    expect(sent.filter(({ to }) => to === 'a:ida').map(({ how, view }) => [how, view?.view])).toEqual([
      ['update', 'case'],
    ]);
    expect((await theCase(at)).case).toMatchObject({ responsible: { person: people.ida } });
  });
});

describe('in danger', () => {
  const danger = { ...whole, applies: 'harm' };
  it('nobody looks: the next after the profile’s minutes, also at night, each told why', async () => {
    const at = await aHouse();
    at.wait(12 * 60);
    await at.say(emma, 'logg');
    const draft = await at.store.openDraft(emma);
    await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...danger });
    const round = async (minutes: number) => {
      at.wait(minutes);
      await attend(at.house);
      return (await at.deliver())
        .filter(({ how }) => how === 'send')
        .map(({ to }) => to)
        .filter((to) => to !== 'a:emma');
    };
    expect(await round(0)).toEqual(['a:max']);
    expect(await round(14)).toEqual([]);
    expect(await round(1)).toEqual(['a:ida']);
    expect(await round(15)).toEqual(['a:nina']);
    expect(await round(15)).toEqual(['a:jonas']);
    // Nobody is left and nobody has looked: never silence.
    const all = ['a:ida', 'a:jonas', 'a:max', 'a:nina'];
    expect((await round(15)).sort()).toEqual(all);
    expect(await round(14)).toEqual([]);
    expect((await round(1)).sort()).toEqual(all);
    expect(at.log.filter((line) => line.includes('nobody-looks-at-danger'))).toHaveLength(2);
    // What stands in their chats shows what it showed: it isn't shown anew for a reminder.
    expect(at.channel.sendings.filter(({ how }) => how === 'update').map(({ to }) => to)).not.toContain('a:jonas');
    const { case: one } = await theCase(at);
    await at.tap(people.nina, { verb: 'case-seen', case: one.id, revision: '1.a' });
    expect(await round(15)).toEqual([]);
    expect(await round(600)).toEqual([]);
    const toIda = at.channel.sendings.find(({ to, how }) => to === 'a:ida' && how === 'send');
    expect(toIda?.view).toMatchObject({ instead: { name: 'Max Berg', reason: 'not-seen-in-danger' } });
  });
  it('somebody looks: nobody else is told', async () => {
    const at = await registered({}, danger);
    await at.deliver();
    const { case: one } = await theCase(at);
    await at.tap(max, { verb: 'case-seen', case: one.id, revision: '1.a' });
    at.wait(60);
    await attend(at.house);
    expect((await at.deliver()).filter(({ how }) => how === 'send')).toEqual([]);
  });
  it('what became of it is not known: the next is told all the same', async () => {
    const at = await registered({}, danger);
    at.channel.answers = ({ to, how }) =>
      how === 'send' && to === 'a:max' ? { ended: 'uncertain', code: 'timeout' } : undefined;
    await at.deliver();
    at.wait(15);
    await attend(at.house);
    expect((await at.deliver()).map(sendingInShort)).toContain('send ida case');
  });
  it('one case that fails keeps no other from being seen to', async () => {
    let broken = '';
    const at = await aHouse({
      wrap: (store) => ({
        ...store,
        transact: (scope, decide) =>
          scope.case !== undefined && scope.case === broken
            ? Promise.reject(new Error('broken'))
            : store.transact(scope, decide),
      }),
    });
    for (let n = 0; n < 2; n += 1) {
      await at.say(emma, 'logg');
      const draft = await at.store.openDraft(emma);
      await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...danger });
      at.wait(1);
    }
    broken = (await theCase(at)).case.id;
    at.wait(15);
    await attend(at.house);
    expect((await at.store.caseByNumber(caseNumber(2)))?.case.told).toHaveLength(1);
    expect(at.log.join()).toContain('case-unattended');
  });
});

describe('how long until the next try', () => {
  it('doubles, is spread by jitter, is never more than ninety minutes nor less than Teams asked for', () => {
    expect([1, 2, 3, 4].map((attempts) => waitFor(attempts, undefined, 0.5))).toEqual([2_000, 4_000, 8_000, 16_000]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, retryAfter, jitter) => {
          const milliseconds = waitFor(attempts, retryAfter, jitter);
          expect(milliseconds).toBeGreaterThanOrEqual(Math.max(retryAfter ?? 0, 1_000));
          expect(milliseconds).toBeLessThanOrEqual(Math.max(retryAfter ?? 0, 5_400_000));
          expect(Number.isSafeInteger(milliseconds)).toBe(true);
        },
      ),
    );
  });
});
