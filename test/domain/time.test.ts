import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Day,
  dayFromEpoch,
  dayIn,
  epochDayOf,
  Instant,
  instantAt,
  instantOf,
  instantWritten,
  laterOf,
  minutesOf,
  plusDays,
  plusMilliseconds,
  plusMonths,
  TimeOfDay,
  timeIn,
  weekdayOf,
  Zone,
} from '../../src/domain/time.ts';

const oslo = Zone.parse('Europe/Oslo');
const stockholm = Zone.parse('Europe/Stockholm');
const day = (text: string) => Day.parse(text);
const at = (zone: Zone, on: string, time: string) => instantAt(zone, day(on), TimeOfDay.parse(time));

const anyEpochDay = fc.integer({ min: epochDayOf(day('1000-01-01')), max: epochDayOf(day('9999-12-31')) });
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => TimeOfDay.parse(parts.map((part) => String(part).padStart(2, '0')).join(':')));

describe('what parses', () => {
  it.each(['2026-03-16', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(Day.safeParse(text).success).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '0026-03-16',
    '2026-3-16',
    '2026-03-16 ',
    '2026-03-16T00:00:00.000Z',
    '',
  ])('"%s" is no day', (text) => {
    expect(Day.safeParse(text).success).toBe(false);
  });

  it('says one thing at a time', () => {
    expect(Day.safeParse('tomorrow').error?.issues.map((issue) => issue.message)).toEqual([
      'expected a day such as 2026-03-16',
    ]);
    expect(Day.safeParse('2026-02-30').error?.issues.map((issue) => issue.message)).toEqual([
      'expected a day that exists',
    ]);
  });

  it.each([
    '2026-02-30T08:00:00.000Z',
    '2026-02-28T24:00:00.000Z',
    '2026-02-28T23:59:60.000Z',
    '2026-02-28T08:00:00Z',
    '2026-02-28T08:00:00.000+01:00',
  ])('%s is no instant', (text) => {
    expect(Instant.safeParse(text).success).toBe(false);
  });

  it('takes zones by name only', () => {
    expect(Zone.safeParse('Europe/Oslo').success).toBe(true);
    expect(Zone.safeParse('+01:00').success).toBe(false);
    expect(Zone.safeParse('Europe/Harstad').success).toBe(false);
  });
});

