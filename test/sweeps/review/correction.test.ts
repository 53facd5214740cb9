/** Minutes that were released are corrected: kept as the new words, changed in their place in the channel, once each. */
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/cases/channel.ts';
import { ActivityId } from '../../../src/domain/ids.ts';
import { Month } from '../../../src/domain/period.ts';
import type { Review } from '../../../src/domain/review/review.ts';
import { aHouse, type TestHouse, viewIn } from '../../support/house.ts';
import { day, MORNING, people } from '../../support/municipality.ts';
import { emma, ida, max, turned } from '../at-a-desk.ts';
import { channel, linked, torget } from '../month/a-month.ts';

const of = { unit: torget, on: day('2026-01-20') };
const there = { post: 'there', tries: 0, conversation: channel, activity: ActivityId.parse('first') } as const;
type Post = Extract<Review['state'], { state: 'held' }>['post'];
const held = (post: Post): Review => ({
  ...of,
  version: 1,
  period: { from: Month.parse('2025-07'), months: 6 },
  attended: 3,
  decisions: [],
  state: { state: 'held', at: MORNING, on: day('2026-03-16'), by: max, minutes: 'Emma glemte bussen.', post },
  nextAttentionAt: null,
});

async function withMinutes(post: Post = there): Promise<TestHouse> {
  const at = await aHouse();
  await linked(at);
  await at.store.putKept('review', held(post), 'new');
  return at;
}
const state = async (at: TestHouse) => {
  const found = (await at.store.kept('review', 'torget:2026-01-20'))?.state;
  if (found?.state !== 'held') throw new Error('it was not held');
  return found;
};
const corrects = (text: string, corrections = 0) => ({
  ...{ verb: 'review-correct', ...of, revision: '1.a', corrections, text },
});
const updates = (at: TestHouse) => at.entries().filter(({ what }) => what.send === 'post-update');
const told = (at: TestHouse) =>
  at.channel.sendings.flatMap(({ to, view }) => (view?.view === 'review' && view.news === 'not-corrected' ? [to] : []));

