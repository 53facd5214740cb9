/**
 * Working days, counted by table. A year's table is made when the year is first asked for; every count after that is
 * a look-up, plus one step for each year in between. Which days are closed comes in from outside: no country here.
 */
import { z } from 'zod';
import { Day, dayFromEpoch, type EpochDay, epochDayOf, weekdayOf } from './time.ts';

/** Which days are worked between two days. Made by `makeCalendar`, read by the functions beside it. */
export interface Calendar {
  /** First and last day that the calendar knows. */
  readonly from: Day;
  readonly until: Day;
  /** For the functions of this file only. */
  readonly tableOf: (year: number) => YearTable;
  /** The same country's with another edition's own days; missing where the days are nobody's but this calendar's. */
  readonly withLocal?: (local: LocalDays) => Calendar;
}

interface YearTable {
  readonly first: EpochDay;
  /** At i: the working days from `first` on that come before the i-th day after it. One longer than the year. */
  readonly before: Uint16Array;
  readonly workingDays: readonly Day[];
}

/** A closed or open day as a municipality writes it down: `12-24` for each year, or `2026-12-24`. */
const LocalDay = z
  .string()
  .refine(
    (text) => (/^\d{2}-\d{2}$/.test(text) ? Day.safeParse(`2024-${text}`).success : Day.safeParse(text).success),
    'expected a day such as 12-24 (each year) or 2026-12-24',
  );

/**
 * A municipality's additions to its country's closed days, and its exceptions from them. A dated entry goes before a
 * yearly one. Saturdays and Sundays stay closed.
 */
export const LocalDays = z
  .strictObject({ closed: z.array(LocalDay).default([]), open: z.array(LocalDay).default([]) })
  .superRefine(({ closed, open }, context) => {
    open.forEach((text, index) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['open', index], message });
      if (closed.includes(text)) refuse(`expected a day that isn't listed as closed too: ${text}`);
      const day = Day.safeParse(text);
      if (day.success && weekdayOf(day.data) >= 6) refuse(`expected a day from Monday to Friday: ${text}`);
    });
  });
export type LocalDays = z.infer<typeof LocalDays>;

/**
 * @param closed the closed days besides Saturdays and Sundays, or what tells a year's when it is first needed.
 */
export function makeCalendar({
  closed,
  from,
  until,
}: {
  closed: Iterable<Day> | ((year: number) => Iterable<Day>);
  from: Day;
  until: Day;
}): Calendar {
  const closedIn = typeof closed === 'function' ? closed : groupedByYear(closed);
  const tables = new Map<number, YearTable>();
  const tableOf = (year: number): YearTable => {
    const known = tables.get(year);
    if (known !== undefined) return known;
    const first = year === yearOf(from) ? from : Day.parse(`${year}-01-01`);
    const last = year === yearOf(until) ? until : Day.parse(`${year}-12-31`);
    const table = makeTable(epochDayOf(first), epochDayOf(last), new Set(closedIn(year)));
    tables.set(year, table);
    return table;
  };
  return { from, until, tableOf };
}

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const { table, index } = placeOf(calendar, day);
  return countBefore(table, index + 1) > countBefore(table, index);
}

/**
 * The n-th working day after `day`, which isn't counted itself; for a negative n the n-th before it; for 0 `day`.
 * @throws RangeError where that lies outside the calendar.
 */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  const { table: start, index } = placeOf(calendar, day);
  if (n === 0) return day;
  let year = yearOf(day);
  let table = start;
  // Counted from the year's first working day, which is 1.
  let wanted = n > 0 ? countBefore(start, index + 1) + n : countBefore(start, index) + n + 1;
  const [firstYear, lastYear] = [yearOf(calendar.from), yearOf(calendar.until)];
  while (wanted > table.workingDays.length && year < lastYear) {
    wanted -= table.workingDays.length;
    year += 1;
    table = calendar.tableOf(year);
  }
  while (wanted < 1 && year > firstYear) {
    year -= 1;
    table = calendar.tableOf(year);
    wanted += table.workingDays.length;
  }
  const found = table.workingDays[wanted - 1];
  if (found === undefined) throw outside(calendar, `${n} working days from ${day}`);
  return found;
}

export function lastWorkingDayOnOrBefore(calendar: Calendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);
}

export function firstWorkingDayOnOrAfter(calendar: Calendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** The working days after `from` up to and including `until`; where `until` lies before `from`, the same, negative. */
export function workingDaysBetween(calendar: Calendar, from: Day, until: Day): number {
  if (until < from) return -workingDaysBetween(calendar, until, from);
  const [start, end] = [placeOf(calendar, from), placeOf(calendar, until)];
  let count = countBefore(end.table, end.index + 1) - countBefore(start.table, start.index + 1);
  for (let year = yearOf(from); year < yearOf(until); year += 1) count += calendar.tableOf(year).workingDays.length;
  return count;
}

function groupedByYear(days: Iterable<Day>): (year: number) => Iterable<Day> {
  const byYear = Map.groupBy(days, yearOf);
  return (year) => byYear.get(year) ?? [];
}

function makeTable(first: EpochDay, last: EpochDay, closed: ReadonlySet<Day>): YearTable {
  const before = new Uint16Array(last - first + 2);
  const workingDays: Day[] = [];
  for (let epochDay = first; epochDay <= last; epochDay += 1) {
    const day = dayFromEpoch(epochDay);
    if (weekdayOf(day) <= 5 && !closed.has(day)) workingDays.push(day);
    before[epochDay - first + 1] = workingDays.length;
  }
  return { first, before, workingDays };
}

function placeOf(calendar: Calendar, day: Day): { table: YearTable; index: number } {
  if (day < calendar.from || day > calendar.until) throw outside(calendar, day);
  const table = calendar.tableOf(yearOf(day));
  return { table, index: epochDayOf(day) - table.first };
}

function countBefore({ before }: YearTable, index: number): number {
  const count = before[index];
  if (count === undefined) throw new RangeError(`not a day of the year: ${index}`);
  return count;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function outside(calendar: Calendar, what: string): RangeError {
  return new RangeError(`${what}: outside the calendar, which runs from ${calendar.from} until ${calendar.until}`);
}
