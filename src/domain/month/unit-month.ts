/** A unit's month: prepared by its manager, posted once, corrected in place. */
import { z } from 'zod';
import { ActivityId, ConversationId, KindCode, PersonId, UnitId } from '../ids.ts';
import { Month } from '../period.ts';
import { Table, TableDimension } from '../statistics/table.ts';
import { Day, Instant } from '../time.ts';
import { TurnedAwayCounts } from '../turned-away/turned-away.ts';

/** In characters, each: a channel reads it on a phone. */
export const LONGEST_RELEASED = 1000;
const Released = z.string().min(1).max(LONGEST_RELEASED);
const count = z.number().int().min(0);

/** What a summary says, as it was when it was posted. Counts only. */
export const MonthFigures = z.strictObject({
  /** When the totals were counted: at first, or by a correction. */
  countedAt: Instant,
  /** When `since` was noted; a correction leaves it as it is. */
  notedAt: Instant,
  /** Of each kind that the profile counts, in its order. */
  received: z.array(z.strictObject({ kind: KindCode, count })),
  /** Suggestions inside complaints. */
  inside: count,
  /** Complaints about formal decisions, which are none about a service; 0 where there are too few to be told. */
  decisions: count,
  /** Told where else it goes; left out where there were none, and of months before it was counted. */
  turnedAway: TurnedAwayCounts.optional(),
  /** Received in each of the twelve months that end with this one, in order. */
  twelve: z.array(z.strictObject({ month: Month, received: count })).length(12),
  /** By how many more an earlier month has become since its own summary was posted; that there are fewer is not told. */
  since: z.array(z.strictObject({ month: Month, more: z.number().int().positive() })),
  /** Of a unit that has others under it: each of these with all that is under it, in the organisation's order. */
  under: z.array(z.strictObject({ unit: UnitId, received: count })),
  /** Those that may be shown, each for the shortest period that is large enough. */
  tables: z.array(Table),
  /** Those that may not, and why. `corrected`: a table that a correction has taken out. */
  withheld: z.array(
    z.strictObject({ dimension: TableDimension, because: z.enum(['too-few', 'crosses', 'corrected']) }),
  ),
  /** What became of the decisions of the last review: measures, and how many of them are done. */
  review: z.strictObject({ on: Day, measures: count, done: count }).optional(),
});
export type MonthFigures = z.infer<typeof MonthFigures>;

/** Where it stands. */
const Stands = z.strictObject({
  /** `manager`: in her own chat, since the unit has no channel. */
  in: z.enum(['channel', 'manager']),
  conversation: ConversationId.optional(),
  activity: ActivityId.optional(),
});

/**
 * What was posted last, in her own chat or as a correction in the channel, was put on its way and is not known to be
 * there. `failed`: since then, and she is told; `known`: she has seen that.
 */
const Unshown = z.strictObject({ since: Day, failed: z.boolean(), known: z.boolean() });

/** What stands written about a month, each for itself. */
export const monthTexts = ['sentence', 'learned', 'changed', 'praise'] as const;
export type MonthText = (typeof monthTexts)[number];

export const UnitMonth = z.strictObject({
  unit: UnitId,
  month: Month,
  /** Rises by one with each save. */
  version: z.number().int().positive(),
  /** When it posts by itself. */
  postsAt: Instant,
  /** Words that the manager has released, and nothing else of what people wrote. */
  words: z.strictObject({
    sentence: Released.optional(),
    learned: Released.optional(),
    changed: Released.optional(),
    praise: Released.optional(),
  }),
  /** How often words were released or taken back: a form that shows older ones overwrites nothing. */
  releases: count,
  /** When it was put before its manager. */
  previewedAt: Instant.optional(),
  held: z.strictObject({ until: Day, reason: Released, by: PersonId, at: Instant }).optional(),
  state: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('waiting') }),
    /** Written, and under way. `tries`: how often somebody had it posted again. */
    z.strictObject({ state: z.literal('posting'), at: Instant, figures: MonthFigures, tries: count }),
    /** It may be there: the manager is asked. */
    z.strictObject({
      state: z.literal('uncertain'),
      at: Instant,
      figures: MonthFigures,
      tries: count,
      /** When somebody was asked last. */
      askedOn: Day.optional(),
    }),
    z.strictObject({
      state: z.literal('posted'),
      at: Instant,
      figures: MonthFigures,
      tries: count,
      stands: Stands,
      corrections: count,
      unshown: Unshown.optional(),
    }),
  ]),
  /** Null once nothing is left to be seen to. */
  nextAttentionAt: Instant.nullable(),
});
export type UnitMonth = z.infer<typeof UnitMonth>;
export type MonthWords = UnitMonth['words'];
