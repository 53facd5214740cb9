/**
 * Who has a complaint. As a rule it is solved where it arose (Harstad D00075): the head of the unit. The person
 * complained about never handles, approves or sees it (KL 7:4, fvl § 6): about an ordinary employee it stays with the
 * nearest superior, about a manager it goes one level up, about the top manager to whom the profile names.
 */
import type { Responsible } from './case.ts';
import type { PersonId, UnitId } from './ids.ts';
import { answersTo, chainOf, employee, type Organisation, type Unit, unitsOn } from './organisation.ts';
import { homeOf, standingId } from './organisation-changes.ts';
import type { Profile } from './profile.ts';
import type { Day } from './time.ts';

export interface Route {
  readonly responsible: Responsible;
  /** Who comes next, in order, where the one before can't be reached. */
  readonly next: readonly Responsible[];
  readonly hiddenFrom: readonly PersonId[];
}

export interface Question {
  readonly unit: UnitId;
  readonly on: Day;
  readonly concerns: readonly PersonId[];
  /** Somebody has looked and says that it belongs to this unit, wherever the employee concerned has her seat. */
  readonly asChosen?: boolean;
}

/** The route, or undefined where nobody of the organisation is left to take it. */
export function routeOf(profile: Profile, organisation: Organisation, question: Question): Route | undefined {
  const { on, concerns } = question;
  const free = (person: PersonId | undefined): person is PersonId =>
    person !== undefined && !concerns.includes(person) && employee(organisation, person, on) !== undefined;

  const chain = chainOf(organisation, seatOf(organisation, question));
  const ordinary = ordinaryIn(profile, chain);
  const above = 1 + chain.findLastIndex((unit) => unit.manager !== undefined && concerns.includes(unit.manager));
  const raised = above > ordinary;
  const start = Math.max(ordinary, above);

  const inLine: Responsible[] = [];
  const add = (person: PersonId | undefined, capacity: Responsible['capacity']) => {
    if (free(person) && !inLine.some((one) => one.person === person)) inLine.push({ person, capacity });
  };
  // The first unit on the way up whose manager, or else her deputy, is there takes it; deputy and coordinator stand
  // behind her. A unit whose manager is concerned is passed by: her deputy answers to her.
  const taking = chain.slice(start).find((unit) => free(unit.manager) || free(unit.deputy));
  if (taking !== undefined) {
    add(taking.manager, taking === chain[ordinary] ? 'manager' : 'one-level-up');
    add(taking.deputy, 'deputy');
    add(taking.coordinator, 'coordinator');
  } else {
    if (raised) add(organisation.roles[profile.routing.aboutTopManager.role], 'named-by-profile');
    add(chain[start]?.coordinator, 'coordinator');
  }
  add(organisation.coordinator, 'coordinator');
  const [responsible, ...next] = inLine;
  return responsible === undefined ? undefined : { responsible, next, hiddenFrom: [...new Set(concerns)] };
}

/** The unit from which the way up is counted: that of the manager concerned, else of the employee, else the complaint's. */
function seatOf(organisation: Organisation, { unit: named, on, concerns, asChosen }: Question): UnitId {
  const unit = standingId(organisation, named, on);
  if (asChosen === true) return unit;
  const ownChain = chainOf(organisation, unit);
  for (const person of concerns) {
    const managed = unitsOn(organisation, on).filter((one) => one.manager === person);
    if (managed.some((one) => ownChain.includes(one))) return unit;
    const [first] = managed;
    if (first !== undefined) return first.id;
  }
  const [first] = concerns;
  return (first === undefined ? undefined : homeOf(organisation, first, on)) ?? unit;
}

/**
 * Whether she still has, on that day, the seat in which the case is hers: she may have another one by now, and somebody
 * else hers.
 */
export function keepsSeat(
  profile: Profile,
  organisation: Organisation,
  question: Question,
  { person, capacity }: Responsible,
): boolean {
  // Whoever answers by now to one whom it concerns does not keep it; those for the whole municipality have to.
  const isAboveAll = person === organisation.coordinator || capacity === 'named-by-profile';
  if (!isAboveAll && answersTo(organisation, person, question.concerns, question.on)) return false;
  const chains = [question, { ...question, asChosen: true }].map((each) =>
    chainOf(organisation, seatOf(organisation, each)),
  );
  const among = (of: (unit: Unit) => PersonId | undefined) => chains.flat().some((unit) => of(unit) === person);
  switch (capacity) {
    case 'manager':
      return chains.some((chain) => chain[ordinaryIn(profile, chain)]?.manager === person);
    case 'one-level-up':
      return among(({ manager }) => manager);
    case 'deputy':
      return among(({ deputy }) => deputy) || among(({ manager }) => manager);
    case 'coordinator':
      return organisation.coordinator === person || among(({ coordinator }) => coordinator);
    case 'named-by-profile':
      return organisation.roles[profile.routing.aboutTopManager.role] === person;
    default:
      return capacity satisfies never;
  }
}

/** Whose head takes a complaint as a rule, by its place in the chain. */
function ordinaryIn(profile: Profile, chain: readonly Unit[]): number {
  return profile.routing.to === 'unit-manager' ? 0 : boardHead(chain);
}

/**
 * The place in the chain of the head who answers to the unit's board: the highest unit under it. A unit without a
 * board of its own is under that of the first unit above it that has one.
 */
function boardHead(chain: readonly Unit[]): number {
  const board = chain.find((unit) => unit.board !== undefined)?.board;
  return board === undefined ? 0 : chain.findLastIndex((unit) => unit.board === board);
}
