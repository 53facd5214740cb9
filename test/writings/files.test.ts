import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { CaseNumber } from '../../src/domain/ids.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { LONGEST_TEXT } from '../../src/domain/words.ts';
import { fileNameOf, fileOf, letterForms } from '../../src/writings/file.ts';
import { noticePage } from '../../src/writings/html.ts';
import { letterOf, type Sheet } from '../../src/writings/letter.ts';
import { noBrowser } from '../support/card-page.ts';
import { answered, HOSTILE, house } from './worked.ts';

// The library is loaded, a browser and a process are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

function sheetWith(text: string, over: Parameters<typeof answered>[1] = {}): Sheet {
  const sheet = letterOf(house, answered(text, over), 'answer');
  if (sheet === undefined) throw new Error('no letter');
  return sheet;
}
const hostile = sheetWith(HOSTILE, {
  words: { contact: { as: 'known', line: '<b>Kari</b> & "co" \u0007\ud800', address: '</w:t> ]]>' } },
});
const longest = sheetWith(`${'Vi beklager at det gikk slik. '.repeat(200)}`.slice(0, LONGEST_TEXT));
const html = async (sheet: Sheet) => String(await fileOf(sheet, 'html'));
async function docx(sheet: Sheet): Promise<Record<string, string>> {
  const body = await fileOf(sheet, 'docx');
  if (typeof body === 'string') throw new Error('a zip is no text');
  return Object.fromEntries(Object.entries(unzipSync(body)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const every = (sheet: Sheet) =>
  [
    sheet.municipality,
    sheet.address,
    sheet.unit,
    sheet.date,
    sheet.reference,
    sheet.heading,
    ...sheet.addressee,
    ...sheet.paragraphs,
    ...sheet.closing,
    ...sheet.footer,
  ].flatMap((text) => text.split('\n'));

const names: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};
/** The text of markup, as its reader would get it. */
const read = (markup: string) =>
  markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39|apos);/g, (found) => names[found] ?? found);

/** Whether each tag is closed by its own, and nothing is in it that XML 1.0 has no place for. */
function isWellFormed(xml: string): boolean {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) return false;
  const open: string[] = [];
  const rest = xml
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_, end, name, __, empty) => {
      if (end === '/') {
        if (open.pop() !== name) open.push('wrong');
      } else if (empty !== '/') open.push(name);
      return '';
    });
  return open.length === 0 && !/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(rest);
}

