/** What figures are about: a unit with all under it, a board, the municipality. */
import { z } from 'zod';
import { boardOf } from '../boards.ts';
import { UnitId } from '../ids.ts';
import { chainOf, type Organisation, type Unit } from '../organisation.ts';
import { firstDayOf, lastDayOf, type Months, type Period, spans } from '../period.ts';
import type { Profile } from '../profile.ts';

export const Scope = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('unit'), unit: UnitId }),
  /** By the code with which units name it. */
  z.strictObject({ is: z.literal('board'), board: z.string().min(1) }),
  z.strictObject({ is: z.literal('municipality') }),
]);
export type Scope = z.infer<typeof Scope>;

/**
 * Whose figures are a scope's, sorted, of whatever period: all that belong to it, also before or after they stood. A case
 * counts where it is now, in the month in which it was heard, so that a unit has figures of months before it was there;
 * and what was closed after a unit was has them of months thereafter. As it doesn't depend on the period, the regions of
 * tables nest; a unit that adds nothing does no harm.
 */
export function countedUnitsOf(organisation: Organisation, scope: Scope): UnitId[] {
  return [...organisation.units.keys()].filter((id) => isIn(organisation, scope, id)).sort();
}

/** Those that stood on any day of the period, sorted; a unit with all that are under it. */
export function unitsOf(organisation: Organisation, scope: Scope, period: Period): UnitId[] {
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  return [...organisation.units.values()]
    .filter(({ validFrom, validUntil }) => validFrom <= last && (validUntil === undefined || validUntil >= first))
    .filter(({ id }) => isIn(organisation, scope, id))
    .map(({ id }) => id)
    .sort();
}

function isIn(organisation: Organisation, scope: Scope, id: UnitId): boolean {
  switch (scope.is) {
    case 'municipality':
      return true;
    case 'board':
      return boardOf(organisation, id) === scope.board;
    case 'unit':
      return chainOf(organisation, id).some(({ id: above }) => above === scope.unit);
  }
  scope satisfies never;
}

/** Whether no other unit is under it, at any time. */
export function isLeaf(organisation: Organisation, unit: Unit['id']): boolean {
  return ![...organisation.units.values()].some(({ parent }) => parent === unit);
}

/**
 * The lengths of the periods that its tables may be for, the shortest first. What covers more units is never told for a
 * shorter period than what it covers, so that no table ever lies across another: units without others under them are
 * told by the month up to what a board gets, parents and boards by what a board gets (Hudiksvall: twice a year; else
 * the year), the municipality by the longest of all.
 */
export function spansOf(
  { profile, organisation }: { readonly profile: Profile; readonly organisation: Organisation },
  scope: Scope,
): Months[] {
  const { toBoards } = profile.reports;
  const ofBoards = toBoards.filter((one) => one.scope === 'board').map(lengthOf);
  const board = spans.find((length) => ofBoards.includes(length)) ?? 12;
  switch (scope.is) {
    case 'municipality': {
      const all = [board, ...toBoards.map(lengthOf)];
      return [spans.findLast((length) => all.includes(length)) ?? 12];
    }
    case 'board':
      return [board];
    case 'unit':
      return isLeaf(organisation, scope.unit) ? spans.filter((length) => length <= board) : [board];
  }
  scope satisfies never;
}

/** Of what one report looks back on: five times a year are quarters. */
export function lengthOf({ timesAYear }: Profile['reports']['toBoards'][number]): Months {
  return spans.find((length) => length * timesAYear >= 12) ?? 12;
}
