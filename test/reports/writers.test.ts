/** A report as files: well-formed and labelled, whatever people wrote. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { madeReport } from '../../src/cases/report/made.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { Period } from '../../src/domain/period.ts';
import type { Improvement, Report } from '../../src/domain/report/report.ts';
import type { Scope } from '../../src/domain/statistics/scope.ts';
import { drawn, onPaper } from '../../src/reports/charts.ts';
import { sheetOf } from '../../src/reports/content.ts';
import { csvLines, csvOf } from '../../src/reports/csv.ts';
import { reportFile, reportForms } from '../../src/reports/files.ts';
import { htmlOf } from '../../src/reports/html.ts';
import { reportName } from '../../src/reports/name.ts';
import { pictureOf } from '../../src/reports/picture.ts';
import { number, type Sheet } from '../../src/reports/sheet.ts';
import { day, organisation, profile, unit } from '../support/municipality.ts';
import { HOSTILE } from '../writings/worked.ts';
import { casesOfAYear, pileUp } from './cases.ts';
import { countedHouse } from './house.ts';

vi.setConfig({ testTimeout: 120_000 });

const YEAR = Period.parse({ from: '2025-01', months: 12 });
const asked = { scope: { is: 'municipality' }, period: YEAR } as const;
const cases = [
  ...casesOfAYear(day('2024-01-01'), 150, 1),
  ...casesOfAYear(day('2025-01-01'), 320, 2),
  ...pileUp(2025, 14),
];
const released = { unit: unit('skolen'), month: YEAR.from, learned: HOSTILE, changed: HOSTILE, praise: HOSTILE };
const improvement: Improvement = {
  unit: unit('skolen'),
  from: 'review',
  what: HOSTILE,
  owner: { is: 'manager', unit: unit('skolen') },
  dueOn: day('2025-09-01'),
  overdue: false,
};

async function hostileReport(): Promise<Report> {
  const report = await madeReport(countedHouse(cases), asked, 'makes');
  const done = { ...improvement, done: { on: day('2025-08-01'), changed: HOSTILE } };
  return { ...report, released: [released], improvements: [done, improvement, { ...improvement, what: undefined }] };
}
const hostileNames = {
  ...organisation,
  units: new Map([...organisation.units].map(([id, one]) => [id, { ...one, name: `${one.name} <b>&"'\u0000` }])),
};
const hostileSheet = async (): Promise<Sheet> =>
  sheetOf({ profile, organisation: hostileNames }, await hostileReport(), 'nb', day('2026-03-16'));

/** Tags closed in order, no sign that XML has no place for. */
function expectWellFormed(xml: string): void {
  expect(xml).not.toMatch(/[\ufffe\uffff]|[^\P{Cc}\t\n\r\u007f-\u009f]/u);
  expect(xml.isWellFormed()).toBe(true);
  const open: string[] = [];
  const plain = xml.replace(/<\?.*?\?>|<!--.*?-->|<!doctype[^>]*>/gis, '');
  for (const [, closes, name = '', , empty] of plain.matchAll(/<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (closes === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name);
  }
  expect(open).toEqual([]);
  // What is left of it holds no mark that was meant as text.
  const text = plain.replace(/<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, '');
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
}

const partsOf = async (sheet: Sheet, form: 'docx' | 'xlsx') => {
  const file = await reportFile(sheet, form);
  if (typeof file === 'string') throw new Error('a package was expected');
  return unzipSync(file);
};
const texts = (parts: Record<string, Uint8Array>) =>
  Object.entries(parts).flatMap(([name, body]) =>
    /\.(xml|rels)$/.test(name) ? [[name, strFromU8(body)] as const] : [],
  );

describe('the document', () => {
  it('is well-formed whatever people wrote, and holds it as text', async () => {
    const parts = await partsOf(await hostileSheet(), 'docx');
    for (const [, xml] of texts(parts)) expectWellFormed(xml);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
  });
  it('has headings, header rows, a language and alternative texts', async () => {
    const sheet = await hostileSheet();
    const parts = await partsOf(sheet, 'docx');
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const tables = sheet.blocks.filter((block) => block.is === 'table');
    const charts = tables.filter(({ chart }) => chart !== undefined);
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(xml.match(/w:val="Heading2"/g)).toHaveLength(
      sheet.blocks.filter((block) => block.is === 'heading' && block.level === 2).length,
    );
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(charts.length).toBeGreaterThan(3);
    const alternatives = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, text]) => text);
    expect(alternatives).toHaveLength(charts.length);
    for (const text of alternatives) expect(text).toMatch(/Flest: .+, \d+/);
    expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(charts.length);
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('nb-NO');
  });
  it('leaves to the workbook what is too long to be read in it, and says so', async () => {
    const of = (many: number): Sheet => ({
      ...{ language: 'nb', title: 'Rapport', municipality: 'Harstad kommune', facts: [], figures: [], footer: '' },
      blocks: [
        { is: 'list', items: Array.from({ length: many }, (_, n) => ({ text: `Ord ${n}.` })) },
        {
          is: 'table',
          table: {
            ...{ name: 'Tabell', caption: 'Tabell', columns: ['Enhet', 'Antall'] },
            rows: Array.from({ length: many }, (_, n) => ({ header: `Rad ${n}.`, cells: [number(n)] })),
            total: { header: 'I alt', cells: [number(1)] },
          },
        },
      ],
    });
    const documentOf = async (many: number) =>
      strFromU8((await partsOf(of(many), 'docx'))['word/document.xml'] ?? new Uint8Array());
    const count = (xml: string, what: RegExp) => xml.match(what)?.length ?? 0;
    const long = await documentOf(1500);
    expect([count(long, /Ord \d+\./g), count(long, /Rad \d+\./g), count(long, /I alt/g)]).toEqual([200, 200, 1]);
    expect(count(long, /… og 1\s300 til, som står i regnearket\./g)).toBe(2);
    const whole = await documentOf(200);
    expect([count(whole, /Rad \d+\./g), count(whole, /regnearket/g)]).toEqual([200, 0]);
    const book = texts(await partsOf(of(1500), 'xlsx'))
      .map(([, xml]) => xml)
      .join('');
    expect([count(book, /Ord \d+\./g), count(book, /Rad \d+\./g)]).toEqual([1500, 1500]);
  });
});

