/** What is said about a review, each with a key of its own, so that it is said once however often it is decided. */
import type { ReviewNews } from '../../dialogues/review/showing.ts';
import type { Showing } from '../../dialogues/showing.ts';
import { type ActivityId, type MeasureId, OutboxKey, type PersonId } from '../../domain/ids.ts';
import type { Review } from '../../domain/review/review.ts';
import type { Instant } from '../../domain/time.ts';
import { messageTo, postOf } from '../entry.ts';
import { reviewId } from '../kept.ts';
import type { Address, OutboxEntry } from '../outbox.ts';

type Of = Pick<Review, 'unit' | 'on'>;

/** One of each unit and date, whoever is to hold it by then. */
export function agendaTo(to: PersonId, of: Of, now: Instant): OutboxEntry {
  return messageTo(to, `${keyOf(of)}:agenda`, showingOf(of), now);
}

export function notHeldTo(to: PersonId, of: Of, now: Instant): OutboxEntry {
  return messageTo(to, `${keyOf(of)}:not-held`, showingOf(of, 'not-held'), now);
}

/** The minutes may be there: somebody has to look. */
export function uncertainPostTo(to: PersonId, of: Of, tries: number, now: Instant): OutboxEntry {
  return messageTo(to, `${keyOf(of)}:uncertain:${tries}`, showingOf(of, 'post-uncertain'), now);
}

export function notPostedTo(to: PersonId, of: Of, now: Instant): OutboxEntry {
  return messageTo(to, notPostedKey(of), showingOf(of, 'not-posted'), now);
}

export const notPostedKey = (of: Of): OutboxKey => OutboxKey.parse(`${keyOf(of)}:not-posted`);

/** To whoever has it now. */
export function measureFromReviewTo(to: PersonId, measure: MeasureId, now: Instant): OutboxEntry {
  return messageTo(to, `measure:${measure}:agreed:${to}`, { show: 'measure', measure }, now);
}

/** `tries`: how often somebody had it posted again. */
export function minutesPost({ unit, on }: Of, tries: number, now: Instant): OutboxEntry {
  const what = { send: 'post', unit, shows: { show: 'review-post', unit, on } } as const;
  return postOf(unit, minutesKey({ unit, on }, tries), what, now);
}

/** In the place of the post; `number`: the how manieth correction. */
export function minutesPutAnew(
  { unit, on }: Of,
  number: number,
  { address, activity }: { readonly address: Address; readonly activity: ActivityId },
  now: Instant,
): OutboxEntry {
  const what = { send: 'post-update', unit, address, activity, shows: { show: 'review-post', unit, on } } as const;
  return postOf(unit, minutesCorrectionKey({ unit, on }, number), what, now);
}

export function minutesCorrectionKey(of: Of, number: number): OutboxKey {
  return OutboxKey.parse(`${keyOf(of)}:correct:${number}`);
}

/** They are corrected, but not in the channel. */
export function notCorrectedTo(to: PersonId, of: Of, number: number, now: Instant): OutboxEntry {
  return messageTo(to, `${minutesCorrectionKey(of, number)}:failed`, showingOf(of, 'not-corrected'), now);
}

export function minutesKey(of: Of, tries: number): OutboxKey {
  return OutboxKey.parse(tries === 0 ? keyOf(of) : `${keyOf(of)}:again:${tries}`);
}

const keyOf = (of: Of) => `review:${reviewId(of)}`;

function showingOf({ unit, on }: Of, news?: ReviewNews): Showing {
  return { show: 'review', unit, on, ...(news === undefined ? {} : { news }) };
}
