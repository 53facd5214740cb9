/**
 * What managers released in the summaries of these units and months: words that stood in a channel already. What one of
 * them wrote where there is no channel nobody else has read; a report, which goes further, is not the first to show it.
 * Nor is it to show it to another board.
 */
import type { UnitId } from '../../domain/ids.ts';
import { lastMonthOf, type Period } from '../../domain/period.ts';
import type { Released } from '../../domain/report/report.ts';
import type { Store } from '../store.ts';

const PAGE = 200;

export async function releasedIn(
  store: Pick<Store, 'allKept'>,
  units: readonly UnitId[],
  period: Period,
  tellsWords: (unit: UnitId) => boolean,
): Promise<Released[]> {
  const among = new Set(units.filter(tellsWords));
  const found: Released[] = [];
  for (let skip = 0, more = true; more; skip += PAGE) {
    const page = await store.allKept('month', { from: period.from, until: lastMonthOf(period) }, { skip, limit: PAGE });
    for (const { unit, month, state, words } of page.rows) {
      const { learned, changed, praise } = words;
      const isPosted = state.state === 'posted' && state.stands.in === 'channel';
      if (among.has(unit) && isPosted) found.push({ unit, month, learned, changed, praise });
    }
    more = page.more;
  }
  return found.filter(({ learned, changed, praise }) => [learned, changed, praise].some((text) => text !== undefined));
}
