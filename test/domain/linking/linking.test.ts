import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConversationId, type UnitId } from '../../../src/domain/ids.ts';
import {
  back,
  givesWay,
  isIn,
  linkedTo,
  lost,
  relinked,
  renamed,
  told,
  undone,
} from '../../../src/domain/linking/changes.ts';
import { ChannelLink, LostBecause } from '../../../src/domain/linking/channel-link.ts';
import { type Linked, linkedOf, mayLink, unitsLinkedBy } from '../../../src/domain/linking/linked.ts';
import { unitNamed } from '../../../src/domain/linking/unit-named.ts';
import { type Organisation, organisationOf, type Unit } from '../../../src/domain/organisation.ts';
import { type Instant, plusMilliseconds } from '../../../src/domain/time.ts';
import {
  day,
  guest,
  MORNING,
  organisation,
  people,
  profile,
  underBoards,
  unit,
  withLeft,
  withoutUnit,
} from '../../support/municipality.ts';

const today = day('2026-03-16');
const place = (id: string) => ({ channel: ConversationId.parse(`19:${id}@thread.tacv2`) });
const torget = unitOf('torget');
const act = { by: people.max, now: MORNING };

function unitOf(id: string, over: Partial<Unit> = {}): Unit {
  const found = organisation.units.get(unit(id));
  if (found === undefined) throw new Error(`no ${id}`);
  return { ...found, ...over };
}

function linkTo(channel: string, over: Partial<ChannelLink> = {}): ChannelLink {
  return ChannelLink.parse({
    unit: unit('torget'),
    version: 1,
    ...place(channel),
    by: people.max,
    at: MORNING,
    state: { state: 'linked' },
    nextAttentionAt: null,
    ...over,
  });
}
const asLinked = (link: ChannelLink): Linked => ({ link, replaces: link.version });

describe('who may', () => {
  test.each([
    ['her manager', people.max, true],
    ['her manager’s deputy', people.ida, true],
    ['the manager above', people.solveig, true],
    ['the deputy of the manager above', people.kari, false],
    ['the municipality’s coordinator', people.jonas, true],
    ['the unit’s own coordinator', people.nina, false],
    ['a colleague', people.emma, false],
    ['another unit’s manager', people.rita, false],
    ['somebody of whom nothing is known', guest, false],
  ] as const)('%s', (_, person, may) => {
    expect(mayLink({ profile, organisation }, unit('torget'), person, today)).toBe(may);
  });
  test('no manager of another board, even where nobody else is left; the municipality’s coordinator always', () => {
    const apart = { ...profile, routing: { ...profile.routing, acrossBoards: 'consent-or-neutral-parts' as const } };
    const house = { profile: apart, organisation: underBoards };
    expect(mayLink(house, unit('skolen'), people.rita, today)).toBe(true);
    expect(mayLink(house, unit('skolen'), people.solveig, today)).toBe(false);
    expect(mayLink(house, unit('torget'), people.solveig, today)).toBe(true);
    const gone = { profile: apart, organisation: withLeft(underBoards, [people.rita], day('2026-03-15')) };
    expect(mayLink(gone, unit('skolen'), people.solveig, today)).toBe(false);
    expect(mayLink(gone, unit('skolen'), people.jonas, today)).toBe(true);
  });
  test('nobody, where the unit is gone or there is none', () => {
    expect(mayLink({ profile, organisation: withoutUnit(unit('torget')) }, unit('torget'), people.max, today)).toBe(
      false,
    );
    expect(mayLink({ profile, organisation }, unit('finnes-ikke'), people.jonas, today)).toBe(false);
    expect(mayLink({ profile, organisation }, unit('badet'), people.max, today)).toBe(false);
  });
  test('her own are listed; all of them to the coordinator', () => {
    const ids = (person: Unit['manager'] & string) => unitsLinkedBy(organisation, person, today).map(({ id }) => id);
    expect(ids(people.max)).toEqual(['torget']);
    expect(ids(people.ida)).toEqual(['torget']);
    expect(ids(people.solveig)).toEqual(['kommunen']);
    expect(ids(people.jonas)).toEqual(['kommunen', 'torget', 'skolen']);
    expect(ids(people.emma)).toEqual([]);
  });
});

