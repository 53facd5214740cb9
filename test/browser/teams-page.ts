/** One person's Teams, as the Agents Playground shows it in a browser tab, and what that person does in it. */
import type { Browser, Locator, Page } from 'playwright-core';
import { z } from 'zod';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
export const PATIENCE_MS = 20_000;
/** What stands above and below a card, in pixels. */
const AROUND_CARD = 260;

/** The Playground's own toolbar and frames are wider than a phone; Teams' are not. The cards are left as they are. */
const narrow = `@media (max-width: 500px) {
  [role=toolbar], h1 { display: none !important }
  #root div { min-width: 0 !important }
  .fai-OutputCard, .fai-OutputCard > div, #root div:has(> .fai-OutputCard) {
    width: auto !important; max-width: 100% !important; min-width: 0 !important }
  .ac-preview-panel { width: 290px !important }
}`;

/** What a person's hands do, and how often. */
export interface Hands {
  click(what: Locator): Promise<void>;
  type(words: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Since the last time it was asked. `words`: characters typed. */
  count(): { clicks: number; keys: number; words: number };
}

export interface TeamsPage {
  readonly page: Page;
  readonly hands: Hands;
  /** The messages of the bot in the conversation that is open, and the last of them. */
  readonly cards: Locator;
  readonly card: Locator;
  readonly dialog: Locator;
  readonly composeBox: Locator;
  /** Loads the tab, or loads it anew. */
  open(): Promise<void>;
  /** How often it was loaded since then without being told to. */
  loads(): number;
  conversation(name: string): Promise<void>;
  /** In the compose box, sent. */
  write(text: string): Promise<void>;
  /** Writes, and waits for a new card in answer. */
  ask(text: string): Promise<void>;
  /** Speaks to the bot where others read along. */
  mention(name: string, text: string): Promise<void>;
  /** Runs the message extension's command from the compose box or, with the nth message, on that. */
  command(id: string, message?: number): Promise<void>;
  toPhone(): Promise<void>;
  toDesk(): Promise<void>;
  /** Makes the screen as high as the card, the last unless said, as if one had scrolled through it. */
  whole(card?: Locator): Promise<void>;
  /** What stands on the cards, each as it reads. */
  texts(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openTeams(browser: Browser, url: string, now?: string): Promise<TeamsPage> {
  const context = await browser.newContext({ viewport: DESKTOP });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  // It asks a font server for three fonts, and does without.
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  if (now !== undefined) await page.clock.setSystemTime(now);
  const hands = handsOn(page);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  // A card within a card, which a button opens, is not another message.
  const cards = page.locator('.ac-adaptiveCard:not(.ac-adaptiveCard *):not([role=dialog] *)');
  const composeBox = page.locator('[role=textbox][contenteditable]').last();

  const logPanel = page.getByRole('button', { name: 'Hide log panel' });

  const teams: TeamsPage = {
    page,
    hands,
    cards,
    card: cards.last(),
    dialog: page.getByRole('dialog').last(),
    composeBox,
    async open() {
      await page.setViewportSize(DESKTOP);
      await page.goto(url);
      loads = 0;
      await page.addStyleTag({ content: narrow });
      await teams.conversation('Personal Chat');
      await logPanel.click();
    },
    loads: () => loads,
    async conversation(name) {
      await page.getByRole('treeitem', { name }).click();
      await composeBox.waitFor();
    },
    async write(text) {
      await hands.click(composeBox);
      await hands.type(text);
      await hands.press('Enter');
    },
    async ask(text) {
      const before = await cards.count();
      await teams.write(text);
      await cards.nth(before).waitFor();
    },
    async mention(name, text) {
      await composeBox.click({ force: true });
      await page.keyboard.type(`@${name.slice(0, 3)}`);
      await page.getByRole('menuitem', { name }).click();
      await page.keyboard.type(` ${text}`);
      await page.keyboard.press('Enter');
    },
    async command(id, message) {
      if (message === undefined) await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
      else await page.getByRole('button', { name: 'Show more information' }).nth(message).click();
      await page.getByRole('menuitem', { name: 'Action Command' }).click();
      await page.getByRole('textbox', { name: 'Command ID' }).fill(id);
      await page.getByRole('button', { name: 'Create' }).click();
    },
    async toPhone() {
      await page.setViewportSize(PHONE);
      // The list of conversations slides out to the left, by itself or when it is told to.
      const slidOut = async () => {
        // It begins where it was, and may still be on its way back.
        for (let looks = 0, out = 0; looks < 30; looks += 1) {
          const box = await page.getByRole('tree').first().boundingBox();
          out = box === null || box.x + box.width <= 0 ? out + 1 : 0;
          if (out === 3) return true;
          await page.waitForTimeout(100);
        }
        return false;
      };
      for (let tries = 0; tries < 5 && !(await slidOut()); tries += 1) {
        await page.getByTitle('Toggle app bar and conversation window').click();
      }
    },
    async toDesk() {
      await page.setViewportSize(DESKTOP);
      // It comes back with the width.
      await logPanel.click();
    },
    async whole(one = teams.card) {
      const { width = DESKTOP.width, height = DESKTOP.height } = page.viewportSize() ?? {};
      const card = (await one.boundingBox())?.height ?? 0;
      await page.setViewportSize({ width, height: Math.max(height, Math.ceil(card) + AROUND_CARD) });
      await one.scrollIntoViewIfNeeded();
    },
    texts: () => cards.allTextContents(),
    close: () => context.close(),
  };
  await teams.open();
  return teams;
}

function handsOn(page: Page): Hands {
  let count = { clicks: 0, keys: 0, words: 0 };
  return {
    async click(what) {
      count.clicks += 1;
      // The placeholder lies over the compose box.
      await what.click({ force: (await what.getAttribute('contenteditable')) !== null });
    },
    async type(words) {
      count.words += words.length;
      await page.keyboard.type(words);
    },
    async press(key) {
      count.keys += 1;
      await page.keyboard.press(key);
    },
    count() {
      const sofar = count;
      count = { clicks: 0, keys: 0, words: 0 };
      return sofar;
    },
  };
}

interface FocusStop {
  /** As a screen reader would say it. */
  readonly name: string;
  /** From the card's left and top. */
  readonly x: number;
  readonly y: number;
}

/** Further than this, the focus has been everywhere there is. */
const MOST_TABS = 150;

/** Presses Tab until the focus has been through the whole of the last card once, and is beyond it again. */
export async function focusStops(teams: TeamsPage): Promise<readonly FocusStop[]> {
  const stops: FocusStop[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await teams.hands.press('Tab');
    const stop = await focused(teams);
    if (stop !== undefined) stops.push(stop);
    else if (stops.length > 0) return stops;
  }
  throw new Error(`the focus never left the card: ${stops.map(({ name }) => name).join(', ')}`);
}

/** Presses Tab until the focus is on what is named so, in the last card. `back`: from below, against its order. */
export async function tabTo(teams: TeamsPage, name: string, back = false): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if ((await focused(teams))?.name.includes(name)) return;
    await teams.hands.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`the focus never came to ${name}`);
}

const Place = z.object({ x: z.number(), y: z.number() }).optional();

/** Where the focus is, if that is a field or a button of the last card. */
async function focused({ page, card }: TeamsPage): Promise<FocusStop | undefined> {
  const place = Place.parse(
    await card.evaluate((whole) => {
      const element = whole.ownerDocument.activeElement;
      // The card itself can have the focus, to be scrolled.
      if (element === whole || !whole.contains(element)) return undefined;
      const [at, from] = [element.getBoundingClientRect(), whole.getBoundingClientRect()];
      return { x: at.x - from.x, y: at.y - from.y };
    }),
  );
  return place === undefined ? undefined : { name: await page.locator(':focus').ariaSnapshot(), ...place };
}
