import { addWorkingDays } from '../domain/calendar.ts';
import type { Setting } from '../domain/decide.ts';
import { postingDay, postsOn, previewAt } from '../domain/month/timing.ts';
import { isOpen, nextOpening, type Office } from '../domain/office-hours.ts';
import { type Month, monthOf, monthsOn } from '../domain/period.ts';
import { officeOf } from '../domain/schedule.ts';
import { dayIn, type Instant, instantAt, plusMilliseconds, type TimeOfDay } from '../domain/time.ts';

const AN_HOUR_MS = 3_600_000;

/**
 * How far a demo's clock is set ahead of the machine's, in milliseconds: not at all where the office is open for two
 * more hours, else to an hour after it next opens, so that what is logged on a Sunday evening can be seen arriving.
 */
export function aheadBy(office: Office, now: Instant): number {
  if (isOpen(office, now) && isOpen(office, plusMilliseconds(now, 2 * AN_HOUR_MS))) return 0;
  const later = isOpen(office, now)
    ? nextOpening(office, plusMilliseconds(now, 12 * AN_HOUR_MS))
    : nextOpening(office, now);
  return Date.parse(later) + AN_HOUR_MS - Date.parse(now);
}

/** A clock that runs as the machine's does and can be set ahead of it, never back. */
export interface MovableClock {
  now(): Instant;
  /** A moment that has passed already leaves it as it is. */
  moveTo(then: Instant): void;
}

export function movableClock(machine: () => Instant, aheadMs: number): MovableClock {
  let ahead = aheadMs;
  const now = () => plusMilliseconds(machine(), ahead);
  return {
    now,
    moveTo(then) {
      ahead += Math.max(0, Date.parse(then) - Date.parse(now()));
    },
  };
}

/** The morning of the next working day, at the hour at which reminders go out. */
export function nextMorning({ calendar, zone, hours }: Office, digestAt: TimeOfDay, now: Instant): Instant {
  const day = addWorkingDays(calendar, dayIn(zone, now), 1);
  return instantAt(zone, day, digestAt > hours.opens ? digestAt : hours.opens);
}

/** The month whose summaries are posted next. */
export function comingMonth(place: Pick<Setting, 'profile' | 'calendar'>, now: Instant): Month {
  const current = monthOf(dayIn(place.profile.municipality.zone, now));
  const before = monthsOn(current, -1);
  return postsOn(place, postingDay(place, before)) > now ? before : current;
}

/** Each moment at which there is something to do until these are posted: all mornings, the preview, the post. */
export function untilSummaries(place: Pick<Setting, 'profile' | 'calendar'>, now: Instant): Instant[] {
  const month = comingMonth(place, now);
  const [posted, preview] = [postsOn(place, postingDay(place, month)), previewAt(place, month)];
  const moments = new Set(preview > now ? [preview, posted] : [posted]);
  const { digestAt } = place.profile.reminders;
  for (
    let at = nextMorning(officeOf(place), digestAt, now);
    at < posted;
    at = nextMorning(officeOf(place), digestAt, at)
  )
    moments.add(at);
  return [...moments].sort();
}
