import { describe, expect, it } from 'vitest';
import { Month, monthsOn } from '../../../src/domain/period.ts';
import { type Cell, cell, type MonthOfUnit } from '../../../src/domain/statistics/cells.ts';
import type { Book } from '../../../src/domain/statistics/counted.ts';
import { type Asked, type Finer, finerOf } from '../../../src/domain/statistics/finer.ts';
import type { PublishedTable, TableDimension } from '../../../src/domain/statistics/table.ts';
import { organisation, profile, unit } from '../../support/municipality.ts';

const december = Month.parse('2026-12');
const setting = { profile, organisation };
type Of = Readonly<Partial<Record<TableDimension | 'closed' | 'received', Readonly<Record<string, number>>>>>;

/** What a unit counts in a month. */
const aMonth = (id: string, month: Month, of: Of, book: Book = 'service'): MonthOfUnit => {
  const counts = new Map<Cell, number>();
  for (const dimension of [
    'closed',
    'received',
    'timeliness',
    'cause',
    'outcome',
    'extension',
    'days',
    'area',
    'track',
  ] as const) {
    for (const [value, count] of Object.entries(of[dimension] ?? {})) counts.set(cell(book, dimension, value), count);
  }
  return { unit: unit(id), month, counts };
};
/** The same in each of the last `count` months. */
const months = (id: string, count: number, of: Of): MonthOfUnit[] =>
  Array.from({ length: count }, (_, back) => aMonth(id, monthsOn(december, -back), of));
const asked = (id: string, dimensions: readonly TableDimension[], over: Partial<Asked> = {}): Asked => ({
  scope: { is: 'unit', unit: unit(id) },
  until: december,
  dimensions,
  ...over,
});
const periods = ({ tables }: Finer) => tables.map(({ dimension, period }) => [dimension, period.from, period.months]);
const blocks = ({ tables: [table] }: Finer) => table?.blocks.map(({ values, count }) => [values.join('+'), count]);

const busy: Of = {
  closed: { 'klage-tjeneste': 24 },
  timeliness: { 'in-time': 12, 'in-extended-time': 6, late: 5, 'no-deadline': 1 },
  cause: { informasjon: 8, tid: 7, pris: 2 },
  days: { 3: 12, 10: 12 },
};
const quiet: Of = {
  closed: { 'klage-tjeneste': 3 },
  timeliness: { 'in-time': 2, late: 1 },
  cause: { tid: 2 },
  days: { 5: 3 },
};

