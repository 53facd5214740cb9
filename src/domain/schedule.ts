/** When whoever has to act is reminded: the profile's schedule, counted back from the last day to act. */
import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './calendar.ts';
import type { Case } from './case.ts';
import { dutiesIn, runningClocks } from './duties.ts';
import { isOpen, nextOpening, type Office } from './office-hours.ts';
import type { Profile } from './profile.ts';
import { type Day, dayIn, type Instant, instantAt, laterOf, plusDays } from './time.ts';
import type { Words } from './words.ts';

type Schedule = Profile['reminders']['schedule'];

/** Between which days it is reminded of: the day on which it was told, and the last working day to act. */
export interface Span {
  readonly from: Day;
  readonly actBy: Day;
}

/**
 * The first working day after `after` on which the schedule reminds, or undefined where nothing is left of it. What was
 * due before is not made up for: whoever calls has told it at once.
 */
export function nextReminderDay(
  schedule: Schedule,
  calendar: Calendar,
  { from, actBy }: Span,
  after: Day,
): Day | undefined {
  const days = schedule.flatMap((reminder): Day[] => {
    switch (reminder.at) {
      case 'once':
        return [];
      case 'half-time': {
        const half = Math.floor(workingDaysBetween(calendar, from, actBy) / 2);
        return half < 1 ? [] : [addWorkingDays(calendar, from, half)];
      }
      case 'working-days-before': {
        const day = addWorkingDays(calendar, actBy, -reminder.days);
        return day > from ? [day] : [];
      }
      case 'on-the-day':
        return [actBy];
      case 'every-working-days-after':
        return [nextEvery(calendar, actBy, reminder.days, after)];
      default:
        return reminder satisfies never;
    }
  });
  return days.filter((day) => day > after).sort()[0];
}

/** The first day after `after` that lies a multiple of `every` working days behind `actBy`. */
function nextEvery(calendar: Calendar, actBy: Day, every: number, after: Day): Day {
  const passed = Math.max(0, workingDaysBetween(calendar, actBy, after));
  return addWorkingDays(calendar, actBy, (Math.floor(passed / every) + 1) * every);
}

export interface Timing {
  readonly profile: Profile;
  readonly calendar: Calendar;
  readonly now: Instant;
}

export function officeOf({ profile, calendar }: Pick<Timing, 'profile' | 'calendar'>): Office {
  return { calendar, zone: profile.municipality.zone, hours: profile.officeHours };
}

/** The last day for which whoever has to act is known to have been told. */
function toldOn({ profile }: Timing, { handling, registeredAt }: Case): Day {
  const told = handling.remindedOn ?? dayIn(profile.municipality.zone, registeredAt);
  const { postponed } = handling;
  if (postponed === undefined) return told;
  const put = plusDays(postponed.until, -1);
  return laterOf(put, told);
}

/** The day on which somebody is to be reminded of it next. There always is one while it is open. */
export function reminderDay(timing: Timing, one: Case, words: Words): Day {
  const { profile, calendar } = timing;
  const after = toldOn(timing, one);
  const from = dayIn(profile.municipality.zone, one.registeredAt);
  const days = dutiesIn(timing, one, words)
    .map(({ actBy }) => nextReminderDay(profile.reminders.schedule, calendar, { from, actBy }, after))
    .filter((day) => day !== undefined)
    .sort();
  return days[0] ?? addWorkingDays(calendar, after, 1);
}

export interface Rung {
  /** Names the rung on the case, so that it is climbed once. */
  readonly rung: string;
  readonly to: 'deputy' | 'managers-manager' | 'coordinator';
  readonly on: Day;
}

/** The rungs for being overdue that were not climbed yet, with the day on which each is due. */
export function rungsAhead({ profile, calendar }: Timing, one: Case): Rung[] {
  const [first] = runningClocks(one)
    .map(({ actBy }) => actBy)
    .sort();
  if (first === undefined) return [];
  return profile.escalation.flatMap((rung): Rung[] => {
    if (rung.when !== 'overdue') return [];
    const name = `overdue-${rung.workingDays}-${rung.to}-${first}`;
    if (one.handling.rungs.includes(name)) return [];
    return [{ rung: name, to: rung.to, on: addWorkingDays(calendar, first, Math.max(1, rung.workingDays)) }];
  });
}

/** When a closed case is sealed. */
export function sealedFrom({ profile, calendar }: Timing, closedOn: Day): Instant {
  const day = plusDays(closedOn, profile.retention.closedReadableDays + 1);
  const office = officeOf({ profile, calendar });
  return nextOpening(office, instantAt(profile.municipality.zone, day, profile.officeHours.opens));
}

/**
 * The next moment at which anyone must look at it, always during office hours and later than `now`; null where nothing
 * will ever be due again.
 */
export function nextLook(timing: Timing, one: Case, words: Words): Instant | null {
  const { now } = timing;
  if (one.state.state === 'closed') {
    return one.state.sealed === true ? null : later(timing, sealedFrom(timing, one.state.closedOn));
  }
  const days = [reminderDay(timing, one, words), ...rungsAhead(timing, one).map(({ on }) => on)].sort();
  const [first] = days;
  if (first === undefined) throw new Error('an open case has a next day');
  const { zone } = timing.profile.municipality;
  const at = instantAt(zone, first, timing.profile.officeHours.opens);
  return at > now ? at : later(timing, at);
}

/** `at`, or where that has passed the next opening that is still to come. */
function later(timing: Timing, at: Instant): Instant {
  const { now, profile, calendar } = timing;
  if (at > now) return at;
  const office = officeOf(timing);
  const opening = nextOpening(office, now);
  if (opening > now) return opening;
  const { zone } = profile.municipality;
  return instantAt(zone, addWorkingDays(calendar, dayIn(zone, now), 1), profile.officeHours.opens);
}

/** Whether people are at work, so that they may be reminded. */
export function isOfficeOpen(timing: Timing): boolean {
  return isOpen(officeOf(timing), timing.now);
}

export function isWorkedOn({ calendar }: Pick<Timing, 'calendar'>, day: Day): boolean {
  return isWorkingDay(calendar, day);
}
