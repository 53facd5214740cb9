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
  const merged = steadyBlocks(groupsOf(wanted, own, threshold), steady, threshold);
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

/** The smallest first; of two that are as small, the later one in the list of values. */
function groupsOf(wanted: Wanted, own: readonly OwnCounts[], threshold: number): Group[] {
  const all = unitsByMonth(wanted).map(({ unit, month }) => wanted.counted(unit, month));
  const groupOf = (values: readonly string[]): Group => ({
    values,
    own: own.reduce((total, { counts }) => total + sum(counts, values), 0),
    count: all.reduce((total, counts) => total + sum(counts, values), 0),
  });
  const singles = wanted.values.map((value) => groupOf([value]));
  const [little, host] = wanted.joined ?? [];
  const joins = singles.some(({ values: [value], own: few }) => value === little && few < threshold);
  const groups =
    joins && little !== undefined && host !== undefined
      ? singles.flatMap((one) =>
          one.values[0] === little ? [] : one.values[0] === host ? [groupOf([host, little])] : [one],
        )
      : singles;
  return groups.reverse().sort((a, b) => a.own - b.own);
}

/** Finer than what is steady, where there are enough in each of its blocks; else some of its blocks together. */
function steadyBlocks(
  groups: readonly Group[],
  steady: readonly PublishedTable[],
  threshold: number,
): Group[] | undefined {
  const values = groups.flatMap((group) => group.values);
  const comparable = steady.filter((one) => areValuesOf(one, values));
  if (comparable.length === 0) return merge(groups, threshold);
  const wholes = joinedBlocks([
    ...comparable.flatMap(({ blocks }) => blocks),
    ...groups.map((group) => ({ values: [...group.values], count: 0 })),
  ]);
  const parts = wholes.map((whole) =>
    groups.filter((group) => group.values.some((value) => whole.values.includes(value))),
  );
  const finer = parts.map((part) => merge(part, threshold));
  if (finer.every((part) => part !== undefined)) return finer.flat();
  return merge(
    parts.map(joinedOf).sort((a, b) => a.own - b.own),
    threshold,
  );
}

/**
 * The largest first, what is told together last. Within a block as the dimension has them: by size they would say which
 * of them is the smallest.
 */
function inOrder(wanted: Wanted, blocks: readonly Pick<Group, 'values' | 'count'>[]): Block[] {
  const place = (value: string) => wanted.values.indexOf(value);
  return blocks
    .map(({ values, count }) => ({ values: values.toSorted((a, b) => place(a) - place(b)), count }))
    .sort((a, b) => Number(a.values.length > 1) - Number(b.values.length > 1) || b.count - a.count);
}

/** What is too small, told together. */
function merge(smallestFirst: readonly Group[], threshold: number): Group[] | undefined {
  const few = smallestFirst.filter(({ own }) => own < threshold).length;
  let together = few;
  while (together > 0 && !isEnough(smallestFirst.slice(0, together), few, threshold)) {
    if (together === smallestFirst.length) return undefined;
    together += 1;
  }
  const shown = smallestFirst.slice(together);
  return together === 0 ? shown : [...shown, joinedOf(smallestFirst.slice(0, together))];
}

/**
 * Where all that is told together is just under the threshold, each by itself, the sum alone would say so: the rule by
 * which they are chosen is no secret.
 */
function isEnough(together: readonly Group[], few: number, threshold: number): boolean {
  const { own } = joinedOf(together);
  return own >= threshold && !(together.length === few && own === few * (threshold - 1));
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
