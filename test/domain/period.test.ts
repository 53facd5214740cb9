import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areApart,
  firstDayOf,
  lastDayOf,
  lastEndedBy,
  lastMonthOf,
  lies,
  Month,
  monthOf,
  monthsIn,
  monthsOn,
  Period,
  periodBetween,
  periodOf,
  spans,
} from '../../src/domain/period.ts';
import { day } from '../support/municipality.ts';

const month = (text: string) => Month.parse(text);
const months = fc.integer({ min: 0, max: 40 * 12 }).map((n) => monthsOn(month('2001-01'), n));
const periods = fc.tuple(months, fc.constantFrom(...spans)).map(([of, length]) => periodOf(of, length));

describe('calendar periods', () => {
  it('begin with the first month of theirs', () => {
    expect(periodOf(month('2026-05'), 1)).toEqual({ from: '2026-05', months: 1 });
    expect(periodOf(month('2026-05'), 3)).toEqual({ from: '2026-04', months: 3 });
    expect(periodOf(month('2026-05'), 6)).toEqual({ from: '2026-01', months: 6 });
    expect(periodOf(month('2026-12'), 12)).toEqual({ from: '2026-01', months: 12 });
    expect(Period.safeParse({ from: '2026-02', months: 3 }).success).toBe(false);
    expect(Month.safeParse('2026-13').success).toBe(false);
  });

  it('end with the last day of the last month', () => {
    expect(lastDayOf(periodOf(month('2028-02'), 1))).toBe('2028-02-29');
    expect(lastDayOf(periodOf(month('2026-01'), 12))).toBe('2026-12-31');
    expect(monthsIn(periodOf(month('2026-12'), 3))).toEqual(['2026-10', '2026-11', '2026-12']);
  });

  it('are told from two days only where these are the first and the last of one', () => {
    expect(periodBetween(day('2026-01-01'), day('2026-06-30'))).toEqual({ from: '2026-01', months: 6 });
    expect(periodBetween(day('2026-02-01'), day('2026-04-30'))).toBeUndefined();
    expect(periodBetween(day('2026-01-01'), day('2027-12-31'))).toBeUndefined();
    expect(periodBetween(day('2026-01-02'), day('2026-01-31'))).toBeUndefined();
    expect(periodBetween(day('2026-06-30'), day('2026-01-01'))).toBeUndefined();
  });

  it('that ended last are known by the month that ended last', () => {
    expect(lastEndedBy(month('2026-03'), 3)).toEqual({ from: '2026-01', months: 3 });
    expect(lastEndedBy(month('2026-04'), 3)).toEqual({ from: '2026-01', months: 3 });
    expect(lastEndedBy(month('2026-11'), 12)).toEqual({ from: '2025-01', months: 12 });
    expect(lastEndedBy(month('2026-12'), 12)).toEqual({ from: '2026-01', months: 12 });
  });

  it('have some years on either side', () => {
    expect(lastDayOf(periodOf(month('9899-12'), 12))).toBe('9899-12-31');
    expect(lastEndedBy(month('1900-01'), 12)).toEqual({ from: '1899-01', months: 12 });
    expect(monthsOn(month('1900-03'), -24)).toBe('1898-03');
    expect(['1000-01', '1899-12', '9900-01', '9999-12'].filter((text) => Month.safeParse(text).success)).toEqual([]);
  });

  it('nest and never overlap', () => {
    fc.assert(
      fc.property(periods, periods, (one, other) => {
        const shared = monthsIn(one).filter((each) => monthsIn(other).includes(each));
        expect(areApart(one, other)).toBe(shared.length === 0);
        expect(lies(one, other)).toBe(shared.length === one.months);
        expect(areApart(one, other) || lies(one, other) || lies(other, one)).toBe(true);
      }),
    );
  });

  it('lie where their days say', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(monthOf(firstDayOf(period))).toBe(period.from);
        expect(monthOf(lastDayOf(period))).toBe(lastMonthOf(period));
        expect(periodBetween(firstDayOf(period), lastDayOf(period))).toEqual(period);
        expect(lastEndedBy(lastMonthOf(period), period.months)).toEqual(period);
      }),
    );
  });
});
