import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLog, TurnId } from '../../src/log.ts';
import type { Answer } from '../../src/teams/answer.ts';
import { makeAuthenticator, makeLoopbackAuthenticator } from '../../src/teams/authenticate.ts';
import { type Listening, type ListenOptions, listen } from '../../src/teams/http.ts';
import { teamsPublicCloud } from '../../src/teams/service-url.ts';
import { hostileRequests, messageFrom } from '../support/hostile.ts';
import { compose, type RawResponse, sendRaw } from '../support/raw-request.ts';
import { type Issuer, startIssuer } from '../support/tokens.ts';

const appId = '22222222-2222-3333-4444-555555555555';
const tenantId = '11111111-2222-3333-4444-555555555555';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const message = messageFrom({ tenantId, serviceUrl });

let issuer: Issuer;
let edge: Listening;
let received: { activity: unknown; turn: TurnId }[];
let logged: string;
let answer: () => Promise<Answer>;
let ready: () => Promise<boolean>;

const options = (): ListenOptions => ({
  port: 0,
  readiness: () => ready(),
  receive: async (activity, turn) => {
    received.push({ activity, turn });
    return answer();
  },
  log: makeLog({
    write: (line) => {
      logged += line;
    },
  }),
  newTurn: () => TurnId.parse(randomUUID()),
});

beforeEach(async () => {
  received = [];
  logged = '';
  answer = async () => ({ status: 200 });
  ready = async () => true;
  issuer = await startIssuer({ appId, serviceUrl, now: Date.now });
  edge = await listen({ host: '127.0.0.1', authenticator: authenticator() }, options());
  await edge.loaded;
});
afterEach(async () => {
  await edge.close();
  await issuer.close();
});

function authenticator() {
  return makeAuthenticator({
    appId,
    tenantId,
    serviceUrlHosts: teamsPublicCloud,
    openIdMetadataUrl: issuer.openIdMetadataUrl,
    issuer: issuer.issuer,
    fetch,
    now: Date.now,
  });
}

async function post(activity: unknown, port = edge.port): Promise<RawResponse> {
  const headers = { Authorization: `Bearer ${await issuer.sign()}` };
  return sendRaw(port, { name: 'post', parts: [compose({ headers, body: JSON.stringify(activity) })] });
}
const get = (path: string) =>
  sendRaw(edge.port, {
    name: path,
    parts: [compose({ method: 'GET', path, headers: { 'Content-Length': undefined } })],
  });
const lines = () =>
  logged
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

test('an activity is received as it was sent, and the answer goes back as JSON', async () => {
  answer = async () => ({ status: 200, body: { statusCode: 200, value: 'på plass' } });
  const response = await post(message);
  expect(response.status).toBe(200);
  expect(JSON.parse(Buffer.from(response.body, 'latin1').toString('utf8'))).toEqual({
    statusCode: 200,
    value: 'på plass',
  });
  expect(received).toEqual([{ activity: message, turn: expect.any(String) }]);
  expect([...response.headers.keys()].sort()).toEqual(['connection', 'content-length', 'content-type', 'date']);
});

test('an answer may be a status alone', async () => {
  answer = async () => ({ status: 501 });
  expect(await post(message)).toMatchObject({ status: 501, body: '' });
});

test('charset and identity may be named, and a query is no other door', async () => {
  const headers = { Authorization: `Bearer ${await issuer.sign()}`, 'Content-Encoding': 'identity' };
  for (const type of ['application/json', 'Application/JSON; Charset=UTF-8', 'application/json;charset="utf-8"']) {
    const parts = [
      compose({
        path: '/api/messages?x=%zz',
        headers: { ...headers, 'Content-Type': type },
        body: JSON.stringify(message),
      }),
    ];
    expect((await sendRaw(edge.port, { name: type, parts })).status).toBe(200);
  }
  expect(received).toHaveLength(3);
});

test('a body in many small pieces is put together', async () => {
  const bytes = compose({
    headers: { Authorization: `Bearer ${await issuer.sign()}` },
    body: JSON.stringify({ ...message, text: 'blåbærsyltetøy '.repeat(500) }),
  });
  const parts = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, n) => bytes.subarray(n * 7, n * 7 + 7));
  expect((await sendRaw(edge.port, { name: 'pieces', parts })).status).toBe(200);
  expect(received).toMatchObject([{ activity: { text: 'blåbærsyltetøy '.repeat(500) } }]);
});

test('what receive throws is a 500 that says nothing, logged by name under the id of the turn', async () => {
  answer = async () => {
    throw Object.assign(new RangeError('Kari sa det'), { code: 'E_STORE' });
  };
  expect(await post(message)).toMatchObject({ status: 500, body: '' });
  expect(lines()).toMatchObject([
    { level: 'error', code: 'turn-failed', turn: received[0]?.turn, error: 'RangeError', errorCode: 'E_STORE' },
  ]);
  expect(logged).not.toContain('Kari');
});

