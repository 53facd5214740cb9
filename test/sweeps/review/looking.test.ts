import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/cases/store.ts';
import { StoreUnavailable } from '../../../src/cases/store.ts';
import { KindCode } from '../../../src/domain/ids.ts';
import { agreed } from '../../../src/domain/measures.ts';
import { Month } from '../../../src/domain/period.ts';
import { cell, type MonthOfUnit } from '../../../src/domain/statistics/cells.ts';
import { attend } from '../../../src/sweeps/attention.ts';
import { wouldSend } from '../../../src/sweeps/dry.ts';
import type { Remembered } from '../../../src/sweeps/weekly.ts';
import { measureId } from '../../support/form-desk.ts';
import { aHouse, inShort, nameOf, type TestHouse, viewIn } from '../../support/house.ts';
import { caseId, caseNumber, day, heard, people, unit, without } from '../../support/municipality.ts';
import { logged, on, turned } from '../at-a-desk.ts';
import { linked } from '../month/a-month.ts';

const { max, ida, solveig, rita, emma, emil, jonas } = people;
const torget = unit('torget');
const of = { unit: torget, on: day('2026-08-20') };
const OPENING = on('2026-08-20', '08:00');

const whole = { skip: 0, limit: 100 };
const reviewsIn = async (at: TestHouse) => (await at.store.allKept('review', {}, whole)).rows;
const reviewNow = async (at: TestHouse) => {
  const review = await at.store.kept('review', 'torget:2026-08-20');
  if (review === undefined) throw new Error('it was not begun');
  return review;
};
const ofReviews = (at: TestHouse) => at.entries().filter(({ what }) => 'shows' in what && what.shows.show === 'review');
const postsOf = (at: TestHouse) =>
  at.entries().filter(({ what }) => what.send === 'post' && what.shows.show === 'review-post');
const revision = async (at: TestHouse) => `${(await reviewNow(at)).version}.a`;
const tapped = async (at: TestHouse, verb: string, entered: Record<string, unknown> = {}, who = max) =>
  viewIn(await at.tap(who, { verb, ...of, revision: await revision(at), ...entered }));

async function begunHouse(over: Parameters<typeof aHouse>[0] = {}): Promise<TestHouse> {
  const at = await aHouse({ now: OPENING, ...over });
  await turned(at);
  return at;
}

/** All functions of the store, each first asked whether it may. */
function watched(store: Store, before: (name: string, args: readonly unknown[]) => void): Store {
  const seen = Object.entries(store).map(([name, does]) => [
    name,
    (...args: unknown[]) => {
      before(name, args);
      return does(...args);
    },
  ]);
  return Object.assign({ ...store }, Object.fromEntries(seen));
}

