import { describe, expect, it } from 'vitest';
import { channelOf } from '../../src/cases/linking/channel-of.ts';
import { type Store, StoreUnavailable } from '../../src/cases/store.ts';
import { viewOf } from '../../src/dialogues/present/view.ts';
import { ActivityId, ConversationId, type PersonId, type UnitId } from '../../src/domain/ids.ts';
import type { ChannelPlace } from '../../src/domain/linking/channel-link.ts';
import { organisationOf } from '../../src/domain/organisation.ts';
import { attend } from '../../src/sweeps/attention.ts';
import { wouldSend } from '../../src/sweeps/dry.ts';
import { loadedFor } from '../../src/sweeps/loaded.ts';
import type { Sender } from '../../src/turns/incoming.ts';
import { teamEvent } from '../../src/turns/team.ts';
import type { TeamEvent } from '../../src/turns/team-event.ts';
import { aHouse, chatOf, type TestHouse, viewIn } from '../support/house.ts';
import { day, organisation, people, unit, withLeft } from '../support/municipality.ts';

const { max, rita, jonas, solveig } = people;
const torget = unit('torget');
const skolen = unit('skolen');
const id = (name: string) => ConversationId.parse(`19:${name}@thread.tacv2`);
const { serviceUrl } = chatOf(max);
const team = { id: id('team'), name: 'Torget' };

const inChannel = (name: string, over: Partial<ChannelPlace> = {}): Partial<Sender> => ({
  where: 'channel',
  address: { serviceUrl, conversation: ConversationId.parse(`${id(name)};messageid=1`) },
  channel: { channel: id(name), ...over },
});
const links = (at: TestHouse, who: PersonId, to: string, name = 'a') =>
  at.say(who, `koble denne kanalen til ${to}`, inChannel(name, { team: { id: team.id } }));
const linkOf = (at: TestHouse, of: UnitId = torget) => at.store.kept('link', of);
const said = async (at: TestHouse) =>
  (await at.deliver()).flatMap(({ view }) => (view?.view === 'channel' ? [view.says] : []));
const added = (over: Partial<Extract<TeamEvent, { event: 'added' }>> = {}): TeamEvent => ({
  event: 'added',
  place: { channel: id('a'), name: 'Innspill', team },
  address: { serviceUrl, conversation: id('a') },
  activity: ActivityId.parse('f:added'),
  person: undefined,
  ...over,
});

describe('put into a team', () => {
  it('says hello once, whoever did it, and keeps the names that messages leave out', async () => {
    const at = await aHouse();
    for (let n = 0; n < 3; n += 1) await teamEvent(at.house, added());
    expect(await said(at)).toEqual(['hello']);
    await links(at, max, 'Servicetorget');
    expect(await linkOf(at)).toMatchObject({ name: 'Innspill', team, channel: id('a') });
    expect((await at.store.referenceOfChannel(id('a')))?.of).toEqual({
      is: 'channel',
      channel: id('a'),
      name: 'Innspill',
      team,
    });
    expect(await at.store.referenceOf(max)).toBeUndefined();
  });
  it('and the process dies before it is kept: the hello is said all the same, once', async () => {
    let dies = true;
    const at = await aHouse({
      wrap: (store) => ({
        ...store,
        putReference: (one) => (dies ? Promise.reject(new StoreUnavailable('away')) : store.putReference(one)),
      }),
    });
    await expect(teamEvent(at.house, added())).rejects.toThrow(StoreUnavailable);
    dies = false;
    await teamEvent(at.house, added());
    expect(await said(at)).toEqual(['hello']);
  });
  it('is said to all there though whoever did it does not work here', async () => {
    const at = await aHouse();
    await teamEvent(at.house, added({ person: people.lars }));
    expect(await said(at)).toEqual(['hello']);
  });
});

