/** References to what is shown of a review, and of what was agreed. */
import { z } from 'zod';
import { UnitId } from '../../domain/ids.ts';
import { Day } from '../../domain/time.ts';
import { FaultCode } from '../draft.ts';

/** A line on top of the card that says what just happened. */
export const ReviewNews = z.enum([
  'picked',
  'saved',
  'released',
  'already-held',
  /** One level up: nobody held it in time. */
  'not-held',
  /** The minutes may be in the channel, or surely are not. */
  'post-uncertain',
  'not-posted',
  'there',
  'again',
  /** The words of the minutes, after they were released; and in the channel they could not be. */
  'corrected',
  'not-corrected',
]);
export type ReviewNews = z.infer<typeof ReviewNews>;

const Fault = FaultCode.optional();

/** A decision as it was typed, national ids masked, with what is wrong with it. */
export const TypedDecision = z.strictObject({
  /** Its place among the decisions that can be changed; one past the last: a new one. */
  place: z.number().int().min(0),
  what: z.string(),
  owner: z.string(),
  dueOn: z.string(),
  faults: z.strictObject({ what: Fault, owner: Fault, dueOn: Fault }),
});
export type TypedDecision = z.infer<typeof TypedDecision>;

/** What was refused, to be edited. */
export const TypedReview = z.strictObject({
  meetsOn: z.string().optional(),
  attended: z.strictObject({ text: z.string(), fault: FaultCode }).optional(),
  decisions: z.array(TypedDecision).optional(),
  /** `found`: the name or the case number that it holds. */
  minutes: z.strictObject({ text: z.string(), fault: FaultCode, found: z.string().optional() }).optional(),
});
export type TypedReview = z.infer<typeof TypedReview>;

export const ReviewShowing = z.strictObject({
  show: z.literal('review'),
  unit: UnitId,
  on: Day,
  /** The agenda unless said: what is recorded during the meeting, or its minutes to be looked through, or corrected. */
  card: z.enum(['record', 'minutes', 'correct']).optional(),
  news: ReviewNews.optional(),
  typed: TypedReview.optional(),
});
export type ReviewShowing = z.infer<typeof ReviewShowing>;

/** The reviews that are one's to hold, where there is not just one. */
export const ReviewsShowing = z.strictObject({ show: z.literal('reviews') });

/** All that was agreed, as far as it is its reader's to see. */
export const ImprovementsShowing = z.strictObject({ show: z.literal('improvements'), page: z.number().int().min(0) });
