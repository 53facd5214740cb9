/** Boards that are authorities of their own, with secrecy between them (OSL 8 kap.), and who stands on which side. */
import type { Responsible } from './case.ts';
import type { PersonId, UnitId } from './ids.ts';
import { chainOf, type Organisation, type Unit, unitsOn } from './organisation.ts';
import { homeOf, successorOf } from './organisation-changes.ts';
import type { Profile } from './profile.ts';
import type { Day } from './time.ts';

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
  on: Day,
): Responsible {
  const crosses = standsOutside(profile, organisation, unit, person, on);
  return { person, capacity, ...(crosses ? { neutral: true } : {}) };
}

/**
 * Whether she works on `on` for other boards only: neither her own unit nor one in which she has a seat that day answers
 * to this one's. What she led while it stood is no seat any more.
 */
export function standsOutside(
  profile: Profile,
  organisation: Organisation,
  unit: UnitId,
  person: PersonId,
  on: Day,
): boolean {
  const seated = unitsOn(organisation, on).filter(({ manager, deputy, coordinator }) =>
    [manager, deputy, coordinator].includes(person),
  );
  const home = homeOf(organisation, person, on);
  const hers = [...seated.map(({ id }) => id), ...(home === undefined ? [] : [home])];
  return hers.every((each) => crossesBoards(profile, organisation, unit, each));
}

/**
 * The unit that has on `on` what is told and kept of this one: itself, or what took over. Undefined where that is under
 * another board, to which no words of it go: then it stays with the board under which it stood, unless the municipality
 * has decided that cases go over as they are (OSL 8 kap.).
 */
export function ownUnit(
  { profile, organisation }: { readonly profile: Profile; readonly organisation: Organisation },
  id: UnitId,
  on: Day,
): Unit | undefined {
  const unit = successorOf(organisation, id, on);
  if (unit === undefined || profile.routing.whenUnitEnds === 'whole-case') return unit;
  return crossesBoards(profile, organisation, id, unit.id) ? undefined : unit;
}

/** A unit without a board of its own is under that of the first unit above it that has one. */
export function boardOf(organisation: Organisation, unit: UnitId): string | undefined {
  return chainOf(organisation, unit).find(({ board }) => board !== undefined)?.board;
}
