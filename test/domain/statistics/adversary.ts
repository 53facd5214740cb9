/**
 * Whoever wants to know a small cell, knows all that was ever published, how it was decided, every total, and in which
 * months of which units anything has changed meanwhile. Exact linear algebra modulo a large prime: what is in the span
 * of what is known, is known.
 */

/** The product of two residues is still exact in a double. */
const PRIME = 67_108_859;

export interface Known {
  /** Which cells are summed. */
  readonly cells: readonly number[];
}

/** What it adds to each of two sums that are 0 for what she can work out. */
export type Trace = readonly [number, number];

export interface Adversary {
  /** Of one cell that is counted once; of sums it is the sum. */
  readonly traceOf: (cell: number) => Trace;
}

export function plus([one, other]: Trace, [more, less]: Trace, times: 1 | -1 = 1): Trace {
  return [(one + times * more + PRIME) % PRIME, (other + times * less + PRIME) % PRIME];
}

/** Whether she can work out the sum that leaves this trace. */
export function isKnown([one, other]: Trace): boolean {
  return one === 0 && other === 0;
}

/**
 * @param size how many unknown cells there are, numbered from 0.
 * @param zeros cells that are known to be none, since the total that they are part of is.
 */
export function adversaryWith(
  size: number,
  known: readonly Known[],
  zeros: ReadonlySet<number>,
  seed: number,
): Adversary {
  const rows = reduced(
    size,
    known.map(({ cells }) => {
      const row = new Float64Array(size);
      for (const each of cells) if (!zeros.has(each)) row[each] = 1;
      return row;
    }),
  );
  // What two random solutions of “all that is known is 0” agree to be 0 is 0 in all of them, but for two in 10^15.
  const one = solutionOf(size, rows, zeros, seed * 2 + 1);
  const other = solutionOf(size, rows, zeros, seed * 2 + 2);
  return { traceOf: (cell) => [at(one, cell), at(other, cell)] };
}

interface Reduced {
  readonly pivot: number;
  readonly row: Float64Array;
}

/** To reduced row echelon form. */
function reduced(size: number, rows: readonly Float64Array[]): Reduced[] {
  const found: Reduced[] = [];
  for (const row of rows) {
    for (const one of found) subtract(row, one.row, at(row, one.pivot));
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    const scale = inverse(at(row, pivot));
    for (let place = 0; place < size; place++) row[place] = (at(row, place) * scale) % PRIME;
    for (const one of found) subtract(one.row, row, at(one.row, pivot));
    found.push({ pivot, row });
  }
  return found;
}

function solutionOf(size: number, rows: readonly Reduced[], zeros: ReadonlySet<number>, seed: number): Float64Array {
  const solution = new Float64Array(size);
  const pivots = new Set(rows.map(({ pivot }) => pivot));
  const random = residues(seed);
  for (let place = 0; place < size; place++) {
    const value = random();
    if (!pivots.has(place) && !zeros.has(place)) solution[place] = value;
  }
  for (const { pivot, row } of rows) {
    let sum = 0;
    for (let place = 0; place < size; place++) {
      if (place !== pivot) sum = (sum + at(row, place) * at(solution, place)) % PRIME;
    }
    solution[pivot] = (PRIME - sum) % PRIME;
  }
  return solution;
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let place = 0; place < from.length; place++)
    from[place] = (at(from, place) + (PRIME - times) * at(row, place)) % PRIME;
}

function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

function residues(seed: number): () => number {
  let state = (seed % (PRIME - 1)) + 1;
  const next = () => {
    state = (state * 48_271 + 11) % PRIME;
    return state;
  };
  for (let skip = 0; skip < 5; skip++) next();
  return next;
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? 0;
}
