/**
 * Who is said to have a case, to whoever is not of the house: by unit, never by name. Where the procedure sends it to
 * the head who answers to a board (Bjurholm), it is hers and not the unit's in which it arose.
 */
import { boardOf } from './boards.ts';
import type { Case } from './case.ts';
import type { UnitId } from './ids.ts';
import { chainOf, type Organisation } from './organisation.ts';
import type { Profile } from './profile.ts';

export interface Keeper {
  readonly unit: UnitId;
  /** It is with the one who leads that unit. */
  readonly head: boolean;
}

export function keeperOf(
  { routing }: Pick<Profile, 'routing'>,
  organisation: Organisation,
  { facts, responsible }: Pick<Case, 'facts' | 'responsible'>,
): Keeper {
  if (routing.to !== 'board-head') return { unit: facts.unit, head: false };
  const board = boardOf(organisation, facts.unit);
  const chain = chainOf(organisation, facts.unit);
  const department = chain.filter(({ id }) => boardOf(organisation, id) === board);
  const led = [...department, ...chain].find(({ manager }) => manager === responsible.person);
  if (led === undefined) return { unit: department.at(-1)?.id ?? facts.unit, head: false };
  // Whoever leads several of them has it as the head of the highest.
  const highest = department.findLast(({ manager }) => manager === responsible.person);
  return { unit: (highest ?? led).id, head: true };
}
