/** What a list of people changes. */
import type { OrganisationFile } from '../../domain/organisation.ts';
import { type Day, plusDays } from '../../domain/time.ts';
import type { Found } from './finding.ts';
import type { PersonField } from './headings.ts';
import type { Change } from './plan.ts';
import type { PersonLine } from './rows.ts';

interface Looking {
  readonly unitOf: Found;
  /** Columns that the list has: in one that it has not, nothing is empty. */
  readonly columns: ReadonlySet<PersonField>;
  readonly notes: string[];
  readonly today: Day;
}

export interface PeoplePlan {
  readonly changes: readonly Change[];
  /** How many are missing in the list, where they are so many that it may have been cut off. */
  readonly manyGone?: ManyGone;
}

export interface ManyGone {
  readonly gone: number;
  /** Who is here as the file is. */
  readonly of: number;
}

export function peopleChanges(file: OrganisationFile, lines: readonly PersonLine[], looking: Looking): PeoplePlan {
  const { unitOf, notes, today } = looking;
  const changes: Change[] = [];
  const standing = new Map(file.people.map((person) => [person.id, person] as const));
  const change = (id: string, says: string, sets: Change['sets']) => changes.push({ of: 'people', id, sets, says });
  const gone = goneOf(file, lines, notes, today);
  const free = addressFree(file, lines, today);
  for (const { line, id, name, email, validFrom, validUntil, ...cells } of lines) {
    const unit = unitOf(cells.unit, { of: 'people', field: 'unit', line });
    const old = standing.get(id);
    if (old === undefined) {
      if (cells.unit === undefined) {
        notes.push(`line ${line}: ${name} has no department in the list: left out`);
        continue;
      }
      const comes = later(validFrom ?? today, free(email));
      const sets = { name, email, unit, validFrom: comes, validUntil };
      const from = comes > today ? `, from ${comes}` : '';
      changes.push({ of: 'people', id, isNew: true, sets, says: `${name}: new, in ${unit ?? cells.unit}${from}` });
      continue;
    }
    const stays = stayOf(old, { validFrom, validUntil }, looking);
    // A list that still has who left says nothing new.
    if (stays === 'left') continue;
    if (cells.unit === undefined)
      notes.push(`line ${line}: ${name} has no department in the list, and stays in ${old.unit}`);
    if (old.name !== name) change(id, `${old.name}: renamed to ${name}`, { name });
    if (old.email.toLowerCase() !== email.toLowerCase()) change(id, `${name}: other address, ${email}`, { email });
    if (unit !== undefined && old.unit !== unit) change(id, `${name}: moved from ${old.unit} to ${unit}`, { unit });
    if (stays !== undefined) change(id, `${name}: ${stays.says}`, stays.sets);
  }
  changes.push(...gone);
  const of = file.people.filter(({ validUntil }) => validUntil === undefined).length;
  return gone.length > 5 && gone.length * 3 > of ? { changes, manyGone: { gone: gone.length, of } } : { changes };
}

/**
 * What the list says of her days. She who is back under her old id is the same person: what she once logged is hers
 * again, what hid a case from her still does, and what was handed on stays with whoever took it. Days are only ever asked
 * for today, so that her first days need no row of their own.
 */
function stayOf(
  old: OrganisationFile['people'][number],
  { validFrom, validUntil }: Pick<PersonLine, 'validFrom' | 'validUntil'>,
  { columns, today }: Looking,
): 'left' | Pick<Change, 'sets' | 'says'> | undefined {
  const last = old.validUntil;
  if (last !== undefined && last < today) {
    if (validUntil !== undefined && validUntil <= today) return 'left';
    const from = validFrom !== undefined && validFrom > last ? validFrom : today;
    return { says: `back from ${from}, had left on ${last}`, sets: { validFrom: from, validUntil } };
  }
  if (validUntil !== undefined)
    return validUntil === last ? undefined : { says: `last day ${validUntil}`, sets: { validUntil } };
  // A list without such a column doesn't know of days to come; whoever it has is not gone today.
  const saysNone = columns.has('validUntil') || last === today;
  if (last === undefined || !saysNone) return undefined;
  return { says: `stays, ${last} is no longer the last day`, sets: { validUntil: undefined } };
}

/**
 * From which day an address is nobody else's, who is gone or goes today: an address that comes again, most often with
 * somebody who comes back under a new id, is one person's at a time. Whoever stays keeps hers: that is a fault.
 */
function addressFree(
  { people }: OrganisationFile,
  lines: readonly PersonLine[],
  today: Day,
): (email: string) => Day | undefined {
  const listed = new Set(lines.map(({ id }) => id));
  const lasts = new Map<string, Day>();
  for (const { id, email, validUntil } of people) {
    const last = listed.has(id) ? validUntil : (validUntil ?? today);
    const key = email.toLowerCase();
    const known = lasts.get(key);
    if (last !== undefined && (known === undefined || known < last)) lasts.set(key, last);
  }
  return (email) => {
    const last = lasts.get(email.toLowerCase());
    return last && plusDays(last, 1);
  };
}

const later = (one: Day, other: Day | undefined) => (other !== undefined && other > one ? other : one);

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
  return gone;
}
