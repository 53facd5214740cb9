/** What becomes of the minutes in the unit's channel. They are posted once; posted again only where a person says so. */

import { addWorkingDays } from '../calendar.ts';
import type { Refusal } from '../commands.ts';
import type { Setting } from '../course.ts';
import { personOf, todayIn } from '../deciding/asked.ts';
import type { ActivityId, ConversationId } from '../ids.ts';
import { openingOn } from '../schedule.ts';
import { dayIn, type Instant, plusMilliseconds } from '../time.ts';
import type { Review } from './review.ts';
import { mayHold } from './seats.ts';

type Held = Extract<Review['state'], { state: 'held' }>;
export type PostOf = Held['post'];

export interface Stands {
  readonly conversation?: ConversationId | undefined;
  readonly activity?: ActivityId | undefined;
}

/**
 * The post under way has ended; undefined where none is under way. That it stands there is also learnt late, when
 * somebody is asked already: then nobody has to look any more.
 */
export function postEnded(
  before: Review,
  ended: 'delivered' | 'uncertain' | 'refused',
  setting: Pick<Setting, 'now' | 'profile' | 'calendar'>,
  stands: Stands = {},
): Review | undefined {
  const { state } = before;
  if (state.state !== 'held' || !isWaitedFor(state.post, ended)) return undefined;
  const { tries } = state.post;
  const { conversation, activity } = stands;
  const there = {
    post: 'there' as const,
    tries,
    ...(conversation === undefined ? {} : { conversation }),
    ...(activity === undefined ? {} : { activity }),
  };
  const posts: Readonly<Record<typeof ended, PostOf>> = {
    delivered: there,
    uncertain: { post: 'uncertain', tries },
    refused: { post: 'none', untold: true },
  };
  const after: Review = { ...before, state: { ...state, post: posts[ended] }, nextAttentionAt: null };
  if (ended === 'delivered') return after;
  // She is told at once, and from the next working day on until she has answered: what she was sent may be lost as well.
  const today = dayIn(setting.profile.municipality.zone, setting.now);
  const nextAttentionAt = openingOn(setting, addWorkingDays(setting.calendar, today, 1));
  return { ...after, remindedOn: today, nextAttentionAt };
}

/** What somebody has to see to about the post: whether it is there; or to know that it is not. */
export type PostToDo = 'uncertain' | 'not-posted';

export function postToDo({ state }: Pick<Review, 'state'>): PostToDo | undefined {
  if (state.state !== 'held') return undefined;
  if (state.post.post === 'uncertain') return 'uncertain';
  return state.post.post === 'none' && state.post.untold === true ? 'not-posted' : undefined;
}

/** Somebody knows that the minutes are not in the channel; undefined where that is not what is to be known. */
export function known(before: Review): Review | undefined {
  if (before.state.state !== 'held' || postToDo(before) !== 'not-posted') return undefined;
  return { ...before, state: { ...before.state, post: { post: 'none' } }, nextAttentionAt: null };
}

function isWaitedFor(post: PostOf, ended: 'delivered' | 'uncertain' | 'refused'): post is Waited {
  return post.post === 'under-way' || (post.post === 'uncertain' && ended === 'delivered');
}
type Waited = Extract<PostOf, { post: 'under-way' | 'uncertain' }>;

/** Nothing is known of it yet: it is looked at again after a while. */
export function stillUnderWay(before: Review, now: Instant): Review {
  return { ...before, nextAttentionAt: plusMilliseconds(now, LOOKS_AGAIN_MS) };
}
const LOOKS_AGAIN_MS = 3_600_000;

type Settled = { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Somebody looked: it is in the channel, or is to be posted once more. She says so of one post, the one with `tries`:
 * her tap may come twice, and must not answer for the next one, which may be there.
 */
export function settled(
  before: Review,
  { as, tries: seen }: { readonly as: 'there' | 'again'; readonly tries: number },
  setting: Setting,
): Settled {
  const person = personOf(setting);
  if (person === undefined || !mayHold(before, person, setting, todayIn(setting))) {
    return { ok: false, refusal: { reason: 'no-access' } };
  }
  const { state } = before;
  if (state.state !== 'held' || state.post.post !== 'uncertain') return { ok: false, refusal: { reason: 'not-due' } };
  const { tries } = state.post;
  if (tries !== seen) return { ok: false, refusal: { reason: 'already-so' } };
  const post: PostOf = as === 'there' ? { post: 'there', tries } : { post: 'under-way', tries: tries + 1 };
  const nextAttentionAt = as === 'there' ? null : setting.now;
  return { ok: true, review: { ...before, state: { ...state, post }, nextAttentionAt } };
}
