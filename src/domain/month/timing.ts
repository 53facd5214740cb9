/** When a unit's month is put before its manager, posted, and until when it may be held. */
import { addWorkingDays } from '../calendar.ts';
import type { Setting } from '../course.ts';
import { isOpen, nextOpening } from '../office-hours.ts';
import { type Month, monthsOn } from '../period.ts';
import { officeOf } from '../schedule.ts';
import { Day, dayIn, type Instant, instantAt, plusDays } from '../time.ts';

type Place = Pick<Setting, 'profile' | 'calendar'>;

/** Working days beyond its own on which a month can still be posted: after that it goes by itself. */
export const LONGEST_HOLD = 5;

/** The profile's working day of the month after it. */
export function postingDay({ profile, calendar }: Place, month: Month): Day {
  const first = Day.parse(`${monthsOn(month, 1)}-01`);
  return addWorkingDays(calendar, plusDays(first, -1), profile.reports.monthlySummary.workingDay);
}

export function postsOn({ profile }: Place, day: Day): Instant {
  return instantAt(profile.municipality.zone, day, profile.reports.monthlySummary.at);
}

/** The profile's working days before, at the same hour; on the day itself when the office opens. */
export function previewAt(place: Place, month: Month): Instant {
  const { previewWorkingDaysBefore: before, at } = place.profile.reports.monthlySummary;
  const day = postingDay(place, month);
  if (before > 0) return postsOn(place, addWorkingDays(place.calendar, day, -before));
  const { opens } = place.profile.officeHours;
  return instantAt(place.profile.municipality.zone, day, [opens, at].sort()[0] ?? at);
}

/** To which days it can be held, both included: from its own next working day on. */
export function holdSpan(place: Place, month: Month, today: Day): { readonly earliest: Day; readonly latest: Day } {
  const own = postingDay(place, month);
  return {
    earliest: addWorkingDays(place.calendar, own > today ? own : today, 1),
    latest: addWorkingDays(place.calendar, own, LONGEST_HOLD),
  };
}

/**
 * When a month goes out that was due before: at once on its own day; else, since nobody reads a channel at night, when
 * people are at work.
 */
export function goesOutAt(place: Place, postsAt: Instant, now: Instant): Instant {
  if (now < postsAt) return postsAt;
  const { zone } = place.profile.municipality;
  const office = officeOf(place);
  return dayIn(zone, postsAt) === dayIn(zone, now) || isOpen(office, now) ? now : nextOpening(office, now);
}

/**
 * The months of a unit that are to be begun: the one under way, and where the bot has stood still those before it, back
 * to the last that was begun, a year at most. What was before the first is none of ours.
 */
export function monthsToBegin(current: Month, lastBegun: Month | undefined): Month[] {
  if (lastBegun === undefined) return [current];
  const months: Month[] = [];
  for (let month = current, back = 0; month > lastBegun && back < MOST_BEHIND; back += 1) {
    months.unshift(month);
    month = monthsOn(month, -1);
  }
  return months;
}

const MOST_BEHIND = 12;
