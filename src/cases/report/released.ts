/**
 * What managers released in the summaries of these units and months: words that stood in a channel already. What one of
 * them wrote where there is no channel nobody else has read; a report, which goes further, is not the first to show it.
 * Nor is it to show it to another board.
 */
import type { UnitId } from '../../domain/ids.ts';
import { lastMonthOf, type Period } from '../../domain/period.ts';
import type { Released } from '../../domain/report/report.ts';
import { allOf } from '../pages.ts';
import type { Store } from '../store.ts';

/** @throws LeftOut where a month can't be read. */
export async function releasedIn(
  store: Pick<Store, 'allKept'>,
  units: readonly UnitId[],
  period: Period,
  tellsWords: (unit: UnitId) => boolean,
): Promise<Released[]> {
  const among = new Set(units.filter(tellsWords));
  const within = { from: period.from, until: lastMonthOf(period) };
  const months = await allOf('months', (paging) => store.allKept('month', within, paging));
  const found = months.flatMap(({ unit, month, state, words }): Released[] => {
    const { learned, changed, praise } = words;
    const isPosted = state.state === 'posted' && state.stands.in === 'channel';
    return among.has(unit) && isPosted ? [{ unit, month, learned, changed, praise }] : [];
  });
  return found.filter(({ learned, changed, praise }) => [learned, changed, praise].some((text) => text !== undefined));
}
