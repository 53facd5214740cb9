/** What happens to a corrective measure: agreed, reminded of as any duty, raised with whoever made it, done. */
import { ownUnit } from './boards.ts';
import { addWorkingDays, lastWorkingDayOnOrBefore } from './calendar.ts';
import type { Refusal } from './commands.ts';
import type { Setting } from './course.ts';
import { personOf, textFault, todayIn } from './deciding/asked.ts';
import type { PersonId, UnitId } from './ids.ts';
import { lineOf } from './line.ts';
import type { Measure } from './measure.ts';
import { chainOf, employee, isUnder } from './organisation.ts';
import { homeOf, standingId } from './organisation-changes.ts';
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
  const { owner, unit } = wanted;
  const elsewhere = [...new Set([owner, person])].filter((one) => !hasPlace(setting, unit, one, today));
  const measure: Measure = {
    ...wanted,
    ...(headOfMeasures(setting, unit, today) === owner ? { bySeat: true } : {}),
    ...(elsewhere.length === 0 ? {} : { fromElsewhere: elsewhere }),
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

export function mayEnd(measure: Had, person: PersonId, house: House, today: Day): boolean {
  const { owner, by, unit } = measure;
  if (person === headOfMeasures(house, unit, today)) return true;
  return [owner, by].includes(person) && isStillThere(measure, person, house, today);
}

type House = Pick<Setting, 'profile' | 'organisation'>;
type Had = Pick<Measure, 'owner' | 'by' | 'unit' | 'bySeat' | 'fromElsewhere'>;

/** Whoever had it through her place in the unit, and works elsewhere by now, has no more to do with it. */
function isStillThere({ unit, fromElsewhere = [] }: Had, person: PersonId, house: House, today: Day): boolean {
  return fromElsewhere.includes(person) || hasPlace(house, unit, person, today);
}

/** Whether she works in the unit, or in what took over, or under it; or has a seat there or above; or coordinates it all. */
function hasPlace({ organisation }: House, unit: UnitId, person: PersonId, today: Day): boolean {
  const own = standingId(organisation, unit, today);
  const home = homeOf(organisation, person, today);
  if (person === organisation.coordinator || (home !== undefined && isUnder(organisation, home, own))) return true;
  return chainOf(organisation, own).some(({ manager, deputy, coordinator }) =>
    [manager, deputy, coordinator].includes(person),
  );
}

/** Whether it is hers today: what she had as its unit's head is so as long as she is that. */
function isStillOwners(measure: Had, house: House, today: Day): boolean {
  const { owner, unit, bySeat } = measure;
  if (employee(house.organisation, owner, today) === undefined) return false;
  return bySeat === true ? owner === headOfMeasures(house, unit, today) : isStillThere(measure, owner, house, today);
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
  measure: Had,
  house: House,
  today: Day,
  not: readonly (PersonId | undefined)[],
): PersonId | undefined {
  const { organisation } = house;
  const { unit } = measure;
  const by = isStillThere(measure, measure.by, house, today) ? measure.by : undefined;
  // Another board's manager is not told what this one does about a case of its own.
  const { manager, above } = lineOf(house, unit, today);
  return [by, manager, ...above, organisation.coordinator].find(
    (person) => person !== undefined && !not.includes(person) && employee(organisation, person, today) !== undefined,
  );
}

/**
 * Whoever has left, or has no place there any more, is not reminded: the unit's manager is, else the coordinator, else whoever made it; of a unit that
 * went to another board, the manager above it of its own. Never one from whom the case is hidden that it comes from.
 */
export function seatOf(
  measure: Had,
  house: House,
  today: Day,
  hiddenFrom: readonly PersonId[] = [],
): PersonId | undefined {
  const { organisation } = house;
  const { by, unit } = measure;
  const owner = isStillOwners(measure, house, today) ? measure.owner : undefined;
  return [owner, headOfMeasures(house, unit, today), organisation.coordinator, by].find(
    (person) =>
      person !== undefined && !hiddenFrom.includes(person) && employee(organisation, person, today) !== undefined,
  );
}

/** Who leads its unit or what took over; of one that went to another board, the manager above it of its own. */
export function headOfMeasures(house: House, unit: UnitId, today: Day): PersonId | undefined {
  const own = ownUnit(house, unit, today);
  return own === undefined ? lineOf(house, unit, today).above[0] : own.manager;
}

/**
 * What an open one makes of a change of the organisation: it goes to what took over from its unit under the same board,
 * and where it is its owner's no more to whoever would be reminded of it, who is told. Undefined where it stays as it is.
 */
export function followedMeasure(
  before: Measure,
  setting: Setting,
  hiddenFrom: readonly PersonId[],
): { readonly measure: Measure; readonly tell?: PersonId | undefined } | undefined {
  if (before.state.state === 'done') return undefined;
  const today = todayIn(setting);
  const unit = ownUnit(setting, before.unit, today)?.id ?? before.unit;
  const own = isStillOwners({ ...before, unit }, setting, today);
  const owner = (own ? undefined : seatOf({ ...before, unit }, setting, today, hiddenFrom)) ?? before.owner;
  if (unit === before.unit && owner === before.owner) return undefined;
  const { remindedTo: _, ...stays } = before;
  const measure = saved(owner === before.owner ? { ...before, unit } : { ...stays, unit, owner, bySeat: true });
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
