import type { PersonId } from './ids.ts';
import type { Organisation } from './organisation.ts';

/**
 * Those of the organisation's people whose whole name was written, in whatever order and however accented: whoever
 * writes a colleague's name instead of choosing it means her all the same.
 */
export function peopleNamed(organisation: Organisation, name: string): PersonId[] {
  const wanted = folded(name);
  if (wanted === '') return [];
  return [...organisation.people.values()].filter((one) => folded(one.name) === wanted).map((one) => one.id);
}

function folded(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.sort().join(' ');
}
