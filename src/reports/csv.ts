/**
 * The figures of a report with one on each line, for whoever counts on with them: table, row, column and value; no words
 * that anybody wrote. In UTF-8 with a mark that says so, and with the signs that a spreadsheet set to its language expects (RFC 4180 besides).
 */
import type { Language } from '../domain/language.ts';
import { decimalMark } from '../texts/numbers.ts';
import { columns, otherFigures } from '../texts/report/page.ts';
import { columns as ofTables } from '../texts/report/report.ts';
import { say } from '../texts/say.ts';
import type { Cell, Sheet } from './sheet.ts';

const UTF8 = '\ufeff';

export function csvOf({ language, blocks, figures }: Sheet): string {
  const lines = blocks.flatMap((block) => {
    if (block.is !== 'table') return [];
    const { caption, columns: heads, rows, total } = block.table;
    return [...rows, ...(total === undefined ? [] : [total])].flatMap(({ header, cells }) =>
      cells.flatMap((cell, place) => {
        const figure = figureOf(cell, language);
        return figure === undefined ? [] : [[caption, header, heads[place + 1] ?? '', figure]];
      }),
    );
  });
  const besides = figures.flatMap(({ name, cell }) => {
    const figure = figureOf(cell, language);
    return figure === undefined ? [] : [[say(otherFigures, language), name, say(ofTables.count, language), figure]];
  });
  const head = [columns.table, columns.row, columns.column, columns.value].map((text) => say(text, language));
  return csvLines([head, ...lines, ...besides], language);
}

/** `figure`: it is written as it is, a minus too. */
export type Field = string | { readonly figure: string };

export function csvLines(lines: readonly (readonly Field[])[], language: Language): string {
  const between = language === 'en' ? ',' : ';';
  return `${UTF8}${lines.map((fields) => `${fields.map((one) => written(one, between)).join(between)}\r\n`).join('')}`;
}

function figureOf(cell: Cell, language: Language): Field | undefined {
  switch (cell.is) {
    case 'number':
      return { figure: cell.value.toFixed(cell.decimals).replace('.', decimalMark(language)) };
    // As a part of one: what is in percent is read as text by some, as a hundredth by others.
    case 'share':
      return { figure: cell.value.toFixed(4).replace('.', decimalMark(language)) };
    // What is said in words, such as measures, is in the other files.
    case 'text':
      return undefined;
    default:
      return cell satisfies never;
  }
}

/**
 * What begins like a formula would be worked out by a spreadsheet that opens the file: an apostrophe makes it text. So
 * would the rest of a field by a spreadsheet that parts fields, or lines, at a sign that means nothing in this file.
 */
const SIGN = '[=+\\-@\\uff0b\\uff0d\\uff1d\\uff20]';
const FORMULA = new RegExp(`^[\\s\\p{Cf}]*${SIGN}`, 'u');
const WITHIN = new RegExp(`([,;\\t\\r\\n][\\s\\p{Cf}"]*)(?=${SIGN})`, 'gu');

function written(field: Field, between: string): string {
  if (typeof field !== 'string') return inMarks(field.figure, field.figure.includes(between));
  const parted = field.replace(WITHIN, "$1'");
  const text = FORMULA.test(field) ? `'${parted}` : parted;
  return inMarks(text, text.includes(between) || parted !== field);
}

function inMarks(text: string, needed: boolean): string {
  return needed || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
