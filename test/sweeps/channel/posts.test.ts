import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/cases/channel.ts';
import { monthId } from '../../../src/cases/kept.ts';
import { correctionKey, monthKey, monthPost, monthPutAnew } from '../../../src/cases/month/notify.ts';
import { postState } from '../../../src/cases/post-state.ts';
import { type Store, StoreUnavailable } from '../../../src/cases/store.ts';
import { ActivityId, ConversationId, OutboxKey, type UnitId } from '../../../src/domain/ids.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { ChannelLink } from '../../../src/domain/linking/channel-link.ts';
import { begun, frozen } from '../../../src/domain/month/months.ts';
import type { MonthFigures, UnitMonth } from '../../../src/domain/month/unit-month.ts';
import { type Organisation, organisationOf } from '../../../src/domain/organisation.ts';
import { Month, monthsOn } from '../../../src/domain/period.ts';
import { languageOfUnit } from '../../../src/domain/unit-language.ts';
import { attend } from '../../../src/sweeps/attention.ts';
import { deliverDue } from '../../../src/sweeps/deliver.ts';
import { aHouse, chatOf, type Sending, type TestHouse } from '../../support/house.ts';
import { kind, MORNING, organisation, people, profile, unit } from '../../support/municipality.ts';

const torget = unit('torget');
const month = Month.parse('2026-02');
const of = { unit: torget, month };
const key = monthKey(of, 0);
const channelA = ConversationId.parse('19:a@thread.tacv2');
const channelB = ConversationId.parse('19:b@thread.tacv2');
const { serviceUrl } = chatOf(people.max);

const figures: MonthFigures = {
  countedAt: MORNING,
  notedAt: MORNING,
  received: [{ kind: kind('klage-tjeneste'), count: 3 }],
  inside: 1,
  decisions: 0,
  twelve: Array.from({ length: 12 }, (_, n) => ({ month: monthsOn(month, n - 11), received: n })),
  since: [],
  under: [],
  tables: [],
  withheld: [],
};

async function linksTo(at: TestHouse, channel: ConversationId, over: Partial<ChannelLink> = {}): Promise<void> {
  const { store, clock } = at;
  const address = { serviceUrl, conversation: channel };
  await store.putReference({ of: { is: 'channel', channel }, address, state: 'open', since: clock.now });
  const before = await store.kept('link', torget);
  const link: ChannelLink = {
    unit: torget,
    version: 1,
    channel,
    by: people.max,
    at: clock.now,
    state: { state: 'linked' },
    nextAttentionAt: null,
    ...over,
  };
  await store.putKept('link', link, before?.version ?? 'new');
}

/** A month that is frozen, and its post in the outbox. */
async function posting(over: { wrap?: (store: Store) => Store; organisation?: Organisation } = {}): Promise<TestHouse> {
  const at = await aHouse(over);
  await linksTo(at, channelA);
  const setting = { ...at.house, actor: { machine: 'clock' }, now: at.clock.now } as const;
  await at.store.putKept('month', frozen(begun(setting, torget, month), figures, setting), 'new');
  await at.store.enqueue([monthPost(of, 0, at.clock.now)]);
  return at;
}

const toChannels = (at: TestHouse) => at.channel.sendings.filter(({ to }) => to.startsWith('19:'));
const toMax = (at: TestHouse) => at.channel.sendings.filter(({ to, how }) => to === 'a:max' && how === 'send');
const views = (sendings: readonly Sending[]) => sendings.map(({ view }) => view?.view);
const entry = (at: TestHouse) => at.store.entry(key);
const stored = async (at: TestHouse): Promise<UnitMonth['state']['state'] | undefined> =>
  (await at.store.kept('month', monthId(of)))?.state.state;
const answering =
  (...answers: readonly Delivery[]) =>
  ({ to }: Sending) => {
    const [first] = answers;
    if (!to.startsWith('19:') || first === undefined) return undefined;
    answers = answers.slice(1);
    return first;
  };
const refused = (code: string): Delivery => ({ ended: 'refused', code });

/** Another process looks at what is due, after the one that died. */
async function anotherProcess(at: TestHouse): Promise<void> {
  at.wait(10);
  await at.store.giveUpAttempts(at.clock.now, at.clock.now);
  await attend(at.house);
  await at.deliver();
}

