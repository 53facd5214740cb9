/** Who is told where the one who has a case is away or late: her deputy, her manager, the coordinator; never nobody. */
import { seatBeside, standsOutside } from './boards.ts';
import type { Case, Responsible } from './case.ts';
import type { Setting } from './course.ts';
import { leadsOf } from './duties.ts';
import type { PersonId } from './ids.ts';
import { chainOf, type Organisation, type Unit } from './organisation.ts';
import type { Day } from './time.ts';
import { isUnconcernedOrCoordinator } from './unconcerned.ts';

type House = Pick<Setting, 'profile' | 'organisation'>;

/**
 * Whoever acts in the responsible's stead: her deputy, else the coordinator, else a manager above, as far as they are
 * there; of the same board before any other. Where all of them are away, the coordinator all the same.
 */
export function deputyOf(
  one: Case,
  { profile, organisation }: House,
  on: Day,
  away: readonly PersonId[],
): Responsible | undefined {
  const [seat, ...above] = wayUp(one, organisation);
  const has = leadsOf(one);
  const free = (person: PersonId | undefined): person is PersonId =>
    isFree(one, organisation, on)(person) && !has.includes(person);
  const coordinators = coordinatorsOf(one, organisation).filter(free);
  const line = [seat?.deputy, ...coordinators, ...above.map(({ manager }) => manager)].filter(free);
  const there = line.filter((each) => !away.includes(each));
  const near = there.find((each) => !standsOutside(profile, organisation, one.facts.unit, each, on));
  const person = near ?? there[0] ?? coordinators[0] ?? line[0];
  return person && seatBeside(profile, organisation, one.facts.unit, { person, capacity: 'deputy' }, on);
}

/** The first manager above her, else the coordinator; of the same board before any other. */
export function aboveOf(
  one: Case,
  to: 'managers-manager' | 'coordinator',
  { profile, organisation }: House,
  on: Day,
): Responsible | undefined {
  const free = isFree(one, organisation, on);
  const [, ...above] = wayUp(one, organisation);
  const managers = to === 'coordinator' ? [] : above.map((unit) => unit.manager).filter(free);
  const seats = [
    ...managers.map((person) => ({ person, capacity: 'one-level-up' as const })),
    ...coordinatorsOf(one, organisation)
      .filter(free)
      .map((person) => ({ person, capacity: 'coordinator' as const })),
  ].map((seat) => seatBeside(profile, organisation, one.facts.unit, seat, on));
  return seats.find(({ neutral }) => neutral === undefined) ?? seats[0];
}

/**
 * From the unit in which the responsible has her seat up to the municipality. As a rule that is one on the way up from
 * the case's own; about an employee of another unit it is hers. Whoever coordinates or is named by the profile has none:
 * she answers to the managers of the case's own unit and above, so that it comes before them all.
 */
function wayUp({ facts, responsible }: Case, organisation: Organisation): readonly [Unit | undefined, ...Unit[]] {
  const { person, capacity } = responsible;
  const chain = chainOf(organisation, facts.unit);
  if (capacity === 'coordinator' || capacity === 'named-by-profile') return [undefined, ...chain];
  const home = organisation.people.get(person)?.unit;
  const own = home === undefined ? [] : chainOf(organisation, home);
  for (const way of [chain, own]) {
    const managed = way.findLastIndex(({ manager }) => manager === person);
    const seat = managed >= 0 ? managed : way.findIndex(({ deputy }) => deputy === person);
    const [first, ...above] = way.slice(Math.max(0, seat));
    if (seat >= 0) return [first, ...above];
  }
  return [undefined, ...chain];
}

function coordinatorsOf({ facts }: Case, organisation: Organisation): (PersonId | undefined)[] {
  const chain = chainOf(organisation, facts.unit);
  return [...chain.map(({ coordinator }) => coordinator), organisation.coordinator];
}

/** Who could be told besides whoever has it. */
function isFree(one: Case, organisation: Organisation, on: Day) {
  const unconcerned = isUnconcernedOrCoordinator(one, organisation, on);
  return (person: PersonId | undefined): person is PersonId => unconcerned(person) && person !== one.responsible.person;
}
