/** When a unit's review is begun, what it looks back on, and until when it is to be held. */
import { addWorkingDays, type Calendar } from '../calendar.ts';
import { lastEndedBy, type Month, monthOf, monthsOn, type Period } from '../period.ts';
import type { Profile } from '../profile.ts';
import { Day, laterOf } from '../time.ts';
import type { Review } from './review.ts';

/** One of the profile's dates, and the period that ended last before it. */
export interface ReviewDate {
  readonly on: Day;
  readonly period: Period;
}

/** The last of the profile's dates that is not after `today`. */
export function lastReviewDate(profile: Profile, today: Day): ReviewDate {
  const year = Number(today.slice(0, 4));
  const [last] = datesOf(profile, [year - 1, year])
    .filter((day) => day <= today)
    .reverse();
  if (last === undefined) throw new Error('a profile has at least one date in each year');
  return { on: last, period: lookedBackOn(profile, last) };
}

export function nextReviewDate(profile: Profile, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const next = datesOf(profile, [year, year + 1]).find((day) => day > today);
  if (next === undefined) throw new Error('a profile has at least one date in each year');
  return next;
}

function datesOf({ reports }: Profile, years: readonly number[]): Day[] {
  return years.flatMap((year) => reports.review.onMonthDays.map((day) => Day.parse(`${year}-${day}`))).sort();
}

/** Where it is held once a year it looks back on the year, else on the half-year (Harstad D00075). */
function lookedBackOn({ reports }: Profile, on: Day): Period {
  const before: Month = monthsOn(monthOf(on), -1);
  return lastEndedBy(before, reports.review.onMonthDays.length === 1 ? 12 : 6);
}

/** The last working day on which it is held in time. */
export function limitOf({ reports }: Profile, calendar: Calendar, { on }: Pick<Review, 'on'>): Day {
  return addWorkingDays(calendar, on, reports.review.limit.workingDays);
}

/** The day by which it is to be held: the one that was picked, but never later than the limit. */
export function toBeHeldBy(profile: Profile, calendar: Calendar, review: Pick<Review, 'on' | 'meetsOn'>): Day {
  const limit = limitOf(profile, calendar, review);
  return review.meetsOn !== undefined && review.meetsOn < limit ? review.meetsOn : limit;
}

/** From which day on it is told one level up that it was not held. */
export function toldUpOn(profile: Profile, calendar: Calendar, review: Pick<Review, 'on' | 'meetsOn'>): Day {
  const { toldUpAfterWorkingDays } = profile.reports.review.limit;
  return addWorkingDays(calendar, toBeHeldBy(profile, calendar, review), toldUpAfterWorkingDays);
}

/**
 * Between which days a meeting can be picked, both included: from the profile's date, since it may have been already,
 * to the limit, or where that is near or over to some weeks from today.
 */
export function meetingSpan(
  profile: Profile,
  calendar: Calendar,
  review: Pick<Review, 'on'>,
  today: Day,
): { readonly earliest: Day; readonly latest: Day } {
  const limit = limitOf(profile, calendar, review);
  const soon = addWorkingDays(calendar, today, SOON_WORKING_DAYS);
  return { earliest: review.on, latest: laterOf(limit, soon) };
}
const SOON_WORKING_DAYS = 20;

/**
 * Whether it may still be begun. A house that is opened when the time of a date is over, begins with the next: nobody
 * is late with what she was never told of.
 */
export function mayBegin(profile: Profile, calendar: Calendar, on: Day, today: Day): boolean {
  return on <= today && today <= limitOf(profile, calendar, { on });
}

/** A review gives way to the next one, held or not. */
export function isOver(profile: Profile, { on }: Pick<Review, 'on'>, today: Day): boolean {
  return on < lastReviewDate(profile, today).on;
}