describe('begun', () => {
  it('once for each unit that has a manager, at the opening of the profile’s date', async () => {
    const at = await aHouse({ now: on('2026-08-19', '14:00') });
    await turned(at);
    at.clock.now = on('2026-08-20', '07:59');
    await turned(at);
    expect(await reviewsIn(at)).toEqual([]);
    at.clock.now = OPENING;
    await turned(at);
    await turned(at);
    expect((await reviewsIn(at)).map(({ unit: id }) => id).sort()).toEqual(['kommunen', 'skolen', 'torget']);
    expect(ofReviews(at).map(inShort).sort()).toEqual([
      'message max review',
      'message rita review',
      'message solveig review',
    ]);
    const sent = at.channel.sendings.filter(({ view }) => view?.view === 'review').map(({ to }) => to);
    expect(sent.sort()).toEqual(['a:max', 'a:rita', 'a:solveig']);
  });
  it('after days on which nothing ran too, but not once its time is over', async () => {
    const late = await begunHouse({ now: on('2026-09-30') });
    expect(await reviewsIn(late)).toHaveLength(3);
    const over = await begunHouse({ now: on('2026-10-02') });
    expect(await reviewsIn(over)).toEqual([]);
  });
  it('by two instances at once: one of each all the same', async () => {
    const at = await aHouse({ now: OPENING });
    await Promise.all([attend(at.house), attend(at.house), attend(at.house)]);
    await attend(at.house);
    expect(await reviewsIn(at)).toHaveLength(3);
    expect(ofReviews(at)).toHaveLength(3);
  });
  it('whichever step the process dies at, each agenda is sent once', async () => {
    let dies = 1;
    for (let died = true; died; dies += 1) {
      let steps = 0;
      died = false;
      const breaking = (store: Store) =>
        watched(store, (name, args) => {
          if (!['putKept', 'enqueue'].includes(name) || args[0] === 'month') return;
          steps += 1;
          if (steps !== dies) return;
          died = true;
          throw new StoreUnavailable('gone');
        });
      const at = await aHouse({ now: OPENING, wrap: breaking });
      await attend(at.house).catch(() => undefined);
      // Begun anew, and a second instance beside it.
      await Promise.all([turned(at), turned(at)]);
      await turned(at);
      const agendas = at.channel.sendings.filter(({ view }) => view?.view === 'review').map(({ to }) => to);
      expect(agendas.sort(), `step ${dies}`).toEqual(['a:max', 'a:rita', 'a:solveig']);
      expect(await reviewsIn(at)).toHaveLength(3);
    }
    expect(dies).toBeGreaterThan(6);
  });
  it('an idle look asks the store for nothing but what is due', async () => {
    const calls: string[] = [];
    const at = await aHouse({
      now: OPENING,
      wrap: (store) => watched(store, (name, args) => void calls.push(`${name} ${String(args[0])}`)),
    });
    const remembered: Remembered = {};
    await attend(at.house, remembered);
    at.wait(60);
    await attend(at.house, remembered);
    at.wait(1);
    calls.length = 0;
    await attend(at.house, remembered);
    expect(calls.filter((call) => call.includes('review'))).toEqual(['keptDue review']);
  });
  it('a dry look says so, and saves and publishes nothing', async () => {
    const at = await aHouse({ now: OPENING });
    const would = await wouldSend(at.house);
    const agendas = would.filter(({ view }) => view?.view === 'review');
    expect(agendas.map(({ entry }) => inShort(entry)).sort()).toEqual([
      ...['message max review', 'message rita review', 'message solveig review'],
    ]);
    expect(await reviewsIn(at)).toEqual([]);
    expect((await at.store.allKept('publication', {}, whole)).rows).toEqual([]);
    expect(at.entries()).toEqual([]);
  });
});

describe('its figures', () => {
  const kind = KindCode.parse('klage-tjeneste');
  const month = (name: string, causes: Readonly<Record<string, number>>): MonthOfUnit => {
    const all = Object.values(causes).reduce((sum, count) => sum + count, 0);
    const ofCauses = Object.entries(causes).map(([cause, count]) => [cell('service', 'cause', cause), count] as const);
    return {
      unit: torget,
      month: Month.parse(name),
      counts: new Map([
        [cell('service', 'received', kind), all],
        [cell('service', 'closed', kind), all],
        [cell('service', 'timeliness', 'in-time'), all],
        [cell('service', 'outcome', 'upheld'), all],
        ...ofCauses,
      ]),
    };
  };
  const counted = [month('2026-02', { informasjon: 6, gebyr: 1 }), month('2026-05', { informasjon: 3, kvalitet: 6 })];
  const counting = (store: Store): Store => ({
    ...store,
    figures: async ({ from, until, units }) =>
      counted.filter((one) => one.month >= from && one.month <= until && (units?.includes(one.unit) ?? true)),
  });

  it('are published in the ledger, and stand as they were when it was begun', async () => {
    const at = await begunHouse({ wrap: counting });
    const { figures } = await reviewNow(at);
    expect(figures?.received.find((one) => one.kind === kind)).toEqual({ kind, count: 16 });
    const cause = figures?.tables.find(({ dimension }) => dimension === 'cause');
    expect(cause?.period).toEqual({ from: '2026-01', months: 6 });
    expect(cause?.blocks.every(({ count }) => count >= 5)).toBe(true);
    expect(cause?.blocks.reduce((sum, { count }) => sum + count, 0)).toBe(16);
    const published = (await at.store.allKept('publication', {}, whole)).rows;
    expect(published.filter((one) => one.in === 'review:torget:2026-08-20')).toHaveLength(1);
    // No cell under the threshold is on the agenda.
    const view = at.channel.sendings.find(({ to, view: shown }) => to === 'a:max' && shown?.view === 'review')?.view;
    const tables = view?.view === 'review' ? (view.figures?.tables ?? []) : [];
    expect(tables.flatMap(({ blocks }) => blocks).every(({ count }) => count >= 5)).toBe(true);
    expect(tables.map(({ dimension }) => dimension)).toContain('cause');
  });
});

