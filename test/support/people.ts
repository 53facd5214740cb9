/** Who takes part in the conversations: the people of test/conversations/organisation.yaml and some who aren't in it. */
import type { TeamsUser } from './activities.ts';

const user = (n: number, name: string, locale = 'nb-NO'): TeamsUser => ({
  aad: `c0de0000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  name,
  locale,
});

export const people = {
  emma: user(1, 'Emma Prøve'),
  /** Max is her manager, Ida his deputy, Jonas the coordinator, Solveig the head of all, Per the mayor. */
  max: user(2, 'Max Prøve'),
  ida: user(3, 'Ida Prøve'),
  jonas: user(4, 'Jonas Prøve'),
  solveig: user(5, 'Solveig Prøve'),
  per: user(6, 'Per Prøve'),
  kari: user(7, 'Kari Prøve'),
  /** A colleague of Emma's. */
  ola: user(8, 'Ola Prøve'),
  /** Leaves on 16 March 2026. */
  nils: user(9, 'Nils Prøve'),
  /** In the tenant, and not in the organisation. */
  pupil: user(98, 'Elev Prøve'),
  guest: user(99, 'Gjest Prøve', 'en-GB'),
} as const;
