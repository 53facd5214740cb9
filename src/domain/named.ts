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

/**
 * Those of whom part of the name was written, a first name alone for instance, where nobody was named whole. She who
 * is meant may be among them.
 */
export function peopleHinted(organisation: Organisation, name: string): PersonId[] {
  const wanted = wordsOf(name);
  if (wanted.length === 0 || peopleNamed(organisation, name).length > 0) return [];
  return [...organisation.people.values()]
    .filter((one) => {
      const whole = wordsOf(one.name);
      return wanted.every((word) => whole.includes(word));
    })
    .map((one) => one.id);
}

function folded(name: string): string {
  return wordsOf(name).sort().join(' ');
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
