/** The small municipality as its file reads after a decision: units that end in others, and seats with others in them. */
import type { PersonId, UnitId } from '../../src/domain/ids.ts';
import { type Organisation, organisationOf, type Unit } from '../../src/domain/organisation.ts';
import { day, organisation, unit } from './municipality.ts';

type Over = { readonly [K in keyof Unit]?: Unit[K] | undefined };

/** With these units as they are from now on, new ones at the end. */
export function withUnits(before: Organisation, changes: Readonly<Record<string, Over>>): Organisation {
  const [first] = before.units.values();
  if (first === undefined) throw new Error('an organisation has units');
  const { manager: _, deputy: __, coordinator: ___, ...bare } = first;
  const units = new Map(before.units);
  for (const [id, over] of Object.entries(changes)) {
    const known = units.get(unit(id)) ?? { ...bare, id: unit(id), name: id, parent: first.id };
    const put = Object.fromEntries(Object.entries({ ...known, ...over }).filter(([, value]) => value !== undefined));
    units.set(unit(id), { ...known, ...put });
  }
  return organisationOf({ ...before, units: [...units.values()], people: [...before.people.values()] });
}

/** The desk ends on the 20th of March, a Friday, and becomes these. */
export function deskEnds(becomes: readonly string[], others: Readonly<Record<string, Over>> = {}): Organisation {
  const ends = { validUntil: day('2026-03-20'), ...(becomes.length === 0 ? {} : { becomes: becomes.map(unit) }) };
  return withUnits(organisation, { ...others, torget: ends });
}

/** A new unit from the day after. */
export const newUnit = (manager: PersonId | undefined, over: Over = {}): Over => ({
  manager,
  validFrom: day('2026-03-21'),
  ...over,
});

export const unitIds = (all: readonly { readonly id: UnitId }[]): string[] => all.map(({ id }) => id);

/** People who work in these units from now on. */
export function withHomes(before: Organisation, homes: Readonly<Record<PersonId, string>>): Organisation {
  const people = [...before.people].map(([id, one]) => {
    const home = homes[id];
    return [id, home === undefined ? one : { ...one, unit: unit(home) }] as const;
  });
  return { ...before, people: new Map(people) };
}
