import type { Organisation } from '../organisation.ts';
import type { Profile } from '../profile.ts';

/** All that the procedure names or a unit answers to, sorted. */
export function boardsOf({ routing }: Profile, { units }: Organisation): string[] {
  const named = routing.boards.map(({ code }) => code);
  const answeredTo = [...units.values()].flatMap(({ board }) => board ?? []);
  return [...new Set([...named, ...answeredTo])].sort();
}
