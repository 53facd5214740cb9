/**
 * Who has a complaint. As a rule it is solved where it arose (Harstad D00075): the head of the unit. The person
 * complained about never handles, approves or sees it (KL 7:4, fvl § 6): about an ordinary employee it stays with the
 * nearest superior, about a manager it goes one level up, about the top manager to whom the profile names.
 */
import type { Responsible } from './case.ts';
import type { PersonId, UnitId } from './ids.ts';
import { chainOf, employee, type Organisation, type Unit } from './organisation.ts';
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
}

/** The route, or undefined where nobody of the organisation is left to take it. */
export function routeOf(profile: Profile, organisation: Organisation, question: Question): Route | undefined {
  const { on, concerns } = question;
  const free = (person: PersonId | undefined): person is PersonId =>
    person !== undefined && !concerns.includes(person) && employee(organisation, person, on) !== undefined;

  const chain = chainOf(organisation, seatOf(organisation, question));
  const ordinary = profile.routing.to === 'unit-manager' ? 0 : boardHead(chain);
  const above = 1 + chain.findLastIndex((unit) => unit.manager !== undefined && concerns.includes(unit.manager));
  const raised = above > ordinary;
  const start = Math.max(ordinary, above);

  const inLine: Responsible[] = [];
  const add = (person: PersonId | undefined, capacity: Responsible['capacity']) => {
    if (free(person) && !inLine.some((one) => one.person === person)) inLine.push({ person, capacity });
  };
  // The first unit on the way up whose manager is there takes it, with its own deputy and coordinator behind her.
  const taking = chain.slice(start).find((unit) => free(unit.manager));
  if (taking !== undefined) add(taking.manager, raised ? 'one-level-up' : 'manager');
  if (raised && taking === undefined) add(organisation.roles[profile.routing.aboutTopManager.role], 'named-by-profile');
  const standing = taking ?? chain[start];
  if (!(raised && taking === undefined)) {
    add(standing?.deputy, 'deputy');
    add(standing?.coordinator, 'coordinator');
  }
  add(organisation.coordinator, 'coordinator');
  const [responsible, ...next] = inLine;
  return responsible === undefined ? undefined : { responsible, next, hiddenFrom: [...new Set(concerns)] };
}

/** The unit from which the way up is counted: that of the manager concerned, else of the employee, else the complaint's. */
function seatOf(organisation: Organisation, { unit, concerns }: Question): UnitId {
  for (const person of concerns) {
    const managed = [...organisation.units.values()].filter((one) => one.manager === person);
    const inChain = managed.find((one) => chainOf(organisation, unit).includes(one));
    const seat = inChain === undefined ? managed[0]?.id : unit;
    if (seat !== undefined) return seat;
  }
  const [first] = concerns;
  return (first === undefined ? undefined : organisation.people.get(first)?.unit) ?? unit;
}

/** The place in the chain of the head who answers to the unit's board: the highest unit under that board. */
function boardHead(chain: readonly Unit[]): number {
  const board = chain[0]?.board;
  return board === undefined ? 0 : chain.findLastIndex((unit) => unit.board === board);
}
