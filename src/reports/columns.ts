/**
 * How wide the columns of a table on paper are: each at least as wide as its longest word, so that none is parted; what
 * is left goes to those that say more. Where even the words don't fit, all are set smaller.
 */

/** Room on both sides of a cell, and a little more. */
const BESIDES = 200;
/** In twentieths of a point, for each half point of its size: bold letters of the wide font that stands in for Arial where it is missing. */
const LETTER = 7.2;
/** Where there is room, a column of figures is not narrower. */
const AT_EASE = 1_000;
/** Half points; smaller is not read. */
const SMALLEST = 12;

/** A figure and its sign are kept together by a space of their own. */
const BREAKS = /[ \t\n]+/;

export interface Columns {
  /** Twentieths of a point. */
  readonly widths: readonly number[];
  /** Half points. */
  readonly size: number;
}

/**
 * @param lines of the table, its head among them, each with the text of all of its cells.
 * @param room in twentieths of a point.
 * @param most what a column may take of what is left, each.
 */
export function columnsFor(
  lines: readonly (readonly string[])[],
  room: number,
  wanted: number,
  most: readonly number[],
): Columns {
  const of = (measure: (text: string) => number) =>
    most.map((_, place) => Math.max(1, ...lines.map((line) => measure(line[place] ?? ''))));
  const words = of((text) => Math.max(0, ...text.split(BREAKS).map((word) => [...word].length)));
  const whole = of((text) => [...text].length);
  const least = (size: number) => words.map((letters) => Math.ceil(letters * LETTER * size) + BESIDES);
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  let size = wanted;
  while (size > SMALLEST && sum(least(size)) > room) size -= 1;
  const needed = least(size);
  const over = sum(needed);
  // A name of a hundred letters is parted after all.
  if (over > room) return { widths: needed.map((one) => Math.floor((one * room) / over)), size };
  const more = needed.map((one, place) => {
    const inOneLine = Math.max(AT_EASE, Math.ceil((whole[place] ?? 0) * LETTER * size) + BESIDES);
    return Math.max(0, Math.min(inOneLine, most[place] ?? inOneLine) - one);
  });
  const part = Math.min(1, (room - over) / Math.max(1, sum(more)));
  return { widths: needed.map((one, place) => Math.floor(one + (more[place] ?? 0) * part)), size };
}