describe('at the same moment', () => {
  it('two units are linked to one channel: exactly one of them has it', async () => {
    const at = await aHouse();
    await Promise.all([links(at, max, 'Servicetorget'), links(at, rita, 'Prøvevik skole')]);
    const states = [(await linkOf(at))?.state.state, (await linkOf(at, skolen))?.state.state];
    expect(states.filter((state) => state === 'linked')).toHaveLength(1);
    expect((await said(at)).sort()).toEqual(['another-units', 'linked']);
  });
  it('and the process dies before it undoes the later one: the next look does, and tells whoever linked it', async () => {
    const at = await aHouse();
    await links(at, max, 'Servicetorget');
    at.wait(1);
    // As it was saved before it was seen that another unit has it.
    const first = await linkOf(at);
    if (first === undefined) throw new Error('it was linked');
    await at.store.putKept('link', { ...first, unit: skolen, by: rita, at: at.clock.now }, 'new');
    await at.deliver();
    await attend(at.house);
    await at.deliver();
    await attend(at.house);
    expect(await linkOf(at)).toMatchObject({ state: { state: 'linked' } });
    expect(await linkOf(at, skolen)).toMatchObject({ state: { state: 'undone', by: rita } });
    const told = at.channel.sendings.filter(({ view }) => view?.view === 'channels');
    expect(told).toMatchObject([
      { to: 'a:rita', view: { news: 'another-units', rows: [{ channel: { is: 'none' } }] } },
    ]);
    expect(at.log.join('')).toContain('channel-shared');
  });
  it('one unit is linked to two channels: the last one counts, and both are answered', async () => {
    const at = await aHouse();
    await Promise.all([links(at, max, 'Servicetorget', 'a'), links(at, jonas, 'Servicetorget', 'b')]);
    expect(await linkOf(at)).toMatchObject({ version: 2, state: { state: 'linked' } });
    expect((await said(at)).sort()).toEqual(['linked', 'moved']);
  });
  it('the link is changed all the time: nothing is answered that is not so', async () => {
    const at = await aHouse({ wrap: (store) => ({ ...store, putKept: always('conflict') }) });
    await expect(links(at, max, 'Servicetorget')).rejects.toThrow(/changed all the time/);
    expect(await linkOf(at)).toBeUndefined();
  });
});
const always =
  (answer: 'conflict'): Store['putKept'] =>
  async () =>
    answer;

describe('a channel that works', () => {
  it('is found for posts; not where it is lost, undone, or the bot is not there', async () => {
    const at = await aHouse();
    const found = async () => {
      const of = at.house.organisation.units.get(torget);
      return of === undefined ? undefined : (await channelOf(at.store, of))?.link.channel;
    };
    expect(await found()).toBeUndefined();
    await links(at, max, 'Servicetorget');
    expect(await found()).toBe(id('a'));
    await teamEvent(at.house, { event: 'channel-lost', channel: id('a'), because: 'channel-deleted' });
    expect(await found()).toBeUndefined();
    await at.say(max, 'kanal');
    const version = (await linkOf(at))?.version;
    const relink = { verb: 'channel-relink', unit: torget, version, page: 0, revision: 'a' };
    expect(viewIn(await at.tap(max, relink))).toMatchObject({ view: 'channels', news: 'linked' });
    expect(await found()).toBe(id('a'));
    await teamEvent(at.house, { event: 'team-lost', team: team.id, because: 'bot-removed', channel: team.id });
    expect(await found()).toBeUndefined();
    expect(await at.store.referenceOfChannel(id('a'))).toMatchObject({ state: 'closed' });
    await at.say(max, 'hvilken enhet', inChannel('a'));
    expect(await found()).toBeUndefined();
  });
  it('is looked for in the organisation’s file too', async () => {
    const { coordinator, roles, units, people: all } = organisation;
    const named = organisationOf({
      coordinator,
      roles,
      units: [...units.values()].map((one) => (one.id === torget ? { ...one, channel: id('fil') } : one)),
      people: [...all.values()],
    });
    const at = await aHouse({ organisation: named });
    const of = named.units.get(torget);
    if (of === undefined) throw new Error('no unit');
    expect(await channelOf(at.store, of)).toBeUndefined();
    await at.say(people.emma, 'kanal', inChannel('fil', { team }));
    expect(await channelOf(at.store, of)).toMatchObject({ link: { channel: id('fil') }, reference: { state: 'open' } });
    // Its team is known from where the bot was heard.
    await teamEvent(at.house, { event: 'team-lost', team: team.id, because: 'team-archived', channel: team.id });
    expect(await channelOf(at.store, of)).toBeUndefined();
    expect(await linkOf(at)).toMatchObject({ version: 1, channel: id('fil'), team, state: { state: 'lost' } });
  });
});