describe('held', () => {
  async function withChannel(over: Parameters<typeof aHouse>[0] = {}): Promise<TestHouse> {
    const at = await begunHouse(over);
    await linked(at);
    return at;
  }
  const release = async (at: TestHouse) => {
    await tapped(at, 'review-save', { attended: '7', what1: 'Ringe tilbake' });
    return tapped(at, 'review-release', { text: 'Vi ringer tilbake.' });
  };

  it('the process dies between the release and the post: it is posted all the same, once', async () => {
    let down = false;
    const at = await withChannel({
      wrap: (store) =>
        watched(store, (name, args) => {
          const [entries] = args;
          const posts = name === 'enqueue' && JSON.stringify(entries).includes('review-post');
          if (posts && down) throw new StoreUnavailable('gone');
        }),
    });
    await tapped(at, 'review-save', { attended: '7', what1: 'Ringe tilbake' });
    down = true;
    const releases = { verb: 'review-release', ...of, revision: await revision(at), text: 'Vi ringer tilbake.' };
    await expect(at.tap(max, releases)).rejects.toThrow(StoreUnavailable);
    expect(postsOf(at)).toEqual([]);
    expect((await reviewNow(at)).state).toMatchObject({ state: 'held', post: { post: 'under-way' } });
    down = false;
    await turned(at);
    // The same tap again: it is held already, by herself and with these words.
    expect(viewIn(await at.tap(max, releases))).toMatchObject({ view: 'review', news: 'released' });
    await turned(at);
    expect(postsOf(at)).toHaveLength(1);
    expect(at.channel.sendings.filter(({ view }) => view?.view === 'review-post')).toHaveLength(1);
    expect((await reviewNow(at)).state).toMatchObject({ post: { post: 'there' } });
  });

  it('the process dies while it posts: somebody is asked, and nothing is posted again by itself', async () => {
    const at = await withChannel();
    await release(at);
    // As a process leaves it that died after it marked the entry.
    const claimed = await at.store.claim(at.clock.now, 50);
    expect(claimed.map(({ what }) => what.send)).toContain('post');
    at.wait(10);
    await at.store.giveUpAttempts(at.clock.now, at.clock.now);
    at.wait(60);
    await turned(at);
    expect((await reviewNow(at)).state).toMatchObject({ post: { post: 'uncertain', tries: 0 } });
    const asks = at.channel.sendings.filter(({ view }) => view?.view === 'review' && view.news === 'post-uncertain');
    expect(asks.map(({ to }) => to)).toEqual(['a:max']);
    at.wait(600);
    await turned(at);
    expect(at.channel.sendings.filter(({ view }) => view?.view === 'review-post')).toEqual([]);
    expect(await tapped(at, 'review-again', { tries: 0 })).toMatchObject({ news: 'again' });
    await turned(at);
    expect((await reviewNow(at)).state).toMatchObject({ post: { post: 'there', tries: 1 } });
    expect(at.channel.sendings.filter(({ view }) => view?.view === 'review-post')).toHaveLength(1);
  });

  it('the channel is gone: the minutes are kept, and whoever released them is told', async () => {
    const at = await withChannel();
    at.channel.answers = ({ view }) =>
      view?.view === 'review-post' ? { ended: 'refused', code: 'ConversationNotFound' } : undefined;
    await release(at);
    await turned(at);
    await turned(at);
    expect((await reviewNow(at)).state).toMatchObject({ minutes: 'Vi ringer tilbake.', post: { post: 'none' } });
    const told = at.channel.sendings.filter(({ view }) => view?.view === 'review' && view.news === 'not-posted');
    expect(told.map(({ to }) => to)).toEqual(['a:max']);
  });
});

