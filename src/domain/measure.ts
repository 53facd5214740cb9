/**
 * A corrective measure: what, who, by when. An aggregate of its own, since it lives on after the case is closed, and
 * reviews make them too.
 */
import { z } from 'zod';
import { CaseId, CaseNumber, MeasureId, PersonId, UnitId } from './ids.ts';
import { Day, Instant } from './time.ts';
import { LONGEST_TEXT } from './words.ts';

/** What it came from. */
export const MeasureSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('case'), case: CaseId, number: CaseNumber }),
  z.strictObject({ from: z.literal('review'), unit: UnitId, on: Day }),
]);

export const Measure = z.strictObject({
  id: MeasureId,
  /** Rises by one with each save. */
  version: z.number().int().positive(),
  source: MeasureSource,
  unit: UnitId,
  what: z.string().min(1).max(LONGEST_TEXT),
  owner: PersonId,
  /** She has it as the head of its unit, not by name: it goes with the seat. */
  bySeat: z.literal(true).optional(),
  by: PersonId,
  /** Those of both who had no place in the unit when it was agreed, and so can't have lost it since. */
  fromElsewhere: z.array(PersonId).optional(),
  agreedAt: Instant,
  dueOn: Day,
  state: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('open') }),
    /** With what changed. */
    z.strictObject({
      state: z.literal('done'),
      at: Instant,
      on: Day,
      by: PersonId,
      changed: z.string().min(1).max(LONGEST_TEXT),
    }),
  ]),
  remindedOn: Day.optional(),
  /** Who was, so that it stands in her digest whoever owns it. */
  remindedTo: PersonId.optional(),
  /** Somebody was told that it is overdue, where there was anybody. */
  raisedOn: Day.optional(),
  /** Who was, so that she may read it wherever she works. */
  raisedTo: PersonId.optional(),
  /** Null once it is done. */
  nextAttentionAt: Instant.nullable(),
});
export type Measure = z.infer<typeof Measure>;
