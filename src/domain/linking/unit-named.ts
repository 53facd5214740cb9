/** The unit that somebody means by what she wrote: its name or its id, forgiving about case, accents and signs. */
import { type Organisation, type Unit, unitsOn } from '../organisation.ts';
import type { Day } from '../time.ts';

export type UnitNamed =
  | { readonly found: 'one'; readonly unit: Unit }
  /** Which of them is for her to say. */
  | { readonly found: 'several'; readonly units: readonly Unit[] }
  /** The most alike first, as far as any are. */
  | { readonly found: 'none'; readonly closest: readonly Unit[] };

/** So many are named in an answer. */
export const MOST_NAMED = 5;
/** In letters: less stands in too many names. */
const SHORTEST_PART = 4;
/** From 0 to 1; less has no more in common than any two words. */
const ALIKE = 0.35;

/** Of several that are called the same the one that is `hers` is meant, where only one is. */
export function unitNamed(
  organisation: Organisation,
  words: string,
  today: Day,
  hers: (unit: Unit) => boolean = () => false,
): UnitNamed {
  const all = unitsOn(organisation, today);
  const wanted = wordsOf(words);
  const found = among(all, wanted, hers);
  if (found.found !== 'none') return found;
  // “enheten Servicetorget”.
  return fillers.has(wanted[0] ?? '') ? among(all, wanted.slice(1), hers) : found;
}

const fillers = new Set([
  'enhet',
  'enheten',
  'eining',
  'eininga',
  'unit',
  'the',
  'avdeling',
  'avdelingen',
  'avdelinga',
]);

function among(all: readonly Unit[], wanted: readonly string[], hers: (unit: Unit) => boolean): UnitNamed {
  const text = wanted.join(' ');
  if (text === '') return { found: 'none', closest: [] };
  const byId = all.find(({ id }) => wordsOf(id).join(' ') === text);
  if (byId !== undefined) return { found: 'one', unit: byId };
  const named = all.filter(({ name }) => wordsOf(name).join(' ') === text);
  const begun = all.filter(({ name }) => {
    const whole = wordsOf(name);
    return wanted.every((word) => whole.some((each) => each.startsWith(word)));
  });
  // “torget” is in “Servicetorget”: words are joined in these languages.
  const within = all.filter(({ name }) => {
    const whole = wordsOf(name).join(' ');
    return wanted.every((word) => word.length >= SHORTEST_PART && whole.includes(word));
  });
  for (const some of [named, begun, within]) {
    const [first, ...others] = some;
    if (first !== undefined && others.length === 0) return { found: 'one', unit: first };
    const own = some.filter(hers);
    if (own[0] !== undefined && own.length === 1) return { found: 'one', unit: own[0] };
    if (first !== undefined) return { found: 'several', units: some.slice(0, MOST_NAMED) };
  }
  const alike = all
    .map((unit) => ({ unit, is: Math.max(alikeness(text, wordsOf(unit.name).join(' ')), alikeness(text, unit.id)) }))
    .filter(({ is }) => is >= ALIKE)
    .sort((a, b) => b.is - a.is);
  return { found: 'none', closest: alike.slice(0, MOST_NAMED).map(({ unit }) => unit) };
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ø', 'o')
      .replaceAll('æ', 'ae')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** By the pairs of neighbouring signs that both have (Dice): 1 is the same, 0 nothing in common. */
function alikeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const left = new Map<string, number>();
  for (const pair of b) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of a) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

function pairsOf(text: string): string[] {
  const padded = ` ${text} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}
