/** Who holds a unit's review, who may read it, and who is told that it was not held. */
import { standsOutside } from '../boards.ts';
import type { Setting } from '../course.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { chainOf, employee, type Organisation, unitOn, unitsOn } from '../organisation.ts';
import type { Profile } from '../profile.ts';
import type { Day } from '../time.ts';
import type { Review } from './review.ts';

type House = Pick<Setting, 'profile' | 'organisation'>;

/** The unit's manager; where she is gone, the first manager above who is there, else the coordinator. */
export function seatOf(unit: UnitId, organisation: Organisation, today: Day): PersonId | undefined {
  const managers = chainOf(organisation, unit).map(({ manager }) => manager);
  return [...managers, organisation.coordinator].find((person) => isHere(organisation, person, today));
}

/**
 * Whose it is, day by day, to see to the post of its minutes: of whoever released them where she may hold the unit's
 * reviews as its manager or deputy, else of whoever is to hold them now.
 */
export function askedOf(
  { unit, state }: Pick<Review, 'unit' | 'state'>,
  organisation: Organisation,
  today: Day,
): PersonId | undefined {
  const by = state.state === 'held' ? state.by : undefined;
  const isHers = organisation.units.get(unit)?.deputy === by && isHere(organisation, by, today);
  return isHers ? by : seatOf(unit, organisation, today);
}

/** Its manager and her deputy, those above, and the coordinator where nobody else is left. */
export function mayHold(
  { unit }: Pick<Review, 'unit'>,
  person: PersonId,
  organisation: Organisation,
  today: Day,
): boolean {
  const [own, ...above] = chainOf(organisation, unit);
  const seats = [own?.manager, own?.deputy, ...above.map(({ manager }) => manager), seatOf(unit, organisation, today)];
  return (
    unitOn(organisation, unit, today) !== undefined && seats.includes(person) && isHere(organisation, person, today)
  );
}

/** Whoever may hold it, whoever was told, and the coordinator. */
export function maySee(
  review: Pick<Review, 'unit' | 'raised'>,
  person: PersonId,
  organisation: Organisation,
  today: Day,
): boolean {
  return [organisation.coordinator, review.raised?.to].includes(person) || mayHold(review, person, organisation, today);
}

/** The units of which she is to hold the reviews. */
export function seatsOf(person: PersonId, organisation: Organisation, today: Day): UnitId[] {
  return [...organisation.units.values()]
    .filter(({ id, manager }) => manager !== undefined && unitOn(organisation, id, today) !== undefined)
    .filter(({ id }) => seatOf(id, organisation, today) === person)
    .map(({ id }) => id);
}

/** These, and those that she may hold for the manager whose deputy she is. */
export function heldBy(person: PersonId, organisation: Organisation, today: Day): UnitId[] {
  const hers = new Set(seatsOf(person, organisation, today));
  return unitsOn(organisation, today)
    .filter(({ id, deputy }) => hers.has(id) || deputy === person)
    .map(({ id }) => id);
}

/** The first manager above whoever is to hold it, of the same board, else the coordinator; undefined: nobody is left. */
export function oneLevelUp(
  { unit }: Pick<Review, 'unit'>,
  { profile, organisation }: { readonly profile: Profile; readonly organisation: House['organisation'] },
  today: Day,
): PersonId | undefined {
  const [own, ...above] = chainOf(organisation, unit);
  const seat = seatOf(unit, organisation, today);
  // Where the manager is gone it fell to the one above her: she is told that it was not held there, and so is the next.
  const managers = above
    .map(({ manager }) => manager)
    .filter((person) => person !== undefined && !standsOutside(profile, organisation, unit, person));
  return [...managers, own?.coordinator, organisation.coordinator].find(
    (person) => person !== seat && person !== own?.manager && isHere(organisation, person, today),
  );
}

function isHere(organisation: Organisation, person: PersonId | undefined, today: Day): person is PersonId {
  return person !== undefined && employee(organisation, person, today) !== undefined;
}
