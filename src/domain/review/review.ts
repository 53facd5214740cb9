/** The half-year review of a unit (Harstad D00075: at least every half year, in a staff meeting or one of its own). */
import { z } from 'zod';
import { ActivityId, ConversationId, KindCode, MeasureId, PersonId, UnitId } from '../ids.ts';
import { Period } from '../period.ts';
import { Table, TableDimension } from '../statistics/table.ts';
import { Day, Instant } from '../time.ts';
import { LONGEST_TEXT } from '../words.ts';

const Text = z.string().min(1).max(LONGEST_TEXT);
const count = z.number().int().min(0);

/** With owner and date it becomes a measure, and is changed there from then on. */
export const Decision = z.strictObject({
  what: Text,
  /** As long as one of the two is missing. */
  owner: PersonId.optional(),
  dueOn: Day.optional(),
  measure: MeasureId.optional(),
});
export type Decision = z.infer<typeof Decision>;

/** What the agenda tells of the period, as it was on the day on which the review was begun. Counts only. */
export const ReviewFigures = z.strictObject({
  /** Of each kind that the profile counts, in its order. */
  received: z.array(z.strictObject({ kind: KindCode, count })),
  /** Suggestions inside complaints. */
  inside: count,
  /** Complaints about formal decisions, which are none about a service; 0 where there are too few to be told. */
  decisions: count,
  /** Those that may be shown, published in the ledger when they were made. */
  tables: z.array(Table),
  withheld: z.array(TableDimension),
  /** Of which there was more than usual at some time in it; the figures are the manager's alone. */
  pileUps: z.array(
    z.strictObject({
      cause: z.string().min(1),
      months: z.union([z.literal(1), z.literal(2)]),
      count,
      expected: z.number().min(0),
    }),
  ),
});
export type ReviewFigures = z.infer<typeof ReviewFigures>;

export const Review = z.strictObject({
  unit: UnitId,
  /** The profile's date, from which on it is to be held. */
  on: Day,
  version: z.number().int().positive(),
  /** What it looks back on. */
  period: Period,
  figures: ReviewFigures.optional(),
  /** The day of the meeting, once the manager has picked one. */
  meetsOn: Day.optional(),
  attended: z.number().int().positive().max(10_000).optional(),
  decisions: z.array(Decision).max(50),
  /** The minutes as far as they are written. */
  draft: Text.optional(),
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
        /** `untold`: they were refused there, and nobody is known to know. */
        z.strictObject({ post: z.literal('none'), untold: z.literal(true).optional() }),
        z.strictObject({ post: z.literal('under-way'), tries: z.number().int().min(0) }),
        z.strictObject({ post: z.literal('uncertain'), tries: z.number().int().min(0) }),
        z.strictObject({
          post: z.literal('there'),
          tries: z.number().int().min(0),
          conversation: ConversationId.optional(),
          activity: ActivityId.optional(),
        }),
      ]),
      /** The last one; the words before it are gone. `post`: what became of it in the channel. */
      correction: z
        .strictObject({
          number: z.number().int().positive(),
          on: Day,
          by: PersonId,
          post: z.enum(['none', 'under-way', 'shown', 'failed']),
        })
        .optional(),
    }),
  ]),
  /** The agenda was sent, or somebody was reminded of it; once it is held, or asked about the post of its minutes. */
  remindedOn: Day.optional(),
  /** One level up was told that it was not held. */
  raised: z.strictObject({ on: Day, to: PersonId }).optional(),
  nextAttentionAt: Instant.nullable(),
});
export type Review = z.infer<typeof Review>;
