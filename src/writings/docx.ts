/** The letter for a word processor: the same content, A4, its language and its headings marked as what they are. */
import type { IParagraphOptions } from 'docx';
import type { Language } from '../domain/language.ts';
import type { Sheet } from './letter.ts';

const spellings: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' };

/** Half points. */
const [SMALL, SIZE, LARGE] = [17, 22, 28];
/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_250;
const WIDTH = A4.width - 2 * MARGIN;

export async function docxOf(sheet: Sheet): Promise<Uint8Array> {
  // It is big: loaded with the first letter that is asked for.
  const { BorderStyle, Document, Footer, HeadingLevel, Packer, Paragraph, Tab, TabStopType, TextRun } = await import(
    'docx'
  );
  const runs = (text: string) =>
    text.split('\n').map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }));
  const paragraph = (text: string, how: IParagraphOptions = {}) =>
    new Paragraph({ ...how, ...(startsFromTheRight(text) ? { bidirectional: true } : {}), children: runs(text) });
  const tight = { spacing: { after: 0 } };
  const line = { style: BorderStyle.SINGLE, size: 4, color: '555555', space: 4 };
  /** Left and, on the same line, right. */
  const besideEachOther = (left: string, right: string, how: IParagraphOptions = {}) =>
    new Paragraph({
      ...tight,
      ...how,
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      children: [...runs(left), new TextRun({ children: [new Tab(), right] })],
    });

  const document = new Document({
    title: sheet.subject,
    creator: sheet.municipality,
    lastModifiedBy: sheet.municipality,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: SIZE, language: { value: spellings[sheet.language] } },
          paragraph: { spacing: { after: 160, line: 290 } },
        },
        heading1: { run: { size: LARGE, bold: true, color: '111111' }, paragraph: { spacing: { after: 200 } } },
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: {
          default: new Footer({
            children: sheet.footer.map(
              (text, index) =>
                new Paragraph({
                  spacing: { after: 40 },
                  ...(index === 0 ? { border: { top: line } } : {}),
                  children: [new TextRun({ text, size: SMALL })],
                }),
            ),
          }),
        },
        children: [
          new Paragraph({ ...tight, children: [new TextRun({ text: sheet.municipality, bold: true, size: LARGE })] }),
          besideEachOther(sheet.unit, sheet.date),
          besideEachOther(sheet.address, sheet.reference, { spacing: { after: 400 }, border: { bottom: line } }),
          ...sheet.addressee.map((text) => paragraph(text, tight)),
          new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 500, after: 200 }, text: sheet.heading }),
          ...sheet.paragraphs.map((text) => paragraph(text)),
          ...sheet.closing.map((text, index) =>
            paragraph(text, { ...(index === 0 ? { spacing: { before: 400, after: 0 } } : tight), keepNext: true }),
          ),
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
