/** The figures of a unit's month: counted, checked against all that was ever published, and written into the ledger. */

import type { UnitId } from '../../domain/ids.ts';
import { recountedFigures } from '../../domain/month/recount.ts';
import { figuresOf, sinceOf, toldOf, twelveOf } from '../../domain/month/since.ts';
import type { MonthFigures, UnitMonth } from '../../domain/month/unit-month.ts';
import { lastDayOf, Month, monthOf, monthsOn } from '../../domain/period.ts';
import type { Profile } from '../../domain/profile.ts';
import { type Cell, type MonthOfUnit, totalOf, valuesOf } from '../../domain/statistics/cells.ts';
import { apart, type Finer, finerOf } from '../../domain/statistics/finer.ts';
import { kindsCounted, receivedByKind } from '../../domain/statistics/kinds-counted.ts';
import { PILE_UP_MONTHS, type PileUp, pileUpsIn } from '../../domain/statistics/pile-ups.ts';
import { countedUnitsOf, isLeaf, unitsOf } from '../../domain/statistics/scope.ts';
import type { PublishedTable, TableDimension } from '../../domain/statistics/table.ts';
import { dayIn } from '../../domain/time.ts';
import { countingSince } from '../counting-since.ts';
import type { House } from '../house.ts';
import { readableOf } from '../pages.ts';
import { publish, publishedIn } from '../publishing.ts';
import type { OpenOfUnit, Store } from '../store.ts';
import { turnedAwayIn } from '../turned-away.ts';

export type MonthHouse = Pick<House, 'profile' | 'organisation' | 'store' | 'now'>;

/** As the ledger knows what is published in it. */
const ledgerKey = (unit: UnitId, month: Month): string => `month:${unit}:${month}`;

/**
 * The figures with which it is posted, the finer ones written into the ledger. Asked again after a crash it gives the
 * finer ones that are in the ledger already, whatever has happened since.
 */
export async function monthFiguresOf(house: MonthHouse, unit: UnitId, month: Month): Promise<MonthFigures> {
  const counted = await countedFor(house, unit, month);
  const finer = await publish(house, ledgerKey(unit, month), yearsOf(month), (published) => {
    const result = finerFor(house, counted, published);
    return { tables: result.entries, result };
  });
  return { ...counted.totals, ...ofOneMoment(finer, month) };
}

/**
 * Whoever stopped between the ledger and the saving of the month left tables of another moment than the totals that are
 * counted now: one case in between would be what they differ by. What counts something else by now is left out.
 */
function ofOneMoment(finer: Finer, month: Month): ReturnType<typeof told> {
  const gone = finer.tables.filter(
    ({ dimension, period }) => finer.changed.includes(dimension) && period.from === month && period.months === 1,
  );
  const tables = finer.tables.filter((table) => !gone.includes(table));
  const leftOut = gone
    .filter(({ dimension }) => dimension !== 'decisions')
    .map(({ dimension }) => ({ dimension, because: 'corrected' as const }));
  const rest = told({ ...finer, tables }, month);
  return { ...rest, withheld: [...rest.withheld, ...leftOut] };
}

/**
 * The same as it would be, nothing written: for the preview, and for what only prints. The ledger hears nothing of it,
 * since of a unit without others under it whoever sees this sees all its cases anyway: its manager, who may not see what
 * is hidden from her, and is told nothing of that here. The manager of a unit with others under it does not see theirs,
 * and could see by this from day to day what becomes of one case: of those it says what has been published before, and
 * nothing else.
 */
export async function monthFiguresNow(house: MonthHouse, unit: UnitId, month: Month): Promise<MonthFigures> {
  const counted = await countedFor(house, unit, month);
  const published = await publishedIn(house.store, yearsOf(month));
  if (isLeaf(house.organisation, unit))
    return { ...counted.totals, ...told(finerFor(house, counted, published), month) };
  const { entries, ...finer } = finerFor(house, { ...counted, open: undefined }, published);
  const fresh = new Set<TableDimension>(['hidden', ...entries.map(({ dimension }) => dimension)]);
  const tables = finer.tables.filter(({ dimension }) => !fresh.has(dimension));
  const withheld = finer.withheld.filter(({ dimension }) => !fresh.has(dimension));
  return { ...counted.totals, ...told({ ...finer, tables, withheld }, month) };
}