describe('whoever is told that it is lost', () => {
  const lost = { event: 'channel-lost', channel: id('a'), because: 'channel-deleted' } as const;
  const toldOf = async (at: TestHouse) => {
    await attend(at.house);
    return (await at.deliver()).flatMap(({ to, view }) => (view?.view === 'channel-lost' ? [to] : []));
  };
  it('is the manager, however often it is looked at', async () => {
    const at = await aHouse();
    await links(at, jonas, 'Servicetorget');
    await teamEvent(at.house, lost);
    expect([await toldOf(at), await toldOf(at)]).toEqual([['a:max'], []]);
  });
  it('is the manager above where she has left, and the coordinator where nobody is', async () => {
    for (const [gone, to] of [
      [[max], 'a:solveig'],
      [[max, solveig], 'a:jonas'],
    ] as const) {
      const at = await aHouse({ organisation: withLeft(organisation, gone, day('2026-03-15')) });
      await links(at, jonas, 'Servicetorget');
      await teamEvent(at.house, lost);
      expect(await toldOf(at)).toEqual([to]);
    }
  });
  it('is nobody where it works again before she is told', async () => {
    const at = await aHouse();
    await links(at, max, 'Servicetorget');
    await teamEvent(at.house, lost);
    await links(at, max, 'Servicetorget');
    expect(await toldOf(at)).toEqual([]);
    expect(await linkOf(at)).toMatchObject({ state: { state: 'linked' }, nextAttentionAt: null });
  });
  it('is told in the morning of what she linked anew at night: nothing', async () => {
    const at = await aHouse();
    await links(at, max, 'Servicetorget');
    at.wait(12 * 60);
    await teamEvent(at.house, lost);
    expect(await toldOf(at)).toEqual([]);
    await links(at, max, 'Servicetorget', 'b');
    at.wait(12 * 60);
    expect(await toldOf(at)).toEqual([]);
  });
  it('is told by nobody who only asks what would be sent', async () => {
    const at = await aHouse();
    await links(at, max, 'Servicetorget');
    await at.deliver();
    await teamEvent(at.house, lost);
    const would = (await wouldSend(at.house)).map(({ view }) => view?.view);
    expect(would.filter((view) => view === 'channel-lost')).toHaveLength(1);
    expect(await linkOf(at)).toMatchObject({ version: 2 });
    expect(await toldOf(at)).toEqual(['a:max']);
  });
});

describe('the card of one’s channels', () => {
  it('shows some units at a time to whoever coordinates them all', async () => {
    const { coordinator, roles, units, people: all } = organisation;
    const [first] = units.values();
    if (first === undefined) throw new Error('no unit');
    const more = Array.from({ length: 12 }, (_, n) => ({ ...first, id: unit(`enhet-${n}`), name: `Enhet ${n}` }));
    const at = await aHouse({
      organisation: organisationOf({
        coordinator,
        roles,
        units: [...units.values(), ...more],
        people: [...all.values()],
      }),
    });
    const page = async (wanted: number) => {
      const view = viewIn(await at.tap(jonas, { verb: 'channels', page: wanted }));
      return view.view === 'channels' ? [view.rows.length, view.more] : [];
    };
    expect([await page(0), await page(1), await page(2)]).toEqual([
      [8, true],
      [7, false],
      [0, false],
    ]);
  });
  it('is what a card of a lost channel becomes once it is linked again', async () => {
    const at = await aHouse();
    await links(at, max, 'Servicetorget');
    const reader = at.house.organisation.people.get(max);
    if (reader === undefined) throw new Error('nobody');
    const shows = { show: 'channel-lost', unit: torget } as const;
    const now = at.clock.now;
    const { profile, calendar, organisation: ours } = at.house;
    const reading = { profile, calendar, organisation: ours, reader, language: 'nb', now, showing: 'a' } as const;
    const shown = async (by = reader) =>
      viewOf({ ...reading, reader: by }, shows, await loadedFor(at.house, shows, by, now));
    expect(await shown()).toMatchObject({ view: 'channels', rows: [{ unit: torget, channel: { is: 'linked' } }] });
    const emma = at.house.organisation.people.get(people.emma);
    expect(await shown(emma)).toEqual({ view: 'notice', notice: 'gone' });
  });
});
