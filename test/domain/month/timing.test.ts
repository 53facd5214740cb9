import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, workingDaysBetween } from '../../../src/domain/calendar.ts';
import {
  goesOutAt,
  holdSpan,
  LONGEST_HOLD,
  monthsToBegin,
  postingDay,
  postsOn,
  previewAt,
} from '../../../src/domain/month/timing.ts';
import { Month, monthOf, monthsOn } from '../../../src/domain/period.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { dayIn, Instant, TimeOfDay, timeIn } from '../../../src/domain/time.ts';
import { calendar, day, profile, swedishCalendar } from '../../support/municipality.ts';

const place = { profile, calendar };
const month = (text: string) => Month.parse(text);
const at = (text: string) => Instant.parse(text);
const { zone } = profile.municipality;
const summary = (over: Partial<Profile['reports']['monthlySummary']>) => ({
  calendar,
  profile: {
    ...profile,
    reports: { ...profile.reports, monthlySummary: { ...profile.reports.monthlySummary, ...over } },
  },
});

describe('when a month is posted', () => {
  it.each([
    ['2026-02', '2026-03-02', 'a Monday'],
    ['2026-03', '2026-04-01', 'the day before Easter'],
    ['2025-12', '2026-01-02', 'New Year’s Day is none'],
    ['2026-04', '2026-05-04', 'the first of May and a weekend are none'],
    ['2026-12', '2027-01-04', 'a month that begins with a holiday and a weekend'],
  ])('%s: %s, %s', (of, on) => {
    expect(postingDay(place, month(of))).toBe(on);
  });
  it('by the Swedish calendar', () => {
    expect(postingDay({ profile, calendar: swedishCalendar }, month('2026-12'))).toBe('2027-01-04');
    expect(postingDay({ ...summary({ workingDay: 4 }), calendar: swedishCalendar }, month('2025-12'))).toBe(
      '2026-01-08',
    );
  });
  it('keeps to the clocks on the wall when they are put forward or back', () => {
    expect(postsOn(place, day('2026-03-02'))).toBe('2026-03-02T08:00:00.000Z');
    expect(postsOn(place, day('2026-04-01'))).toBe('2026-04-01T07:00:00.000Z');
    expect(postsOn(place, day('2026-11-02'))).toBe('2026-11-02T08:00:00.000Z');
  });
  it('the profile’s working days before, its manager sees it; on the day itself when the office opens', () => {
    expect(previewAt(place, month('2026-03'))).toBe('2026-03-31T07:00:00.000Z');
    expect(previewAt(place, month('2026-02'))).toBe('2026-02-27T08:00:00.000Z');
    expect(previewAt(summary({ previewWorkingDaysBefore: 0 }), month('2026-03'))).toBe('2026-04-01T06:00:00.000Z');
    const early = summary({ previewWorkingDaysBefore: 0, at: TimeOfDay.parse('07:00') });
    expect(previewAt(early, month('2026-03'))).toBe(postsOn(early, day('2026-04-01')));
  });
  it('always on a working day, after the month, at the profile’s hour, and never before it was shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 240 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 5 }),
        (on, workingDay, previewWorkingDaysBefore) => {
          const setting = summary({ workingDay, previewWorkingDaysBefore });
          const of = monthsOn(month('2015-01'), on);
          const posts = postsOn(setting, postingDay(setting, of));
          const posted = dayIn(zone, posts);
          expect(isWorkingDay(calendar, posted)).toBe(true);
          expect(posted > `${of}-31`).toBe(true);
          expect(timeIn(zone, posts)).toBe(profile.reports.monthlySummary.at);
          const preview = previewAt(setting, of);
          expect(preview <= posts).toBe(true);
          expect(workingDaysBetween(calendar, dayIn(zone, preview), posted)).toBe(previewWorkingDaysBefore);
        },
      ),
    );
  });
});

describe('held back', () => {
  it('at most five working days beyond its own, over Easter too', () => {
    expect(holdSpan(place, month('2026-03'), day('2026-03-31'))).toEqual({
      earliest: '2026-04-07',
      latest: '2026-04-13',
    });
    expect(workingDaysBetween(calendar, day('2026-04-01'), day('2026-04-13'))).toBe(LONGEST_HOLD);
    // Held once, it may be held further, never beyond.
    expect(holdSpan(place, month('2026-03'), day('2026-04-10')).earliest).toBe('2026-04-13');
    const { earliest, latest } = holdSpan(place, month('2026-03'), day('2026-04-13'));
    expect(earliest > latest).toBe(true);
  });
});

describe('late', () => {
  const posts = at('2026-04-01T07:00:00.000Z');
  it.each([
    ['2026-04-01T06:59:59.000Z', posts, 'not yet'],
    ['2026-04-01T07:00:00.000Z', '2026-04-01T07:00:00.000Z', 'now'],
    ['2026-04-01T20:00:00.000Z', '2026-04-01T20:00:00.000Z', 'on its own day, at any hour'],
    ['2026-04-04T10:00:00.000Z', '2026-04-07T06:00:00.000Z', 'on a day on which nobody works: when they do'],
    ['2026-04-08T01:00:00.000Z', '2026-04-08T06:00:00.000Z', 'in the night: in the morning'],
    ['2026-04-08T09:00:00.000Z', '2026-04-08T09:00:00.000Z', 'at once'],
  ])('at %s: %s (%s)', (now, out) => {
    expect(goesOutAt(place, posts, at(now))).toBe(out);
  });
});

describe('which months are begun', () => {
  it('the one under way, and where nobody was there those before it, a year at most', () => {
    expect(monthsToBegin(month('2026-03'), undefined)).toEqual(['2026-03']);
    expect(monthsToBegin(month('2026-03'), month('2026-03'))).toEqual([]);
    expect(monthsToBegin(month('2026-03'), month('2026-01'))).toEqual(['2026-02', '2026-03']);
    expect(monthsToBegin(month('2026-03'), month('2025-12'))).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(monthsToBegin(month('2026-03'), month('2020-01'))).toHaveLength(12);
    expect(monthOf(day('2026-03-31'))).toBe('2026-03');
  });
});
