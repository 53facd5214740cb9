/** What a list of people changes. */
import type { OrganisationFile } from '../../domain/organisation.ts';
import type { Day } from '../../domain/time.ts';
import type { Found } from './finding.ts';
import type { ListFault } from './placing.ts';
import type { Change } from './plan.ts';
import type { PersonLine } from './rows.ts';

interface Looking {
  readonly unitOf: Found;
  readonly faults: ListFault[];
  readonly notes: string[];
  readonly today: Day;
}

export function peopleChanges(
  file: OrganisationFile,
  lines: readonly PersonLine[],
  { unitOf, faults, notes, today }: Looking,
): Change[] {
  const changes: Change[] = [];
  const standing = new Map(file.people.map((person) => [person.id, person] as const));
  const change = (id: string, says: string, sets: Change['sets']) => changes.push({ of: 'people', id, sets, says });
  for (const { line, id, name, email, validFrom, validUntil, ...cells } of lines) {
    const unit = unitOf(cells.unit, { of: 'people', field: 'unit', line });
    const old = standing.get(id);
    if (old === undefined) {
      if (cells.unit === undefined) {
        notes.push(`line ${line}: ${name} has no department in the list: left out`);
        continue;
      }
      const sets = { name, email, unit, validFrom: validFrom ?? today, validUntil };
      changes.push({ of: 'people', id, isNew: true, sets, says: `${name}: new, in ${unit ?? cells.unit}` });
      continue;
    }
    if (old.validUntil !== undefined && old.validUntil < today) {
      // A list that still has who left says nothing new.
      if (validUntil === old.validUntil) continue;
      const expected = `expected somebody who is here: ${id} left on ${old.validUntil}, and ids are never used again`;
      const back = `${expected} (if she is back, take validUntil out of the file)`;
      faults.push({ of: 'people', path: 'id', expected: back, line });
      continue;
    }
    if (cells.unit === undefined)
      notes.push(`line ${line}: ${name} has no department in the list, and stays in ${old.unit}`);
    if (old.name !== name) change(id, `${old.name}: renamed to ${name}`, { name });
    if (old.email.toLowerCase() !== email.toLowerCase()) change(id, `${name}: other address, ${email}`, { email });
    if (unit !== undefined && old.unit !== unit) change(id, `${name}: moved from ${old.unit} to ${unit}`, { unit });
    if (validUntil !== undefined && validUntil !== old.validUntil)
      change(id, `${name}: last day ${validUntil}`, { validUntil });
  }
  changes.push(...goneOf(file, lines, notes, today));
  return changes;
}

/** Who has a role need not be employed, such as a mayor: she is no payroll system's to end. */
function goneOf(file: OrganisationFile, lines: readonly PersonLine[], notes: string[], today: Day): Change[] {
  const roles = new Map([
    ...Object.entries(file.roles).map(([role, id]) => [id, `the role ${role}`] as const),
    [file.coordinator, 'the coordinator'] as const,
  ]);
  const listed = new Set(lines.map(({ id }) => id));
  const gone: Change[] = [];
  for (const { id, name, validUntil } of file.people) {
    if (validUntil !== undefined || listed.has(id)) continue;
    const role = roles.get(id);
    if (role === undefined) gone.push({ of: 'people', id, sets: { validUntil: today }, says: `${name}: gone` });
    else notes.push(`${name} is not in the list and stays: ${role}`);
  }
  if (gone.length > 5 && gone.length * 3 > file.people.length)
    notes.push(`${gone.length} of ${file.people.length} people are gone: is the list whole?`);
  return gone;
}
