/**
 * What a list changes in an organisation, as edits of its file: who is new, gone, moved, renamed, has another address;
 * which units are new, gone, renamed, moved, led by somebody else. Whoever is gone keeps her place with her last day.
 */
import type { Fault } from '../../domain/fault.ts';
import type { PersonId, UnitId } from '../../domain/ids.ts';
import type { OrganisationFile } from '../../domain/organisation.ts';
import type { Day } from '../../domain/time.ts';
import { folded } from './headings.ts';
import type { PersonLine, UnitLine } from './rows.ts';

/** An edit of the file, and what it says to whoever looks at the preview. */
export interface Change {
  readonly of: 'units' | 'people';
  readonly id: string;
  /** The fields that are set; for one that is new all of them; undefined takes a field away. */
  readonly sets: Readonly<Record<string, string | undefined>>;
  readonly isNew?: true;
  readonly says: string;
}

export interface Plan {
  readonly changes: readonly Change[];
  readonly faults: readonly Fault[];
  /** What is as it was for a reason that should be known. */
  readonly notes: readonly string[];
}

export interface Lists {
  readonly people: readonly PersonLine[];
  readonly units?: readonly UnitLine[] | undefined;
}

export function planOf(file: OrganisationFile, { people, units }: Lists, today: Day): Plan {
  const faults: Fault[] = [];
  const unitOf = unitFinder(file, units, faults);
  const personOf = personFinder(file, people, faults);
  const names = new Map<string, string>([...file.people, ...people].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined) => (id === undefined ? 'nobody' : (names.get(id) ?? id));
  const ofUnits = units === undefined ? [] : unitChanges(file, units, { unitOf, personOf, nameOf, faults, today });
  const { changes, notes } = peopleChanges(file, people, { unitOf, faults, today });
  const gone = new Set(changes.filter(({ sets }) => sets['validUntil'] === today).map(({ id }) => id));
  const led = ledByNobody(file, ofUnits, gone);
  return { changes: [...ofUnits, ...changes], faults: [...faults, ...led], notes };
}

type Found = (text: string | undefined, field: string, line: number) => string | undefined;
interface Looking {
  readonly unitOf: Found;
  readonly faults: Fault[];
  readonly today: Day;
}

interface LookingForHeads extends Looking {
  readonly personOf: Found;
  readonly nameOf: (id: string | undefined) => string;
}

/** By id or by name, among those that stand and those that are new. */
function unitFinder(file: OrganisationFile, units: readonly UnitLine[] | undefined, faults: Fault[]): Found {
  const standing = file.units.filter(({ validUntil }) => validUntil === undefined);
  const known: readonly { id: UnitId; name: string }[] = units ?? standing;
  return (text, field, line) => {
    if (text === undefined) return undefined;
    const byId = known.find(({ id }) => id === text);
    const byName = known.filter(({ name }) => folded(name) === folded(text));
    const found = byId ?? byName[0];
    if (found === undefined || (byId === undefined && byName.length > 1)) {
      const why = found === undefined ? 'there is none' : `there are ${byName.length} of that name, give the id`;
      faults.push({ path: field, expected: `expected a unit that stands: ${text}, ${why}`, line });
      return undefined;
    }
    return found.id;
  };
}

/** By id or address, among those of the list and those of the file. */
function personFinder(file: OrganisationFile, people: readonly PersonLine[], faults: Fault[]): Found {
  const known: readonly { id: PersonId; email: string }[] = [...people, ...file.people];
  return (text, field, line) => {
    if (text === undefined) return undefined;
    const wanted = text.toLowerCase();
    const found = known.find(({ id, email }) => id === wanted || email.toLowerCase() === wanted);
    if (found === undefined) faults.push({ path: field, expected: `expected a person's id or address: ${text}`, line });
    return found?.id;
  };
}

