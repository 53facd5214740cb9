import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Ports } from '../../src/cli/ports.ts';
import { carryOut } from '../../src/domain/change.ts';
import { ConversationId, TenantId } from '../../src/domain/ids.ts';
import { instantWritten } from '../../src/domain/time.ts';
import { makeLog } from '../../src/log.ts';
import { openStore } from '../../src/stores/open.ts';
import { attend } from '../../src/sweeps/attention.ts';
import {
  calendar,
  caseId,
  draftId,
  heard,
  MORNING,
  organisation,
  people,
  profile,
  unit,
} from '../support/municipality.ts';
import { lydhor, TENANT } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'lydhor-summary-'));
const file = join(folder, 'organisation.yaml');
const log = makeLog({ write: () => {} });
const at = (text: string) => {
  const moment = instantWritten(text);
  if (moment === undefined) throw new Error(`not a moment: ${text}`);
  return moment;
};
const LATER = at('2026-04-10T07:00:00Z');
const opened: Ports['openStore'] = (where) => openStore({ ...where, now: () => LATER, log });
const ports: Partial<Ports> = {
  env: {
    LYDHOR_STORE: `sqlite:${join(folder, 'store.sqlite')}`,
    LYDHOR_TENANT_ID: TENANT,
    LYDHOR_PROFILE: 'harstad',
    LYDHOR_ORGANISATION: file,
  },
  now: () => LATER,
  openStore: opened,
};
const store = () => opened({ url: ports.env?.['LYDHOR_STORE'] ?? '', tenant: TenantId.parse(TENANT) });

beforeAll(async () => {
  const { coordinator, roles, units, people: staff } = organisation;
  // JSON is YAML.
  writeFileSync(file, JSON.stringify({ coordinator, roles, units: [...units.values()], people: [...staff.values()] }));
  const open = await store();
  await open.transact({ draft: draftId(1), numbers: true }, ({ number }) => {
    if (number === undefined) throw new Error('a number was asked for');
    const command = { command: 'register', id: caseId(1), number, draft: draftId(1), heard: heard() } as const;
    const actor = { person: people.emma };
    const done = carryOut(undefined, command, { actor, now: MORNING, profile, organisation, calendar });
    if (!done.ok) throw new Error(done.refusal.reason);
    const { put, replaces, events } = done.change;
    return { result: undefined, save: { case: { put, replaces, events } } };
  });
  const channel = ConversationId.parse('19:torget@thread.tacv2');
  const link = { unit: unit('torget'), version: 1, channel, by: people.max, at: MORNING } as const;
  await open.putKept('link', { ...link, state: { state: 'linked' }, nextAttentionAt: null }, 'new');
  const address = { serviceUrl: 'https://teams.example/', conversation: channel };
  await open.putReference({ of: { is: 'channel', channel }, address, state: 'open', since: MORNING });
  await attend({ profile, organisation, calendar, store: open, now: () => MORNING, log });
  await open.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const says = [
  'Månedsoversikt for mars 2026',
  'Servicetorget',
  'Kom inn: 1 – klage på tjeneste 1',
  'I tide: vises når tallene er store nok til at ingen kan kjennes igjen',
];
const Posted = z.object({
  key: z.string(),
  dueAt: z.string(),
  unit: z.string(),
  send: z.string(),
  why: z.array(z.string()),
});

describe('lydhor summary', () => {
  it('prints what would be said, and publishes nothing by that', async () => {
    const { code, out, err } = await lydhor('summary --unit torget --month 2026-03', ports);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.slice(0, 4)).toEqual(says);
    const open = await store();
    expect((await open.allKept('publication', {}, { skip: 0, limit: 10 })).rows).toEqual([]);
    expect(await open.kept('month', 'torget:2026-03')).toMatchObject({ state: { state: 'waiting' }, version: 1 });
    await open.close();
  });
  it('as JSON, with the figures', async () => {
    const { out } = await lydhor('summary --unit torget --month 2026-03 --json', ports);
    const read: unknown = JSON.parse(out.join('\n'));
    expect(read).toMatchObject({
      unit: 'torget',
      month: '2026-03',
      state: 'waiting',
      words: {},
      figures: { inside: 0 },
    });
    expect(read).toMatchObject({ says: expect.arrayContaining(says) });
  });
  it('a month that was never begun is counted all the same', async () => {
    const { code, out } = await lydhor('summary --unit skolen --month 2025-11', ports);
    expect(code).toBe(0);
    expect(out).toContain('Vi fikk ingen tilbakemeldinger i november 2025.');
  });
  it.each([
    ['--unit atlantis --month 2026-03', 'lydhor: no unit atlantis in the organisation'],
    ['--unit torget --month 2026-04', 'lydhor: 2026-04 has not ended'],
    ['--unit torget --month 2027-01', 'lydhor: 2027-01 has not ended'],
    ['--unit torget --month 9899-12', 'lydhor: 9899-12 has not ended'],
    ['--unit torget --month 9999-12', expect.stringContaining('expected a month from 1900-01 to 9899-12')],
    ['--unit torget --month 1000-01', expect.stringContaining('expected a month from 1900-01 to 9899-12')],
    ['--unit torget --month 1900-01', 'lydhor: torget did not stand in 1900-01'],
    ['--unit badet --month 2026-03', 'lydhor: badet did not stand in 2026-03'],
    ['--unit torget --month 2026-13', expect.stringContaining('expected a month such as 2026-03')],
    ['--unit torget --month mars', expect.stringContaining('expected a month such as 2026-03')],
    ['--unit TORGET! --month 2026-03', expect.stringContaining('expected a unit id')],
    ['--month 2026-03', expect.stringContaining("'--unit <ID>' not specified")],
    ['--unit torget', expect.stringContaining("'--month <MONTH>' not specified")],
  ])('%s: one line, and 2', async (words, said) => {
    const { code, out, err } = await lydhor(`summary ${words}`, ports);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toEqual([said]);
  });
});

describe('lydhor sweep --dry', () => {
  it('prints what would be posted, and to which channel', async () => {
    const { out } = await lydhor('sweep --dry --now 2026-04-01T07:00:00Z --json', ports);
    const all = z.array(Posted).parse(JSON.parse(out.join('\n')));
    const post = all.find(({ send }) => send === 'post');
    expect(post).toMatchObject({
      key: 'month:torget:2026-03',
      unit: 'Servicetorget',
      dueAt: '2026-04-01T07:00:00.000Z',
    });
    expect(post?.why.slice(0, 4)).toEqual(says);
    // Those without a channel have it in private.
    expect(all.map(({ key }) => key)).toContain('month:skolen:2026-03');
    const open = await store();
    expect((await open.allKept('publication', {}, { skip: 0, limit: 10 })).rows).toEqual([]);
    await open.close();
  });
  it('and who would see it before', async () => {
    const { out } = await lydhor('sweep --dry --now 2026-03-31T07:00:00Z', ports);
    expect(out.filter((line) => line.includes(' month ')).join('\n')).toContain('torget 2026-03: waiting');
  });
});
