import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { GraphClient } from '../../src/graph/client.ts';
import { GraphFailure } from '../../src/graph/failure.ts';
import { type GraphSetting, startGraphSetting } from '../support/graph-setting.ts';
import { TOKEN, type Trouble, trouble } from '../support/graph-stand-in.ts';

const emma = 'a0000000-0000-4000-8000-000000000001';
const path = `/users/${emma}`;
const User = z.object({ id: z.string(), displayName: z.string() });

let setting: GraphSetting;
beforeEach(async () => {
  setting = await startGraphSetting();
  setting.graph.users.push({ id: emma, displayName: 'Emma Lie' });
});
afterEach(() => setting.graph.close());

const get = (client: GraphClient = setting.client()) => client.get({ path }, User);

async function failureOf(work: Promise<unknown>): Promise<GraphFailure> {
  const error: unknown = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (error instanceof GraphFailure) return error;
  throw new Error('no failure of Graph', { cause: error });
}

/** What went wrong, its code, and how often a GET asks. */
const failures: readonly [name: string, trouble: Trouble, failure: Partial<GraphFailure>, gets: number][] = [
  ['401', trouble(401, 'InvalidAuthenticationToken'), { code: 'http-401-InvalidAuthenticationToken', status: 401 }, 1],
  ['403', trouble(403, 'ErrorAccessDenied'), { code: 'http-403-ErrorAccessDenied', status: 403 }, 1],
  ['404', trouble(404, 'Request_ResourceNotFound'), { code: 'http-404-Request_ResourceNotFound', status: 404 }, 1],
  ['429', trouble(429, 'TooManyRequests'), { code: 'http-429-TooManyRequests', status: 429 }, 3],
  [
    '429, in an hour',
    trouble(429, 'TooManyRequests', { 'retry-after': '3600' }),
    { status: 429, retryAfterMs: 3_600_000 },
    1,
  ],
  [
    '429, at a time',
    trouble(429, 'TooManyRequests', { 'retry-after': 'Mon, 16 Mar 2026 08:10:00 GMT' }),
    { status: 429, retryAfterMs: 600_000 },
    1,
  ],
  [
    '429, in a year',
    trouble(429, 'TooManyRequests', { 'retry-after': '31536000' }),
    { status: 429, retryAfterMs: 86_400_000 },
    1,
  ],
  ['500', trouble(500, 'InternalServerError'), { code: 'http-500-InternalServerError', status: 500 }, 1],
  ['503', trouble(503, 'serviceNotAvailable'), { code: 'http-503-serviceNotAvailable', status: 503 }, 3],
  ['504', trouble(504, 'UnknownError'), { code: 'http-504-UnknownError', status: 504 }, 3],
  [
    'an error without a reason',
    { how: 'answer', status: 502, body: '<html>Kari' },
    { code: 'http-502', status: 502 },
    1,
  ],
  [
    'a redirect',
    { how: 'answer', status: 307, body: '', headers: { location: '/v1.0/users' } },
    { code: 'http-307' },
    1,
  ],
  ['a reset', { how: 'reset' }, { code: 'ECONNRESET', stage: 'unknown' }, 3],
  ['a body cut off', { how: 'cut', status: 200 }, { code: 'half-answer', stage: 'unknown', status: 200 }, 3],
  ['no answer', { how: 'hang' }, { code: 'timed-out', stage: 'unknown' }, 1],
  ['broken JSON', { how: 'answer', status: 200, body: '{"id":"a' }, { code: 'half-answer', status: 200 }, 1],
  ['another shape', { how: 'answer', status: 200, body: '{"id":7}' }, { code: 'unexpected-answer', status: 200 }, 1],
  ['no body', { how: 'answer', status: 200, body: '' }, { code: 'half-answer', status: 200 }, 1],
];

test('what is asked is signed, encoded and read', async () => {
  await expect(get()).resolves.toEqual({ id: emma, displayName: 'Emma Lie' });
  const query = { $filter: "externalId eq 'a&b #+'", $select: 'id' };
  await setting.client().get({ path: '/appCatalogs/teamsApps', query, headers: { Prefer: 'x' } }, z.unknown());
  expect(setting.graph.asked).toEqual([
    { method: 'GET', path, prefer: undefined, body: undefined },
    {
      method: 'GET',
      path: "/appCatalogs/teamsApps?$filter=externalId eq 'a&b #+'&$select=id",
      prefer: 'x',
      body: undefined,
    },
  ]);
});

test.each(failures)('%s: a GET fails by its code, asked within bounds', async (_name, treatment, failure, gets) => {
  const client = setting.client({ timeoutMs: treatment.how === 'hang' ? 200 : 2_000 });
  setting.graph.trouble(/^GET/, treatment, treatment, treatment);
  const found = await failureOf(get(client));
  expect(found).toMatchObject(failure);
  expect(setting.graph.asked).toHaveLength(gets);
  expect(String(found) + found.stack + JSON.stringify(found)).not.toMatch(/Kari|Nordmann|marked-token/);
});

test.each(failures)('%s: a POST is never repeated', async (_name, treatment) => {
  const client = setting.client({ timeoutMs: treatment.how === 'hang' ? 200 : 2_000 });
  setting.graph.trouble(/^POST/, treatment, treatment, treatment);
  await failureOf(client.create({ path: `${path}/teamwork/installedApps` }, {}, User));
  expect(setting.graph.asked).toHaveLength(1);
  expect(setting.pauses).toEqual([]);
});

