/** A page of a real browser in which a card stands as in Teams: the library's own rendering, Teams' spacing and type. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { AdaptiveCard } from '../../cards/elements.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why no browser can be had, or undefined where one can. */
export function noBrowser(): string | undefined {
  if (existsSync(CHROMIUM)) return undefined;
  const because = `no Chromium at ${CHROMIUM}`;
  if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(`${because}, and REQUIRE_BROWSER=1`);
  process.stderr.write(`\n*** SKIPPED: cards in a browser, ${because} ***\n\n`);
  return because;
}

export interface Standing {
  readonly card: AdaptiveCard;
  readonly open: boolean;
}

/** Of cards that go into the page at a time. */
const AT_A_TIME = 50;

export interface CardPage {
  readonly page: Page;
  /** Stands the card alone on the page; all that is folded away is opened where `open`. */
  show(card: AdaptiveCard, open?: boolean): Promise<void>;
  /** Stands each on the page in its turn; what the expression `look`, or its promise, gives of each, in their order. */
  showEach<Seen>(cards: readonly Standing[], look: string): Promise<readonly Seen[]>;
  close(): Promise<void>;
}

/** `contrast`: Teams' own high-contrast theme. */
export type Theme = 'light' | 'dark' | 'contrast';

export async function cardPage(width = 360, theme: Theme = 'light'): Promise<CardPage> {
  const { chromium } = await import('playwright-core');
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--headless=new', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.setContent(
    `<!doctype html><html lang="nb"><style>${styleOf(theme)}</style><main id="card"></main></html>`,
  );
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ content: `const host = ${JSON.stringify(hostConfigOf(theme))}; const stand = ${stand};` });
  return {
    page,
    show: async (card, open = false) => {
      await page.evaluate(`stand(${JSON.stringify({ card, open })})`);
    },
    async showEach<Seen>(cards: readonly Standing[], look: string) {
      const seen: Seen[] = [];
      for (let from = 0; from < cards.length; from += AT_A_TIME) {
        const these = JSON.stringify(cards.slice(from, from + AT_A_TIME));
        const each = `(async () => { const all = []; for (const one of ${these}) { stand(one); all.push(await ${look}); } return all; })()`;
        seen.push(...(await page.evaluate<Seen[]>(each)));
      }
      return seen;
    },
    close: () => browser.close(),
  };
}

/** Runs in the page. Markdown is processed eagerly, so that whatever meets it is seen to. */
const stand = `({ card: json, open }) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    window.markdownSeen = [...(window.markdownSeen ?? []), text];
    result.outputHtml = text
      .replace(/\\[([^\\]]*)\\]\\(([^)]*)\\)/g, '<a href="$2">$1</a>')
      .replace(/<at>(.*?)<\\/at>/g, '<span class="mention">$1</span>')
      .replace(/(\\*\\*|__)(.+?)\\1/g, '<strong>$2</strong>')
      .replace(/([*_])(.+?)\\1/g, '<em>$2</em>')
      .replace(/^[-*+] (.*)$/gm, '<li>$1</li>');
    result.didProcess = true;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(host);
  card.parse(json);
  const place = document.getElementById('card');
  place.replaceChildren(card.render());
  if (!open) return;
  const unfold = (item) => {
    if (item.isVisible === false) item.isVisible = true;
    if (item.getItemCount) for (let at = 0; at < item.getItemCount(); at += 1) unfold(item.getItemAt(at));
  };
  unfold(card);
  for (const button of place.querySelectorAll('button.expandable')) button.click();
}`;

const spacing = { small: 4, default: 8, medium: 12, large: 20, extraLarge: 32, padding: 12 };

/** Of texts by their colour and of boxes by their style, as Fluent has them for Teams. */
const palettes = {
  light: {
    texts: {
      default: '#242424',
      subtle: '#616161',
      accent: '#5B5FC7',
      attention: '#B10E1C',
      good: '#0E700E',
      warning: '#835B00',
    },
    boxes: {
      default: '#FFFFFF',
      emphasis: '#F5F5F5',
      attention: '#FDF3F4',
      warning: '#FEF7E6',
      good: '#F1FAF1',
      accent: '#EBEBFA',
    },
    line: '#D1D1D1',
    rule: '#E0E0E0',
    positive: '#5B5FC7',
    onPositive: '#FFFFFF',
  },
  dark: {
    texts: {
      default: '#FFFFFF',
      subtle: '#ADADAD',
      accent: '#9299F7',
      attention: '#EEACB2',
      good: '#9FD89F',
      warning: '#F9E2AE',
    },
    boxes: {
      default: '#292929',
      emphasis: '#1F1F1F',
      attention: '#3B0509',
      warning: '#3D2E00',
      good: '#052505',
      accent: '#2F2F4A',
    },
    line: '#666666',
    rule: '#525252',
    positive: '#5B5FC7',
    onPositive: '#FFFFFF',
  },
  contrast: {
    texts: {
      default: '#FFFFFF',
      subtle: '#FFFFFF',
      accent: '#FFFF00',
      attention: '#FFFF00',
      good: '#3FF23F',
      warning: '#FFFF00',
    },
    boxes: {
      default: '#000000',
      emphasis: '#000000',
      attention: '#000000',
      warning: '#000000',
      good: '#000000',
      accent: '#000000',
    },
    line: '#FFFFFF',
    rule: '#FFFFFF',
    positive: '#1AEBFF',
    onPositive: '#000000',
  },
} as const;

function hostConfigOf(theme: Theme) {
  const { texts, boxes, rule } = palettes[theme];
  const colours = Object.fromEntries(
    (['default', 'accent', 'attention', 'good', 'warning'] as const).map((name) => [
      name,
      { default: texts[name], subtle: name === 'default' ? texts.subtle : texts[name] },
    ]),
  );
  const surfaces = Object.entries(boxes).map(([name, backgroundColor]) => [
    name,
    { backgroundColor, foregroundColors: colours },
  ]);
  return {
    ...hostConfig,
    separator: { lineThickness: 1, lineColor: rule },
    containerStyles: Object.fromEntries(surfaces),
  };
}

const hostConfig = {
  fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
  spacing,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  textBlock: { headingLevel: 2 },
  inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'default', suffix: ' *' }, optionalInputs: {} } },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
};

const styleOf = (theme: Theme) => {
  const { texts, boxes, line, positive, onPositive } = palettes[theme];
  return `
  body { margin: 0; background: ${boxes.default}; color: ${texts.default}; color-scheme: ${theme === 'light' ? 'light' : 'dark'}; }
  .ac-adaptiveCard { padding: 12px; box-sizing: border-box; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  .ac-pushButton { font: 600 14px 'Segoe UI', 'DejaVu Sans', sans-serif; padding: 5px 12px; background: ${boxes.default};
    color: ${texts.default}; border: 1px solid ${line}; border-radius: 4px; max-width: 100%; text-align: left; }
  .ac-pushButton.style-positive, .ac-pushButton.primary { background: ${positive}; color: ${onPositive}; border-color: ${positive}; }
  .ac-pushButton > div { white-space: normal !important; }
  .ac-input { font: 14px 'Segoe UI', 'DejaVu Sans', sans-serif; padding: 5px 8px; border: 1px solid ${line};
    border-radius: 4px; box-sizing: border-box; width: 100%; background: ${boxes.default}; color: ${texts.default}; }
  textarea.ac-input { min-height: 64px; }
  div:has(> input[type=radio]), div:has(> input[type=checkbox]) { min-height: 32px; }
`;
};
