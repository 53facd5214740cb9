import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Month, monthsOn } from '../../../src/domain/period.ts';
import { binomialTail } from '../../../src/domain/statistics/binomial.ts';
import { cell, type MonthOfUnit } from '../../../src/domain/statistics/cells.ts';
import { PILE_UP_MONTHS, pileUpIn, pileUpsIn as pileUpsSince } from '../../../src/domain/statistics/pile-ups.ts';
import { unit } from '../../support/municipality.ts';
import { CAUSES, falseAlarms, falseAlarmsOf, found, goals, mostFound, rates } from './pile-ups/simulation.ts';

const until = Month.parse('2026-03');
const torget = unit('torget');
const pileUpsIn = (months: readonly MonthOfUnit[], last: Month, since = monthsOn(last, 1 - PILE_UP_MONTHS)) =>
  pileUpsSince(months, last, since);
/** The last of each is `until`. */
const monthsOf = (causes: Readonly<Record<string, readonly number[]>>, length = PILE_UP_MONTHS): MonthOfUnit[] =>
  Array.from({ length }, (_, place) => {
    const counts = Object.entries(causes).map(([cause, series]) => [cause, series[place] ?? 0] as const);
    const closed = counts.reduce((sum, [, count]) => sum + count, 0);
    return {
      unit: torget,
      month: monthsOn(until, place + 1 - length),
      counts: new Map([
        ...(closed > 0 ? [[cell('service', 'closed', 'klage-tjeneste'), closed] as const] : []),
        ...counts.flatMap(([cause, count]) => (count > 0 ? [[cell('service', 'cause', cause), count] as const] : [])),
      ]),
    };
  });
const usual = (count: number, ...last: readonly number[]) => [
  ...Array.from({ length: PILE_UP_MONTHS - last.length }, () => count),
  ...last,
];

describe('A pile-up', () => {
  it('is found in the last month where it is far more than usual', () => {
    const [found, ...more] = pileUpsIn(monthsOf({ tid: usual(2, 12), informasjon: usual(3) }), until);
    expect(found).toMatchObject({ cause: 'tid', months: 1, count: 12, expected: 2 });
    expect(found?.p).toBeLessThan(0.001);
    expect(more).toEqual([]);
  });

  it('is found over two months where neither is enough by itself', () => {
    const series = { tid: usual(3, 8, 9), informasjon: usual(3) };
    expect(pileUpsIn(monthsOf(series), until)).toMatchObject([{ cause: 'tid', months: 2, count: 17, expected: 6 }]);
    expect(pileUpsIn(monthsOf({ ...series, tid: usual(3, 9) }), until)).toEqual([]);
  });

  it('is told once where the month after is as usual', () => {
    const wave = { tid: usual(2, 14), informasjon: usual(3) };
    expect(pileUpsIn(monthsOf(wave), until)).toHaveLength(1);
    expect(pileUpsIn(monthsOf({ ...wave, tid: usual(2, 14, 3) }), until)).toEqual([]);
    expect(pileUpsIn(monthsOf({ ...wave, tid: usual(2, 14, 18) }), until)).toHaveLength(1);
  });

  it('needs five at least, and half a year to compare with', () => {
    expect(pileUpsIn(monthsOf({ tid: usual(0, 4), informasjon: usual(1) }), until)).toEqual([]);
    const begun = (before: number) =>
      pileUpsIn(
        monthsOf({ tid: [...usual(0, ...Array.from({ length: before }, () => 2), 20)] }),
        until,
        monthsOn(until, -before),
      );
    expect(begun(5)).toEqual([]);
    expect(begun(6)).toMatchObject([{ expected: 2 }]);
  });

  it('is found in a unit that is quiet as a rule: months in which nothing was closed are usual too', () => {
    expect(pileUpsIn(monthsOf({ tid: usual(0, 12) }), until)).toMatchObject([{ count: 12, expected: 0 }]);
    expect(pileUpsIn(monthsOf({ tid: usual(0, 1, 0, 0, 0, 12) }), until)).toMatchObject([{ count: 12 }]);
    expect(pileUpsIn(monthsOf({ tid: usual(0, 12) }), until, monthsOn(until, -5))).toEqual([]);
  });

  it('of two months is told once too where the whole year before the first of them is needed to know it', () => {
    // Fourteen months would not reach to what the month before was compared with.
    const series = [0, ...Array.from({ length: 11 }, () => 2), 14, 3, 3].slice(-PILE_UP_MONTHS);
    expect(series).toHaveLength(PILE_UP_MONTHS);
    expect(pileUpsIn(monthsOf({ tid: series }), until)).toEqual([]);
  });

  it('is none where nothing was closed, where it is as always, and where it has become less', () => {
    expect(pileUpsIn([], until)).toEqual([]);
    expect(pileUpsIn(monthsOf({}), until)).toEqual([]);
    expect(pileUpsIn(monthsOf({ tid: usual(40), informasjon: usual(30, 1) }), until)).toEqual([]);
  });

  it('is harder to find where more causes are looked at', () => {
    const series = usual(2, 8);
    expect(pileUpIn(series, 1)).toBeDefined();
    expect(pileUpIn(series, 13)).toBeUndefined();
  });
});

describe('A binomial tail', () => {
  it('is what is counted out by hand', () => {
    expect(binomialTail(2, 3, 0.5)).toBeCloseTo(0.5, 14);
    expect(binomialTail(3, 3, 1 / 13)).toBeCloseTo(1 / 2197, 16);
    expect(binomialTail(0, 9, 0.1)).toBe(1);
    expect(binomialTail(10, 9, 0.1)).toBe(0);
  });

  it('is what whole numbers of any length say', () => {
    const exact = (least: number, of: number) => {
      let [ways, sum] = [1n, 0n];
      for (let k = 0; k <= of; k++) {
        if (k >= least) sum += ways * 6n ** BigInt(of - k);
        ways = (ways * BigInt(of - k)) / BigInt(k + 1);
      }
      return Number((sum * 10n ** 25n) / 7n ** BigInt(of)) / 1e25;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (of, any) => {
        const least = any % (of + 1);
        const is = binomialTail(least, of, 1 / 7);
        expect(Math.abs(is - exact(least, of))).toBeLessThan(1e-11 * is + 1e-20);
      }),
    );
  });
});

describe('Over invented years', () => {
  it.each(rates)('thirteen causes of %d a month give 0.2 false alarms a year at most', (rate) => {
    expect(falseAlarms(rate, 5000, 3) * CAUSES).toBeLessThanOrEqual(goals.falseAlarms);
  });

  it.each([[Array.from({ length: CAUSES }, () => 3)], [[5, ...Array.from({ length: CAUSES - 1 }, () => 0.02)]]])(
    'a whole unit gets no more of them, its causes seldom or not: %j',
    (causes) => {
      expect(falseAlarmsOf(causes, 300, 3)).toBeLessThanOrEqual(goals.falseAlarms);
    },
  );

  it('a tripling from 3 a month is found within two months in 60 % of them, and never more often than can be', () => {
    const { second } = found(3, 3, 5000, 3);
    expect(second).toBeGreaterThanOrEqual(goals.found);
    expect(second).toBeLessThan(mostFound(3, 3, 2, goals.falseAlarms / CAUSES));
  });
});
