/**
 * Seats that a list would leave empty: a unit that stands needs a manager who is here, and so do the roles that the
 * procedure names and the coordinator. Who was gone before is `organisation check`'s to warn of, and so are deputies:
 * without them work goes on.
 */
import type { OrganisationFile } from '../../domain/organisation.ts';
import type { Day } from '../../domain/time.ts';
import type { ListFault } from './placing.ts';
import type { Change } from './plan.ts';
import type { PersonLine, UnitLine } from './rows.ts';

interface Planned {
  readonly people: readonly PersonLine[];
  readonly units: readonly UnitLine[] | undefined;
  readonly changes: readonly Change[];
  readonly today: Day;
  readonly nameOf: (id: string | undefined) => string;
}

export function missedSeats(file: OrganisationFile, planned: Planned): ListFault[] {
  const { people, units = [], changes, today, nameOf } = planned;
  // Whoever's last day is today has gone home when the file is used.
  const before = new Set<string>(file.people.flatMap(({ id, validUntil }) => (isOver(validUntil, today) ? [id] : [])));
  const over = new Set<string>([
    ...before,
    ...changes.flatMap(({ of, id, sets }) => (of === 'people' && isOver(sets['validUntil'], today) ? [id] : [])),
  ]);
  for (const { of, id, sets } of changes)
    if (of === 'people' && 'validUntil' in sets && !isOver(sets['validUntil'], today)) over.delete(id);
  const lineOf = new Map<string, number>(people.map(({ id, line }) => [id, line]));
  const leaving = (id: string, seat: string, path: string): ListFault[] => {
    if (!over.has(id) || before.has(id)) return [];
    const line = lineOf.get(id);
    if (line === undefined)
      return [{ of: 'people', path, expected: `expected somebody who is here: ${seat} is gone from the list` }];
    const expected = `expected a later day, or another in her place first: ${nameOf(id)} is ${seat}`;
    return [{ of: 'people', path: 'validUntil', expected, line }];
  };
  const listed = new Map<string, UnitLine>(units.map((line) => [line.id, line]));
  const seated = new Map<string, string>();
  const ended = new Set<string>();
  for (const { of, id, sets } of changes) {
    if (of !== 'units') continue;
    if (sets['manager'] !== undefined) seated.set(id, sets['manager']);
    if (sets['validUntil'] !== undefined) ended.add(id);
  }
  const named = [...seated].flatMap(([unit, manager]): ListFault[] => {
    const line = listed.get(unit)?.line;
    if (!over.has(manager) || line === undefined) return [];
    const expected = `expected somebody who is here: ${nameOf(manager)} is not`;
    return [{ of: 'units', path: 'manager', expected, line }];
  });
  const led = file.units.flatMap(({ id, manager, validUntil }) =>
    manager === undefined || validUntil !== undefined || ended.has(id) || seated.has(id)
      ? []
      : leaving(manager, lineOf.has(manager) ? `the manager of ${id}` : 'its manager', `${id}.manager`),
  );
  const roles = Object.entries(file.roles).flatMap(([role, id]) => leaving(id, `the role ${role}`, `roles.${role}`));
  return [...named, ...led, ...leaving(file.coordinator, 'the coordinator', 'coordinator'), ...roles];
}

const isOver = (last: string | undefined, today: Day) => last !== undefined && last <= today;
