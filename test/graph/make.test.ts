import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GraphConfig } from '../../src/config.ts';
import { OutboxKey, PersonId } from '../../src/domain/ids.ts';
import { Instant } from '../../src/domain/time.ts';
import { makeGraph } from '../../src/graph/make.ts';
import { type GraphSetting, MACHINE_NOW, startGraphSetting } from '../support/graph-setting.ts';
import { TOKEN } from '../support/graph-stand-in.ts';

const max = PersonId.parse('a0000000-0000-4000-8000-000000000001');

let setting: GraphSetting;
beforeEach(async () => {
  setting = await startGraphSetting();
});
afterEach(() => setting.graph.close());

const nothing = { absence: false, mail: undefined, install: undefined, directory: false };
const made = (config: Partial<GraphConfig>) => {
  const connection = { token: async () => TOKEN, timeoutMs: 2_000, now: () => MACHINE_NOW, jitter: () => 0 };
  return makeGraph({ url: setting.graph.url, ...nothing, ...config }, connection, setting.log);
};

test('there is no more of it than is configured', () => {
  expect(made({})).toEqual({});
  expect(Object.keys(made({ absence: true }))).toEqual(['absence']);
  expect(Object.keys(made({ mail: { mailbox: setting.graph.mailbox } }))).toEqual(['mail']);
  expect(Object.keys(made({ install: { by: 'catalog-id', id: 'lydhor' } }))).toEqual(['installer']);
  expect(Object.keys(made({ directory: true }))).toEqual(['directory']);
  expect(setting.graph.asked).toEqual([]);
});

test('all of it works through one client, and no token is logged', async () => {
  setting.graph.users.push({ id: max, displayName: 'Max Berg', replies: { status: 'alwaysEnabled' } });
  const { absence, mail, installer, directory } = made({
    absence: true,
    mail: { mailbox: setting.graph.mailbox },
    install: { by: 'manifest-id', id: 'lydhor' },
    directory: true,
  });
  const letter = { to: 'kari@example.com', subject: 'Svar', paragraphs: ['Hei'] };
  expect(await absence?.awayOf([max], Instant.parse('2026-03-16T09:00:00.000Z'))).toEqual(new Set([max]));
  const mine = { unsure: false, stillMine: async () => true };
  expect(await mail?.send(OutboxKey.parse('answer:1'), letter, mine)).toEqual({ ended: 'sent' });
  expect(await installer?.install(max)).toBe('impossible');
  expect(await directory?.person(max)).toMatchObject({ name: 'Max Berg' });
  expect(setting.lines).toHaveLength(1);
  expect(setting.lines.join('')).not.toMatch(/marked-token|Berg|kari/);
});
