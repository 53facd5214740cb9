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

export interface Chart {
  readonly type: 'Chart.VerticalBar' | 'Chart.HorizontalBar';
  readonly title: string;
  readonly data: readonly Bar[];
  readonly color: 'categoricalBlue';
  readonly spacing: 'Small';
  readonly fallback: Table | 'drop';
}

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
  return chart('Chart.VerticalBar', title, data, instead);
}

/** One under the other. Left out where it can't be drawn, since text beside it says the same. */
export function barChart(title: string, data: readonly Bar[]): Chart {
  return chart('Chart.HorizontalBar', title, data, 'drop');
}

function chart(type: Chart['type'], title: string, data: readonly Bar[], fallback: Chart['fallback']): Chart {
  const bars = data.map(({ x, y }) => ({ x: withoutMarkup(x), y }));
  return { type, title: withoutMarkup(title), data: bars, color: 'categoricalBlue', spacing: 'Small', fallback };
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
