import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/cases/channel.ts';
import type { OutboxEntry } from '../../src/cases/outbox.ts';
import { type Store, StoreUnavailable } from '../../src/cases/store.ts';
import { ActivityId } from '../../src/domain/ids.ts';
import { plusMilliseconds } from '../../src/domain/time.ts';
import { attend } from '../../src/sweeps/attention.ts';
import { startClockwork } from '../../src/sweeps/clockwork.ts';
import { deliverDue } from '../../src/sweeps/deliver.ts';
import { whole } from '../support/desk.ts';
import { aHouse, type Conditions, sendingInShort, type TestHouse } from '../support/house.ts';
import { caseNumber, people } from '../support/municipality.ts';

const { emma, max, ida } = people;
const away = () => Promise.reject(new StoreUnavailable('away'));
const isCase = ({ what }: OutboxEntry) => 'shows' in what && what.shows.show === 'case';
const half = { ...whole, contact: '' };

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
const to = (at: TestHouse, who: string) =>
  at.channel.sendings.filter((one) => one.to === `a:${who}`).map(sendingInShort);
const ofMax = (at: TestHouse) => at.entries().find(({ key }) => key.endsWith(`registered:${max}`));

/** Emma completes it, and says that it is about the manager. */
async function aboutMax(at: TestHouse): Promise<void> {
  const { case: one } = await theCase(at);
  await at.tap(emma, { verb: 'case-complete', case: one.id, revision: '1.a' }, { card: 'sent-1' });
  const draft = await at.store.openDraft(emma);
  const of = { draft: draft?.id };
  const said = { verb: 'said-next', ...of, revision: String(draft?.revision), ...whole, applies: 'about-person' };
  await at.tap(emma, said, { card: 'sent-1' });
  const more = await at.store.openDraft(emma);
  const completed = { verb: 'more-register', ...of, revision: String(more?.revision), about: 'manager' };
  await at.tap(emma, completed, { card: 'sent-1' });
  expect((await theCase(at)).case.hiddenFrom).toContain(max);
}
/** Another process on the same store: with a channel and a log of its own. */
function anotherProcess(at: TestHouse, channel: Partial<TestHouse['channel']>): TestHouse['house'] {
  return { ...at.house, channel: { ...at.channel, ...channel } };
}

describe('what came of an attempt is not let go of', () => {
  it('the store does not confirm at first: told again until it does, and the card is known', async () => {
    let failures = 3;
    const at = await registered(
      {
        wrap: (store) => ({
          ...store,
          settle: (...of) => (isCase(of[0]) && failures-- > 0 ? away() : store.settle(...of)),
        }),
      },
      half,
    );
    await at.deliver();
    expect(to(at, 'max')).toEqual(['send max case']);
    expect(ofMax(at)?.state).toMatchObject({ state: 'delivered' });
    await aboutMax(at);
    await at.deliver();
    expect(to(at, 'max')).toEqual(['send max case', expect.stringMatching(/^update max sent-\d+ number$/)]);
  });
  it('the clockwork stops while the store is away: it is not waited for, and listed later', async () => {
    let gone = false;
    const at = await registered({
      wrap: (store) => ({ ...store, settle: (...of) => (gone ? away() : store.settle(...of)) }),
    });
    gone = true;
    const clockwork = startClockwork(at.house, { everyMs: 1_000_000, attemptMs: 120_000 });
    while (to(at, 'max').length === 0) await sleep(5);
    await clockwork.stop();
    expect(ofMax(at)?.state).toMatchObject({ state: 'attempted' });
    at.wait(10);
    await at.store.giveUpAttempts(at.clock.now, at.clock.now);
    expect(ofMax(at)?.state).toMatchObject({ state: 'uncertain', code: 'process-died' });
    expect(to(at, 'max')).toEqual(['send max case']);
  });
  it('given up by another process meanwhile: what came of it stands all the same', async () => {
    let failures = 1;
    const at = await registered({
      wrap: (store) => ({
        ...store,
        settle: async (...of) => {
          if (!isCase(of[0]) || failures-- <= 0) return await store.settle(...of);
          at.wait(10);
          await store.giveUpAttempts(at.clock.now, at.clock.now);
          throw new StoreUnavailable('away');
        },
      }),
    });
    await at.deliver();
    expect(ofMax(at)?.state).toMatchObject({ state: 'delivered' });
    expect((await theCase(at)).sent.map(({ reader }) => reader)).toContain(max);
  });
  it.each<[string, (store: Store) => Partial<Store>]>([
    ['closing her address', (store) => ({ closeReferences: once(store.closeReferences) })],
    ['handing on', (store) => ({ transact: onceOfCases(store, 'before') })],
    ['handing on, which was saved', (store) => ({ transact: onceOfCases(store, 'after') })],
    ['settling', (store) => ({ settle: onceOf('refused', store) })],
  ])('refused, and the store does not confirm at first: %s', async (_, over) => {
    const at = await registered({ wrap: (store) => ({ ...store, ...over(store) }) });
    at.channel.answers = ({ to: chat, how }) =>
      how === 'send' && chat === 'a:max' ? { ended: 'refused', code: 'blocked' } : undefined;
    await at.deliver();
    expect(to(at, 'ida')).toEqual(['send ida case']);
    expect(to(at, 'nina')).toEqual([]);
    expect(ofMax(at)?.state).toMatchObject({ state: 'refused', code: 'blocked' });
    expect((await theCase(at)).history.map(({ event }) => event)).toEqual(['registered', 'handed-on']);
  });
});

