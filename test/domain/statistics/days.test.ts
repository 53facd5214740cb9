import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell } from '../../../src/domain/statistics/cells.ts';
import { daysIn, daysOf, shareInTime } from '../../../src/domain/statistics/days.ts';

describe('Days to the answer', () => {
  it('are what they are by hand', () => {
    expect(
      daysIn(
        new Map([
          [3, 1],
          [10, 2],
          [14, 1],
        ]),
      ),
    ).toEqual({ n: 4, sum: 37, mean: 9.25, median: 10 });
    expect(
      daysIn(
        new Map([
          [3, 1],
          [4, 1],
        ]),
      )?.median,
    ).toBe(3.5);
    expect(daysIn(new Map([[3, 0]]))).toBeUndefined();
  });

  it('are the same from a histogram as from a list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1 }), (list) => {
        const histogram = new Map<number, number>();
        for (const days of list) histogram.set(days, (histogram.get(days) ?? 0) + 1);
        const sorted = list.toSorted((a, b) => a - b);
        const middle = (sorted[Math.floor((list.length - 1) / 2)] ?? 0) + (sorted[Math.floor(list.length / 2)] ?? 0);
        expect(daysIn(histogram)).toMatchObject({ n: list.length, median: middle / 2 });
        expect(daysIn(histogram)?.mean).toBeCloseTo(list.reduce((sum, days) => sum + days, 0) / list.length, 9);
      }),
    );
  });

  it('are of the service book alone, over several months', () => {
    const month = (book: 'service' | 'decision', days: string, count: number) => ({
      counts: new Map([[cell(book, 'days', days), count]]),
    });
    expect(daysOf([month('service', '2', 3), month('service', '10', 1), month('decision', '99', 7)])).toMatchObject({
      n: 4,
      sum: 16,
    });
  });

  it('are in time, where the time was extended too, of all that had a deadline', () => {
    const kept = new Map([
      ['in-time', 6],
      ['in-extended-time', 1],
      ['late', 3],
      ['no-deadline', 9],
    ]);
    expect(shareInTime(kept)).toBe(0.7);
    expect(shareInTime(new Map([['no-deadline', 9]]))).toBeUndefined();
  });
});