describe('days', () => {
  it('come back from their number, and follow one another in text as in time', () => {
    fc.assert(
      fc.property(anyEpochDay, (epochDay) => {
        const text = dayFromEpoch(epochDay);
        expect(Day.parse(text)).toBe(text);
        expect(epochDayOf(text)).toBe(epochDay);
        expect(new Date(epochDay * 86_400_000).toISOString().slice(0, 10)).toBe(text);
      }),
    );
  });

  it('end with the years that a day can name', () => {
    expect(() => plusDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => plusDays(day('1000-01-01'), -1)).toThrow(RangeError);
    expect(() => dayFromEpoch(Number.NaN)).toThrow(RangeError);
  });

  it('have the weekday that the machine gives them', () => {
    expect(weekdayOf(day('2026-03-16'))).toBe(1);
    expect(weekdayOf(day('1969-12-28'))).toBe(7);
    fc.assert(
      fc.property(anyEpochDay, (epochDay) => {
        expect(weekdayOf(dayFromEpoch(epochDay)) % 7).toBe(new Date(epochDay * 86_400_000).getUTCDay());
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(plusMonths(day(from), months)).toBe(to);
  });
});

describe('the clocks in a zone', () => {
  it.each([
    ['2026-03-15T22:59:59.999Z', '2026-03-15', '23:59'],
    ['2026-03-15T23:00:00.000Z', '2026-03-16', '00:00'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '02:30'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02', '00:00'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00'],
  ])('at %s it is %s %s', (text, on, time) => {
    for (const zone of [oslo, stockholm]) {
      expect(dayIn(zone, Instant.parse(text))).toBe(on);
      expect(timeIn(zone, Instant.parse(text))).toBe(time);
    }
  });

  it.each([
    ['2026-03-29', '00:00', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '08:00', '2026-03-29T06:00:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', '08:00', '2026-10-25T07:00:00.000Z'],
  ])('%s %s is %s', (on, time, instant) => {
    expect(at(oslo, on, time)).toBe(instant);
    expect(at(stockholm, on, time)).toBe(instant);
  });

  it('moves a time that spring leaves out on by the length of the gap', () => {
    expect(at(oslo, '2026-03-29', '02:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(at(oslo, '2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(timeIn(oslo, at(oslo, '2026-03-29', '02:30'))).toBe('03:30');
  });

  it('takes the earlier of two moments that autumn shows alike', () => {
    expect(at(oslo, '2026-10-25', '02:00')).toBe('2026-10-25T00:00:00.000Z');
    expect(at(oslo, '2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is right in zones far from Greenwich and over a change at midnight', () => {
    expect(at(Zone.parse('Pacific/Auckland'), '2026-03-16', '08:00')).toBe('2026-03-15T19:00:00.000Z');
    expect(at(Zone.parse('America/Los_Angeles'), '2026-03-16', '08:00')).toBe('2026-03-16T15:00:00.000Z');
    expect(at(Zone.parse('Africa/Cairo'), '2026-04-24', '00:30')).toBe('2026-04-23T22:30:00.000Z');
  });

  it('shows the day and time that an instant was made from, but for the hour that spring leaves out', () => {
    // Most days around the changes, so that a mistake there is found.
    const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].map((text) => epochDayOf(day(text)));
    const nearChange = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -1, max: 1 }))
      .map(([change, days]) => change + days);
    fc.assert(
      fc.property(fc.constantFrom(oslo, stockholm), nearChange, anyTime, (zone, epochDay, time) => {
        const on = dayFromEpoch(epochDay);
        const instant = instantAt(zone, on, time);
        const inGap = ['2026-03-29', '2027-03-28'].includes(on) && time >= '02:00' && time < '03:00';
        const shown = minutesOf(timeIn(zone, instant));
        expect(dayIn(zone, instant)).toBe(on);
        expect(shown).toBe(minutesOf(time) + (inGap ? 60 : 0));
        // The earlier of two: an hour before, the clocks showed something else.
        expect(timeIn(zone, plusMilliseconds(instant, -3_600_000))).not.toBe(time);
      }),
      { numRuns: 500 },
    );
  });
});

it('tells which of two days, or of two instants, comes later', () => {
  const [earlier, later] = [day('2026-03-29'), day('2026-03-30')];
  expect([laterOf(earlier, later), laterOf(later, earlier), laterOf(later, later)]).toEqual([later, later, later]);
  const [one, other] = [at(oslo, '2026-03-29', '01:59'), at(oslo, '2026-03-29', '03:00')];
  expect(laterOf(other, one)).toBe(other);
});

it('turns dates into instants and adds to them', () => {
  expect(instantOf(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  expect(plusMilliseconds(Instant.parse('2026-02-28T23:59:59.999Z'), 1)).toBe('2026-03-01T00:00:00.000Z');
  expect(() => instantOf(new Date(Number.NaN))).toThrow(RangeError);
});

describe('a moment as a person writes it', () => {
  it.each([
    ['2026-03-16T09:05:00.000Z', '2026-03-16T09:05:00.000Z'],
    ['2026-03-16T09:05Z', '2026-03-16T09:05:00.000Z'],
    ['2026-03-16T09:05:07+01:00', '2026-03-16T08:05:07.000Z'],
  ])('%s', (written, moment) => {
    expect(instantWritten(written)).toBe(moment);
  });
  it.each(['2026-03-16T09:05', '2026-02-30T09:05Z', '2026-03-16T25:00Z', '2026-03-16', 'tomorrow', ''])(
    '“%s” names none',
    (written) => {
      expect(instantWritten(written)).toBeUndefined();
    },
  );
});
