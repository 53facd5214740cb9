/**
 * Words as they are looked for, the same in every store: lower case, without marks, one plain letter for each that not
 * every keyboard has. So å, ä and æ are found by a and by each other, ö and ø by o: as people type who have no such key,
 * and as a Swede writes a Norwegian's name.
 */

/** No more of a word counts, in characters. */
const LONGEST_TOKEN = 40;
/** No more of what is asked for is looked at, in characters. A word that is cut there is a beginning. */
const LONGEST_ASKED = 500;

/** Letters that do not come apart into a plain one and its mark: Nordic, Sámi, and of those who moved here. */
const plain: Readonly<Record<string, string>> = {
  æ: 'a',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
};

/** Each once, in the order in which they come. Nothing but letters and digits is in them. */
export function tokensOf(text: string): string[] {
  return [...new Set(wordsOf(text))];
}

/** What all has to stand there. */
export interface AskedWords {
  readonly whole: readonly string[];
  /** The last of them, which may go on. */
  readonly beginning: string;
}

/** Undefined where there is no letter and no digit: nothing is found by that. */
export function askedWords(text: string): AskedWords | undefined {
  const words = wordsOf(text.slice(0, LONGEST_ASKED));
  const beginning = words.pop();
  return beginning === undefined ? undefined : { whole: [...new Set(words)], beginning };
}

function wordsOf(text: string): string[] {
  // Marks, and what is there to join or to break without being seen.
  const bare = text.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '');
  const folded = bare.toLowerCase().replaceAll(/[æøðđŋŧþłßı]/g, (letter) => plain[letter] ?? letter);
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map(cut);
}

function cut(word: string): string {
  return word.length <= LONGEST_TOKEN ? word : [...word].slice(0, LONGEST_TOKEN).join('');
}
