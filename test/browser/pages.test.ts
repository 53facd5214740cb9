/** Every page that people open in a browser, looked at by axe-core: WCAG 2.2 AA in light, dark and high contrast. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeReport } from '../../src/cases/report/made.ts';
import { serveClock } from '../../src/demo/clock-page.ts';
import { Period } from '../../src/domain/period.ts';
import { sheetOf } from '../../src/reports/content.ts';
import { htmlOf as reportPage } from '../../src/reports/html.ts';
import { htmlOf as letterPage, noticePage } from '../../src/writings/html.ts';
import { letterOf } from '../../src/writings/letter.ts';
import { casesOfAYear, pileUp } from '../reports/cases.ts';
import { countedHouse } from '../reports/house.ts';
import { violationsOn } from '../support/axe.ts';
import { noBrowser } from '../support/card-page.ts';
import { day, organisation, profile } from '../support/municipality.ts';
import { answered, house } from '../writings/worked.ts';

const pages: Readonly<Record<string, () => Promise<string>>> = {
  'a letter': async () => {
    const sheet = letterOf(house, answered('Du skulle ikke ha ventet. Vi beklager det.'), 'answer');
    if (sheet === undefined) throw new Error('there is an answer');
    return letterPage(sheet, { language: 'nn', label: 'Last ned til Word', href: '?as=docx' });
  },
  'a notice': async () => noticePage('sv', 'Länken har gått ut', 'Öppna ärendet i Teams och tryck på länken igen.'),
  'a report': async () => {
    const cases = [
      ...casesOfAYear(day('2024-01-01'), 150, 1),
      ...casesOfAYear(day('2025-01-01'), 320, 2),
      ...pileUp(2025, 14),
    ];
    const asked = { scope: { is: 'municipality' }, period: Period.parse({ from: '2025-01', months: 12 }) } as const;
    const report = await madeReport(countedHouse(cases), asked, 'makes');
    return reportPage(sheetOf({ profile, organisation }, report, 'en', day('2026-03-16')));
  },
  'the clock of the demo': async () => {
    const nothing = async () => {};
    const clock = await serveClock({ says: () => 'Monday, 09:00', forward: nothing, toSummaries: nothing });
    const html = await (await fetch(clock.url)).text();
    await clock.close();
    return html;
  },
};

describe.skipIf(noBrowser() !== undefined)('for everybody', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--headless=new', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  });
  afterAll(() => browser.close());

  test.each(
    Object.entries(pages).flatMap(([name, html]) =>
      (['light', 'dark', 'contrast'] as const).map((theme) => [name, theme, html] as const),
    ),
  )('%s does not violate WCAG 2.2 AA (%s)', async (_, theme, html) => {
    const page = await browser.newPage({
      viewport: { width: 360, height: 800 },
      colorScheme: theme === 'light' ? 'light' : 'dark',
      forcedColors: theme === 'contrast' ? 'active' : 'none',
    });
    await page.setContent(await html());
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });

  test('what violates it is found', async () => {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html><p style="color:#ccc">Grå</p><input></html>');
    const found = (await violationsOn(page)).map((line) => line.split(':')[0]);
    expect(new Set(found)).toEqual(new Set(['color-contrast', 'document-title', 'html-has-lang', 'label']));
    await page.close();
  });
});
