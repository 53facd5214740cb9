import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { notify } from '../../src/cases/notify.ts';
import type { Store } from '../../src/cases/store.ts';
import type { Ports } from '../../src/cli/ports.ts';
import { localTenant } from '../../src/config.ts';
import { carryOut } from '../../src/domain/change.ts';
import type { Heard } from '../../src/domain/commands.ts';
import { TenantId } from '../../src/domain/ids.ts';
import { makeLog } from '../../src/log.ts';
import { openStore } from '../../src/stores/open.ts';
import { attend } from '../../src/sweeps/attention.ts';
import {
  calendar,
  caseId,
  day,
  draftId,
  heard,
  MORNING,
  organisation,
  people,
  profile,
} from '../support/municipality.ts';
import { lydhor, TENANT } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-sweep-'));
const log = makeLog({ write: () => {} });
const file = join(folder, 'organisation.yaml');
const opened: Ports['openStore'] = (where) => openStore({ ...where, now: () => MORNING, log });
const portsOf = (name: string, tenant: string): Partial<Ports> => ({
  env: {
    LYDHOR_STORE: `sqlite:${join(folder, name)}`,
    LYDHOR_TENANT_ID: tenant,
    LYDHOR_PROFILE: 'harstad',
    LYDHOR_ORGANISATION: file,
  },
  openStore: opened,
});
const ours = portsOf('ours.sqlite', TENANT);
const demo = portsOf('demo.sqlite', localTenant);

/** Three complaints about the desk, one of which is about its head, and what was due that Monday seen to. */
async function fill(ports: Partial<Ports>, tenant: typeof localTenant): Promise<void> {
  const store = await opened({ url: ports.env?.['LYDHOR_STORE'] ?? '', tenant });
  const told: Heard[] = [heard(), heard({ heardOn: day('2026-03-10') }), heard({ concerns: [people.max] })];
  for (const [n, what] of told.entries()) await register(store, n + 1, what);
  const house = { profile, organisation, calendar, store, now: () => MORNING, log };
  await attend(house);
  for (const entry of await store.claim(MORNING, 50)) await store.settle(entry, { ended: 'delivered', at: MORNING });
  await store.close();
}

async function register(store: Store, n: number, what: Heard): Promise<void> {
  const [id, draft] = [caseId(n), draftId(n)];
  await store.transact({ draft, numbers: true }, ({ number }) => {
    if (number === undefined) throw new Error('a number was asked for');
    const command = { command: 'register', id, number, draft, heard: what } as const;
    const actor = { person: people.emma };
    const done = carryOut(undefined, command, { actor, now: MORNING, profile, organisation, calendar });
    if (!done.ok) throw new Error(done.refusal.reason);
    const { put, replaces, events } = done.change;
    const outbox = notify({ profile, calendar }, done.change, [], MORNING);
    return { result: undefined, save: { case: { put, replaces, events }, outbox } };
  });
}

