/** The form as it comes out of a printer: how many pages, black on white, no smaller than eleven points. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KindCode } from '../../src/domain/ids.ts';
import { languages } from '../../src/domain/language.ts';
import { formsOf, paperForms } from '../../src/domain/paper-form.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { Day } from '../../src/domain/time.ts';
import { builtInProfiles, loadProfile } from '../../src/profiles/load.ts';
import { formFile } from '../../src/writings/paper-form/file.ts';
import type { Filled } from '../../src/writings/paper-form/filled.ts';
import { formSheetOf } from '../../src/writings/paper-form/fitted.ts';
import { noBrowser } from '../support/card-page.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SOFFICE = '/usr/bin/soffice';

const profiles = builtInProfiles.map((name): Profile => {
  const loaded = loadProfile(name);
  if (!loaded.ok) throw new Error(`${name} is broken: ${JSON.stringify(loaded.faults)}`);
  return loaded.profile;
});

function filled(profile: Profile, said: string): Filled {
  return {
    kind: profile.kinds[0]?.code ?? KindCode.parse('x'),
    signals: [],
    answerWay: 'letter',
    unit: 'Servicetorget',
    receivedOn: Day.parse('2026-03-16'),
    receivedBy: 'Emma Prøve',
    words: {
      said,
      grounds: 'Fordi det står at telefonen er åpen til tre.',
      contact: { as: 'known', line: 'Kari Prøve, 99 88 77 66, kari@example.com', address: 'Storgata 1, 9405 Harstad' },
      originalAt: 'Grønn perm',
    },
  };
}
const SHORT = 'Jeg ringte tre ganger i forrige uke uten at noen tok telefonen.';
const LONG = `${SHORT} `.repeat(55).trim();

/** Of a PDF whose pages are not compressed, as Chromium writes it. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.skipIf(noBrowser() !== undefined)('the form on paper', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const { chromium } = await import('playwright-core');
    const args = ['--no-sandbox', '--headless=new', '--disable-gpu', '--disable-dev-shm-usage'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  async function printed(html: string): Promise<number> {
    await page.setContent(html);
    return pagesIn(await page.pdf({ preferCSSPageSize: true }));
  }

  test.each(profiles)('of $id is one page in every language, empty and filled', async (profile) => {
    for (const language of languages)
      for (const form of formsOf(profile)) {
        const empty = formSheetOf(profile, form, language);
        expect([language, form, await printed(String(await formFile(empty, 'html')))]).toEqual([language, form, 1]);
        const known = formSheetOf(profile, form, language, filled(profile, SHORT));
        expect([language, form, await printed(String(await formFile(known, 'html')))]).toEqual([language, form, 1]);
      }
  });

  test('what was typed at length goes on on a second page', async () => {
    for (const profile of profiles) {
      const sheet = formSheetOf(profile, 'feedback', 'nb', filled(profile, LONG));
      expect([profile.id, await printed(String(await formFile(sheet, 'html')))]).toEqual([profile.id, 2]);
      const text = await page.evaluate<string>('document.body.innerText');
      expect(text.split(SHORT.slice(0, 12)).length).toBeGreaterThan(40);
    }
  });

  test('no text is small or grey, and no line or box touches any', async () => {
    for (const profile of profiles)
      for (const form of paperForms) {
        if (!formsOf(profile).includes(form)) continue;
        await page.emulateMedia({ media: 'print' });
        await page.setContent(String(await formFile(formSheetOf(profile, form, 'nb', filled(profile, SHORT)), 'html')));
        expect([profile.id, await page.evaluate(faultsOnPage)]).toEqual([profile.id, []]);
      }
  });

  describe.skipIf(!existsSync(SOFFICE))('as a document', () => {
    test('is one page too', { timeout: 240_000 }, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'lydhor-form-'));
      try {
        const names: string[] = [];
        for (const profile of profiles)
          for (const form of formsOf(profile))
            for (const [how, of] of [['empty', undefined] as const, ['filled', filled(profile, SHORT)] as const]) {
              const { main } = profile.languages;
              const name = `${profile.id}-${form}-${how}`;
              names.push(name);
              await writeFile(
                join(folder, `${name}.docx`),
                await formFile(formSheetOf(profile, form, main, of), 'docx'),
              );
            }
        const files = names.map((name) => join(folder, `${name}.docx`));
        const own = `-env:UserInstallation=file://${folder}/soffice`;
        await promisify(execFile)(SOFFICE, [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
        const pages = await Promise.all(
          names.map(async (name) => [name, pagesIn(await readFile(join(folder, `${name}.pdf`)))]),
        );
        expect(pages).toEqual(names.map((name) => [name, 1]));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
});

/** What a scanner would stumble over, as text. */
const faultsOnPage = `(() => {
  const faults = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes = [...document.querySelectorAll('.box')].map((box) => box.getBoundingClientRect());
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const said = node.textContent.trim();
    const parent = node.parentElement;
    if (said === '' || parent.closest('.beside, .box, style')) continue;
    const look = getComputedStyle(parent);
    if (parseFloat(look.fontSize) < 14.6) faults.push('small: ' + said);
    if (look.color !== 'rgb(0, 0, 0)') faults.push('grey: ' + said);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const place of range.getClientRects()) {
      for (const box of boxes)
        if (place.left < box.right + 4 && place.right > box.left && place.top < box.bottom && place.bottom > box.top)
          faults.push('beside a box: ' + said);
      const field = parent.closest('.field span');
      if (field && place.bottom > field.getBoundingClientRect().bottom - 1) faults.push('on a line: ' + said);
      if (place.right > document.body.getBoundingClientRect().right + 1) faults.push('wide: ' + said);
    }
  }
  return faults;
})()`;