test('an answer that cannot be written down is a 500 too', async () => {
  answer = async () => ({ status: 200, body: { n: 1n } });
  expect(await post(message)).toMatchObject({ status: 500, body: '' });
});

test('alive and ready say no more than that', async () => {
  expect(await get('/healthz')).toMatchObject({ status: 200, body: 'ok' });
  expect(await get('/readyz')).toMatchObject({ status: 200, body: 'ok' });
  ready = async () => false;
  expect(await get('/readyz')).toMatchObject({ status: 503, body: 'unavailable' });
  ready = async () => {
    throw new Error('mongodb://user:password@host');
  };
  expect(await get('/readyz')).toMatchObject({ status: 503, body: 'unavailable' });
  ready = () => new Promise(() => {});
  expect(await get('/readyz')).toMatchObject({ status: 503, body: 'unavailable' });
  expect(await get('/healthz')).toMatchObject({ status: 200, body: 'ok' });
});

test('while the keys cannot be had the Bot Framework is asked to come again', async () => {
  issuer.failing(true);
  const other = await listen({ host: '127.0.0.1', authenticator: authenticator() }, options());
  try {
    expect(await post(message, other.port)).toMatchObject({ status: 503, body: '' });
    expect(lines()).toMatchObject([{ code: 'turn-refused', status: 503, reason: 'keys-unreachable' }]);
  } finally {
    await other.close();
  }
});

test('what comes before everything is loaded waits and is answered', async () => {
  const other = await listen({ host: '127.0.0.1', authenticator: authenticator() }, options());
  try {
    const responses = await Promise.all(Array.from({ length: 10 }, () => post(message, other.port)));
    expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
  } finally {
    await other.close();
  }
});

test('a body that comes too slowly is given up', async () => {
  const other = await listen(
    { host: '127.0.0.1', authenticator: authenticator() },
    { ...options(), limits: { ms: 150 } },
  );
  try {
    const headers = { Authorization: `Bearer ${await issuer.sign()}`, 'Content-Length': '1000' };
    const slow = await sendRaw(other.port, { name: 'slow', parts: [compose({ headers, body: '{"type":' })] });
    expect(slow).toMatchObject({ status: 408, body: '' });
    expect(received).toEqual([]);
  } finally {
    await other.close();
  }
});

test('headers that come too slowly are given up', async () => {
  const socket = connect(edge.port, '127.0.0.1');
  socket.write('POST /api/messages HTTP/1.1\r\nHost: a\r\n');
  const drip = setInterval(() => socket.write('X: y\r\n'), 500);
  const started = performance.now();
  socket.on('error', () => {});
  await new Promise((resolve) => socket.resume().on('close', resolve));
  clearInterval(drip);
  expect(performance.now() - started).toBeLessThan(9_000);
});

test('somebody who goes away in the middle harms nobody', async () => {
  let release = () => {};
  answer = () =>
    new Promise((resolve) => {
      release = () => resolve({ status: 200, body: {} });
    });
  const headers = { Authorization: `Bearer ${await issuer.sign()}` };
  const socket = connect(edge.port, '127.0.0.1');
  socket.write(compose({ headers, body: JSON.stringify(message) }));
  await expect.poll(() => received.length).toBe(1);
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  release();
  answer = async () => ({ status: 200 });
  expect((await post(message)).status).toBe(200);
});

test('closing lets a turn finish, takes no more, and then the port is free', async () => {
  let release = () => {};
  answer = () =>
    new Promise((resolve) => {
      release = () => resolve({ status: 200, body: { done: true } });
    });
  const running = post(message);
  await expect.poll(() => received.length).toBe(1);
  const closed = edge.close();
  await expect(post(message)).resolves.toMatchObject({ status: undefined });
  release();
  expect(await running).toMatchObject({ status: 200, body: '{"done":true}' });
  await closed;
  expect(received).toHaveLength(1);
});

test('a connection kept alive is told to close, and gets nothing more', async () => {
  let release = () => {};
  answer = () =>
    new Promise((resolve) => {
      release = () => resolve({ status: 200 });
    });
  const headers = { Authorization: `Bearer ${await issuer.sign()}`, Connection: 'keep-alive' };
  const bytes = compose({ headers, body: JSON.stringify(message) });
  const running = sendRaw(edge.port, { name: 'kept alive', parts: [bytes] });
  await expect.poll(() => received.length).toBe(1);
  const closed = edge.close();
  release();
  expect((await running).headers.get('connection')).toBe('close');
  await closed;
});

