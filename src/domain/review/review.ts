/** The half-year review of a unit (Harstad D00075: at least every half year, in a staff meeting or one of its own). */
import { z } from 'zod';
import { ActivityId, ConversationId, MeasureId, PersonId, UnitId } from '../ids.ts';
import { Period } from '../period.ts';
import { Day, Instant } from '../time.ts';
import { LONGEST_TEXT } from '../words.ts';

const Text = z.string().min(1).max(LONGEST_TEXT);

/** With owner and date it has become a measure. */
export const Decision = z.strictObject({ what: Text, measure: MeasureId.optional() });

export const Review = z.strictObject({
  unit: UnitId,
  /** The profile's date, from which on it is to be held. */
  on: Day,
  version: z.number().int().positive(),
  /** What it looks back on. */
  period: Period,
  /** The day of the meeting, once the manager has picked one. */
  meetsOn: Day.optional(),
  attended: z.number().int().positive().max(10_000).optional(),
  decisions: z.array(Decision).max(50),
  state: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('open') }),
    z.strictObject({
      state: z.literal('held'),
      at: Instant,
      on: Day,
      by: PersonId,
      /** As released, to be posted to the channel and kept. */
      minutes: Text,
      /** Of the post: `uncertain` may be there, `none` where the unit has no channel. */
      post: z.discriminatedUnion('post', [
        z.strictObject({ post: z.literal('none') }),
        z.strictObject({ post: z.literal('under-way'), tries: z.number().int().min(0) }),
        z.strictObject({ post: z.literal('uncertain'), tries: z.number().int().min(0) }),
        z.strictObject({
          post: z.literal('there'),
          tries: z.number().int().min(0),
          conversation: ConversationId.optional(),
          activity: ActivityId.optional(),
        }),
      ]),
    }),
  ]),
  remindedOn: Day.optional(),
  /** One level up was told that it was not held. */
  raised: z.strictObject({ on: Day, to: PersonId }).optional(),
  nextAttentionAt: Instant.nullable(),
});
export type Review = z.infer<typeof Review>;
