/** The form for a word processor: the same page as the one of HTML, each row as high as it was measured. */
import type { IParagraphOptions, Paragraph as Para, Table } from 'docx';
import type { Language } from '../../domain/language.ts';
import { type Choice, type Field, type FormSheet, gap, heights, type Part, page, room, steps } from './sheet.ts';

const spellings: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' };

/** Half points. */
const [SIZE, LARGE] = [22, 30];
/** Millimetres. */
const FOOT = { height: 12, from: 5 } as const;
/** Millimetres: between what is typed and the line below it. */
const ABOVE_LINE = 0.9;
/** Eighths of a point. */
const RULE = 6;

/** ☐ and ☒ */
const [EMPTY, TICKED] = ['\u2610', '\u2612'];

type Block = Para | Table;
interface Cell {
  /** Millimetres. */
  readonly width: number;
  readonly children: readonly Block[];
  /** A line to write on, below it. */
  readonly line?: boolean;
  readonly span?: number;
  /** It stands at the foot of its row. */
  readonly low?: boolean;
}
interface Row {
  /** Millimetres. */
  readonly height: number;
  readonly cells: readonly Cell[];
}

/** Twentieths of a point. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

export async function formDocx(sheet: FormSheet): Promise<Uint8Array> {
  // It is big: loaded with the first form that is asked for.
  const docx = await import('docx');
  const { BorderStyle, HeadingLevel, HeightRule, LineRuleType, Paragraph, TextRun } = docx;

  const exactly = (height: number) => ({ line: twips(height), lineRule: LineRuleType.EXACT, before: 0, after: 0 });
  const runs = (text: string, bold = false) =>
    text
      .split('\n')
      .map((line, at) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(at === 0 ? {} : { break: 1 }) }));
  const paragraph = (text: string, { bold, ...how }: IParagraphOptions & { bold?: boolean } = {}) =>
    new Paragraph({
      spacing: exactly(heights.line),
      ...how,
      ...(startsFromTheRight(text) ? { bidirectional: true } : {}),
      children: runs(text, bold),
    });
  const heading = (text: string) => paragraph(text, { heading: HeadingLevel.HEADING_2, keepNext: true });
  /** Between two parts; without it two tables would be one. */
  const between = () => new Paragraph({ spacing: exactly(heights.between), children: [] });

  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const ruled = { style: BorderStyle.SINGLE, size: RULE, color: '000000' };
  const open = { top: none, bottom: none, left: none, right: none };
  const flush = { marginUnitType: docx.WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };
  const cellOf = ({ width, children, line = false, span = 1, low = false }: Cell) =>
    new docx.TableCell({
      width: { size: twips(width), type: docx.WidthType.DXA },
      columnSpan: span,
      borders: line ? { ...open, bottom: ruled } : open,
      ...(low ? { margins: { ...flush, bottom: twips(ABOVE_LINE) } } : {}),
      verticalAlign: low ? docx.VerticalAlignTable.BOTTOM : docx.VerticalAlignTable.TOP,
      children,
    });
  const tableOf = (columns: readonly number[], rows: readonly Row[]) =>
    new docx.Table({
      width: { size: twips(columns.reduce((sum, each) => sum + each, 0)), type: docx.WidthType.DXA },
      columnWidths: columns.map(twips),
      layout: docx.TableLayoutType.FIXED,
      margins: flush,
      borders: { ...open, insideHorizontal: none, insideVertical: none },
      rows: rows.map(
        ({ height, cells }) =>
          new docx.TableRow({
            cantSplit: true,
            height: { value: twips(height), rule: HeightRule.EXACT },
            children: cells.map(cellOf),
          }),
      ),
    });

  function boxesOf({ asks, rows }: Extract<Part, { is: 'boxes' }>): Block[] {
    const step = room.width / steps;
    const rowOf = (choices: readonly Choice[]): Cell[] => {
      const used = choices.reduce((sum, choice) => sum + choice.steps, 0);
      return choices.flatMap(({ text, ticked, steps: own }, at) => {
        const wide = own - 1 + (at === choices.length - 1 ? steps - used : 0);
        const box = new Paragraph({
          spacing: exactly(heights.line),
          children: [new TextRun({ text: ticked ? TICKED : EMPTY, font: 'Segoe UI Symbol', size: 26 })],
        });
        return [
          { width: step, children: [box] },
          { width: wide * step, span: wide, children: [paragraph(text)] },
        ];
      });
    };
    const table = tableOf(
      Array.from({ length: steps }, () => step),
      rows.map(({ height, choices }) => ({ height, cells: rowOf(choices) })),
    );
    return [...(asks === undefined ? [] : [heading(asks)]), table];
  }

  function areaOf({ asks, lines, text }: Extract<Part, { is: 'area' }>): Block[] {
    const width = room.width;
    const blank = { height: heights.ruled, cells: [{ width, line: true, children: [between()] }] };
    const typed = { height: lines * heights.ruled, cells: [{ width, children: [paragraph(text.join('\n'))] }] };
    return [heading(asks), tableOf([width], text.length === 0 ? Array.from({ length: lines }, () => blank) : [typed])];
  }

  function fieldsOf(fields: readonly Field[]): Block {
    const cells = fields.flatMap(({ asks, value, width, label }, at): Cell[] => [
      ...(at === 0 ? [] : [{ width: gap, children: [between()] }]),
      { width: label, low: true, children: [paragraph(asks, { bold: true })] },
      { width: width - label, low: true, line: true, children: [paragraph(value)] },
    ]);
    return tableOf(
      cells.map(({ width }) => width),
      [{ height: heights.field, cells }],
    );
  }

  function staffOf({ heading: head, rows }: Extract<Part, { is: 'staff' }>): Block {
    const frame = { top: ruled, bottom: ruled, left: ruled, right: ruled };
    const inside = twips(gap);
    return new docx.Table({
      width: { size: twips(room.width), type: docx.WidthType.DXA },
      columnWidths: [twips(room.width)],
      layout: docx.TableLayoutType.FIXED,
      rows: [
        new docx.TableRow({
          cantSplit: true,
          children: [
            new docx.TableCell({
              width: { size: twips(room.width), type: docx.WidthType.DXA },
              borders: frame,
              margins: {
                marginUnitType: docx.WidthType.DXA,
                top: inside / 2,
                bottom: inside / 2,
                left: inside,
                right: inside,
              },
              children: [heading(head), ...rows.flatMap((row) => [fieldsOf(row), between()])],
            }),
          ],
        }),
      ],
    });
  }

  function blocksOf(part: Part): Block[] {
    switch (part.is) {
      case 'text':
        return [paragraph(part.text)];
      case 'boxes':
        return boxesOf(part);
      case 'area':
        return areaOf(part);
      case 'fields':
        return [fieldsOf(part.fields)];
      case 'staff':
        return [staffOf(part)];
      default:
        return part satisfies never;
    }
  }

  const { language, title, municipality, parts, attachment, foot } = sheet;
  const titled = (text: string, pageBreakBefore = false) =>
    paragraph(text, { heading: HeadingLevel.HEADING_1, spacing: exactly(heights.title), pageBreakBefore });
  const attached =
    attachment === undefined
      ? []
      : [
          titled(attachment.heading, true),
          paragraph(attachment.intro),
          ...attachment.passages.flatMap(({ asks, text }) => [between(), heading(asks), paragraph(text)]),
        ];
  const look = (size: number) => ({
    run: { size, bold: true, color: '000000' },
    paragraph: { spacing: { before: 0, after: 0 } },
  });
  const [beside, above] = [twips(page.beside), twips(page.above)];
  const document = new docx.Document({
    title,
    creator: municipality,
    lastModifiedBy: municipality,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: SIZE, color: '000000', language: { value: spellings[language] } } },
        heading1: look(LARGE),
        heading2: look(SIZE),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: { top: above, left: beside, right: beside, bottom: twips(FOOT.height), footer: twips(FOOT.from) },
          },
        },
        footers: { default: new docx.Footer({ children: [paragraph(foot)] }) },
        children: [titled(title), ...parts.flatMap((part) => [...blocksOf(part), between()]), ...attached],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

/** The first letter that has a direction decides, as in a browser. */
function startsFromTheRight(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}
