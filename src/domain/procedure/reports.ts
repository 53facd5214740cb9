/** Rules of looking back: the unit's month, the review and what boards get. */
import { z } from 'zod';
import { KindClass } from '../kinds.ts';
import { LocalText } from '../language.ts';
import { Day, epochDayOf, TimeOfDay } from '../time.ts';
import { MonthDay, RoleCode, Source, Stated } from './source.ts';

export const Reports = z.strictObject({
  monthlySummary: z.strictObject({
    workingDay: z.number().int().min(1).max(20),
    at: TimeOfDay,
    previewWorkingDaysBefore: z.number().int().min(0),
    counts: z.array(KindClass).min(1),
    /** Anything finer than totals is shown only where no cell is under this. */
    threshold: z.number().int().min(2),
    source: Source,
  }),
  review: z
    .strictObject({
      onMonthDays: z.array(MonthDay).min(1),
      /** Where it is held and what it takes up. */
      held: LocalText,
      source: Source,
      /** Until when it is to be held, and when one level up is told once that it was not. */
      limit: z.strictObject({
        /** After the date on which it is begun. */
        workingDays: z.number().int().min(5).max(60),
        /** After that, or after the earlier day that the manager picked. */
        toldUpAfterWorkingDays: z.number().int().min(1).max(20),
        source: Source,
      }),
    })
    // A review gives way to the next: nobody would ever hear that it was not held.
    .refine(endsBeforeNext, {
      path: ['limit'],
      error: 'expected the time to hold a review to end before the next date',
    }),
  toBoards: z.array(
    z.strictObject({
      scope: z.enum(['municipality', 'board', 'unit']),
      to: LocalText,
      timesAYear: z.number().int().min(1).max(12),
      /** Where it goes into the annual report as counts. */
      inAnnualReport: z.boolean().default(false),
      /** Where it has to say which improvements to put first (Hudiksvall). */
      prioritises: z.boolean().default(false),
      /** The role whose person may have it made, besides the coordinator and the units' own managers. */
      askedBy: RoleCode.optional(),
      onMonthDays: z.array(MonthDay).default([]),
      source: Source,
    }),
  ),
  /** Asked in turn, one a month. */
  questions: z.array(Stated),
});

/** Of calendar days, five of seven are working days at the most. */
function endsBeforeNext({
  onMonthDays,
  limit,
}: {
  readonly onMonthDays: readonly string[];
  readonly limit: { readonly workingDays: number; readonly toldUpAfterWorkingDays: number };
}): boolean {
  const days = onMonthDays.map((day) => epochDayOf(Day.parse(`2001-${day}`))).sort((a, b) => a - b);
  const gaps = days.map((day, place) => (days[place + 1] ?? (days[0] ?? day) + 365) - day);
  return Math.min(...gaps) > ((limit.workingDays + limit.toldUpAfterWorkingDays) * 7) / 5 + CLOSED_BESIDES;
}
/** Closed days besides weekends that can fall in so short a time, as calendar days. */
const CLOSED_BESIDES = 14;
