import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { StoreUnavailable } from '../../src/cases/store.ts';
import type { Ports } from '../../src/cli/ports.ts';
import { showing } from '../../src/cli/progress.ts';
import { TenantId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/stores/open.ts';
import { aCounted, counts } from '../stores/counting.ts';
import { type SqlitePlace, sqlitePlace } from '../stores/sqlite/place.ts';
import { NOON } from '../support/records.ts';
import { lydhor, TENANT } from './terminal.ts';

const log = { warning: () => {} };
const opened: Ports['openStore'] = (where) => openStore({ ...where, now: () => NOON, log });

describe('lydhor rollups', () => {
  let place: SqlitePlace;

  beforeEach(async () => {
    place = sqlitePlace();
    const store = await opened({ url: place.url, tenant: TenantId.parse(TENANT) });
    await Promise.all([1, 2, 3].map((n) => counts(store, n, aCounted())));
    await store.close();
  });
  afterEach(() => place.remove());

  const asked = (line: string, over: Partial<Ports> = {}) =>
    lydhor(line, { env: { LYDHOR_STORE: place.url, LYDHOR_TENANT_ID: TENANT }, openStore: opened, ...over });

  it('check says that every figure is right, and how far it came', async () => {
    expect(await asked('rollups check')).toEqual({
      code: 0,
      out: ['every figure is what the cases count for'],
      err: ['checked 100 % (3 of 3 cases)'],
    });
    expect(await asked('rollups check --json')).toMatchObject({ code: 0, out: ['[]'] });
  });

  it('check has a line for each figure that differs, and ends with 1', async () => {
    await place.falsify('2026-03', 'torget');
    const { code, out, err } = await asked('rollups check');
    expect(code).toBe(1);
    expect(out[0]).toMatch(/^month +unit +figure +is +should be$/);
    expect(out[1]).toMatch(/^2026-03 +torget +service:\S+ +63 +3$/);
    expect(out).toHaveLength(2);
    expect(err.at(-1)).toBe(
      'lydhor: a figure differs from what the cases count for; lydhor rollups rebuild makes them anew',
    );
  });

  it('check tells a program what differs', async () => {
    await place.falsify('2026-03', 'torget');
    const { code, out } = await asked('rollups check --json');
    expect(code).toBe(1);
    const line = z.object({
      unit: z.string(),
      month: z.string(),
      figure: z.string(),
      is: z.number(),
      shouldBe: z.number(),
    });
    expect(z.array(line).parse(JSON.parse(out.join('\n')))).toMatchObject([
      { unit: 'torget', month: '2026-03', is: 63, shouldBe: 3 },
    ]);
  });

  it('rebuild makes it right', async () => {
    await place.falsify('2026-03', 'torget');
    expect(await asked('rollups rebuild')).toEqual({
      code: 0,
      out: ['every figure was made anew from the cases'],
      err: ['counted 100 % (3 of 3 cases)'],
    });
    expect((await asked('rollups check')).code).toBe(0);
  });

  it('draws a bar on a terminal, and ends its line also where it goes wrong', async () => {
    let drawn = '';
    const terminal = (text: string) => {
      drawn += text;
    };
    expect(await asked('rollups rebuild', { terminal })).toMatchObject({ code: 0, err: [] });
    expect(drawn).toBe(`\r[${'#'.repeat(30)}] counted 100 % (3 of 3 cases) \n`);
    drawn = '';
    const failing: Ports['openStore'] = async (where) => ({
      ...(await opened(where)),
      rebuildFigures: async (progress) => {
        progress(1, 3);
        throw new StoreUnavailable('The database is not available: disk full.');
      },
    });
    expect(await asked('rollups rebuild', { terminal, openStore: failing })).toEqual({
      code: 1,
      out: [],
      err: ['lydhor: The database is not available: disk full.'],
    });
    expect(drawn).toBe(`\r[${'#'.repeat(10)}${'-'.repeat(20)}] counted 33 % (1 of 3 cases) \n`);
  });

  it.each([
    ['rollups', 'expected a command'],
    ['rollups mend', "unknown command 'mend'"],
    ['rollups rebuild --json', "unknown option '--json'"],
    ['rollups check twice', 'too many arguments'],
    ['rollups check --store nowhere', "the store's address: expected sqlite:PATH"],
  ])('%s is used wrongly, says one line', async (line, said) => {
    const { code, out, err } = await asked(line);
    expect([code, out, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(said);
  });

  it('makes no store where there is none', async () => {
    expect(await asked(`rollups rebuild --store sqlite:${place.folder}/other.sqlite`)).toMatchObject({
      code: 1,
      out: [],
      err: [`lydhor: no store at ${place.folder}/other.sqlite`],
    });
  });

  it('says what each of them does', async () => {
    const { code, out } = await asked('rollups --help');
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(/check \[options\][\s\S]*rebuild \[options\]/);
    const help = (await asked('rollups rebuild --help')).out.join(' ').replaceAll(/\s+/g, ' ');
    expect(help).toContain('it goes on when it is called again');
  });

  it('ends with 1 and one line where the disk takes no more, and does it when it does', async () => {
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    await place.falsify('2026-03', 'torget');
    const run = (limit: string, ...words: string[]) => {
      const env = { ...process.env, LYDHOR_STORE: place.url, LYDHOR_TENANT_ID: TENANT };
      // No file may grow beyond so many blocks of 512 bytes.
      const line = `ulimit -f ${limit}; exec "$0" "$@"`;
      const { status, stderr } = spawnSync('sh', ['-c', line, process.execPath, main, ...words], {
        env,
        encoding: 'utf8',
      });
      return { status, err: stderr.split('\n').filter((each) => each !== '') };
    };
    const full = run('8', 'rollups', 'rebuild');
    expect(full.status).toBe(1);
    expect(full.err.at(-1)).toMatch(
      /^lydhor: (\S+: )?The database is not available: (disk full|input or output failed)\.$/,
    );
    expect(full.err.filter((line) => line.startsWith('lydhor:'))).toHaveLength(1);
    expect(run('unlimited', 'rollups', 'check').status).toBe(1);
    expect(run('unlimited', 'rollups', 'rebuild').status).toBe(0);
    expect(run('unlimited', 'rollups', 'check').status).toBe(0);
  });
});

describe('how far something has come', () => {
  it('is a line at each tenth where nobody looks on', () => {
    const lines: string[] = [];
    const { progress, end } = showing('counted', 'cases', { err: (line) => lines.push(line) });
    for (let done = 0; done <= 1000; done++) progress(done, 1000);
    end();
    expect(lines).toHaveLength(10);
    expect(lines[2]).toBe('counted 30 % (300 of 1000 cases)');
    expect(lines.at(-1)).toBe('counted 100 % (1000 of 1000 cases)');
  });

  it('is all of it where there is nothing to do', () => {
    const lines: string[] = [];
    showing('counted', 'cases', { err: (line) => lines.push(line) }).progress(0, 0);
    expect(lines).toEqual(['counted 100 % (0 of 0 cases)']);
  });
});
