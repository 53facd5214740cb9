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
/** What that file holds besides the tables, and what each of these figures is called there. */
export const otherFigures: Text = { nb: 'Andre tall', nn: 'Andre tal', sv: 'Övriga siffror', en: 'Other figures' };
export const besides: Readonly<
  Record<'inside' | 'decisions' | 'own-matters' | 'measures' | 'measures-done' | 'measures-overdue', Text>
> = {
  inside: {
    nb: 'Forslag inne i klager',
    nn: 'Forslag inne i klager',
    sv: 'Förslag i klagomål',
    en: 'Suggestions inside complaints',
  },
  decisions: {
    nb: 'Klager på vedtak',
    nn: 'Klager på vedtak',
    sv: 'Överklaganden av beslut',
    en: 'Appeals against formal decisions',
  },
  'own-matters': {
    nb: 'Ansattes egne saker',
    nn: 'Eigne saker frå tilsette',
    sv: 'Medarbetares egna ärenden',
    en: 'Employees’ own matters',
  },
  measures: { nb: 'Tiltak', nn: 'Tiltak', sv: 'Åtgärder', en: 'Measures' },
  'measures-done': {
    nb: 'Tiltak som er gjort',
    nn: 'Tiltak som er gjorde',
    sv: 'Åtgärder som är gjorda',
    en: 'Measures done',
  },
  'measures-overdue': {
    nb: 'Tiltak over fristen',
    nn: 'Tiltak over fristen',
    sv: 'Försenade åtgärder',
    en: 'Measures overdue',
  },
};
/** The columns of the file with one figure a line. */
export const columns: Readonly<Record<'table' | 'row' | 'column' | 'value', Text>> = {
  table: { nb: 'Tabell', nn: 'Tabell', sv: 'Tabell', en: 'Table' },
  row: { nb: 'Rad', nn: 'Rad', sv: 'Rad', en: 'Row' },
  column: { nb: 'Kolonne', nn: 'Kolonne', sv: 'Kolumn', en: 'Column' },
  value: { nb: 'Verdi', nn: 'Verdi', sv: 'Värde', en: 'Value' },
};
