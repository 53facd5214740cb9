/**
 * Who has the seats around a case that is placed, as the organisation is now. What moves by a change of the
 * organisation moves along the line of the case's own unit, and not to another board (OSL 8 kap.).
 */
import { standsOutside } from '../boards.ts';
import type { Case, Responsible } from '../case.ts';
import type { Setting } from '../course.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { answersTo, chainOf, employee, type Unit, unitsOn } from '../organisation.ts';
import { homeOf, standingId } from '../organisation-changes.ts';
import { keepsSeat, type Question, type Route, routeOf } from '../routing.ts';
import { dayIn } from '../time.ts';
import { isUnconcerned } from '../unconcerned.ts';

type House = Pick<Setting, 'profile' | 'organisation' | 'now'>;

export function questionOf(one: Case, { profile, now }: Pick<House, 'profile' | 'now'>): Question {
  return { unit: one.facts.unit, on: dayIn(profile.municipality.zone, now), concerns: one.hiddenFrom };
}

/**
 * Who takes it over in `unit`, as a rule its own: those of that board, wherever the employee concerned has her seat by
 * now. Where its own head is gone it is the nearest one above of the same board, else the municipality's coordinator,
 * though she may stand outside, so that it is somebody's. Undefined where nobody is left.
 */
export function routeNow(one: Case, house: House, of: UnitId = one.facts.unit): Route | undefined {
  const { profile, organisation } = house;
  const asked = questionOf(one, house);
  const unit = standingId(organisation, of, asked.on);
  const question = { ...asked, unit, asChosen: true };
  const route = routeOf(profile, organisation, question);
  if (route === undefined) return undefined;
  const inside = ({ person }: Responsible) => !standsOutside(profile, organisation, unit, person, asked.on);
  const line = [route.responsible, ...route.next];
  // Whom the profile names for what is about the top manager is named for every board.
  const own = line.filter((each) => inside(each) || each.capacity === 'named-by-profile');
  const others = own.length > 0 ? [] : above(one, house, unit).filter(inside);
  const coordinator = line.filter((each) => each.person === organisation.coordinator && !own.includes(each));
  const [responsible, ...next] = [...own, ...others, ...coordinator];
  return responsible === undefined ? undefined : { ...route, responsible, next };
}

/**
 * The same; and where nobody of that board is left, nor the coordinator, whom the profile names for what is about the top
 * manager, else the managers of the municipality from the top down, else a coordinator or a deputy: as long as anybody
 * unconcerned has a seat it is somebody's. One of another board gets the neutral parts (OSL 8 kap.).
 */
export function routeAtLast(
  one: Case,
  house: House,
  of: UnitId = one.facts.unit,
): (Route & { readonly outside?: boolean }) | undefined {
  const route = routeNow(one, house, of);
  if (route !== undefined) return route;
  const { profile, organisation } = house;
  const { on, concerns } = questionOf(one, house);
  const units = unitsOn(organisation, on)
    .map((unit) => ({ unit, depth: chainOf(organisation, unit.id).length }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ unit }) => unit);
  const seats = [
    organisation.roles[profile.routing.aboutTopManager.role],
    ...units.map(({ manager }) => manager),
    ...units.map(({ coordinator }) => coordinator),
    ...units.map(({ deputy }) => deputy),
  ];
  const person = seats.find(isUnconcerned(one, organisation, on));
  if (person === undefined) return undefined;
  const outside = standsOutside(profile, organisation, standingId(organisation, of, on), person, on);
  // Not `named-by-profile`: with that she would keep it, whoever comes to its own board later.
  return { responsible: { person, capacity: 'one-level-up' }, next: [], hiddenFrom: concerns, outside };
}

/** Nobody of its board was left, and whoever has it is of another, in no line of its own. */
export function isWithOutsider(one: Case, house: House): boolean {
  const { profile, organisation } = house;
  const { person } = one.responsible;
  if (one.handling.withheldBefore === undefined) return false;
  if (!standsOutside(profile, organisation, one.facts.unit, person, questionOf(one, house).on)) return false;
  const line = lineStill(one, house);
  return line === undefined || fullLineOf(line).every((each) => each.person !== person);
}

function above(one: Case, house: House, unit: UnitId): Responsible[] {
  const { organisation } = house;
  const { on } = questionOf(one, house);
  const managers = chainOf(organisation, unit).map(({ manager }) => manager);
  const free = new Set(managers.filter(isUnconcerned(one, organisation, on)));
  return [...free].map((person) => ({ person, capacity: 'one-level-up' }));
}

/** The line in which whoever has it stands still: the one by which it came to her, else that of its own unit. */
export function lineStill(one: Case, house: House): Route | undefined {
  const { profile, organisation } = house;
  const first = routeOf(profile, organisation, questionOf(one, house));
  const stands = first !== undefined && fullLineOf(first).some(({ person }) => person === one.responsible.person);
  return stands ? first : routeNow(one, house);
}

/** Who comes after those who were told, today: nobody whose seat is another's by now, and whoever has hers. */
export function nextNow(one: Case, house: House): Responsible[] {
  const { profile, organisation } = house;
  const question = questionOf(one, house);
  const route = lineStill(one, house);
  const waiting = one.next.filter(
    (each) =>
      employee(organisation, each.person, question.on) !== undefined &&
      keepsSeat(profile, organisation, question, each),
  );
  const passed = new Set([one.responsible, ...one.told].map(({ person }) => person));
  const found: Responsible[] = [];
  for (const each of [...(route === undefined ? [] : fullLineOf(route)), ...waiting]) {
    if (passed.has(each.person)) continue;
    passed.add(each.person);
    found.push(each);
  }
  return found;
}

/**
 * Whether she who was told besides has any seat still from which she could have been: in the line of the case's unit, of
 * the employee concerned or of whoever has it, or for the whole municipality; and nobody above her whom it concerns.
 */
export function isBeside(one: Case, person: PersonId, house: House): boolean {
  const { profile, organisation } = house;
  const { on, concerns, unit } = questionOf(one, house);
  if (person === organisation.coordinator) return true;
  if (person === organisation.roles[profile.routing.aboutTopManager.role]) return true;
  if (answersTo(organisation, person, concerns, on)) return false;
  const homes = [...concerns, one.responsible.person].map((each) => homeOf(organisation, each, on));
  const seats = ({ manager, deputy, coordinator }: Unit) => [manager, deputy, coordinator].includes(person);
  return [unit, ...homes].some(
    (each) => each !== undefined && chainOf(organisation, standingId(organisation, each, on)).some(seats),
  );
}

const fullLineOf = ({ responsible, next }: Route): readonly Responsible[] => [responsible, ...next];
