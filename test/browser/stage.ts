/**
 * The real demo in a real browser, with Emma's tab and Max's: what the tests of it have in common. Needs Chromium and
 * the Agents Playground; where either can't be had the tests are skipped with a loud line, or fail with
 * REQUIRE_BROWSER=1. LYDHOR_SHOTS=DIR keeps what was on the screens.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signalTexts } from '../../src/texts/codes.ts';
import { questions } from '../../src/texts/fields.ts';
import { caseNews } from '../../src/texts/notices.ts';
import { say, type Text } from '../../src/texts/say.ts';
import { type DemoProcess, startedDemo } from '../demo/demo-process.ts';
import { openTeams, PATIENCE_MS, type TeamsPage } from './teams-page.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export interface Stage {
  readonly demo: DemoProcess;
  readonly emma: TeamsPage;
  readonly max: TeamsPage;
  /** Presses the button of the demo's own clock: it is the next working morning, and what is due by then goes out. */
  morning(): Promise<void>;
  /** The same with its other button: on to the day on which the month's summaries are posted. */
  summaries(): Promise<void>;
  /** Keeps a picture of what is on the screen. */
  shot(teams: Pick<TeamsPage, 'page'>, name: string): Promise<void>;
  /** The same of the whole of the last card, as wide as on a desk and as on a phone, where nothing stands beyond it. */
  shots(teams: TeamsPage, name: string): Promise<void>;
}

/**
 * Sets the stage before the tests of a file; what it answers with makes one of them. `now`: where the demo's clock and
 * the tabs' begin, if that is not today.
 */
export function stageFor(now?: string) {
  let stage: Stage | undefined;
  let browser: Browser | undefined;
  let demo: DemoProcess | undefined;
  let unavailable: string | undefined;

  beforeAll(async () => {
    unavailable = existsSync(CHROMIUM) ? undefined : `There is no Chromium at ${CHROMIUM}.`;
    if (unavailable === undefined) {
      const started = await startedDemo(now === undefined ? {} : { words: ['--now', now] });
      if ('unavailable' in started) unavailable = started.unavailable;
      else {
        demo = started.demo;
        browser = await chromium.launch({
          executablePath: CHROMIUM,
          args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
        });
        stage = await setStage(demo, browser, now);
      }
    }
    if (unavailable === undefined) return;
    if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(`${unavailable} (REQUIRE_BROWSER=1)`);
    process.stderr.write(`\n*** SKIPPED: the demo in a browser. ${unavailable} ***\n\n`);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.end();
  });

  return (what: string, play: (stage: Stage) => Promise<void>) =>
    it(what, async (context) => {
      if (stage === undefined) return context.skip(unavailable);
      const { demo: shown, emma, max, shot } = stage;
      try {
        await play(stage);
      } catch (error) {
        process.stderr.write(shown.said.err);
        await Promise.all([shot(emma, 'failed-emma'), shot(max, 'failed-max')]);
        throw error;
      }
    });
}

async function setStage(demo: DemoProcess, browser: Browser, now: string | undefined): Promise<Stage> {
  const folder = process.env['LYDHOR_SHOTS'] ?? join(demo.scratch, 'shots');
  mkdirSync(folder, { recursive: true });
  const emma = await openTeams(browser, `http://127.0.0.1:${demo.ports.emma}/`, now);
  const max = await openTeams(browser, `http://127.0.0.1:${demo.ports.max}/`, now);
  await Promise.all([emma.card.waitFor(), max.card.waitFor()]);
  const [, clock] = /(http:\S+) is the demo's own clock/.exec(demo.said.out) ?? [];
  if (clock === undefined) throw new Error('the demo did not say where its clock is');
  const wall = await browser.newPage();
  await wall.goto(clock);
  const moves = async (button: string) => {
    const before = await wall.getByRole('heading').textContent();
    await wall.getByRole('button', { name: button }).click();
    await expect.poll(() => wall.getByRole('heading').textContent(), { timeout: PATIENCE_MS }).not.toBe(before);
  };
  const shot = async ({ page }: Pick<TeamsPage, 'page'>, name: string) =>
    void (await page.screenshot({ path: join(folder, `${name}.png`) }));
  return {
    demo,
    emma,
    max,
    morning: () => moves('Next working morning'),
    summaries: () => moves('To the next monthly summary'),
    shot,
    async shots(teams, name) {
      await teams.whole();
      await shot(teams, name);
      await teams.toPhone();
      await expectToFit(teams);
      await teams.whole();
      await shot(teams, `${name}-phone`);
      await teams.toDesk();
    },
  };
}

export const nb = (text: Text) => say(text, 'nb');
export const press = (card: Locator, name: Text) => card.getByRole('button', { name: nb(name), exact: true });
export const choice = (card: Locator, name: Text) => card.getByRole('checkbox', { name: nb(name) });
export const field = (card: Locator, name: Text) => card.getByRole('textbox', { name: nb(name) });
export const shows = (card: Locator, text: string) =>
  expect.poll(() => card.textContent(), { timeout: PATIENCE_MS }).toContain(text);

/** The rest of the first card, after what was said. */
export async function fillIn(
  card: Locator,
  { hands }: TeamsPage,
  contact: string,
  applies: Text = signalTexts.none,
): Promise<void> {
  await hands.click(field(card, questions.contact));
  await hands.type(contact);
  await hands.click(choice(card, applies));
}

/** Reads the number off a receipt. */
export async function numberOn(receipt: Locator): Promise<string> {
  await receipt.getByText(nb(caseNews.registered)).waitFor();
  return (await receipt.getByRole('heading', { name: /^Sak \d+$/ }).textContent()) ?? '';
}

/** Nothing of the last card stands beyond the screen, and it need not be moved sideways. */
export async function expectToFit({ card, page }: Pick<TeamsPage, 'card' | 'page'>): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const beyond = await card.evaluate(
    (whole, most) =>
      [...whole.querySelectorAll('button, input, textarea, h2, p, .ac-richTextBlock')]
        .filter((one) => one.getBoundingClientRect().right > most)
        .map((one) => one.outerHTML.slice(0, 200)),
    width,
  );
  expect(beyond).toEqual([]);
  expect(await card.evaluate((whole) => whole.scrollWidth - whole.clientWidth)).toBeLessThanOrEqual(1);
}
