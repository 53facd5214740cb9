import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Environment } from '../../src/config.ts';
import { Instant } from '../../src/domain/time.ts';
import { openDirectory } from '../../src/graph/make.ts';
import { loadOrganisation } from '../../src/organisation/load.ts';
import {
  type GraphStandIn,
  type StandInUser,
  startGraph,
  TOKEN,
  type Trouble,
  trouble,
} from '../support/graph-stand-in.ts';
import { lydhor } from './terminal.ts';

const file = fileURLToPath(new URL('../../src/demo/municipalities/harstad/organisation.yaml', import.meta.url));
const loaded = loadOrganisation(file, undefined);
if (!loaded.ok) throw new Error('not sound');
const { people, units } = loaded.organisation;
const idOf = (name: string) => {
  const found = [...people.values()].find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.id;
};
const above = (id: string): string | undefined => {
  for (
    let unit = [...people.values()].find((one) => one.id === id)?.unit;
    unit !== undefined;
    unit = units.get(unit)?.parent
  ) {
    const manager = units.get(unit)?.manager;
    if (manager !== undefined && manager !== id) return manager;
  }
  return undefined;
};

let graph: GraphStandIn;
beforeEach(async () => {
  graph = await startGraph();
  for (const { id, name, email } of people.values()) {
    const managerId = above(id);
    graph.users.push({ id, displayName: name, mail: email, ...(managerId === undefined ? {} : { managerId }) });
  }
});
afterEach(() => graph.close());

const environment = (): Environment => ({
  LYDHOR_APP_ID: '11111111-2222-3333-4444-555555555555',
  LYDHOR_TENANT_ID: '11111111-2222-3333-4444-555555555556',
  LYDHOR_APP_SECRET: 'marked-secret',
  GRAPH: 'directory',
  GRAPH_URL: graph.url,
});

const compare = (env: Environment = environment(), now = '2026-03-20T09:00:00.000Z') =>
  lydhor(['organisation', 'compare', file], {
    env,
    now: () => Instant.parse(now),
    openDirectory: async (config) =>
      openDirectory(config.graph, { token: async () => TOKEN, timeoutMs: 2_000, now: Date.now, jitter: () => 0 }),
  });

const change = (name: string, over: Partial<StandInUser>) => {
  const at = graph.users.findIndex(({ id }) => id === idOf(name));
  const user = graph.users[at];
  if (user === undefined) throw new Error('not in the directory');
  graph.users[at] = { ...user, ...over };
};
const [emma, max] = ['Emma Lie', 'Max Berg'];

describe('lydhor organisation compare', () => {
  test('a file that says what the directory says is as it is, over all pages and with strangers between', async () => {
    graph.users.unshift({ id: 'b0000000-0000-4000-8000-000000000001', displayName: 'Elev Prøve' });
    change(emma, { mail: [...people.values()].find(({ name }) => name === emma)?.email.toUpperCase() ?? '' });
    expect(await compare()).toEqual({ code: 0, out: [`${file}: as in the directory; ${people.size} people`], err: [] });
    expect(graph.asked).toHaveLength(Math.ceil((people.size + 1) / 2));
  });

  test('everything that differs is told, and is a failure', async () => {
    change(emma, { displayName: 'Emma Dahl', mail: 'emma.dahl@nordvag.example', managerId: idOf(emma) });
    change(max, { accountEnabled: false });
    const gone = [...people.values()].find(({ name }) => name !== emma && name !== max);
    graph.users.splice(
      graph.users.findIndex(({ id }) => id === gone?.id),
      1,
    );
    const { code, out, err } = await compare();
    expect([code, err]).toEqual([1, [`lydhor: ${file}: 5 differences from the directory`]]);
    expect(out.toSorted()).toEqual(
      [
        `${gone?.id}: ${gone?.name} is not in the directory`,
        `${idOf(max)}: Max Berg is disabled in the directory`,
        `${idOf(emma)}: name is Emma Lie in the file, Emma Dahl in the directory`,
        `${idOf(emma)}: e-mail is ${people.get(idOf(emma))?.email} in the file, emma.dahl@nordvag.example in the directory`,
        `${idOf(emma)}: manager is ${idOf(max)} in the file, ${idOf(emma)} in the directory`,
      ].toSorted(),
    );
  });

  test('whoever is not here yet need not be there', async () => {
    graph.users.splice(0);
    const before = await compare(environment(), '2000-01-01T09:00:00.000Z');
    expect(before).toEqual({ code: 0, out: [`${file}: as in the directory; 0 people`], err: [] });
  });

  test('a name in the directory cannot command the terminal', async () => {
    change(emma, { displayName: 'Emma\u001b[2J\nLie' });
    const { out } = await compare();
    expect(out).toHaveLength(1);
    expect(out.join('')).not.toMatch(/\p{Cc}/u);
  });

  const failing: readonly [Trouble, string][] = [
    [trouble(403, 'Authorization_RequestDenied'), 'http-403-Authorization_RequestDenied'],
    [trouble(429, 'TooManyRequests', { 'retry-after': '60' }), 'http-429-TooManyRequests'],
    [{ how: 'answer', status: 200, body: '{"value":[{}]}' }, 'unexpected-answer'],
  ];
  test.each(failing)(
    'a directory that cannot be read to its end is a failure, and nothing is compared',
    async (treatment, code) => {
      graph.trouble(/skiptoken/, treatment);
      expect(await compare()).toEqual({ code: 1, out: [], err: [`lydhor: the directory can't be asked: ${code}`] });
    },
  );

  test.each([
    [{ GRAPH: 'absence' }, 'lydhor: GRAPH has no directory: without that permission nobody can be looked up'],
    [{ GRAPH: '' }, 'lydhor: GRAPH has no directory: without that permission nobody can be looked up'],
    [
      { LYDHOR_TENANT_ID: '', GRAPH_URL: 'http://graph.example/v1.0' },
      'lydhor: LYDHOR_TENANT_ID is missing: the Entra tenant of the municipality; GRAPH_URL is no address of Graph: expected one such as https://graph.microsoft.com/v1.0',
    ],
  ])('settings with which the directory cannot be asked are told in one line: %o', async (over, says) => {
    expect(await compare({ ...environment(), ...over })).toEqual({ code: 2, out: [], err: [says] });
    expect(graph.asked).toEqual([]);
  });

  test('a file that is not there, or not sound, is not compared', async () => {
    const other = async (name: string) => lydhor(['organisation', 'compare', name], { env: environment() });
    expect(await other('/nowhere.yaml')).toEqual({ code: 2, out: [], err: ['lydhor: /nowhere.yaml: no such file'] });
    const self = fileURLToPath(import.meta.url);
    expect(await other(self)).toMatchObject({ code: 1, out: [] });
  });
});
