import type { UnitId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import { type Month, monthOf, monthsOn } from '../domain/period.ts';
import { valuesOf } from '../domain/statistics/cells.ts';
import { plusDays } from '../domain/time.ts';
import type { Store } from './store.ts';

/**
 * Of units together, the first month from `from` on of which their figures can be told to be few or many: one of them
 * stood from its first day on, and something had been closed in the municipality by then. Before that nothing says what
 * is usual; from then on a month without anything does.
 */
export async function countingSince(
  { organisation, store }: { readonly organisation: Organisation; readonly store: Pick<Store, 'figures'> },
  from: Month,
  until: Month,
): Promise<(units: readonly UnitId[]) => Month> {
  const begun = await firstClosing(store, from, until);
  return (units) => {
    const [stood = until] = units
      .flatMap((id) => organisation.units.get(id)?.validFrom ?? [])
      .map((day) => monthsOn(monthOf(plusDays(day, -1)), 1))
      .sort();
    if (stood <= begun) return begun;
    return stood;
  };
}

/** Most often the first that is looked at. */
async function firstClosing(store: Pick<Store, 'figures'>, from: Month, until: Month): Promise<Month> {
  for (let month = from; month < until; month = monthsOn(month, 1)) {
    const all = await store.figures({ from: month, until: month });
    if (valuesOf(all, 'service', 'closed').size > 0) return month;
  }
  return until;
}
