/** Minutes that were released are mended, and what was mended is put in their place. */
import { corrected, correctionsOf, isCorrectable } from '../../domain/review/correcting.ts';
import type { Review } from '../../domain/review/review.ts';
import { mayHold } from '../../domain/review/seats.ts';
import { masked } from '../case-card.ts';
import { type Scene, todayOf } from '../scene.ts';
import type { ReviewAction } from './actions.ts';
import type { ReviewNews, ReviewShowing, TypedReview } from './showing.ts';
import type { ReviewStep } from './step.ts';

export function mendStep(scene: Scene, review: Review): ReviewStep {
  const mends = isCorrectable(review) && mayHold(review, scene.person.id, scene, todayOf(scene));
  return { shows: mends ? { ...shown(review), card: 'correct' } : shown(review) };
}

export function correctStep(
  { person, ids: _, ...scene }: Scene,
  review: Review,
  action: Extract<ReviewAction, { verb: 'review-correct' }>,
): ReviewStep {
  const { text, fault } = masked(action.text);
  const { state } = review;
  // The same said again is a repeat of what she did.
  if (state.state === 'held' && state.minutes === text && correctionsOf(review) > action.corrections) {
    return { shows: shown(review, newsOf(review)) };
  }
  if (fault !== undefined) return { shows: again(review, { text, fault }) };
  const setting = { ...scene, actor: { person: person.id } };
  const done = corrected(review, { minutes: text, seen: action.corrections }, setting);
  if (done.ok) return { shows: shown(review, newsOf(done.review)), put: done.review };
  if (done.refusal.reason === 'names-someone') {
    return { shows: again(review, { text, fault: done.refusal.reason, found: done.refusal.found }) };
  }
  // Not changed at all; or somebody was faster, whose words she reads beside her own.
  const isSame = state.state === 'held' && state.minutes === text;
  if (isSame || done.refusal.reason === 'no-access') return { shows: shown(review) };
  return { shows: again(review, { text, fault: 'changed-elsewhere' }) };
}

function newsOf({ state }: Review): ReviewNews {
  return state.state === 'held' && state.correction?.post === 'failed' ? 'not-corrected' : 'corrected';
}

function again(review: Review, minutes: NonNullable<TypedReview['minutes']>): ReviewShowing {
  return { ...shown(review), card: 'correct', typed: { minutes } };
}

function shown({ unit, on }: Review, news?: ReviewNews): ReviewShowing {
  return { show: 'review', unit, on, ...(news === undefined ? {} : { news }) };
}
