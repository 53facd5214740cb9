/**
 * The week's card to the coordinator: what is overdue, which reports are due, and that the procedure is to be revised,
 * soon or since long. A report that is due brings the card. By itself the revision brings one only on the first weekly day
 * of a month; in every other week it stands on the card that comes for something else, and where nothing is there is none.
 */
import { type Calendar, isWorkingDay } from './calendar.ts';
import { monthOf } from './period.ts';
import type { Profile } from './profile.ts';
import { type ReportDue, reportsDue } from './report/due.ts';
import { type Revision, revisionOf } from './revision.ts';
import { type Day, plusDays, weekdayOf } from './time.ts';

type Place = { readonly profile: Profile; readonly calendar: Calendar };

/** The first day of its week. */
export function mondayOf(day: Day): Day {
  return plusDays(day, 1 - weekdayOf(day));
}

/** The first working day on or after the weekday in `today`'s week, else the last before it; 1 = Monday. */
export function dayOfWeek(calendar: Calendar, today: Day, weekday: number): Day | undefined {
  const monday = mondayOf(today);
  const worked = [0, 1, 2, 3, 4].map((each) => plusDays(monday, each)).filter((day) => isWorkingDay(calendar, day));
  const wanted = plusDays(monday, weekday - 1);
  return worked.find((day) => day >= wanted) ?? worked.at(-1);
}

/** The day of `today`'s week on which the procedure has the card come; undefined where it has none. */
export function weeklyDay({ profile, calendar }: Place, today: Day): Day | undefined {
  const rung = profile.escalation.find((each) => each.when === 'weekly');
  return rung && dayOfWeek(calendar, today, rung.weekday);
}

/** Whether no other week of its month had its day before. */
export function isFirstOfMonth(place: Place, day: Day): boolean {
  const before = weeklyDay(place, plusDays(day, -7));
  return before === undefined || monthOf(before) < monthOf(day);
}

/** What the card of the week of `today` says of the revision. */
export function revisionTold(place: Place, today: Day): Revision | undefined {
  const revision = revisionOf(place.profile, today);
  return weeklyDay(place, today) === undefined ? undefined : revision;
}

/** Weeks in which nobody works have no card: so many weeks back, two others are found in any real calendar. */
const WEEKS_BACK = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * The reports that the card of the week of `today` tells of: what became due since the last card but one, so that each is
 * told on two cards, however holidays move them.
 */
export function reportsTold(place: Place, today: Day): ReportDue[] {
  if (weeklyDay(place, today) === undefined) return [];
  const [, lastButOne] = WEEKS_BACK.flatMap((back) => weeklyDay(place, plusDays(today, -7 * back)) ?? []);
  return lastButOne === undefined ? [] : reportsDue(place.profile, { after: lastButOne, until: today });
}

/** Whether these bring a card where nothing is overdue. */
export function bringsCard(place: Place, day: Day): boolean {
  if (reportsTold(place, day).length > 0) return true;
  return revisionTold(place, day) !== undefined && isFirstOfMonth(place, day);
}
