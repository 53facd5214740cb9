import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Month, type Months, periodOf } from '../../../src/domain/period.ts';
import type { Region } from '../../../src/domain/statistics/region.ts';
import type { PublishedTable, Tabled, Wanted } from '../../../src/domain/statistics/table.ts';
import { tabled } from '../../../src/domain/statistics/tabling.ts';
import { unit } from '../../support/municipality.ts';
import { type Deciding, howMany, leaksOf, regions, type Step, type World } from './small-world.ts';

const count = fc.constantFrom(0, 0, 1, 2, 4, 5, 5, 6, 8, 12, 30);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ask: fc.nat(regions.length - 1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      change: fc.nat(howMany - 1),
      value: fc.nat(3),
      to: fc.option(fc.nat(3), { nil: undefined }),
    }),
  },
);
const worldOf = (values: readonly string[], totals: boolean): fc.Arbitrary<World> =>
  fc.record({
    values: fc.constant(values),
    totals: fc.constant(totals),
    counts: fc.array(fc.array(count, { minLength: values.length, maxLength: values.length }), {
      minLength: howMany,
      maxLength: howMany,
    }),
    steps: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
  });
const worlds = fc.oneof(
  worldOf(['informasjon', 'tid', 'annet'], true),
  worldOf(['informasjon', 'tid', 'pris', 'annet'], true),
  worldOf(['informasjon', 'tid', 'annet'], false),
  worldOf(['hidden'], false),
  worldOf(['open-in-time', 'overdue'], false),
);

/** As if nothing had ever been published before. */
const unguarded: Deciding = (wanted, _published, threshold) => tabled(wanted, [], threshold);

