/** Minutes that were released are corrected: the new words are kept in the place of the old, and stand in the channel. */
import type { Refusal } from '../commands.ts';
import type { Setting } from '../course.ts';
import { personOf, todayIn } from '../deciding/asked.ts';
import type { ActivityId, ConversationId } from '../ids.ts';
import { minutesFault } from './holding.ts';
import type { Review } from './review.ts';
import { mayHold } from './seats.ts';

type Held = Extract<Review['state'], { state: 'held' }>;
export type Correction = NonNullable<Held['correction']>;

/** Where the minutes stand in the channel, so that they can be changed there; Teams may have given no id. */
export interface MinutesStand {
  readonly conversation: ConversationId;
  readonly activity: ActivityId;
}

export function whereMinutesStand({ state }: Pick<Review, 'state'>): MinutesStand | undefined {
  if (state.state !== 'held' || state.post.post !== 'there') return undefined;
  const { conversation, activity } = state.post;
  return conversation === undefined || activity === undefined ? undefined : { conversation, activity };
}

/** Not while it is open where the words are: whether the post took the old ones or the new would be anybody's guess. */
export function isCorrectable({ state }: Pick<Review, 'state'>): boolean {
  return state.state === 'held' && (state.post.post === 'there' || state.post.post === 'none');
}

export function correctionsOf({ state }: Pick<Review, 'state'>): number {
  return state.state === 'held' ? (state.correction?.number ?? 0) : 0;
}

type Corrected = { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly refusal: Refusal };

/** `seen`: how many corrections there were where she read it; somebody else's words are not written over unseen. */
export function corrected(
  before: Review,
  { minutes, seen }: { readonly minutes: string; readonly seen: number },
  setting: Setting,
): Corrected {
  const person = personOf(setting);
  const today = todayIn(setting);
  if (person === undefined || !mayHold(before, person, setting, today)) {
    return { ok: false, refusal: { reason: 'no-access' } };
  }
  const { state } = before;
  if (state.state !== 'held' || !isCorrectable(before)) return { ok: false, refusal: { reason: 'not-due' } };
  const text = minutes.trim();
  const fault = minutesFault(text, setting);
  if (fault !== undefined) return { ok: false, refusal: fault };
  const number = correctionsOf(before);
  if (text === state.minutes || number !== seen) return { ok: false, refusal: { reason: 'already-so' } };
  const isPosted = state.post.post === 'there';
  const changes = whereMinutesStand(before) !== undefined;
  const post = !isPosted ? 'none' : changes ? 'under-way' : 'failed';
  const correction: Correction = { number: number + 1, on: today, by: person, post };
  const after: Review = { ...before, state: { ...state, minutes: text, correction } };
  // What else is looked at there stays due where nothing is on its way.
  return { ok: true, review: changes ? { ...after, nextAttentionAt: setting.now } : after };
}

/** Whose correction is on its way to the channel; undefined where none is. */
export function correctionUnderWay({ state }: Pick<Review, 'state'>): Correction | undefined {
  const correction = state.state === 'held' ? state.correction : undefined;
  return correction?.post === 'under-way' ? correction : undefined;
}

/** It is known what became of it. Nobody has to be asked then: who made a correction that failed is told. */
export function correctionEnded(before: Review, ended: 'shown' | 'failed'): Review | undefined {
  const correction = correctionUnderWay(before);
  if (correction === undefined || before.state.state !== 'held') return undefined;
  const state = { ...before.state, correction: { ...correction, post: ended } };
  return { ...before, state, nextAttentionAt: null };
}
