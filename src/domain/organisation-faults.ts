/** What single rows of an organisation file can't show: a unit without a manager, a loop, a person twice, an unknown id. */
import { z } from 'zod';
import { amongEditions, editionsOf } from './editions.ts';
import { type Fault, usedTwice } from './fault.ts';
import { PersonId, UnitId } from './ids.ts';
import { faultsOfEnds } from './organisation-ends.ts';
import { type Profile, rolesOf } from './profile.ts';
import { Day } from './time.ts';

/** What a procedure asks of the organisation that follows it. */
export interface Needs {
  readonly roles: readonly string[];
  readonly boards: readonly { readonly code: string; readonly head?: string | undefined }[];
  /** Complaints go to the head who answers to a board, so every unit has to stand under one. */
  readonly everyUnitUnderBoard: boolean;
  /** Units that the profile names. */
  readonly units: readonly UnitId[];
}

export function needsOf(profile: Profile): Needs {
  const { departments } = profile;
  // Cases of older editions run on by them, and those of one that is still to come will.
  const all = editionsOf(profile);
  return {
    roles: [...new Set(all.flatMap(rolesOf))],
    boards: amongEditions(profile, ({ routing }) => routing.boards),
    everyUnitUnderBoard: all.some(({ routing }) => routing.to === 'board-head'),
    units: (departments?.list ?? []).flatMap(({ unit }) => unit ?? []),
  };
}

const span = { validFrom: Day.optional().catch(undefined), validUntil: Day.optional().catch(undefined) };
const person = PersonId.optional().catch(undefined);
const unit = UnitId.optional().catch(undefined);
const Row = z.object({
  id: unit,
  parent: unit,
  manager: person,
  deputy: person,
  coordinator: person,
  board: z.string().optional().catch(undefined),
  channel: z.string().optional().catch(undefined),
  becomes: z.array(UnitId).optional().catch(undefined),
  ...span,
});
const Colleague = z.object({
  id: person,
  email: z.string().optional().catch(undefined),
  unit,
  away: z.array(z.object({ from: Day, until: Day }).optional().catch(undefined)).catch([]),
  ...span,
});

/** A file as far as it can be read: what is malformed has a fault of its own and is missing here. */
const Readable = z.object({
  coordinator: person,
  roles: z.record(z.string(), person).catch({}),
  units: z.array(Row.catch({})).catch([]),
  people: z.array(Colleague.catch({ away: [] })).catch([]),
});
type Readable = z.infer<typeof Readable>;
type Row = z.infer<typeof Row>;

/** Every such fault, all at once; empty where the file is sound. Without `needs` no procedure is asked. */
export function faultsOfOrganisation(raw: unknown, needs?: Needs): Fault[] {
  const read = Readable.safeParse(raw);
  if (!read.success) return [];
  const file = read.data;
  return [
    ...twice(file),
    ...unknownIds(file),
    ...faultsOfTree(file.units),
    ...faultsOfHeads(file.units),
    ...faultsOfSpans(file),
    ...faultsOfEnds(file.units),
    ...sharedChannels(file.units),
    ...(needs === undefined ? [] : faultsOfNeeds(file, needs)),
  ];
}

function twice({ units, people }: Readable): Fault[] {
  // What has no id is told by the form; its place keeps it apart from the others.
  const idsOf = (rows: readonly { id?: string | undefined }[]) => rows.map(({ id }, index) => id ?? `#${index}`);
  return [
    ...usedTwice(idsOf(units), (index) => `units[${index}].id`, 'an id'),
    ...usedTwice(idsOf(people), (index) => `people[${index}].id`, 'an id'),
    ...sharedAddresses(people),
  ];
}

/** An address is one person's at a time: whoever comes back under a new id has her old one again. */
function sharedAddresses(people: Readable['people']): Fault[] {
  const users = new Map<string, number[]>();
  return people.flatMap(({ email, ...days }, index) => {
    if (email === undefined) return [];
    const key = email.toLowerCase();
    const before = users.get(key) ?? [];
    users.set(key, [...before, index]);
    const first = before.find((other) => meet(days, people[other] ?? {}));
    if (first === undefined) return [];
    const at = `people[${first}].email`;
    return [{ path: `people[${index}].email`, expected: `expected an address used once: ${key} is at ${at} too` }];
  });
}

function unknownIds(file: Readable): Fault[] {
  const people = new Set(file.people.map(({ id }) => id));
  const units = new Set(file.units.map(({ id }) => id));
  const unknown = (id: PersonId | undefined, path: string): Fault[] =>
    id === undefined || people.has(id)
      ? []
      : [{ path, expected: `expected a person of this file: ${id} is not among people` }];
  const unknownUnit = (id: UnitId | undefined, path: string): Fault[] =>
    id === undefined || units.has(id)
      ? []
      : [{ path, expected: `expected a unit of this file: ${id} is not among units` }];
  return [
    ...unknown(file.coordinator, 'coordinator'),
    ...Object.entries(file.roles).flatMap(([role, id]) => unknown(id, `roles.${role}`)),
    ...file.units.flatMap((one, index) => [
      ...unknownUnit(one.parent, `units[${index}].parent`),
      ...unknown(one.manager, `units[${index}].manager`),
      ...unknown(one.deputy, `units[${index}].deputy`),
      ...unknown(one.coordinator, `units[${index}].coordinator`),
    ]),
    ...file.people.flatMap((one, index) => unknownUnit(one.unit, `people[${index}].unit`)),
  ];
}

