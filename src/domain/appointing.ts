/** From where a handler can come: the unit, or the whole department (Bjurholm: anyone in it, appointed by its head). */
import type { Case } from './case.ts';
import { answersTo, chainOf, employee, type Organisation, type Person, peopleOf, unitsOn } from './organisation.ts';
import type { Profile } from './profile.ts';
import type { Day } from './time.ts';

/**
 * Those who may be appointed on `on`: never anybody from whom it is hidden, nor anybody who answers to one whom it
 * concerns. Whoever answers for it may always take it upon herself. In the file's order.
 */
export function appointable(profile: Profile, organisation: Organisation, one: Case, on: Day): Person[] {
  const { hiddenFrom, responsible } = one;
  const people =
    profile.routing.appointFrom === 'unit' ? ofUnit(organisation, one, on) : department(organisation, one, on);
  const lead = people.some(({ id }) => id === responsible.person)
    ? undefined
    : employee(organisation, responsible.person, on);
  const fit = people.filter(({ id }) => !hiddenFrom.includes(id) && !answersTo(organisation, id, hiddenFrom, on));
  return lead === undefined ? fit : [...fit, lead];
}

/** The colleagues of the unit; where its manager is concerned, those of the first unit above whose manager is not. */
function ofUnit(organisation: Organisation, { facts, hiddenFrom }: Case, on: Day): Person[] {
  const chain = chainOf(organisation, facts.unit);
  const unit = chain.find(({ manager }) => manager === undefined || !hiddenFrom.includes(manager)) ?? chain[0];
  return unit === undefined ? [] : peopleOf(organisation, unit.id, on);
}

/** Everybody under the highest unit on the way up that is not the municipality itself. */
function department(organisation: Organisation, { facts }: Case, on: Day): Person[] {
  const chain = chainOf(organisation, facts.unit);
  const top = chain.length > 1 ? chain.at(-2) : chain[0];
  if (top === undefined) return [];
  const people = new Map<Person['id'], Person>();
  for (const unit of unitsOn(organisation, on)) {
    if (!chainOf(organisation, unit.id).includes(top)) continue;
    for (const person of peopleOf(organisation, unit.id, on)) people.set(person.id, person);
  }
  return [...people.values()];
}
