/**
 * The report as one page of HTML: it asks for nothing from anywhere and has no script. It follows the reader's day and
 * night, is narrow where the screen is, prints on A4, and is headed and labelled for whoever has it read aloud.
 */
import type { Language } from '../domain/language.ts';
import { contents } from '../texts/report/page.ts';
import { say } from '../texts/say.ts';
import { escaped } from '../writings/plain.ts';
import { sayCell } from './cells.ts';
import { drawn, inPage } from './charts.ts';
import { style } from './html-style.ts';
import { type Block, type Cell, headOf, type Row, type Sheet, type Table } from './sheet.ts';

export function htmlOf(sheet: Sheet): string {
  const { language, title, municipality, facts, blocks, footer } = sheet;
  const headings = blocks.flatMap((block, place) =>
    block.is === 'heading' && block.level === 2 ? [{ id: idOf(place), text: block.text }] : [],
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escaped(headOf(sheet))}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="whose" dir="auto">${escaped(municipality)}</p>
<h1 dir="auto">${escaped(title)}</h1>
<dl>
${facts.map(({ name, value }) => `<div><dt>${escaped(name)}</dt><dd dir="auto">${escaped(value)}</dd></div>`).join('\n')}
</dl>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${escaped(say(contents, language))}</h2>
<ol>
${headings.map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${blocks.map((block, place) => blockIn(block, place, sheet)).join('\n')}
</main>
<footer><p dir="auto">${escaped(footer)}</p></footer>
</body>
</html>
`;
}

const idOf = (place: number) => `part-${place}`;

function blockIn(block: Block, place: number, sheet: Sheet): string {
  switch (block.is) {
    case 'heading':
      return `<h${block.level} id="${idOf(place)}" dir="auto">${escaped(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'list': {
      const tag = block.numbered ? 'ol' : 'ul';
      const items = block.items.map(
        ({ text, said, language = sheet.language }) =>
          `<li>${lines(text, language === sheet.language ? undefined : language)}${besides(said)}</li>`,
      );
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'table': {
      const table = tableIn(block.table, place, sheet);
      if (block.chart === undefined) return table;
      const { svg } = drawn(block.chart, `chart-${place}`, sheet.language, inPage);
      return `<div class="beside">\n<figure>${svg}</figure>\n${table}\n</div>`;
    }
    default:
      return block satisfies never;
  }
}

function besides(said: string | undefined): string {
  return said === undefined ? '' : `<span class="said" dir="auto">${escaped(said)}</span>`;
}

// The direction of writing is each one's own: a name in Arabic turns nothing else around.
function lines(text: string, language?: Language): string {
  return `<span dir="auto"${language === undefined ? '' : ` lang="${language}"`}>${escaped(text).replaceAll('\n', '<br>')}</span>`;
}

/** What is wider than a phone is moved sideways within itself, by the keyboard too. */
function tableIn({ caption, columns, rows, total, words }: Table, place: number, sheet: Sheet): string {
  const [first = '', ...others] = columns;
  const id = `table-${place}`;
  return `<div class="across" role="region" aria-labelledby="${id}" tabindex="0">
<table${words ? ' class="words"' : ''}>
<caption id="${id}">${escaped(caption)}</caption>
<thead><tr>${[first, ...others].map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => rowIn(row, sheet)).join('\n')}
</tbody>${total === undefined ? '' : `\n<tfoot>${rowIn(total, sheet)}</tfoot>`}
</table>
</div>`;
}

function rowIn({ header, cells }: Row, { language }: Sheet): string {
  const cell = (one: Cell) =>
    one.is === 'text' ? `<td class="text">${lines(one.text)}</td>` : `<td>${escaped(sayCell(one, language))}</td>`;
  return `<tr><th scope="row">${lines(header)}</th>${cells.map(cell).join('')}</tr>`;
}
