/** Who holds a unit's review, who may read it, and who is told that it was not held. */
import { ownUnit } from '../boards.ts';
import type { Setting } from '../course.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { headOf, lineOf } from '../line.ts';
import { employee, type Organisation } from '../organisation.ts';
import { successorOf, unitsOfYear } from '../organisation-changes.ts';
import type { Day } from '../time.ts';
import type { Review } from './review.ts';

type House = Pick<Setting, 'profile' | 'organisation'>;

/** The unit's manager; where she is gone the first manager above who is there, else the coordinator, else her deputy. */
export function seatOf(unit: UnitId, house: House, today: Day): PersonId | undefined {
  return headOf(house, unit, today);
}

/**
 * Whose it is, day by day, to see to the post of its minutes: of whoever released them where she may hold the unit's
 * reviews as its manager or deputy, else of whoever is to hold them now.
 */
export function askedOf(
  { unit, state }: Pick<Review, 'unit' | 'state'>,
  house: House,
  today: Day,
): PersonId | undefined {
  const { deputy } = lineOf(house, unit, today);
  const isDeputys = state.state === 'held' && deputy !== undefined && state.by === deputy;
  return isDeputys ? deputy : seatOf(unit, house, today);
}

/** Its manager and her deputy, those above, and the coordinator where nobody else is left. */
export function mayHold({ unit }: Pick<Review, 'unit'>, person: PersonId, house: House, today: Day): boolean {
  const { manager, deputy, above } = lineOf(house, unit, today);
  const seats = [manager, deputy, ...above, seatOf(unit, house, today)];
  return successorOf(house.organisation, unit, today) !== undefined && seats.includes(person);
}

/** Whoever may hold it, whoever was told, and the coordinator. */
export function maySee(review: Pick<Review, 'unit' | 'raised'>, person: PersonId, house: House, today: Day): boolean {
  const { coordinator } = lineOf(house, review.unit, today);
  return [coordinator, review.raised?.to].includes(person) || mayHold(review, person, house, today);
}

/** The units of which she is to hold the reviews. */
export function seatsOf(person: PersonId, house: House, today: Day): UnitId[] {
  return unitsOfYear(house.organisation, today)
    .filter(({ id }) => seatOf(id, house, today) === person)
    .map(({ id }) => id);
}

/** These, and those that she may hold for the manager whose deputy she is. */
export function heldBy(person: PersonId, house: House, today: Day): UnitId[] {
  const hers = new Set(seatsOf(person, house, today));
  return unitsOfYear(house.organisation, today)
    .filter(({ id }) => hers.has(id) || ownUnit(house, id, today)?.deputy === person)
    .map(({ id }) => id);
}

/** The first manager above whoever is to hold it, of the same board, else the coordinator; undefined: nobody is left. */
export function oneLevelUp({ unit }: Pick<Review, 'unit'>, house: House, today: Day): PersonId | undefined {
  const { organisation } = house;
  const own = ownUnit(house, unit, today);
  const seat = seatOf(unit, house, today);
  // Where the manager is gone it fell to the one above her: she is told that it was not held there, and so is the next.
  const { above } = lineOf(house, unit, today);
  return [...above, own?.coordinator, organisation.coordinator].find(
    (person) => person !== seat && person !== own?.manager && isHere(organisation, person, today),
  );
}

function isHere(organisation: Organisation, person: PersonId | undefined, today: Day): person is PersonId {
  return person !== undefined && employee(organisation, person, today) !== undefined;
}
