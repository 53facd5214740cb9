import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  firstWorkingDayOnOrAfter,
  isWorkingDay,
  LocalDays,
  lastWorkingDayOnOrBefore,
  makeCalendar,
  workingDaysBetween,
} from '../../src/domain/calendar.ts';
import { Day, dayFromEpoch, epochDayOf, plusDays, weekdayOf } from '../../src/domain/time.ts';

const day = (text: string) => Day.parse(text);
const from = day('2024-06-15');
const until = day('2028-09-20');
const within = fc.integer({ min: epochDayOf(from), max: epochDayOf(until) }).map(dayFromEpoch);
const closedDays = fc.uniqueArray(within, { maxLength: 400 });

/** Day by day, as on fingers. */
function counted(closed: ReadonlySet<Day>, start: Day, n: number): Day | undefined {
  let [at, left] = [start, Math.abs(n)];
  while (left > 0) {
    at = plusDays(at, Math.sign(n));
    if (at < from || at > until) return undefined;
    if (weekdayOf(at) <= 5 && !closed.has(at)) left -= 1;
  }
  return at;
}

describe('the table', () => {
  it('counts as one does day by day', () => {
    fc.assert(
      fc.property(closedDays, within, fc.integer({ min: -900, max: 900 }), (list, start, n) => {
        const closed = new Set(list);
        const calendar = makeCalendar({ closed: list, from, until });
        const expected = counted(closed, start, n);
        if (expected === undefined) {
          expect(() => addWorkingDays(calendar, start, n)).toThrow(RangeError);
        } else {
          expect(addWorkingDays(calendar, start, n)).toBe(expected);
        }
        expect(isWorkingDay(calendar, start)).toBe(weekdayOf(start) <= 5 && !closed.has(start));
      }),
      { numRuns: 300 },
    );
  });

  it('counts between two days as one does day by day, and back', () => {
    fc.assert(
      fc.property(closedDays, within, within, (list, one, other) => {
        const [start, end] = one < other ? [one, other] : [other, one];
        const calendar = makeCalendar({ closed: list, from, until });
        let expected = 0;
        for (let at = start; at < end; ) {
          at = plusDays(at, 1);
          if (weekdayOf(at) <= 5 && !list.includes(at)) expected += 1;
        }
        expect(workingDaysBetween(calendar, start, end)).toBe(expected);
        expect(workingDaysBetween(calendar, end, start) + expected).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('goes there and back between working days', () => {
    fc.assert(
      fc.property(closedDays, within, fc.integer({ min: 1, max: 200 }), (list, start, n) => {
        const calendar = makeCalendar({ closed: list, from, until });
        const workingDays = workingDaysBetween(calendar, start, until);
        fc.pre(isWorkingDay(calendar, start) && n <= workingDays);
        const there = addWorkingDays(calendar, start, n);
        expect(addWorkingDays(calendar, there, -n)).toBe(start);
        expect(workingDaysBetween(calendar, start, there)).toBe(n);
      }),
    );
  });

  it('is the same whether the closed days are listed or told year by year, and asks for a year once', () => {
    const asked: number[] = [];
    const listed = [day('2026-05-01'), day('2027-01-01')];
    const told = makeCalendar({
      closed: (year) => {
        asked.push(year);
        return listed.filter((one) => one.startsWith(String(year)));
      },
      from,
      until,
    });
    const calendar = makeCalendar({ closed: listed, from, until });
    for (const n of [1, 100, 170, 300]) {
      expect(addWorkingDays(told, day('2026-04-30'), n)).toBe(addWorkingDays(calendar, day('2026-04-30'), n));
    }
    expect(asked).toEqual([2026, 2027]);
  });
});

describe('a long weekend', () => {
  const calendar = makeCalendar({ closed: [day('2026-05-01')], from: day('2026-04-27'), until: day('2026-05-08') });

  it.each([
    ['2026-04-30', '2026-04-30', '2026-04-30'],
    ['2026-05-01', '2026-04-30', '2026-05-04'],
    ['2026-05-02', '2026-04-30', '2026-05-04'],
    ['2026-05-03', '2026-04-30', '2026-05-04'],
    ['2026-05-04', '2026-05-04', '2026-05-04'],
  ])('around %s: %s and %s', (on, before, after) => {
    expect(lastWorkingDayOnOrBefore(calendar, day(on))).toBe(before);
    expect(firstWorkingDayOnOrAfter(calendar, day(on))).toBe(after);
  });

  it('is passed over in both directions', () => {
    expect(addWorkingDays(calendar, day('2026-04-30'), 1)).toBe('2026-05-04');
    expect(addWorkingDays(calendar, day('2026-05-04'), -1)).toBe('2026-04-30');
    expect(addWorkingDays(calendar, day('2026-05-02'), 0)).toBe('2026-05-02');
    expect(addWorkingDays(calendar, day('2026-05-02'), 1)).toBe('2026-05-04');
    expect(addWorkingDays(calendar, day('2026-05-02'), -1)).toBe('2026-04-30');
  });

  it('ends where the calendar ends, and says so', () => {
    expect(addWorkingDays(calendar, day('2026-05-07'), 1)).toBe('2026-05-08');
    const message = /outside the calendar, which runs from 2026-04-27 until 2026-05-08/;
    for (const ask of [
      () => addWorkingDays(calendar, day('2026-05-08'), 1),
      () => addWorkingDays(calendar, day('2026-04-27'), -1),
      () => addWorkingDays(calendar, day('2026-05-09'), -1),
      () => addWorkingDays(calendar, day('2026-05-09'), 0),
      () => isWorkingDay(calendar, day('2026-04-26')),
      () => isWorkingDay(calendar, day('2027-01-04')),
      () => workingDaysBetween(calendar, day('2026-05-04'), day('2026-05-09')),
      () => lastWorkingDayOnOrBefore(calendar, day('2025-05-05')),
    ]) {
      expect(ask).toThrow(RangeError);
      expect(ask).toThrow(message);
    }
    expect(() => addWorkingDays(calendar, day('2026-05-04'), 1.5)).toThrow(RangeError);
  });
});

describe('local days', () => {
  it('are each year or one day', () => {
    const local = { closed: ['12-24', '2026-05-15', '02-29'], open: ['05-01'] };
    expect(LocalDays.parse(local)).toEqual(local);
    expect(LocalDays.parse({})).toEqual({ closed: [], open: [] });
  });

  it.each([
    [{ closed: ['24.12'] }, 'closed.0'],
    [{ closed: ['12-24', '02-30'] }, 'closed.1'],
    [{ open: ['2026-02-29'] }, 'open.0'],
    [{ closed: ['12-24'], open: ['12-24'] }, 'open.0'],
    [{ open: ['2026-06-20'] }, 'open.0'],
    [{ shut: [] }, ''],
  ])('%j is refused at "%s"', (local, path) => {
    expect(LocalDays.safeParse(local).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
