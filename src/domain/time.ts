/**
 * Instants and days. Instants are UTC; days belong to the municipality's zone.
 * This is the one file that turns the one into the other.
 */
import { z } from 'zod';

/** A moment, UTC, ISO 8601 with milliseconds: `2026-03-16T08:05:00.000Z`. Sorts as text. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'expected a UTC instant such as 2026-03-16T08:05:00.000Z')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'expected a moment that exists')
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in the municipality's zone: `2026-03-16`. Sorts as text. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as 2026-03-16')
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

export function dayFromEpoch(epochDay: EpochDay): Day {
  return Day.parse(new Date(epochDay * DAY_MS).toISOString().slice(0, 10));
}

export function plusDays(day: Day, days: number): Day {
  return dayFromEpoch(epochDayOf(day) + days);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const weekdays = [4, 5, 6, 7, 1, 2, 3] as const; // 1970-01-01 was a Thursday
  const index = ((epochDayOf(day) % 7) + 7) % 7;
  return weekdays[index] ?? 4;
}

export function instantOf(date: Date): Instant {
  return Instant.parse(date.toISOString());
}

export function plusMilliseconds(instant: Instant, milliseconds: number): Instant {
  return Instant.parse(new Date(Date.parse(instant) + milliseconds).toISOString());
}

/** The calendar day that it is in `zone` at `instant`. */
export function dayIn(zone: Zone, instant: Instant): Day {
  const { year, month, day } = wallClock(zone, Date.parse(instant));
  return Day.parse(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** The time of day that it is in `zone` at `instant`, to the minute. */
export function timeIn(zone: Zone, instant: Instant): TimeOfDay {
  const { hour, minute } = wallClock(zone, Date.parse(instant));
  return TimeOfDay.parse(`${pad(hour, 2)}:${pad(minute, 2)}`);
}

/**
 * The moment at which the clocks in `zone` show `time` on `day`. A time that a spring change leaves out
 * becomes the first moment after the gap; one that an autumn change shows twice is the earlier of the two.
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

export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function toEpochDay(text: string): EpochDay | undefined {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const moment = Date.UTC(year, month - 1, day);
  if (Number.isNaN(moment)) return undefined;
  return new Date(moment).toISOString().startsWith(text) ? moment / DAY_MS : undefined;
}

function isZone(text: string): boolean {
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
  const clock: WallClock = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatter.formatToParts(moment)) {
    if (type in clock) clock[type as keyof WallClock] = Number(value);
  }
  return clock;
}

function offsetAt(zone: Zone, moment: number): number {
  const { year, month, day, hour, minute, second } = wallClock(zone, moment);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
