/**
 * The form as a page of HTML, to be printed on A4. It asks for nothing from anywhere and has no script; whatever people
 * wrote is text. Black on white and no smaller than 11 points, with room around each box and line, for a scanner's sake.
 */
import type { Language } from '../../domain/language.ts';
import { say } from '../../texts/say.ts';
import { notTicked, ticked } from '../../texts/writings/paper-form.ts';
import { escaped } from '../plain.ts';
import { boxed, type Choice, type Field, type FormSheet, gap, heights, type Part, page, room, steps } from './sheet.ts';

const mm = (length: number) => `${Math.round(length * 100) / 100}mm`;

const style = `
  @page { size: A4; margin: ${mm(page.above)} ${mm(page.beside)}; }
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { width: ${mm(room.width)}; margin: 8mm auto; font: 11pt/${mm(heights.line)} Arial, 'Liberation Sans', Helvetica, sans-serif; color: #000; background: #fff; }
  p, h1, h2, h3, ul { margin: 0; padding: 0; }
  h1 { font-size: 15pt; line-height: ${mm(heights.title)}; font-weight: bold; }
  h2 { font-size: 11pt; line-height: ${mm(heights.line)}; font-weight: bold; }
  main > *, .foot { margin-bottom: ${mm(heights.between)}; }
  .boxes { display: grid; grid-template-columns: repeat(${steps}, minmax(0, 1fr)); list-style: none; }
  .boxes li { display: flex; align-items: flex-start; min-height: ${mm(heights.box)}; }
  .box { flex: none; width: 4mm; height: 4mm; margin: .4mm ${mm(boxed - 4)} 0 0; border: .35mm solid #000; display: grid; place-items: center; font-size: 8.5pt; font-weight: bold; line-height: 1; }
  .ruled { height: ${mm(heights.ruled)}; border-bottom: .25mm solid #000; }
  .typed { overflow-wrap: anywhere; }
  .fields { display: flex; gap: ${mm(gap)}; height: ${mm(heights.field)}; }
  .field { display: flex; align-items: flex-end; }
  .field b { flex: none; padding-bottom: .6mm; }
  .field span { flex: 1; min-width: 0; align-self: stretch; display: flex; align-items: flex-end; border-bottom: .25mm solid #000; padding-bottom: 1mm; white-space: nowrap; }
  .staff { border: .35mm solid #000; padding: ${mm(gap - 0.35)}; }
  .staff .fields:last-child { margin-bottom: 0; }
  .foot { padding-top: .5mm; }
  .attachment { break-before: page; }
  .attachment p { margin-bottom: 3mm; overflow-wrap: anywhere; }
  .attachment h2 { margin-top: 4mm; }
  .beside { display: flex; flex-wrap: wrap; gap: 2mm 6mm; margin: 0 0 6mm; padding: 0; list-style: none; }
  .beside a { color: #0b57a4; }
  @media print { .beside { display: none; } body { margin: 0; } }
`;

/** A link above the form for whoever looks at it on a screen; it is no part of what is printed. */
export interface LinkBeside {
  readonly language: Language;
  readonly label: string;
  readonly href: string;
}

export function formHtml(sheet: FormSheet, beside: readonly LinkBeside[] = []): string {
  const { language, title, parts, attachment, foot } = sheet;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${linksIn(beside)}<main>
<h1>${escaped(title)}</h1>
${parts.map((part) => partIn(part, language)).join('\n')}
<p class="foot">${escaped(foot)}</p>
${attachment === undefined ? '' : attached(attachment, foot)}</main>
</body>
</html>
`;
}

function linksIn(beside: readonly LinkBeside[]): string {
  if (beside.length === 0) return '';
  const links = beside.map(
    ({ language, label, href }) => `<li lang="${language}"><a href="${escaped(href)}">${escaped(label)}</a></li>`,
  );
  return `<ul class="beside">\n${links.join('\n')}\n</ul>\n`;
}

function partIn(part: Part, language: Language): string {
  switch (part.is) {
    case 'text':
      return `<p dir="auto">${escaped(part.text)}</p>`;
    case 'boxes':
      return boxesIn(part, language);
    case 'area':
      return areaIn(part);
    case 'fields':
      return fieldsIn(part.fields);
    case 'staff':
      return `<section class="staff">
<h2>${escaped(part.heading)}</h2>
${part.rows.map(fieldsIn).join('\n')}
</section>`;
    default:
      return part satisfies never;
  }
}

function boxesIn({ asks, rows }: Extract<Part, { is: 'boxes' }>, language: Language): string {
  const head = asks === undefined ? '' : `<h2>${escaped(asks)}</h2>\n`;
  return `<section>
${head}<ul class="boxes">
${rows.flatMap(({ choices }) => choices.map((choice, at) => boxIn(choice, at, language))).join('\n')}
</ul>
</section>`;
}

function boxIn({ text, ticked: is, steps: wide }: Choice, place: number, language: Language): string {
  const state = escaped(say(is ? ticked : notTicked, language));
  const column = `grid-column: ${place === 0 ? '1 / ' : ''}span ${wide}`;
  return `<li style="${column}"><span class="box" role="img" aria-label="${state}">${is ? 'X' : ''}</span><span dir="auto">${escaped(text)}</span></li>`;
}

/** The room for it is the same whether it is typed or to be written. */
function areaIn({ asks, lines, text }: Extract<Part, { is: 'area' }>): string {
  const height = `style="height: ${mm(lines * heights.ruled)}"`;
  const inside =
    text.length === 0
      ? `<div ${height} aria-hidden="true">${'<div class="ruled"></div>'.repeat(lines)}</div>`
      : `<p class="typed" dir="auto" ${height}>${text.map(escaped).join('<br>\n')}</p>`;
  return `<section>\n<h2 dir="auto">${escaped(asks)}</h2>\n${inside}\n</section>`;
}

function fieldsIn(fields: readonly Field[]): string {
  return `<div class="fields">
${fields
  .map(
    ({ asks, value, width, label }) =>
      `<div class="field" style="width: ${mm(width)}"><b style="width: ${mm(label)}">${escaped(asks)}</b><span dir="auto">${escaped(value)}</span></div>`,
  )
  .join('\n')}
</div>`;
}

function attached({ heading, intro, passages }: NonNullable<FormSheet['attachment']>, foot: string): string {
  return `<section class="attachment">
<h1>${escaped(heading)}</h1>
<p>${escaped(intro)}</p>
${passages
  .map(({ asks, text }) => `<h2>${escaped(asks)}</h2>\n<p dir="auto">${escaped(text).replaceAll('\n', '<br>\n')}</p>`)
  .join('\n')}
<p class="foot">${escaped(foot)}</p>
</section>
`;
}
