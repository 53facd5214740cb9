import { agreesNow, mergedBlocks, type OwnCounts, sum, sumOf } from './blocks.ts';
import { coveredBy, hasNothingOf, isInside, isSame, keyOf, outermost, type Region, unitsByMonth } from './region.ts';
import type { PublishedTable, Tabled, Wanted } from './table.ts';

/** What may be told, given all that was ever published of the year in which the period lies. */
export function tabled(wanted: Wanted, published: readonly PublishedTable[], threshold: number): Tabled {
  const ofIt = published.filter((one) => one.dimension === wanted.dimension && !hasNothingOf(one, wanted));
  const again = ofIt.find((one) => isSame(one, wanted));
  const telling = ofIt.filter(({ own }) => own.length > 0);
  if (again !== undefined) return { shown: true, table: again, changed: hasChanged(again, wanted, telling) };
  const inside = telling.filter((one) => isInside(one, wanted));
  const around = telling.filter((one) => isInside(wanted, one));
  if (inside.length + around.length < telling.length) return { shown: false, because: 'crosses' };

  const covered = coveredBy(inside);
  const own = countsOutside(wanted, covered);
  if (own.length === 0) {
    // That the rest is nothing at all is not told by anything else.
    if (!wanted.totalsTold && unitsByMonth(wanted).some((each) => !covered.has(keyOf(each)))) return tooFew;
    const table = sumOf(wanted, outermost(inside));
    return table === undefined ? tooFew : { shown: true, table, changed: !agreesNow(table, wanted) };
  }
  const [outer] = outermostLast(around);
  if (outer !== undefined && !leavesEnough(outer, wanted, published, threshold)) return tooFew;
  const table = mergedBlocks(wanted, own, threshold);
  return table === undefined ? tooFew : { shown: true, table, changed: false };
}

/**
 * Also where the sums are the same but the parts are not: whoever saw it stand after a correction could take it for what
 * is counted now.
 */
function hasChanged(published: PublishedTable, wanted: Wanted, telling: readonly PublishedTable[]): boolean {
  const smaller = telling.filter((one) => one !== published && isInside(one, published));
  const now = countsOutside(wanted, coveredBy(smaller));
  const then = new Map(published.own.map((each) => [keyOf(each), each.counts]));
  const parts = new Map([...published.own, ...now].map((each) => [keyOf(each), each]));
  return !(
    agreesNow(published, wanted) &&
    [...parts.values()].every(({ unit, month }) => {
      const counts = wanted.counted(unit, month);
      return published.blocks.every(
        ({ values }, place) => sum(counts, values) === (then.get(keyOf({ unit, month }))?.[place] ?? 0),
      );
    })
  );
}

const tooFew: Tabled = { shown: false, because: 'too-few' };

/** Only those that count anything at all. */
function countsOutside(wanted: Wanted, covered: ReadonlySet<string>): OwnCounts[] {
  return unitsByMonth(wanted)
    .filter((each) => !covered.has(keyOf(each)))
    .map(({ unit, month }) => ({ unit, month, counts: wanted.counted(unit, month) }))
    .filter(({ counts }) => wanted.values.some((value) => (counts.get(value) ?? 0) > 0));
}

/** Of tables around one region, which therefore nest: the smallest first. */
function outermostLast(around: readonly PublishedTable[]): PublishedTable[] {
  return [...around].sort((a, b) => a.units.length - b.units.length || a.period.months - b.period.months);
}

/** Whether each block of a published table would still be large enough outside its smaller tables and this new one. */
function leavesEnough(
  outer: PublishedTable,
  wanted: Region,
  published: readonly PublishedTable[],
  threshold: number,
): boolean {
  const smaller = published.filter(
    (one) => one.dimension === outer.dimension && one !== outer && one.own.length > 0 && isInside(one, outer),
  );
  const covered = coveredBy([...smaller, wanted]);
  const left = outer.own.filter((each) => !covered.has(keyOf(each)));
  return outer.blocks.every(
    (_, place) => left.reduce((total, { counts }) => total + (counts[place] ?? 0), 0) >= threshold,
  );
}
