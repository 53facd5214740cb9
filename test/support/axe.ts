/** What axe-core finds on a page: violations of WCAG 2.2 at A and AA. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** To be called once a page has its content; a navigation takes it away again. */
export async function addAxe(page: Page): Promise<void> {
  await page.addScriptTag({ content: axe.source });
}

/** Rules of which only the colours that a theme has make a difference. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * An expression whose promise gives a line for each element that violates a rule; `where` is a CSS selector. `which`: by
 * the rules of colours, by all others, or by all.
 */
export function violationsIn(where: string, which: 'colours' | 'others' | 'all' = 'all'): string {
  const rules = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]));
  const asked =
    which === 'colours'
      ? { runOnly: { type: 'rule', values: ofColours } }
      : { runOnly: { type: 'tag', values: levels }, ...(which === 'others' ? { rules } : {}) };
  const options = JSON.stringify({ ...asked, resultTypes: ['violations'], elementRef: false });
  return `axe.run(${JSON.stringify(where)}, ${options}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
      id + ': ' + html.slice(0, 200) + ' | ' + failureSummary.replace(/\\s+/g, ' ').slice(0, 200))))`;
}

export async function violationsOn(page: Page): Promise<readonly string[]> {
  await addAxe(page);
  return page.evaluate<string[]>(violationsIn('html'));
}
