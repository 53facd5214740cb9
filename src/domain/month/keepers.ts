/** Whose a unit's month is: its manager's, else who stands in for her or above her; and who else may look after it. */
import { ownUnit } from '../boards.ts';
import type { Setting } from '../course.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { lineOf } from '../line.ts';
import type { Day } from '../time.ts';

type House = Pick<Setting, 'profile' | 'organisation'>;

/** In the order in which they are turned to: the manager, her deputy, the managers above, the coordinator. */
export function keepersOf(house: House, unit: UnitId, on: Day): PersonId[] {
  const { manager, deputy, above, coordinator } = lineOf(house, unit, on);
  return [...new Set([manager, deputy, ...above, coordinator].filter((person) => person !== undefined))];
}

/** The first of them who is there today; where all are away, the first all the same. */
export function keeperOf(house: House, unit: UnitId, on: Day, away: ReadonlySet<PersonId>): PersonId | undefined {
  const line = keepersOf(house, unit, on);
  return line.find((person) => !away.has(person)) ?? line[0];
}

/** Whether it stands among hers: its manager's, her deputy's, and else of whoever is turned to first. */
export function isAmongHers(house: House, unit: UnitId, person: PersonId, on: Day): boolean {
  const { manager, deputy } = ownUnit(house, unit, on) ?? {};
  const line = keepersOf(house, unit, on);
  return line[0] === person || (line.includes(person) && [manager, deputy].includes(person));
}

/** Whether she may prepare it, hold it and say what became of it: as keepers go, down from the municipality. */
export function mayKeep(house: House, unit: UnitId, person: PersonId, on: Day): boolean {
  return keepersOf(house, unit, on).includes(person);
}
