/** The cards as a person has them before her: on a phone, with everything folded and with everything open. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import { languages } from '../../src/domain/language.ts';
import { type CardPage, cardPage, noBrowser } from '../support/card-page.ts';
import { everyView, longText, viewsSaying } from '../support/views.ts';

const PHONE = 360;

/** Those that differ by more than one sentence. */
const differing = [...everyView].filter(([name]) => !/: (?:news|because) /.test(name));

describe.skipIf(noBrowser() !== undefined)('on a phone', () => {
  let shown: CardPage;
  beforeAll(async () => {
    shown = await cardPage(PHONE);
  }, 60_000);
  afterAll(() => shown.close());

  test.each(languages)('nothing is wider than the screen (%s)', { timeout: 120_000 }, async (language) => {
    const tooWide: string[] = [];
    for (const [name, view] of differing) {
      for (const open of [false, true]) {
        await shown.show(renderCard(view, { language, surface: 'chat' }).card, open);
        const widest = await shown.page.evaluate<number>(widestOnPage);
        if (widest > PHONE) tooWide.push(`${name}${open ? ', all open' : ''}: ${widest} px`);
      }
    }
    expect(tooWide).toEqual([]);
  });

  test('nor is it with words that never end', async () => {
    for (const view of viewsSaying('Æ'.repeat(4000))) {
      await shown.show(renderCard(view, { language: 'nn', surface: 'chat' }).card, true);
      expect(await shown.page.evaluate<number>(widestOnPage)).toBeLessThanOrEqual(PHONE);
    }
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

  test('every input is named for a screen reader', { timeout: 60_000 }, async () => {
    for (const [, view] of differing) {
      await shown.show(renderCard(view, { language: 'sv', surface: 'chat' }).card, true);
      expect(await shown.page.evaluate<string[]>(namelessInputs)).toEqual([]);
    }
  });

  test.each(hostile())('shows %j as it was written', { timeout: 60_000 }, async (words) => {
    for (const view of viewsSaying(words)) {
      await shown.show(renderCard(view, { language: 'en', surface: 'chat' }).card, true);
      const made = await shown.page.evaluate<string[]>(
        "[...document.querySelectorAll('#card :is(a, strong, em, li, img, script, .mention, b, i)')].map((one) => one.outerHTML)",
      );
      expect(made).toEqual([]);
    }
  });
});

/** The right edge of whatever reaches farthest, also of what is cut off at an edge. */
const widestOnPage = `Math.ceil(Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('#card *')]
  .filter((one) => one.getClientRects().length > 0)
  .map((one) => one.getBoundingClientRect().left + (one.matches('select, input, textarea') ? one.offsetWidth : one.scrollWidth))))`;

// Where one can search in a list, the library leaves its own label off the text box; Teams has a control of its own there.
const namelessInputs = `[...document.querySelectorAll('#card :is(input, textarea, select)')]
  .filter((one) => !one.matches('[class*=choiceSetInput-filtered]'))
  .filter((one) => !(one.getAttribute('aria-label') || one.labels?.length || one.getAttribute('aria-labelledby')))
  .map((one) => one.outerHTML)`;

function hostile(): string[] {
  return [
    '[trykk her](https://example.org) og [her](javascript:alert(1))',
    '**feit** __feit__ *kursiv* _kursiv_ ~~borte~~',
    '<at>Max Lie</at> <b>feit</b> <img src=x onerror=alert(1)> <script>alert(1)</script> &lt;at&gt;Max&lt;/at&gt;',
    '- punkt\n* punkt\n1. punkt\n# overskrift',
    '{{DATE(2026-03-19T09:05:00Z, SHORT)}} {{TIME(2026-03-19T09:05:00Z)}}',
    '\\[a\\](b) \\*\\*x\\*\\* `kode` ```kode```',
    '\u202Etxet desrever\u202C \u0000\u0007',
    longText(4000),
  ];
}
