/**
 * Between boards that are authorities of their own there is secrecy (OSL 8 kap.). A report that reaches over several of
 * them tells the figures of all, and words only of units under the one that it is made in.
 */
import { crossesBoards } from '../boards.ts';
import type { UnitId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import type { Profile } from '../profile.ts';
import type { Scope } from '../statistics/scope.ts';

type Setting = { readonly profile: Profile; readonly organisation: Organisation };

/** A municipality's own is made in the unit above all others; where there are several, words are told that none of them may not read. */
export function tellsWordsOf({ profile, organisation }: Setting, scope: Scope): (unit: UnitId) => boolean {
  switch (scope.is) {
    case 'board':
      return () => true;
    case 'unit':
      return (unit) => !crossesBoards(profile, organisation, scope.unit, unit);
    case 'municipality': {
      const tops = [...organisation.units.values()].filter(({ parent }) => parent === undefined);
      return (unit) => tops.every(({ id }) => !crossesBoards(profile, organisation, id, unit));
    }
    default:
      return scope satisfies never;
  }
}