test('a turn that never ends does not hold the process', async () => {
  answer = () => new Promise(() => {});
  const other = await listen(
    { host: '127.0.0.1', authenticator: authenticator() },
    { ...options(), limits: { closingMs: 200 } },
  );
  const hanging = post(message, other.port);
  await expect.poll(() => received.length).toBe(1);
  const started = performance.now();
  await other.close();
  expect(performance.now() - started).toBeLessThan(2_000);
  expect((await hanging).status).toBeUndefined();
});

test('without authentication it listens on this machine only', async () => {
  const local = makeLoopbackAuthenticator();
  // @ts-expect-error the type does not have it
  await expect(listen({ host: '0.0.0.0', authenticator: local }, options())).rejects.toThrow();
  const host: string = '192.0.2.1';
  // @ts-expect-error nor any host that is not known to be this machine
  await expect(listen({ host, authenticator: local }, options())).rejects.toThrow();
});

test('without authentication only a caller that means this machine is heard', async () => {
  const local = await listen({ host: '127.0.0.1', authenticator: makeLoopbackAuthenticator() }, options());
  const said = (host: string, place: string) => {
    const body = JSON.stringify({ ...message, serviceUrl: place });
    return sendRaw(local.port, { name: host, parts: [compose({ headers: { Host: host }, body })] });
  };
  try {
    expect((await said(`localhost:${local.port}`, 'http://localhost:56150/_connector')).status).toBe(200);
    expect((await said('evil.example', 'http://localhost:56150/_connector')).status).toBe(404);
    expect((await said('127.0.0.1', 'https://evil.example/')).status).toBe(403);
    expect(received).toHaveLength(1);
  } finally {
    await local.close();
  }
});

test('a port that is taken is told', async () => {
  const taken = listen({ host: '127.0.0.1', authenticator: authenticator() }, { ...options(), port: edge.port });
  await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('nothing hostile gets in, learns anything, or hurts', async () => {
  const requests = await hostileRequests({ issuer, appId, tenantId, serviceUrl });
  expect(requests.length).toBeGreaterThanOrEqual(300);
  const mayBeCutOff = /^(wire|size): /;
  const wrong: string[] = [];
  for (const request of requests) {
    const response = await sendRaw(edge.port, request);
    const { status } = response;
    const cutOff = status === undefined && mayBeCutOff.test(request.name);
    const refused = status !== undefined && status >= 400 && status < 500;
    // Node's own refusal of what is no HTTP has no body either.
    const silent = response.body === '' || (status === 404 && response.body === 'not found');
    const plain = [...response.headers.keys()].every((name) =>
      ['connection', 'keep-alive', 'content-length', 'content-type', 'transfer-encoding', 'date', ''].includes(name),
    );
    if (!(cutOff || refused) || !silent || !plain) wrong.push(`${request.name}: ${JSON.stringify(response)}`);
  }
  expect(wrong).toEqual([]);
  expect(received).toEqual([]);
  expect((await post(message)).status).toBe(200);
  expect(received).toHaveLength(1);
  expect(logged).not.toMatch(/hei|Emma|Bearer|passwd|evil/);
  expect(issuer.fetched()).toBeLessThanOrEqual(2);
});

test.each([
  ['size: 10 GB declared', 413],
  ['size: one over', 413],
  ['size: chunks over the limit', 413],
  ['type: text/plain', 415],
  ['encoding: gzip', 415],
  ['body: __proto__', 400],
  ['shape: serviceUrl 1', 400],
  ['token: none', 401],
  ['token: HS256 with the public key', 401],
  ['tenant foreign in both', 403],
  ['place: https://evil.trafficmanager.net/', 403],
  ['door: /api/messages/', 404],
])('%s is answered by %i', async (name, status) => {
  const requests = await hostileRequests({ issuer, appId, tenantId, serviceUrl });
  const chosen = requests.filter((request) => request.name.endsWith(name));
  expect(chosen.length).toBeGreaterThan(0);
  for (const request of chosen) expect(await sendRaw(edge.port, request)).toMatchObject({ status });
});

test('memory stays bounded under large and many', async () => {
  const requests = (await hostileRequests({ issuer, appId, tenantId, serviceUrl })).filter(({ name }) =>
    /8 MB|over the limit|one over|encoding: gzip|100,000 deep|never closed/.test(name),
  );
  expect(requests.length).toBeGreaterThan(6);
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(requests.map((request) => sendRaw(edge.port, request)));
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  expect(received).toEqual([]);
});

test('a proper client can send a thousand turns over few connections', async () => {
  const authorization = `Bearer ${await issuer.sign()}`;
  const body = JSON.stringify(message);
  const once = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = httpRequest({ port: edge.port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers });
      sent.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode)));
      sent.on('error', reject);
      sent.end(body);
    });
  for (let batch = 0; batch < 50; batch += 1) {
    expect(await Promise.all(Array.from({ length: 20 }, once))).toEqual(Array(20).fill(200));
  }
  expect(received).toHaveLength(1_000);
});