test('a POST whose answer is not needed has succeeded with its status', async () => {
  const asked = { path: `${path}/teamwork/installedApps` };
  setting.graph.trouble(/^POST/, { how: 'cut', status: 202 }, { how: 'answer', status: 201, body: '{"id"' });
  await expect(setting.client().post(asked, {})).resolves.toBeUndefined();
  await expect(setting.client().post(asked, {})).resolves.toBeUndefined();
  setting.graph.trouble(/^POST/, { how: 'cut', status: 500 });
  expect(await failureOf(setting.client().post(asked, {}))).toMatchObject({ code: 'half-answer', status: 500 });
});

describe('a GET that is asked again', () => {
  test.each([
    ['seconds', '7', 7_000],
    ['a date', 'Mon, 16 Mar 2026 08:00:09 GMT', 9_000],
    ['a date that is over', 'Mon, 16 Mar 2026 07:00:00 GMT', 0],
    ['none', undefined, 500],
    ['nonsense', 'soon', 500],
  ])('waits as Retry-After says: %s', async (_how, header, waited) => {
    const headers: Record<string, string> = header === undefined ? {} : { 'retry-after': header };
    setting.graph.trouble(/^GET/, trouble(429, 'TooManyRequests', headers));
    await expect(get()).resolves.toMatchObject({ id: emma });
    expect(setting.pauses).toEqual([waited]);
  });
  test('waits longer each time, and spread', async () => {
    const busy = trouble(503, 'serviceNotAvailable');
    setting.graph.trouble(/^GET/, busy, busy);
    await expect(get(setting.client({ jitter: () => 0 }))).resolves.toMatchObject({ id: emma });
    expect(setting.pauses).toEqual([250, 500]);
  });
});

test('a refused connection and an unknown name: nothing was sent', async () => {
  const { graph } = setting;
  await graph.close();
  expect(await failureOf(get())).toMatchObject({ stage: 'unsent', code: 'ECONNREFUSED' });
  const nowhere = setting.client({ url: 'https://graph.invalid/v1.0' });
  expect(await failureOf(nowhere.post({ path }, {}))).toMatchObject({
    stage: 'unsent',
    code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
  });
});

test.each([
  ['refused', () => Promise.reject(new Error(`AADSTS7000215: ${TOKEN}`))],
  ['never given', () => new Promise<string>(() => {})],
])('where a token is %s, nothing was sent', async (_how, token) => {
  const found = await failureOf(get(setting.client({ token, timeoutMs: 100 })));
  expect(found).toMatchObject({ stage: 'unsent', code: 'token-unavailable' });
  expect(String(found.stack)).not.toContain(TOKEN);
  expect(setting.graph.asked).toEqual([]);
});

test('a token is asked for anew for each try', async () => {
  const tokens = ['stale', TOKEN];
  setting.graph.trouble(/^GET/, trouble(503, 'serviceNotAvailable'));
  const client = setting.client({ token: async () => tokens.pop() ?? 'none' });
  expect(await failureOf(get(client))).toMatchObject({ status: 401 });
  expect(tokens).toEqual([]);
});

describe('a list', () => {
  const listed = async () => {
    const found: string[] = [];
    const query = { $select: 'id,displayName', $top: '2' };
    for await (const { displayName } of setting.client().list({ path: '/users', query }, User)) found.push(displayName);
    return found;
  };

  test('is read to its end over three pages', async () => {
    const more = ['Emil', 'Max', 'Ida', 'Nina'];
    setting.graph.users.push(...more.map((displayName, at) => ({ id: emma.replace(/1$/, `${at + 2}`), displayName })));
    expect(await listed()).toEqual(['Emma Lie', ...more]);
    expect(setting.graph.asked.map(({ path: asked }) => asked)).toEqual([
      '/users?$select=id,displayName&$top=2',
      '/users?$select=id,displayName&$top=2&$skiptoken=2',
      '/users?$select=id,displayName&$top=2&$skiptoken=4',
    ]);
  });

  test('may have an empty page in the middle', async () => {
    const next = `${setting.graph.url}/users?$skiptoken=0`;
    setting.graph.trouble(/^GET/, {
      how: 'answer',
      status: 200,
      body: JSON.stringify({ value: [], '@odata.nextLink': next }),
    });
    expect(await listed()).toEqual(['Emma Lie']);
  });

  test('is not followed to another place, which would get the token', async () => {
    const heard: unknown[] = [];
    const stranger = createServer((request, response) => {
      heard.push(request.headers.authorization);
      response.end('{"value":[]}');
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const address = stranger.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    for (const next of [`http://127.0.0.1:${port}/v1.0/users`, `${setting.graph.url}.example:${port}/users`]) {
      const body = JSON.stringify({ value: [], '@odata.nextLink': next });
      setting.graph.trouble(/^GET/, { how: 'answer', status: 200, body });
      expect(await failureOf(listed())).toMatchObject({ code: 'unexpected-answer' });
    }
    stranger.close();
    expect(heard).toEqual([]);
  });

  test('that fails half way fails as a whole', async () => {
    setting.graph.users.push({ id: emma, displayName: 'Emil' }, { id: emma, displayName: 'Max' });
    setting.graph.trouble(/skiptoken=2/, trouble(403, 'Authorization_RequestDenied'));
    expect(await failureOf(listed())).toMatchObject({ code: 'http-403-Authorization_RequestDenied' });
  });
});
