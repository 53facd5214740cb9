/** The report as a workbook: its words on the first sheet, then a sheet for each table, whose figures are figures. */
import type { Cell as Written } from 'write-excel-file/node';
import { overview } from '../texts/report/page.ts';
import { say } from '../texts/say.ts';
import { sayCell } from './cells.ts';
import type { Block, Cell, Row, Sheet, Table } from './sheet.ts';

/** In characters. */
const [FIRST, FIGURE, WORDS, LONG] = [44, 14, 30, 84];

export async function xlsxOf(sheet: Sheet): Promise<Uint8Array> {
  const tables = sheet.blocks.flatMap((block) => (block.is === 'table' ? [block.table] : []));
  return workbookOf([
    {
      name: say(overview, sheet.language),
      widths: [LONG],
      rows: firstRows(sheet),
      headRows: 0,
    },
    ...tables.map((table) => sheetOf(table, sheet)),
  ]);
}

interface Page {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Written[])[];
  readonly headRows: number;
}

async function workbookOf(pages: readonly Page[]): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const sheets = pages.map(({ name, widths, rows, headRows }, place) => ({
    sheet: sheetName(name, place),
    columns: widths.map((width) => ({ width })),
    data: rows.map((row) => tallEnough(row, widths)),
    ...(headRows === 0 ? {} : { stickyRowsCount: headRows }),
    ...(widths.reduce((sum, width) => sum + width, 0) > PORTRAIT ? { orientation: 'landscape' as const } : {}),
  }));
  const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: fitted } } } }];
  const file = writeXlsx(sheets, { fontFamily: 'Calibri', fontSize: 11, features });
  return new Uint8Array(await file.toBuffer());
}

/** What an A4 has room for upright, in characters. */
const PORTRAIT = 100;

/** Printed, a sheet is as wide as the page and as long as it is: nothing is cut at its edge. */
function fitted(xml: string): string {
  const fit = 'fitToWidth="1" fitToHeight="0"';
  const turned = xml.includes('<pageSetup ')
    ? xml.replace('<pageSetup ', `<pageSetup ${fit} `)
    : xml.replace('</worksheet>', `<pageSetup paperSize="9" orientation="portrait" ${fit}/></worksheet>`);
  return turned.replace(/<worksheet [^>]*>/, (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
}

/** In points: no program makes a row higher by itself once its text is wrapped. */
const LINE = 15;
/** Excel takes no higher row. */
const HIGHEST = 409;

function tallEnough(row: readonly Written[], widths: readonly number[]): Written[] {
  const heights = row.map((cell, place) => {
    if (cell === null || typeof cell !== 'object' || !('value' in cell) || typeof cell.value !== 'string') return LINE;
    const larger = (cell.fontSize ?? 11) / 11;
    const width = Math.max(1, Math.floor((widths[place] ?? LONG) / larger));
    const lines = cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
    return Math.ceil(lines * LINE * larger);
  });
  const height = Math.min(HIGHEST, Math.max(LINE, ...heights));
  if (height === LINE) return [...row];
  return row.map((cell) => (cell !== null && typeof cell === 'object' && 'value' in cell ? { ...cell, height } : cell));
}

/** A list of rows alone, such as a register. */
export function listOf(name: string, columns: readonly string[], rows: readonly (readonly string[])[]) {
  const widths = columns.map((_, place) => (place === 0 ? FIGURE : WORDS / 2));
  return workbookOf([
    {
      name,
      widths,
      headRows: 1,
      rows: [columns.map((text) => header(text)), ...rows.map((row) => row.map((text) => plain(text)))],
    },
  ]);
}

const plain = (value: string, look: { fontWeight?: 'bold'; fontSize?: number } = {}): Written =>
  value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top', ...look };
const header = (value: string, isOfFigures = false): Written =>
  value === ''
    ? null
    : {
        ...{ value, type: String, wrap: true, fontWeight: 'bold', backgroundColor: '#E8EDF3', alignVertical: 'bottom' },
        ...(isOfFigures ? { align: 'right' } : {}),
      };

function firstRows(sheet: Sheet): Written[][] {
  const { title, municipality, facts, blocks, footer } = sheet;
  return [
    [plain(title, { fontWeight: 'bold', fontSize: 16 })],
    [plain(municipality)],
    ...facts.map(({ name, value }) => [plain(`${name}: ${value}`)]),
    ...blocks.flatMap(rowsOf),
    [null],
    [plain(footer)],
  ];
}

function rowsOf(block: Block): Written[][] {
  switch (block.is) {
    case 'heading':
      return [[null], [plain(block.text, { fontWeight: 'bold', fontSize: block.level === 2 ? 14 : 12 })]];
    case 'text':
      return [[plain(block.text)]];
    case 'list':
      return block.items.map(({ text, said }, place) => [
        plain(`${block.numbered ? `${place + 1}.` : '•'} ${text}${said === undefined ? '' : `\n${said}`}`),
      ]);
    case 'table': {
      const { name, caption } = block.table;
      return [[plain(`→ ${name === caption ? name : `${name}: ${caption}`}`)]];
    }
    default:
      return block satisfies never;
  }
}

function sheetOf(table: Table, { language }: Sheet): Page {
  const { name, columns, rows, total, words } = table;
  const cell = (one: Cell): Written => {
    if (one.is === 'number')
      return { value: one.value, type: Number, format: formats[one.decimals], alignVertical: 'top' };
    if (one.is === 'share') return { value: one.value, type: Number, format: '0%', alignVertical: 'top' };
    return plain(sayCell(one, language));
  };
  const line = ({ header: head, cells }: Row): Written[] => [plain(head), ...cells.map(cell)];
  const bold = (one: Written): Written =>
    one !== null && typeof one === 'object' && 'value' in one ? { ...one, fontWeight: 'bold' } : one;
  return {
    name,
    widths: columns.map((_, place) => (place === 0 ? FIRST : words ? WORDS : FIGURE)),
    headRows: 1,
    rows: [
      columns.map((text, at) => header(text, at > 0 && !words)),
      ...rows.map(line),
      ...(total === undefined ? [] : [line(total).map(bold)]),
    ],
  };
}

const formats = { 0: '#,##0', 1: '#,##0.0', 2: '#,##0.00' } as const;

/** Excel takes 31 characters, none of these, and no name twice. */
function sheetName(name: string, place: number): string {
  const free = name.replace(/[[\]:*?/\\']/g, ' ').trim();
  const before = place === 0 ? '' : `${place} `;
  return `${before}${[...free].slice(0, 31 - before.length).join('')}`.trim();
}
