/**
 * The figures of a report with one on each line, for whoever counts on with them: table, row, column and value. In UTF-8
 * with a mark that says so, and with the signs that a spreadsheet set to its language expects (RFC 4180 besides).
 */
import type { Language } from '../domain/language.ts';
import { decimalMark } from '../texts/numbers.ts';
import { columns } from '../texts/report/page.ts';
import { say } from '../texts/say.ts';
import type { Cell, Sheet } from './sheet.ts';

const UTF8 = '\ufeff';

export function csvOf({ language, blocks }: Sheet): string {
  const lines = blocks.flatMap((block) => {
    if (block.is !== 'table') return [];
    const { caption, columns: heads, rows, total } = block.table;
    return [...rows, ...(total === undefined ? [] : [total])].flatMap(({ header, cells }) =>
      cells.map((cell, place) => [caption, header, heads[place + 1] ?? '', fieldOf(cell, language)]),
    );
  });
  const head = [columns.table, columns.row, columns.column, columns.value].map((text) => say(text, language));
  return csvLines([head, ...lines], language);
}

/** `figure`: it is written as it is, a minus too. */
export type Field = string | { readonly figure: string };

export function csvLines(lines: readonly (readonly Field[])[], language: Language): string {
  const between = language === 'en' ? ',' : ';';
  return `${UTF8}${lines.map((fields) => `${fields.map((one) => written(one, between)).join(between)}\r\n`).join('')}`;
}

function fieldOf(cell: Cell, language: Language): Field {
  switch (cell.is) {
    case 'number':
      return { figure: cell.value.toFixed(cell.decimals).replace('.', decimalMark(language)) };
    // As a part of one: what is in percent is read as text by some, as a hundredth by others.
    case 'share':
      return { figure: cell.value.toFixed(4).replace('.', decimalMark(language)) };
    case 'text':
      return cell.text;
    default:
      return cell satisfies never;
  }
}

/** What begins like a formula would be worked out by a spreadsheet that opens the file: an apostrophe makes it text. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff0b\uff0d\uff1d\uff20]/u;

function written(field: Field, between: string): string {
  const text = typeof field === 'string' ? (FORMULA.test(field) ? `'${field}` : field) : field.figure;
  return /["\r\n]/.test(text) || text.includes(between) ? `"${text.replaceAll('"', '""')}"` : text;
}
