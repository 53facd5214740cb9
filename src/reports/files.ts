/** A report as a file, in the forms that it can have. */
import { csvOf } from './csv.ts';
import { docxOf } from './docx.ts';
import { htmlOf } from './html.ts';
import type { Sheet } from './sheet.ts';
import { xlsxOf } from './xlsx.ts';

export const reportForms = ['docx', 'xlsx', 'html', 'csv'] as const;
export type ReportForm = (typeof reportForms)[number];

export async function reportFile(sheet: Sheet, form: ReportForm): Promise<string | Uint8Array> {
  switch (form) {
    case 'docx':
      return docxOf(sheet);
    case 'xlsx':
      return xlsxOf(sheet);
    case 'html':
      return htmlOf(sheet);
    case 'csv':
      return csvOf(sheet);
    default:
      return form satisfies never;
  }
}

export const mediaTypes: Readonly<Record<ReportForm, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