function unitChanges(
  file: OrganisationFile,
  lines: readonly UnitLine[],
  { unitOf, personOf, nameOf, faults, today }: LookingForHeads,
): Change[] {
  const changes: Change[] = [];
  const change = (id: string, says: string, sets: Change['sets']) =>
    changes.push({ of: 'units', id, sets, says: `${id}: ${says}` });
  for (const { line, id, name, ...cells } of lines) {
    const parent = unitOf(cells.parent, 'parent', line);
    const manager = personOf(cells.manager, 'manager', line);
    const deputy = personOf(cells.deputy, 'deputy', line);
    const old = file.units.find((unit) => unit.id === id);
    if (old === undefined) {
      if (cells.serviceArea === undefined)
        faults.push({ path: 'serviceArea', expected: 'expected a service area, since the unit is new', line });
      const { serviceArea, board } = cells;
      const sets = { name, parent, manager, deputy, serviceArea, board, validFrom: today };
      changes.push({ of: 'units', id, isNew: true, sets, says: `${id}: new unit ${name}` });
      continue;
    }
    if (old.validUntil !== undefined) {
      const expected = `expected an id of its own: ${id} ended on ${old.validUntil}, and ids are never used again`;
      faults.push({ path: 'id', expected, line });
      continue;
    }
    if (old.name !== name) change(id, `renamed from ${old.name} to ${name}`, { name });
    if (cells.parent !== undefined && parent !== undefined && old.parent !== parent)
      change(id, `moved from ${old.parent ?? 'the top'} to ${parent}`, { parent });
    if (manager !== undefined && old.manager !== manager)
      change(id, `other manager, ${nameOf(manager)} instead of ${nameOf(old.manager)}`, { manager });
    if (deputy !== undefined && old.deputy !== deputy)
      change(id, `other deputy, ${nameOf(deputy)} instead of ${nameOf(old.deputy)}`, { deputy });
    if (cells.serviceArea !== undefined && old.serviceArea !== cells.serviceArea)
      change(id, `other service area, ${cells.serviceArea}`, { serviceArea: cells.serviceArea });
    if (cells.board !== undefined && old.board !== cells.board)
      change(id, `other board, ${cells.board}`, { board: cells.board });
  }
  for (const { id, name, validUntil } of file.units)
    if (validUntil === undefined && !lines.some((line) => line.id === id))
      change(id, `gone, ${name}`, { validUntil: today });
  return changes;
}

function peopleChanges(
  file: OrganisationFile,
  lines: readonly PersonLine[],
  { unitOf, faults, today }: Looking,
): { changes: Change[]; notes: string[] } {
  const changes: Change[] = [];
  const change = (id: string, says: string, sets: Change['sets']) => changes.push({ of: 'people', id, sets, says });
  for (const { line, id, name, email, validFrom, validUntil, ...cells } of lines) {
    const unit = unitOf(cells.unit, 'unit', line);
    const old = file.people.find((person) => person.id === id);
    if (old === undefined) {
      const sets = { name, email, unit, validFrom: validFrom ?? today, validUntil };
      changes.push({ of: 'people', id, isNew: true, sets, says: `${name}: new, in ${unit ?? cells.unit}` });
      continue;
    }
    if (old.validUntil !== undefined && old.validUntil < today) {
      // A list that still has who left says nothing new.
      if (validUntil === old.validUntil) continue;
      const expected = `expected somebody who is here: ${id} left on ${old.validUntil}, and ids are never used again`;
      faults.push({ path: 'id', expected: `${expected} (if she is back, take validUntil out of the file)`, line });
      continue;
    }
    if (old.name !== name) change(id, `${old.name}: renamed to ${name}`, { name });
    if (old.email.toLowerCase() !== email.toLowerCase()) change(id, `${name}: other address, ${email}`, { email });
    if (unit !== undefined && old.unit !== unit) change(id, `${name}: moved from ${old.unit} to ${unit}`, { unit });
    if (validUntil !== undefined && validUntil !== old.validUntil)
      change(id, `${name}: last day ${validUntil}`, { validUntil });
  }
  // Who has a role need not be employed, such as a mayor: she is no payroll system's to end.
  const roles = new Map([
    ...Object.entries(file.roles).map(([role, id]) => [id, `the role ${role}`] as const),
    [file.coordinator, 'the coordinator'] as const,
  ]);
  const notes: string[] = [];
  for (const { id, name, validUntil } of file.people) {
    if (validUntil !== undefined || lines.some((line) => line.id === id)) continue;
    const role = roles.get(id);
    if (role === undefined) change(id, `${name}: gone`, { validUntil: today });
    else notes.push(`${name} is not in the list and stays: ${role}`);
  }
  const gone = changes.filter(({ sets }) => sets['validUntil'] === today).length;
  if (gone > 5 && gone * 3 > file.people.length)
    notes.push(`${gone} of ${file.people.length} people are gone: is the list whole?`);
  return { changes, notes };
}

/** A unit that stands needs a manager who is here. */
function ledByNobody(file: OrganisationFile, ofUnits: readonly Change[], gone: ReadonlySet<string>): Fault[] {
  return file.units.flatMap(({ id, manager, validUntil }): Fault[] => {
    const news = ofUnits.filter((change) => change.id === id);
    const ends = validUntil !== undefined || news.some(({ sets }) => sets['validUntil'] !== undefined);
    const leads = news.map(({ sets }) => sets['manager']).findLast((one) => one !== undefined) ?? manager;
    if (ends || leads === undefined || !gone.has(leads)) return [];
    return [{ path: `${id}.manager`, expected: 'expected somebody who is here: its manager is gone from the list' }];
  });
}
