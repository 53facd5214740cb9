/** Every card in a browser, looked at by axe-core: WCAG 2.2 AA in light, dark and high contrast. */
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../cards/render.ts';
import { addAxe, violationsIn } from '../support/axe.ts';
import { cardPage, noBrowser } from '../support/card-page.ts';
import { everyView } from '../support/views.ts';

const PHONE = 360;

/** Those that differ by more than one sentence. */
const differing = [...everyView].filter(([name]) => !/: (?:news|because) /.test(name));

/** One of each sort of card. The contrast of every text on every card is measured in browser.test.ts, in each theme. */
const ofEachSort = [...new Map(differing.map((one) => [one[1].view, one])).values()];

/** In another theme only the colours are others. */
const looks = [
  { which: 'others', theme: 'light', looked: differing },
  { which: 'colours', theme: 'light', looked: ofEachSort },
  { which: 'colours', theme: 'dark', looked: ofEachSort },
  { which: 'colours', theme: 'contrast', looked: ofEachSort },
] as const;

/**
 * The library's own: it says on a folded part, and not on its button, that it is open; and where one can search in a list
 * it leaves the label off the text box. Teams has controls of its own for both.
 */
const ofTheLibrary = [
  /^aria-allowed-attr: <div class="ac-container" [^>]*aria-expanded=/,
  /^label: <input class="ac-input ac-(?:multichoiceInput ac-)?choiceSetInput-filtered/,
];

describe.skipIf(noBrowser() !== undefined)('for everybody', () => {
  test.each(looks)(
    'no card violates WCAG 2.2 AA ($which, $theme)',
    { timeout: 240_000 },
    async ({ which, theme, looked }) => {
      const page = await cardPage(PHONE, theme);
      try {
        await addAxe(page.page);
        const cards = looked.map(([, view]) => ({
          card: renderCard(view, { language: 'nb', surface: 'chat' }).card,
          open: true,
        }));
        const found = await page.showEach<string[]>(cards, violationsIn('#card', which));
        expect(found.length).toBe(looked.length);
        const ours = (lines: readonly string[] = []) =>
          lines.filter((line) => !ofTheLibrary.some((own) => own.test(line)));
        expect(looked.flatMap(([name], n) => ours(found[n]).map((line) => `${name}: ${line}`))).toEqual([]);
      } finally {
        await page.close();
      }
    },
  );

  test('the keyboard goes through every card from top to bottom', async () => {
    const page = await cardPage(PHONE);
    try {
      const cards = differing.map(([, view]) => ({
        card: renderCard(view, { language: 'nb', surface: 'chat' }).card,
        open: true,
      }));
      const stops = await page.showEach<{ at: number; index: number }[]>(cards, keyboardStops);
      expect(stops.filter((all) => all.length > 1).length).toBeGreaterThan(50);
      const jumping = differing.filter(([,], n) => {
        const all = stops[n] ?? [];
        return all.some(({ at, index }, place) => index > 0 || at + SAME_ROW < (all[place - 1]?.at ?? at));
      });
      expect(jumping.map(([name]) => name)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

/** In pixels: what stands in one row differs by a little in height. */
const SAME_ROW = 12;

/** Where the keyboard stops, in its order: the upper edge of each, and a tab index that would change the order. */
const keyboardStops = `[...document.querySelectorAll('#card :is(a[href], button, input, select, textarea, [tabindex="0"])')]
  .filter((one) => one.getClientRects().length > 0 && one.tabIndex >= 0)
  .filter((one) => !one.matches('.ac-adaptiveCard'))
  .map((one) => ({ at: one.getBoundingClientRect().top, index: one.tabIndex }))`;
