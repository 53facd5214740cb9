/** Calendar periods that nest and never overlap: months, quarters, half-years and years. */
import { z } from 'zod';
import { Day, plusDays, plusMonths } from './time.ts';

const monthForm = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

/** Of which a day can be: what months from 1900 to 9899 are compared with lies a year or a hundred beside them. */
const AnyMonth = z.string().regex(monthForm, 'expected a month such as 2026-03').brand<'Month'>();
/** A calendar month, `2026-03`, from 1900 to 9899. Sorts as text. */
export const Month = AnyMonth.refine((month) => month >= '1900' && month < '9900', {
  error: 'expected a month from 1900-01 to 9899-12',
});
export type Month = z.infer<typeof Month>;

export const spans = [1, 3, 6, 12] as const;
/** In months: a month, a quarter, a half-year or a year. */
export const Months = z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]);
export type Months = z.infer<typeof Months>;

/** `from` is the first month of the quarter, half-year or year that `months` says. */
export const Period = z
  .strictObject({ from: Month, months: Months })
  .refine(({ from, months }) => (Number(from.slice(5)) - 1) % months === 0, 'expected a calendar period');
export type Period = z.infer<typeof Period>;

export function monthOf(day: Day): Month {
  return AnyMonth.parse(day.slice(0, 7));
}

export function firstDayOf({ from }: Pick<Period, 'from'>): Day {
  return Day.parse(`${from}-01`);
}

export function lastDayOf(period: Period): Day {
  return plusDays(plusMonths(firstDayOf(period), period.months), -1);
}

/** So many months on, or back where negative. */
export function monthsOn(month: Month, months: number): Month {
  return monthOf(plusMonths(Day.parse(`${month}-01`), months));
}

/** The period of that length in which the month lies. */
export function periodOf(month: Month, months: Months): Period {
  const place = Number(month.slice(5)) - 1;
  return { from: monthsOn(month, -(place % months)), months };
}

/** The last period of that length that has ended with `month` at the latest. */
export function lastEndedBy(month: Month, months: Months): Period {
  const around = periodOf(month, months);
  return lastMonthOf(around) === month ? around : periodOf(monthsOn(around.from, -1), months);
}

export function lastMonthOf({ from, months }: Period): Month {
  return monthsOn(from, months - 1);
}

/** Of a period, in order. */
export function monthsIn({ from, months }: Period): Month[] {
  return Array.from({ length: months }, (_, place) => monthsOn(from, place));
}

/** The calendar period that begins with the one day and ends with the other; undefined where there is none. */
export function periodBetween(from: Day, until: Day): Period | undefined {
  return spans
    .map((months) => periodOf(monthOf(from), months))
    .find((period) => firstDayOf(period) === from && lastDayOf(period) === until);
}

/** Whether all of `inner` lies in `outer`; a period lies in itself. */
export function lies(inner: Period, outer: Period): boolean {
  return inner.from >= outer.from && lastMonthOf(inner) <= lastMonthOf(outer);
}

/** Of two calendar periods that is so or one lies in the other. */
export function areApart(one: Period, other: Period): boolean {
  return lastMonthOf(one) < other.from || lastMonthOf(other) < one.from;
}
