/** References to a report: what is asked for, and what was made of it. */
import { z } from 'zod';
import { Language } from '../../domain/language.ts';
import { Period } from '../../domain/period.ts';
import { Scope } from '../../domain/statistics/scope.ts';

/** A report that somebody may have: of what, of when and in which language. */
export const AskedReport = z.strictObject({ scope: Scope, period: Period, language: Language });
export type AskedReport = z.infer<typeof AskedReport>;

/** What was wrong with what was chosen, or what came of it. */
export const ReportNews = z.enum([
  'not-chosen',
  'not-ended',
  'not-yours',
  /** It had no unit then. */
  'not-there',
  /** It is on its way to her mailbox; it did not get there; nobody knows. */
  'mailed',
  'not-mailed',
  'mail-uncertain',
]);
export type ReportNews = z.infer<typeof ReportNews>;

export const ReportShowing = z.strictObject({
  show: z.literal('report'),
  asked: AskedReport.optional(),
  news: ReportNews.optional(),
  /** What was chosen and could not be made, to be changed. */
  chosen: z.strictObject({ scope: z.string(), period: z.string(), language: z.string() }).optional(),
});
export type ReportShowing = z.infer<typeof ReportShowing>;
