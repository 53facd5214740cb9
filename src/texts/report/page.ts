/** What the writers of a report say themselves, around what it holds. */
import type { Text, TextOf } from '../say.ts';

export const contents: Text = { nb: 'Innhold', nn: 'Innhald', sv: 'Innehåll', en: 'Contents' };
export const chartOf: TextOf<{ caption: string }> = {
  nb: ({ caption }) => `Diagram: ${caption}`,
  nn: ({ caption }) => `Diagram: ${caption}`,
  sv: ({ caption }) => `Diagram: ${caption}`,
  en: ({ caption }) => `Chart: ${caption}`,
};
export const page: TextOf<{ page: string }> = {
  nb: ({ page: one }) => `Side ${one}`,
  nn: ({ page: one }) => `Side ${one}`,
  sv: ({ page: one }) => `Sida ${one}`,
  en: ({ page: one }) => `Page ${one}`,
};
/** Below the first rows of what is too long for a document. */
export const moreInWorkbook: TextOf<{ figure: string }> = {
  nb: ({ figure }) => `… og ${figure} til, som står i regnearket.`,
  nn: ({ figure }) => `… og ${figure} til, som står i reknearket.`,
  sv: ({ figure }) => `… och ${figure} till, som står i kalkylbladet.`,
  en: ({ figure }) => `… and ${figure} more, which the spreadsheet holds.`,
};
/** The first sheet of a workbook, with what is words. */
export const overview: Text = { nb: 'Rapporten', nn: 'Rapporten', sv: 'Rapporten', en: 'Report' };
/** The columns of the file with one figure a line. */
export const columns: Readonly<Record<'table' | 'row' | 'column' | 'value', Text>> = {
  table: { nb: 'Tabell', nn: 'Tabell', sv: 'Tabell', en: 'Table' },
  row: { nb: 'Rad', nn: 'Rad', sv: 'Rad', en: 'Row' },
  column: { nb: 'Kolonne', nn: 'Kolonne', sv: 'Kolumn', en: 'Column' },
  value: { nb: 'Verdi', nn: 'Verdi', sv: 'Värde', en: 'Value' },
};