/** What people write here may run the other way, and in another language than the report. */
const FROM_THE_RIGHT = 'المدرسة';
async function otherWayRound(): Promise<Sheet> {
  const units = [...organisation.units].map(
    ([id, one]) => [id, { ...one, name: FROM_THE_RIGHT, language: 'sv' as const }] as const,
  );
  const words = [
    { unit: unit('skolen'), month: YEAR.from, learned: 'Ringa tillbaka' },
    { unit: unit('skolen'), month: YEAR.from, learned: FROM_THE_RIGHT },
  ];
  const report = { ...(await madeReport(countedHouse(cases), asked, 'makes')), released: words };
  const house = { profile, organisation: { ...organisation, units: new Map(units) } };
  return { ...sheetOf(house, report, 'nb', day('2026-03-16')), title: FROM_THE_RIGHT };
}

describe('words that run from the right, or are in another language', () => {
  it('turn nothing else around in the document, and are spelt as what they are', async () => {
    const xml = strFromU8((await partsOf(await otherWayRound(), 'docx'))['word/document.xml'] ?? new Uint8Array());
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one);
    const turned = (text: string) =>
      paragraphs.filter((one) => one.includes(text)).map((one) => one.includes('<w:bidi/>'));
    const saidBy = `${FROM_THE_RIGHT}, januar 2025`;
    expect(turned('Ringa tillbaka')).toEqual([false]);
    expect(turned(saidBy)).toEqual([true, true]);
    const learned = paragraphs.find((one) => one.includes('Ringa tillbaka'));
    expect(learned).not.toContain(saidBy);
    expect(learned).toContain('sv-SE');
    expect(paragraphs.filter((one) => one.includes(saidBy)).join('')).not.toContain('sv-SE');
  });
  it('have a side and a language of their own on the page', async () => {
    const html = htmlOf(await otherWayRound());
    expect(html).toContain('<span dir="auto" lang="sv">Ringa tillbaka</span>');
    expect(html).toContain(`<span class="said" dir="auto">${FROM_THE_RIGHT}, januar 2025</span>`);
    for (const tag of ['h1', 'h2', 'h3', 'dd', 'footer><p'])
      expect(html).not.toMatch(new RegExp(`<${tag}(?! [^>]*dir="auto")[^>]*>(?!Innhold)`));
    // Its own words are in its own language.
    expect(html).not.toContain('lang="nb">Hva');
  });
});

