/** When whoever has to act is reminded: the profile's schedule, counted back from the last day to act. */
import { addWorkingDays, type Calendar, firstWorkingDayOnOrAfter, workingDaysBetween } from './calendar.ts';
import type { Case } from './case.ts';
import { type Duty, dutiesIn, firstDate, isAnswered, leadsOf } from './duties.ts';
import type { PersonId } from './ids.ts';
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
 * The first working day after `after` on which the schedule reminds, or undefined where nothing is left of it. What the
 * schedule would have said before `from` is not made up for, since it was told at once; only what was too late from the
 * start is reminded of on the very next working day.
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
  if (actBy <= from) days.push(addWorkingDays(calendar, from, 1));
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

/** The day on which it was told of at once: when it was registered or taken up again. */
function startOf({ profile }: Pick<Timing, 'profile'>, { handling, registeredAt }: Case): Day {
  return dayIn(profile.municipality.zone, handling.reopenedAt ?? registeredAt);
}

interface Due {
  readonly duty: Duty;
  /** A working day. It has passed where nobody could be reminded in time. */
  readonly day: Day;
}

/** When each of its duties is reminded of next. */
function remindersOf(timing: Pick<Timing, 'profile' | 'calendar'>, one: Case, words: Words): Due[] {
  const { profile, calendar } = timing;
  const from = startOf(timing, one);
  const { remindedOn } = one.handling;
  const told = remindedOn === undefined ? from : laterOf(remindedOn, from);
  return dutiesIn(timing, one, words).map((duty) => {
    const { actBy } = duty;
    const until = putOffUntil(timing, one, duty);
    if (until !== undefined && until > told) return { duty, day: firstWorkingDayOnOrAfter(calendar, until) };
    const day =
      duty.from === undefined
        ? nextReminderDay(profile.reminders.schedule, calendar, { from, actBy }, told)
        : nextReminderDay(fromThere(profile.reminders.schedule), calendar, { from, actBy: duty.from }, told);
    return { duty, day: day ?? addWorkingDays(calendar, told, 1) };
  });
}

/** Of what has a first day of its own: on it, and then as of what is late. */
function fromThere(schedule: Schedule): Schedule {
  return [{ at: 'on-the-day' }, ...schedule.filter(({ at }) => at === 'every-working-days-after')];
}

/** To which days it can be put off, both included: from tomorrow to the last on which what comes first is still in time. */
export function postponeSpan(
  timing: Pick<Timing, 'profile' | 'calendar'>,
  one: Case,
  today: Day,
): { earliest: Day; latest: Day } {
  return { earliest: plusDays(today, 1), latest: firstDate(timing, one) };
}

/** What she put off is hers; what is another's is not put off by that. Never beyond its date, wherever that was moved. */
function putOffUntil(timing: Pick<Timing, 'profile' | 'calendar'>, one: Case, duty: Duty): Day | undefined {
  const { postponed } = one.handling;
  if (postponed === undefined || !duty.whose.includes(postponed.by)) return undefined;
  // Somebody waits by the telephone, mostly for a wish that came after it was put off.
  if (duty.duty === 'call-back') return undefined;
  return [postponed.until, firstDate(timing, one)].sort()[0];
}

/**
 * What a person sees of a case in her list of today: her own duties, as far as they are not put off; all of it where
 * she was reminded today in another's stead; and of an overdue case, which is its manager's business too, all that is late.
 */
export function dutiesShownTo(
  timing: Pick<Timing, 'profile' | 'calendar'>,
  one: Case,
  words: Words,
  reader: PersonId,
  today: Day,
): Duty[] {
  const due = dutiesListed(timing, one, words, today);
  const own = due.filter(({ whose }) => whose.includes(reader));
  if (own.length > 0) return own;
  const { remindedOn, remindedTo } = one.handling;
  if (remindedOn === today && remindedTo?.includes(reader) === true) return due;
  return leadsOf(one).includes(reader) ? due.filter(({ actBy }) => actBy < today) : [];
}

/** What is to be done by those who have it, as far as it is not put off: what their lists may show. */
export function dutiesListed(
  timing: Pick<Timing, 'profile' | 'calendar'>,
  one: Case,
  words: Words,
  today: Day,
): Duty[] {
  return dutiesIn(timing, one, words)
    .filter(({ duty }) => !aside.has(duty))
    .filter((duty) => (putOffUntil(timing, one, duty) ?? today) <= today);
}

/** Of those who have no other part in it: its reporter, who took it down for another unit, and who keeps what was said. */
export const aside: ReadonlySet<Duty['duty']> = new Set(['get-there', 'ask-consent']);

/** What is left to one of them: nothing else of it is hers to be told. */
export function dutiesAside(
  timing: Pick<Timing, 'profile' | 'calendar'>,
  one: Case,
  words: Words,
  reader: PersonId,
  today: Day,
): Duty[] {
  return dutiesIn(timing, one, words).filter(
    ({ duty, from = today, whose }) => aside.has(duty) && from <= today && whose.includes(reader),
  );
}

/** The day on which somebody is to be reminded of it next. There always is one while it is open. */
export function reminderDay(timing: Pick<Timing, 'profile' | 'calendar'>, one: Case, words: Words): Day {
  const [first] = remindersOf(timing, one, words)
    .map(({ day }) => day)
    .sort();
  if (first === undefined) throw new Error('an open case has a duty');
  return first;
}

/** The duties of which somebody is to be reminded on `today`, or was to be before. */
export function dutiesToRemind(
  timing: Pick<Timing, 'profile' | 'calendar'>,
  one: Case,
  words: Words,
  today: Day,
): Duty[] {
  return remindersOf(timing, one, words)
    .filter(({ day }) => day <= today)
    .map(({ duty }) => duty);
}

export interface Rung {
  /** Names the rung on the case, so that it is climbed once. */
  readonly rung: string;
  readonly to: 'deputy' | 'managers-manager' | 'coordinator';
  readonly on: Day;
}

/**
 * The rungs for being overdue that were not climbed yet, with the day on which each is due. What has no clock is late
 * after the profile's limit for that; what is answered and not yet closed is its manager's alone.
 */
export function rungsAhead({ profile, calendar }: Pick<Timing, 'profile' | 'calendar'>, one: Case): Rung[] {
  if (isAnswered(one)) return [];
  const first = firstDate({ profile, calendar }, one);
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
  if (one.state.state === 'closed') {
    return one.state.sealed === true ? null : later(timing, sealedFrom(timing, one.state.closedOn));
  }
  const reminder = reminderDay(timing, one, words);
  const [first = reminder] = [reminder, ...rungsAhead(timing, one).map(({ on }) => on)].sort();
  return openingOn(timing, first);
}

/** The opening on a working day, or where that has passed the next one that is still to come. */
export function openingOn(timing: Timing, day: Day): Instant {
  const { municipality, officeHours } = timing.profile;
  return later(timing, instantAt(municipality.zone, day, officeHours.opens));
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
