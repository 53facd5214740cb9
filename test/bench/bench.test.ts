import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const bench = fileURLToPath(new URL('main.ts', import.meta.url));
const run = (...args: string[]) => promisify(execFile)(process.execPath, [bench, ...args]);

it('compares everything with its reference and finds every acknowledged case in the store', async () => {
  const { stdout, stderr } = await run('--quick');
  expect(stderr).toBe('');
  expect(stdout).toContain('600 acknowledged, killed, all in the store');
  const measured = [
    'inbound: requests a second',
    'inbound: p50',
    'inbound: p99',
    'memory: peak resident set',
    'deadline: 10 working days',
    'start: listening',
    'start: first activity answered',
    'start for the first time: listening',
    'start for the first time: first activity answered',
    'search: a word that few cases have',
    'search: a word that one in five has',
    'sweep: due reminders claimed and marked',
    'sweep: due cases looked at',
    'sweep: nothing due, among many and few',
    'figures: one month of all units',
    'figures: their price on a registration',
    'figures: yearly report, among many and few cases',
    'figures: yearly report, of a full and of a thin year',
    'figures: all made anew',
  ];
  const table = stdout.split('\n').filter((line) => measured.some((name) => line.startsWith(`${name}  `)));
  expect(table.map((line) => line.split('  ')[0])).toEqual(measured);
  for (const line of table) expect(line).not.toMatch(/NaN|Infinity/);
});

it('says which benches there are', async () => {
  await expect(run('inbond')).rejects.toThrow(
    /no bench inbond: there are inbound, deadline, start, search, sweep, figures/,
  );
});
