import type { PersonId } from '../domain/ids.ts';
import { type Organisation, unitsOn } from '../domain/organisation.ts';
import type { Day } from '../domain/time.ts';

/** Who is named and not there today: sound as a file, and nobody gets the complaint. */
export function gaps({ people, coordinator, roles, units }: Organisation, today: Day): string[] {
  const absent = (id: PersonId | undefined) => {
    const person = id === undefined ? undefined : people.get(id);
    if (person === undefined) return undefined;
    if (person.validUntil !== undefined && person.validUntil < today) return `left on ${person.validUntil}`;
    return person.validFrom > today ? `comes on ${person.validFrom}` : undefined;
  };
  const told = (what: string, id: PersonId | undefined) => {
    const why = absent(id);
    return why === undefined ? [] : [`${what} ${why}`];
  };
  return [
    ...told('the coordinator', coordinator),
    ...Object.entries(roles).flatMap(([role, id]) => told(`the role ${role}: its person`, id)),
    ...unitsOn({ people, coordinator, roles, units }, today).flatMap(({ id, manager, deputy, coordinator: own }) => [
      ...told(`${id}: its manager`, manager),
      ...told(`${id}: its deputy`, deputy),
      ...told(`${id}: its coordinator`, own),
    ]),
  ];
}
