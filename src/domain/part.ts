/** Which part somebody has in a case. Each command asks for one; what stands on a card proves nothing. */
import type { Case } from './case.ts';
import type { PersonId } from './ids.ts';

/**
 * `lead`: responsible for it, or told in her stead. `handler`: appointed, or she took it. `offered`: the manager of a
 * unit that was offered it. `coordinator`: asked to decide where it belongs. `keeper`: keeps what was said, for the board from which it went to
 * another without its words.
 */
export type Part = 'lead' | 'handler' | 'offered' | 'coordinator' | 'keeper' | 'reporter';

export function partsOf(one: Case, person: PersonId): ReadonlySet<Part> {
  const parts = new Set<Part>();
  if (one.reporter === person) parts.add('reporter');
  if (one.hiddenFrom.includes(person)) return parts;
  const seats = [one.responsible, ...one.told].filter((seat) => seat.person === person);
  if (seats.some(({ neutral }) => neutral !== true)) parts.add('lead');
  if (seats.some(({ capacity }) => capacity === 'coordinator')) parts.add('coordinator');
  if (one.handling.handler?.person === person) parts.add('handler');
  if (one.handling.offer?.to.person === person) parts.add('offered');
  if (one.handling.withheldWith === person) parts.add('keeper');
  return parts;
}

/** Whether she works on it: answers for it, or handles it. */
export function worksOnIt(parts: ReadonlySet<Part>): boolean {
  return parts.has('lead') || parts.has('handler');
}

/** Who handles it, or as long as nobody does, who answers for it. */
export function handlerOf({ handling, responsible }: Case): PersonId {
  return handling.handler?.person ?? responsible.person;
}

/** After this many units have declined, the coordinator decides. */
export const MOST_ROUNDS = 2;