describe('the workbook', () => {
  it('is printed as wide as the page, lying where it is wide', async () => {
    const wide = {
      is: 'table',
      table: { name: 'Bred', caption: 'Bred', columns: Array.from({ length: 9 }, (_, n) => `Slag ${n}`), rows: [] },
    } as const;
    const parts = await partsOf({ ...(await hostileSheet()), blocks: [wide] }, 'xlsx');
    const sheets = texts(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(2);
    for (const [, xml] of sheets) {
      expect(xml).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><(sheetViews|cols)/);
      expect(xml.match(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/g)).toHaveLength(1);
    }
    const turned = sheets.map(([, xml]) => / orientation="(\w+)"/.exec(xml)?.[1]);
    expect(turned).toEqual(['portrait', 'landscape']);
  });
  it('has no row higher than Excel takes', async () => {
    const long = { is: 'text', text: 'Et langt ord. '.repeat(2_000) } as const;
    const parts = await partsOf({ ...(await hostileSheet()), blocks: [long] }, 'xlsx');
    const heights = texts(parts).flatMap(([, xml]) => [...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, ht]) => Number(ht)));
    expect(Math.max(...heights)).toBe(409);
  });
  it('is well-formed whatever people wrote, its figures are figures and its names are allowed', async () => {
    const sheet = await hostileSheet();
    const parts = await partsOf(sheet, 'xlsx');
    for (const [, xml] of texts(parts)) expectWellFormed(xml);
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name = '']) => name);
    expect(names).toHaveLength(1 + sheet.blocks.filter(({ is }) => is === 'table').length);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    const all = texts(parts)
      .map(([, xml]) => xml)
      .join('');
    expect(all).toContain('<v>82</v>');
    expect(all).not.toContain('<f>');
  });
});

