/** What the agenda of a review tells in figures, counted once when it is begun and written into the ledger. */

import type { UnitId } from '../../domain/ids.ts';
import { lastMonthOf, Month, type Months, monthsIn, monthsOn, type Period } from '../../domain/period.ts';
import type { Profile } from '../../domain/profile.ts';
import type { ReviewDate } from '../../domain/review/dates.ts';
import type { ReviewFigures } from '../../domain/review/review.ts';
import { type Cell, type MonthOfUnit, totalOf, valuesOf } from '../../domain/statistics/cells.ts';
import { apart, finerOf } from '../../domain/statistics/finer.ts';
import { receivedByKind } from '../../domain/statistics/kinds-counted.ts';
import { PILE_UP_MONTHS, type PileUp, pileUpsIn } from '../../domain/statistics/pile-ups.ts';
import { countedUnitsOf, unitsOf } from '../../domain/statistics/scope.ts';
import type { PublishedTable, TableDimension } from '../../domain/statistics/table.ts';
import { countingSince } from '../counting-since.ts';
import type { House } from '../house.ts';
import { reviewId } from '../kept.ts';
import { publish } from '../publishing.ts';

type Counting = Pick<House, 'profile' | 'organisation' | 'store' | 'now'>;

/** What a team can talk about: why, with what result, and how long it took. */
const dimensions: readonly TableDimension[] = ['cause', 'outcome', 'timeliness', 'decisions'];

/** As the ledger knows what is published in it. */
const ledgerKey = (unit: UnitId, { on }: Pick<ReviewDate, 'on'>): string => `review:${reviewId({ unit, on })}`;

/** Asked again after a crash, the finer ones are those that are in the ledger already. */
export async function figuresOfReview(
  house: Counting,
  unit: UnitId,
  { on, period }: ReviewDate,
): Promise<ReviewFigures> {
  const months = await countedFor(house, unit, period);
  const since = await countingSince(house, firstLookedAt(period), lastMonthOf(period));
  const scope = { is: 'unit', unit } as const;
  const asked = { scope, until: lastMonthOf(period), spans: spansOver(period), dimensions: [...dimensions] };
  const decide = (published: readonly PublishedTable[]) => {
    const finer = finerOf(house, asked, months, published);
    return { tables: finer.entries, result: finer };
  };
  const finer = await publish(house, ledgerKey(unit, { on }), yearsOf(period), decide);
  const { decisions, tables, withheld } = apart(finer, period);
  return {
    ...totalsOf(house.profile, months, period),
    decisions,
    tables: [...tables],
    withheld: withheld.map(({ dimension }) => dimension),
    pileUps: pileUpsOver(months, unit, period, since(unitsOf(house.organisation, scope, period))),
  };
}

async function countedFor(
  { organisation, store }: Counting,
  unit: UnitId,
  period: Period,
): Promise<readonly MonthOfUnit[]> {
  const until = lastMonthOf(period);
  const units = countedUnitsOf(organisation, { is: 'unit', unit });
  const lastYear = Month.parse(`${Number(until.slice(0, 4)) - 1}-01`);
  const [from = lastYear] = [lastYear, firstLookedAt(period)].sort();
  return store.figures({ from, until, units });
}
/** For pile-ups in the first month of the period. */
function firstLookedAt(period: Period): Month {
  return monthsOn(period.from, 1 - PILE_UP_MONTHS);
}

/** No shorter than the period: a month says nothing of a half-year. */
function spansOver({ months }: Period): Months[] {
  return months === 12 ? [12] : [6, 12];
}

/** Longer tables reach back to the year before. */
function yearsOf(period: Period): number[] {
  const year = Number(lastMonthOf(period).slice(0, 4));
  return [year - 1, year];
}

function totalsOf(
  profile: Profile,
  months: readonly MonthOfUnit[],
  period: Period,
): Pick<ReviewFigures, 'received' | 'inside'> {
  const within = new Set<Month>(monthsIn(period));
  const own = months.filter(({ month }) => within.has(month));
  const received = valuesOf(own, 'service', 'received');
  return {
    received: receivedByKind(profile, received),
    inside: totalOf(valuesOf(own, 'service', 'inside')),
  };
}

/** Of any month of the period; of a cause that piled up in several, where it was farthest from what was expected. */
function pileUpsOver(
  months: readonly MonthOfUnit[],
  unit: UnitId,
  period: Period,
  since: Month,
): ReviewFigures['pileUps'] {
  const found = new Map<string, PileUp>();
  for (const until of monthsIn(period)) {
    const series = Array.from({ length: PILE_UP_MONTHS }, (_, back) =>
      summed(months, unit, monthsOn(until, back + 1 - PILE_UP_MONTHS)),
    );
    for (const pile of pileUpsIn(series, until, since)) {
      const before = found.get(pile.cause);
      if (before === undefined || pile.p < before.p) found.set(pile.cause, pile);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.p - b.p)
    .map(({ cause, months: length, count, expected }) => ({ cause, months: length, count, expected }));
}

/** Of all units that count for it. */
function summed(all: readonly MonthOfUnit[], unit: UnitId, month: Month): MonthOfUnit {
  const counts = new Map<Cell, number>();
  for (const one of all) {
    if (one.month !== month) continue;
    for (const [cell, count] of one.counts) counts.set(cell, (counts.get(cell) ?? 0) + count);
  }
  return { unit, month, counts };
}
