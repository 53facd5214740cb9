import { agreesNow, mergedBlocks, type OwnCounts, sumOf } from './blocks.ts';
import { coveredBy, hasNothingOf, isInside, isSame, keyOf, outermost, type Region, unitsByMonth } from './region.ts';
import type { PublishedTable, Tabled, Wanted } from './table.ts';

/** What may be told, given all that was ever published of the year in which the period lies. */
export function tabled(wanted: Wanted, published: readonly PublishedTable[], threshold: number): Tabled {
  const ofIt = published.filter((one) => one.dimension === wanted.dimension && !hasNothingOf(one, wanted));
  const again = ofIt.find((one) => isSame(one, wanted));
  if (again !== undefined) return { shown: true, table: again, changed: !agreesNow(again, wanted) };
  const telling = ofIt.filter(({ own }) => own.length > 0);
  const inside = telling.filter((one) => isInside(one, wanted));
  const around = telling.filter((one) => isInside(wanted, one));
  if (inside.length + around.length < telling.length) return { shown: false, because: 'crosses' };

  const own = countsOutside(wanted, coveredBy(inside));
  if (own.length === 0) {
    const table = sumOf(wanted, outermost(inside));
    return table === undefined ? tooFew : { shown: true, table, changed: !agreesNow(table, wanted) };
  }
  const [outer] = outermostLast(around);
  if (outer !== undefined && !leavesEnough(outer, wanted, published, threshold)) return tooFew;
  const table = mergedBlocks(wanted, own, threshold);
  return table === undefined ? tooFew : { shown: true, table, changed: false };
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