describe('the unit that is meant', () => {
  const found = (words: string, of: Organisation = organisation, hers?: (one: Unit) => boolean) => {
    const named = unitNamed(of, words, today, hers);
    switch (named.found) {
      case 'one':
        return named.unit.id;
      case 'several':
        return named.units.map(({ id }) => id);
      case 'none':
        return { closest: named.closest.map(({ id }) => id) };
      default:
        return named satisfies never;
    }
  };
  test.each([
    ['Servicetorget', 'torget'],
    ['  SERVICETORGET! ', 'torget'],
    ['«servicetorget»', 'torget'],
    ['torget', 'torget'],
    ['Prøvevik skole', 'skolen'],
    ['provevik skole', 'skolen'],
    ['skole prøvevik', 'skolen'],
    ['service', 'torget'],
    ['enheten Servicetorget', 'torget'],
    ['eininga skolen', 'skolen'],
  ])('“%s”', (words, id) => expect(found(words)).toBe(id));
  test('several, none, and what is most like it', () => {
    expect(found('Prøvevik')).toEqual(['kommunen', 'skolen']);
    expect(found('Prøvevik', organisation, ({ id }) => id === 'skolen')).toBe('skolen');
    expect(found('Servicetroget')).toEqual({ closest: ['torget'] });
    expect(found('Prøvevik skule')).toMatchObject({ closest: ['skolen', 'kommunen'] });
    expect(found('')).toEqual({ closest: [] });
    expect(found('!!!')).toEqual({ closest: [] });
    expect(found('Badet')).toEqual({ closest: [] });
  });
  test('two of one name: by the id, or the one that is hers', () => {
    const both = withTwin();
    expect(found('Servicetorget', both)).toEqual(['torget', 'torget-nord']);
    expect(found('torget-nord', both)).toBe('torget-nord');
    expect(found('Servicetorget', both, ({ id }) => id === 'torget-nord')).toBe('torget-nord');
  });
  test('whatever is written, it is one that stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 150 }), (words) => {
        const named = unitNamed(organisation, words, today);
        const units = named.found === 'one' ? [named.unit] : named.found === 'several' ? named.units : named.closest;
        expect(units.every(({ id }) => id !== 'badet')).toBe(true);
        expect(named.found === 'several' ? units.length : 2).toBeGreaterThan(1);
      }),
    );
  });
});

function withTwin(): Organisation {
  const twin = unitOf('torget', { id: unit('torget-nord') });
  const { coordinator, roles, units, people: all } = organisation;
  return organisationOf({ coordinator, roles, units: [...units.values(), twin], people: [...all.values()] });
}

