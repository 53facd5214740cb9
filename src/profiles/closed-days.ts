/**
 * A country's closed days, for deadlines and office hours. `date-holidays` is the source; it takes some 70 ms to load
 * and more than 1 ms a year, so it is loaded when the first year is asked for, and a year is read once.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';
import { type Calendar, LocalDays, makeCalendar } from '../domain/calendar.ts';
import { Day, plusDays, weekdayOf } from '../domain/time.ts';

export const Country = z.enum(['NO', 'SE']);
export type Country = z.infer<typeof Country>;

/** From one day until another, both included. */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** Far enough for every case; a year that nobody asks for costs nothing. Sweden's list is today's from 2005 on. */
const everyCase: Span = { from: Day.parse('2000-01-01'), until: Day.parse('2060-12-31') };

/** A municipality's own days, `MM-DD` for each year or `YYYY-MM-DD`; see `LocalDays`. */
export interface LocalEntries {
  readonly closed: readonly string[];
  readonly open: readonly string[];
}

/**
 * The closed days within a span, in order: the country's, with a municipality's own additions and exceptions.
 * Saturdays and Sundays go without saying.
 * @throws ZodError where a local entry is neither `MM-DD` nor a day, or is both closed and open.
 */
export function closedDays(country: Country, { from, until }: Span, local: LocalEntries): readonly Day[] {
  const days = LocalDays.parse(local);
  const all: Day[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    all.push(...closedIn(country, year, days).filter((day) => day >= from && day <= until));
  }
  return all;
}

const calendars = new Map<string, Calendar>();

/**
 * The working days of a municipality. The same place and span give the same calendar.
 * @throws ZodError as `closedDays` does.
 */
export function calendarFor(
  { country, closed, open }: LocalEntries & { readonly country: Country },
  { from, until }: Span = everyCase,
): Calendar {
  const days = LocalDays.parse({ closed, open });
  const key = JSON.stringify([country, days.closed, days.open, from, until]);
  const known = calendars.get(key);
  if (known !== undefined) return known;
  const calendar: Calendar = {
    ...makeCalendar({ closed: (year) => closedIn(country, year, days), from, until }),
    withLocal: (local) => calendarFor({ country, ...local }, { from, until }),
  };
  calendars.set(key, calendar);
  return calendar;
}

function closedIn(country: Country, year: number, local: LocalDays): Day[] {
  const closed = new Set(nationalDays(country, year));
  // The dated entries last, so that they go before the yearly ones.
  for (const entriesOf of [yearlyEntries, datedEntries]) {
    for (const day of entriesOf(local.closed, year)) closed.add(day);
    for (const day of entriesOf(local.open, year)) closed.delete(day);
  }
  return [...closed].sort();
}

function yearlyEntries(entries: readonly string[], year: number): Day[] {
  return entries
    .filter((text) => text.length === 'MM-DD'.length)
    .flatMap((text) => Day.safeParse(`${year}-${text}`).data ?? []); // 02-29 is in leap years only
}

function datedEntries(entries: readonly string[], year: number): Day[] {
  return entries.filter((text) => text.startsWith(`${year}-`)).map((text) => Day.parse(text));
}

const nationalYears = new Map<string, readonly Day[]>();

function nationalDays(country: Country, year: number): readonly Day[] {
  const key = `${country} ${year}`;
  const known = nationalYears.get(key);
  if (known !== undefined) return known;
  const holidays = sourceFor(country)
    .getHolidays(year)
    .map(({ date }) => Day.parse(date.slice(0, 10)));
  const days = [...holidays, ...eves(country, year)];
  nationalYears.set(key, days);
  return days;
}

/** Swedish deadlines treat midsommarafton, julafton and nyårsafton as Sundays (1930:173 § 2); Norwegian ones don't. */
function eves(country: Country, year: number): Day[] {
  switch (country) {
    case 'NO':
      return [];
    case 'SE': {
      const [midsummer, friday] = [Day.parse(`${year}-06-19`), 5];
      const midsummerEve = plusDays(midsummer, (friday - weekdayOf(midsummer) + 7) % 7);
      return [midsummerEve, Day.parse(`${year}-12-24`), Day.parse(`${year}-12-31`)];
    }
    default:
      return country satisfies never;
  }
}

const require = createRequire(import.meta.url);
const sources = new Map<Country, Source>();
type Source = Pick<import('date-holidays').default, 'getHolidays'>;

/** Public holidays only: `bank` holds 24 and 31 December in Norway too, `observance` skärtorsdagen and Whit Monday. */
function sourceFor(country: Country): Source {
  const known = sources.get(country);
  if (known !== undefined) return known;
  const Holidays: typeof import('date-holidays').default = require('date-holidays');
  const source = new Holidays(country, { types: ['public'] });
  sources.set(country, source);
  return source;
}
