/** The cards as a person has them before her: on a phone, with everything folded and with everything open. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import type { View } from '../../src/dialogues/views.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { type CardPage, cardPage, noBrowser, type Standing } from '../support/card-page.ts';
import { everyView, longText, viewsSaying } from '../support/views.ts';

const PHONE = 360;

/** Those that differ by more than one sentence. */
const differing = [...everyView].filter(([name]) => !/: (?:news|because) /.test(name));

describe.skipIf(noBrowser() !== undefined)('on a phone', () => {
  let shown: CardPage;
  let beside: CardPage;
  beforeAll(async () => {
    [shown, beside] = await Promise.all([cardPage(PHONE), cardPage(PHONE)]);
  });
  afterAll(() => Promise.all([shown.close(), beside.close()]));

  /** On two pages at once, a half of the cards each. */
  async function lookAtEach<Seen>(cards: readonly Standing[], look: string): Promise<readonly Seen[]> {
    const half = Math.ceil(cards.length / 2);
    const seen = [shown.showEach<Seen>(cards.slice(0, half), look), beside.showEach<Seen>(cards.slice(half), look)];
    const all = (await Promise.all(seen)).flat();
    expect(all.length).toBe(cards.length);
    return all;
  }

  test.each(languages)('nothing is wider than the screen (%s)', async (language) => {
    const cards = differing.flatMap(([name, view]) => {
      const { card } = renderCard(view, { language, surface: 'chat' });
      return [false, true].map((open) => ({ name, card, open }));
    });
    const widest = await lookAtEach<number>(cards, widestOnPage);
    const tooWide = cards
      .map(({ name, open }, n) => ({ name, open, px: widest[n] ?? 0 }))
      .filter(({ px }) => px > PHONE);
    expect(tooWide).toEqual([]);
  });

  test.each(['light', 'dark', 'contrast'] as const)(
    'all text stands out from what is behind it (%s)',
    async (theme) => {
      const page = await cardPage(PHONE, theme);
      try {
        const cards = differing.map(([name, view]) => ({ name, ...allOpen(view, 'nb') }));
        const pale = await page.showEach<string[]>(cards, paleTexts);
        expect(pale.length).toBe(cards.length);
        expect(cards.flatMap(({ name }, n) => (pale[n] ?? []).map((text) => `${name}: ${text}`))).toEqual([]);
        await keepShots(page, theme);
      } finally {
        await page.close();
      }
    },
  );

  test('nothing is wider with words that never end', async () => {
    const cards = viewsSaying('Æ'.repeat(4000)).map((view) => allOpen(view, 'nn'));
    for (const widest of await lookAtEach<number>(cards, widestOnPage)) expect(widest).toBeLessThanOrEqual(PHONE);
  });

  test('a fold opens by keyboard alone, and the first card is walked through in its reading order', async () => {
    const said = everyView.get('said: typical');
    if (said === undefined) throw new Error('there is a first card');
    await shown.show(renderCard(said, { language: 'nb', surface: 'chat' }).card);
    const { keyboard } = shown.page;
    // The card itself is the first stop, its first button the second.
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    expect(await shown.page.evaluate<string>('document.activeElement.textContent')).toBe('Huskelapp: slik tar du imot');
    expect(await shown.page.getByText('Lytt ferdig').isVisible()).toBe(false);
    await keyboard.press('Enter');
    expect(await shown.page.getByText('Lytt ferdig').isVisible()).toBe(true);
    const tops = [];
    for (let tab = 0; tab < 14; tab += 1) {
      await keyboard.press('Tab');
      tops.push(
        await shown.page.evaluate<number>('Math.round(document.activeElement.getBoundingClientRect().top + scrollY)'),
      );
    }
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('every input is named for a screen reader', async () => {
    const cards = differing.map(([, view]) => allOpen(view, 'sv'));
    for (const nameless of await lookAtEach<string[]>(cards, namelessInputs)) expect(nameless).toEqual([]);
  });

  test.each(hostile())('shows %j … as it was written', async (_, words) => {
    const cards = viewsSaying(words).map((view) => allOpen(view, 'en'));
    for (const made of await lookAtEach<string[]>(cards, markup)) expect(made).toEqual([]);
  });
});

/** LYDHOR_SHOTS=DIR keeps pictures of what people read in the unit's month, all open. */
async function keepShots(page: CardPage, theme: string): Promise<void> {
  const folder = process.env['LYDHOR_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const [name, view] of differing) {
    if (!/^(month|review|improvements|report)/.test(view.view)) continue;
    const { card, open } = allOpen(view, 'nb');
    await page.show(card, open);
    const file = `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}-${theme}.png`;
    await page.page.screenshot({ path: join(folder, file), fullPage: true });
  }
}

/** Of which the contrast is under 4.5 (WCAG 2.2, 1.4.3), whatever their size. */
const paleTexts = `(() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3)
      .map((part) => Number(part) / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (!/^rgba\\(.*, 0\\)$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const walker = document.createTreeWalker(document.getElementById('card'), NodeFilter.SHOW_TEXT);
  const pale = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.textContent.trim() === '' || element.getClientRects().length === 0) continue;
    const [one, other] = [light(getComputedStyle(element).color), light(behind(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) pale.push(contrast.toFixed(1) + ' ' + node.textContent.slice(0, 80));
  }
  return pale;
})()`;

function allOpen(view: View, language: Language): Standing {
  return { card: renderCard(view, { language, surface: 'chat' }).card, open: true };
}

const markup = `[...document.querySelectorAll('#card :is(a, strong, em, li, img, script, .mention, b, i)')]
  .map((one) => one.outerHTML)`;

/** The right edge of whatever reaches farthest, also of what is cut off at an edge. */
const widestOnPage = `Math.ceil(Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('#card *')]
  .filter((one) => one.getClientRects().length > 0)
  .map((one) => one.getBoundingClientRect().left + (one.matches('select, input, textarea') ? one.offsetWidth : one.scrollWidth))))`;

// Where one can search in a list, the library leaves its own label off the text box; Teams has a control of its own there.
const namelessInputs = `[...document.querySelectorAll('#card :is(input, textarea, select)')]
  .filter((one) => !one.matches('[class*=choiceSetInput-filtered]'))
  .filter((one) => !(one.getAttribute('aria-label') || one.labels?.length || one.getAttribute('aria-labelledby')))
  .map((one) => one.outerHTML)`;

/** How it begins, and all of it. */
function hostile(): (readonly [string, string])[] {
  const texts = [
    '[trykk her](https://example.org) og [her](javascript:alert(1))',
    '**feit** __feit__ *kursiv* _kursiv_ ~~borte~~',
    '<at>Max Lie</at> <b>feit</b> <img src=x onerror=alert(1)> <script>alert(1)</script> &lt;at&gt;Max&lt;/at&gt;',
    '- punkt\n* punkt\n1. punkt\n# overskrift',
    '{{DATE(2026-03-19T09:05:00Z, SHORT)}} {{TIME(2026-03-19T09:05:00Z)}}',
    '\\[a\\](b) \\*\\*x\\*\\* `kode` ```kode```',
    '\u202Etxet desrever\u202C \u0000\u0007',
    longText(4000),
  ];
  return texts.map((text) => [text.slice(0, 40), text]);
}