describe('Finer figures', () => {
  it('are of the month where a unit has plenty', () => {
    const finer = finerOf(setting, asked('torget', ['timeliness', 'cause']), months('torget', 12, busy), []);
    expect(periods(finer)).toEqual([
      ['timeliness', '2026-12', 1],
      ['cause', '2026-12', 1],
    ]);
    expect(blocks(finer)).toEqual([
      ['in-extended-time', 6],
      ['late', 5],
      ['in-time+no-deadline', 13],
    ]);
    expect(finer.entries).toHaveLength(2);
    expect(finer.entries[0]?.own).toEqual([{ unit: 'torget', month: '2026-12', counts: [6, 5, 13] }]);
    expect(finer.tables[0]).not.toHaveProperty('own');
  });

  it('are of the shortest period that is large enough where it has few, and say why there are none', () => {
    const finer = finerOf(
      setting,
      asked('torget', ['timeliness', 'cause', 'outcome']),
      months('torget', 24, quiet),
      [],
    );
    expect(periods(finer)).toEqual([
      ['timeliness', '2026-07', 6],
      ['cause', '2026-07', 6],
    ]);
    expect(finer.withheld).toEqual([{ dimension: 'outcome', because: 'too-few' }]);
    // Only ended ones: until November the second half-year has not, and the first is told.
    const november = { until: monthsOn(december, -1) };
    expect(periods(finerOf(setting, asked('torget', ['cause'], november), months('torget', 24, quiet), []))).toEqual([
      ['cause', '2026-01', 6],
    ]);
  });

  it('count what no cause was stated of, and causes that the profile has no more', () => {
    const odd: Of = { closed: { 'klage-tjeneste': 24 }, cause: { informasjon: 8, tid: 7, gammel: 4 } };
    expect(blocks(finerOf(setting, asked('torget', ['cause']), months('torget', 1, odd), []))?.slice(0, 3)).toEqual([
      ['none-stated', 9],
      ['informasjon', 8],
      // The last of the two large ones goes with those of which there is none.
      [
        profile.classification.causes
          .map(({ code }) => code)
          .filter((code) => code !== 'informasjon')
          .join('+'),
        7,
      ],
    ]);
  });

  it('of the municipality are of its year, also where nothing of its units could be told', () => {
    const all = [...months('torget', 12, quiet), ...months('skolen', 12, quiet), ...months('badet', 2, quiet)];
    const finer = finerOf(
      setting,
      { ...asked('kommunen', ['timeliness', 'cause', 'days']), scope: { is: 'municipality' } },
      all,
      [],
    );
    expect(periods(finer)).toEqual([
      ['timeliness', '2026-01', 12],
      ['cause', '2026-01', 12],
      ['days', '2026-01', 12],
    ]);
    expect(finer.tables[0]?.units).toEqual(['badet', 'kommunen', 'skolen', 'torget']);
    expect(finer.tables[2]).toMatchObject({ blocks: [{ values: ['days'], count: 78 }], days: { sum: 390, median: 5 } });
  });

  it('of a larger scope are for no shorter period than those of what is in it', () => {
    const all = months('torget', 24, busy);
    const of = (spans: Asked['spans']) =>
      finerOf(setting, asked('kommunen', ['cause'], { ...(spans && { spans }) }), all, []);
    expect(periods(of(undefined))).toEqual([['cause', '2026-01', 12]]);
    expect(of([1]).withheld).toEqual([{ dimension: 'cause', because: 'too-few' }]);
  });

  it('stand as they were published, and say so where that has changed', () => {
    const first = finerOf(setting, asked('torget', ['timeliness', 'days']), months('torget', 12, busy), []);
    const late = months('torget', 12, {
      ...busy,
      timeliness: { ...busy.timeliness, late: 6 },
      days: { 3: 12, 10: 11, 40: 1 },
    });
    const again = finerOf(setting, asked('torget', ['timeliness', 'days']), late, first.entries);
    expect(again).toEqual({ ...first, entries: [], changed: ['timeliness', 'days'] });
  });

  it('of how long answers took are summed, or not told where anything has changed', () => {
    const ledger: PublishedTable[] = [];
    const all = months('torget', 12, busy);
    for (let back = 2; back >= 0; back--) {
      const until = monthsOn(december, -back);
      ledger.push(...finerOf(setting, asked('torget', ['days'], { until }), all, ledger).entries);
    }
    const quarter = asked('torget', ['days'], { spans: [3] });
    expect(finerOf(setting, quarter, all, ledger).tables).toMatchObject([{ days: { sum: 468, median: 6.5 } }]);
    const [last, ...rest] = all;
    if (last === undefined) throw new Error('a month');
    const slower = [aMonth('torget', last.month, { ...busy, days: { 3: 12, 10: 11, 11: 1 } }), ...rest];
    expect(finerOf(setting, quarter, slower, ledger).withheld).toEqual([{ dimension: 'days', because: 'too-few' }]);
  });

  it('leave out no area that no unit has any more, and no track that a closed case was given later', () => {
    const all = months('torget', 12, {
      area: { school: 5, culture: 3, 'child-welfare': 2 },
      track: { service: 9, 'formal-decision': 5 },
    });
    const finer = finerOf(setting, asked('torget', ['area', 'track']), all, []);
    const told = finer.tables.map(({ blocks: some }) => some.reduce((sum, { count }) => sum + count, 0));
    expect(told).toEqual([10, 14]);
    expect(finer.tables[0]?.blocks.flatMap(({ values }) => values)).toContain('child-welfare');
    expect(finer.tables[1]?.blocks.flatMap(({ values }) => values)).toContain('formal-decision');
  });

  it('never tell what was withdrawn by itself, which has no deadline and would be known by that', () => {
    const of: Of = {
      outcome: { upheld: 20, 'not-upheld': 9, 'partly-upheld': 8, 'settled-on-the-spot': 7, withdrawn: 6 },
    };
    const [table] = finerOf(setting, asked('torget', ['outcome']), months('torget', 1, of), []).tables;
    expect(table?.blocks.find(({ values }) => values.includes('withdrawn'))).toEqual({
      values: ['settled-on-the-spot', 'withdrawn'],
      count: 13,
    });
  });

  it('are of values that their dimension has, or of nothing', () => {
    const odd = months('torget', 1, { timeliness: { 'in-time': 9, late: 9, somehow: 1 } });
    expect(() => finerOf(setting, asked('torget', ['timeliness']), odd, [])).toThrow(
      'no table of timeliness has somehow',
    );
  });

  it('of what was closed never say of other months that nothing was', () => {
    const october = aMonth('torget', monthsOn(december, -2), busy);
    const opened = aMonth('torget', december, { received: { 'klage-tjeneste': 3 } });
    const closing = ['timeliness', 'cause', 'extension', 'outcome', 'days'] as const;
    const figures = [
      {
        ...october,
        counts: new Map([
          ...october.counts,
          ...aMonth('torget', december, { extension: { extended: 9, 'as-promised': 15 }, outcome: { upheld: 24 } })
            .counts,
        ]),
      },
      opened,
    ];
    const first = finerOf(setting, asked('torget', closing, { until: october.month }), figures, []);
    expect(first.tables.map(({ dimension }) => dimension)).toEqual(['timeliness', 'cause', 'extension', 'days']);
    const quarter = finerOf(setting, asked('torget', closing, { spans: [3] }), figures, first.entries);
    expect(quarter.tables).toEqual([]);
    // How many were received is told of each month anyway.
    const areas = months('torget', 1, { area: { school: 9, culture: 8 } });
    const told = finerOf(setting, asked('torget', ['area']), areas, []);
    expect(finerOf(setting, asked('torget', ['area'], { spans: [3] }), areas, told.entries).tables).toHaveLength(1);
  });

  it('of what is hidden are told above a unit, where there are enough', () => {
    const hidden = (count: number) => [aMonth('torget', december, { received: { 'klage-ansatt': count } }, 'hidden')];
    expect(finerOf(setting, asked('torget', ['hidden']), hidden(9), []).tables).toEqual([]);
    expect(blocks(finerOf(setting, asked('kommunen', ['hidden']), hidden(5), []))).toEqual([['hidden', 5]]);
    expect(finerOf(setting, asked('kommunen', ['hidden']), hidden(4), []).tables).toEqual([]);
  });

  it('of what is open are of the month in which they are asked', () => {
    const open = [
      { unit: unit('torget'), book: 'service' as const, open: 13, overdue: 5 },
      { unit: unit('torget'), book: 'hidden' as const, open: 50, overdue: 40 },
    ];
    const finer = finerOf(setting, asked('torget', ['state'], { open }), [], []);
    expect(periods(finer)).toEqual([['state', '2026-12', 1]]);
    expect(blocks(finer)).toEqual([
      ['open-in-time', 8],
      ['overdue', 5],
    ]);
    expect(finerOf(setting, asked('torget', ['state']), [], []).tables).toEqual([]);
  });
});