function once<A extends readonly unknown[]>(what: (...of: A) => Promise<void>): (...of: A) => Promise<void> {
  let failures = 1;
  return (...of) => (failures-- > 0 ? away() : what(...of));
}
function onceOf(ended: string, store: Store): Store['settle'] {
  let failures = 1;
  return (...of) => (of[1].ended === ended && failures-- > 0 ? away() : store.settle(...of));
}
/** The first works that are about a case and no draft: the machine's own. */
function onceOfCases(store: Store, when: 'before' | 'after'): Store['transact'] {
  let failures = 2;
  return async (scope, decide) => {
    const fails = scope.case !== undefined && scope.draft === undefined && failures-- > 0;
    if (fails && when === 'before') throw new StoreUnavailable('away');
    const result = await store.transact(scope, decide);
    if (fails) throw new StoreUnavailable('away');
    return result;
  };
}

describe('a card that came to stand after its case had moved on', () => {
  const hidden = (at: TestHouse, settles: Store['settle']) => {
    at.channel.answers = async (sending) => {
      if (sending.to !== 'a:max' || sending.how !== 'send') return undefined;
      at.channel.answers = () => undefined;
      await aboutMax(at);
      Object.assign(at.house.store, { settle: settles });
      return { ended: 'delivered', activity: ActivityId.parse('his-card') };
    };
  };
  it('the process dies as soon as the outcome is saved: the next one shows the card anew', async () => {
    let died = false;
    const at = await registered(
      {
        wrap: (store) => ({
          ...store,
          claim: (...of) => (died ? Promise.reject(new Error('dead')) : store.claim(...of)),
          transact: (scope, decide) => (died ? Promise.reject(new Error('dead')) : store.transact(scope, decide)),
        }),
      },
      half,
    );
    const { settle } = at.store;
    hidden(at, async (...of) => {
      await settle(...of);
      if (isCase(of[0])) died = true;
    });
    await deliverDue(at.house).catch(() => {});
    expect(died).toBe(true);
    expect(to(at, 'max')).toEqual(['send max case']);
    died = false;
    Object.assign(at.house.store, { settle });
    await at.deliver();
    expect(to(at, 'max')).toEqual(['send max case', 'update max his-card number']);
  });
  it('an update that another process has overtaken is followed by another', async () => {
    const at = await registered({}, half);
    await at.deliver();
    const { case: one } = await theCase(at);
    const note = { verb: 'note-add', case: one.id, revision: '1.a', sort: 'addition', note: 'Mer' };
    await at.tap(emma, note, { card: 'sent-1' });
    const begun = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const landed: string[] = [];
    const slow = anotherProcess(at, {
      update: async (address, activity, view) => {
        if (address.conversation === 'a:max') {
          begun.resolve();
          await released.promise;
          landed.push(`slow ${view.view}`);
        }
        return { ended: 'delivered', activity };
      },
    });
    const slowly = deliverDue(slow, () => landed.length === 0);
    await begun.promise;
    await aboutMax(at);
    const fast = anotherProcess(at, {
      update: async (address, activity, view) => {
        if (address.conversation === 'a:max') landed.push(`fast ${view.view}`);
        return { ended: 'delivered', activity };
      },
    });
    await deliverDue(fast);
    released.resolve();
    await slowly;
    expect(landed).toEqual(['fast number', 'slow case']);
    await deliverDue(fast);
    expect(landed).toEqual(['fast number', 'slow case', 'fast number']);
    await deliverDue(fast);
    expect(landed).toHaveLength(3);
  });
});

