/**
 * All that the municipality's yearly report asks of its store, whatever else the store holds: the same report once from
 * a store that holds nothing but its cases, and once from one that holds a thousand times as many, of other years.
 * Beside it, without a wish, a report of a year in which there were a hundred times as many cases: it has more figures.
 */
import { isDeepStrictEqual } from 'node:util';
import { madeReport, type ReportingHouse } from '../../../src/cases/report/made.ts';
import type { Store } from '../../../src/cases/store.ts';
import type { Month } from '../../../src/domain/period.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { type Comparison, median } from '../comparison.ts';
import { ms } from './setting.ts';

export interface Yearly {
  readonly many: Store;
  readonly few: Store;
  /** Of which both have the same cases. */
  readonly same: Month;
  /** In which `many` has most of its cases. */
  readonly full: Month;
}

export async function yearlyBench(
  house: Omit<ReportingHouse, 'store'>,
  { many, few, same, full }: Yearly,
  rounds: number,
  tell: (line: string) => void,
): Promise<Comparison[]> {
  const [large, small] = [stopwatched(many), stopwatched(few)];
  const report = async (of: Stopwatched, from: Month): Promise<{ report: Report; milliseconds: number }> => {
    of.restart();
    const asked = { scope: { is: 'municipality' as const }, period: { from, months: 12 as const } };
    return { report: await madeReport({ ...house, store: of.store }, asked, 'looks'), milliseconds: of.milliseconds() };
  };
  const times: { many: number; few: number; full: number }[] = [];
  // Once beforehand, so that both have in memory what they read.
  for (let round = -1; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await report(large, same) : undefined;
    const fewer = await report(small, same);
    const most = first ?? (await report(large, same));
    if (!isDeepStrictEqual(most.report, fewer.report)) throw new Error('the two reports differ');
    if (most.report.received === 0) throw new Error('there is nothing in the report');
    const fuller = await report(large, full);
    if (round >= 0) {
      times.push({ many: most.milliseconds, few: fewer.milliseconds, full: fuller.milliseconds });
    }
  }
  const middle = (side: 'many' | 'few' | 'full') => ms(median(times.map((all) => all[side])));
  tell(`figures: yearly report ${middle('many')}, among few ${middle('few')}; of a full year ${middle('full')}`);
  return [
    {
      name: 'figures: yearly report, among many and few cases',
      ours: middle('many'),
      reference: middle('few'),
      ratios: times.map((all) => all.many / all.few),
      wanted: { atMost: 1.5 },
    },
    {
      name: 'figures: yearly report of a year with many and few',
      ours: middle('full'),
      reference: middle('few'),
      ratios: times.map((all) => all.full / all.few),
    },
  ];
}

interface Stopwatched {
  readonly store: Store;
  restart(): void;
  /** In which something was asked of the store and not answered yet. */
  milliseconds(): number;
}

function stopwatched(store: Store): Stopwatched {
  let [asked, since, sum] = [0, 0, 0];
  const asking = new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...rest: unknown[]): Promise<unknown> => {
        if (asked++ === 0) since = performance.now();
        try {
          return await Reflect.apply(method, target, rest);
        } finally {
          if (--asked === 0) sum += performance.now() - since;
        }
      };
    },
  });
  return {
    store: asking,
    restart: () => {
      sum = 0;
    },
    milliseconds: () => sum,
  };
}
