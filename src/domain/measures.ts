/** What happens to a corrective measure: agreed, reminded of as any duty, raised with whoever made it, done. */
import { addWorkingDays, lastWorkingDayOnOrBefore } from './calendar.ts';
import type { Refusal } from './commands.ts';
import type { Setting } from './course.ts';
import { personOf, todayIn } from './deciding/asked.ts';
import type { PersonId } from './ids.ts';
import type { Measure } from './measure.ts';
import { maskNationalIds } from './national-id.ts';
import { employee } from './organisation.ts';
import { isOfficeOpen, nextReminderDay, type Span } from './schedule.ts';
import { type Day, dayIn, type Instant, instantAt } from './time.ts';
import { LONGEST_TEXT } from './words.ts';

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
  const fault = faultOf(wanted.what);
  if (fault !== undefined) return refuse(fault);
  if (employee(setting.organisation, wanted.owner, today) === undefined)
    return refuse({ reason: 'person-not-possible' });
  if (wanted.dueOn < today) return refuse({ reason: 'day-not-possible', earliest: today });
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

/** By its owner, whoever made it, or a manager of its unit; with what changed. */
export function done(before: Measure, changed: string, setting: Setting): Decided {
  const person = personOf(setting);
  if (person === undefined || !mayEnd(before, person, setting)) return refuse({ reason: 'no-access' });
  if (before.state.state === 'done') return refuse({ reason: 'already-closed', at: before.state.at });
  const fault = faultOf(changed);
  if (fault !== undefined) return refuse(fault);
  const state = { state: 'done' as const, at: setting.now, on: todayIn(setting), by: person, changed: changed.trim() };
  return { ok: true, measure: { ...before, version: before.version + 1, state, nextAttentionAt: null } };
}

export function mayEnd(measure: Measure, person: PersonId, { organisation }: Pick<Setting, 'organisation'>): boolean {
  const unit = organisation.units.get(measure.unit);
  return [measure.owner, measure.by, unit?.manager].includes(person);
}

export interface LookedAt {
  readonly measure: Measure;
  /** Who is to be reminded today, in her digest. */
  readonly remind: readonly PersonId[];
  /** Who is to be told that it is overdue, once: whoever made it. */
  readonly raise?: PersonId | undefined;
}

/** What the clock sees to; undefined where nothing is due yet. */
export function lookedAt(before: Measure, setting: Setting): LookedAt | undefined {
  const { now, organisation } = setting;
  if (before.nextAttentionAt === null || before.nextAttentionAt > now) return undefined;
  const today = todayIn(setting);
  if (!isOfficeOpen(setting)) {
    return { measure: saved({ ...before, nextAttentionAt: nextLookAt(before, setting) }), remind: [] };
  }
  const whose = seatOf(before, organisation, today);
  const works = employee(organisation, before.by, today) !== undefined;
  const late = today > before.dueOn && before.raisedOn === undefined && before.by !== before.owner && works;
  const measure = { ...before, remindedOn: today, ...(late ? { raisedOn: today } : {}) };
  return {
    measure: saved({ ...measure, nextAttentionAt: nextLookAt(measure, setting) }),
    remind: whose === undefined ? [] : [whose],
    ...(late ? { raise: before.by } : {}),
  };
}

/** Whoever has left is not reminded: the unit's manager is, else whoever made it, else the coordinator. */
export function seatOf(
  { owner, by, unit }: Pick<Measure, 'owner' | 'by' | 'unit'>,
  organisation: Setting['organisation'],
  today: Day,
): PersonId | undefined {
  return [owner, organisation.units.get(unit)?.manager, by, organisation.coordinator].find(
    (person) => person !== undefined && employee(organisation, person, today) !== undefined,
  );
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

function nextLookAt(measure: Measure, { profile, calendar, now }: Setting): Instant {
  const { zone } = profile.municipality;
  const span = spanOf(measure, profile, calendar);
  const today = dayIn(zone, now);
  const next = nextReminderDay(profile.reminders.schedule, calendar, span, measure.remindedOn ?? span.from);
  const day = next === undefined || next < today ? today : next;
  const at = instantAt(zone, day, profile.officeHours.opens);
  return at > now ? at : instantAt(zone, addWorkingDays(calendar, today, 1), profile.officeHours.opens);
}

function faultOf(typed: string): Refusal | undefined {
  const text = typed.trim();
  if (text === '') return { reason: 'nothing-said' };
  if (text.length > LONGEST_TEXT) return { reason: 'too-long' };
  return maskNationalIds(text).found > 0 ? { reason: 'national-id' } : undefined;
}