describe('recorded', () => {
  it('on two cards at once: nothing that was entered is lost', async () => {
    const at = await begunHouse();
    const both = await revision(at);
    const saves = (what: string, who = max) =>
      at.tap(who, { verb: 'review-save', ...of, revision: both, attended: '7', what1: what });
    await saves('Ny plakat');
    await saves('Ringe tilbake', ida);
    // Each once, though the first comes a second time.
    await saves('Ny plakat');
    expect((await reviewNow(at)).decisions).toEqual([{ what: 'Ny plakat' }, { what: 'Ringe tilbake' }]);
  });
  it('a decision becomes a measure once, and its owner is told once', async () => {
    const at = await begunHouse();
    const enters = { attended: '7', what1: 'Ringe tilbake', owner1: emil, dueOn1: '2026-09-30' };
    const first = { verb: 'review-save', ...of, revision: await revision(at), ...enters };
    for (let n = 0; n < 3; n += 1) await at.tap(max, first);
    const measures = (await at.store.measures({}, whole)).rows;
    expect(measures).toMatchObject([
      { what: 'Ringe tilbake', owner: emil, by: max, source: { from: 'review', ...of } },
    ]);
    expect((await reviewNow(at)).decisions).toEqual([{ what: 'Ringe tilbake', measure: measures[0]?.id }]);
    expect(
      at
        .entries()
        .map(inShort)
        .filter((line) => line.includes('measure')),
    ).toEqual(['message emil measure']);
  });
  it('what is wrong comes back to be mended, and all else is kept', async () => {
    const at = await begunHouse();
    const view = await tapped(at, 'review-save', {
      ...{ attended: '0', what1: 'Ny plakat', owner1: people.lars, dueOn1: '2026-09-30' },
      ...{ what2: '', owner2: emil, dueOn2: '' },
      ...{ what3: 'Ringe tilbake', owner3: emil, dueOn3: '2026-08-01' },
    });
    expect(view).toMatchObject({
      view: 'review-record',
      attended: { text: '0' },
      rows: [
        { what: 'Ny plakat', owner: people.lars, faults: { owner: 'person-not-possible' } },
        { what: 'Ringe tilbake', dueOn: '2026-08-01', faults: { dueOn: 'day-not-possible' } },
        { what: '', owner: emil, faults: { what: 'required' } },
        ...[{ what: '' }, { what: '' }, { what: '' }],
      ],
    });
    expect((await reviewNow(at)).decisions).toEqual([
      { what: 'Ny plakat', dueOn: '2026-09-30' },
      { what: 'Ringe tilbake', owner: emil },
    ]);
    // Mended; and one taken away.
    await tapped(at, 'review-save', { attended: '7', what1: '', what2: 'Ringe tilbake i dag', owner2: '', dueOn2: '' });
    expect((await reviewNow(at)).decisions).toEqual([{ what: 'Ringe tilbake i dag' }]);
  });
  it('what is entered when it is held already is shown, to be copied', async () => {
    const at = await begunHouse();
    const old = await revision(at);
    await tapped(at, 'review-save', { attended: '7' });
    await tapped(at, 'review-release', { text: 'Vi ringer.' }, ida);
    const view = viewIn(await at.tap(max, { verb: 'review-save', ...of, revision: old, what1: 'Ny plakat' }));
    expect(view).toMatchObject({ view: 'review', news: 'already-held', unsaved: ['Ny plakat'] });
    expect(await tapped(at, 'review-release', { text: 'Noe annet' })).toMatchObject({ unsaved: ['Noe annet'] });
    for (const verb of ['review-pick', 'review-record']) {
      expect(await tapped(at, verb, { meetsOn: '2026-09-10' })).toMatchObject({ news: 'already-held' });
    }
  });
  it('is nobody else’s: not even that there is one', async () => {
    const at = await begunHouse();
    for (const who of [emma, rita])
      for (const verb of [
        'review-show',
        'review-pick',
        'review-record',
        'review-save',
        'review-release',
        'review-again',
      ])
        expect(await tapped(at, verb, { text: 'x', what1: 'y', tries: 0 }, who)).toEqual({
          view: 'notice',
          notice: 'gone',
        });
    // The coordinator may look, and do nothing.
    expect(await tapped(at, 'review-show', {}, jonas)).toMatchObject({ view: 'review', mayHold: false });
    for (const verb of ['review-pick', 'review-save', 'review-release'])
      expect(await tapped(at, verb, { text: 'x', what1: 'y', meetsOn: '2026-09-10' }, jonas)).toMatchObject({
        view: 'review',
      });
    expect(await reviewNow(at)).toMatchObject({ decisions: [], state: { state: 'open' } });
    expect((await reviewNow(at)).meetsOn).toBeUndefined();
    expect(await tapped(at, 'review-show', {}, solveig)).toMatchObject({ mayHold: true });
  });
});

