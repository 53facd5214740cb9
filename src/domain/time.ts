/**
 * Instants and days. Instants are UTC; days belong to the municipality's zone.
 * This is the one file that turns the one into the other.
 */
import { z } from 'zod';

/** A moment, UTC, ISO 8601 with milliseconds: `2026-03-16T08:05:00.000Z`. Sorts as text. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, {
    error: 'expected a UTC instant such as 2026-03-16T08:05:00.000Z',
    abort: true,
  })
  // Read and written again it has to be the same: 30 February and 24:00 can be read too.
  .refine((text) => isMoment(text), 'expected a moment that exists')
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/**
 * A moment as a person writes it: with a zone, seconds as one likes, `2026-03-16T09:05+01:00`. Undefined where it names
 * none.
 */
export function instantWritten(text: string): Instant | undefined {
  const written = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text);
  const moment = Date.parse(text);
  // A day that does not exist is read as one of the next month.
  if (written === null || Number.isNaN(moment) || !Day.safeParse(written[1]).success) return undefined;
  return Instant.safeParse(new Date(moment).toISOString()).data;
}

const dayForm = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** A calendar day in the municipality's zone, from the year 1000 on: `2026-03-16`. Sorts as text. */
export const Day = z
  .string()
  .regex(dayForm, { error: 'expected a day such as 2026-03-16', abort: true })
  .refine((text) => toEpochDay(text) !== undefined, 'expected a day that exists')
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** An IANA zone, such as `Europe/Oslo`. */
export const Zone = z.string().refine(isZone, 'expected a time zone such as Europe/Oslo').brand<'Zone'>();
export type Zone = z.infer<typeof Zone>;

/** A time of the day in the municipality's zone, `08:00`. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day such as 08:00')
  .brand<'TimeOfDay'>();
export type TimeOfDay = z.infer<typeof TimeOfDay>;

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. A plain number, so that counting days is arithmetic. */
export type EpochDay = number;

export function epochDayOf(day: Day): EpochDay {
  const epochDay = toEpochDay(day);
  if (epochDay === undefined) throw new RangeError(`not a day: ${day}`);
  return epochDay;
}

/** @throws RangeError outside the years 1000 to 9999, which a `Day` can't name. */
export function dayFromEpoch(epochDay: EpochDay): Day {
  const moment = new Date(epochDay * DAY_MS);
  return dayFrom(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

export function plusDays(day: Day, days: number): Day {
  return dayFromEpoch(epochDayOf(day) + days);
}

/** The same day number so many months on, or the last day of a month that is shorter. */
export function plusMonths(day: Day, months: number): Day {
  const date = new Date(epochDayOf(day) * DAY_MS);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return dayFrom(year, month, Math.min(wanted, daysIn(year, month)));
}

const weekdays = [4, 5, 6, 7, 1, 2, 3] as const; // 1970-01-01 was a Thursday

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const weekday = weekdays[((epochDayOf(day) % 7) + 7) % 7];
  if (weekday === undefined) throw new RangeError(`not a day: ${day}`);
  return weekday;
}

export function instantOf(date: Date): Instant {
  return Instant.parse(date.toISOString());
}

export function plusMilliseconds(instant: Instant, milliseconds: number): Instant {
  return Instant.parse(new Date(Date.parse(instant) + milliseconds).toISOString());
}

/** The calendar day that it is in `zone` at `instant`. */
export function dayIn(zone: Zone, instant: Instant): Day {
  const shown = shownIn(zone, instant);
  return dayFrom(shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate());
}

/** The time of day that it is in `zone` at `instant`, to the minute. */
export function timeIn(zone: Zone, instant: Instant): TimeOfDay {
  const shown = shownIn(zone, instant);
  return TimeOfDay.parse(`${pad(shown.getUTCHours(), 2)}:${pad(shown.getUTCMinutes(), 2)}`);
}

/**
 * The moment at which the clocks in `zone` show `time` on `day`. A time that a spring change leaves out moves on by
 * the length of the gap, as a clock that nobody put forward would have it: 02:30 becomes 03:30. One that an autumn
 * change shows twice is the earlier of the two.
 */
export function instantAt(zone: Zone, day: Day, time: TimeOfDay): Instant {
  const wanted = epochDayOf(day) * DAY_MS + minutesOf(time) * 60_000;
  // Two offsets can hold around a change; the earliest moment that shows the wanted wall clock is the answer.
  const candidates = [offsetAt(zone, wanted - DAY_MS), offsetAt(zone, wanted + DAY_MS)]
    .map((offset) => wanted - offset)
    .sort((a, b) => a - b);
  const exact = candidates.find((moment) => moment + offsetAt(zone, moment) === wanted);
  return Instant.parse(new Date(exact ?? wanted - offsetAt(zone, wanted - DAY_MS)).toISOString());
}

/** Of two days, or of two instants, the one that comes later. */
export function laterOf<T extends Day | Instant>(a: T, b: T): T {
  return a < b ? b : a;
}

export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** For text in an instant's form. By figures, since each that is read is looked at: a `Date` takes several times as long. */
function isMoment(text: string): boolean {
  const [hour, minute, second] = [text.slice(11, 13), text.slice(14, 16), text.slice(17, 19)];
  return toEpochDay(text) !== undefined && hour < '24' && minute < '60' && second < '60';
}

function isDay(text: string): text is Day {
  return dayForm.test(text) && toEpochDay(text) !== undefined;
}

function dayFrom(year: number, month: number, day: number): Day {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** For text in a day's form; undefined where the month hasn't that day. */
function toEpochDay(text: string): EpochDay | undefined {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return undefined;
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false; // `+01:00` is an offset, which knows no summer time
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: Zone, moment: number): WallClock {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const shown = new Map(formatter.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const read = (part: Intl.DateTimeFormatPartTypes): number => {
    const value = shown.get(part);
    if (value === undefined) throw new RangeError(`the clocks in ${zone} show no ${part}`);
    return value;
  };
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  };
}

/** What the clocks in `zone` show at `instant`, as if it were UTC. */
function shownIn(zone: Zone, instant: Instant): Date {
  const moment = Date.parse(instant);
  return new Date(moment + offsetAt(zone, moment));
}

const QUARTER_MS = 900_000;
const MOST_QUARTERS = 1_000;
/** Of quarters of an hour throughout which the clocks are not moved, by zone: to ask for each takes 10 µs. */
const offsets = new Map<string, number>();

/** By how much the clocks in `zone` are ahead of UTC, milliseconds. */
function offsetAt(zone: Zone, moment: number): number {
  const quarter = Math.floor(moment / QUARTER_MS);
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = askedOffset(zone, moment);
  const [first, last] = [quarter * QUARTER_MS, (quarter + 1) * QUARTER_MS - 1];
  if (askedOffset(zone, first) === offset && askedOffset(zone, last) === offset) {
    if (offsets.size >= MOST_QUARTERS) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

function askedOffset(zone: Zone, moment: number): number {
  const { year, month, day, hour, minute, second } = wallClock(zone, moment);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
