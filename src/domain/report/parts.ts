/** A scope one level down: totals by kind of its units, and of boards where a municipality counts by them (Sweden). */
import { boardOf } from '../boards.ts';
import type { KindCode, UnitId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import type { Period } from '../period.ts';
import type { Profile } from '../profile.ts';
import { type MonthOfUnit, totalOf, valuesOf } from '../statistics/cells.ts';
import { countedUnitsOf, type Scope, unitsOf } from '../statistics/scope.ts';
import { kindCodeIn } from './kinds.ts';

export interface Part {
  readonly of:
    | { readonly is: 'unit'; readonly unit: UnitId }
    /** What was said to the unit itself, and to none of those under it. */
    | { readonly is: 'unit-alone'; readonly unit: UnitId }
    | { readonly is: 'board'; readonly board: string }
    /** Of units that answer to no board. */
    | { readonly is: 'no-board' };
  readonly received: number;
  readonly kinds: ReadonlyMap<KindCode, number>;
}

type Setting = { readonly profile: Profile; readonly organisation: Organisation };

/** `figures`: of the scope in the period. Totals by kind are told of units of any size. */
export function partsOf(
  { profile, organisation }: Setting,
  scope: Scope,
  period: Period,
  figures: readonly MonthOfUnit[],
): { readonly parts: readonly Part[]; readonly boards: readonly Part[] } {
  const stood = new Set(unitsOf(organisation, scope, period));
  const counted = new Set(figures.map(({ unit }) => unit));
  const units = countedUnitsOf(organisation, scope).filter((unit) => stood.has(unit) || counted.has(unit));
  const among = new Set(units);
  const parentIn = (unit: UnitId) => {
    const parent = organisation.units.get(unit)?.parent;
    return parent !== undefined && among.has(parent) ? parent : undefined;
  };
  const under = (unit: UnitId) => units.filter((each) => parentIn(each) === unit);
  const part = (of: Part['of'], its: ReadonlySet<UnitId>): Part => partFrom(of, figures, its);
  const whole = (unit: UnitId): ReadonlySet<UnitId> =>
    new Set([unit, ...under(unit).flatMap((each) => [...whole(each)])]);

  const tops = units.filter((unit) => parentIn(unit) === undefined);
  const [only] = tops;
  const parts =
    tops.length === 1 && only !== undefined
      ? under(only).length === 0
        ? []
        : [
            part({ is: 'unit-alone', unit: only }, new Set([only])),
            ...under(only).map((unit) => part({ is: 'unit', unit }, whole(unit))),
          ]
      : tops.map((unit) => part({ is: 'unit', unit }, whole(unit)));
  const byBoard = scope.is === 'municipality' && profile.municipality.country === 'SE';
  return { parts: largestFirst(parts), boards: byBoard ? boardsOf(organisation, units, part) : [] };
}

function boardsOf(
  organisation: Organisation,
  units: readonly UnitId[],
  part: (of: Part['of'], units: ReadonlySet<UnitId>) => Part,
): Part[] {
  const codes = [...new Set(units.map((unit) => boardOf(organisation, unit)))];
  if (codes.every((code) => code === undefined)) return [];
  return largestFirst(
    codes.map((board) =>
      part(
        board === undefined ? { is: 'no-board' } : { is: 'board', board },
        new Set(units.filter((unit) => boardOf(organisation, unit) === board)),
      ),
    ),
  );
}

function partFrom(of: Part['of'], figures: readonly MonthOfUnit[], units: ReadonlySet<UnitId>): Part {
  const counts = valuesOf(
    figures.filter(({ unit }) => units.has(unit)),
    'service',
    'received',
  );
  const kinds = new Map([...counts].flatMap(([kind, count]) => kindCodeIn(kind).map((code) => [code, count] as const)));
  return { of, received: totalOf(counts), kinds };
}

function largestFirst(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => b.received - a.received);
}
