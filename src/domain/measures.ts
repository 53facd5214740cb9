/** What happens to a corrective measure: agreed, reminded of as any duty, raised with whoever made it, done. */
import { addWorkingDays, lastWorkingDayOnOrBefore } from './calendar.ts';
import type { Refusal } from './commands.ts';
import type { Setting } from './course.ts';
import { personOf, todayIn } from './deciding/asked.ts';
import type { PersonId } from './ids.ts';
import type { Measure } from './measure.ts';
import { maskNationalIds } from './national-id.ts';
import { employee } from './organisation.ts';
import { isOfficeOpen, nextReminderDay } from './schedule.ts';
import { dayIn, type Instant, instantAt } from './time.ts';
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
  const works = (person: PersonId) => employee(organisation, person, today) !== undefined;
  // Whoever has left is not reminded: the unit's manager is, else whoever made it, else the coordinator.
  const manager = organisation.units.get(before.unit)?.manager;
  const whose = [before.owner, manager, before.by, organisation.coordinator].find(
    (person) => person !== undefined && works(person),
  );
  const late = today > before.dueOn && before.raisedOn === undefined && before.by !== before.owner && works(before.by);
  const measure = { ...before, remindedOn: today, ...(late ? { raisedOn: today } : {}) };
  return {
    measure: saved({ ...measure, nextAttentionAt: nextLookAt(measure, setting) }),
    remind: whose === undefined ? [] : [whose],
    ...(late ? { raise: before.by } : {}),
  };
}

function saved(measure: Measure): Measure {
  return { ...measure, version: measure.version + 1 };
}

function nextLookAt(measure: Measure, { profile, calendar, now }: Setting): Instant {
  const { zone } = profile.municipality;
  const from = dayIn(zone, measure.agreedAt);
  const actBy = lastWorkingDayOnOrBefore(calendar, measure.dueOn);
  const after = measure.remindedOn ?? from;
  const today = dayIn(zone, now);
  const next = nextReminderDay(profile.reminders.schedule, calendar, { from, actBy }, after);
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