describe('whose turn it is', () => {
  it('what waits for one that is slow is not marked yet, and never given up', async () => {
    const at = await aHouse();
    await at.say(emma, 'Kunden har nummer 13097248022 sa hun');
    at.channel.answers = () => {
      at.wait(3);
      return undefined;
    };
    const states: string[][] = [];
    const { send } = at.channel;
    at.channel.send = async (...of) => {
      states.push(at.entries().map(({ state }) => state.state));
      const done = await send(...of);
      await at.store.giveUpAttempts(plusMilliseconds(at.clock.now, -240_000), at.clock.now);
      return done;
    };
    await at.deliver();
    expect(states).toEqual([
      ['attempted', 'waiting'],
      ['delivered', 'attempted'],
    ]);
    expect(at.entries().map(({ state }) => state.state)).toEqual(['delivered', 'delivered']);
  });
  it('a slow one holds up nobody else', async () => {
    const at = await registered();
    const released = Promise.withResolvers<Delivery | undefined>();
    at.channel.answers = ({ to: chat }) => (chat === 'a:emma' ? released.promise : undefined);
    const delivering = at.deliver();
    while (to(at, 'max').length === 0) await sleep(5);
    const { case: one } = await theCase(at);
    await at.tap(max, { verb: 'case-seen', case: one.id, revision: '1.a' }, { card: 'elsewhere' });
    // Nor what is decided meanwhile.
    for (let tries = 0; tries < 400 && to(at, 'max').length < 3; tries += 1) await sleep(5);
    expect(to(at, 'max').slice(1).sort()).toEqual([
      'update max elsewhere case',
      expect.stringMatching(/^update max sent-\d+ case$/),
    ]);
    expect(at.entries().map(({ state }) => state.state)).toContain('attempted');
    released.resolve(undefined);
    await delivering;
    expect(at.entries().every(({ state }) => state.state === 'delivered' || state.state === 'dropped')).toBe(true);
  });
});

describe('a message that waited for office hours', () => {
  it('is left out where its reader has got a card of the case meanwhile', async () => {
    const at = await aHouse();
    at.wait(12 * 60);
    await at.say(emma, 'logg');
    await at.deliver();
    const draft = await at.store.openDraft(emma);
    await at.tap(emma, { verb: 'said-register', draft: draft?.id, revision: '1', ...half }, { card: 'sent-1' });
    await at.deliver();
    expect(to(at, 'max')).toEqual([]);
    const { case: one } = await theCase(at);
    await at.tap(emma, { verb: 'case-complete', case: one.id, revision: '1.a' }, { card: 'sent-1' });
    const again = await at.store.openDraft(emma);
    const hurt = { draft: again?.id, revision: String(again?.revision), ...whole, applies: 'harm' };
    await at.tap(emma, { verb: 'said-register', ...hurt }, { card: 'sent-1' });
    await at.deliver();
    expect(to(at, 'max')).toEqual(['send max case']);
    await at.tap(max, { verb: 'case-seen', case: one.id, revision: '1.a' });
    at.wait(12 * 60);
    await at.deliver();
    expect(to(at, 'max').filter((line) => line.startsWith('send'))).toEqual(['send max case']);
    expect(ofMax(at)?.state).toMatchObject({ state: 'dropped', code: 'has-its-card' });
  });
});

