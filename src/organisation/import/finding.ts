/** Units, people and boards as a list names them: by id or code, by name, by address. */
import type { PersonId, UnitId } from '../../domain/ids.ts';
import type { OrganisationFile } from '../../domain/organisation.ts';
import { folded } from './headings.ts';
import type { ListFault, ListName } from './placing.ts';
import type { PersonLine, UnitLine } from './rows.ts';

/** Where a cell stands. */
export interface Cell {
  readonly of: ListName;
  readonly field: string;
  readonly line: number;
}

/** Undefined where the cell is empty, and where there is a fault. */
export type Found = (text: string | undefined, cell: Cell) => string | undefined;

/** A board with the names that it has in the profile. */
export interface KnownBoard {
  readonly code: string;
  readonly names: readonly string[];
}

/** By id or by name, among those that stand and those that are new. */
export function unitFinder(file: OrganisationFile, units: readonly UnitLine[] | undefined, faults: ListFault[]): Found {
  const standing = file.units.filter(({ validUntil }) => validUntil === undefined);
  const known: readonly { id: UnitId; name: string }[] = units ?? standing;
  const ids = new Set<string>(known.map(({ id }) => id));
  const byName = new Map<string, UnitId[]>();
  for (const { id, name } of known) byName.set(folded(name), [...(byName.get(folded(name)) ?? []), id]);
  return (text, { of, field, line }) => {
    if (text === undefined || ids.has(text)) return text;
    const named = byName.get(folded(text)) ?? [];
    if (named.length === 1) return named[0];
    const why = named.length === 0 ? 'there is none' : `there are ${named.length} of that name, give the id`;
    faults.push({ of, path: field, expected: `expected a unit that stands: ${text}, ${why}`, line });
    return undefined;
  };
}

/** By id or address, among those of the list and those of the file. */
export function personFinder(file: OrganisationFile, people: readonly PersonLine[], faults: ListFault[]): Found {
  // The list's own address of hers is the newer one, and an address of somebody who left may be another's since.
  const left = file.people.filter(({ validUntil }) => validUntil !== undefined);
  const here = file.people.filter(({ validUntil }) => validUntil === undefined);
  const all = [...left, ...here, ...people];
  const known = new Map<string, PersonId>([
    ...all.map(({ id, email }) => [email.toLowerCase(), id] as const),
    ...all.map(({ id }) => [id, id] as const),
  ]);
  return (text, { of, field, line }) => {
    if (text === undefined) return undefined;
    const found = known.get(text.toLowerCase());
    if (found === undefined)
      faults.push({ of, path: field, expected: `expected a person's id or address: ${text}`, line });
    return found;
  };
}

/** By its code or by its name in any language. */
export function boardFinder(boards: readonly KnownBoard[] | undefined, faults: ListFault[]): Found {
  const codes = new Map(
    (boards ?? []).flatMap(({ code, names }) => [code, ...names].map((name) => [folded(name), code] as const)),
  );
  return (text, { of, field, line }) => {
    if (text === undefined || boards === undefined) return text;
    const code = codes.get(folded(text));
    if (code !== undefined) return code;
    const known = boards.map(({ code: one }) => one).join(', ');
    const expected = `expected a board of the profile (${known === '' ? 'it has none' : known}): ${text}`;
    faults.push({ of, path: field, expected, line });
    return undefined;
  };
}
