/** Boards that are authorities of their own, with secrecy between them (OSL 8 kap.), and who stands on which side. */
import type { Responsible } from './case.ts';
import type { PersonId, UnitId } from './ids.ts';
import { chainOf, type Organisation } from './organisation.ts';
import type { Profile } from './profile.ts';

/** Whether the units answer to boards that are authorities of their own, with secrecy between them. */
export function crossesBoards(profile: Profile, organisation: Organisation, from: UnitId, to: UnitId): boolean {
  if (profile.routing.acrossBoards === 'within-one-authority') return false;
  return boardOf(organisation, from) !== boardOf(organisation, to);
}

/** Her seat beside a case of this unit. From another board she is told of it, and reads no more than its neutral parts. */
export function seatBeside(
  profile: Profile,
  organisation: Organisation,
  unit: UnitId,
  { person, capacity }: Pick<Responsible, 'person' | 'capacity'>,
): Responsible {
  const crosses = standsOutside(profile, organisation, unit, person);
  return { person, capacity, ...(crosses ? { neutral: true } : {}) };
}

/** Whether she works for other boards only: neither her own unit nor one in which she has a seat answers to this one's. */
export function standsOutside(profile: Profile, organisation: Organisation, unit: UnitId, person: PersonId): boolean {
  const seated = [...organisation.units.values()].filter(({ manager, deputy, coordinator }) =>
    [manager, deputy, coordinator].includes(person),
  );
  const home = organisation.people.get(person)?.unit;
  const hers = [...seated.map(({ id }) => id), ...(home === undefined ? [] : [home])];
  return hers.every((each) => crossesBoards(profile, organisation, unit, each));
}

/** A unit without a board of its own is under that of the first unit above it that has one. */
export function boardOf(organisation: Organisation, unit: UnitId): string | undefined {
  return chainOf(organisation, unit).find(({ board }) => board !== undefined)?.board;
}
