/** What is wrong with how units of an organisation file end: who takes over what, and whether it can. */
import type { Fault } from './fault.ts';
import type { UnitId } from './ids.ts';
import { type Day, plusDays } from './time.ts';

/** A unit as far as its row can be read. */
interface Row {
  readonly id?: UnitId | undefined;
  readonly becomes?: readonly UnitId[] | undefined;
  readonly parent?: UnitId | undefined;
  readonly validFrom?: Day | undefined;
  readonly validUntil?: Day | undefined;
}

/**
 * Something takes over: what is named, else the unit above; what a unit without either had would be nobody's. It stands
 * on the day after. So no chain of them ever
 * comes back to where it began.
 */
export function faultsOfEnds(units: readonly Row[]): Fault[] {
  const byId = new Map(units.map((one) => [one.id, one]));
  return units.flatMap(({ id, becomes = [], parent, validUntil }, index): Fault[] => {
    const path = `units[${index}].becomes`;
    if (becomes.length === 0) {
      const isNobodys = validUntil !== undefined && parent === undefined;
      return isNobodys
        ? [{ path, expected: `expected what takes over: ${id ?? 'this unit'} ends, and none is above it` }]
        : [];
    }
    if (validUntil === undefined) {
      return [{ path, expected: 'expected validUntil too: a unit becomes others after its last day' }];
    }
    const after = plusDays(validUntil, 1);
    return becomes.flatMap((next, nth): Fault[] => {
      const at = `${path}[${nth}]`;
      const other = byId.get(next);
      if (next === id) return [{ path: at, expected: `expected another unit: ${id} can't become itself` }];
      if (becomes.indexOf(next) < nth)
        return [{ path: at, expected: `expected each unit once: ${next} is there twice` }];
      if (other === undefined) {
        return [{ path: at, expected: `expected a unit of this file: ${next} is not among units` }];
      }
      const { validFrom, validUntil: last } = other;
      if (validFrom !== undefined && validFrom > after) {
        return [{ path: at, expected: `expected a unit that stands on ${after}: ${next} begins on ${validFrom}` }];
      }
      return last !== undefined && last < after
        ? [{ path: at, expected: `expected a unit that stands on ${after}: ${next} ends on ${last}` }]
        : [];
    });
  });
}
