/**
 * What of a month waits for whoever looks after it, told her each working day until it is seen to: a message that is lost
 * must not be the only one.
 */
import { addWorkingDays, workingDaysBetween } from '../calendar.ts';
import type { Setting } from '../course.ts';
import { todayIn } from '../deciding/asked.ts';
import { openingOn } from '../schedule.ts';
import type { Day, Instant } from '../time.ts';
import { type In, isIn, looksAgain } from './months.ts';
import type { UnitMonth } from './unit-month.ts';

/**
 * `uncertain`: it may stand in the channel. `summary`: she may not have got what no channel took. `correction`: what
 * stands in the channel is not yet what it was corrected to.
 */
export const monthsToDo = ['uncertain', 'summary', 'correction'] as const;
export type MonthToDo = (typeof monthsToDo)[number];

/** Undefined where nothing waits for anybody. */
export function toDoOf(month: UnitMonth): MonthToDo | undefined {
  if (isIn(month, 'uncertain')) return 'uncertain';
  if (!isIn(month, 'posted') || month.state.unshown?.failed !== true || month.state.unshown.known) return undefined;
  return month.state.stands.in === 'manager' ? 'summary' : 'correction';
}

/** She was asked today, and is again on the next working day. */
export function asked(before: In<'uncertain'>, setting: Setting): UnitMonth {
  const state = { ...before.state, askedOn: todayIn(setting) };
  return looksAgain({ ...before, state }, nextWorkingDay(setting));
}

/** What was posted or corrected is on its way to where it is to be read. */
export function underWay(before: In<'posted'>, setting: Setting, until: Instant): UnitMonth {
  const { since, failed, known } = before.state.unshown ?? { since: todayIn(setting), failed: false, known: false };
  return looksAgain({ ...before, state: { ...before.state, unshown: { since, failed, known } } }, until);
}

/** It is not known to be there. Tried and told again on the next working day, as long as either is of any use. */
export function notShown(before: In<'posted'>, setting: Setting): UnitMonth {
  const { unshown } = before.state;
  const since = unshown?.failed === true ? unshown.since : todayIn(setting);
  const known = unshown?.known ?? false;
  const after = { ...before, state: { ...before.state, unshown: { since, failed: true, known } } };
  return looksAgain(after, known && !isTriedAgain(after, setting) ? null : nextWorkingDay(setting));
}

/** It is where it is to be read. */
export function isShown(before: In<'posted'>): UnitMonth {
  const { unshown: _, ...state } = before.state;
  return looksAgain({ ...before, state }, null);
}

/** A correction: on a later day than the one on which it failed, for as many working days as anybody reads that month. */
export function isTriedAgain({ state }: In<'posted'>, setting: Setting): boolean {
  if (state.unshown?.failed !== true) return true;
  const today = todayIn(setting);
  const { since } = state.unshown;
  return since <= today && workingDaysBetween(setting.calendar, since, today) <= TRIED_WORKING_DAYS;
}
const TRIED_WORKING_DAYS = 20;

/** She has it before her: what she may not have got she has now; of a correction she knows. Undefined: nothing new. */
export function opened(before: UnitMonth): UnitMonth | undefined {
  if (!isIn(before, 'posted') || before.state.unshown?.failed !== true || before.state.unshown.known) return undefined;
  if (before.state.stands.in === 'manager') return isShown(before);
  const unshown = { ...before.state.unshown, known: true };
  return looksAgain({ ...before, state: { ...before.state, unshown } }, before.nextAttentionAt);
}

export function nextWorkingDay(setting: Setting): Instant {
  const day: Day = addWorkingDays(setting.calendar, todayIn(setting), 1);
  return openingOn(setting, day);
}
