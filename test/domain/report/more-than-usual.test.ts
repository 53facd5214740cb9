import { expect, it } from 'vitest';
import { Month, monthsOn, Period } from '../../../src/domain/period.ts';
import { moreThanUsual } from '../../../src/domain/report/more-than-usual.ts';
import { prioritiesOf } from '../../../src/domain/report/priorities.ts';
import { type Cell, cell, type MonthOfUnit } from '../../../src/domain/statistics/cells.ts';
import { Table } from '../../../src/domain/statistics/table.ts';
import { chance } from '../../reports/cases.ts';
import { profile, unit } from '../../support/municipality.ts';

const YEAR = Period.parse({ from: '2025-01', months: 12 });
const first = Month.parse('2023-11');
const units = Array.from({ length: 50 }, (_, n) => unit(`enhet-${n}`));
const causes = Array.from({ length: 13 }, (_, n) => `cause-${String.fromCharCode(97 + n)}`);

/** How many, where `mean` are usual. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; product *= random()) count += 1;
  return count;
}

/** Of 26 months in each unit, all at a constant rate but what is in the pile. */
function figuresOf(seed: number, pile?: { readonly unit: string; readonly cause: string }): MonthOfUnit[] {
  const random = chance(seed);
  return units.flatMap((of) =>
    Array.from({ length: 26 }, (_, n): MonthOfUnit => {
      const counts = new Map<Cell, number>();
      for (const cause of causes) {
        const piled = of === pile?.unit && cause === pile.cause && (n === 20 || n === 21);
        const count = poisson(piled ? 12 : 1.5, random);
        if (count > 0) counts.set(cell('service', 'cause', cause), count);
      }
      return { unit: of, month: monthsOn(first, n), counts };
    }),
  );
}
const named = (figures: readonly MonthOfUnit[]) => moreThanUsual(5, units, YEAR, figures, () => first);

it('names next to nothing where nothing is more than usual, in fifty units', () => {
  const alarms = Array.from({ length: 8 }, (_, seed) => named(figuresOf(seed + 1)).length);
  expect(alarms.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(2);
});
it('names what really piles up, in one unit of fifty', () => {
  const pile = { unit: units[7] ?? unit('x'), cause: 'cause-c' };
  for (const seed of [1, 2, 3]) expect(named(figuresOf(seed, pile))).toContainEqual(pile);
});

it('puts a pile-up in one unit of many after what is large in all, and one in several before it', () => {
  const table = Table.parse({
    ...{ dimension: 'cause', units: ['a', 'b', 'c'], period: YEAR },
    blocks: [
      { values: ['tid'], count: 80 },
      { values: ['pris'], count: 15 },
      { values: ['lokaler'], count: 6 },
    ],
  });
  const ranked = (parts: number, ...of: readonly string[]) =>
    prioritiesOf(profile, {
      tables: [table],
      moreThanUsual: of.map((at) => ({ unit: unit(at), cause: 'lokaler' })),
      parts: Array.from({ length: parts }, () => ({
        of: { is: 'unit', unit: unit('a') },
        received: 0,
        kinds: new Map(),
      })),
      kinds: [],
    }).flatMap((one) => (one.first === 'cause' ? [one.cause] : []));
  expect(ranked(3, 'a')).toEqual(['tid', 'pris', 'lokaler']);
  expect(ranked(3, 'a', 'b')).toEqual(['lokaler', 'tid', 'pris']);
  expect(ranked(0, 'a')).toEqual(['lokaler', 'tid', 'pris']);
});
