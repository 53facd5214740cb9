/**
 * By which rules finer figures are published, and why no cell under the threshold can be worked out from all of them
 * together, the totals, and the knowledge of these rules.
 *
 * A table T covers a region: the months of its period in each of its units. It says of each block b, a set of values,
 * how many there are; its blocks take up all values. Its *own part* is what is left of its region without all smaller
 * tables that lie in it, those included that come later. A table is published where, for its dimension:
 *
 * 1. It crosses no other: of any two the one lies in the other or they have nothing in common.
 * 2. Each of its blocks counts at least the threshold in its own part, by the true figures of the moment.
 * 3. What becomes of the own part of the next larger table, if there is one already, still does so for each of that
 *    one's blocks, by the figures of the moment at which that one was made: the ledger keeps them (`own`).
 * 4. Or: nothing is counted in its own part. Then it says the sum of what the smaller ones have said, in blocks that none
 *    of theirs cuts through, and nothing else; it says nothing that was not known, so that the other tables ignore it.
 *    Where it is not known by the totals that nothing is there, smaller tables have to cover it wholly.
 * 5. A region that is in the ledger is told as it stands there, for good.
 *
 * *Why that is enough.* Whatever is changed later (logged late, moved, corrected) makes a unit's month another one: an
 * unknown of its own, so that the argument needs no assumption on what has changed, and holds too for somebody who knows
 * it. Known are then, of each version of a unit's month, the sum over all values (the totals), and of each table of rules
 * 2 and 3 the sum over its region, at its moment, for each block. What can be worked out are the linear combinations of
 * these. In one of them, a value c of a unit's month counts λ + Σ g(T, c), the sum taken over the tables that cover that
 * version; λ is free for each of them, and g(T, ·) is the same for all values of one block. Let the combination be a
 * number of cases: of some values B, neither none nor all, in some set S of unit's months and versions. Take a table T that
 * no other lies around. Its own part, as it was then, is covered by T alone, so that g(T, ·) is there, but for a constant,
 * either 0 or 1 on B and 0 elsewhere. In the second case B is made of blocks of T and S holds all of T's own part, as
 * what is counted there (rule 2 and 3 keep it from being empty) can't be told apart; so the number is at least that of a
 * block in T's own part, and not under the threshold. In the first case T adds nothing and can be left out, and the
 * same holds of the next tables inside it. If all are left out, nothing but totals remains, which count all values alike.
 * By the same steps, how much a number has changed between two moments is never worked out, unless it is not at all.
 * Where the totals are not told, λ is 0 and B may be all values too; nothing else is different. So it is with all that is
 * counted by its closing: how many were received is told of each month, how many were closed is not.
 *
 * That counts can't be negative helps no further. Unit's months whose total is 0 are known to be 0 in every value: they
 * count as nothing in every own part, so that rules 2 and 3 hold without them. Otherwise cases can always be thought
 * moved from one value to another within an own part, and back in the next larger one, since there are some of each
 * block in each: no cell is forced. Nor by the rule that chooses what is told together (blocks.ts): it asks nothing but
 * how many there are of each, so that those of one block could be each other. That is argued there for one table, and
 * tried on all figures of small towns in test/domain/statistics/every-world.test.ts; of several tables together it is
 * argued only as far as sums go.
 *
 * *What it does not do.* It keeps single cells from being worked out, not bounds on them or guesses (k cases in a block
 * of several values are k at most in each). Nor can it help where all of a large block are of one small group anyway.
 * Dimensions are told apart from each other, never crossed. Those of closed cases count the same cases, so that one told
 * by the month and another by the quarter say together how many were closed in the other months, also that none was:
 * that is a total, which is no cell of any of them, and is kept only within each dimension. Where a value of one is a
 * value of another (what is withdrawn has no deadline) one of the two is never told by itself (wanted.ts). How many
 * answers the days are of is told nowhere, since all closed less these are those that nobody answered. Where one can't be
 * larger than another (extended time and what was answered in it) that is a bound.
 *
 * test/domain/statistics/tabling.test.ts has somebody try, by exact algebra, on invented towns, orders and changes.
 */

import { lies, periodOf } from '../period.ts';
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
  const table = mergedBlocks(wanted, own, steadyWith(wanted, published), threshold);
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

/** A whole year is compared with none of its parts. */
function steadyWith(wanted: Wanted, published: readonly PublishedTable[]): PublishedTable[] {
  const year = periodOf(wanted.period.from, 12);
  if (wanted.period.months === 12) return [];
  return published.filter(
    (one) =>
      one.dimension === wanted.dimension &&
      one.own.length > 0 &&
      one.period.months < 12 &&
      lies(one.period, year) &&
      isSame({ units: one.units, period: year }, { units: wanted.units, period: year }),
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
