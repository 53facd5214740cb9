/** What becomes of one try says nothing of the next, unless it is that it stands there. */
import { describe, expect, it } from 'vitest';
import { reviewId } from '../../../src/cases/kept.ts';
import { monthKey } from '../../../src/cases/month/notify.ts';
import { minutesKey } from '../../../src/cases/review/notify.ts';
import { ActivityId } from '../../../src/domain/ids.ts';
import { Month } from '../../../src/domain/period.ts';
import type { Review } from '../../../src/domain/review/review.ts';
import { monthPostEnded } from '../../../src/sweeps/month/ended.ts';
import { reviewPostEnded } from '../../../src/sweeps/review/ended.ts';
import { aHouse, type TestHouse, viewIn } from '../../support/house.ts';
import { day, MORNING } from '../../support/municipality.ts';
import { ida, max, on, turned } from '../at-a-desk.ts';
import { channel, linked, march, monthOf, torget } from '../month/a-month.ts';

const stands = { in: 'channel', conversation: channel, activity: ActivityId.parse('late') } as const;

describe('of a month, what is heard late of the first post while the second is under way', () => {
  const of = { unit: torget, month: march };
  async function postedAgain(): Promise<TestHouse> {
    const at = await aHouse();
    await linked(at);
    at.channel.answers = ({ to }) => (to === channel ? { ended: 'uncertain', code: 'http-500' } : undefined);
    await turned(at);
    at.clock.now = on('2026-04-01', '09:00');
    await turned(at);
    await at.house.store.putKept('month', again(await monthOf(at)), (await monthOf(at)).version);
    expect((await monthOf(at)).state).toMatchObject({ state: 'posting', tries: 1 });
    return at;
  }
  function again(month: Awaited<ReturnType<typeof monthOf>>): typeof month {
    if (month.state.state !== 'uncertain') throw new Error('nobody was asked');
    const { figures, tries } = month.state;
    const state = { state: 'posting', at: month.state.at, figures, tries: tries + 1 } as const;
    return { ...month, version: month.version + 1, state, nextAttentionAt: month.state.at };
  }
  it.each(['uncertain', 'refused'] as const)('%s: not heeded', async (how) => {
    const at = await postedAgain();
    await monthPostEnded(at.house, of, monthKey(of, 0), how, undefined);
    expect((await monthOf(at)).state).toMatchObject({ state: 'posting', tries: 1 });
    await monthPostEnded(at.house, of, monthKey(of, 1), 'uncertain', undefined);
    expect((await monthOf(at)).state).toMatchObject({ state: 'uncertain', tries: 1 });
  });
  it('delivered: it stands there', async () => {
    const at = await postedAgain();
    await monthPostEnded(at.house, of, monthKey(of, 0), 'delivered', stands);
    expect((await monthOf(at)).state).toMatchObject({ state: 'posted', stands });
  });
});

describe('of minutes, what is heard late of the first post while the second is under way', () => {
  const of = { unit: torget, on: day('2026-01-15') };
  const held = (post: Extract<Review['state'], { state: 'held' }>['post']): Review => ({
    ...of,
    version: 1,
    period: { from: Month.parse('2025-07'), months: 6 },
    attended: 3,
    decisions: [],
    state: { state: 'held', at: MORNING, on: day('2026-01-15'), by: max, minutes: 'Vi ringer.', post },
    nextAttentionAt: MORNING,
  });
  async function withPost(post: Parameters<typeof held>[0]): Promise<TestHouse> {
    const at = await aHouse();
    await at.store.putKept('review', held(post), 'new');
    return at;
  }
  const now = async (at: TestHouse) => {
    const state = (await at.store.kept('review', reviewId(of)))?.state;
    return state?.state === 'held' ? state.post : undefined;
  };
  it.each(['uncertain', 'refused'] as const)('%s: not heeded, and nobody is told', async (how) => {
    const at = await withPost({ post: 'under-way', tries: 1 });
    await reviewPostEnded(at.house, of, minutesKey(of, 0), how, undefined);
    expect(await now(at)).toEqual({ post: 'under-way', tries: 1 });
    expect(at.entries()).toEqual([]);
    await reviewPostEnded(at.house, of, minutesKey(of, 1), 'uncertain', undefined);
    expect(await now(at)).toEqual({ post: 'uncertain', tries: 1 });
  });
  it.each(['under-way', 'uncertain'] as const)('delivered, and the second is %s: it stands there', async (post) => {
    const at = await withPost({ post, tries: 1 });
    await reviewPostEnded(at.house, of, minutesKey(of, 0), 'delivered', stands);
    expect(await now(at)).toMatchObject({ post: 'there', activity: 'late' });
    expect(at.entries()).toEqual([]);
  });
  it('the tap about the first once more, her deputy’s old card too: no answer about the second', async () => {
    const at = await withPost({ post: 'under-way', tries: 0 });
    await linked(at);
    at.channel.answers = ({ to }) => (to === channel ? { ended: 'uncertain', code: 'http-500' } : undefined);
    await turned(at);
    const again = { verb: 'review-again', ...of, revision: '2.a', tries: 0 };
    expect(viewIn(await at.tap(max, again))).toMatchObject({ news: 'again' });
    await turned(at);
    expect(await now(at)).toEqual({ post: 'uncertain', tries: 1 });
    await at.tap(max, again);
    await at.tap(ida, again);
    expect(viewIn(await at.tap(ida, { ...again, verb: 'review-there' }))).toMatchObject({
      news: undefined,
      held: { post: 'uncertain', tries: 1 },
    });
    await turned(at);
    expect(at.channel.sendings.filter(({ to }) => to === channel)).toHaveLength(2);
    expect(await now(at)).toEqual({ post: 'uncertain', tries: 1 });
    expect(viewIn(await at.tap(ida, { ...again, verb: 'review-there', tries: 1 }))).toMatchObject({ news: 'there' });
  });
});
