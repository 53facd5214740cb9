/** What somebody has to see to about the post of the minutes is told until she has, whatever message is lost. */
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/cases/channel.ts';
import { minutesKey, minutesPost } from '../../../src/cases/review/notify.ts';
import { Month } from '../../../src/domain/period.ts';
import type { Review } from '../../../src/domain/review/review.ts';
import { wouldSend } from '../../../src/sweeps/dry.ts';
import { aHouse, inShort, type Sending, type TestHouse, viewIn } from '../../support/house.ts';
import { day, MORNING, without } from '../../support/municipality.ts';
import { ida, lived, max, on, solveig, turned } from '../at-a-desk.ts';
import { channel, linked, torget } from '../month/a-month.ts';

const of = { unit: torget, on: day('2026-01-20') };
const held = (by = max): Review => ({
  ...of,
  version: 1,
  period: { from: Month.parse('2025-07'), months: 6 },
  attended: 3,
  decisions: [],
  state: {
    state: 'held',
    at: MORNING,
    on: day('2026-03-16'),
    by,
    minutes: 'Vi ringer.',
    post: { post: 'under-way', tries: 0 },
  },
  nextAttentionAt: MORNING,
});
const down: Delivery = { ended: 'uncertain', code: 'http-500' };
const post = async (at: TestHouse) => {
  const state = (await at.store.kept('review', 'torget:2026-01-20'))?.state;
  return state?.state === 'held' ? state.post : undefined;
};

/** Its post has ended so; and so has everything else of that hour. */
async function endedAs(ended: Delivery, others: Delivery = down, by = max, over = {}): Promise<TestHouse> {
  const at = await aHouse(over);
  await linked(at);
  await at.store.putKept('review', held(by), 'new');
  at.channel.answers = ({ to }) => (to === channel ? ended : others);
  await turned(at);
  at.channel.answers = () => undefined;
  return at;
}

/** The days on which somebody was reminded of this review, and of what. */
const remindedOf = (sendings: readonly Sending[]) =>
  sendings.flatMap(({ to, view }) =>
    view?.view === 'digest'
      ? view.rows.flatMap((row) => (row.row === 'review' && row.unit === torget ? [`${to} ${row.because}`] : []))
      : [],
  );

describe('the minutes may be in the channel', () => {
  it('and the question is lost: she is reminded each working day until she has answered', async () => {
    const at = await endedAs(down);
    expect(await post(at)).toEqual({ post: 'uncertain', tries: 0 });
    const before = at.channel.sendings.length;
    await lived(at, on('2026-03-20', '12:00'));
    // Tuesday to Friday.
    expect(remindedOf(at.channel.sendings.slice(before))).toEqual(Array(4).fill('a:max uncertain'));
    const again = viewIn(await at.tap(max, { verb: 'review-show', ...of }));
    expect(again).toMatchObject({ held: { post: 'uncertain', tries: 0 } });
    await at.tap(max, { verb: 'review-there', ...of, revision: '9.a', tries: 0 });
    const answered = at.channel.sendings.length;
    await lived(at, on('2026-03-27', '12:00'));
    expect(remindedOf(at.channel.sendings.slice(answered))).toEqual([]);
    expect(at.channel.sendings.filter(({ to }) => to === channel)).toHaveLength(1);
  });
  it('and what became of it is forgotten, as after weeks in which nothing ran: she is asked', async () => {
    const at = await aHouse();
    await linked(at);
    await at.store.enqueue([minutesPost(of, 0, at.clock.now)]);
    await at.deliver();
    expect((await at.store.entry(minutesKey(of, 0)))?.state).toMatchObject({ state: 'dropped' });
    at.wait(60 * 24 * 7);
    await at.store.forget(at.clock.now);
    expect(await at.store.entry(minutesKey(of, 0))).toBeUndefined();
    await at.store.putKept('review', held(), 'new');
    await turned(at);
    expect(await post(at)).toEqual({ post: 'uncertain', tries: 0 });
    const asked = at.channel.sendings.filter(({ view }) => view?.view === 'review' && view.news === 'post-uncertain');
    expect(asked.map(({ to }) => to)).toEqual(['a:max']);
    expect(at.channel.sendings.filter(({ to }) => to === channel)).toEqual([]);
  });
  it('a dry look names who would be reminded', async () => {
    const at = await endedAs(down);
    at.clock.now = on('2026-03-17', '09:00');
    const would = (await wouldSend(at.house)).map(({ entry }) => inShort(entry));
    expect(would).toContain('message max digest');
  });
  it.each([
    ['her deputy released them: she is reminded', ida, {}, 'a:ida uncertain'],
    ['one above did: the manager is, who holds the unit’s reviews', solveig, {}, 'a:max uncertain'],
    ['whoever did has left: the next above', max, { organisation: without(max) }, 'a:solveig uncertain'],
  ] as const)('%s', async (_, by, over, reminded) => {
    const at = await endedAs(down, down, by, over);
    const before = at.channel.sendings.length;
    await lived(at, on('2026-03-17', '12:00'));
    expect(remindedOf(at.channel.sendings.slice(before))).toEqual([reminded]);
  });
});

describe('the minutes were refused there', () => {
  const refused: Delivery = { ended: 'refused', code: 'http-404' };
  it('and she has been told: once', async () => {
    const at = await endedAs(refused, { ended: 'delivered', activity: undefined });
    const told = at.channel.sendings.filter(({ view }) => view?.view === 'review' && view.news === 'not-posted');
    expect(told.map(({ to }) => to)).toEqual(['a:max']);
    const before = at.channel.sendings.length;
    await lived(at, on('2026-03-19', '12:00'));
    expect(remindedOf(at.channel.sendings.slice(before))).toEqual([]);
    expect(await post(at)).toEqual({ post: 'none' });
  });
  it('and that message is lost: she is reminded each working day until she has looked', async () => {
    const at = await endedAs(refused);
    const before = at.channel.sendings.length;
    await lived(at, on('2026-03-18', '12:00'));
    expect(remindedOf(at.channel.sendings.slice(before))).toEqual(Array(2).fill('a:max not-posted'));
    expect(viewIn(await at.tap(max, { verb: 'review-show', ...of }))).toMatchObject({ news: 'not-posted' });
    expect(await post(at)).toEqual({ post: 'none' });
    const looked = at.channel.sendings.length;
    await lived(at, on('2026-03-24', '12:00'));
    expect(remindedOf(at.channel.sendings.slice(looked))).toEqual([]);
  });
});
