/** The report for a word processor: A4, headings, header rows and alternative texts marked as what they are. */
import type { FileChild, IParagraphOptions, IRunOptions } from 'docx';
import type { Language } from '../domain/language.ts';
import { sayNumber } from '../texts/numbers.ts';
import { chartOf, moreInWorkbook, page } from '../texts/report/page.ts';
import { say } from '../texts/say.ts';
import { sayCell } from './cells.ts';
import { type Drawn, drawn, onPaper } from './charts.ts';
import { columnsFor } from './columns.ts';
import { pictureOf } from './picture.ts';
import { type Block, type Cell, type Chart, headOf, type Item, type Row, type Sheet, type Table } from './sheet.ts';

const spellings: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' };

/** Half points. */
const [SMALL, SIZE] = [18, 21];
/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
const WIDTH = A4.width - 2 * MARGIN;
/** Where the text of a point begins: of a numbered one, and of the library's own bullets. */
const [RANKED, POINTS] = [500, 720];
const LONGEST_TOGETHER = 14;
/**
 * Of the rows of a table and of the points of a list. Nobody reads on from there in a document, and each thousand of them
 * takes a second in which whoever makes it does nothing else.
 */
const MOST_ROWS = 200;
/** So that a figure stands near what it is of. */
const [WIDEST_FIRST, WIDEST_FIGURE] = [5_200, 1_700];