describe('corrected', () => {
  it('the words are new, in the channel too, and the old ones are nowhere', async () => {
    const at = await withMinutes();
    expect(viewIn(await at.tap(max, { verb: 'review-mend', ...of, revision: '1.a' }))).toMatchObject({
      view: 'review-minutes',
      minutes: { text: 'Emma glemte bussen.' },
      corrects: { corrections: 0, posted: 'changes' },
    });
    const tap = corrects('Bussen ble glemt.');
    expect(viewIn(await at.tap(max, tap))).toMatchObject({ news: 'corrected', held: { minutes: 'Bussen ble glemt.' } });
    // Sent twice, as Teams does.
    expect(viewIn(await at.tap(max, tap))).toMatchObject({ news: 'corrected' });
    await turned(at);
    at.wait(10);
    await turned(at);
    expect(updates(at)).toHaveLength(1);
    const sent = at.channel.sendings.filter(({ to }) => to === channel).map(({ view }) => view);
    expect(sent).toMatchObject([{ view: 'review-post', minutes: 'Bussen ble glemt.', corrected: '2026-03-16' }]);
    expect(await state(at)).toMatchObject({ minutes: 'Bussen ble glemt.', correction: { number: 1, post: 'shown' } });
    expect(JSON.stringify(await at.store.kept('review', 'torget:2026-01-20'))).not.toContain('Emma');
  });
  it('the process dies before the channel is told: it is told all the same', async () => {
    const at = await withMinutes();
    const { version, ...before } = held(there);
    const correction = { number: 1, on: day('2026-03-16'), by: max, post: 'under-way' } as const;
    const state_ = { ...before.state, minutes: 'Bussen ble glemt.', correction } as const;
    await at.store.putKept('review', { ...before, version, state: state_, nextAttentionAt: MORNING }, version);
    await turned(at);
    at.wait(10);
    await turned(at);
    expect(updates(at)).toHaveLength(1);
    expect((await state(at)).correction).toMatchObject({ post: 'shown' });
  });
  it('where the post may not be changed any more its author is told, once', async () => {
    const at = await withMinutes();
    const refused: Delivery = { ended: 'refused', code: 'http-404' };
    at.channel.answers = ({ to }) => (to === channel ? refused : undefined);
    await at.tap(max, corrects('Bussen ble glemt.'));
    for (const minutes of [0, 10, 60]) {
      at.wait(minutes);
      await turned(at);
    }
    expect((await state(at)).correction).toMatchObject({ post: 'failed' });
    expect(told(at)).toEqual(['a:max']);
    expect(viewIn(await at.tap(max, { verb: 'review-show', ...of }))).toMatchObject({
      held: { minutes: 'Bussen ble glemt.', corrected: { post: 'failed' }, mayCorrect: true },
    });
  });
  it.each([
    [{ post: 'there', tries: 0 }, 'not-corrected', 'failed'],
    [{ post: 'none' }, 'corrected', 'none'],
  ] as const)('%o: kept, and said where it is not', async (post, news, became) => {
    const at = await withMinutes(post);
    expect(viewIn(await at.tap(max, corrects('Bussen ble glemt.')))).toMatchObject({ news });
    expect(await state(at)).toMatchObject({ minutes: 'Bussen ble glemt.', correction: { post: became } });
    expect(updates(at)).toEqual([]);
  });
  it('by two at once: the second reads what the first wrote, and loses nothing', async () => {
    const at = await withMinutes();
    await at.tap(max, corrects('Bussen ble glemt.'));
    const second = viewIn(await at.tap(ida, corrects('Bussen kom ikke.')));
    expect(second).toMatchObject({
      minutes: { text: 'Bussen kom ikke.', fault: 'changed-elsewhere' },
      corrects: { corrections: 1, now: 'Bussen ble glemt.' },
    });
    await at.tap(ida, corrects('Bussen kom ikke.', 1));
    expect(await state(at)).toMatchObject({ minutes: 'Bussen kom ikke.', correction: { number: 2, by: ida } });
  });
  it.each(['Max Berg ringer.', 'Vi så på sak 12.', '13097248022', ''])(
    '%s: not so, and kept to be mended',
    async (text) => {
      const at = await withMinutes();
      expect(viewIn(await at.tap(max, corrects(text)))).toMatchObject({
        view: 'review-minutes',
        minutes: { fault: expect.any(String) },
      });
      expect((await state(at)).correction).toBeUndefined();
    },
  );
  it('by nobody else, nor while nobody knows where the words are', async () => {
    const at = await withMinutes();
    await at.tap(emma, corrects('Bussen kom.'));
    await at.tap(people.jonas, corrects('Bussen kom.'));
    expect((await state(at)).correction).toBeUndefined();
    const uncertain = await withMinutes({ post: 'uncertain', tries: 0 });
    expect(viewIn(await uncertain.tap(max, { verb: 'review-mend', ...of, revision: '1.a' }))).toMatchObject({
      view: 'review',
      held: { mayCorrect: false },
    });
    await uncertain.tap(max, corrects('Bussen kom.'));
    expect((await state(uncertain)).correction).toBeUndefined();
  });
});

it('minutes that name somebody are not released, and nothing of them is lost', async () => {
  const at = await withMinutes();
  const { state: _, version, ...open } = held(there);
  await at.store.putKept('review', { ...open, version, state: { state: 'open' } }, version);
  const text = 'Emil Ås ringer i morgen.';
  const refused = viewIn(await at.tap(max, { verb: 'review-release', ...of, revision: '2.a', text }));
  expect(refused).toMatchObject({
    view: 'review-minutes',
    minutes: { text, fault: 'names-someone', found: 'Emil Ås' },
  });
});
