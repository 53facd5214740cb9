import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  makeAuthenticator,
  makeLoopbackAuthenticator,
  type Presented,
  type TokenAuthenticator,
} from '../../src/teams/authenticate.ts';
import { teamsPublicCloud } from '../../src/teams/service-url.ts';
import { keyTimes } from '../../src/teams/signing-keys.ts';
import { type Issuer, startIssuer } from '../support/tokens.ts';

const appId = '22222222-2222-3333-4444-555555555555';
const tenantId = '11111111-2222-3333-4444-555555555555';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const presented: Presented = { serviceUrl, channelId: 'msteams', tenants: [tenantId] };

let time = 0;
const now = () => time;
let issuer: Issuer;
let authenticator: TokenAuthenticator;

beforeEach(async () => {
  time = Date.UTC(2026, 2, 16, 8);
  issuer = await startIssuer({ appId, serviceUrl, now });
  authenticator = made();
});
afterEach(() => issuer.close());

function made(): TokenAuthenticator {
  const { openIdMetadataUrl, issuer: name } = issuer;
  return makeAuthenticator({
    appId,
    tenantId,
    serviceUrlHosts: teamsPublicCloud,
    openIdMetadataUrl,
    issuer: name,
    fetch,
    now,
  });
}

const check = (token: string, over: Partial<Presented> = {}) =>
  authenticator.authenticate(`Bearer ${token}`, { ...presented, ...over });
const seconds = () => Math.floor(time / 1_000);

test('what Teams sends is let in', async () => {
  expect(await check(await issuer.sign())).toEqual({ ok: true });
  expect(await check(await issuer.sign(), { tenants: [tenantId, tenantId.toUpperCase()] })).toEqual({ ok: true });
});

test('clocks may differ by five minutes and no more', async () => {
  const expiring = (exp: number) => issuer.sign({ claims: { exp } });
  const beginning = (nbf: number) => issuer.sign({ claims: { nbf } });
  expect(await check(await expiring(seconds() - 299))).toEqual({ ok: true });
  expect(await check(await expiring(seconds() - 301))).toEqual({ ok: false, status: 401, code: 'token-expired' });
  expect(await check(await beginning(seconds() + 299))).toEqual({ ok: true });
  expect(await check(await beginning(seconds() + 301))).toEqual({ ok: false, status: 401, code: 'token-claims' });
});

test('a token that was verified is believed until it expires, and what it covers is looked at each time', async () => {
  const token = await issuer.sign();
  expect(await check(token)).toEqual({ ok: true });
  issuer.removeKey('first');
  time += 3_599_000;
  expect(await check(token)).toEqual({ ok: true });
  expect(await check(token, { serviceUrl: 'https://smba.trafficmanager.net/amer/' })).toMatchObject({ status: 403 });
  expect(await check(token, { tenants: ['33333333-2222-3333-4444-555555555555'] })).toMatchObject({ status: 403 });
  time += 302_000;
  expect(await check(token)).toMatchObject({ ok: false, status: 401 });
});

test('another signature under a verified token is not the same token', async () => {
  const token = await issuer.sign();
  await check(token);
  await issuer.addKey('other', { hidden: true });
  const forged = `${token.slice(0, token.lastIndexOf('.'))}.${(await issuer.sign({ key: 'other' })).split('.')[2]}`;
  expect(await check(forged)).toEqual({ ok: false, status: 401, code: 'token-signature' });
});

test('keys are kept for a day', async () => {
  await check(await issuer.sign());
  time += keyTimes.fresh - 1;
  await check(await issuer.sign());
  expect(issuer.fetched()).toBe(1);
  time += 1;
  await check(await issuer.sign());
  expect(issuer.fetched()).toBe(2);
});

test('a new key is found, and made-up ones do not make the bot ask again and again', async () => {
  await check(await issuer.sign());
  await issuer.addKey('second');
  const unknown = { ok: false, status: 401, code: 'unknown-key' };
  expect(await check(await issuer.sign({ key: 'second' }))).toEqual(unknown);
  time += keyTimes.betweenUnknown;
  expect(await check(await issuer.sign({ key: 'second' }))).toEqual({ ok: true });
  expect(issuer.fetched()).toBe(2);
  const invented = Array.from({ length: 200 }, (_, n) => issuer.sign({ header: { kid: `invented-${n}` } }));
  for (const verdict of await Promise.all((await Promise.all(invented)).map((token) => check(token)))) {
    expect(verdict).toEqual(unknown);
  }
  expect(issuer.fetched()).toBe(2);
});

