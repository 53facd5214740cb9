/** Who stands in a unit's line: whose its months, its reviews and its channel are. */
import { ownUnit, standsOutside } from './boards.ts';
import type { Setting } from './course.ts';
import type { PersonId, UnitId } from './ids.ts';
import { chainOf, employee } from './organisation.ts';
import type { Day } from './time.ts';

export interface Line {
  readonly manager?: PersonId | undefined;
  readonly deputy?: PersonId | undefined;
  /** The managers above, the nearest first. */
  readonly above: readonly PersonId[];
  readonly coordinator?: PersonId | undefined;
}

/**
 * As far as they work here; of a unit that has ended, those of what took over from it, but where that is under another
 * board those above it of its own; and never one from another board (OSL 8 kap.). Where all others are gone or stand
 * outside it falls to the municipality's coordinator, though she may stand outside too, so that it is somebody's: of
 * words that come from cases a card shows her none but of those that she may read.
 */
export function lineOf(house: Pick<Setting, 'profile' | 'organisation'>, unit: UnitId, on: Day): Line {
  const { profile, organisation } = house;
  const isHere = (person: PersonId | undefined): person is PersonId =>
    person !== undefined && employee(organisation, person, on) !== undefined;
  const stands = (person: PersonId | undefined): person is PersonId =>
    isHere(person) && !standsOutside(profile, organisation, unit, person, on);
  const own = ownUnit(house, unit, on);
  // These two are of its board by that very seat.
  const manager = isHere(own?.manager) ? own.manager : undefined;
  const deputy = isHere(own?.deputy) ? own.deputy : undefined;
  const higher = chainOf(organisation, own?.id ?? unit)
    .slice(1)
    .map(({ id }) => ownUnit(house, id, on)?.manager);
  const above = [...new Set(higher.filter(stands))].filter((person) => person !== manager);
  const { coordinator } = organisation;
  const isLeft = manager === undefined && deputy === undefined && above.length === 0 && isHere(coordinator);
  return { manager, deputy, above, coordinator: isLeft || stands(coordinator) ? coordinator : undefined };
}

/** To whom it falls: the manager, where she is gone the nearest one above, else the coordinator, else her deputy. */
export function headOf(house: Pick<Setting, 'profile' | 'organisation'>, unit: UnitId, on: Day): PersonId | undefined {
  const { manager, deputy, above, coordinator } = lineOf(house, unit, on);
  return manager ?? above[0] ?? coordinator ?? deputy;
}
