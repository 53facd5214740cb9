/**
 * The figures of a unit's month as they stand in its row: how many of each cell, by the cell's place. Pairs of numbers,
 * the step from the place before and the count, seven bits to a byte, the lowest first; cells without a count are left
 * out. So a row takes some hundred bytes whatever the counts are, and many share a page.
 */

/** By place. A count below 0 is a fault that a check finds (check.ts). */
export type Counters = Int32Array;

/** One byte for most steps and counts, five at most for each. */
const MOST_BYTES = 5;
const CONTINUES = 0x80;
/** Of the last byte that a number can have. */
const HIGHEST = CONTINUES ** (MOST_BYTES - 1);

export function encoded(counters: Counters): Uint8Array {
  let bytes = new Uint8Array(256);
  let length = 0;
  const write = (value: number) => {
    let rest = value;
    while (rest >= CONTINUES) {
      bytes[length++] = (rest & 0x7f) | CONTINUES;
      rest >>>= 7;
    }
    bytes[length++] = rest;
  };
  let before = -1;
  for (let place = 0; place < counters.length; place++) {
    const count = counters[place] ?? 0;
    if (count === 0) continue;
    if (length + 2 * MOST_BYTES > bytes.length) {
      const longer = new Uint8Array(bytes.length * 2);
      longer.set(bytes);
      bytes = longer;
    }
    write(place - before);
    // The sign in the lowest bit.
    write(((count << 1) ^ (count >> 31)) >>> 0);
    before = place;
  }
  return bytes.subarray(0, length);
}

/** As long as there are places. Undefined where these are no counters of so many cells. */
export function decoded(bytes: Uint8Array, places: number): Counters | undefined {
  const counters = new Int32Array(places);
  return decodedInto(counters, 0, bytes, places) ? counters : undefined;
}

/** Into counters that are all 0, from this one on. False where these are no counters of so many cells. */
export function decodedInto(counters: Counters, from: number, bytes: Uint8Array, places: number): boolean {
  const { length } = bytes;
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let factor = 1; factor <= HIGHEST; factor *= CONTINUES) {
      const byte = bytes[at++];
      if (byte === undefined) return -1;
      value += (byte & 0x7f) * factor;
      if (byte < CONTINUES) return value;
    }
    return -1;
  };
  for (let place = -1; at < length; ) {
    const step = read();
    const count = read();
    place += step;
    if (step < 1 || count < 1 || count > 0xff_ff_ff_ff || place >= places) return false;
    counters[from + place] = (count >>> 1) ^ -(count & 1);
  }
  return true;
}

/** The same counters with room for so many places. */
export function withRoom(counters: Counters, places: number): Counters {
  if (counters.length >= places) return counters;
  const longer = new Int32Array(places);
  longer.set(counters);
  return longer;
}
