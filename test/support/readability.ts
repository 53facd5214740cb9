/**
 * How heavy a text is to read: LIX (Björnsson 1968), words a sentence plus the share of words with more than six letters.
 * Under 30 is very easy, 30–40 easy, 40–50 middling.
 */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** More than six letters. */
  readonly long: number;
  readonly lix: number;
}

/** @param pieces texts that stand by themselves, such as a label, a button or a paragraph: each ends a sentence at its end. */
export function readabilityOf(pieces: readonly string[], leftOut: readonly string[] = []): Readability {
  const terms = [...leftOut]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const term = terms.length === 0 ? /(?!)/u : new RegExp(`(?<!\\p{L})(?:${terms.join('|')})(?!\\p{L})`, 'giu');
  let [words, sentences, long] = [0, 0, 0];
  for (const piece of pieces) {
    for (const sentence of piece.replace(term, ' ').split(/(?<=[\p{L}\p{N})”»"])[.!?:]+(?=\s|$)|\n+/u)) {
      const found = sentence.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
      if (found.length === 0) continue;
      sentences += 1;
      words += found.length;
      long += found.filter((word) => [...word.replace(/[’'-]/g, '')].length > 6).length;
    }
  }
  return { words, sentences, long, lix: words === 0 ? 0 : words / sentences + (100 * long) / words };
}