export async function docxOf(sheet: Sheet): Promise<Uint8Array> {
  // It is big: loaded with the first document that is asked for.
  const docx = await import('docx');
  const { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const { language, title, municipality, facts, blocks, footer } = sheet;
  const [beforePage = '', afterPage = ''] = say(page, language, { page: '\n' }).split('\n');

  const runs = (text: string, look: Pick<IRunOptions, 'bold' | 'size' | 'language'> = {}) =>
    text.split('\n').map((line, at) => new TextRun({ text: line, ...look, ...(at === 0 ? {} : { break: 1 }) }));
  /** `own`: the language of the text, where it is not the sheet's. */
  const paragraph = (
    text: string,
    { bold, own, ...how }: IParagraphOptions & { bold?: boolean; own?: Language } = {},
  ) =>
    new Paragraph({
      ...how,
      ...(startsFromTheRight(text) ? { bidirectional: true } : {}),
      children: runs(text, {
        ...(bold ? { bold } : {}),
        ...(own === undefined ? {} : { language: { value: spellings[own] } }),
      }),
    });

  const pictures = new Map<Chart, { readonly drawn: Drawn; readonly png: Uint8Array }>();
  for (const [place, block] of blocks.entries()) {
    if (block.is !== 'table' || block.chart === undefined) continue;
    const picture = drawn(block.chart, `chart-${place}`, language, onPaper);
    pictures.set(block.chart, { drawn: picture, png: await pictureOf(picture) });
  }

  const listed = (place: number, numbered: boolean) =>
    numbered ? { numbering: { reference: 'ranked', level: 0, instance: place } } : { bullet: { level: 0 } };

  function childrenOf(block: Block, place: number): FileChild[] {
    switch (block.is) {
      case 'heading':
        return [paragraph(block.text, { heading: HeadingLevel[block.level === 2 ? 'HEADING_2' : 'HEADING_3'] })];
      case 'text':
        return [paragraph(block.text)];
      case 'list':
        return [
          ...block.items.slice(0, MOST_ROWS).flatMap((item) => pointOf(item, place, block.numbered === true)),
          ...more(block.items.length),
        ];
      case 'table': {
        const { chart, table } = block;
        return [
          ...pictureOfChart(chart),
          caption(table.caption),
          tableOf({ ...table, rows: table.rows.slice(0, MOST_ROWS) }),
          ...more(table.rows.length),
          gap(),
        ];
      }
      default:
        return block satisfies never;
    }
  }

  /** Who said it stands in a paragraph of its own, since each begins from its own side. */
  function pointOf({ text, said, language: own }: Item, place: number, numbered: boolean): FileChild[] {
    const point = paragraph(text, {
      ...listed(place, numbered),
      ...(own === undefined || own === language ? {} : { own }),
      ...(said === undefined ? {} : { keepNext: true }),
      spacing: { after: said === undefined ? 80 : 0 },
    });
    if (said === undefined) return [point];
    return [point, paragraph(said, { indent: { left: numbered ? RANKED : POINTS }, spacing: { after: 80 } })];
  }

  const more = (all: number) =>
    all <= MOST_ROWS
      ? []
      : [paragraph(say(moreInWorkbook, language, { figure: sayNumber(all - MOST_ROWS, 0, language) }))];
  const gap = () => new Paragraph({ spacing: { after: 120 }, children: [] });
  const caption = (text: string) => paragraph(text, { style: 'Caption', keepNext: true });

  function pictureOfChart(chart: Chart | undefined): FileChild[] {
    const made = chart === undefined ? undefined : pictures.get(chart);
    if (chart === undefined || made === undefined) return [];
    const { width, height } = made.drawn;
    const image = new docx.ImageRun({
      type: 'png',
      data: made.png,
      transformation: { width, height },
      altText: {
        title: say(chartOf, language, { caption: chart.title }),
        description: chart.description,
        name: chart.title,
      },
    });
    return [new Paragraph({ spacing: { after: 60 }, children: [image] })];
  }

  function tableOf({ columns, rows, total, words }: Table): FileChild {
    const texts = [...rows, ...(total === undefined ? [] : [total])].map(({ header, cells }) => [
      header,
      ...cells.map((cell) => sayCell(cell, language)),
    ]);
    const most = columns.map((_, place) => (words ? WIDTH / 2 : place === 0 ? WIDEST_FIRST : WIDEST_FIGURE));
    const { widths: columnWidths, size } = columnsFor([columns, ...texts], WIDTH, SMALL, most);
    const { AlignmentType, BorderStyle, ShadingType, TableCell, TableRow, WidthType } = docx;
    const line = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
    const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const cellOf = (
      text: string,
      place: number,
      right: boolean,
      look: { bold?: boolean; shaded?: boolean; keepNext?: boolean },
    ) =>
      new TableCell({
        width: { size: columnWidths[place] ?? 0, type: WidthType.DXA },
        margins: { top: 50, bottom: 50, left: 80, right: 80 },
        borders: { top: nothing, left: nothing, right: nothing, bottom: line },
        ...(look.shaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E8EDF3' } } : {}),
        children: [
          new Paragraph({
            spacing: { after: 0 },
            ...(look.keepNext ? { keepNext: true } : {}),
            ...(right ? { alignment: AlignmentType.RIGHT } : {}),
            ...(startsFromTheRight(text) ? { bidirectional: true } : {}),
            children: runs(text, { size, ...(look.bold ? { bold: true } : {}) }),
          }),
        ],
      });
    const isRight = (cell: Cell) => cell.is !== 'text' && !words;
    // What is short is not parted by the end of a page.
    const together = rows.length <= LONGEST_TOGETHER;
    const rowOf = ({ header, cells }: Row, keepNext: boolean, bold = false) =>
      new TableRow({
        cantSplit: true,
        children: [
          cellOf(header, 0, false, { bold, keepNext }),
          ...cells.map((cell, at) => cellOf(sayCell(cell, language), at + 1, isRight(cell), { bold, keepNext })),
        ],
      });
    return new docx.Table({
      width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      columnWidths: [...columnWidths],
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((text, at) =>
            cellOf(text, at, at > 0 && !words, { bold: true, shaded: true, keepNext: true }),
          ),
        }),
        ...rows.map((row, at) => rowOf(row, together && (total !== undefined || at < rows.length - 1))),
        ...(total === undefined ? [] : [rowOf(total, false, true)]),
      ],
    });
  }

  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1b1b1b' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  const document = new Document({
    title: headOf(sheet),
    creator: municipality,
    lastModifiedBy: municipality,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: SIZE, language: { value: spellings[language] } },
          // Said, since a picture would else be cut to the height of a line.
          paragraph: { spacing: { after: 140, line: 276, lineRule: docx.LineRuleType.AUTO } },
        },
        heading1: heading(34, 0),
        heading2: heading(26, 360),
        heading3: heading(22, 240),
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          run: { bold: true, size: SMALL + 1, color: '333333' },
          paragraph: { spacing: { before: 120, after: 80 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'ranked',
          levels: [
            {
              level: 0,
              format: docx.LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: RANKED, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                spacing: { after: 0 },
                children: [
                  new TextRun({ text: `${footer}   `, size: SMALL - 2 }),
                  new TextRun({ children: [beforePage, PageNumber.CURRENT, afterPage], size: SMALL - 2 }),
                ],
              }),
            ],
          }),
        },
        children: [
          paragraph(municipality, { bold: true, spacing: { after: 60 } }),
          paragraph(title, { heading: HeadingLevel.HEADING_1 }),
          ...facts.map(({ name, value }) => paragraph(`${name}: ${value}`, { spacing: { after: 20 } })),
          ...blocks.flatMap(childrenOf),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The first letter that has a direction decides, as in a browser. */
function startsFromTheRight(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}