/** The figures of a month that stands posted, counted anew for a correction. */
export async function monthFiguresAgain(house: MonthHouse, one: UnitMonth): Promise<MonthFigures | undefined> {
  const before = figuresOf(one);
  if (before === undefined) return undefined;
  const { profile, organisation, store } = house;
  const { unit, month } = one;
  const { totals, months, all } = await countedFor(house, unit, month);
  const published = await publishedIn(store, yearsOf(month));
  const changed = before.tables.filter(({ dimension, period }) => {
    // What was open then can't be counted any more, and stands as it was.
    if (dimension === 'state') return false;
    const again = {
      scope: { is: 'unit' as const, unit },
      until: month,
      spans: [period.months],
      dimensions: [dimension],
    };
    return finerOf({ profile, organisation }, again, months, published).changed.includes(dimension);
  });
  const { countedAt, received, inside, twelve, under } = totals;
  const { decisions } = before;
  const again = recountedFigures(
    month,
    before,
    { countedAt, received, inside, decisions, twelve, under },
    new Set(changed.map(({ dimension }) => dimension)),
    { told: toldOf(one, all) ?? 0, threshold: profile.reports.monthlySummary.threshold },
  );
  // As a table it stands or is taken out.
  const asked = { scope: { is: 'unit' as const, unit }, until: month, spans: [1 as const] };
  const ofThem = finerOf({ profile, organisation }, { ...asked, dimensions: ['decisions'] }, months, published);
  return ofThem.changed.length === 0 ? again : { ...again, decisions: 0 };
}

function told(
  finer: Pick<Finer, 'tables' | 'withheld' | 'changed'>,
  month: Month,
): Pick<MonthFigures, 'tables' | 'withheld' | 'decisions'> {
  const { tables, withheld, decisions } = apart(finer, { from: month, months: 1 });
  return { tables, withheld, decisions };
}

/** For the manager alone: of what more came in than usual. */
export async function pileUpsOf(
  house: Pick<House, 'organisation' | 'store'>,
  unit: UnitId,
  month: Month,
): Promise<readonly PileUp[]> {
  const { organisation, store } = house;
  const all = backFrom(month, PILE_UP_MONTHS);
  const units = countedUnitsOf(organisation, { is: 'unit', unit });
  const [from = month] = all;
  const found = await store.figures({ from, until: month, units });
  const series = all.map((each) => ({ unit, month: each, counts: summed(found.filter((one) => one.month === each)) }));
  const since = await countingSince(house, from, month);
  return pileUpsIn(series, month, since(units));
}

interface CountedMonth {
  readonly unit: UnitId;
  readonly month: Month;
  readonly totals: Omit<MonthFigures, 'tables' | 'withheld' | 'decisions'>;
  readonly months: readonly MonthOfUnit[];
  readonly open: readonly OpenOfUnit[] | undefined;
  /** The unit's months from a year before it on, those after it too. */
  readonly all: readonly UnitMonth[];
}