/** From the unit up, each once; whether it comes back to where it started is for the caller to see. */
function wayUp(units: readonly Row[], start: Row): { way: Row[]; loops: boolean } {
  const byId = new Map(units.map((one) => [one.id, one]));
  const way: Row[] = [];
  let at: Row | undefined = start;
  while (at !== undefined && !way.includes(at)) {
    way.push(at);
    at = at.parent === undefined ? undefined : byId.get(at.parent);
  }
  return { way, loops: at === start };
}

function faultsOfTree(units: readonly Row[]): Fault[] {
  const standing = (one: Row) => one.validUntil === undefined;
  const top = units.find((one) => one.id !== undefined && one.parent === undefined && standing(one));
  return units.flatMap((one, index): Fault[] => {
    if (one.id === undefined) return [];
    if (wayUp(units, one).loops)
      return [{ path: `units[${index}].parent`, expected: `expected a tree: ${one.id} is above itself` }];
    if (one.parent === undefined && standing(one) && top !== undefined && one !== top)
      return [
        { path: `units[${index}].parent`, expected: `expected a unit above it, as ${top.id} is the top already` },
      ];
    return [];
  });
}

function faultsOfHeads(units: readonly Row[]): Fault[] {
  return units.flatMap(({ id, manager, deputy, validUntil }, index): Fault[] => {
    if (manager === undefined && validUntil === undefined)
      return [{ path: `units[${index}].manager`, expected: `expected a manager: ${id ?? 'this unit'} has none` }];
    if (manager !== undefined && manager === deputy)
      return [{ path: `units[${index}].deputy`, expected: 'expected somebody else than the manager' }];
    return [];
  });
}

/** A channel is one unit's, at one time: what is posted for the one is not for those who read the other's. */
function sharedChannels(units: readonly Row[]): Fault[] {
  return units.flatMap((one, index) => {
    const first = units.findIndex(
      (other) => one.channel !== undefined && other.channel === one.channel && meet(one, other),
    );
    if (first < 0 || first >= index) return [];
    const at = `units[${first}].channel`;
    return [{ path: `units[${index}].channel`, expected: `expected a channel of its own: ${at} is the same one` }];
  });
}

type Days = Pick<Row, 'validFrom' | 'validUntil'>;

function meet(one: Days, other: Days): boolean {
  const begins = (before: Days, after: Days) =>
    before.validFrom === undefined || after.validUntil === undefined || before.validFrom <= after.validUntil;
  return begins(one, other) && begins(other, one);
}

function faultsOfSpans({ units, people }: Readable): Fault[] {
  const backwards = (rows: readonly Pick<Row, 'validFrom' | 'validUntil'>[], where: string): Fault[] =>
    rows.flatMap(({ validFrom, validUntil }, index) =>
      validFrom !== undefined && validUntil !== undefined && validUntil < validFrom
        ? [{ path: `${where}[${index}].validUntil`, expected: `expected a day on or after ${validFrom}` }]
        : [],
    );
  const away = people.flatMap((one, index) =>
    one.away.flatMap((range, nth) =>
      range !== undefined && range.until < range.from
        ? [{ path: `people[${index}].away[${nth}].until`, expected: `expected a day on or after ${range.from}` }]
        : [],
    ),
  );
  const byId = new Map(units.map((one) => [one.id, one]));
  const orphaned = units.flatMap(({ parent, validUntil }, index): Fault[] => {
    const last = parent === undefined ? undefined : byId.get(parent)?.validUntil;
    return last !== undefined && (validUntil === undefined || validUntil > last)
      ? [{ path: `units[${index}].parent`, expected: `expected a unit that stands as long: ${parent} ends on ${last}` }]
      : [];
  });
  return [...backwards(units, 'units'), ...backwards(people, 'people'), ...away, ...orphaned];
}

function faultsOfNeeds(file: Readable, needs: Needs): Fault[] {
  const boards = new Map(needs.boards.map(({ code, head }) => [code, head]));
  const roles = needs.roles
    .filter((role) => file.roles[role] === undefined)
    .map((role) => ({ path: `roles.${role}`, expected: 'expected a person for this role, which the profile names' }));
  const units = needs.units
    .filter((id) => !file.units.some((one) => one.id === id))
    .map((id) => ({ path: 'units', expected: `expected the unit ${id}, which the profile names` }));
  const ofUnits = file.units.flatMap((one, index): Fault[] => {
    const path = `units[${index}].board`;
    if (one.board !== undefined && !boards.has(one.board)) {
      const known = [...boards.keys()].join(', ');
      return [{ path, expected: `expected a board of the profile (${known === '' ? 'it has none' : known})` }];
    }
    const { way, loops } = wayUp(file.units, one);
    if (loops || one.validUntil !== undefined) return [];
    const board = way.find((above) => above.board !== undefined)?.board;
    if (board === undefined)
      return needs.everyUnitUnderBoard ? [{ path, expected: 'expected a board, here or above' }] : [];
    const head = boards.get(board);
    const heads =
      way.findLast((above) => above.board === board) === one && head !== undefined ? file.roles[head] : undefined;
    return heads !== undefined && one.manager !== undefined && one.manager !== heads
      ? [{ path: `units[${index}].manager`, expected: `expected the ${head} of roles, who answers to ${board}` }]
      : [];
  });
  return [...roles, ...units, ...ofUnits];
}
