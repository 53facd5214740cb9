/**
 * The one place in which text is made safe to show. A TextRun shows Markdown, entities and mentions as they were
 * written; what it does read are date functions, and what can deceive in any text are signs that nobody sees.
 */

/** Control signs but line feed and tab, and those that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A word joiner: takes no room and parts two signs that would otherwise mean something together. */
const JOINER = '\u2060';

/** A place at which a line may end though nothing is seen there. */
const BREAK = '\u200B';
/** More than fits beside each other on a phone. Addresses stay whole, since they are copied from the card. */
const unbroken = /(?<!\S)(?!\S*(?:@|:\/\/))\S{41,}/gu;

/** For a TextRun: the words as they were written, not more than one empty line in a row. */
export function asWritten(words: string): string {
  return (
    words
      .replace(/\r\n?/g, '\n')
      .replace(unseen, '')
      .replace(/[ \t]*\n[ \t]*(?:\n\s*)?\n/g, '\n\n')
      // {{DATE(…)}} and {{TIME(…)}} would be turned into a date of the reader's clock.
      .replace(/\{(?=\{)/g, `{${JOINER}`)
      // <at>…</at> is a mention wherever a message names entities.
      .replace(/<(?=\/?at\b)/gi, `<${JOINER}`)
      .replace(unbroken, (word) => word.replace(/.{20}(?=.)/gu, `$&${BREAK}`))
  );
}

/** For a heading, which reads Markdown: the words without the signs that it reads. */
export function withoutMarkup(words: string): string {
  return asWritten(words)
    .replace(/[*_`~\\[\]<>{}#|]/g, '')
    .replace(/&(?=#?\w+;)/g, '&\u2060')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s|[-+•]|\d+[.)](?=\s))+/, '')
    .trim();
}

/** Not longer than so many characters, cut between words where that loses little; never within a character. */
export function clipped(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const whole = words.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const gap = whole.search(/\s\S*$/);
  return `${(gap > longest * 0.8 ? whole.slice(0, gap) : whole).trimEnd()}…`;
}

/** A label within a line begins small, unless it is an abbreviation. */
export function withinLine(label: string): string {
  return /^\p{Lu}(\p{Ll}|\s)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
