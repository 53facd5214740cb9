/** How much was answered in time, as far as a report's own table says it. */
import { shareInTime } from '../statistics/days.ts';
import type { Table } from '../statistics/table.ts';

const kept: readonly string[] = ['in-time', 'in-extended-time'];

export interface Timely {
  /** In time, also where the time was extended. */
  readonly inTime: number;
  readonly late: number;
  /** Of all to whom an answer was promised. */
  readonly shareInTime: number;
}

/** Undefined where it can't be told: something is counted together with what had no deadline, or with what was late. */
export function timelyOf(tables: readonly Table[]): Timely | undefined {
  const blocks = tables.find(({ dimension }) => dimension === 'timeliness')?.blocks ?? [];
  let [inTime, late] = [0, 0];
  for (const { values, count } of blocks) {
    if (values.every((value) => kept.includes(value))) inTime += count;
    else if (values.every((value) => value === 'late')) late += count;
    else if (!values.every((value) => value === 'no-deadline')) return undefined;
  }
  const share = shareInTime(new Map(Object.entries({ 'in-time': inTime, late })));
  return share === undefined ? undefined : { inTime, late, shareInTime: share };
}
