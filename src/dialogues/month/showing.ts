/** References to what is shown of a unit's month to whoever looks after it. */
import { z } from 'zod';
import { UnitId } from '../../domain/ids.ts';
import { monthTexts } from '../../domain/month/unit-month.ts';
import { Month } from '../../domain/period.ts';
import { Day } from '../../domain/time.ts';
import { FaultCode } from '../draft.ts';

/** A line on top of the card that says what just happened. */
export const MonthNews = z.enum([
  'released',
  'held',
  'let-go',
  'there',
  'again',
  'corrected',
  'recounted',
  'as-it-stands',
  /** Somebody else released other words while these were written: nothing was done. */
  'changed-meanwhile',
  /** She pressed what was shown of it before it went out. */
  'already-out',
  /** It went out while the card was filled in. */
  'under-way',
]);
export type MonthNews = z.infer<typeof MonthNews>;

export const monthFields = [...monthTexts, 'until', 'reason'] as const;
export const MonthField = z.enum(monthFields);
export type MonthField = z.infer<typeof MonthField>;

/** What was typed and not taken, national ids masked, to be edited. */
export const TypedMonth = z.strictObject({
  entries: z.partialRecord(MonthField, z.string()),
  faults: z.array(
    z.strictObject({
      field: MonthField,
      fault: FaultCode,
      earliest: Day.optional(),
      latest: Day.optional(),
      /** The name or the case number that has to be taken out. */
      found: z.string().optional(),
    }),
  ),
});
export type TypedMonth = z.infer<typeof TypedMonth>;

/** As it stands: to be prepared, under way, asked about, or posted. */
export const MonthShowing = z.strictObject({
  show: z.literal('month'),
  unit: UnitId,
  month: Month,
  news: MonthNews.optional(),
  typed: TypedMonth.optional(),
});
export type MonthShowing = z.infer<typeof MonthShowing>;

/** The last and the coming month of each unit that one looks after, or the one that she asked for. */
export const MonthsShowing = z.strictObject({ show: z.literal('months'), month: Month.optional() });