describe('a post', () => {
  it('goes into the channel itself as a new thread, once, and where it stands is kept', async () => {
    const at = await posting();
    await at.deliver();
    at.wait(60);
    await at.deliver();
    expect(toChannels(at)).toMatchObject([{ to: channelA, how: 'send', view: { view: 'month-post' }, language: 'nb' }]);
    const activity = (await entry(at))?.state;
    expect(activity).toMatchObject({ state: 'delivered' });
    expect(await at.store.kept('month', monthId(of))).toMatchObject({
      state: { state: 'posted', stands: { in: 'channel', conversation: channelA, activity: expect.any(String) } },
    });
    expect(await postState(at.store, key)).toBe('delivered');
  });
  it('goes to the channel that is linked when it is sent', async () => {
    const at = await posting();
    await linksTo(at, channelB);
    await at.deliver();
    expect(toChannels(at).map(({ to }) => to)).toEqual([channelB]);
  });
  it.each([
    ['undone', { state: { state: 'undone', by: people.max, at: MORNING } }],
    ['lost', { state: { state: 'lost', at: MORNING, because: 'team-archived' } }],
  ] as const)('whose channel is %s by then goes to the manager instead', async (_, over) => {
    const at = await posting();
    await linksTo(at, channelA, over);
    await at.deliver();
    expect(toChannels(at)).toEqual([]);
    expect((await entry(at))?.state).toMatchObject({ state: 'refused', code: 'no-channel' });
    expect(views(toMax(at))).toEqual(['month']);
    expect(await stored(at)).toBe('posted');
  });
  it('where the bot is not in the channel goes to the manager too', async () => {
    const at = await posting();
    await at.store.closeReferences(channelA, at.clock.now);
    await at.deliver();
    expect(toChannels(at)).toEqual([]);
    expect(views(toMax(at))).toEqual(['month']);
  });
  it('that is surely not there is tried again until it is', async () => {
    const at = await posting();
    const busy: Delivery = { ended: 'later', code: 'http-429', retryAfterMs: 30_000 };
    at.channel.answers = answering(busy, busy);
    await at.deliver();
    expect((await entry(at))?.state).toMatchObject({ state: 'waiting' });
    expect([await stored(at), await postState(at.store, key)]).toEqual(['posting', 'under-way']);
    for (const _ of ['again', 'and again']) {
      at.wait(10);
      await at.deliver();
    }
    expect(toChannels(at)).toHaveLength(3);
    expect(await stored(at)).toBe('posted');
    expect(toMax(at)).toEqual([]);
  });
  it('that may be there is never sent again: the manager is asked', async () => {
    const at = await posting();
    at.channel.answers = answering({ ended: 'uncertain', code: 'http-502' });
    await at.deliver();
    for (let n = 0; n < 3; n += 1) await anotherProcess(at);
    expect(toChannels(at)).toHaveLength(1);
    expect((await entry(at))?.state).toMatchObject({ state: 'uncertain', code: 'http-502' });
    expect([await stored(at), await postState(at.store, key)]).toEqual(['uncertain', 'uncertain']);
    expect(views(toMax(at))).toEqual(['month']);
  });
  it.each(['http-403-BotNotInConversationRoster', 'http-404-ConversationNotFound'])(
    'that is refused (%s): the link is lost and the manager told of both, once',
    async (code) => {
      const at = await posting();
      at.channel.answers = answering(refused(code));
      await at.deliver();
      for (let n = 0; n < 3; n += 1) await anotherProcess(at);
      expect(toChannels(at)).toHaveLength(1);
      expect((await entry(at))?.state).toMatchObject({ state: 'refused', code });
      expect(await at.store.kept('link', torget)).toMatchObject({
        state: { state: 'lost', because: 'post-refused', code },
        nextAttentionAt: null,
      });
      expect(await stored(at)).toBe('posted');
      expect(views(toMax(at)).sort()).toEqual(['channel-lost', 'month']);
    },
  );
  it('that is refused after another channel was linked leaves that one alone', async () => {
    const at = await posting();
    at.channel.answers = async (sending) => {
      if (!sending.to.startsWith('19:')) return undefined;
      await linksTo(at, channelB);
      return refused('http-404');
    };
    await at.deliver();
    expect(await at.store.kept('link', torget)).toMatchObject({ channel: channelB, state: { state: 'linked' } });
    expect(await stored(at)).toBe('posted');
  });
  it('that Teams rejects for what it is says nothing of the channel', async () => {
    const at = await posting();
    at.channel.answers = answering({ ended: 'rejected', code: 'http-413' });
    await at.deliver();
    expect((await entry(at))?.state).toMatchObject({ state: 'refused', code: 'http-413' });
    expect(await at.store.kept('link', torget)).toMatchObject({ state: { state: 'linked' } });
    expect(views(toMax(at))).toEqual(['month']);
    expect(at.log.join('')).toContain('outbox-rejected');
  });
  it('of a month that is not there any more is dropped', async () => {
    const at = await posting();
    const other = { ...of, month: Month.parse('2020-01') };
    await at.store.enqueue([monthPost(other, 0, at.clock.now)]);
    await at.deliver();
    expect((await at.store.entry(monthKey(other, 0)))?.state).toMatchObject({
      state: 'dropped',
      code: 'nothing-to-show',
    });
    expect(await postState(at.store, monthKey(other, 0))).toBe('not-sent');
    expect(await postState(at.store, OutboxKey.parse('month:never:put'))).toBe('unknown');
  });
  it('shows one reader’s card to nobody', async () => {
    const at = await posting();
    const strange = OutboxKey.parse('month:strange');
    const what = { send: 'post', unit: torget, shows: { show: 'mine', page: 0 } } as const;
    await at.store.enqueue([{ ...monthPost(of, 1, at.clock.now), key: strange, what }]);
    await at.deliver();
    expect((await at.store.entry(strange))?.state).toMatchObject({ state: 'dropped' });
    expect(views(toChannels(at))).toEqual(['month-post']);
  });
});