beforeAll(async () => {
  const { coordinator, roles, units, people: staff } = organisation;
  // JSON is YAML.
  writeFileSync(file, JSON.stringify({ coordinator, roles, units: [...units.values()], people: [...staff.values()] }));
  await fill(ours, TenantId.parse(TENANT));
  await fill(demo, localTenant);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const Line = z.object({
  key: z.string(),
  dueAt: z.string(),
  name: z.string(),
  shows: z.string(),
  why: z.array(z.string()),
});
const asJson = async (now: string, ports = ours) =>
  z.array(Line).parse(JSON.parse((await lydhor(`sweep --dry --now ${now} --json`, ports)).out.join('\n')));

describe('lydhor sweep --dry', () => {
  it('says what would be sent at a moment, to whom, where she works, and why', async () => {
    const { code, out, err } = await lydhor('sweep --dry --now 2026-03-23T07:00Z', ours);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      'when              to                                  what          why',
      '2026-03-23 08:00  Max Berg (Servicetorget)            digest        case 2: see by 2026-03-24, respond by 2026-03-24; case 1: see by 2026-03-30, respond by 2026-03-30',
      '2026-03-23 08:00  Solveig Dahl (Prøvevik kommune)     digest        case 3: hear by 2026-03-27, see by 2026-03-30, respond by 2026-03-30',
    ]);
  });
  it('saves nothing: asked again, and by a sweep that is carried out, it is the same', async () => {
    const first = await asJson('2026-03-23T07:00:00Z', demo);
    expect(await asJson('2026-03-23T07:00:00Z', demo)).toEqual(first);
    const swept = await lydhor('sweep --now 2026-03-23T07:00:00Z', demo);
    expect(swept).toMatchObject({ code: 0, out: ['swept as of 2026-03-23T07:00:00.000Z'] });
    const { out } = await lydhor('outbox --json', demo);
    const waiting = z.array(z.object({ key: z.string() })).parse(JSON.parse(out.join('\n')));
    expect(waiting.map(({ key }) => key).sort()).toEqual(first.map(({ key }) => key).sort());
    // What waits would be sent, and is not made anew.
    const after = await asJson('2026-03-23T07:00:00Z', demo);
    expect(after.map(({ key }) => key).sort()).toEqual(first.map(({ key }) => key).sort());
    expect(after.every(({ why }) => why.includes('waits in the outbox'))).toBe(true);
  });
  it('shows a rung with whom it leads to, though nothing of it is saved', async () => {
    const lines = await asJson('2026-04-01T06:00:00Z');
    const rungs = lines.filter(({ shows }) => shows === 'case').map(({ name, why }) => `${name}: ${why.join(' ')}`);
    expect(rungs.sort()).toEqual([
      'Jonas Haug: case 3 overdue',
      'Solveig Dahl: case 1 overdue',
      'Solveig Dahl: case 2 overdue',
    ]);
    expect(lines.filter(({ shows }) => shows === 'overdue').map(({ name }) => name)).toEqual(['Jonas Haug']);
  });
  it('tells no word of a case', async () => {
    const { out } = await lydhor('sweep --dry --now 2026-04-01T06:00:00Z --json', ours);
    expect(out.join('\n')).not.toContain('Bussen');
    expect(out.join('\n')).not.toContain('99 88 77 66');
  });
  it('nothing due: nothing', async () => {
    expect((await lydhor('sweep --dry --now 2026-03-17T07:00:00Z', ours)).out).toHaveLength(1);
    expect((await lydhor('sweep --dry --now 2026-03-17T07:00:00Z --json', ours)).out).toEqual(['[]']);
  });
});

describe('used wrongly: one line, and 2', () => {
  it.each([
    ['sweep --now 2026-03-23T07:00:00Z', 'lydhor: --now without --dry: on demo data only'],
    ['sweep --json', 'lydhor: --json goes with --dry'],
    [
      'sweep --dry --now tomorrow',
      "lydhor: option '--now <INSTANT>' argument 'tomorrow' is invalid. expected a moment with its zone, such as 2026-03-25T07:00:00Z",
    ],
    [
      'sweep --dry --now 2026-03-23T07:00',
      "lydhor: option '--now <INSTANT>' argument '2026-03-23T07:00' is invalid. expected a moment with its zone, such as 2026-03-25T07:00:00Z",
    ],
    ['sweep --dry --profile atlantis', expect.stringContaining('atlantis')],
    ['sweep --dry --organisation nowhere.yaml', expect.any(String)],
  ])('%s', async (line, said) => {
    const { code, err } = await lydhor(line, ours);
    expect(err).toEqual([said]);
    expect(code).toBe(line.includes('nowhere') ? 1 : 2);
  });
  it('without a store, a profile or people', async () => {
    for (const gone of ['LYDHOR_STORE', 'LYDHOR_PROFILE', 'LYDHOR_ORGANISATION', 'LYDHOR_TENANT_ID']) {
      const env = { ...ours.env, [gone]: '' };
      expect(await lydhor('sweep --dry', { ...ours, env })).toMatchObject({
        code: 2,
        err: [expect.stringContaining(gone)],
      });
    }
  });
});