describe('the file of figures', () => {
  it('has each figure on a line of its own, in the signs of its language', async () => {
    const report = await hostileReport();
    const of = (language: 'nb' | 'en') =>
      csvOf(sheetOf({ profile, organisation }, report, language, day('2026-03-16')));
    const lines = of('nb').split('\r\n');
    expect(of('nb').startsWith('\ufeffTabell;Rad;Kolonne;Verdi\r\n')).toBe(true);
    expect(lines).toContain(`Mottatt, etter hva det er;I alt;2025;${report.received}`);
    expect(lines.find((line) => line.includes('Gjennomsnitt'))).toMatch(/;\d+,\d$/);
    expect(
      of('en')
        .split('\r\n')
        .find((line) => line.includes('Mean')),
    ).toMatch(/,\d+\.\d$/);
  });
  it('holds figures alone, also those that the report tells in a sentence, and measures by their number', async () => {
    const report = await hostileReport();
    const csv = csvOf(sheetOf({ profile, organisation }, report, 'nb', day('2026-03-16')));
    const lines = csv.trim().split('\r\n').slice(1);
    for (const line of lines) expect(line).toMatch(/;\d+(,\d+)?$/);
    expect(csv).not.toContain('alert(1)');
    const hidden = report.tables.find(({ dimension }) => dimension === 'hidden')?.blocks[0]?.count;
    expect(hidden).toBeGreaterThanOrEqual(5);
    expect(lines.filter((line) => line.startsWith('Andre tall;'))).toEqual([
      `Andre tall;Forslag inne i klager;Antall;${report.inside}`,
      `Andre tall;Klager på vedtak;Antall;${report.decisions}`,
      `Andre tall;Der enhetens leder er inhabil;Antall;${hidden}`,
      'Andre tall;Tiltak;Antall;3',
      'Andre tall;Tiltak som er gjort;Antall;1',
      'Andre tall;Tiltak over fristen;Antall;0',
    ]);
    const few = { ...report, tables: report.tables.filter(({ dimension }) => dimension !== 'hidden') };
    expect(csvOf(sheetOf({ profile, organisation }, few, 'nb', day('2026-03-16')))).not.toContain('inhabil');
  });
  it.each([
    ['nb', 'Skolen,=1+1', `"Skolen,'=1+1"`],
    ['nb', 'Skolen,\t"-1', `"Skolen,\t""'-1"`],
    ['en', 'Skolen;@A1', `"Skolen;'@A1"`],
    ['en', 'Skolen\t＋1', `"Skolen\t'＋1"`],
    ['nb', 'Skolen\n=1', `"Skolen\n'=1"`],
    ['nb', 'Skolen, avd. 2', 'Skolen, avd. 2'],
    ['nb', 'Skolen = alle', 'Skolen = alle'],
  ] as const)('holds no formula for whoever parts it by another sign: %s %j', (language, text, written) => {
    expect(csvLines([[text]], language)).toBe(`\ufeff${written}\r\n`);
  });
  it.each(['=1+1', '+47 99', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1'])('never begins a formula: %j', (text) => {
    const [, line = ''] = csvLines([['a'], [text]], 'nb').split(/\r\n(?!=)/);
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  });
  it('leaves figures, also those below zero, as they are', () => {
    expect(csvLines([[{ figure: '-1' }]], 'nb')).toBe('\ufeff-1\r\n');
  });
});

