/**
 * Units as a tree and the people in them, with the days from and until which they hold. Ids are never used again: a
 * unit or a person that is gone stays in the file with its last day, so that cases and figures keep their meaning.
 */
import { z } from 'zod';
import { PersonId, UnitId } from './ids.ts';
import { ServiceArea } from './kinds.ts';
import { Language } from './language.ts';
import type { Fault } from './profile.ts';
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
});
export type Unit = z.infer<typeof Unit>;

const Person = z.strictObject({
  id: PersonId,
  name: z.string().min(1).max(100),
  email: z.email(),
  language: Language.optional(),
  unit: UnitId,
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

/** Every fault that single fields can't show, all at once; empty where the file is sound. */
export function faultsOfOrganisation(file: OrganisationFile, rolesOfProfile: readonly string[]): Fault[] {
  return [
    ...twice(
      file.units.map((unit) => unit.id),
      'units',
    ),
    ...twice(
      file.people.map((person) => person.id),
      'people',
    ),
    ...unknownIds(file, rolesOfProfile),
    ...loops(file.units),
    ...withoutManager(file.units),
    ...wrongSpans(file),
  ];
}

function twice(ids: readonly string[], where: string): Fault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: `${where}[${index}].id`, expected: `an id used once: ${id} is at ${where}[${ids.indexOf(id)}] too` }]
      : [],
  );
}

function unknownIds(file: OrganisationFile, rolesOfProfile: readonly string[]): Fault[] {
  const people = new Set<string>(file.people.map((person) => person.id));
  const units = new Set<string>(file.units.map((unit) => unit.id));
  const faults: Fault[] = [];
  const person = (id: PersonId | undefined, path: string) => {
    if (id !== undefined && !people.has(id))
      faults.push({ path, expected: `a person of this file: ${id} is not among people` });
  };
  const unit = (id: UnitId | undefined, path: string) => {
    if (id !== undefined && !units.has(id))
      faults.push({ path, expected: `a unit of this file: ${id} is not among units` });
  };
  person(file.coordinator, 'coordinator');
  for (const [role, id] of Object.entries(file.roles)) person(id, `roles.${role}`);
  for (const role of rolesOfProfile) {
    if (file.roles[role] === undefined)
      faults.push({ path: `roles.${role}`, expected: 'a person for this role, which the profile names' });
  }
  file.units.forEach((one, index) => {
    unit(one.parent, `units[${index}].parent`);
    person(one.manager, `units[${index}].manager`);
    person(one.deputy, `units[${index}].deputy`);
    person(one.coordinator, `units[${index}].coordinator`);
  });
  file.people.forEach((one, index) => {
    unit(one.unit, `people[${index}].unit`);
  });
  return faults;
}

function loops(units: readonly Unit[]): Fault[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]));
  return units.flatMap((unit, index) => {
    const seen = new Set<UnitId>();
    let at: UnitId | undefined = unit.id;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at);
    }
    return at === unit.id ? [{ path: `units[${index}].parent`, expected: `a tree: ${unit.id} is above itself` }] : [];
  });
}

function withoutManager(units: readonly Unit[]): Fault[] {
  return units.flatMap((unit, index) =>
    unit.manager === undefined && unit.validUntil === undefined
      ? [{ path: `units[${index}].manager`, expected: `a manager: ${unit.id} has none` }]
      : [],
  );
}

function wrongSpans(file: OrganisationFile): Fault[] {
  const wrong = (rows: readonly { validFrom: Day; validUntil?: Day | undefined }[], where: string): Fault[] =>
    rows.flatMap(({ validFrom, validUntil }, index) =>
      validUntil !== undefined && validUntil < validFrom
        ? [{ path: `${where}[${index}].validUntil`, expected: `a day on or after ${validFrom}` }]
        : [],
    );
  return [...wrong(file.units, 'units'), ...wrong(file.people, 'people')];
}

function holds(span: { validFrom: Day; validUntil?: Day | undefined }, day: Day): boolean {
  return span.validFrom <= day && (span.validUntil === undefined || day <= span.validUntil);
}

/** The person who works here on `day`, or undefined: a guest, a pupil of the same tenant, somebody who left. */
export function employee(organisation: Organisation, id: PersonId, day: Day): Person | undefined {
  const person = organisation.people.get(id);
  return person !== undefined && holds(person, day) ? person : undefined;
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

/** The colleagues of a unit on `day`, managers included, in the file's order. */
export function peopleOf(organisation: Organisation, unit: UnitId, day: Day): Person[] {
  const manager = organisation.units.get(unit)?.manager;
  return [...organisation.people.values()].filter(
    (person) => holds(person, day) && (person.unit === unit || person.id === manager),
  );
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
