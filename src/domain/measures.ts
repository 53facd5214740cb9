/** What happens to a corrective measure: agreed, reminded of as any duty, raised with whoever made it, done. */
import { ownUnit } from './boards.ts';
import { addWorkingDays, lastWorkingDayOnOrBefore } from './calendar.ts';
import type { Refusal } from './commands.ts';
import type { Setting } from './course.ts';
import { personOf, textFault, todayIn } from './deciding/asked.ts';
import type { PersonId, UnitId } from './ids.ts';
import { lineOf } from './line.ts';
import type { Measure } from './measure.ts';
import { employee } from './organisation.ts';
import { isOfficeOpen, nextReminderDay, openingOn, type Span } from './schedule.ts';
import { type Day, dayIn, type Instant, plusDays } from './time.ts';

type Decided = { readonly ok: true; readonly measure: Measure } | { readonly ok: false; readonly refusal: Refusal };
const refuse = (refusal: Refusal): Decided => ({ ok: false, refusal });

/** Whether somebody may make it from there is for the case or the review to say. */
export function agreed(
  wanted: Pick<Measure, 'id' | 'source' | 'unit' | 'what' | 'owner' | 'dueOn'>,
  setting: Setting,
): Decided {
  const person = personOf(setting);
  const today = todayIn(setting);
  if (person === undefined) return refuse({ reason: 'no-access' });
  const fault = textFault(wanted.what.trim());
  if (fault !== undefined) return refuse(fault);
  if (employee(setting.organisation, wanted.owner, today) === undefined)
    return refuse({ reason: 'person-not-possible' });
  const latest = plusDays(today, LONGEST_MEASURE_DAYS);
  if (wanted.dueOn < today || wanted.dueOn > latest) {
    return refuse({ reason: 'day-not-possible', earliest: today, latest });
  }
  const measure: Measure = {
    ...wanted,
    what: wanted.what.trim(),
    version: 1,
    by: person,
    agreedAt: setting.now,
    state: { state: 'open' },
    nextAttentionAt: null,
  };
  return { ok: true, measure: { ...measure, nextAttentionAt: nextLookAt(measure, setting) } };
}

/** Three years: what is planned for later is a slip of the pen. */
export const LONGEST_MEASURE_DAYS = 1095;

/** By its owner, whoever made it, or a manager of its unit; with what changed. */
export function done(before: Measure, changed: string, setting: Setting): Decided {
  const person = personOf(setting);
  if (person === undefined || !mayEnd(before, person, setting, todayIn(setting)))
    return refuse({ reason: 'no-access' });
  if (before.state.state === 'done') return refuse({ reason: 'already-closed', at: before.state.at });
  const fault = textFault(changed.trim());
  if (fault !== undefined) return refuse(fault);
  const state = { state: 'done' as const, at: setting.now, on: todayIn(setting), by: person, changed: changed.trim() };
  return { ok: true, measure: { ...before, version: before.version + 1, state, nextAttentionAt: null } };
}

export function mayEnd(
  { owner, by, unit }: Pick<Measure, 'owner' | 'by' | 'unit'>,
  person: PersonId,
  house: Pick<Setting, 'profile' | 'organisation'>,
  today: Day,
): boolean {
  return [owner, by, headOfMeasures(house, unit, today)].includes(person);
}

export interface LookedAt {
  readonly measure: Measure;
  /** Who is to be reminded today, in her digest. */
  readonly remind: readonly PersonId[];
  /** Who is to be told that it is overdue, once: whoever made it, else the manager above whoever has it, else the coordinator. */
  readonly raise?: PersonId | undefined;
}

/** What the clock sees to; undefined where nothing is due yet. */
export function lookedAt(
  before: Measure,
  setting: Setting,
  hiddenFrom: readonly PersonId[] = [],
): LookedAt | undefined {
  const { now } = setting;
  if (before.nextAttentionAt === null || before.nextAttentionAt > now) return undefined;
  const today = todayIn(setting);
  if (!isOfficeOpen(setting)) {
    return { measure: saved({ ...before, nextAttentionAt: nextLookAt(before, setting) }), remind: [] };
  }
  const whose = seatOf(before, setting, today, hiddenFrom);
  const late = today > before.dueOn && before.raisedOn === undefined;
  const raise = late ? raisedWith(before, setting, today, [whose, ...hiddenFrom]) : undefined;
  const raisedTo = raise === undefined ? {} : { raisedTo: raise };
  const { remindedTo: _, ...stays } = before;
  const to = whose === undefined ? {} : { remindedTo: whose };
  const measure = { ...stays, ...to, remindedOn: today, ...(late ? { raisedOn: today } : {}), ...raisedTo };
  return {
    measure: saved({ ...measure, nextAttentionAt: nextLookAt(measure, setting) }),
    remind: whose === undefined ? [] : [whose],
    ...(raise === undefined ? {} : { raise }),
  };
}

