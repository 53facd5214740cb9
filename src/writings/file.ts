/** A letter as a file, in the forms that it can have. */
import type { Writing } from '../domain/handling.ts';
import type { CaseNumber } from '../domain/ids.ts';
import { docxOf } from './docx.ts';
import { type Beside, htmlOf } from './html.ts';
import type { Sheet } from './letter.ts';

export const letterForms = ['html', 'docx'] as const;
export type LetterForm = (typeof letterForms)[number];

export async function fileOf(sheet: Sheet, form: LetterForm, beside?: Beside): Promise<string | Uint8Array> {
  switch (form) {
    case 'html':
      return htmlOf(sheet, beside);
    case 'docx':
      return docxOf(sheet);
    default:
      return form satisfies never;
  }
}

/** Such as `12-answer.docx`. */
export function fileNameOf(number: CaseNumber, writing: Writing, form: LetterForm): string {
  return `${number}-${writing}.${form}`;
}
