/** What a list of units changes. An empty cell takes nothing away: payroll systems leave out what they don't know. */
import type { OrganisationFile, Unit } from '../../domain/organisation.ts';
import type { Day } from '../../domain/time.ts';
import type { Found } from './finding.ts';
import type { ListFault } from './placing.ts';
import type { Change } from './plan.ts';
import type { UnitLine } from './rows.ts';

interface Looking {
  readonly unitOf: Found;
  readonly personOf: Found;
  readonly boardOf: Found;
  readonly nameOf: (id: string | undefined) => string;
  readonly columns: ReadonlySet<string>;
  readonly faults: ListFault[];
  readonly notes: string[];
  readonly today: Day;
}

export function unitChanges(file: OrganisationFile, lines: readonly UnitLine[], looking: Looking): Change[] {
  const { unitOf, personOf, boardOf, nameOf, faults, notes, today } = looking;
  const changes: Change[] = [];
  const standing = new Map(file.units.map((unit) => [unit.id, unit] as const));
  const change = (id: string, says: string, sets: Change['sets']) =>
    changes.push({ of: 'units', id, sets, says: `${id}: ${says}` });
  for (const one of lines) {
    const { line, id, name, serviceArea, ...cells } = one;
    const at = (field: string) => ({ of: 'units', field, line }) as const;
    const parent = unitOf(cells.parent, at('parent'));
    const manager = personOf(cells.manager, at('manager'));
    const deputy = personOf(cells.deputy, at('deputy'));
    const board = boardOf(cells.board, at('board'));
    const old = standing.get(id);
    if (old === undefined) {
      if (serviceArea === undefined)
        faults.push({
          of: 'units',
          path: 'serviceArea',
          expected: 'expected a service area, since the unit is new',
          line,
        });
      const sets = { name, parent, manager, deputy, serviceArea, board, validFrom: today };
      changes.push({ of: 'units', id, isNew: true, sets, says: `${id}: new unit ${name}` });
      continue;
    }
    if (old.validUntil !== undefined) {
      const expected = `expected an id of its own: ${id} ended on ${old.validUntil}, and ids are never used again`;
      faults.push({ of: 'units', path: 'id', expected, line });
      continue;
    }
    if (old.name !== name) change(id, `renamed from ${old.name} to ${name}`, { name });
    if (parent !== undefined && old.parent !== parent)
      change(id, `moved from ${old.parent ?? 'the top'} to ${parent}`, { parent });
    if (manager !== undefined && old.manager !== manager)
      change(id, `other manager, ${nameOf(manager)} instead of ${nameOf(old.manager)}`, { manager });
    if (deputy !== undefined && old.deputy !== deputy)
      change(id, `other deputy, ${nameOf(deputy)} instead of ${nameOf(old.deputy)}`, { deputy });
    if (serviceArea !== undefined && old.serviceArea !== serviceArea)
      change(id, `other service area, ${serviceArea}`, { serviceArea });
    if (board !== undefined && old.board !== board) change(id, `other board, ${board}`, { board });
    notes.push(...keptOf(old, one, looking));
  }
  const listed = new Set(lines.map(({ id }) => id));
  for (const { id, name, validUntil } of file.units)
    if (validUntil === undefined && !listed.has(id)) change(id, `gone, ${name}`, { validUntil: today });
  return changes;
}

/** What the file has and the list has a column for, but nothing in it. */
function keptOf(old: Unit, line: UnitLine, { columns, nameOf }: Looking): string[] {
  const fields = [
    ['parent', old.parent],
    ['manager', old.manager === undefined ? undefined : nameOf(old.manager)],
    ['deputy', old.deputy === undefined ? undefined : nameOf(old.deputy)],
    ['board', old.board],
  ] as const;
  return fields.flatMap(([field, was]) =>
    was === undefined || !columns.has(field) || line[field] !== undefined
      ? []
      : [`${old.id}: its ${field} is empty in the list, and ${was} stays: take it out of the file if it is to go`],
  );
}
