/**
 * What becomes of what a unit had, once its last day is over. It goes to the unit that the file names (`becomes`): the
 * same one for several that are merged; of several, where it is split, to the first; to its parent where none is named.
 * Where that one has ended too, to what became of it. Whoever is responsible there on that day then has it (routing.ts,
 * line.ts). A unit that is renamed keeps its id, and with it everything.
 */
import type { PersonId, UnitId } from './ids.ts';
import type { Organisation, Unit } from './organisation.ts';
import { type Month, monthOf } from './period.ts';
import { type Day, plusDays } from './time.ts';

type Units = Pick<Organisation, 'units'>;

/** Whether its last day is over. One that is still to come has not ended. */
export function hasEnded({ validUntil }: Pick<Unit, 'validUntil'>, day: Day): boolean {
  return validUntil !== undefined && validUntil < day;
}

/**
 * The unit that has on `day` what is or was this one's: itself until its last day. Undefined where it is unknown, or
 * nothing came after it.
 */
export function successorOf({ units }: Units, id: UnitId, day: Day): Unit | undefined {
  const passed = new Set<UnitId>();
  let at = units.get(id);
  while (at !== undefined && hasEnded(at, day)) {
    if (passed.has(at.id)) return undefined;
    passed.add(at.id);
    const next: UnitId | undefined = at.becomes?.[0] ?? at.parent;
    at = next === undefined ? undefined : units.get(next);
  }
  return at;
}

/** The same by its id; where nothing came after it, its own. */
export function standingId(organisation: Units, id: UnitId, day: Day): UnitId {
  return successorOf(organisation, id, day)?.id ?? id;
}

/** All units among which what an ended one did is divided on `day`, the one that has what was open first. */
export function successorsOf(organisation: Units, id: UnitId, day: Day): Unit[] {
  const first = successorOf(organisation, id, day);
  const found = new Map<UnitId, Unit>(first === undefined ? [] : [[first.id, first]]);
  const passed = new Set<UnitId>();
  const follow = (each: UnitId): void => {
    const unit = organisation.units.get(each);
    if (unit === undefined || passed.has(each)) return;
    passed.add(each);
    if (!hasEnded(unit, day)) found.set(each, unit);
    else for (const next of unit.becomes ?? (unit.parent === undefined ? [] : [unit.parent])) follow(next);
  };
  follow(id);
  return [...found.values()];
}

/** All that stand on `day`, in the file's order, and then those that ended in the year before it, the last first. */
export function unitsOfYear(organisation: Organisation, day: Day): Unit[] {
  const since = plusDays(day, -YEAR);
  const all = [...organisation.units.values()];
  const ended = all
    .filter((unit) => hasEnded(unit, day) && !hasEnded(unit, since))
    .sort((a, b) => ((a.validUntil ?? '') < (b.validUntil ?? '') ? 1 : -1));
  return [...all.filter((unit) => unit.validFrom <= day && !hasEnded(unit, day)), ...ended];
}

const YEAR = 366;

/** Of a unit that has ended, the last month of which it has figures of its own to tell. */
export function lastMonthOf(unit: Pick<Unit, 'validUntil'>, day: Day): Month | undefined {
  return unit.validUntil !== undefined && hasEnded(unit, day) ? monthOf(unit.validUntil) : undefined;
}

/** Whether its unit had ended before that month: it was begun before that was known, and there is nothing to tell. */
export function isAfterEnd(
  { units }: Units,
  { unit, month }: { readonly unit: UnitId; readonly month: Month },
  day: Day,
): boolean {
  const one = units.get(unit);
  const last = one && lastMonthOf(one, day);
  return last !== undefined && month > last;
}

/**
 * For which unit a case is counted as received that `unit` has: the one that stood on the day it was heard. Where
 * `unit` came later, that is the one from which it took over, as far as there is only one of them; of several nobody
 * has said which it was, and it counts where it is. `known`: as whose it was received before, wherever it has been since;
 * where `unit` took over from one of those, it is that one's again.
 */
export function heardAt(organisation: Units, unit: UnitId, heardOn: Day, known: readonly UnitId[] = []): UnitId {
  const own = organisation.units.get(unit);
  const again = known
    .map((id) => organisation.units.get(id))
    .find((one) => one !== undefined && !hasEnded(one, heardOn) && leadsTo(organisation, one, unit));
  if (again !== undefined) return again.id;
  if (own === undefined || own.validFrom <= heardOn) return unit;
  const stood = [...organisation.units.values()].filter(
    (one) => one.validFrom <= heardOn && !hasEnded(one, heardOn) && leadsTo(organisation, one, unit),
  );
  const [only, ...others] = stood;
  return only === undefined || others.length > 0 ? unit : only.id;
}

/**
 * Whose a case of this unit is today, and as whose it was received: what was heard of a unit while it stood is logged on
 * it afterwards too, and what took over from it has the case. Undefined where it had ended by then, or nothing came
 * after it.
 */
export function placedOn(
  organisation: Units,
  { unit: id, heardOn }: { readonly unit: UnitId; readonly heardOn: Day },
  today: Day,
): { readonly unit: UnitId; readonly receivedFor: UnitId; readonly serviceArea: Unit['serviceArea'] } | undefined {
  const named = organisation.units.get(id);
  if (named === undefined || named.validFrom > today) return undefined;
  const { serviceArea } = named;
  if (!hasEnded(named, today)) return { unit: id, receivedFor: heardAt(organisation, id, heardOn), serviceArea };
  const now = successorOf(organisation, id, today);
  if (now === undefined || named.validFrom > heardOn || hasEnded(named, heardOn)) return undefined;
  return { unit: now.id, receivedFor: id, serviceArea };
}

/** Whether what it had was, by names in the file, given to that one at last. What only fell to a parent is none of it. */
function leadsTo({ units }: Units, from: Unit, to: UnitId): boolean {
  const passed = new Set<UnitId>();
  const way = [...(from.becomes ?? [])];
  for (let at = way.shift(); at !== undefined; at = way.shift()) {
    if (at === to) return true;
    if (passed.has(at)) continue;
    passed.add(at);
    way.push(...(units.get(at)?.becomes ?? []));
  }
  return false;
}

/** Where she works on `day`: where her unit has ended and the file was not changed since, in what became of it. */
export function homeOf(
  { units, people }: Pick<Organisation, 'units' | 'people'>,
  id: PersonId,
  day: Day,
): UnitId | undefined {
  const unit = people.get(id)?.unit;
  return unit === undefined ? undefined : standingId({ units }, unit, day);
}
