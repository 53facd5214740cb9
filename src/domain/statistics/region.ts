/** What a table covers: the months of its period in each of its units. */
import type { UnitId } from '../ids.ts';
import { areApart, lies, type Month, monthsIn } from '../period.ts';
import type { Table } from './table.ts';

export type Region = { readonly units: readonly UnitId[]; readonly period: Table['period'] };

export function isSame(one: Region, other: Region): boolean {
  return (
    one.period.from === other.period.from &&
    one.period.months === other.period.months &&
    one.units.length === other.units.length &&
    one.units.every((unit, place) => unit === other.units[place])
  );
}

/** Whether all of `inner` lies in `outer`; a region lies in itself. */
export function isInside(inner: Region, outer: Region): boolean {
  if (!lies(inner.period, outer.period) || inner.units.length > outer.units.length) return false;
  const units = setOf(outer.units);
  return inner.units.every((unit) => units.has(unit));
}

/** Whether the two have no month of a unit in common. */
export function hasNothingOf(one: Region, other: Region): boolean {
  if (areApart(one.period, other.period)) return true;
  const units = setOf(other.units);
  return !one.units.some((unit) => units.has(unit));
}

// A municipality's units are compared with every table of its year.
const sets = new WeakMap<readonly UnitId[], ReadonlySet<UnitId>>();

function setOf(units: readonly UnitId[]): ReadonlySet<UnitId> {
  const set = sets.get(units) ?? new Set(units);
  sets.set(units, set);
  return set;
}

export interface UnitInMonth {
  readonly unit: UnitId;
  readonly month: Month;
}

export function unitsByMonth({ units, period }: Region): UnitInMonth[] {
  return monthsIn(period).flatMap((month) => units.map((unit) => ({ unit, month })));
}

export const keyOf = ({ unit, month }: UnitInMonth): string => `${unit} ${month}`;

export function coveredBy(regions: readonly Region[]): Set<string> {
  return new Set(regions.flatMap((one) => unitsByMonth(one).map(keyOf)));
}

/** Of regions that nest: those that lie in no other. */
export function outermost<T extends Region>(regions: readonly T[]): T[] {
  const size = ({ units, period }: Region) => units.length * period.months;
  const covered = new Set<string>();
  const found: T[] = [];
  for (const one of [...regions].sort((a, b) => size(b) - size(a))) {
    const all = unitsByMonth(one).map(keyOf);
    if (all.every((key) => covered.has(key))) continue;
    for (const key of all) covered.add(key);
    found.push(one);
  }
  return found;
}
