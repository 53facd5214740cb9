/** The clock's part: the agenda is sent, whoever holds it is reminded as of any duty, and one level up is told once. */
import { addWorkingDays } from '../calendar.ts';
import type { Setting } from '../course.ts';
import { todayIn } from '../deciding/asked.ts';
import type { PersonId } from '../ids.ts';
import { successorOf } from '../organisation-changes.ts';
import { isOfficeOpen, nextReminderDay, openingOn, type Span } from '../schedule.ts';
import type { Day, Instant } from '../time.ts';
import { isOver, toBeHeldBy, toldUpOn } from './dates.ts';
import { postToDo } from './posting.ts';
import type { Review } from './review.ts';
import { askedOf, oneLevelUp, seatOf } from './seats.ts';

export interface LookedAtReview {
  readonly review: Review;
  /** Who is to hold it, and gets the agenda: once. */
  readonly agenda?: PersonId | undefined;
  /** Who is reminded today, in her digest. */
  readonly remind?: PersonId | undefined;
  /** Who is told that it was not held, once. */
  readonly raise?: PersonId | undefined;
}

/** Of a review that is still to be held, or whose minutes somebody is to see to; undefined where nothing is due yet. */
export function lookedAtReview(before: Review, setting: Setting): LookedAtReview | undefined {
  const { now, organisation, profile, calendar } = setting;
  if (before.nextAttentionAt === null || before.nextAttentionAt > now) return undefined;
  if (before.state.state !== 'open' && postToDo(before) === undefined) return undefined;
  const today = todayIn(setting);
  // Nothing came after its unit, or the next review has begun: nobody is asked for this one any more.
  if (successorOf(organisation, before.unit, today) === undefined || isOver(profile, before, today)) {
    return { review: { ...before, nextAttentionAt: null } };
  }
  if (!isOfficeOpen(setting)) return { review: { ...before, nextAttentionAt: openingOn(setting, today) } };
  if (before.state.state === 'held') {
    const nextAttentionAt = openingOn(setting, addWorkingDays(calendar, today, 1));
    const remind = askedOf(before, setting, today);
    return { review: { ...before, remindedOn: today, nextAttentionAt }, remind };
  }
  const seat = seatOf(before.unit, setting, today);
  const first = before.remindedOn === undefined;
  const isDue = first || reminderAfter(before, setting) <= today;
  const late = before.raised === undefined && toldUpOn(profile, calendar, before) <= today;
  const raise = late ? oneLevelUp(before, setting, today) : undefined;
  const review: Review = {
    ...before,
    ...(isDue ? { remindedOn: today } : {}),
    ...(raise === undefined ? {} : { raised: { on: today, to: raise } }),
  };
  return {
    review: { ...review, nextAttentionAt: nextLookAt(review, setting) },
    ...(first ? { agenda: seat } : isDue ? { remind: seat } : {}),
    raise,
  };
}

/** Whether the schedule has begun to remind of it. */
export function isRemindedOfReview(
  review: Review,
  { profile, calendar }: Pick<Setting, 'profile' | 'calendar'>,
  today: Day,
): boolean {
  const span = spanOf(review, { profile, calendar });
  const first = nextReminderDay(profile.reminders.schedule, calendar, span, span.from);
  return span.actBy <= today || (first !== undefined && first <= today);
}

export function nextLookAt(review: Review, setting: Setting): Instant {
  const { profile, calendar } = setting;
  const reminder = reminderAfter(review, setting);
  const told = toldUpOn(profile, calendar, review);
  const [first = reminder] = review.raised === undefined ? [reminder, told].sort() : [reminder];
  return openingOn(setting, first);
}

function reminderAfter(review: Review, { profile, calendar }: Pick<Setting, 'profile' | 'calendar'>): Day {
  const span = spanOf(review, { profile, calendar });
  const after = review.remindedOn ?? span.from;
  return nextReminderDay(profile.reminders.schedule, calendar, span, after) ?? addWorkingDays(calendar, after, 1);
}

function spanOf(review: Review, { profile, calendar }: Pick<Setting, 'profile' | 'calendar'>): Span {
  return { from: review.on, actBy: toBeHeldBy(profile, calendar, review) };
}
