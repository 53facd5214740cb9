import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRateLimit } from '../../src/turns/rate-limit.ts';
import { people } from '../support/municipality.ts';

const { emma, max } = people;

describe('how often one person may do something', () => {
  it('thirty times in a row, then once a second', () => {
    let now = 0;
    const limit = makeRateLimit(() => now);
    const times = (n: number) => Array.from({ length: n }, () => limit.take(emma));
    expect(times(30)).toEqual(Array(30).fill('go'));
    expect(times(3)).toEqual(['over', 'over', 'over']);
    now += 1_000;
    expect(times(2)).toEqual(['go', 'over']);
    expect(limit.take(max)).toBe('go');
  });
  it('a message over the limit is answered once in ten seconds, whatever else she does meanwhile', () => {
    let now = 0;
    const limit = makeRateLimit(() => now);
    expect(limit.tells(emma)).toBe(true);
    for (let n = 0; n < 40; n += 1) limit.take(emma);
    now += 9_999;
    expect(limit.tells(emma)).toBe(false);
    expect(limit.tells(max)).toBe(true);
    now += 1;
    expect([limit.tells(emma), limit.tells(emma)]).toEqual([true, false]);
  });
  it('never lets more through than it says, nor stops who keeps the pace', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }), (pauses) => {
        let now = 0;
        let went = 0;
        const limit = makeRateLimit(() => now);
        for (const pause of pauses) {
          now += pause;
          const taken = limit.take(emma);
          if (taken === 'go') went += 1;
        }
        expect(went).toBeLessThanOrEqual(30 + Math.floor(now / 1_000));
      }),
    );
    let now = 0;
    const limit = makeRateLimit(() => now);
    for (let n = 0; n < 500; n += 1) {
      now += 1_000;
      expect(limit.take(emma)).toBe('go');
    }
  });
});
