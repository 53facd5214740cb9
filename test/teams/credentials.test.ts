import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import type { ConnectorClient } from 'botframework-connector';
import { expect, test } from 'vitest';
import {
  appCredentials,
  type BotCredentials,
  makeCredentials,
  TokenUnavailable,
  tokenFor,
} from '../../src/teams/credentials.ts';

const appId = '22222222-2222-3333-4444-555555555555';
const tenantId = '11111111-2222-3333-4444-555555555555';

/** Self-signed, made for this test. Its private key was thrown away. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIDDzCCAfegAwIBAgIUIE7nSa/FdbaMkaUvtFSoxbT+w2MwDQYJKoZIhvcNAQEL
BQAwFjEUMBIGA1UEAwwLbHlkaG9yLXRlc3QwIBcNMjYxMTIxMDYyODU5WhgPMjEy
NjEwMjgwNjI4NTlaMBYxFDASBgNVBAMMC2x5ZGhvci10ZXN0MIIBIjANBgkqhkiG
9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtGqls0mNabAU0KD+7SZx6PGcQ4/zSii/fhk5
VUmGrv5oiA+/5cJ3jblMIaMlvNiF7IRz0BkaeC3ZY4EXpL5sMHbYYoK2fa60V8CU
OWRT3YTTVekyVtJISvG3Q7E+u3gyXFtCfF5n+IefG4jwp37sWWIAElZ9X7uipDj9
0lUeXIx9y8KWF8kX541ZhyMUizxZoAiTzP41Zahn+BTHBJMr/wRWdy9MHqOgmqy8
JcU2iPvlqWEjU4d13TI9T4cOAeAZ9rInTzPBnE1qH+jB4hKy9dkSynvcnthOrz16
aIcFg5pyCnoE6pqDj0FlmRUePt3d8rrCvepzpfMVxnhV7jWYvQIDAQABo1MwUTAd
BgNVHQ4EFgQUPNzKIeOpuO4DfUSMk8E655bKg2MwHwYDVR0jBBgwFoAUPNzKIeOp
uO4DfUSMk8E655bKg2MwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOC
AQEAcj4DeGbAnAcZ5ctOpEJANlsHPTS4asrhHPOciICaicgtWBTCNLgsyOYlPVZF
8EfUUqdMAPA/FHE41CIfCiB3Y9ShQZgTdiEiBfoLk7licufzwKDY8kCTK0n3cCOA
3yoU65LEVsKD9NcmYinElaPpSsCPi8t3IlSZybFHHf8E7wF2F9EfmwC/TxjGZO1B
JOHLUc7jj41b9ynvO0Fk9ZWPCecDN2TCWWex5kW0KcTJmuaXLrH/aJB5E+NFiZBg
XEQ7auMZHSDRt/pm5cvpJ1wPFjZXuILis39+eVUH63dsKb7SSj63JXDq4wfbTn54
2bKvKmtPhMVmMdOgWxsdUzTdPQ==
-----END CERTIFICATE-----`;
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const secret: BotCredentials = { kind: 'secret', appId, tenantId, secret: 'marked-secret' };
const byCertificate: BotCredentials = { kind: 'certificate', appId, tenantId, certificate, privateKey };

test.each([secret, byCertificate])('$kind asks the home tenant for a token of the Bot Framework', async (config) => {
  const credentials = await appCredentials(config);
  expect(credentials.oAuthEndpoint).toBe(`https://login.microsoftonline.com/${tenantId}`);
  expect(credentials.oAuthScope).toBe('https://api.botframework.com');
  expect(credentials.appId).toBe(appId);
});

test('a certificate is named by its own thumbprint, without the openssl program', async () => {
  const credentials = await appCredentials(byCertificate);
  const thumbprint = new X509Certificate(certificate).fingerprint.replaceAll(':', '');
  expect(credentials).toMatchObject({ certificateThumbprint: thumbprint, x5c: certificate });
});

test('a managed identity is that of the app', async () => {
  const credentials = await appCredentials({ kind: 'managed-identity', appId, tenantId });
  expect(credentials).toMatchObject({ appId, oAuthScope: 'https://api.botframework.com' });
});

test.each([secret, byCertificate])('$kind shows no secret when written down', async (config) => {
  expect(JSON.stringify(await appCredentials(config))).not.toMatch(/marked-secret|PRIVATE KEY/);
});

type Request = Parameters<ConstructorParameters<typeof ConnectorClient>[0]['signRequest']>[0];

function source(getToken: () => Promise<string>) {
  return async () => ({ getToken, signRequest: async (request: Request) => request });
}

test('messages that wait for a token ask for it once', async () => {
  let asked = 0;
  const credentials = makeCredentials(
    secret,
    source(async () => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return 'token';
    }),
  );
  await Promise.all(Array.from({ length: 20 }, () => credentials.ready()));
  expect(asked).toBe(1);
});

test('a token that cannot be had is told as such, and asked for again next time', async () => {
  let reachable = false;
  const credentials = makeCredentials(
    secret,
    source(async () => {
      if (!reachable) throw new Error('AADSTS7000215: marked-secret');
      return 'token';
    }),
  );
  const failure: unknown = await credentials.ready().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TokenUnavailable);
  expect(String(failure)).not.toContain('marked-secret');
  reachable = true;
  await expect(credentials.ready()).resolves.toBeUndefined();
});

const graph = 'https://graph.microsoft.com';

test.each([secret, byCertificate, { kind: 'managed-identity', appId, tenantId } satisfies BotCredentials])(
  '$kind can ask for a token of another audience too',
  async (config) => {
    expect((await appCredentials(config, graph)).oAuthScope).toBe(graph);
  },
);

test('a token for Graph is one for Graph, asked for once by those who wait for it together', async () => {
  const audiences: string[] = [];
  let asked = 0;
  const token = tokenFor(secret, graph, async (_config, audience) => {
    audiences.push(audience);
    return {
      getToken: async () => {
        asked += 1;
        return `token ${asked}`;
      },
    };
  });
  expect(await Promise.all([token(), token()])).toEqual(['token 1', 'token 1']);
  expect(await token()).toBe('token 2');
  expect(audiences).toEqual([graph]);
});

test('a token for Graph that cannot be had is told as such, without the reason', async () => {
  const token = tokenFor(secret, graph, async () => ({
    getToken: () => Promise.reject(new Error('AADSTS7000215: marked-secret')),
  }));
  const failure: unknown = await token().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TokenUnavailable);
  expect(String(failure)).not.toContain('marked-secret');
});