async function countedFor(house: MonthHouse, unit: UnitId, month: Month): Promise<CountedMonth> {
  const { organisation, profile, store } = house;
  const now = house.now();
  const today = dayIn(profile.municipality.zone, now);
  const units = countedUnitsOf(organisation, { is: 'unit', unit });
  // From the beginning of the last full year on.
  const from = Month.parse(`${Number(month.slice(0, 4)) - 1}-01`);
  const months = await store.figures({ from, until: month, units });
  const own = months.filter((one) => one.month === month);
  const of = (each: Month) => receivedIn(profile, months, each);
  const around = { unit, from: monthsOn(month, -12), until: monthOf(today) };
  const all = await readableOf((paging) => store.allKept('month', around, paging));
  const earlier = all.filter((one) => one.month < month);
  const values = valuesOf(own, 'service', 'received');
  const review = await reviewOutcomeOf(store, unit, month);
  const turnedAway = await turnedAwayIn(house, units, { from: month, months: 1 }, readableOf);
  return {
    unit,
    month,
    months,
    // Once the next month is over too, what is open then says nothing of this one.
    open: monthOf(today) <= monthsOn(month, 1) ? await store.openNow(today, units) : undefined,
    all,
    totals: {
      countedAt: now,
      notedAt: now,
      received: receivedByKind(profile, values),
      inside: totalOf(valuesOf(own, 'service', 'inside')),
      twelve: twelveOf(backFrom(month, 12), all, of),
      since: sinceOf(earlier, new Map(earlier.map((one) => [one.month, of(one.month)]))),
      under: unitsUnder(house, unit, month).map((child) => {
        const its = countedUnitsOf(organisation, { is: 'unit', unit: child });
        const theirs = own.filter((one) => its.includes(one.unit));
        return { unit: child, received: receivedIn(profile, theirs, month) };
      }),
      ...(turnedAway.length === 0 ? {} : { turnedAway }),
      ...(review === undefined ? {} : { review }),
    },
  };
}

/** What is told finer than by kind, in the order in which one would miss it. */
const dimensions: readonly TableDimension[] = ['timeliness', 'cause', 'extension', 'state'];

function finerFor(
  { profile, organisation }: MonthHouse,
  { unit, month, months, open }: CountedMonth,
  published: readonly PublishedTable[],
): Finer {
  const hasOthers = !isLeaf(organisation, unit);
  const wanted: readonly TableDimension[] = dimensions.filter(
    (dimension) => dimension !== 'state' || open !== undefined,
  );
  const asked = {
    scope: { is: 'unit' as const, unit },
    until: month,
    dimensions: [...wanted, hasOthers ? ('hidden' as const) : ('decisions' as const)],
    ...(open === undefined ? {} : { open }),
  };
  return finerOf({ profile, organisation }, asked, months, published);
}

function receivedIn(profile: Profile, months: readonly MonthOfUnit[], month: Month): number {
  const values = valuesOf(
    months.filter((one) => one.month === month),
    'service',
    'received',
  );
  return kindsCounted(profile).reduce((sum, { code }) => sum + (values.get(code) ?? 0), 0);
}

function unitsUnder({ organisation }: Pick<House, 'organisation'>, unit: UnitId, month: Month): UnitId[] {
  const standing = unitsOf(organisation, { is: 'municipality' }, { from: month, months: 1 });
  return [...organisation.units.values()]
    .filter(({ id, parent }) => parent === unit && standing.includes(id))
    .map(({ id }) => id);
}

/** Of the last review that was held, where it decided on anything that was to be done. */
async function reviewOutcomeOf(store: Store, unit: UnitId, month: Month): Promise<MonthFigures['review']> {
  const until = lastDayOf({ from: month, months: 1 });
  const { rows } = await store.allKept('review', { unit, until }, { skip: 0, limit: 100 });
  const last = rows.findLast(({ state }) => state.state === 'held');
  if (last === undefined) return undefined;
  const measures = await readableOf((paging) => store.measures({ units: [unit] }, paging));
  const decided = measures.filter(({ source }) => source.from === 'review' && source.on === last.on);
  if (decided.length === 0) return undefined;
  return {
    on: last.state.state === 'held' ? last.state.on : last.on,
    measures: decided.length,
    done: decided.filter(({ state }) => state.state === 'done').length,
  };
}

function backFrom(month: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, place) => monthsOn(month, place - count + 1));
}

function summed(months: readonly MonthOfUnit[]): Map<Cell, number> {
  const counts = new Map<Cell, number>();
  for (const { counts: own } of months) {
    for (const [cell, count] of own) counts.set(cell, (counts.get(cell) ?? 0) + count);
  }
  return counts;
}

function yearsOf(month: Month): number[] {
  const year = Number(month.slice(0, 4));
  return [year - 1, year];
}