describe('the page', () => {
  it('is well-formed, stands alone and is labelled', async () => {
    const sheet = await hostileSheet();
    const html = htmlOf(sheet);
    expectWellFormed(
      html
        .replace(/<meta[^>]*>/g, '')
        .replace(/<br>/g, '')
        .replace(/<style>.*?<\/style>/s, ''),
    );
    expect(html).toMatch(/^<!doctype html>\n<html lang="nb">/);
    expect(html).not.toMatch(/<script|\son\w+=|https?:\/\/(?!www\.w3\.org)|@import|url\(/i);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    for (const [, table = ''] of html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)) {
      expect(table).toContain('<caption');
      expect(table).toContain('<th scope="col">');
      expect(table).toContain('<th scope="row">');
    }
    const charts = [...html.matchAll(/<svg[^>]*aria-labelledby="([\w-]+) ([\w-]+)"[^>]*>(.*?)<\/svg>/gs)];
    expect(charts.length).toBeGreaterThan(3);
    for (const [, title = '', desc = '', inside = ''] of charts) {
      expect(inside).toContain(`<title id="${title}">`);
      expect(inside).toContain(`<desc id="${desc}">`);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
  });
  it.each([
    ['light', 1100],
    ['dark', 360],
  ] as const)('is no wider than the screen, %s, at %i pixels', async (colorScheme, width) => {
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.setContent(htmlOf(await hostileSheet()));
    const looks = await page.evaluate<{ wide: number; words: string; paper: string; headings: number[] }>(`({
      wide: document.documentElement.scrollWidth - innerWidth,
      words: getComputedStyle(document.querySelector('tbody th')).overflowWrap,
      paper: getComputedStyle(document.body).backgroundColor,
      headings: [...document.querySelectorAll('h1,h2,h3')].map(({ tagName }) => Number(tagName.slice(1))),
    })`);
    expect(looks.wide).toBeLessThanOrEqual(0);
    // Names of units are not parted in a narrow column.
    expect(looks.words).toBe('break-word');
    expect(looks.paper).toBe(colorScheme === 'dark' ? 'rgb(22, 24, 25)' : 'rgb(255, 255, 255)');
    // No level is left out on the way down.
    looks.headings.forEach((level, place) => {
      expect(level - (looks.headings[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

describe('what a window is called', () => {
  it.each([
    ['Årsrapport 2025: Harstad kommune', 'Årsrapport 2025: Harstad kommune'],
    ['Årsrapport 2025: Badet', 'Årsrapport 2025: Badet – Harstad kommune'],
  ])('names the municipality once: %s', async (title, head) => {
    const html = htmlOf({ ...(await hostileSheet()), title, municipality: 'Harstad kommune' });
    expect(html).toContain(`<title>${head}</title>`);
  });
});

describe('a chart', () => {
  it('is painted with letters of its own, in every alphabet that names are written in here', async () => {
    const of = (name: string) =>
      pictureOf(drawn({ is: 'bars', title: 'x', description: 'y', bars: [{ name, value: 3 }] }, 'c', 'nb', onPaper));
    const [none, some] = [await of(''), await of('Åse Øyŋđšžň')];
    const dark = (png: Uint8Array) => {
      const { data } = PNG.sync.read(Buffer.from(png));
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 90 && (data[at + 2] ?? 255) < 90) count += 1;
      return count;
    };
    expect(dark(some)).toBeGreaterThan(dark(none) + 500);
  });
});

describe('in an office program', () => {
  const office = existsSync('/usr/bin/soffice');
  // Where it is not installed the structure is proved above all the same.
  it.runIf(office)('opens, page by page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lydhor-report-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const sheet = await hostileSheet();
    for (const form of reportForms) writeFileSync(join(folder, `report.${form}`), await reportFile(sheet, form));
    for (const form of ['docx', 'xlsx'] as const) {
      const out = join(folder, form);
      const profileOf = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      await promisify(execFile)('/usr/bin/soffice', [
        ...[profileOf, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', out],
        join(folder, `report.${form}`),
      ]);
      expect(readdirSync(out)).toEqual(['report.pdf']);
    }
  });
});

describe('the name of a file', () => {
  it('says of what and of when, in signs that every disk takes', () => {
    const name = (scope: Scope, from: string, months: number, language: Language = 'nb') =>
      reportName(scope, Period.parse({ from, months }), language, 'docx');
    const ofBoard = (board: string): Scope => ({ is: 'board', board });
    const ofUnit = (id: string): Scope => ({ is: 'unit', unit: unit(id) });
    expect(name(ofBoard('kultur- och/utbildning'), '2025-07', 6)).toBe(
      'report-board-kultur-_och_utbildning-2025-h2-nb.docx',
    );
    expect(name(ofBoard('../etc'), '2025-04', 3)).toBe('report-board-_etc-2025-q2-nb.docx');
    expect(name(asked.scope, '2025-01', 12)).toBe('report-municipality-2025-nb.docx');
    expect(name(ofUnit('skolen'), '2025-03', 1, 'sv')).toBe('report-unit-skolen-2025-03-sv.docx');
    // A unit and a board may be called alike, or like the municipality; and one folder holds every language.
    const all = [asked.scope, ofUnit('lärande'), ofBoard('lärande'), ofUnit('municipality'), ofUnit('board-lärande')];
    const names = all.flatMap((scope) => languages.map((language) => name(scope, '2025-01', 12, language)));
    expect(new Set(names).size).toBe(names.length);
  });
});
