/**
 * The figures of ten million cases: read for a month and for a report, kept up at a registration, and made anew. Takes
 * about a gigabyte of the folder for temporary files.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Month } from '../../../src/domain/period.ts';
import { Day } from '../../../src/domain/time.ts';
import type { Comparison } from '../comparison.ts';
import { fillStatistics } from './filling.ts';
import { monthBench } from './month.ts';
import { rebuildingBench } from './rebuilding.ts';
import { registeringBench } from './registering.ts';
import { now, openAt, setting } from './setting.ts';
import { yearlyBench } from './yearly.ts';

export interface Amount {
  readonly cases: number;
  /** Of these in the two years of the report, and of another store all that there are. */
  readonly few: number;
  readonly rounds: number;
  readonly perRound: number;
}
export const usualFigures: Amount = { cases: 10_000_000, few: 10_000, rounds: 3, perRound: 512 };

const day = (text: string) => Day.parse(text);
const month = (text: string) => Month.parse(text);

export async function figuresBench(
  { cases, few, rounds, perRound }: Amount = usualFigures,
  tell = (_line: string) => {},
): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lydhor-bench-'));
  try {
    const [manyAt, fewAt, thinAt] = [
      join(folder, 'many.sqlite'),
      join(folder, 'few.sqlite'),
      join(folder, 'thin.sqlite'),
    ];
    const ten = { cases: cases - few, from: day('2014-01-01'), until: day('2023-12-31') };
    const two = { cases: few, from: day('2025-01-01'), until: day('2026-12-31') };
    const start = performance.now();
    await fillStatistics(manyAt, [ten, two]);
    await fillStatistics(fewAt, [two]);
    await fillStatistics(thinAt, [{ ...ten, cases: few }]);
    tell(`figures: ${cases} cases in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
    const [many, fewer, thin] = [await openAt(manyAt), await openAt(fewAt), await openAt(thinAt)];
    try {
      const place = setting();
      const rebuilt = await rebuildingBench(many, manyAt, rounds, tell);
      for (const store of [fewer, thin]) await store.rebuildFigures(() => {});
      const years = { many, few: fewer, same: month('2026-01'), thin, full: month('2023-01') };
      const yearly = await yearlyBench({ ...place, now: () => now }, years, 3 * rounds, tell);
      const registrations = { rounds: 5 * rounds, perRound, atOnce: 16 };
      const registered = await registeringBench(place, manyAt, registrations, tell);
      // Last, since it makes indexes that would have to be kept up by all the others.
      const months = ['2015-02', '2018-05', '2020-10', '2023-03'].map(month);
      const read = await monthBench(many, manyAt, months, 3 * rounds, tell);
      return [read, registered, ...yearly, rebuilt];
    } finally {
      for (const store of [many, fewer, thin]) await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