test('whoever comes while the keys are fetched waits for the same answer', async () => {
  const tokens = await Promise.all(Array.from({ length: 30 }, (_, n) => issuer.sign({ claims: { n } })));
  expect(await Promise.all(tokens.map((token) => check(token)))).toEqual(tokens.map(() => ({ ok: true })));
  expect(issuer.fetched()).toBe(1);
});

test('while the keys cannot be had the sender is asked to come again', async () => {
  issuer.failing(true);
  const token = await issuer.sign();
  const unavailable = { ok: false, status: 503, code: 'keys-unreachable' };
  expect(await check(token)).toEqual(unavailable);
  issuer.failing(false);
  expect(await check(token)).toEqual(unavailable);
  time += keyTimes.betweenFailures;
  expect(await check(token)).toEqual({ ok: true });
});

test('keys that are known are believed for some days while they cannot be had anew', async () => {
  await check(await issuer.sign());
  issuer.failing(true);
  time += keyTimes.usable - 1;
  expect(await check(await issuer.sign())).toEqual({ ok: true });
  time += 1;
  expect(await check(await issuer.sign())).toMatchObject({ status: 503 });
});

test('a key that was taken away is not believed after the next fetch', async () => {
  await issuer.addKey('second');
  await check(await issuer.sign());
  issuer.removeKey('first');
  await issuer.addKey('first', { hidden: true });
  time += keyTimes.fresh;
  expect(await check(await issuer.sign())).toEqual({ ok: false, status: 401, code: 'unknown-key' });
});

test.each([
  ['another channel', { channelId: 'directline' }, 'channel-not-served'],
  [
    'another place than its token names',
    { serviceUrl: 'https://smba.trafficmanager.net/amer/' },
    'service-url-not-claimed',
  ],
  ['no tenant', { tenants: [] }, 'tenant-missing'],
  ['one foreign tenant beside ours', { tenants: [tenantId, 'other'] }, 'tenant-foreign'],
])('a genuine token with %s is refused', async (_what, over, code) => {
  expect(await check(await issuer.sign(), over)).toEqual({ ok: false, status: 403, code });
});

test('a place that is not listed is refused though the token names it', async () => {
  const elsewhere = 'https://smba.trafficmanager.net.example/';
  const token = await issuer.sign({ claims: { serviceurl: elsewhere } });
  expect(await check(token, { serviceUrl: elsewhere })).toEqual({
    ok: false,
    status: 403,
    code: 'service-url-not-permitted',
  });
});

test('a key that is endorsed for another channel only is refused', async () => {
  await issuer.addKey('webchat', { endorsements: ['webchat'] });
  await issuer.addKey('bare', { endorsements: [] });
  for (const key of ['webchat', 'bare']) {
    expect(await check(await issuer.sign({ key }))).toEqual({ ok: false, status: 403, code: 'channel-not-endorsed' });
  }
});

test('the metadata is fetched by https, or from this machine', () => {
  const options = { appId, tenantId, serviceUrlHosts: teamsPublicCloud, issuer: issuer.issuer, fetch, now };
  expect(() => makeAuthenticator({ ...options, openIdMetadataUrl: 'http://login.botframework.example/' })).toThrow();
});

test('keys that lie on another host than the metadata are not believed', async () => {
  const keys = issuer.openIdMetadataUrl.replace('/metadata', '/keys');
  const elsewhere: typeof fetch = async (url) =>
    url === issuer.openIdMetadataUrl ? Response.json({ jwks_uri: 'http://localhost:1/keys' }) : fetch(keys);
  const { openIdMetadataUrl, issuer: name } = issuer;
  const careful = makeAuthenticator({
    appId,
    tenantId,
    serviceUrlHosts: teamsPublicCloud,
    openIdMetadataUrl,
    issuer: name,
    fetch: elsewhere,
    now,
  });
  expect(await careful.authenticate(`Bearer ${await issuer.sign()}`, presented)).toMatchObject({ status: 503 });
});

test('without authentication only this machine is answered', async () => {
  const local = makeLoopbackAuthenticator();
  expect(await local.authenticate(undefined, { ...presented, serviceUrl: 'http://localhost:56150/_c' })).toEqual({
    ok: true,
  });
  expect(await local.authenticate(undefined, presented)).toMatchObject({ ok: false, status: 403 });
});
