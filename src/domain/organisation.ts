/**
 * Units as a tree and the people in them, with the days from and until which they hold. Ids are never used again: a
 * unit or a person that is gone stays in the file with its last day, so that cases and figures keep their meaning.
 */
import { z } from 'zod';
import { PersonId, UnitId } from './ids.ts';
import { ServiceArea } from './kinds.ts';
import { Language } from './language.ts';
import { homeOf, standingId } from './organisation-changes.ts';
import { Day } from './time.ts';

const Unit = z.strictObject({
  id: UnitId,
  name: z.string().min(1).max(100),
  parent: UnitId.optional(),
  manager: PersonId.optional(),
  deputy: PersonId.optional(),
  coordinator: PersonId.optional(),
  serviceArea: ServiceArea,
  /** The board that the unit answers to, by the profile's code. */
  board: z.string().min(1).optional(),
  /** The Teams channel, where the file rather than a link command names it. */
  channel: z.string().min(1).optional(),
  language: Language.optional(),
  validFrom: Day,
  validUntil: Day.optional(),
  /** What takes over from it after its last day (organisation-changes.ts): the first what is open. None: its parent. */
  becomes: z.array(UnitId).min(1).optional(),
});
export type Unit = z.infer<typeof Unit>;

const Person = z.strictObject({
  id: PersonId,
  name: z.string().min(1).max(100),
  email: z.email(),
  language: Language.optional(),
  unit: UnitId,
  /** Days on which she is away, both included, where no other system knows it. */
  away: z.array(z.strictObject({ from: Day, until: Day })).optional(),
  validFrom: Day,
  validUntil: Day.optional(),
});
export type Person = z.infer<typeof Person>;

/** The form of an organisation file. */
export const OrganisationFile = z.strictObject({
  coordinator: PersonId,
  /** Roles that the profile names, such as who takes a complaint about the top manager. */
  roles: z.record(z.string(), PersonId),
  units: z.array(Unit).min(1),
  people: z.array(Person).min(1),
});
export type OrganisationFile = z.infer<typeof OrganisationFile>;

/** A checked organisation, ready to be asked. */
export interface Organisation {
  readonly coordinator: PersonId;
  readonly roles: Readonly<Record<string, PersonId>>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly people: ReadonlyMap<PersonId, Person>;
}

export function organisationOf(file: OrganisationFile): Organisation {
  return {
    coordinator: file.coordinator,
    roles: file.roles,
    units: new Map(file.units.map((unit) => [unit.id, unit])),
    people: new Map(file.people.map((person) => [person.id, person])),
  };
}

function holds(span: { validFrom: Day; validUntil?: Day | undefined }, day: Day): boolean {
  return span.validFrom <= day && (span.validUntil === undefined || day <= span.validUntil);
}

/** The person who works here on `day`, or undefined: a guest, a pupil of the same tenant, somebody who left. */
export function employee(organisation: Organisation, id: PersonId, day: Day): Person | undefined {
  const person = organisation.people.get(id);
  return person !== undefined && holds(person, day) ? person : undefined;
}

/** Who coordinates on `day`: where she has left, whoever leads the municipality, so that it is somebody's. */
export function coordinatorOn(organisation: Organisation, day: Day): PersonId | undefined {
  const top = unitsOn(organisation, day).find(({ parent }) => parent === undefined);
  return [organisation.coordinator, top?.manager, top?.deputy].find(
    (person) => person !== undefined && employee(organisation, person, day) !== undefined,
  );
}

/** The unit as it stands on `day`, or undefined where it is unknown or gone. */
export function unitOn(organisation: Organisation, id: UnitId, day: Day): Unit | undefined {
  const unit = organisation.units.get(id);
  return unit !== undefined && holds(unit, day) ? unit : undefined;
}

/** All units that stand on `day`, in the file's order. */
export function unitsOn(organisation: Organisation, day: Day): Unit[] {
  return [...organisation.units.values()].filter((unit) => holds(unit, day));
}

/** The colleagues of a unit on `day`, managers included and those of units that it took over, in the file's order. */
export function peopleOf(organisation: Organisation, unit: UnitId, day: Day): Person[] {
  const manager = organisation.units.get(unit)?.manager;
  return [...organisation.people.values()].filter(
    (person) => holds(person, day) && (standingId(organisation, person.unit, day) === unit || person.id === manager),
  );
}

/** The same with those of the units under it, the unit's own first. */
export function peopleUnder(organisation: Organisation, unit: UnitId, day: Day): Person[] {
  const under = unitsOn(organisation, day).filter((one) => one.id !== unit && isUnder(organisation, one.id, unit));
  return [...new Set([unit, ...under.map(({ id }) => id)].flatMap((id) => peopleOf(organisation, id, day)))];
}

/** Whether a unit is `top` or anywhere below it. */
export function isUnder(organisation: Organisation, unit: UnitId, top: UnitId): boolean {
  return chainOf(organisation, unit).some(({ id }) => id === top);
}

/** The unit itself, then its parent, up to the municipality. */
export function chainOf(organisation: Organisation, id: UnitId): Unit[] {
  const chain: Unit[] = [];
  let at = organisation.units.get(id);
  while (at !== undefined && !chain.includes(at)) {
    chain.push(at);
    at = at.parent === undefined ? undefined : organisation.units.get(at.parent);
  }
  return chain;
}

/**
 * Whether one of `others` is her manager on `day`, or stands above her manager; where her unit has ended, in what became
 * of it.
 */
export function answersTo(
  organisation: Organisation,
  person: PersonId,
  others: readonly PersonId[],
  day: Day,
): boolean {
  const unit = homeOf(organisation, person, day);
  if (unit === undefined) return false;
  return chainOf(organisation, unit).some(
    ({ manager }) => manager !== undefined && manager !== person && others.includes(manager),
  );
}