describe('a link', () => {
  test('is made, made again, moved, and undone', () => {
    const first = linkedTo(torget.id, place('a'), undefined, [], act);
    expect(first).toMatchObject({ is: 'linked', link: { unit: 'torget', version: 1, by: people.max } });
    const link = linkTo('a');
    expect(linkedTo(torget.id, place('a'), asLinked(link), [], act)).toEqual({ is: 'already' });
    expect(linkedTo(torget.id, place('b'), asLinked(link), [], act)).toMatchObject({
      is: 'moved',
      link: { version: 2, channel: place('b').channel },
    });
    const gone = undone(asLinked(link), act);
    expect(gone).toMatchObject({ version: 2, state: { state: 'undone', by: people.max } });
    expect(gone && undone(asLinked(gone), act)).toBeUndefined();
    expect(undone(undefined, act)).toBeUndefined();
    expect(gone && linkedTo(torget.id, place('a'), asLinked(gone), [], act)).toMatchObject({ is: 'linked' });
  });
  test('of another unit is not taken, but one that is lost or undone is', () => {
    const others = (state: ChannelLink['state']) => [linkTo('a', { unit: unit('skolen'), state })];
    const wanted = (state: ChannelLink['state']) => linkedTo(torget.id, place('a'), undefined, others(state), act).is;
    expect(wanted({ state: 'linked' })).toBe('another-units');
    expect(wanted({ state: 'undone', by: people.rita, at: MORNING })).toBe('linked');
    expect(wanted({ state: 'lost', at: MORNING, because: 'channel-deleted' })).toBe('linked');
  });
  test.each(LostBecause.options)('is lost (%s), told of once, back, and linked again', (because) => {
    const gone = lost(asLinked(linkTo('a', { name: 'Innspill' })), because, MORNING, 'http-404'.repeat(30));
    if (gone === undefined) throw new Error('not lost');
    expect(gone).toMatchObject({ version: 2, state: { state: 'lost', because }, nextAttentionAt: MORNING });
    expect(ChannelLink.parse(gone)).toEqual(gone);
    expect(lost(asLinked(gone), 'team-deleted', MORNING)).toBeUndefined();
    const known = told(gone);
    expect(known).toMatchObject({ version: 3, nextAttentionAt: null, state: gone.state });
    const later = plusMilliseconds(MORNING, 1);
    const again = back(asLinked(known), later);
    if (again === undefined) throw new Error('not back');
    expect(again).toMatchObject({ state: { state: 'lost', back: later }, nextAttentionAt: later });
    expect(back(asLinked(again), later)).toBeUndefined();
    expect(relinked(asLinked(again), [], act)).toMatchObject({
      is: 'linked',
      link: { version: 5, state: { state: 'linked' }, name: 'Innspill', nextAttentionAt: null },
    });
    expect(undone(asLinked(again), act)).toMatchObject({ state: { state: 'undone' } });
  });
  test('that works is not back, and what is not lost is not linked again', () => {
    expect(back(asLinked(linkTo('a')), MORNING)).toBeUndefined();
    expect(back(undefined, MORNING)).toBeUndefined();
    expect(relinked(undefined, [], act)).toBeUndefined();
    expect(relinked(asLinked(linkTo('a')), [], act)).toEqual({ is: 'already' });
    const other = linkTo('a', { unit: unit('skolen') });
    const gone = linkTo('a', { state: { state: 'lost', at: MORNING, because: 'bot-removed' } });
    expect(relinked(asLinked(gone), [other], act)).toEqual({ is: 'another-units', unit: 'skolen' });
  });
  test('is called what Teams calls it now', () => {
    const link = linkTo('a', { name: 'Innspill', team: { id: place('team').channel } });
    expect(renamed(asLinked(link), { channel: 'Innbyggerne sier' })).toMatchObject({
      name: 'Innbyggerne sier',
      version: 2,
    });
    expect(renamed(asLinked(link), { team: 'Torget' })).toMatchObject({ team: { name: 'Torget' } });
    expect(renamed(asLinked(link), { channel: 'Innspill' })).toBeUndefined();
    expect(renamed(asLinked(linkTo('a')), { team: 'Torget' })).toBeUndefined();
    expect(renamed(undefined, { channel: 'x' })).toBeUndefined();
  });
  test('lies in its team, and in the team whose first channel it is', () => {
    const team = place('team').channel;
    expect(isIn(linkTo('a', { team: { id: team } }), team)).toBe(true);
    expect(isIn(linkTo('team'), team)).toBe(true);
    expect(isIn(linkTo('a'), team)).toBe(false);
  });
});

