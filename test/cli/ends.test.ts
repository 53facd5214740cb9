/** What `lydhor organisation check` says of units that end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Instant } from '../../src/domain/time.ts';
import { makeLog } from '../../src/log.ts';
import { openStore } from '../../src/stores/open.ts';
import { registers } from '../stores/counting.ts';
import { organisation, people, tenant } from '../support/municipality.ts';
import { lydhor } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-ends-'));
const url = `sqlite:${join(folder, 'store.db')}`;
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  const log = makeLog({ write: () => {} });
  const store = await openStore({ url, tenant, now: () => Instant.parse('2026-03-16T09:00:00.000Z'), log });
  await registers(store, 1);
  await registers(store, 2);
  await store.close();
});

function fileWith(desk: object): string {
  const path = join(folder, 'organisation.json');
  const units = [...organisation.units.values()].map((one) => (one.id === 'torget' ? { ...one, ...desk } : one));
  const file = {
    coordinator: people.jonas,
    roles: organisation.roles,
    units,
    people: [...organisation.people.values()],
  };
  // JSON is YAML too.
  writeFileSync(path, JSON.stringify(file));
  return path;
}

const checked = async (desk: object, today: string, ...options: string[]) => {
  const ports = { now: () => Instant.parse(`${today}T09:00:00.000Z`), openStore: openFor };
  const { code, out } = await lydhor(['organisation', 'check', fileWith(desk), ...options], ports);
  expect(code).toBe(0);
  return out.slice(1);
};
const openFor = (asked: { url: string; tenant: typeof tenant }) =>
  openStore({ ...asked, now: () => Instant.parse('2026-03-16T09:00:00.000Z'), log: makeLog({ write: () => {} }) });

describe('a unit that ends', () => {
  it('says what goes where, and to whom', async () => {
    const lines = await checked({ validUntil: '2026-03-20', becomes: ['skolen'] }, '2026-03-16');
    expect(lines).toContain(
      '  torget ends on 2026-03-20: what is open, its measures and its last month go to skolen (Rita Vik)',
    );
    const split = await checked({ validUntil: '2026-03-20', becomes: ['skolen', 'kommunen'] }, '2026-03-16');
    expect(split).toContain(
      '  torget ends on 2026-03-20: what is open, its measures and its last month go to skolen (Rita Vik); it is split, and becomes kommunen too',
    );
  });
  it('with a store, how many cases are open; and who is still in it', async () => {
    const lines = await checked({ validUntil: '2026-03-20' }, '2026-03-23', '--store', url, '--tenant', tenant);
    expect(lines).toContain(
      '  torget ended on 2026-03-20: what is open, its measures and its last month go to kommunen (Solveig Dahl), the unit above; 2 open cases now',
    );
    expect(lines).toContain('  warning: torget has ended: 5 people are still in it, and taken to be in kommunen');
  });
  it('nothing is said of what ended long ago', async () => {
    expect(await checked({ validUntil: '2026-03-20', becomes: ['skolen'] }, '2027-05-01')).not.toContainEqual(
      expect.stringContaining('torget ended'),
    );
  });
});
