/** Reviews are saved beside the cases. A tap that comes twice finds what the first one did. */
import { improvementsShown } from '../cases/improvements-shown.ts';
import { reviewId } from '../cases/kept.ts';
import { correctedMinutes } from '../cases/review/correction.ts';
import { reviewOf, reviewsOf } from '../cases/review/loaded.ts';
import { measureFromReviewTo, minutesPost } from '../cases/review/notify.ts';
import type { ReviewAction } from '../dialogues/review/actions.ts';
import type { MeasureIdOf } from '../dialogues/review/record.ts';
import { type ReviewStep, reviewStep } from '../dialogues/review/step.ts';
import type { Scene } from '../dialogues/scene.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { AskedForReview } from '../texts/review-commands.ts';
import { browse } from './browse.ts';
import { measureIdOfDecision } from './ids.ts';
import type { Sender, Tap } from './incoming.ts';
import { sayThere } from './say-there.ts';
import type { TurnHouse } from './turn-house.ts';
import type { Tapped } from './work.ts';

const MOST_TRIES = 5;

export async function tappedReview(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  tap: Tap,
  action: ReviewAction,
): Promise<Tapped> {
  for (let tries = 1; ; tries += 1) {
    const { review: found } = await reviewOf(house, action, scene.person, scene.now);
    const step = found === undefined ? undefined : reviewStep(scene, found, action, measureIdOf);
    if (step === undefined) return browse(house, from, tap, { show: 'notice', notice: 'gone' }, {});
    const saved = await savedStep(house, scene, step, found?.review?.version);
    if (saved) return browse(house, from, tap, step.shows, await reviewOf(house, action, scene.person, scene.now));
    // Somebody was faster: it is decided anew on what stands there now.
    if (tries === MOST_TRIES) throw new Error(`the review of ${action.unit} is changed all the time`);
  }
}

/**
 * The measures first, and that their owners are told: a decision that names one is never without it. Then the review;
 * and where its minutes are released, the post, which the clock puts into the outbox as well if this process dies here.
 */
async function savedStep(
  { store }: TurnHouse,
  { person, now }: Scene,
  { put, measures = [] }: ReviewStep,
  version: number | undefined,
): Promise<boolean> {
  if (put === undefined || version === undefined) return true;
  for (const measure of measures) await store.putMeasure(measure, 'new');
  const others = measures.filter(({ owner }) => owner !== person.id);
  await store.enqueue(others.map(({ id, owner }) => measureFromReviewTo(owner, id, now)));
  if ((await store.putKept('review', put, version)) === 'conflict') return false;
  await store.enqueue(await correctedMinutes(store, put, now));
  const { state } = put;
  if (state.state === 'held' && state.post.post === 'under-way') {
    await store.enqueue([minutesPost(put, state.post.tries, now)]);
  }
  return true;
}

const measureIdOf: MeasureIdOf = (of, what, owner, dueOn) => measureIdOfDecision(reviewId(of), what, owner, dueOn);

export async function tappedImprovements(
  house: TurnHouse,
  { person }: Scene,
  from: Sender,
  tap: Tap,
  page: number,
): Promise<Tapped> {
  const improvements = await improvementsShown(house, person.id, page);
  return browse(house, from, tap, { show: 'improvements', page }, { improvements });
}

/** “Review” or “improvements”, written in her own chat. */
export async function writtenForReview(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  asked: AskedForReview,
): Promise<void> {
  const shows = asked === 'review' ? await reviewShown(house, scene) : ({ show: 'improvements', page: 0 } as const);
  await house.store.enqueue([sayThere(from, scene.language, shows, scene.now)]);
}

/** The one that is hers to hold, at once; else those that are. */
async function reviewShown(house: TurnHouse, { person, now }: Scene): Promise<Showing> {
  const [one, ...others] = await reviewsOf(house, person.id, now);
  if (one === undefined || others.length > 0) return { show: 'reviews' };
  return { show: 'review', unit: one.unit, on: one.on };
}