describe('asked for', () => {
  const shownTo = async (at: TestHouse, who: (typeof people)[keyof typeof people]) => {
    await at.say(who, 'gjennomgang');
    const sent = (await at.deliver()).filter(({ to, how }) => how === 'send' && to === `a:${nameOf(who)}`);
    return sent.at(-1)?.view;
  };
  it('by the manager and her deputy: the one there is; by the one above a list of hers', async () => {
    const at = await begunHouse();
    expect(await shownTo(at, max)).toMatchObject({ view: 'review', unit: 'torget', mayHold: true });
    expect(await shownTo(at, ida)).toMatchObject({ view: 'review', unit: 'torget', mayHold: true });
    expect(await shownTo(at, emma)).toMatchObject({ view: 'reviews', rows: [], next: '2027-01-20' });
    const gone = await begunHouse({ organisation: without(max) });
    expect(await shownTo(gone, solveig)).toMatchObject({
      rows: [{ unit: 'kommunen' }, { unit: 'torget', holdBy: '2026-10-01', heldOn: undefined }],
    });
  });
  it('shows no measure that comes from a case which is hidden from its reader', async () => {
    const at = await begunHouse();
    await logged(at, 1, heard({ heardOn: day('2026-08-19'), signals: ['about-person'], concerns: [max] }));
    const source = { from: 'case', case: caseId(1), number: caseNumber(1) } as const;
    const hidden = { id: measureId(1), source, unit: torget, what: 'Om Max', owner: emil, dueOn: day('2026-09-30') };
    const made = agreed(hidden, { ...at.house, now: at.clock.now, actor: { person: solveig } });
    if (made.ok) await at.store.putMeasure(made.measure, 'new');
    expect(await shownTo(at, max)).toMatchObject({ view: 'review', open: [] });
    expect(await tapped(at, 'review-show', {}, solveig)).toMatchObject({
      open: [{ what: 'Om Max', owner: 'Emil Ås' }],
    });
  });
});

describe('reminded', () => {
  it('in the digest of whoever is to hold it, also where the manager is gone', async () => {
    const at = await begunHouse({ organisation: without(max) });
    at.clock.now = on('2026-10-01', '09:00');
    await turned(at);
    const digest = at.channel.sendings.findLast(({ to, view }) => to === 'a:solveig' && view?.view === 'digest')?.view;
    expect(digest).toMatchObject({
      rows: [
        { row: 'review', unit: 'kommunen', workingDaysLeft: 0 },
        { row: 'review', unit: 'torget', workingDaysLeft: 0 },
      ],
    });
    expect(at.channel.sendings.some(({ to }) => to === 'a:max')).toBe(false);
  });
});
