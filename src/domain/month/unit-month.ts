/** A unit's month: prepared by its manager, posted once, corrected in place. */
import { z } from 'zod';
import { ActivityId, ConversationId, KindCode, PersonId, UnitId } from '../ids.ts';
import { Month } from '../period.ts';
import { Table, TableDimension } from '../statistics/table.ts';
import { Day, Instant } from '../time.ts';
import { LONGEST_TEXT } from '../words.ts';

const Released = z.string().min(1).max(LONGEST_TEXT);
const count = z.number().int().min(0);

/** What a summary says, as it was when it was posted. Counts only. */
export const MonthFigures = z.strictObject({
  /** Of each kind that the profile counts, in its order. */
  received: z.array(z.strictObject({ kind: KindCode, count })),
  /** Suggestions inside complaints. */
  inside: count,
  /** Complaints about formal decisions, which are none about a service. */
  decisions: count,
  /** Received in each of the twelve months that end with this one, in order. */
  twelve: z.array(z.strictObject({ month: Month, received: count })).length(12),
  /** By how many more, or fewer where negative, an earlier month has become since its own summary was posted. */
  since: z.array(z.strictObject({ month: Month, more: z.number().int() })),
  /** Those that may be shown, each for the shortest period that is large enough. */
  tables: z.array(Table),
  withheld: z.array(TableDimension),
});
export type MonthFigures = z.infer<typeof MonthFigures>;

/** Where it stands. */
const Stands = z.strictObject({
  /** `manager`: in her own chat, since the unit has no channel. */
  in: z.enum(['channel', 'manager']),
  conversation: ConversationId.optional(),
  activity: ActivityId.optional(),
});

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
  held: z.strictObject({ until: Day, reason: Released, by: PersonId, at: Instant }).optional(),
  state: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('waiting') }),
    /** Written, and under way. `tries`: how often somebody had it posted again. */
    z.strictObject({ state: z.literal('posting'), at: Instant, figures: MonthFigures, tries: count }),
    /** It may be there: the manager is asked. */
    z.strictObject({ state: z.literal('uncertain'), at: Instant, figures: MonthFigures, tries: count }),
    z.strictObject({
      state: z.literal('posted'),
      at: Instant,
      figures: MonthFigures,
      tries: count,
      stands: Stands,
      corrections: count,
    }),
  ]),
  /** Null once it is posted. */
  nextAttentionAt: Instant.nullable(),
});
export type UnitMonth = z.infer<typeof UnitMonth>;
export type MonthWords = UnitMonth['words'];
