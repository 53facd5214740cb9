/**
 * Of what somebody may make a report: the coordinator of all, a manager of the units that she manages with all below
 * under the same board, and whoever fills the role that the procedure names for it (`askedBy`: a board's secretary,
 * whoever writes the annual report).
 */
import { crossesBoards } from '../boards.ts';
import type { PersonId } from '../ids.ts';
import { chainOf, type Organisation, type Unit } from '../organisation.ts';
import { firstDayOf } from '../period.ts';
import type { Profile } from '../profile.ts';
import type { Scope } from '../statistics/scope.ts';
import type { Day } from '../time.ts';
import { boardsOf } from './boards.ts';
import { endedPeriods } from './choices.ts';
import { scopeText } from './scope-text.ts';

type House = { readonly profile: Profile; readonly organisation: Organisation };

/** The widest first, units in the file's order, also those that are gone since; each once. */
export function reportScopesOf(house: House, person: PersonId, on: Day): Scope[] {
  const { profile, organisation } = house;
  const offered = unitsOffered(organisation, on);
  const isCoordinator = organisation.coordinator === person;
  const roles = new Set(
    Object.entries(organisation.roles).flatMap(([role, holder]) => (holder === person ? [role] : [])),
  );
  const asked = new Set(
    profile.reports.toBoards.flatMap(({ scope, askedBy }) =>
      askedBy !== undefined && roles.has(askedBy) ? [scope] : [],
    ),
  );
  const units = offered.filter(
    ({ id }) =>
      isCoordinator ||
      asked.has('unit') ||
      // What a unit under another board says in words is not for her; its figures are in her own unit's report.
      chainOf(organisation, id).some(
        (above) => above.manager === person && !crossesBoards(profile, organisation, id, above.id),
      ),
  );
  const all: Scope[] = [
    ...(isCoordinator || asked.has('municipality') ? [{ is: 'municipality' } as const] : []),
    ...(isCoordinator || asked.has('board')
      ? boardsOf(profile, organisation).map((board): Scope => ({ is: 'board', board }))
      : []),
    ...units.map(({ id }): Scope => ({ is: 'unit', unit: id })),
  ];
  return [...new Map(all.map((scope) => [scopeText(scope), scope])).values()];
}

/** That stand, or stood in one of the periods that there are to choose from. */
function unitsOffered({ units }: Organisation, on: Day): Unit[] {
  const [earliest = on] = endedPeriods(on).map(firstDayOf).sort();
  return [...units.values()].filter(
    ({ validFrom, validUntil }) => validFrom <= on && (validUntil === undefined || validUntil >= earliest),
  );
}

export function mayMakeReport(house: House, person: PersonId, scope: Scope, on: Day): boolean {
  const wanted = scopeText(scope);
  return reportScopesOf(house, person, on).some((one) => scopeText(one) === wanted);
}
