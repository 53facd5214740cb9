import { expect, it } from 'vitest';
import { timelyOf } from '../../../src/domain/report/timely.ts';
import { Table } from '../../../src/domain/statistics/table.ts';

const told = (...blocks: readonly (readonly [string, number])[]) =>
  timelyOf([
    Table.parse({
      dimension: 'timeliness',
      units: ['skolen'],
      period: { from: '2025-01', months: 12 },
      blocks: blocks.map(([values, count]) => ({ values: values.split('+'), count })),
    }),
  ]);

it('counts extended time as in time, and leaves out what had no deadline', () => {
  const apart = told(['in-time', 60], ['no-deadline', 50], ['late', 10], ['in-extended-time', 30]);
  expect(apart).toEqual({ inTime: 90, late: 10, shareInTime: 0.9 });
  expect(told(['in-time+in-extended-time', 9], ['late', 6], ['no-deadline', 5])?.shareInTime).toBe(0.6);
  expect(told(['in-time', 9], ['in-extended-time', 6])).toEqual({ inTime: 15, late: 0, shareInTime: 1 });
});
it('says nothing where the blocks don’t', () => {
  expect(told(['in-time+no-deadline', 60], ['late', 10])).toBeUndefined();
  expect(told(['in-time', 60], ['in-extended-time+late', 10])).toBeUndefined();
  expect(told(['no-deadline', 60])).toBeUndefined();
  expect(timelyOf([])).toBeUndefined();
});
