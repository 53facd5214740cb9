/** Some units over half a year, what is published of them in which order, and what somebody can work out from it. */
import { Month, monthsIn, type Period, periodOf } from '../../../src/domain/period.ts';
import { isInside, keyOf, type Region, unitsByMonth } from '../../../src/domain/statistics/region.ts';
import type { PublishedTable, Tabled, Wanted } from '../../../src/domain/statistics/table.ts';
import { unit } from '../../support/municipality.ts';
import { adversaryWith, isKnown, plus, type Trace } from './adversary.ts';

export const THRESHOLD = 5;
const units = ['avdeling', 'barnehage', 'skole', 'toppen'];
/** Each by itself, two under one, all under the top; and two that have no unit above them in common. */
const scopes = [...units.map((one) => [one]), units.slice(0, 2), units.slice(1, 3), units];
const january = Month.parse('2026-01');
const half: Period = { from: january, months: 6 };
const periods: readonly Period[] = [
  ...monthsIn(half).map((month) => periodOf(month, 1)),
  periodOf(january, 3),
  periodOf(Month.parse('2026-04'), 3),
  half,
  periodOf(january, 12),
];
export const regions: readonly Region[] = scopes.flatMap((some) =>
  periods.map((period) => ({ units: some.map(unit), period })),
);
const places = unitsByMonth({ units: units.map(unit), period: half });
const placeOf = new Map(places.map((one, place) => [keyOf(one), place]));
export const howMany = places.length;

const placesOf = (region: Region): number[] => unitsByMonth(region).flatMap((one) => placeOf.get(keyOf(one)) ?? []);
const inWords = ({ units: some, period }: Region) => `${some.join('+')} ${period.from}/${period.months}`;

interface Part {
  readonly name: string;
  readonly places: readonly number[];
}

/** All that somebody could ask about: each region, and what one leaves of another. */
const parts: readonly Part[] = [
  ...new Map(
    regions.flatMap((outer) =>
      [undefined, ...regions.filter((inner) => inner !== outer && isInside(inner, outer))].map((inner) => {
        const less = inner === undefined ? [] : placesOf(inner);
        const left = placesOf(outer).filter((place) => !less.includes(place));
        const name = inner === undefined ? inWords(outer) : `${inWords(outer)} − ${inWords(inner)}`;
        return [left.join(' '), { name, places: left }] as const;
      }),
    ),
  ).values(),
].filter((part) => part.places.length > 0);

/** Of one unit's month and value: one more (`to` missing), one away (`to` the same), or one told as another. */
export interface Change {
  readonly change: number;
  readonly value: number;
  readonly to: number | undefined;
}
/** Of a region. */
export interface Ask {
  readonly ask: number;
}
export type Step = Change | Ask;

export type Deciding = (wanted: Wanted, published: readonly PublishedTable[], threshold: number) => Tabled;

export interface World {
  readonly values: readonly string[];
  /** Of each unit's month, in turn, by value. */
  readonly counts: readonly (readonly number[])[];
  readonly steps: readonly Step[];
  /** Whether everybody is told how many there are of all values together. */
  readonly totals: boolean;
}

export interface Leaks {
  /** Sums that somebody knows, though they are too small to be known, in words. */
  readonly found: readonly string[];
  /** How often something was shown. */
  readonly shown: number;
}

/** Which version of each unit's month held: it has as many as it has seen changes, and none says anything of the next. */
type Moment = readonly number[];

