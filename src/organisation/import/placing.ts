/** Faults of the file as it would be, told where they come from: at a line of a list. */
import type { Fault } from '../../domain/fault.ts';
import type { OrganisationFile } from '../../domain/organisation.ts';
import type { Change, Lists } from './plan.ts';

export type ListName = 'people' | 'units';

/** A fault of one of the two lists. */
export interface ListFault extends Fault {
  readonly of: ListName;
}

/** What comes from no line of a list is left as it is: a fault of the file. */
export function placed(
  faults: readonly Fault[],
  file: OrganisationFile,
  changes: readonly Change[],
  { people, units = [] }: Pick<Lists, 'people' | 'units'>,
): { readonly ofLists: readonly ListFault[]; readonly ofFile: readonly Fault[] } {
  // New ones stand at the end, in the order of the changes.
  const added = (of: ListName) => changes.flatMap((change) => (change.of === of && change.isNew ? [change.id] : []));
  const ids: Readonly<Record<ListName, readonly string[]>> = {
    units: [...file.units.map(({ id }) => id), ...added('units')],
    people: [...file.people.map(({ id }) => id), ...added('people')],
  };
  const lines: Readonly<Record<ListName, ReadonlyMap<string, number>>> = {
    units: new Map(units.map(({ id, line }) => [id, line])),
    people: new Map(people.map(({ id, line }) => [id, line])),
  };
  const lineOf = (of: ListName, index: number) => lines[of].get(ids[of][index] ?? '');
  const ofLists: ListFault[] = [];
  const ofFile: Fault[] = [];
  for (const fault of faults) {
    const [, list, index, field = ''] = /^(units|people)\[(\d+)\]\.?(.*)$/.exec(fault.path) ?? [];
    const of = list === 'units' || list === 'people' ? list : undefined;
    const line = of === undefined ? undefined : lineOf(of, Number(index));
    const expected = fault.expected.replace(/(units|people)\[(\d+)\](?:\.\w+)?/g, (_, where: string, nth: string) => {
      const name: ListName = where === 'units' ? 'units' : 'people';
      const there = lineOf(name, Number(nth));
      return there === undefined ? (ids[name][Number(nth)] ?? where) : `line ${there}`;
    });
    if (of !== undefined && line !== undefined) ofLists.push({ of, path: field, expected, line });
    else ofFile.push(fault);
  }
  return { ofLists, ofFile };
}
