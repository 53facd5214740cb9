import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoded, encoded, withRoom } from '../../../src/stores/sqlite/figures/counters.ts';

const counts = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat({ max: 200 }) },
  { weight: 1, arbitrary: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }) },
);

describe('counters in their row', () => {
  it('are read as they were written, whatever they count', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 700 }), fc.nat({ max: 40 }), (all, more) => {
        const counters = Int32Array.from(all);
        const read = decoded(encoded(counters), all.length + more);
        expect(read).toEqual(withRoom(counters, all.length + more));
      }),
    );
  });

  it('take no byte where nothing is counted, and two for most cells where something is', () => {
    expect(encoded(new Int32Array(300)).length).toBe(0);
    expect(encoded(Int32Array.from({ length: 80 }, (_, n) => n % 60)).length).toBeLessThan(2 * 80);
  });

  it('that are none are never taken for some: of a place that there is not, cut short, or a count of 0', () => {
    const bytes = encoded(Int32Array.from([0, 3, 0, 500]));
    expect(decoded(bytes, 4)).toEqual(Int32Array.from([0, 3, 0, 500]));
    expect(decoded(bytes, 3)).toBeUndefined();
    expect(decoded(bytes.subarray(0, bytes.length - 1), 4)).toBeUndefined();
    for (const wrong of [
      [1, 0],
      [0, 2],
      [1],
      [0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
      [1, 0xff, 0xff, 0xff, 0xff, 0x7f],
    ]) {
      expect(decoded(Uint8Array.from(wrong), 4), String(wrong)).toBeUndefined();
    }
    // Whatever stands there: counters or nothing.
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (some) => {
        const read = decoded(some, 20);
        expect(read === undefined || read.length === 20).toBe(true);
      }),
    );
  });
});