function raisedWith(
  { by, unit }: Pick<Measure, 'by' | 'unit'>,
  house: Pick<Setting, 'profile' | 'organisation'>,
  today: Day,
  not: readonly (PersonId | undefined)[],
): PersonId | undefined {
  const { organisation } = house;
  // Another board's manager is not told what this one does about a case of its own.
  const { manager, above } = lineOf(house, unit, today);
  return [by, manager, ...above, organisation.coordinator].find(
    (person) => person !== undefined && !not.includes(person) && employee(organisation, person, today) !== undefined,
  );
}

/**
 * Whoever has left is not reminded: the unit's manager is, else the coordinator, else whoever made it; of a unit that
 * went to another board, the manager above it of its own. Never one from whom the case is hidden that it comes from.
 */
export function seatOf(
  { owner, by, unit }: Pick<Measure, 'owner' | 'by' | 'unit'>,
  house: Pick<Setting, 'profile' | 'organisation'>,
  today: Day,
  hiddenFrom: readonly PersonId[] = [],
): PersonId | undefined {
  const { organisation } = house;
  return [owner, headOfMeasures(house, unit, today), organisation.coordinator, by].find(
    (person) =>
      person !== undefined && !hiddenFrom.includes(person) && employee(organisation, person, today) !== undefined,
  );
}

/** Who leads its unit or what took over; of one that went to another board, the manager above it of its own. */
export function headOfMeasures(
  house: Pick<Setting, 'profile' | 'organisation'>,
  unit: UnitId,
  today: Day,
): PersonId | undefined {
  const own = ownUnit(house, unit, today);
  return own === undefined ? lineOf(house, unit, today).above[0] : own.manager;
}

/**
 * What an open one makes of a change of the organisation: it goes to what took over from its unit under the same board,
 * and where its owner has left to whoever would be reminded of it, who is told. Undefined where it stays as it is.
 */
export function followedMeasure(
  before: Measure,
  setting: Setting,
  hiddenFrom: readonly PersonId[],
): { readonly measure: Measure; readonly tell?: PersonId | undefined } | undefined {
  if (before.state.state === 'done') return undefined;
  const { organisation } = setting;
  const today = todayIn(setting);
  const unit = ownUnit(setting, before.unit, today)?.id ?? before.unit;
  const left = employee(organisation, before.owner, today) === undefined;
  const owner = (left ? seatOf({ ...before, unit }, setting, today, hiddenFrom) : undefined) ?? before.owner;
  if (unit === before.unit && owner === before.owner) return undefined;
  const { remindedTo: _, ...stays } = before;
  const measure = saved({ ...(owner === before.owner ? before : stays), unit, owner });
  return { measure, ...(owner === before.owner ? {} : { tell: owner }) };
}

/** Whether the schedule has begun to remind of it. */
export function isRemindedOf(
  measure: Measure,
  { profile, calendar }: Pick<Setting, 'profile' | 'calendar'>,
  today: Day,
): boolean {
  const span = spanOf(measure, profile, calendar);
  const first = nextReminderDay(profile.reminders.schedule, calendar, span, span.from);
  return span.actBy <= today || (first !== undefined && first <= today);
}

function spanOf({ agreedAt, dueOn }: Measure, profile: Setting['profile'], calendar: Setting['calendar']): Span {
  return {
    from: dayIn(profile.municipality.zone, agreedAt),
    actBy: lastWorkingDayOnOrBefore(calendar, dueOn),
  };
}

function saved(measure: Measure): Measure {
  return { ...measure, version: measure.version + 1 };
}

function nextLookAt(measure: Measure, setting: Setting): Instant {
  const { profile, calendar } = setting;
  const span = spanOf(measure, profile, calendar);
  const after = measure.remindedOn ?? span.from;
  const next = nextReminderDay(profile.reminders.schedule, calendar, span, after);
  return openingOn(setting, next ?? addWorkingDays(calendar, after, 1));
}
