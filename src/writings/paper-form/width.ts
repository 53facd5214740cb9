/**
 * How wide typed text is on paper, estimated before anything draws it: of all the sans-serif types that a machine may
 * have instead of Arial, the widest. What it says fits does fit, whichever is there.
 */

/** Of 11 points, millimetres. */
const EM = 3.88;
/** Bold is a little wider. */
const BOLD = 1.12;

const widths: readonly (readonly [RegExp, number])[] = [
  [/^[ijlftrI.,:;'’!|()[\]-]$/u, 0.41],
  [/^\s$/u, 0.35],
  [/^[mwMW@%—…]$/u, 1],
  [/^\p{Lu}$/u, 0.8],
  [/^[\p{Script=Latin}\p{N}\p{P}]$/u, 0.64],
  [/^\p{M}$/u, 0],
];
/** Of other scripts. */
const OTHER = 1.05;

/** Millimetres. */
export function widthOf(text: string, how: { readonly bold?: boolean } = {}): number {
  let ems = 0;
  for (const one of text) ems += emsOf(one);
  return ems * EM * (how.bold === true ? BOLD : 1);
}

const known = new Map<string, number>();

function emsOf(one: string): number {
  const found = known.get(one) ?? widths.find(([kind]) => kind.test(one))?.[1] ?? OTHER;
  known.set(one, found);
  return found;
}

/** A line as it is set. `between` is what stood between it and the next: nothing where a word was too long for one line. */
export interface SetLine {
  readonly text: string;
  readonly between: '' | ' ' | '\n';
}

/** The lines that a text fills, `width` millimetres wide. None of an empty text. */
export function linesOf(text: string, width: number): SetLine[] {
  return text === '' ? [] : text.split('\n').flatMap((line) => linesIn(line, width));
}

function linesIn(line: string, width: number): SetLine[] {
  const all: SetLine[] = [];
  let now = '';
  for (const word of line.split(/ +/)) {
    const next = now === '' ? word : `${now} ${word}`;
    if (widthOf(next) <= width) {
      now = next;
      continue;
    }
    if (now !== '') all.push({ text: now, between: ' ' });
    now = word;
    while (widthOf(now) > width) {
      const head = beginning(now, width);
      all.push({ text: head, between: '' });
      now = now.slice(head.length);
    }
  }
  return [...all, { text: now, between: '\n' }];
}

/** As much of a word as goes on a line, never half a character. */
function beginning(word: string, width: number): string {
  let head = '';
  for (const one of word) {
    if (head !== '' && widthOf(head + one) > width) break;
    head += one;
  }
  return head;
}

/** The text that was set, as it was. */
export function joined(lines: readonly SetLine[]): string {
  return lines.map(({ text, between }, at) => (at === lines.length - 1 ? text : text + between)).join('');
}

/** How many lines a running text fills; never none. */
export function countLines(text: string, width: number, how: { readonly bold?: boolean } = {}): number {
  return Math.max(1, linesOf(text, how.bold === true ? width / BOLD : width).length);
}
