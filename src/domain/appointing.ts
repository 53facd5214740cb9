/** From where a handler can come: the unit, or the whole department (Bjurholm: anyone in it, appointed by its head). */
import type { Case } from './case.ts';
import { chainOf, type Organisation, type Person, peopleOf, unitsOn } from './organisation.ts';
import type { Profile } from './profile.ts';
import type { Day } from './time.ts';

/** Those who may be appointed on `on`, never anybody from whom it is hidden. In the file's order. */
export function appointable(profile: Profile, organisation: Organisation, one: Case, on: Day): Person[] {
  const { unit } = one.facts;
  const people =
    profile.routing.appointFrom === 'unit' ? peopleOf(organisation, unit, on) : department(organisation, one, on);
  return people.filter(({ id }) => !one.hiddenFrom.includes(id));
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
