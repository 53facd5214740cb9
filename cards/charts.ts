/**
 * Charts, which Teams draws and cards of 1.5 do not know: what stands in their place elsewhere is said with each. Text
 * below says the same to whoever does not see it.
 */
import { type RichTextBlock, text } from './elements.ts';
import { withoutMarkup } from './people.ts';

interface Bar {
  readonly x: string;
  readonly y: number;
}

interface Drawn {
  readonly title: string;
  readonly data: readonly Bar[];
  readonly color: 'categoricalBlue';
  readonly spacing: 'Small';
  readonly fallback: Table | 'drop';
}

/** Between `yMin` and `yMax` Teams draws five lines: what can be divided by four gives whole numbers at them. */
export type Chart = Drawn &
  (
    | { readonly type: 'Chart.VerticalBar'; readonly yMin: 0; readonly yMax: number }
    /** With each number at its bar: an axis would show fractions. */
    | { readonly type: 'Chart.HorizontalBar'; readonly displayMode: 'AbsoluteNoAxis' }
  );

interface Cell {
  readonly type: 'TableCell';
  readonly items: readonly RichTextBlock[];
}

export interface Table {
  readonly type: 'Table';
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly { readonly type: 'TableRow'; readonly cells: readonly Cell[] }[];
  readonly firstRowAsHeaders: true;
  readonly spacing: 'Small';
}

/** Side by side. Where it can't be drawn the table stands. */
export function columnChart(title: string, data: readonly Bar[], instead: Table): Chart {
  const most = Math.max(1, ...data.map(({ y }) => y));
  const yMax = Math.ceil(most / LINES) * LINES;
  return { type: 'Chart.VerticalBar', ...drawn(title, data, instead), yMin: 0, yMax };
}
const LINES = 4;

/** One under the other. Left out where it can't be drawn, since text beside it says the same. */
export function barChart(title: string, data: readonly Bar[]): Chart {
  return { type: 'Chart.HorizontalBar', ...drawn(title, data, 'drop'), displayMode: 'AbsoluteNoAxis' };
}

function drawn(title: string, data: readonly Bar[], fallback: Drawn['fallback']): Drawn {
  const bars = data.map(({ x, y }) => ({ x: withoutMarkup(x), y }));
  return { title: withoutMarkup(title), data: bars, color: 'categoricalBlue', spacing: 'Small', fallback };
}

/** @param rows the first is the header. */
export function table(widths: readonly number[], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'Table',
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row, place) => ({
      type: 'TableRow',
      cells: row.map((words) => ({
        type: 'TableCell',
        items: [text(words, place === 0 ? { weight: 'Bolder' } : {})],
      })),
    })),
    firstRowAsHeaders: true,
    spacing: 'Small',
  };
}
