import { afterEach, beforeEach, expect, test } from 'vitest';
import { PersonId } from '../../src/domain/ids.ts';
import { type CatalogApp, makeInstaller } from '../../src/graph/installer.ts';
import { type GraphSetting, logged, startGraphSetting } from '../support/graph-setting.ts';
import { type Trouble, trouble } from '../support/graph-stand-in.ts';

const max = PersonId.parse('a0000000-0000-4000-8000-000000000001');
const catalogId = 'b1c5353a-7aca-41b3-830f-27d5218fe0e5';
const manifestId = 'f31b1263-ba99-435a-a679-911d24850d7c';

let setting: GraphSetting;
beforeEach(async () => {
  setting = await startGraphSetting();
  setting.graph.users.push({ id: max });
  setting.graph.catalog.push(
    { id: 'another', externalId: 'another', distributionMethod: 'organization' },
    { id: catalogId, externalId: manifestId, distributionMethod: 'organization' },
  );
});
afterEach(() => setting.graph.close());

const installer = (app: CatalogApp = { by: 'catalog-id', id: catalogId }) =>
  makeInstaller(setting.client({ timeoutMs: 300 }), app, setting.log);

test('the bot is put into her Teams', async () => {
  expect(await installer().install(max)).toBe('installed');
  expect(setting.graph.asked).toMatchObject([
    {
      method: 'POST',
      path: `/users/${max}/teamwork/installedApps`,
      body: { 'teamsApp@odata.bind': `${setting.graph.url}/appCatalogs/teamsApps/${catalogId}` },
    },
  ]);
  expect([...setting.graph.installed]).toEqual([`${max} ${catalogId}`]);
  expect(setting.lines).toEqual([]);
});

test('where she has it already, that is told', async () => {
  await installer().install(max);
  expect(await installer().install(max)).toBe('there-already');
});

test("the catalog's id is looked up by the manifest's, once", async () => {
  const byManifest = installer({ by: 'manifest-id', id: manifestId });
  expect(await byManifest.install(max)).toBe('installed');
  expect(await byManifest.install(max)).toBe('there-already');
  expect(setting.graph.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET /appCatalogs/teamsApps?$filter=externalId eq '${manifestId}'&$select=id`,
    `POST /users/${max}/teamwork/installedApps`,
    `POST /users/${max}/teamwork/installedApps`,
  ]);
});

test('an app that is not in the catalog cannot be installed, and is looked for again the next time', async () => {
  const unpublished = installer({ by: 'manifest-id', id: 'not-yet' });
  expect(await unpublished.install(max)).toBe('impossible');
  expect(logged(setting.lines)).toEqual([{ code: 'not-installed', reason: 'not-in-catalog', person: max }]);
  setting.graph.catalog.push({ id: 'new', externalId: 'not-yet' });
  expect(await unpublished.install(max)).toBe('installed');
});

const outcomes: readonly [string, Trouble, 'impossible' | 'later', string][] = [
  ['403', trouble(403, 'Forbidden'), 'impossible', 'http-403-Forbidden'],
  ['404', trouble(404, 'NotFound'), 'impossible', 'http-404-NotFound'],
  ['400', trouble(400, 'BadRequest'), 'later', 'http-400-BadRequest'],
  ['401', trouble(401, 'InvalidAuthenticationToken'), 'later', 'http-401-InvalidAuthenticationToken'],
  ['429', trouble(429, 'TooManyRequests', { 'retry-after': '60' }), 'later', 'http-429-TooManyRequests'],
  ['500', trouble(500, 'InternalServerError'), 'later', 'http-500-InternalServerError'],
  ['503', trouble(503, 'serviceNotAvailable'), 'later', 'http-503-serviceNotAvailable'],
  ['a redirect', { how: 'answer', status: 302, body: '' }, 'later', 'http-302'],
  ['a reset', { how: 'reset' }, 'later', 'ECONNRESET'],
  ['no answer', { how: 'hang' }, 'later', 'timed-out'],
  ['an error cut off', { how: 'cut', status: 403 }, 'later', 'half-answer'],
];

test.each(outcomes)('%s where it is installed', async (_name, treatment, outcome, reason) => {
  setting.graph.trouble(/^POST/, treatment);
  expect(await installer().install(max)).toBe(outcome);
  expect(setting.graph.asked).toHaveLength(1);
  expect(logged(setting.lines)).toEqual([{ code: 'not-installed', reason, person: max }]);
  expect(setting.lines.join('')).not.toMatch(/Nordmann|marked-token/);
});

test.each(outcomes)('%s where the catalog is asked', async (_name, treatment, outcome, reason) => {
  setting.graph.trouble(/^GET/, treatment, treatment, treatment);
  expect(await installer({ by: 'manifest-id', id: manifestId }).install(max)).toBe(outcome);
  expect([...setting.graph.installed]).toEqual([]);
  expect(logged(setting.lines)).toEqual([{ code: 'not-installed', reason, person: max }]);
});

test('an answer of another shape and a connection that is refused are for later', async () => {
  setting.graph.trouble(/^GET/, { how: 'answer', status: 200, body: '{"value":[{"id":7}]}' });
  expect(await installer({ by: 'manifest-id', id: manifestId }).install(max)).toBe('later');
  await setting.graph.close();
  expect(await installer().install(max)).toBe('later');
  expect(logged(setting.lines)).toMatchObject([{ reason: 'unexpected-answer' }, { reason: 'ECONNREFUSED' }]);
});

test('one whose answer was lost is there already when it is tried again', async () => {
  setting.graph.trouble(/^POST/, { how: 'reset', done: true });
  expect(await installer().install(max)).toBe('later');
  expect(await installer().install(max)).toBe('there-already');
});
