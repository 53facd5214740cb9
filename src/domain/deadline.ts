/**
 * By when. The clock starts on the local day on which the complaint was heard, not logged; that day isn't counted.
 * Holidays inside a period are never subtracted from calendar days (RÅ 1999 not 181).
 */
import { z } from 'zod';
import { addWorkingDays, type Calendar, firstWorkingDayOnOrAfter, lastWorkingDayOnOrBefore } from './calendar.ts';
import { type Day, plusDays, plusMonths } from './time.ts';

const units = { d: 'days', wk: 'weeks', mo: 'months', wd: 'working-days' } as const;
const suffixes = { days: 'd', weeks: 'wk', months: 'mo', 'working-days': 'wd' } as const;
const Suffix = z.enum(['d', 'wk', 'mo', 'wd']);

/** How long a clock runs, from text such as `14d`, `3wk`, `1mo`, `10wd` (working days); from 1 to 999. */
export const Rule = z.string().transform((text, context) => {
  const [, count, unit] = /^([1-9]\d{0,2})([a-z]+)$/.exec(text) ?? [];
  const suffix = Suffix.safeParse(unit);
  if (suffix.success) return { count: Number(count), unit: units[suffix.data] };
  context.addIssue('expected a time such as 14d, 3wk, 1mo or 10wd (working days)');
  return z.NEVER;
});
export type Rule = z.infer<typeof Rule>;

/** The text that `Rule` reads. */
export function formatRule({ count, unit }: Rule): string {
  return `${count}${suffixes[unit]}`;
}

/**
 * A municipality's own promise is kept or broken by `nominal` and planned by `actBy`; a statutory limit runs to
 * `rolled` (domstolloven § 149; lag 1930:173 § 2).
 */
export interface Deadline {
  /** As counted. */
  readonly nominal: Day;
  /** The last working day on or before it. After a short rule and a long weekend that can be before the day heard. */
  readonly actBy: Day;
  /** The first working day on or after it. */
  readonly rolled: Day;
}

/** @throws RangeError where one of the days lies outside the calendar. */
export function deadline(calendar: Calendar, heard: Day, rule: Rule): Deadline {
  const nominal = nominalDay(calendar, heard, rule);
  return {
    nominal,
    actBy: lastWorkingDayOnOrBefore(calendar, nominal),
    rolled: firstWorkingDayOnOrAfter(calendar, nominal),
  };
}

function nominalDay(calendar: Calendar, heard: Day, { count, unit }: Rule): Day {
  switch (unit) {
    case 'days':
      return plusDays(heard, count);
    case 'weeks':
      return plusDays(heard, 7 * count);
    case 'months':
      return plusMonths(heard, count);
    case 'working-days':
      return addWorkingDays(calendar, heard, count);
    default:
      return unit satisfies never;
  }
}
