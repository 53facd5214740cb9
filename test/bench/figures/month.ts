/**
 * The figures of one month, of all units, against the best `GROUP BY` there is: over covering indexes by month and unit,
 * in their order, so that nothing is sorted. It adds up less than the figures have: not which kind was closed how.
 */
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '../../../src/cases/store.ts';
import type { Month } from '../../../src/domain/period.ts';
import { type MonthOfUnit, totalOf, valuesOf } from '../../../src/domain/statistics/cells.ts';
import { books } from '../../../src/domain/statistics/counted.ts';
import { type Comparison, median } from '../comparison.ts';
import { ms } from './setting.ts';

const parts = [
  { by: 'heard_on', columns: 'received' },
  { by: 'closed_on', columns: 'closed' },
  { by: 'closed_on', columns: 'days' },
] as const;

export async function monthBench(
  store: Store,
  file: string,
  months: readonly Month[],
  rounds: number,
  tell: (line: string) => void,
): Promise<Comparison> {
  const db = new DatabaseSync(file);
  // More than the store has.
  db.exec('PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY');
  const start = performance.now();
  for (const { by, columns } of parts) {
    db.exec(`CREATE INDEX reference_${columns} ON statistics (${by} / 100, unit, ${columns})`);
  }
  tell(`figures: the reference's indexes in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
  const queries = parts.map(({ by, columns }) => {
    const query = db.prepare(
      `SELECT unit, ${columns}, count(*) AS cases FROM statistics WHERE ${by} / 100 = ? GROUP BY unit, ${columns}`,
    );
    query.setReturnArrays(true);
    return query;
  });
  try {
    const ours = (month: Month) => store.figures({ from: month, until: month });
    const reference = (month: Month) => queries.map((query) => query.all(Number(month.replace('-', ''))));
    const times: { ours: number; reference: number }[] = [];
    // Once beforehand, so that both have in memory what they read.
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, month] of months.entries()) {
        const time = async <T>(read: () => T | Promise<T>) => {
          const began = performance.now();
          const value = await read();
          return { value, milliseconds: performance.now() - began };
        };
        const first = (round + index) % 2 === 0 ? await time(() => ours(month)) : undefined;
        const other = await time(() => reference(month));
        const mine = first ?? (await time(() => ours(month)));
        requireSame(month, mine.value, other.value);
        if (round >= 0) times.push({ ours: mine.milliseconds, reference: other.milliseconds });
      }
    }
    const middle = (side: 'ours' | 'reference') => ms(median(times.map((both) => both[side])));
    tell(`figures: one month ${middle('ours')}, GROUP BY ${middle('reference')}`);
    return {
      name: 'figures: one month of all units',
      ours: middle('ours'),
      reference: middle('reference'),
      ratios: times.map((both) => both.reference / both.ours),
      wanted: { atLeast: 10 },
    };
  } finally {
    db.close();
  }
}

/** @throws Error where they do not count as many cases. */
function requireSame(
  month: Month,
  figures: readonly MonthOfUnit[],
  [received, closed, days]: readonly (readonly unknown[])[],
): void {
  const total = (dimension: 'received' | 'closed' | 'days') =>
    books.reduce((sum, book) => sum + totalOf(valuesOf(figures, book, dimension)), 0);
  const counted = (rows: readonly unknown[] = []) =>
    rows.reduce<number>((sum, row) => sum + (Array.isArray(row) ? Number(row[2]) : 0), 0);
  const both = [
    [total('received'), counted(received)],
    [total('closed'), counted(closed)],
    [total('days'), counted(days)],
  ] as const;
  for (const [one, other] of both) if (one !== other) throw new Error(`${month}: ${one} cases, and ${other}`);
}
