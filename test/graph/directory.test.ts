import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DirectoryPerson, DirectoryUnavailable } from '../../src/cases/directory.ts';
import { PersonId } from '../../src/domain/ids.ts';
import { makeDirectory } from '../../src/graph/directory.ts';
import { type GraphSetting, startGraphSetting } from '../support/graph-setting.ts';
import { type Trouble, trouble } from '../support/graph-stand-in.ts';

const person = (n: number) => PersonId.parse(`a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const [emma, max, lars] = [person(1), person(2), person(3)];

let setting: GraphSetting;
beforeEach(async () => {
  setting = await startGraphSetting();
  setting.graph.users.push(
    { id: emma, displayName: 'Emma Lie', mail: 'emma@provevik.example', managerId: max },
    { id: max, displayName: 'Max Berg' },
    { id: lars, displayName: 'Lars Holm', accountEnabled: false },
  );
});
afterEach(() => setting.graph.close());

const directory = () => makeDirectory(setting.client({ timeoutMs: 300 }));

const everybody = async () => {
  const found: DirectoryPerson[] = [];
  for await (const one of directory().everybody()) found.push(one);
  return found;
};

const people = [
  { id: emma, name: 'Emma Lie', email: 'emma@provevik.example', enabled: true, manager: max },
  { id: max, name: 'Max Berg', email: undefined, enabled: true, manager: undefined },
  { id: lars, name: 'Lars Holm', email: undefined, enabled: false, manager: undefined },
];

test('a person is found with her manager, with none, and disabled', async () => {
  expect(await Promise.all([emma, max, lars].map((id) => directory().person(id)))).toEqual(people);
  expect(setting.graph.asked.map(({ path }) => path)).toContain(
    `/users/${emma}?$select=id,displayName,mail,accountEnabled`,
  );
  expect(setting.graph.asked.map(({ path }) => path)).toContain(`/users/${emma}/manager?$select=id`);
});

test('nobody of that id is undefined', async () => {
  expect(await directory().person(person(9))).toBeUndefined();
});

test('what an account lacks or was not told is taken as not there, and it is not disabled by that', async () => {
  setting.graph.trouble(/./, { how: 'answer', status: 200, body: JSON.stringify({ id: max, displayName: null }) });
  expect(await directory().person(max)).toEqual({
    id: max,
    name: '',
    email: undefined,
    enabled: true,
    manager: undefined,
  });
});

test('everybody is read page by page, with managers', async () => {
  setting.graph.users.push({ id: person(4) }, { id: person(5) });
  const found = await everybody();
  expect(found.slice(0, 3)).toEqual(people);
  expect(found.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map(person));
  const first = '/users?$select=id,displayName,mail,accountEnabled&$expand=manager($select=id)&$top=100';
  expect(setting.graph.asked.map(({ path }) => path)).toEqual([
    first,
    `${first}&$skiptoken=2`,
    `${first}&$skiptoken=4`,
  ]);
});

const failures: readonly [string, Trouble, string][] = [
  ['401', trouble(401, 'InvalidAuthenticationToken'), 'http-401-InvalidAuthenticationToken'],
  ['403', trouble(403, 'Authorization_RequestDenied'), 'http-403-Authorization_RequestDenied'],
  ['429', trouble(429, 'TooManyRequests', { 'retry-after': '60' }), 'http-429-TooManyRequests'],
  ['500', trouble(500, 'InternalServerError'), 'http-500-InternalServerError'],
  ['503', trouble(503, 'serviceNotAvailable'), 'http-503-serviceNotAvailable'],
  ['a reset', { how: 'reset' }, 'ECONNRESET'],
  ['no answer', { how: 'hang' }, 'timed-out'],
  ['an answer cut off', { how: 'cut', status: 200 }, 'half-answer'],
  ['broken JSON', { how: 'answer', status: 200, body: '{"value":[' }, 'half-answer'],
  ['another shape', { how: 'answer', status: 200, body: '{"id":"emma","value":[{}]}' }, 'unexpected-answer'],
];

const unavailable = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DirectoryUnavailable);
  expect(String(error)).not.toMatch(/Nordmann|marked-token/);
  return error;
};

test.each(failures)('%s: the directory is not available', async (_name, treatment, code) => {
  const thrice = [treatment, treatment, treatment];
  setting.graph.trouble(/^GET \/users\/[^/]+\?/, ...thrice);
  expect(await unavailable(directory().person(emma))).toMatchObject({ code });
  setting.graph.trouble(/^GET \/users\?/, ...thrice);
  expect(await unavailable(everybody())).toMatchObject({ code });
});

test.each(failures)('%s where her manager is asked for is not taken as none', async (_name, treatment, code) => {
  setting.graph.trouble(/manager\?/, treatment, treatment, treatment);
  expect(await unavailable(directory().person(emma))).toMatchObject({ code });
});

test('nor is it where nobody answers', async () => {
  await setting.graph.close();
  expect(await unavailable(directory().person(emma))).toMatchObject({ code: 'ECONNREFUSED' });
});
