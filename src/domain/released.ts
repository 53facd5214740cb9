/**
 * Words that somebody releases for all who read a channel. They hold no names of colleagues and no case numbers: with
 * either, whoever reads them can find out whom a complaint was about.
 */
import type { Refusal } from './commands.ts';
import { maskNationalIds } from './national-id.ts';
import type { Organisation } from './organisation.ts';

export type ReleasedFault = Extract<Refusal, { reason: 'too-long' | 'national-id' | 'names-someone' }>;

/** Why a text, trimmed, is not released; undefined where it is, empty ones too. `longest`: in characters. */
export function releasedFault(text: string, longest: number, organisation: Organisation): ReleasedFault | undefined {
  if (text.length > longest) return { reason: 'too-long' };
  if (maskNationalIds(text).found > 0) return { reason: 'national-id' };
  const found = caseNumberIn(text) ?? personIn(text, organisation);
  return found === undefined ? undefined : { reason: 'names-someone', found };
}

/** As it is written there: “sak 1042”, “ärende nr 7”. With the number spelled out nothing is found. */
export function caseNumberIn(text: string): string | undefined {
  return text.normalize('NFC').match(caseNumber)?.[0];
}

const caseNumber =
  /(?<![\p{L}\p{N}])(?:(?:sak|ärende|case)(?:\s*(?:nr\.?|no\.?|nummer|number|#|:))?|(?:saken|saka|ärendet|sakene|sakane)\s*(?:nr\.?|nummer|#)|saks?(?:nr\.?|nummer)|ärende(?:nr\.?|nummer))[\s:#]*\p{Nd}[\p{Nd}/-]*/iu;

/**
 * The first of the organisation's people of any time that is named, as it is written there: whole, or by her first and
 * her last name, in either order, with the s of a genitive or without. A first name alone names too many.
 */
export function personIn(text: string, organisation: Organisation): string | undefined {
  const words = wordsOf(text);
  for (const { name } of organisation.people.values()) {
    for (const wanted of spellingsOf(name)) {
      const at = words.findIndex((_, from) => isThere(words, from, wanted));
      const first = words[at];
      const last = words[at + wanted.length - 1];
      if (first !== undefined && last !== undefined) return text.slice(first.start, last.end);
    }
  }
  return undefined;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    folded: word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** None of a name of one word: it may be a word like any other. */
function spellingsOf(name: string): (readonly string[])[] {
  const names = name
    .trim()
    .split(/\s+/u)
    .map((one) => wordsOf(one).map(({ folded }) => folded));
  const [first, last] = [names.at(0), names.at(-1)];
  if (first === undefined || last === undefined || names.length < 2 || first.length === 0 || last.length === 0)
    return [];
  return [names.flat(), [...first, ...last], [...last, ...first]];
}

function isThere(words: readonly Word[], from: number, wanted: readonly string[]): boolean {
  return wanted.every((one, offset) => {
    const word = words[from + offset]?.folded;
    return word === one || (offset === wanted.length - 1 && word === `${one}s`);
  });
}
