/**
 * The letter as one page of HTML: to be read, printed on A4 or saved as PDF. It asks for nothing from anywhere, has no
 * script, and whatever people wrote is text.
 */

import type { Sheet } from './letter.ts';
import { escaped } from './plain.ts';

const style = `
  @page { size: A4; margin: 20mm 22mm; }
  :root { color-scheme: light; }
  body { max-width: 166mm; margin: 12mm auto; padding: 0 6mm; font: 11pt/1.45 'Segoe UI', Arial, sans-serif; color: #111; background: #fff; }
  .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4mm; border-bottom: 1px solid #555; padding-bottom: 3mm; }
  .head p, .to p, .closing p { margin: 0; }
  .name { font-size: 14pt; font-weight: 600; }
  .about { text-align: end; }
  .to { min-height: 26mm; margin: 9mm 0 7mm; font-style: normal; }
  h1 { font-size: 14pt; line-height: 1.25; margin: 0 0 4mm; }
  main p { margin: 0 0 3.2mm; overflow-wrap: anywhere; }
  .closing { margin-top: 8mm; break-inside: avoid; }
  .foot { margin-top: 10mm; border-top: 1px solid #555; padding-top: 2mm; font-size: 8.5pt; line-height: 1.35; color: #333; break-inside: avoid; }
  .foot p { margin: 0 0 1mm; }
  .beside { text-align: end; margin: 0 0 6mm; font-size: 10pt; }
  .beside a { color: #0b57a4; }
  @media (forced-colors: active) { body, .foot { color: CanvasText; background: Canvas; } .beside a { color: LinkText; } }
  @media print { .beside { display: none; } body { margin: 0; padding: 0; max-width: none; } }
`;

/** A link above the letter for whoever looks at it on a screen; it is no part of what is printed. */
export interface Beside {
  readonly language: string;
  readonly label: string;
  readonly href: string;
}

export function htmlOf(sheet: Sheet, beside?: Beside): string {
  return page(
    sheet.language,
    sheet.subject,
    `${beside === undefined ? '' : linkIn(beside)}<header class="head">
<div><p class="name">${escaped(sheet.municipality)}</p>${lines([sheet.unit, sheet.address])}</div>
<div class="about">${lines([sheet.date, sheet.reference])}</div>
</header>
<main>
<address class="to">${lines(sheet.addressee)}</address>
<h1>${escaped(sheet.heading)}</h1>
${sheet.paragraphs.map(paragraph).join('\n')}
<div class="closing">${lines(sheet.closing)}</div>
</main>
<footer class="foot">${lines(sheet.footer)}</footer>`,
  );
}

function linkIn({ language, label, href }: Beside): string {
  return `<p class="beside" lang="${escaped(language)}"><a href="${escaped(href)}">${escaped(label)}</a></p>\n`;
}

/** A page that says one thing, to whoever can't be shown a letter. */
export function noticePage(language: string, heading: string, text: string): string {
  return page(language, heading, `<main>\n<h1>${escaped(heading)}</h1>\n${paragraph(text)}\n</main>`);
}

function page(language: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

// The direction of writing is each paragraph's own: a name in Arabic turns nothing else around.
const paragraph = (text: string) => `<p dir="auto">${escaped(text).replaceAll('\n', '<br>\n')}</p>`;
const lines = (all: readonly string[]) => all.map(paragraph).join('\n');
