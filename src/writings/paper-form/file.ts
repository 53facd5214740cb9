/** A form on paper as a file, in the forms that a letter can have. */
import type { CaseNumber } from '../../domain/ids.ts';
import type { Language } from '../../domain/language.ts';
import type { PaperForm } from '../../domain/paper-form.ts';
import type { LetterForm } from '../file.ts';
import { formDocx } from './docx.ts';
import { formHtml, type LinkBeside } from './html.ts';
import type { FormSheet } from './sheet.ts';

export async function formFile(
  sheet: FormSheet,
  form: LetterForm,
  beside: readonly LinkBeside[] = [],
): Promise<string | Uint8Array> {
  switch (form) {
    case 'html':
      return formHtml(sheet, beside);
    case 'docx':
      return formDocx(sheet);
    default:
      return form satisfies never;
  }
}

/** Such as `form-feedback-nb.docx`; `12-form-decision-nb.docx` with a case in it. */
export function formFileName(
  { form, language, number }: { form: PaperForm; language: Language; number?: CaseNumber | undefined },
  as: LetterForm,
): string {
  return `${number === undefined ? '' : `${number}-`}form-${form}-${language}.${as}`;
}
