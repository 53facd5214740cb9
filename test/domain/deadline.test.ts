import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay } from '../../src/domain/calendar.ts';
import { deadline, formatRule, Rule } from '../../src/domain/deadline.ts';
import { Day, dayFromEpoch, epochDayOf, plusDays } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';

const norway = calendarFor({ country: 'NO', closed: [], open: [] });
const sweden = calendarFor({ country: 'SE', closed: [], open: [] });
const day = (text: string) => Day.parse(text);

describe('the vectors', () => {
  it.each([
    ['NO', '2026-03-16', '14d', '2026-03-30', '2026-03-30', '2026-03-30'],
    ['NO', '2026-03-19', '14d', '2026-04-02', '2026-04-01', '2026-04-07'],
    ['NO', '2026-05-03', '14d', '2026-05-17', '2026-05-15', '2026-05-18'],
    ['NO', '2026-12-10', '14d', '2026-12-24', '2026-12-24', '2026-12-24'],
    ['NO', '2026-12-11', '14d', '2026-12-25', '2026-12-24', '2026-12-28'],
    ['NO', '2026-01-31', '1mo', '2026-02-28', '2026-02-27', '2026-03-02'],
    ['NO', '2026-05-08', '10wd', '2026-05-26', '2026-05-26', '2026-05-26'],
    ['SE', '2026-06-09', '10d', '2026-06-19', '2026-06-18', '2026-06-22'],
    ['SE', '2026-12-14', '10d', '2026-12-24', '2026-12-23', '2026-12-28'],
    ['SE', '2026-05-15', '10d', '2026-05-25', '2026-05-25', '2026-05-25'],
    ['SE', '2026-03-27', '10wd', '2026-04-14', '2026-04-14', '2026-04-14'],
    ['SE', '2026-12-18', '10wd', '2027-01-08', '2027-01-08', '2027-01-08'],
    ['SE', '2026-05-29', '3wk', '2026-06-19', '2026-06-18', '2026-06-22'],
  ])('%s, heard %s, %s: %s, act by %s, rolled %s', (country, heard, rule, nominal, actBy, rolled) => {
    const calendar = country === 'NO' ? norway : sweden;
    expect(deadline(calendar, day(heard), Rule.parse(rule))).toEqual({ nominal, actBy, rolled });
  });
});

const anyCalendar = fc.constantFrom(
  norway,
  sweden,
  calendarFor({ country: 'NO', closed: ['12-24', '12-31'], open: [] }),
);
const heardDay = fc
  .integer({ min: epochDayOf(day('2005-01-01')), max: epochDayOf(day('2050-12-31')) })
  .map(dayFromEpoch);
const unit = fc.constantFrom('days' as const, 'weeks' as const, 'months' as const, 'working-days' as const);
const count = fc.integer({ min: 1, max: 60 });

describe('any deadline', () => {
  it('is acted on before and rolled after the day as counted, on working days with none in between', () => {
    fc.assert(
      fc.property(anyCalendar, heardDay, count, unit, (calendar, heard, n, of) => {
        const { nominal, actBy, rolled } = deadline(calendar, heard, { count: n, unit: of });
        expect(nominal > heard).toBe(true);
        expect(actBy <= nominal && nominal <= rolled).toBe(true);
        expect(isWorkingDay(calendar, actBy)).toBe(true);
        expect(isWorkingDay(calendar, rolled)).toBe(true);
        for (let at = plusDays(actBy, 1); at < rolled; at = plusDays(at, 1)) {
          expect(isWorkingDay(calendar, at)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never comes earlier for what was heard later or may take longer', () => {
    fc.assert(
      fc.property(anyCalendar, heardDay, fc.nat(40), count, fc.nat(10), unit, (calendar, heard, later, n, more, of) => {
        const one = deadline(calendar, heard, { count: n, unit: of });
        for (const other of [
          deadline(calendar, plusDays(heard, later), { count: n, unit: of }),
          deadline(calendar, heard, { count: n + more, unit: of }),
        ]) {
          expect(one.nominal <= other.nominal).toBe(true);
          expect(one.actBy <= other.actBy).toBe(true);
          expect(one.rolled <= other.rolled).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counted in working days falls on one, after exactly so many', () => {
    fc.assert(
      fc.property(anyCalendar, heardDay, count, (calendar, heard, n) => {
        const { nominal, actBy, rolled } = deadline(calendar, heard, { count: n, unit: 'working-days' });
        expect([actBy, rolled]).toEqual([nominal, nominal]);
        let worked = 0;
        for (let at = plusDays(heard, 1); at <= nominal; at = plusDays(at, 1)) {
          if (isWorkingDay(calendar, at)) worked += 1;
        }
        expect(worked).toBe(n);
        expect(addWorkingDays(calendar, nominal, -1) < nominal).toBe(true);
      }),
    );
  });

  it('outside the calendar is an error, not a guess', () => {
    expect(() => deadline(norway, day('2060-12-20'), Rule.parse('14d'))).toThrow(RangeError);
    expect(() => deadline(norway, day('1999-12-20'), Rule.parse('10wd'))).toThrow(RangeError);
  });
});

describe('a rule', () => {
  it.each([
    ['14d', 14, 'days'],
    ['3wk', 3, 'weeks'],
    ['1mo', 1, 'months'],
    ['10wd', 10, 'working-days'],
  ])('%s is %i %s', (text, n, of) => {
    expect(Rule.parse(text)).toEqual({ count: n, unit: of });
  });

  it.each(['', '14', 'd', '0d', '-1d', '1.5d', '14 d', '14D', '014d', '1000d', '2y', '10wd ', '1e2d', 'constructor'])(
    '"%s" is none',
    (text) => {
      expect(Rule.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([
        'expected a time such as 14d, 3wk, 1mo or 10wd (working days)',
      ]);
    },
  );

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), unit, (n, of) => {
        expect(Rule.parse(formatRule({ count: n, unit: of }))).toEqual({ count: n, unit: of });
      }),
    );
  });
});