describe('the process dies', () => {
  const dies = () => Promise.reject(new Error('died'));
  /** The first time that this is asked of the store. */
  function dyingIn(step: (store: Store) => Partial<Store>): Promise<TestHouse> {
    return posting({ wrap: (store) => ({ ...store, ...step(store) }) });
  }
  function once<A extends unknown[], R>(
    call: (...of: A) => Promise<R>,
    meant: (...of: A) => boolean = () => true,
  ): (...of: A) => Promise<R> {
    let died = false;
    return (...of) => {
      if (died || !meant(...of)) return call(...of);
      died = true;
      return dies();
    };
  }
  const isMonthPosted = (_: string, value: unknown) => JSON.stringify(value).includes('"posted"');

  it('while it is being sent: nobody knows, so that the manager is asked', async () => {
    const at = await posting();
    let died = false;
    at.channel.answers = ({ to }) => {
      if (!to.startsWith('19:') || died) return undefined;
      died = true;
      return dies();
    };
    await at.deliver();
    expect((await entry(at))?.state).toMatchObject({ state: 'attempted' });
    await anotherProcess(at);
    await anotherProcess(at);
    expect(toChannels(at)).toHaveLength(1);
    expect((await entry(at))?.state).toMatchObject({ state: 'uncertain', code: 'process-died' });
    expect(await stored(at)).toBe('uncertain');
    expect(views(toMax(at))).toEqual(['month']);
  });
  it('after it was sent and before its month was told: the manager is asked', async () => {
    const at = await dyingIn((store) => {
      const putKept = once<[string, unknown, unknown], 'saved' | 'conflict'>(
        (sort, value, replaces) => Reflect.apply(store.putKept, store, [sort, value, replaces]),
        isMonthPosted,
      );
      return { putKept: (sort, value, replaces) => putKept(sort, value, replaces) };
    });
    await at.deliver();
    expect([await stored(at), (await entry(at))?.state.state]).toEqual(['posting', 'attempted']);
    await anotherProcess(at);
    expect(toChannels(at)).toHaveLength(1);
    expect([await stored(at), (await entry(at))?.state.state]).toEqual(['uncertain', 'uncertain']);
    expect(views(toMax(at))).toEqual(['month']);
  });
  it('after its month was told and before it was settled: it is there, and nobody is asked', async () => {
    const at = await dyingIn((store) => ({ settle: once(store.settle) }));
    await at.deliver();
    expect([await stored(at), (await entry(at))?.state.state]).toEqual(['posted', 'attempted']);
    await anotherProcess(at);
    expect(toChannels(at)).toHaveLength(1);
    expect([await stored(at), (await entry(at))?.state.state]).toEqual(['posted', 'uncertain']);
    expect(toMax(at)).toEqual([]);
  });
  it('refused, after the link was lost and before its month was told: the manager is told of the link, and asked', async () => {
    const at = await dyingIn((store) => {
      const putKept = once<[string, unknown, unknown], 'saved' | 'conflict'>(
        (sort, value, replaces) => Reflect.apply(store.putKept, store, [sort, value, replaces]),
        isMonthPosted,
      );
      return { putKept: (sort, value, replaces) => putKept(sort, value, replaces) };
    });
    at.channel.answers = answering(refused('http-404'));
    await at.deliver();
    expect(await at.store.kept('link', torget)).toMatchObject({ state: { state: 'lost' } });
    await anotherProcess(at);
    await anotherProcess(at);
    expect(toChannels(at)).toHaveLength(1);
    expect(views(toMax(at)).sort()).toEqual(['channel-lost', 'month']);
    expect(await stored(at)).toBe('uncertain');
  });
  it('before it is sent, while the store is away: it waits, and is sent once', async () => {
    let away = true;
    const at = await posting({
      wrap: (store) => ({
        ...store,
        referenceOfChannel: (channel) =>
          away ? Promise.reject(new StoreUnavailable('away')) : store.referenceOfChannel(channel),
      }),
    });
    await at.deliver();
    expect((await entry(at))?.state).toMatchObject({ state: 'waiting' });
    away = false;
    at.wait(60);
    await at.deliver();
    expect(toChannels(at)).toHaveLength(1);
    expect(await stored(at)).toBe('posted');
  });
  it('or the store does not confirm what became of it: told again until it does', async () => {
    let failures = 3;
    const at = await posting({
      wrap: (store) => ({
        ...store,
        settle: (...what) => (failures-- > 0 ? Promise.reject(new StoreUnavailable('away')) : store.settle(...what)),
      }),
    });
    await at.deliver();
    expect(toChannels(at)).toHaveLength(1);
    expect((await entry(at))?.state).toMatchObject({ state: 'delivered' });
  });
});

