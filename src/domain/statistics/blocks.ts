/** Values that are told each by itself or together, so that each block is large enough. */
import { type UnitInMonth, unitsByMonth } from './region.ts';
import type { Block, PublishedTable, Wanted } from './table.ts';

/** What one unit's month counts, by value. */
export interface OwnCounts extends UnitInMonth {
  readonly counts: ReadonlyMap<string, number>;
}

interface Group {
  readonly values: readonly string[];
  /** Outside all smaller tables. */
  readonly own: number;
  /** In all of the table. */
  readonly count: number;
}

/**
 * The table whose blocks each count at least `threshold` outside all smaller tables; undefined where that says nothing.
 * @param steady tables of the same units in the same year. Its blocks cut through none of theirs, so that what they say
 * can be compared, and be summed once they cover the year.
 */
export function mergedBlocks(
  wanted: Wanted,
  own: readonly OwnCounts[],
  steady: readonly PublishedTable[],
  threshold: number,
): PublishedTable | undefined {
  const merged = chosen(wanted, own, steady, threshold);
  if (merged === undefined || merged.length < wanted.least) return undefined;
  const blocks = inOrder(wanted, merged);
  const { dimension, units, period, days } = wanted;
  return {
    dimension,
    units: [...units],
    period,
    blocks,
    own: own.map(({ unit, month, counts }) => ({
      unit,
      month,
      counts: blocks.map(({ values }) => sum(counts, values)),
    })),
    ...(days === undefined ? {} : { days }),
  };
}

/**
 * Where the dimension has one of which a few hide among another, they are one group, unless there are enough of it for
 * itself and of all the rest without it. Whoever sees the two together can't tell the one from the other; whoever sees
 * the one for itself knows that it is no part of what is merged.
 */
function chosen(
  wanted: Wanted,
  own: readonly OwnCounts[],
  steady: readonly PublishedTable[],
  threshold: number,
): Group[] | undefined {
  const all = unitsByMonth(wanted).map(({ unit, month }) => wanted.counted(unit, month));
  const groupOf = (values: readonly string[]): Group => ({
    values,
    own: own.reduce((total, { counts }) => total + sum(counts, values), 0),
    count: all.reduce((total, counts) => total + sum(counts, values), 0),
  });
  const singles = wanted.values.map((value) => groupOf([value]));
  const [little, host] = wanted.joined ?? [];
  const alone = singles.find(({ values }) => values[0] === little);
  if (alone === undefined || host === undefined) {
    const parts = partsOf(singles, steady);
    return finest(parts, threshold) ?? merge(parts.map(joinedOf), threshold);
  }
  const others = singles.filter((one) => one !== alone);
  if (alone.own >= threshold && !wanted.inseparable) {
    const finer = finest(
      partsOf(singles, steady).map((part) => part.filter((one) => one !== alone)),
      threshold,
    );
    if (finer !== undefined) return [alone, ...finer];
  }
  const parts = partsOf(
    others.map((one) => (one.values[0] === host ? groupOf([host, ...alone.values]) : one)),
    steady,
  );
  return finest(parts, threshold) ?? merge(parts.map(joinedOf), threshold);
}

/** Those that some comparable table tells together, in one part each; one part of all where there is none. */
function partsOf(groups: readonly Group[], steady: readonly PublishedTable[]): Group[][] {
  const values = groups.flatMap((group) => group.values);
  const comparable = steady.filter((one) => areValuesOf(one, values));
  if (comparable.length === 0) return [[...groups]];
  const wholes = joinedBlocks([
    ...comparable.flatMap(({ blocks }) => blocks),
    ...groups.map((group) => ({ values: [...group.values], count: 0 })),
  ]);
  return wholes.map((whole) => groups.filter((group) => group.values.some((value) => whole.values.includes(value))));
}

/** Each part merged by itself; undefined where there is too little in one of them. */
function finest(parts: readonly (readonly Group[])[], threshold: number): Group[] | undefined {
  const merged = parts.map((part) => (part.length === 0 ? [] : merge(part, threshold)));
  return merged.every((part) => part !== undefined) ? merged.flat() : undefined;
}

/**
 * What is too small, told together; undefined where there is too little in all.
 *
 * Whoever knows this rule, the blocks, and each single one that is shown must not find one of those that are told
 * together. So the rule treats all alike: it asks nothing but how many there are of each, and whatever is as large as
 * one that is taken along comes along too. Then any two that are told together could be each other, and none of them is
 * known while two of them differ. They differ where one is large enough by itself; where none is, they could but for one
 * case: each just under the threshold, which the sum alone would say. There the next comes along.
 */