export function leaksOf(world: World, decide: Deciding, seed: number): Leaks {
  const { values, totals } = world;
  const versions = places.map((_, place) => [world.counts[place] ?? []]);
  const countsAt = (place: number, at: Moment) => versions[place]?.[at[place] ?? 0] ?? [];
  const now = (): Moment => versions.map((all) => all.length - 1);
  const cells = new Map<string, number>();
  const cellOf = (place: number, version: number, value: number) => {
    const key = `${place} ${version} ${value}`;
    const cell = cells.get(key) ?? cells.size;
    cells.set(key, cell);
    return cell;
  };

  const published: PublishedTable[] = [];
  const known: { readonly cells: readonly number[] }[] = [];
  const moments = [now()];
  let shown = 0;
  for (const step of world.steps) {
    if ('change' in step) {
      const all = versions[step.change % howMany] ?? [];
      const next = changed(all.at(-1) ?? [], step, values.length);
      if (next === undefined) continue;
      all.push(next);
      moments.push(now());
    } else {
      const region = regions[step.ask % regions.length] ?? { units: [], period: half };
      const at = now();
      const counted: Wanted['counted'] = (of, month) => {
        const counts = countsAt(placeOf.get(keyOf({ unit: of, month })) ?? -1, at);
        return new Map(values.map((value, n) => [value, counts[n] ?? 0]));
      };
      const dimension = totals ? 'cause' : 'hidden';
      const decided = decide(
        { dimension, ...region, values, counted, least: values.length > 1 ? 2 : 1, totalsTold: totals },
        published,
        THRESHOLD,
      );
      if (!decided.shown) continue;
      shown += 1;
      if (!published.includes(decided.table)) published.push(decided.table);
      // What stands as it was published says nothing of today; who sees that it has not changed knows that of today too.
      if (decided.changed) continue;
      for (const block of decided.table.blocks) {
        const told = block.values.map((value) => values.indexOf(value));
        known.push({
          cells: placesOf(region).flatMap((place) => told.map((value) => cellOf(place, at[place] ?? 0, value))),
        });
      }
    }
  }

  const zeros = new Set<number>();
  for (const [place, all] of versions.entries()) {
    for (const [version, counts] of all.entries()) {
      const row = values.map((_, value) => cellOf(place, version, value));
      if (!totals) continue;
      known.push({ cells: row });
      if (counts.every((count) => count === 0)) for (const each of row) zeros.add(each);
    }
  }
  const she = adversaryWith(cells.size, known, zeros, seed);

  const found: string[] = [];
  for (const some of subsets(values.length, totals)) {
    const seen = moments.map((at) =>
      places.map((_, place) => ({
        count: some.reduce((sum, value) => sum + (countsAt(place, at)[value] ?? 0), 0),
        none: totals && countsAt(place, at).every((count) => count === 0),
        trace: some
          .map((value) => she.traceOf(cellOf(place, at[place] ?? 0, value)))
          .reduce((sum, one) => plus(sum, one)),
      })),
    );
    const what = some.map((value) => values[value]).join('+');
    for (const part of parts) {
      const sums = seen.map((all) => {
        const its = part.places.flatMap((place) => all[place] ?? []);
        return {
          count: its.reduce((sum, one) => sum + one.count, 0),
          // Where nothing was received at all, the totals say so.
          told: its.every(({ none }) => none),
          trace: its.reduce((sum, one) => plus(sum, one.trace), [0, 0] as Trace),
        };
      });
      for (const [n, { count, told, trace }] of sums.entries()) {
        if (told) continue;
        if (count < THRESHOLD && isKnown(trace)) found.push(`${part.name}: ${what} = ${count}`);
        // What has changed of which value is nobody's to know either.
        for (const later of sums.slice(n + 1)) {
          if (later.count !== count && !later.told && isKnown(plus(later.trace, trace, -1)))
            found.push(`${part.name}: ${what} changed by ${later.count - count}`);
        }
      }
    }
  }
  return { found: [...new Set(found)], shown };
}

function changed(counts: readonly number[], { value, to }: Change, values: number): number[] | undefined {
  const from = value % values;
  const next = [...counts];
  if (to === undefined) {
    next[from] = (next[from] ?? 0) + 1;
    return next;
  }
  if ((next[from] ?? 0) === 0) return undefined;
  next[from] = (next[from] ?? 0) - 1;
  const other = to % values;
  if (other !== from) next[other] = (next[other] ?? 0) + 1;
  return next;
}

/** Not all of them together where that is told. */
function subsets(size: number, totals: boolean): number[][] {
  const all = Array.from({ length: size }, (_, value) => value);
  const some = Array.from({ length: 2 ** size - 1 }, (_, n) => all.filter((value) => ((n + 1) >> value) % 2 === 1));
  return totals ? some.slice(0, -1) : some;
}