describe('what the organisation’s file names', () => {
  const inFile = unitOf('torget', { channel: place('fil').channel });
  test('counts where no command says otherwise', () => {
    expect(linkedOf(torget, undefined)).toBeUndefined();
    expect(linkedOf(inFile, undefined)).toMatchObject({
      replaces: 'new',
      link: { version: 0, channel: place('fil').channel },
    });
    expect(linkedOf(inFile, linkTo('a'))).toMatchObject({ replaces: 1, link: { channel: place('a').channel } });
    const off = linkTo('a', { state: { state: 'undone', by: people.max, at: MORNING } });
    expect(linkedOf(inFile, off)).toMatchObject({ link: { state: { state: 'undone' } } });
  });
  test('can be lost and undone; a new one in the file counts again', () => {
    const linked = linkedOf(inFile, undefined);
    const gone = lost(linked, 'channel-deleted', MORNING);
    if (gone === undefined) throw new Error('not lost');
    expect(gone.by).toBeUndefined();
    expect(linkedOf(inFile, gone)).toEqual({ link: gone, replaces: 1 });
    const anew = { ...inFile, channel: place('ny').channel };
    expect(linkedOf(anew, gone)).toMatchObject({ replaces: 1, link: { channel: place('ny').channel, version: 1 } });
    expect(linkedOf(torget, gone)).toBeUndefined();
    expect(linkedOf(anew, undone(linked, act))).toMatchObject({ link: { state: { state: 'undone' } } });
  });
  test('is not read where it is no id', () => {
    expect(linkedOf({ ...torget, channel: 'x'.repeat(501) }, undefined)).toBeUndefined();
  });
});

test('of two that got one channel in the same moment exactly one gives way', () => {
  const at = fc.integer({ min: 0, max: 2 }).map((ms) => plusMilliseconds(MORNING, ms));
  fc.assert(
    fc.property(at, at, fc.constantFrom('a', 'b'), (one, other, channel) => {
      const links = [linkTo('a', { at: one }), linkTo(channel, { at: other, unit: unit('skolen') })] as const;
      const yields = links.map((link, n) => givesWay(link, [links[1 - n] ?? link]) !== undefined);
      expect(yields.filter(Boolean)).toHaveLength(channel === 'a' ? 1 : 0);
    }),
  );
  expect(givesWay(linkTo('a'), [linkTo('a')])).toBeUndefined();
});

test('whatever happens to a link, it is one that can be kept, and a version higher', () => {
  const step = fc.constantFrom('link', 'other', 'undo', 'lose', 'back', 'relink', 'told', 'rename');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, inFile) => {
      const of = inFile ? unitOf('torget', { channel: place('fil').channel }) : torget;
      let kept: ChannelLink | undefined;
      for (const [n, one] of steps.entries()) {
        const now = plusMilliseconds(MORNING, n);
        const before = linkedOf(of, kept);
        const put = after(one, of.id, before, { by: people.max, now });
        if (put === undefined) continue;
        expect(ChannelLink.parse(put)).toEqual(put);
        expect(put.version).toBe((kept?.version ?? 0) + 1);
        // Only what is lost has anything to tell.
        expect(put.nextAttentionAt === null || put.state.state === 'lost').toBe(true);
        kept = put;
      }
    }),
  );
});

function after(
  step: string,
  id: UnitId,
  before: Linked | undefined,
  by: { by: ChannelLink['by'] & string; now: Instant },
): ChannelLink | undefined {
  const linkIn = (done: ReturnType<typeof relinked>) => (done !== undefined && 'link' in done ? done.link : undefined);
  switch (step) {
    case 'link':
      return linkIn(linkedTo(id, place('a'), before, [], by));
    case 'other':
      return linkIn(linkedTo(id, place('b'), before, [], by));
    case 'undo':
      return undone(before, by);
    case 'lose':
      return lost(before, 'post-refused', by.now, 'http-403');
    case 'back':
      return back(before, by.now);
    case 'relink':
      return linkIn(relinked(before, [], by));
    case 'told':
      return before === undefined || before.link.version === 0 ? undefined : told(before.link);
    default:
      return renamed(before, { channel: `Kanal ${by.now}` });
  }
}
