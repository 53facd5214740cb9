/**
 * Charts as SVG: one in the page of HTML, in its colours of day and night, and the same with fixed colours for a picture.
 * Each stands beside the table with its figures, so that nothing is told by a picture alone.
 */
import type { Language } from '../domain/language.ts';
import { sayNumber } from '../texts/numbers.ts';
import { escaped } from '../writings/plain.ts';
import type { Chart } from './sheet.ts';

export interface Look {
  readonly ink: string;
  readonly bar: string;
  readonly line: string;
  readonly font: string;
  /** Behind all of it; left out where the page shows through. */
  readonly paper?: string;
}

/** By what the page sets for day, night and print. */
export const inPage: Look = { ink: 'var(--ink)', bar: 'var(--bar)', line: 'var(--line)', font: 'inherit' };
export const onPaper: Look = { ink: '#1b1b1b', bar: '#1d5fa0', line: '#767676', font: 'Open Sans', paper: '#ffffff' };

/** So narrow that its text can be read on a phone. */
const WIDTH = 440;
const SIZE = 15;

export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** `id` is the chart's own within its page. */
export function drawn(chart: Chart, id: string, language: Language, look: Look): Drawn {
  const { inside, height } = chart.is === 'bars' ? barsOf(chart, language, look) : columnsOf(chart, language, look);
  const paper = look.paper === undefined ? '' : `<rect width="${WIDTH}" height="${height}" fill="${look.paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${escaped(look.font)}" font-size="${SIZE}">
<title id="${id}-title">${escaped(chart.title)}</title>
<desc id="${id}-desc">${escaped(chart.description)}</desc>
${paper}${inside}
</svg>`;
  return { svg, width: WIDTH, height };
}

const ROW = 46;
const BAR = 16;
/** Kept free to the right of the longest bar for its figure. */
const FIGURE = 66;

function barsOf({ bars }: Chart, language: Language, { ink, bar }: Look): { inside: string; height: number } {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  let next = 0;
  const rows = bars.map(({ name, value }) => {
    const lines = linesOf(name);
    const words = lines.map(
      (line, at) => `<text x="0" y="${next + 17 + at * LINE}" fill="${ink}">${escaped(line)}</text>`,
    );
    const top = next + 4 + (lines.length - 1) * LINE;
    next += ROW + (lines.length - 1) * LINE;
    const width = Math.round(((WIDTH - FIGURE) * value) / longest);
    return [
      ...words,
      `<rect x="0" y="${top + 20}" width="${Math.max(2, width)}" height="${BAR}" rx="2" fill="${bar}"/>`,
      `<text x="${Math.max(2, width) + 7}" y="${top + 33}" fill="${ink}" font-weight="bold">${sayNumber(value, 0, language)}</text>`,
    ].join('');
  });
  return { inside: rows.join('\n'), height: next + 6 };
}

/** Between the names of values that are told together, of which there may be four. */
const LINE = 19;
const [LETTERS, MOST_LINES] = [46, 4];

function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && [...longer].length <= LETTERS) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown =
    lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(' ')];
  return shown.map((line) => shortened(line, LETTERS));
}

const PLOT = 150;
const ABOVE = 22;
const BELOW = 24;

function columnsOf({ bars }: Chart, language: Language, { ink, bar, line }: Look): { inside: string; height: number } {
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(1, bars.length);
  const width = Math.min(44, step * 0.66);
  const columns = bars.map(({ name, value }, place) => {
    const middle = round(step * (place + 0.5));
    const height = round((PLOT * value) / highest);
    const top = ABOVE + PLOT - height;
    return [
      `<rect x="${round(middle - width / 2)}" y="${round(top)}" width="${round(width)}" height="${height}" rx="2" fill="${bar}"/>`,
      `<text x="${middle}" y="${round(top - 6)}" text-anchor="middle" fill="${ink}" font-weight="bold">${sayNumber(value, 0, language)}</text>`,
      `<text x="${middle}" y="${ABOVE + PLOT + 17}" text-anchor="middle" fill="${ink}">${escaped(shortened(name, 6))}</text>`,
    ].join('');
  });
  const base = `<line x1="0" x2="${WIDTH}" y1="${ABOVE + PLOT + 0.5}" y2="${ABOVE + PLOT + 0.5}" stroke="${line}"/>`;
  return { inside: [...columns, base].join('\n'), height: ABOVE + PLOT + BELOW };
}

/** In full it stands in the table. */
function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
