/** The form as it stands on paper, measured: what a page of HTML and a document lay out alike. */
import type { Language } from '../../domain/language.ts';
import type { PaperForm } from '../../domain/paper-form.ts';

/** Millimetres. The page is A4; what stands on it leaves a little of `height` free, since no two programs set alike. */
export const page = { width: 210, height: 297, beside: 14, above: 10 } as const;
/** Millimetres: what there is room for, the foot not counted. */
export const room = { width: page.width - 2 * page.beside, height: 268 } as const;
/** Millimetres: heights of a line of running text, of a ruled line to write on, of a row of boxes, of a row of fields. */
export const heights = { title: 8, line: 4.8, ruled: 7, box: 5.6, field: 7.6, between: 1.4 } as const;
/** Millimetres: a box and the gap behind it. */
export const boxed = 8;
/** Boxes stand at these steps of a row, each as many wide as its text needs. */
export const steps = 24;
/** Millimetres: between a field's name and its line, and between two fields. */
export const gap = 2.5;

/** A name and a line to write on. */
export interface Field {
  readonly asks: string;
  readonly value: string;
  /** Millimetres, its name included. */
  readonly width: number;
  /** Of its name. */
  readonly label: number;
}

export interface Choice {
  readonly text: string;
  readonly ticked: boolean;
  /** Of the row's. */
  readonly steps: number;
}

export interface ChoiceRow {
  /** Millimetres. */
  readonly height: number;
  readonly choices: readonly Choice[];
}

export type Part =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'boxes'; readonly asks?: string | undefined; readonly rows: readonly ChoiceRow[] }
  /** `lines` ruled lines, or the text in their place, line by line. */
  | { readonly is: 'area'; readonly asks: string; readonly lines: number; readonly text: readonly string[] }
  | { readonly is: 'fields'; readonly fields: readonly Field[] }
  /** Framed; not for the citizen. */
  | { readonly is: 'staff'; readonly heading: string; readonly rows: readonly (readonly Field[])[] };

/** What had no room, under the name of where it belongs. */
export interface Passage {
  readonly asks: string;
  readonly text: string;
}

export interface FormSheet {
  readonly form: PaperForm;
  readonly language: Language;
  readonly title: string;
  readonly municipality: string;
  readonly parts: readonly Part[];
  /** Pages after the first; none of them where all had room. */
  readonly attachment?:
    | { readonly heading: string; readonly intro: string; readonly passages: readonly Passage[] }
    | undefined;
  /** Which form and edition this is. */
  readonly foot: string;
}