describe('as a page', () => {
  test('it holds all that stands in the letter, in order, each thing as what it is', async () => {
    const sheet = sheetWith('Hei!\n\nVi beklager.\nDet skal ikke skje igjen.');
    const page = await html(sheet);
    for (const text of every(sheet)) expect(read(page)).toContain(text);
    expect(page).toMatch(/^<!doctype html>\n<html lang="nb">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    for (const part of ['<header', '<main>', '<address', '<footer', '@page { size: A4']) expect(page).toContain(part);
    expect(page).toContain('Vi beklager.<br>\nDet skal');
    expect(page).toContain('<title>Sak 12, Harstad kommune</title>');
  });
  test.each(languages)('it says that it is in %s', async (language: Language) => {
    expect(await html(sheetWith('x', { citizenLanguage: language }))).toContain(`<html lang="${language}">`);
  });
  test('nothing that people wrote is markup, and nothing is fetched or run', async () => {
    const page = await html(hostile);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; &#39;too&#39;');
    expect(page).not.toMatch(/<(script|img|link|iframe|object|form|input|a|b)[\s>]/i);
    expect(page).not.toMatch(/\s(on\w+|src|href|srcdoc|style)\s*=/i);
    expect(page).not.toMatch(/url\(|@import|https?:/);
    for (const text of every(hostile)) expect(read(page)).toContain(text);
  });
  test('a notice says its heading and its text, escaped', () => {
    expect(noticePage('sv', 'A & B', '<x>')).toContain('<h1>A &amp; B</h1>\n<p dir="auto">&lt;x&gt;</p>');
  });

  test.skipIf(noBrowser() !== undefined)(
    'it prints on one sheet at an ordinary length, and runs on without loss at the longest',
    async () => {
      const { chromium } = await import('playwright-core');
      const browser = await chromium.launch({
        executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--headless=new', '--disable-gpu', '--disable-dev-shm-usage'],
      });
      try {
        const page = await browser.newPage({ javaScriptEnabled: false });
        const sheets = async (sheet: Sheet) => {
          await page.setContent(await html(sheet));
          const pdf = await page.pdf({ preferCSSPageSize: true });
          const size = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'));
          // A4 in points.
          expect([Math.round(Number(size?.[1])), Math.round(Number(size?.[2]))]).toEqual([595, 842]);
          return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
        };
        const ordinary = sheetWith(['Hei!', ...Array(4).fill('Vi beklager at det gikk slik. '.repeat(8))].join('\n\n'));
        expect(await sheets(ordinary)).toBe(1);
        expect(await sheets(longest)).toBe(2);
        await page.setViewportSize({ width: 360, height: 800 });
        await page.setContent(await html(hostile));
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Svar på klagen din');
        const aside = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
        expect(aside).toBeLessThanOrEqual(0);
      } finally {
        await browser.close();
      }
    },
  );
});

describe('as DOCX', () => {
  test('it is a zip of well-formed parts that hold all that stands in the letter', async () => {
    const sheet = sheetWith('Hei!\n\nVi beklager.\nDet skal ikke skje igjen.');
    const parts = await docx(sheet);
    const document = parts['word/document.xml'] ?? '';
    const text = read(document) + read(parts['word/footer1.xml'] ?? '');
    for (const line of every(sheet)) expect(text).toContain(line);
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toContain('<w:br/><w:t xml:space="preserve">Det skal ikke skje igjen.</w:t>');
    expect(parts['[Content_Types].xml']).toContain('wordprocessingml.document.main+xml');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Sak 12, Harstad kommune</dc:title>');
  });
  test.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['sv', 'sv-SE'],
    ['en', 'en-GB'],
  ] as const)('it says that it is in %s', async (language, tag) => {
    const parts = await docx(sheetWith('x', { citizenLanguage: language }));
    expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${tag}"/>`);
  });
  test.each([
    ['hostile', hostile],
    ['as long as can be', longest],
  ])('it is sound where the text is %s', async (_, sheet) => {
    const parts = await docx(sheet);
    const broken = Object.entries(parts).filter(([name, xml]) => /\.(xml|rels)$/.test(name) && !isWellFormed(xml));
    expect(broken.map(([name]) => name)).toEqual([]);
    const text = read(parts['word/document.xml'] ?? '');
    for (const paragraph of sheet.paragraphs) for (const line of paragraph.split('\n')) expect(text).toContain(line);
  });
  test('a paragraph that is written from the right is laid out from there, and no other', async () => {
    const document = (await docx(hostile))['word/document.xml'] ?? '';
    expect(document.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(document).toMatch(/<w:bidi\/><\/w:pPr><w:r><w:t xml:space="preserve">مرحبا/);
  });
  test('the check of its parts can fail', () => {
    for (const wrong of ['<a>', '<a></b>', '<a>&x;</a>', '<a>\u0007</a>', '<a b="<"/>', '<a>1 > 0</a>']) {
      expect([wrong, isWellFormed(wrong)]).toEqual([wrong, false]);
    }
    expect(isWellFormed('<?xml version="1.0"?><a b="c"><d/>&amp;é</a>')).toBe(true);
  });
});

test('the library for DOCX is loaded with the first letter, not before', async () => {
  const { execFileSync } = await import('node:child_process');
  const require = createRequire(import.meta.url);
  const file = require.resolve('../../src/writings/file.ts');
  const script = `import { registerHooks } from 'node:module';
    const loaded = []; registerHooks({ load: (url, c, next) => { loaded.push(url); return next(url, c); } });
    await import(${JSON.stringify(file)}); console.log(loaded.filter((url) => /node_modules.docx/.test(url)).length, loaded.length >= 3);`;
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe('0 true\n');
});

test('a file is called by number and writing', () => {
  expect(letterForms.map((form) => fileNameOf(CaseNumber.parse(12), 'delay-notice', form))).toEqual([
    '12-delay-notice.html',
    '12-delay-notice.docx',
  ]);
});
