import { describe, expect, it } from 'vitest';
import { clocksFor, nextDate } from '../../src/domain/clocks.ts';
import { Profile } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { written } from '../support/written.ts';

const bjurholm = written('bjurholm');
const hudiksvall = written('hudiksvall');
const kramfors = written('kramfors');

const loaded = loadProfile('harstad');
if (!loaded.ok) throw new Error('the profile is not sound');
const harstad = loaded.profile;
type Facts = Parameters<typeof clocksFor>[2];

function dates(profile: Profile, heardOn: string, more: Partial<Facts> = {}) {
  const calendar = calendarFor({ country: profile.municipality.country, ...profile.closedDays });
  const facts: Facts = {
    class: 'complaint',
    tracks: ['service'],
    answerWay: 'any',
    anonymous: false,
    ...more,
    heardOn: Day.parse(heardOn),
  };
  return clocksFor(profile, calendar, facts).map(
    ({ clock, nature, actBy, nominal, rolled }) => `${clock} ${nature}: ${actBy} ${nominal} ${rolled}`,
  );
}

describe('Harstad', () => {
  it('answers a complaint within fourteen days of hearing it, or tells', () => {
    expect(dates(harstad, '2026-03-19')).toEqual([
      'respond promise: 2026-04-01 2026-04-02 2026-04-07',
      'delay-notice promise: 2026-04-01 2026-04-02 2026-04-07',
    ]);
  });
  it('has a month for a formal decision, in place of the service clock', () => {
    expect(dates(harstad, '2026-01-31', { tracks: ['formal-decision', 'pupil'] })).toEqual([
      'respond statutory: 2026-02-27 2026-02-28 2026-03-02',
      'delay-notice statutory: 2026-02-27 2026-02-28 2026-03-02',
    ]);
  });
  it.each(['harm', 'pupil', 'kindergarten', 'patient', 'care', 'sensitive'] as const)(
    'leaves its fourteen days standing for %s',
    (track) => {
      expect(dates(harstad, '2026-03-16', { tracks: [track] })).toEqual(dates(harstad, '2026-03-16'));
    },
  );
  it('investigates the anonymous just the same, and answers whoever wants no answer by the same date', () => {
    const same = dates(harstad, '2026-03-16');
    expect(dates(harstad, '2026-03-16', { anonymous: true, answerWay: 'none' })).toEqual(same);
    expect(dates(harstad, '2026-03-16', { answerWay: 'none' })).toEqual(same);
  });
  it('answers a suggestion within two weeks where an answer is wanted', () => {
    expect(dates(harstad, '2026-03-16', { class: 'suggestion' })).toEqual([
      'respond promise: 2026-03-30 2026-03-30 2026-03-30',
    ]);
    expect(dates(harstad, '2026-03-16', { class: 'suggestion', answerWay: 'none' })).toEqual([]);
  });
});

describe('the Swedish three', () => {
  it('Kramfors: ten calendar days, told if longer', () => {
    expect(dates(Profile.parse(kramfors), '2026-06-09')).toEqual([
      'respond promise: 2026-06-18 2026-06-19 2026-06-22',
      'delay-notice promise: 2026-06-18 2026-06-19 2026-06-22',
    ]);
  });
  it('Bjurholm: three weeks, if wanted; the anonymous are investigated by the same date', () => {
    const profile = Profile.parse(bjurholm);
    const expected = ['respond promise: 2026-06-18 2026-06-19 2026-06-22'];
    expect(dates(profile, '2026-05-29')).toEqual(expected);
    expect(dates(profile, '2026-05-29', { anonymous: true, answerWay: 'none' })).toEqual(expected);
    expect(dates(profile, '2026-05-29', { answerWay: 'none' })).toEqual([]);
  });
  it('Hudiksvall: ten working days to confirm, and no date for the answer', () => {
    expect(dates(Profile.parse(hudiksvall), '2026-03-27', { class: 'praise' })).toEqual([
      'acknowledge promise: 2026-04-14 2026-04-14 2026-04-14',
    ]);
  });
  it("a track's own clock runs beside the service's", () => {
    const { clocks } = hudiksvall;
    const own = {
      clock: 'respond',
      rule: '3wk',
      nature: 'promise',
      classes: ['complaint'],
      track: 'pupil',
      source: 'Skollagen',
    } as const;
    const profile = Profile.parse({ ...hudiksvall, clocks: [...clocks, own] });
    expect(dates(profile, '2026-03-27')).toHaveLength(1);
    expect(dates(profile, '2026-03-27', { tracks: ['pupil'] }).map((text) => text.split(' ')[0])).toEqual([
      'acknowledge',
      'respond',
    ]);
  });
});

describe('the date to plan by', () => {
  it('is the earliest last day to act, and none where no clock runs', () => {
    const [first, second] = ['2026-04-01', '2026-03-30'].map((day) => {
      const actBy = Day.parse(day);
      return { clock: 'respond' as const, nature: 'promise' as const, nominal: actBy, actBy, rolled: actBy };
    });
    expect(nextDate([first, second].flatMap((one) => one ?? []))).toBe(second);
    expect(nextDate([])).toBeUndefined();
  });
});