describe('a message that Teams will not take', () => {
  it('is listed and warned of, and the case stays with whom it is for', async () => {
    const at = await registered();
    at.channel.answers = ({ how }) => (how === 'send' ? { ended: 'rejected', code: 'http-400' } : undefined);
    await at.deliver();
    expect(at.channel.sendings.filter(({ how }) => how === 'send').map(sendingInShort)).toEqual([
      'send emma said',
      'send max case',
    ]);
    expect((await theCase(at)).history.map(({ event }) => event)).toEqual(['registered']);
    expect((await at.store.unsettled({ skip: 0, limit: 9 })).rows.map(({ state }) => state)).toMatchObject([
      { state: 'refused', code: 'http-400' },
    ]);
    expect(at.log.filter((line) => line.includes('outbox-rejected'))).toHaveLength(1);
    expect(await at.store.referenceOf(max)).toMatchObject({ state: 'open' });
  });
  it('his chat could not be opened, whatever the answer: the next in line gets it', async () => {
    const at = await registered();
    at.channel.opens = (person) => (person === max ? { ended: 'rejected', code: 'http-400' } : undefined);
    await at.deliver();
    expect(to(at, 'ida')).toEqual(['send ida case']);
  });
});

describe('what the log says', () => {
  const lines = (at: TestHouse, code: string) => at.log.filter((line) => line.includes(`"${code}"`));
  it('handed on, left as it is, and nobody left are told apart', async () => {
    const at = await registered();
    at.channel.answers = ({ to: chat, how }) =>
      how === 'send' && chat !== 'a:emma' ? { ended: 'refused', code: 'blocked' } : undefined;
    await at.deliver();
    expect(lines(at, 'case-handed-on')).toHaveLength(3);
    expect(lines(at, 'nobody-left-to-tell')).toHaveLength(1);
    expect(lines(at, 'nobody-left-to-tell')[0]).toContain('"warn');
  });
  it('seen meanwhile: it stays with him, and somebody stands in for whatever else he can’t be told', async () => {
    const at = await registered({}, { ...whole, applies: 'harm' });
    const { case: one } = await theCase(at);
    at.channel.answers = async ({ to: chat, how }) => {
      if (how !== 'send' || chat !== 'a:max') return undefined;
      await at.tap(max, { verb: 'case-seen', case: one.id, revision: '1.a' });
      return { ended: 'refused', code: 'blocked' };
    };
    await at.deliver();
    expect(lines(at, 'case-handed-on')).toHaveLength(0);
    expect(lines(at, 'case-escalated')).toHaveLength(1);
    expect(to(at, 'ida')).toEqual(['send ida case']);
    const { case: after } = await theCase(at);
    expect(after.responsible.person).toBe(max);
    expect(after.told.map(({ person }) => person)).toEqual([ida]);
  });
  it('closed meanwhile: nothing was handed on, and nothing says so', async () => {
    const at = await registered({}, { ...whole, applies: 'harm' });
    const { case: one } = await theCase(at);
    at.channel.answers = async ({ to: chat, how }) => {
      if (how !== 'send' || chat !== 'a:max') return undefined;
      const form = { form: 'close-otherwise', as: 'withdrawn', reason: 'Løste seg' };
      await at.tap(max, { verb: 'form-do', case: one.id, revision: '1.a', ...form });
      return { ended: 'refused', code: 'blocked' };
    };
    await at.deliver();
    expect((await theCase(at)).case.state.state).toBe('closed');
    expect(lines(at, 'case-handed-on')).toHaveLength(0);
    expect(lines(at, 'case-left-as-it-is')).toHaveLength(1);
    expect(to(at, 'ida')).toEqual([]);
  });
});

describe('a draft that is deleted', () => {
  it('its owner is told in the same save', async () => {
    const at = await aHouse({
      wrap: (store) => ({ ...store, enqueue: () => Promise.reject(new Error('the process died')) }),
    });
    await at.say(emma, 'Bussen kom ikke i går heller');
    for (let day = 0; day < 12; day += 1) {
      at.wait(24 * 60);
      await attend(at.house);
      await at.deliver();
    }
    expect(await at.store.openDraft(emma)).toBeUndefined();
    expect(to(at, 'emma').at(-1)).toBe('send emma draft-deleted');
  });
});