describe('what stands there is shown anew', () => {
  const activity = ActivityId.parse('sent-1');
  async function corrected(): Promise<{ at: TestHouse; anew: OutboxKey }> {
    const at = await posting();
    await at.deliver();
    const address = { serviceUrl, conversation: channelA };
    const put = monthPutAnew(of, correctionKey(of, 1), { address, activity }, at.clock.now);
    await at.store.enqueue([put]);
    return { at, anew: put.key };
  }
  const puts = (at: TestHouse) => toChannels(at).filter(({ how }) => how === 'update');

  it('in its place', async () => {
    const { at, anew } = await corrected();
    await at.deliver();
    expect(puts(at)).toMatchObject([{ to: channelA, activity, view: { view: 'month-post' } }]);
    expect((await at.store.entry(anew))?.state).toMatchObject({ state: 'delivered', activity });
  });
  it('again, where it may not have arrived', async () => {
    const { at, anew } = await corrected();
    at.channel.answers = answering({ ended: 'uncertain', code: 'timed-out' });
    await at.deliver();
    expect((await at.store.entry(anew))?.state).toMatchObject({ state: 'waiting' });
    at.wait(10);
    await at.deliver();
    expect(puts(at)).toHaveLength(2);
    expect((await at.store.entry(anew))?.state).toMatchObject({ state: 'delivered' });
  });
  it('again, where the process died', async () => {
    const { at, anew } = await corrected();
    await at.store.claim(at.clock.now, 8);
    await anotherProcess(at);
    expect(puts(at)).toHaveLength(1);
    expect((await at.store.entry(anew))?.state).toMatchObject({ state: 'delivered' });
  });
  it('and where somebody deleted it, the channel is not lost for that', async () => {
    const { at, anew } = await corrected();
    at.channel.answers = answering(refused('http-404-ActivityNotFoundInConversation'));
    await at.deliver();
    expect((await at.store.entry(anew))?.state).toMatchObject({ state: 'refused' });
    expect(await at.store.kept('link', torget)).toMatchObject({ state: { state: 'linked' } });
    expect(await stored(at)).toBe('posted');
  });
});

describe('in which language', () => {
  const speaking = (of: Readonly<Record<string, Language>>): Organisation => {
    const { coordinator, roles, units, people: all } = organisation;
    const spoken = [...units.values()].map((one) => {
      const language = of[one.id];
      return language === undefined ? one : { ...one, language };
    });
    return organisationOf({ coordinator, roles, units: spoken, people: [...all.values()] });
  };
  const language = (of: Readonly<Record<string, Language>>, which: UnitId = torget) =>
    languageOfUnit({ organisation: speaking(of), profile }, which);
  it('the unit’s own, else that of the nearest unit above, else the municipality’s', () => {
    expect(language({})).toBe('nb');
    expect(language({ kommunen: 'nn' })).toBe('nn');
    expect(language({ kommunen: 'nn', torget: 'en' })).toBe('en');
    expect(language({ torget: 'sv' }, unit('skolen'))).toBe('nb');
  });
  it('and so is the post', async () => {
    const at = await posting({ organisation: speaking({ kommunen: 'nn' }) });
    await deliverDue(at.house);
    expect(toChannels(at)).toMatchObject([{ language: 'nn' }]);
  });
});
