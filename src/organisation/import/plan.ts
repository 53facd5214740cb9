/**
 * What a list changes in an organisation, as edits of its file: who is new, gone, moved, renamed, has another address;
 * which units are new, gone, renamed, moved, led by somebody else. Whoever is gone keeps her place with her last day.
 */
import type { OrganisationFile } from '../../domain/organisation.ts';
import type { Day } from '../../domain/time.ts';
import { boardFinder, type KnownBoard, personFinder, unitFinder } from './finding.ts';
import type { PersonField } from './headings.ts';
import { missedSeats } from './leaving.ts';
import { type ManyGone, peopleChanges } from './people.ts';
import type { ListFault } from './placing.ts';
import type { PersonLine, UnitLine } from './rows.ts';
import { unitChanges } from './units.ts';

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
  readonly faults: readonly ListFault[];
  /** What is as it was for a reason that should be known. */
  readonly notes: readonly string[];
  readonly manyGone?: ManyGone | undefined;
}

export interface Lists {
  readonly people: readonly PersonLine[];
  readonly units?: readonly UnitLine[] | undefined;
  /** Columns that each list has: in one that it has not, nothing is empty. */
  readonly personColumns: ReadonlySet<PersonField>;
  readonly unitColumns: ReadonlySet<string>;
  /** By the profile; without one a board is taken as it is written. */
  readonly boards?: readonly KnownBoard[] | undefined;
}

export function planOf(file: OrganisationFile, lists: Lists, today: Day): Plan {
  const faults: ListFault[] = [];
  const notes: string[] = [];
  const standing = new Map(file.people.map((person) => [person.id, person] as const));
  const { units } = lists;
  const unitOf = unitFinder(file, units, faults);
  // Who had left before she was ever here is nobody's manager either.
  const people = lists.people.filter(({ line, id, name, validUntil }) => {
    if (standing.has(id) || validUntil === undefined || validUntil > today) return true;
    notes.push(`line ${line}: ${name} left on ${validUntil} and was never here: left out`);
    return false;
  });
  const personOf = personFinder(file, people, faults);
  const names = new Map<string, string>([...file.people, ...people].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined) => (id === undefined ? 'nobody' : (names.get(id) ?? id));
  const boardOf = boardFinder(lists.boards, faults);
  const { unitColumns: columns } = lists;
  const ofUnits =
    units === undefined
      ? []
      : unitChanges(file, units, { unitOf, personOf, boardOf, nameOf, columns, faults, notes, today });
  const ofPeople = peopleChanges(file, people, { unitOf, columns: lists.personColumns, notes, today });
  const changes = [...ofUnits, ...ofPeople.changes];
  faults.push(...missedSeats(file, { people, units, changes, today, nameOf }));
  return { changes, faults, notes, manyGone: ofPeople.manyGone };
}
