/**
 * Whoever knows by which rule a table is made goes through all figures of which exactly this table would come. What is
 * the same in all of them is known to her.
 */
import { describe, expect, it } from 'vitest';
import { Month } from '../../../src/domain/period.ts';
import type { PublishedTable, Wanted } from '../../../src/domain/statistics/table.ts';
import { tabled } from '../../../src/domain/statistics/tabling.ts';
import { unit } from '../../support/municipality.ts';

const january = Month.parse('2026-01');
const skole = [unit('skole')];

interface Town {
  readonly values: readonly string[];
  readonly joined?: readonly [string, string];
  readonly inseparable?: true;
  readonly threshold: number;
  /** Of one value. */
  readonly most: number;
  /** What the unit's other month told together. */
  readonly together?: readonly (readonly string[])[];
}

const steady = ({ together }: Town): PublishedTable[] =>
  together === undefined
    ? []
    : [
        {
          dimension: 'timeliness',
          units: skole,
          period: { from: Month.parse('2026-02'), months: 1 },
          blocks: together.map((values) => ({ values: [...values], count: 9 })),
          own: [{ unit: unit('skole'), month: Month.parse('2026-02'), counts: together.map(() => 9) }],
        },
      ];

function toldOf(town: Town, world: readonly number[]): { readonly told: string; readonly most: number } {
  const { values, joined, inseparable, threshold } = town;
  const wanted: Wanted = {
    dimension: 'timeliness',
    units: skole,
    period: { from: january, months: 1 },
    values,
    counted: (_, month) => new Map(month === january ? values.map((value, place) => [value, world[place] ?? 0]) : []),
    least: 2,
    totalsTold: true,
    ...(joined === undefined ? {} : { joined }),
    ...(inseparable === undefined ? {} : { inseparable }),
  };
  const decided = tabled(wanted, steady(town), threshold);
  const total = world.reduce((sum, count) => sum + count, 0);
  if (!decided.shown) return { told: `nothing of ${total}`, most: total };
  const { blocks } = decided.table;
  return {
    told: blocks.map(({ values: some, count }) => `${some.join('+')} ${count}`).join(', '),
    most: Math.max(...blocks.map(({ count }) => count)),
  };
}

function worldsOf({ values, most }: Town): number[][] {
  let worlds: number[][] = [[]];
  for (const _ of values)
    worlds = worlds.flatMap((one) => Array.from({ length: most + 1 }, (__, count) => [...one, count]));
  return worlds;
}

/** Small cells that are the same in all worlds of which a table would come; and how many tables there are. */
function solved(town: Town): { readonly cells: readonly string[]; readonly tables: number } {
  const { values, threshold, most } = town;
  const byTold = Map.groupBy(
    // That there is nothing of anything is told by the total.
    worldsOf(town)
      .filter((world) => world.some((count) => count > 0))
      .map((world) => ({ world, ...toldOf(town, world) })),
    ({ told }) => told,
  );
  const cells: string[] = [];
  let tables = 0;
  for (const [told, all] of byTold) {
    // Where more could be in one cell than is gone through here, some worlds are missing.
    if (all.some((one) => one.most > most)) continue;
    tables += 1;
    for (const [place, value] of values.entries()) {
      const found = new Set(all.map(({ world }) => world[place] ?? 0));
      const [only = threshold] = found;
      if (found.size === 1 && only < threshold) cells.push(`${value} = ${only} from ${told}`);
    }
  }
  return { cells, tables };
}

const times = ['in-time', 'in-extended-time', 'late', 'no-deadline'];
const hiding = ['no-deadline', 'in-time'] as const;
const towns: Readonly<Record<string, Town>> = {
  'three values': { values: ['informasjon', 'tid', 'annet'], threshold: 5, most: 20 },
  'four values': { values: ['informasjon', 'tid', 'pris', 'annet'], threshold: 3, most: 9 },
  'five values': { values: ['informasjon', 'tid', 'pris', 'sted', 'annet'], threshold: 2, most: 5 },
  'one that hides among another': { values: times, joined: hiding, threshold: 3, most: 9 },
  'one that is never told apart from another': {
    values: times,
    joined: hiding,
    inseparable: true,
    threshold: 3,
    most: 9,
  },
  'the profile’s threshold': { values: times, joined: hiding, threshold: 5, most: 10 },
  'another month that told two together': {
    values: times,
    joined: hiding,
    threshold: 3,
    most: 8,
    together: [['in-time'], ['in-extended-time', 'late'], ['no-deadline']],
  },
  'another month in which one hid among another': {
    values: times,
    joined: hiding,
    threshold: 3,
    most: 8,
    together: [['in-time', 'no-deadline'], ['in-extended-time'], ['late']],
  },
  'two pairs told together': {
    values: ['informasjon', 'tid', 'pris', 'annet'],
    threshold: 3,
    most: 8,
    together: [
      ['informasjon', 'tid'],
      ['pris', 'annet'],
    ],
  },
  'three told together': {
    values: ['informasjon', 'tid', 'pris', 'annet'],
    threshold: 3,
    most: 8,
    together: [['informasjon'], ['tid', 'pris', 'annet']],
  },
};

describe('The rule by which a table is made, known to its readers, gives no small cell away', () => {
  it.each(Object.entries(towns))('of %s', (_, town) => {
    const { cells, tables } = solved(town);
    expect(cells).toEqual([]);
    expect(tables).toBeGreaterThan(10);
  });

  it('where two are as small as each other', () => {
    const town: Town = { values: times, joined: hiding, threshold: 5, most: 30 };
    // Once as shown: late+no-deadline 9 beside in-extended-time 5, which could be nothing but 4 and 5.
    expect(toldOf(town, [30, 5, 4, 5]).told).toBe('in-time 30, no-deadline 5, in-extended-time+late 9');
  });
});
