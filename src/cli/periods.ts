/** The days from and until which something is asked for, as an operator types them. */
import { z } from 'zod';
import { firstDayOf, lastDayOf, Month, type Period, periodBetween } from '../domain/period.ts';
import { Day } from '../domain/time.ts';
import { WrongUse } from './ports.ts';

/** A day, or a month for its first or last one. */
const dayText = (end: 'first' | 'last') =>
  z.string().transform((text, context): Day => {
    const month = Month.safeParse(text).data;
    if (month !== undefined)
      return end === 'first' ? firstDayOf({ from: month }) : lastDayOf({ from: month, months: 1 });
    const day = Day.safeParse(text).data;
    if (day !== undefined) return day;
    context.addIssue({ code: 'custom', message: 'expected a day or a month' });
    return z.NEVER;
  });
export const FromText = dayText('first');
export const UntilText = dayText('last');
export const dayExpected = 'expected a day such as 2026-01-01 or a month such as 2026-01';

export function inOrder(from: Day, until: Day): void {
  if (from > until) throw new WrongUse(`--from ${from} lies after --to ${until}`);
}

/** @throws WrongUse where the two are not one calendar period, or it has not ended before `today`. */
export function endedPeriod(from: Day, until: Day, today: Day): Period {
  inOrder(from, until);
  // First: beyond the last year that there is, no period has an end.
  if (until >= today) throw new WrongUse(`the period has not ended: its last day is ${until}`);
  const period = periodBetween(from, until);
  if (period === undefined)
    throw new WrongUse(
      `${from} to ${until} is not one calendar period: expected a month, a quarter, a half-year or a year`,
    );
  return period;
}
