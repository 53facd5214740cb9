import { amongEditions } from '../editions.ts';
import type { Organisation } from '../organisation.ts';
import type { Profile } from '../profile.ts';

/** All that the procedure names or a unit answers to, sorted. */
export function boardsOf(profile: Profile, { units }: Organisation): string[] {
  const named = amongEditions(profile, ({ routing }) => routing.boards).map(({ code }) => code);
  const answeredTo = [...units.values()].flatMap(({ board }) => board ?? []);
  return [...new Set([...named, ...answeredTo])].sort();
}
