/** A house whose store has the figures of some cases and an empty ledger, all in memory. */

import type { Kept, Sort } from '../../src/cases/kept.ts';
import { columnsOf, keptSchemas } from '../../src/cases/kept.ts';
import type { ReportingHouse } from '../../src/cases/report/made.ts';
import type { KeptQuery, Paging, Store, StoredCase } from '../../src/cases/store.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { type Cell, contributionsOf, type MonthOfUnit } from '../../src/domain/statistics/cells.ts';
import type { Counted } from '../../src/domain/statistics/counted.ts';
import { MORNING, organisation, profile } from '../support/municipality.ts';

export interface CountedHouse extends ReportingHouse {
  /** Whoever asks for anything else is told so. */
  readonly kept: Map<string, unknown>;
}

/** What else there is: measures, and the cases that they come from. */
interface Besides {
  readonly measures?: readonly Measure[];
  readonly cases?: readonly StoredCase[];
}

export function countedHouse(
  cases: readonly Counted[],
  over: Partial<ReportingHouse> = {},
  { measures = [], cases: from = [] }: Besides = {},
): CountedHouse {
  const kept = new Map<string, unknown>();
  const figures = figuresOf(cases);
  const store: Pick<Store, 'figures' | 'kept' | 'allKept' | 'putKept' | 'measures' | 'case'> = {
    figures: async ({ from, until, units }) =>
      figures.filter(
        ({ month, unit }) => month >= from && month <= until && (units === undefined || units.includes(unit)),
      ),
    async allKept<S extends Sort>(sort: S, { from, until }: KeptQuery, { skip, limit }: Paging) {
      const rows: Kept<S>[] = [];
      for (const [key, value] of [...kept].sort()) {
        if (!key.startsWith(`${sort} `)) continue;
        const one = keptSchemas[sort].parse(value) as Kept<S>;
        const { place } = columnsOf(sort, one);
        if ((from === undefined || place >= from) && (until === undefined || place <= until)) rows.push(one);
      }
      return { rows: rows.slice(skip, skip + limit), unreadable: [], more: rows.length > skip + limit };
    },
    async kept<S extends Sort>(sort: S, id: string) {
      const value = kept.get(`${sort} ${id}`);
      return value === undefined ? undefined : (keptSchemas[sort].parse(value) as Kept<S>);
    },
    async putKept(sort, value) {
      const { id } = columnsOf(sort, value);
      if (kept.has(`${sort} ${id}`)) return 'conflict';
      kept.set(`${sort} ${id}`, value);
      return 'saved';
    },
    measures: async ({ units }) => ({
      rows: measures.filter(({ unit }) => units === undefined || units.includes(unit)),
      unreadable: [],
      more: false,
    }),
    case: async (id) => from.find((one) => one.case.id === id),
  };
  return { profile, organisation, store, now: () => MORNING, ...over, kept };
}

/** By the same rules as the stores, a case at a time. */
function figuresOf(cases: readonly Counted[]): MonthOfUnit[] {
  const months = new Map<string, { unit: Counted['unit']; month: MonthOfUnit['month']; counts: Map<Cell, number> }>();
  for (const one of cases) {
    for (const { unit, month, cells } of contributionsOf(one)) {
      const found = months.get(`${unit} ${month}`) ?? { unit, month, counts: new Map<Cell, number>() };
      months.set(`${unit} ${month}`, found);
      for (const cell of cells) found.counts.set(cell, (found.counts.get(cell) ?? 0) + 1);
    }
  }
  return [...months.values()];
}
