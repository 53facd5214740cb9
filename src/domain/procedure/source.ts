import { z } from 'zod';
import { LocalText } from '../language.ts';

/** Where a rule is written: document and, where it has them, paragraph. */
export const Source = z.string().min(3, 'expected the document and paragraph that the rule comes from');

/** A rule that is a sentence to be said or shown. */
export const Stated = z.strictObject({ text: LocalText, source: Source });

/** What a list's entry is called by other parts of the profile. */
export const Code = z
  .string()
  .regex(/^[a-zåäöæø0-9][a-zåäöæø0-9-]{0,40}$/, 'expected a code in lower-case letters, digits and hyphens');

/** A role that the organisation file fills with a person, such as `ordforer`. */
export const RoleCode = z.string().regex(/^[a-zåäöæø][a-zåäöæø0-9-]{0,40}$/, 'expected a role such as coordinator');

/** A day of each year, `07-01`. */
export const MonthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a day of the year such as 07-01')
  .refine((text) => Number(text.slice(3)) <= longest(Number(text.slice(0, 2))), 'expected a day that every year has');

function longest(month: number): number {
  if (month === 2) return 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