function merge(groups: readonly Group[], threshold: number): Group[] | undefined {
  const sorted = [...groups].sort((a, b) => a.own - b.own);
  const few = sorted.filter(({ own }) => own < threshold);
  if (few.length === 0) return sorted;
  const { own } = joinedOf(few);
  const [next] = sorted.slice(few.length);
  const enough = own >= threshold && own < few.length * (threshold - 1);
  const together = enough || next === undefined ? few : sorted.filter((one) => one.own <= next.own);
  const whole = joinedOf(together);
  return whole.own < threshold ? undefined : [...sorted.slice(together.length), whole];
}

/**
 * The largest first, what is told together last. Within a block, and of blocks that are as large, as the dimension has
 * them: otherwise the order would say which is the smaller.
 */
function inOrder(wanted: Wanted, blocks: readonly Pick<Group, 'values' | 'count'>[]): Block[] {
  const place = (value: string) => wanted.values.indexOf(value);
  return blocks
    .map(({ values, count }) => ({ values: values.toSorted((a, b) => place(a) - place(b)), count }))
    .sort(
      (a, b) =>
        Number(a.values.length > 1) - Number(b.values.length > 1) ||
        b.count - a.count ||
        place(a.values[0] ?? '') - place(b.values[0] ?? ''),
    );
}

function joinedOf(groups: readonly Group[]): Group {
  return {
    values: groups.flatMap(({ values }) => values),
    own: groups.reduce((total, { own }) => total + own, 0),
    count: groups.reduce((total, { count }) => total + count, 0),
  };
}

/**
 * Where smaller tables cover all that is counted: what they say together and nothing else. Their blocks are joined until
 * none of them cuts through another's. Undefined where that says nothing.
 */
export function sumOf(wanted: Wanted, inner: readonly PublishedTable[]): PublishedTable | undefined {
  const blocks = inner.flatMap((one) => one.blocks);
  const [first] = inner;
  if (
    first === undefined ||
    !inner.every((one) =>
      areValuesOf(
        one,
        first.blocks.flatMap(({ values }) => values),
      ),
    )
  )
    return undefined;
  const sums = inOrder(wanted, joinedBlocks(blocks));
  if (sums.length < wanted.least) return undefined;
  const days = inner.reduce((total, one) => total + (one.days?.sum ?? 0), 0);
  // A median of parts is no sum of theirs: it is told only where it is the very same cases that they count.
  const same = wanted.days?.sum === days && sums.every(({ values, count }) => count === countNow(wanted, values));
  if (wanted.days !== undefined && !same) return undefined;
  const { dimension, units, period } = wanted;
  return {
    dimension,
    units: [...units],
    period,
    blocks: sums,
    own: [],
    ...(wanted.days === undefined ? {} : { days: wanted.days }),
  };
}

function joinedBlocks(blocks: readonly Block[]): Block[] {
  const joined: { values: Set<string>; count: number }[] = [];
  for (const { values, count } of blocks) {
    const touched = joined.filter((one) => values.some((value) => one.values.has(value)));
    const whole = { values: new Set(values), count };
    for (const one of touched) {
      for (const value of one.values) whole.values.add(value);
      whole.count += one.count;
      joined.splice(joined.indexOf(one), 1);
    }
    joined.push(whole);
  }
  return joined.map(({ values, count }) => ({ values: [...values], count }));
}

function areValuesOf({ blocks }: PublishedTable, values: readonly string[]): boolean {
  const its = new Set(blocks.flatMap((block) => block.values));
  return its.size === values.length && values.every((value) => its.has(value));
}

/** Whether it says what is counted now. */
export function agreesNow({ blocks, days }: PublishedTable, wanted: Wanted): boolean {
  return blocks.every(({ values, count }) => count === countNow(wanted, values)) && days?.sum === wanted.days?.sum;
}

function countNow(wanted: Wanted, values: readonly string[]): number {
  return unitsByMonth(wanted).reduce((total, { unit, month }) => total + sum(wanted.counted(unit, month), values), 0);
}

export function sum(counts: ReadonlyMap<string, number>, values: readonly string[]): number {
  return values.reduce((total, value) => total + (counts.get(value) ?? 0), 0);
}
