/**
 * A report as it stands on its pages, in one language: what the writers (HTML, DOCX, XLSX, CSV) make a file of. All text
 * is ready to be escaped, and holds nothing that XML has no place for.
 */
import type { Language } from '../domain/language.ts';

export interface Sheet {
  readonly language: Language;
  readonly title: string;
  readonly municipality: string;
  /** What it is about, for whom and from when, a fact each. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly blocks: readonly Block[];
  /** What stands within a sentence of its blocks, and in none of its tables. */
  readonly figures: readonly Figure[];
  readonly footer: string;
}

export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly numbered?: true; readonly items: readonly Item[] }
  | { readonly is: 'table'; readonly table: Table; readonly chart?: Chart | undefined };

export interface Figure {
  readonly name: string;
  readonly cell: Cell;
}

/** `said`: what stands below it, such as who said it. */
export interface Item {
  readonly text: string;
  readonly said?: string | undefined;
  /** Of `text`, where it may be another than the sheet's. */
  readonly language?: Language | undefined;
}

export interface Table {
  /** What the sheet of a workbook is called, at most 31 characters, different from the others. */
  readonly name: string;
  readonly caption: string;
  /** The first is above the rows' own headers. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly total?: Row | undefined;
  /** Whether its cells are words, so that it is read across rather than down. */
  readonly words?: true;
}

export interface Row {
  readonly header: string;
  readonly cells: readonly Cell[];
}

export type Cell =
  | { readonly is: 'number'; readonly value: number; readonly decimals: 0 | 1 | 2 }
  /** From 0 to 1. */
  | { readonly is: 'share'; readonly value: number }
  | { readonly is: 'text'; readonly text: string };

export interface Chart {
  /** `bars` lie below each other, each with its name; `columns` stand beside each other in the order of time. */
  readonly is: 'bars' | 'columns';
  readonly title: string;
  /** What can be read off it, for whoever doesn't see it. */
  readonly description: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

export const number = (value: number, decimals: 0 | 1 | 2 = 0): Cell => ({ is: 'number', value, decimals });
export const share = (value: number): Cell => ({ is: 'share', value });
export const words = (text: string): Cell => ({ is: 'text', text });

/** What a window or a list of files calls it: whose it is stands in it once. */
export function headOf({ title, municipality }: Pick<Sheet, 'title' | 'municipality'>): string {
  return title.includes(municipality) ? title : `${title} – ${municipality}`;
}
