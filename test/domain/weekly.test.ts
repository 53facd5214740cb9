import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/domain/profile.ts';
import { plusDays } from '../../src/domain/time.ts';
import { bringsCard, isFirstOfMonth, mondayOf, reportsTold, revisionTold, weeklyDay } from '../../src/domain/weekly.ts';
import { calendar, day, profile } from '../support/municipality.ts';

const by = (reviseBy: string): { profile: Profile; calendar: typeof calendar } => ({
  profile: {
    ...profile,
    procedure: { ...profile.procedure, reviseBy: day(reviseBy) },
    reports: { ...profile.reports, toBoards: [] },
  },
  calendar,
});

describe('the day of the week’s card', () => {
  it('is Monday, or the first working day after it', () => {
    expect(weeklyDay(by('2030-01-01'), day('2026-03-19'))).toBe('2026-03-16');
    // Easter Monday.
    expect(weeklyDay(by('2030-01-01'), day('2026-04-07'))).toBe('2026-04-07');
    const never = { ...profile, escalation: profile.escalation.filter(({ when }) => when !== 'weekly') };
    expect(weeklyDay({ profile: never, calendar }, day('2026-03-19'))).toBeUndefined();
  });
  it('is the first of its month once in each month', () => {
    const first = (text: string) => isFirstOfMonth(by('2030-01-01'), day(text));
    expect(['2026-03-02', '2026-03-09', '2026-03-30', '2026-04-07', '2026-04-13'].map(first)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('what it says of the revision', () => {
  const told = (reviseBy: string, today: string) => revisionTold(by(reviseBy), day(today))?.is;
  const brings = (reviseBy: string, today: string) => bringsCard(by(reviseBy), day(today));
  it('near: in every week too, with a card of its own in the first of a month alone', () => {
    expect(['2026-03-02', '2026-03-04', '2026-03-09'].map((today) => told('2026-04-20', today))).toEqual([
      'near',
      'near',
      'near',
    ]);
    expect([brings('2026-04-20', '2026-03-02'), brings('2026-04-20', '2026-03-09')]).toEqual([true, false]);
  });
  it('past: in every week, with a card of its own in the first of a month', () => {
    expect(['2026-03-02', '2026-03-09'].map((today) => told('2025-10-13', today))).toEqual(['past', 'past']);
    expect([brings('2025-10-13', '2026-03-02'), brings('2025-10-13', '2026-03-09')]).toEqual([true, false]);
  });
  it('far off: nothing', () => {
    expect([told('2030-01-01', '2026-03-02'), brings('2030-01-01', '2026-03-02')]).toEqual([undefined, false]);
  });
  it('whatever the date: never more than one card of its own in a month, and one in each while it is past', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => plusDays(day('2020-01-01'), n));
    fc.assert(
      fc.property(days, days, (reviseBy, from) => {
        const place = by(reviseBy);
        const weeks = Array.from({ length: 60 }, (_, n) => weeklyDay(place, plusDays(mondayOf(from), 7 * n)));
        const own = weeks.filter((each) => each !== undefined).filter((each) => bringsCard(place, each));
        const months = own.map((each) => each.slice(0, 7));
        expect(new Set(months).size).toBe(months.length);
        if (plusDays(reviseBy, 1) <= mondayOf(from)) expect(months.length).toBeGreaterThanOrEqual(13);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what it says of reports', () => {
  const to = { nb: 'Nemnda', nn: 'Nemnda', sv: 'Nämnden', en: 'The board' };
  const place = (...onMonthDays: string[]) => {
    const { profile: one, calendar: days } = by('2030-01-01');
    const toBoards = [
      {
        scope: 'board' as const,
        to,
        timesAYear: onMonthDays.length,
        inAnnualReport: false,
        prioritises: false,
        onMonthDays,
        source: 'S',
      },
    ];
    return { profile: { ...one, reports: { ...one.reports, toBoards } }, calendar: days };
  };
  it('from its day on, until two cards told it, with a card of their own; over the turn of the year too', () => {
    const told = (text: string) => reportsTold(place('03-15', '12-28'), day(text)).map(({ on }) => on);
    expect(['2026-03-14', '2026-03-15', '2026-03-29', '2026-03-30', '2027-01-04'].map(told)).toEqual([
      [],
      ['2026-03-15'],
      ['2026-03-15'],
      [],
      ['2026-12-28'],
    ]);
    expect(['2026-03-09', '2026-03-16', '2026-03-30'].map((each) => bringsCard(place('03-15'), day(each)))).toEqual([
      false,
      true,
      false,
    ]);
  });
  it('on two cards also where a holiday moves one of them', () => {
    // Easter Monday is two weeks after: the card of that week comes on the 7th, and the two before it told it.
    const one = place('03-23');
    const days = ['2026-03-23', '2026-03-30', '2026-04-07'].map(day);
    expect(days.map((each) => bringsCard(one, each))).toEqual([true, true, false]);
    // Due on a Tuesday; the second card after it waits for Easter Monday to be over.
    const other = place('03-24');
    expect(days.map((each) => bringsCard(other, each))).toEqual([false, true, true]);
  });
  it('whatever its day: on exactly two cards', () => {
    const some = fc.integer({ min: 0, max: 3000 }).map((n) => plusDays(day('2020-01-01'), n));
    fc.assert(
      fc.property(some, (on) => {
        fc.pre(!on.endsWith('-02-29'));
        const one = place(on.slice(5));
        const weeks = [-7, 0, 7, 14, 21].map((later) => weeklyDay(one, plusDays(mondayOf(on), later)));
        const telling = weeks.filter((each) => each !== undefined && bringsCard(one, each));
        expect(telling).toHaveLength(2);
        expect(telling.every((each) => each !== undefined && each >= on)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