describe('What was ever published', () => {
  it('gives no small cell away, in whatever order, whatever changes meanwhile', () => {
    let shown = 0;
    fc.assert(
      fc.property(worlds, fc.nat(1_000_000), (world, seed) => {
        const leaks = leaksOf(world, tabled, seed);
        shown += leaks.shown;
        expect(leaks.found).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(shown).toBeGreaterThan(200);
  });

  it('would give some away if each table were looked at by itself', () => {
    const found = fc
      .sample(fc.tuple(worlds, fc.nat(1_000_000)), { numRuns: 50, seed: 1 })
      .filter(([world, seed]) => leaksOf(world, unguarded, seed).found.length > 0);
    expect(found.length).toBeGreaterThan(10);
  });
});

const [jan, feb, mar] = ['2026-01', '2026-02', '2026-03'].map((month) => Month.parse(month));
if (jan === undefined || feb === undefined || mar === undefined) throw new Error('three months');
type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;
const values = ['informasjon', 'tid', 'pris', 'annet'];
/** @param figures by `skole 2026-01`, how many of each value. */
const wantedOf = (figures: Figures, region: Region, over: Partial<Wanted> = {}): Wanted => ({
  dimension: 'cause',
  ...region,
  values,
  counted: (of, month) => new Map(Object.entries(figures[`${of} ${month}`] ?? {})),
  least: 2,
  totalsTold: true,
  ...over,
});
const of = (names: readonly string[], from: Month, months: Months): Region => ({
  units: names.map(unit),
  period: periodOf(from, months),
});
const shownBy = (decided: Tabled): PublishedTable => {
  if (!decided.shown) throw new Error(decided.because);
  return decided.table;
};
const blocksOf = (decided: Tabled) => shownBy(decided).blocks.map(({ values: all, count }) => [all.join('+'), count]);
const tooFew = { shown: false, because: 'too-few' };
const plenty = { informasjon: 12, tid: 9, pris: 3, annet: 4 };

describe('A table', () => {
  const month = of(['skole'], jan, 1);
  const quarter = of(['skole'], jan, 3);

  it('shows what there is enough of, and the rest together', () => {
    expect(blocksOf(tabled(wantedOf({ 'skole 2026-01': plenty }, month), [], 5))).toEqual([
      ['informasjon', 12],
      ['tid', 9],
      ['pris+annet', 7],
    ]);
  });

  it('takes the next smallest along where the rest is too small, and says nothing of one block', () => {
    const few = (pris: number, tid: number) => ({ 'skole 2026-01': { informasjon: 12, tid, pris } });
    expect(blocksOf(tabled(wantedOf(few(1, 6), month), [], 5))).toEqual([
      ['informasjon', 12],
      ['tid+pris+annet', 7],
    ]);
    expect(tabled(wantedOf(few(1, 2), month), [], 5)).toEqual(tooFew);
    expect(tabled(wantedOf({}, month), [], 5)).toEqual(tooFew);
  });

  it('does not say by a sum that each of it is just too small', () => {
    const all = { 'skole 2026-01': { informasjon: 12, tid: 7, pris: 4, annet: 4 } };
    expect(blocksOf(tabled(wantedOf(all, month), [], 5))).toEqual([
      ['informasjon', 12],
      ['tid+pris+annet', 15],
    ]);
  });

  it('hides what has too little of it where it belongs', () => {
    const all = { 'skole 2026-01': { informasjon: 12, tid: 7, pris: 6, annet: 2 } };
    expect(blocksOf(tabled(wantedOf(all, month, { joined: ['annet', 'informasjon'] }), [], 5))).toEqual([
      ['tid', 7],
      ['pris', 6],
      ['informasjon+annet', 14],
    ]);
  });

  it('is told again as it stands, and says whether that has changed', () => {
    const table = shownBy(tabled(wantedOf({ 'skole 2026-01': plenty }, month), [], 5));
    const again = (figures: Figures, region = month) => tabled(wantedOf(figures, region), [table], 5);
    expect(again({ 'skole 2026-01': plenty })).toEqual({ shown: true, table, changed: false });
    expect(again({ 'skole 2026-01': { ...plenty, tid: 10 } })).toEqual({ shown: true, table, changed: true });
  });

  it('has changed too where only its parts have', () => {
    const before = { 'skole 2026-01': plenty, 'skole 2026-02': plenty };
    const table = shownBy(tabled(wantedOf(before, quarter), [], 5));
    const moved = { 'skole 2026-01': { ...plenty, tid: 8 }, 'skole 2026-02': { ...plenty, tid: 10 } };
    expect(tabled(wantedOf(moved, quarter), [table], 5)).toMatchObject({ changed: true });
    expect(tabled(wantedOf(before, quarter), [table], 5)).toMatchObject({ changed: false });
    const late = { ...before, 'skole 2026-01': { ...plenty, tid: 8 }, 'skole 2026-03': { tid: 1 } };
    expect(tabled(wantedOf(late, quarter), [table], 5)).toMatchObject({ changed: true });
  });

  it('leaves enough of itself outside a smaller one, in whichever order they come', () => {
    const figures = (left: number) => ({
      'skole 2026-01': plenty,
      'skole 2026-02': { informasjon: 12, tid: left, pris: 3, annet: 4 },
    });
    const enough = wantedOf(figures(5), quarter);
    const first = shownBy(tabled(wantedOf(figures(5), month), [], 5));
    expect(blocksOf(tabled(enough, [first], 5))[1]).toEqual(['tid', 14]);
    const both = { 'skole 2026-01': plenty, 'skole 2026-02': { informasjon: 12, tid: 5, pris: 5, annet: 5 } };
    const around = shownBy(tabled(wantedOf(both, quarter), [], 5));
    expect(tabled(wantedOf(both, month), [around], 5)).toMatchObject({ shown: true });
    // Four are left of it: together with others, or not at all.
    expect(blocksOf(tabled(wantedOf(figures(4), quarter), [first], 5))).toEqual([
      ['informasjon', 24],
      ['tid+pris+annet', 27],
    ]);
    const larger = shownBy(tabled(wantedOf(figures(4), quarter), [], 5));
    expect(tabled(wantedOf(figures(4), month), [larger], 5)).toEqual(tooFew);
  });

  it('is held against the figures of the moment at which the larger one was made', () => {
    const before = { 'skole 2026-01': plenty, 'skole 2026-02': { informasjon: 12, tid: 4, pris: 3, annet: 4 } };
    const larger = shownBy(tabled(wantedOf(before, quarter), [], 5));
    const now = { ...before, 'skole 2026-02': { ...before['skole 2026-02'], tid: 9 } };
    expect(tabled(wantedOf(now, month), [larger], 5)).toEqual(tooFew);
  });

  it('never crosses another', () => {
    const figures = { 'skole 2026-01': plenty, 'skole 2026-02': plenty, 'barnehage 2026-01': plenty };
    const both = shownBy(tabled(wantedOf(figures, of(['barnehage', 'skole'], jan, 1)), [], 5));
    expect(tabled(wantedOf(figures, quarter), [both], 5)).toEqual({ shown: false, because: 'crosses' });
    expect(tabled(wantedOf(figures, of(['skole'], feb, 1)), [both], 5)).toMatchObject({ shown: true });
    expect(tabled(wantedOf(figures, quarter, { dimension: 'outcome' }), [both], 5)).toMatchObject({ shown: true });
  });

  it('says what smaller ones say together where they leave nothing over, whatever has changed since', () => {
    const all = {
      'skole 2026-01': plenty,
      'skole 2026-02': plenty,
      'skole 2026-03': { informasjon: 8, tid: 2, pris: 5 },
    };
    const ledger: PublishedTable[] = [];
    for (const each of [jan, feb, mar]) ledger.push(shownBy(tabled(wantedOf(all, of(['skole'], each, 1)), ledger, 5)));
    expect(ledger[2]?.blocks.map(({ values: some }) => some.join('+'))).toEqual(['informasjon', 'tid+pris+annet']);
    const sum = [
      ['informasjon', 32],
      ['tid+pris+annet', 39],
    ];
    const told = tabled(wantedOf(all, quarter), ledger, 5);
    expect(blocksOf(told)).toEqual(sum);
    expect(told).toMatchObject({ changed: false, table: { own: [] } });
    const late = { ...all, 'skole 2026-01': { ...plenty, pris: 4 } };
    expect(tabled(wantedOf(late, quarter), ledger, 5)).toEqual({ ...told, changed: true });
    // As much as is said already stands in nobody's way.
    expect(tabled(wantedOf(all, of(['barnehage', 'skole'], jan, 1)), [shownBy(told)], 5)).toMatchObject({
      shown: true,
    });
  });

  it('keeps to the blocks of the same unit’s other months, finer or coarser', () => {
    const figures = {
      'skole 2026-01': { informasjon: 9, tid: 6, pris: 2, annet: 3 },
      'skole 2026-02': { informasjon: 1, tid: 6, pris: 20, annet: 30 },
      'skole 2026-03': { informasjon: 9, tid: 6, pris: 20, annet: 30 },
    };
    const ledger: PublishedTable[] = [];
    const names = [jan, feb, mar].map((each) => {
      const table = shownBy(tabled(wantedOf(figures, of(['skole'], each, 1)), ledger, 5));
      ledger.push(table);
      return table.blocks.map(({ values: some }) => some.join('+'));
    });
    expect(names).toEqual([
      ['informasjon', 'tid', 'pris+annet'],
      ['pris+annet', 'informasjon+tid'],
      ['annet', 'pris', 'informasjon', 'tid'],
    ]);
    expect(blocksOf(tabled(wantedOf(figures, quarter), ledger, 5))).toHaveLength(2);
  });

  it('does not tell that nothing is hidden in the rest', () => {
    const hidden = { dimension: 'hidden', values: ['hidden'], least: 1, totalsTold: false } as const;
    const figures = { 'skole 2026-01': { hidden: 6 } };
    const first = shownBy(tabled(wantedOf(figures, month, hidden), [], 5));
    expect(tabled(wantedOf(figures, quarter, hidden), [first], 5)).toEqual(tooFew);
    expect(tabled(wantedOf({ ...figures, 'skole 2026-02': { hidden: 5 } }, quarter, hidden), [first], 5)).toMatchObject(
      {
        table: { blocks: [{ values: ['hidden'], count: 11 }] },
      },
    );
  });
});
