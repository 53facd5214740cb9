/**
 * All that the municipality's yearly report asks of its store, whatever else the store holds: the same report once from
 * a store that holds nothing but its cases, and once from one that holds a thousand times as many, of other years.
 * Beside it, without a wish, the report of a year against that of the same year with a thousandth of its cases: most of
 * its units have no figures at all in most months, and those that have any have few, while what is finer than totals by
 * kind can only be told safely from the figures of each unit's month.
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
  /** Its cases are spread over the years in which `many` has most of its own. */
  readonly thin: Store;
  /** One of these years. */
  readonly full: Month;
}

export async function yearlyBench(
  house: Omit<ReportingHouse, 'store'>,
  { many, few, same, thin, full }: Yearly,
  rounds: number,
  tell: (line: string) => void,
): Promise<Comparison[]> {
  const [large, small, thinned] = [stopwatched(many), stopwatched(few), stopwatched(thin)];
  const report = async (of: Stopwatched, from: Month): Promise<{ report: Report; milliseconds: number }> => {
    of.restart();
    const asked = { scope: { is: 'municipality' as const }, period: { from, months: 12 as const } };
    return { report: await madeReport({ ...house, store: of.store }, asked, 'looks'), milliseconds: of.milliseconds() };
  };
  const times: { many: number; few: number; full: number; thin: number }[] = [];
  // Once beforehand, so that both have in memory what they read.
  for (let round = -1; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await report(large, same) : undefined;
    const fewer = await report(small, same);
    const most = first ?? (await report(large, same));
    if (!isDeepStrictEqual(most.report, fewer.report)) throw new Error('the two reports differ');
    if (most.report.received === 0) throw new Error('there is nothing in the report');
    const fuller = await report(large, full);
    const thinner = await report(thinned, full);
    if (round < 0) continue;
    times.push({
      many: most.milliseconds,
      few: fewer.milliseconds,
      full: fuller.milliseconds,
      thin: thinner.milliseconds,
    });
  }
  const middle = (side: 'many' | 'few' | 'full' | 'thin') => ms(median(times.map((all) => all[side])));
  tell(
    `figures: yearly report ${middle('many')}, among few ${middle('few')}; of a full year ${middle('full')}, of a thin one ${middle('thin')}`,
  );
  return [
    {
      name: 'figures: yearly report, among many and few cases',
      ours: middle('many'),
      reference: middle('few'),
      ratios: times.map((all) => all.many / all.few),
      wanted: { atMost: 1.5 },
    },
    {
      name: 'figures: yearly report, of a full and of a thin year',
      ours: middle('full'),
      reference: middle('thin'),
      ratios: times.map((all) => all.full / all.thin),
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
