/** Authorization headers that must not be believed, each wrong in one way. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Target } from './hostile.ts';

export async function hostileTokens({
  issuer,
  appId,
  tenantId,
  serviceUrl,
}: Target): Promise<readonly (readonly [name: string, header: string | undefined])[]> {
  const right = await issuer.sign();
  const [header = '', payload = '', signature = ''] = right.split('.');
  const bearer = (token: string) => `Bearer ${token}`;
  const text = (value: string) => Buffer.from(value).toString('base64url');
  const seconds = Math.floor(JSON.parse(issuer.rightPayload()).nbf);
  const claims = (name: string, over: Record<string, unknown>) =>
    [
      name,
      bearer(issuer.signText(rightHeader, JSON.stringify({ ...JSON.parse(issuer.rightPayload()), ...over }))),
    ] as const;
  const headed = (name: string, over: Record<string, unknown>) =>
    [
      name,
      bearer(issuer.signText(JSON.stringify({ ...JSON.parse(rightHeader), ...over }), issuer.rightPayload())),
    ] as const;

  return [
    ['none', undefined],
    ['an empty header', ''],
    ['a scheme alone', 'Bearer'],
    ['a scheme and a space', 'Bearer '],
    ['no scheme', right],
    ['Basic', 'Basic dXNlcjpwYXNzd29yZA=='],
    ['Digest', 'Digest username="a"'],
    ['Negotiate', 'Negotiate YII='],
    ['the right one under another scheme', `Token ${right}`],
    ['two spaces', `Bearer  ${right}`],
    ['a tail', `Bearer ${right} x`],
    ['two', `Bearer ${right}, Bearer ${right}`],
    ['quotes', `Bearer "${right}"`],
    ['a word', bearer('token')],
    ['two parts', bearer('a.b')],
    ['three letters', bearer('a.b.c')],
    ['four parts', bearer(`${right}.x`)],
    ['five parts', bearer('a.b.c.d.e')],
    ['dots', bearer('..')],
    ['spaces inside', bearer(`${header}. ${payload}.${signature}`)],
    ['letters that are not base64', bearer(`${header}.${payload}.!!!!`)],
    ['nine thousand letters', bearer('A'.repeat(9_000))],
    ['twenty thousand letters', bearer('A'.repeat(20_000))],
    ['null', bearer('null')],
    ['undefined', bearer('undefined')],
    ['a signature taken away', bearer(`${header}.${payload}.`)],
    ['a signature cut short', bearer(right.slice(0, -10))],
    ['a signature changed', bearer(`${header}.${payload}.${flip(signature)}`)],
    ['a payload changed', bearer(`${header}.${flip(payload)}.${signature}`)],
    ['a header changed', bearer(`${flip(header)}.${payload}.${signature}`)],
    ['a longer life under the same signature', bearer(`${header}.${text(`{"exp":${seconds + 9e9}}`)}.${signature}`)],
    ['alg none', bearer(await issuer.unsigned())],
    ['alg none with a signature', bearer(`${text('{"alg":"none","kid":"first"}')}.${payload}.${signature}`)],
    ['alg None', bearer(`${text('{"alg":"None","kid":"first"}')}.${payload}.x`)],
    ['HS256 with the public key', bearer(await issuer.signWithPublicKey())],
    headed('alg HS256 over an RSA signature', { alg: 'HS256' }),
    headed('alg RS512', { alg: 'RS512' }),
    headed('alg PS256', { alg: 'PS256' }),
    headed('alg ES256', { alg: 'ES256' }),
    headed('alg in small letters', { alg: 'rs256' }),
    headed('alg a list', { alg: ['RS256'] }),
    headed('no alg', { alg: undefined }),
    ['a header that is no JSON', bearer(issuer.signText('hei', issuer.rightPayload()))],
    ['a header that is a list', bearer(issuer.signText('[]', issuer.rightPayload()))],
    ['a header that is null', bearer(issuer.signText('null', issuer.rightPayload()))],
    ['a payload that is no JSON', bearer(issuer.signText(rightHeader, 'hei'))],
    ['a payload that is a list', bearer(issuer.signText(rightHeader, '[]'))],
    ['an empty payload', bearer(issuer.signText(rightHeader, ''))],
    headed('no key id', { kid: undefined }),
    headed('an empty key id', { kid: '' }),
    headed('a key id that is a number', { kid: 1 }),
    headed('an unknown key id', { kid: 'unknown' }),
    headed('a key id that is a path', { kid: '../../dev/null' }),
    headed('a key id that is a place', { kid: 'https://evil.example/keys' }),
    headed('a key id of Object', { kid: '__proto__' }),
    headed('an endless key id', { kid: 'k'.repeat(2_000) }),
    headed('a critical extension', { crit: ['exp'] }),
    headed('an unencoded payload', { b64: false, crit: ['b64'] }),
    ['a key of its own', bearer(await signedByOwnKey(issuer.rightPayload()))],
    ['a stranger under a known key id', bearer(issuer.signText(rightHeader, issuer.rightPayload(), 'stranger'))],
    ['a stranger', bearer(await issuer.sign({ key: 'stranger' }))],
    ['a key for another channel', bearer(await issuer.sign({ key: 'webchat' }))],
    ['a key for no channel', bearer(await issuer.sign({ key: 'bare' }))],
    claims('another audience', { aud: '99999999-2222-3333-4444-555555555555' }),
    claims('no audience', { aud: undefined }),
    claims('an empty audience', { aud: '' }),
    claims('other audiences', { aud: ['a', 'b'] }),
    claims('an audience that is a number', { aud: 1 }),
    claims('an audience with a tail', { aud: `${appId}x` }),
    claims('an audience with a scheme', { aud: `api://${appId}` }),
    claims('no issuer', { iss: undefined }),
    claims('an issuer that is a number', { iss: 1 }),
    claims('an issuer in a list', { iss: ['https://api.botframework.com'] }),
    claims('an issuer with a slash', { iss: 'https://api.botframework.com/' }),
    claims('an issuer without TLS', { iss: 'http://api.botframework.com' }),
    claims('an issuer in capitals', { iss: 'HTTPS://API.BOTFRAMEWORK.COM' }),
    claims('another issuer', { iss: 'https://evil.example' }),
    claims("the emulator's issuer", { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }),
    claims("the emulator's newer issuer", {
      iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    }),
    claims('the home tenant as issuer', { iss: `https://sts.windows.net/${tenantId}/` }),
    claims("the government's issuer", { iss: 'https://api.botframework.us' }),
    claims('a past', { exp: seconds - 4_000 }),
    claims('a long past', { exp: 0 }),
    claims('a negative end', { exp: -1 }),
    claims('no end', { exp: undefined }),
    claims('an end that is null', { exp: null }),
    claims('an end that is a text', { exp: '9999999999' }),
    claims('an end in a list', { exp: [9_999_999_999] }),
    claims('a future', { nbf: seconds + 4_000 }),
    claims('a beginning that is a text', { nbf: 'now' }),
    claims('no place', { serviceurl: undefined }),
    claims('an empty place', { serviceurl: '' }),
    claims('a place that is a number', { serviceurl: 1 }),
    claims('places in a list', { serviceurl: [serviceUrl] }),
    claims('a place under another name', { serviceurl: undefined, serviceUrl }),
    claims('another place', { serviceurl: 'https://evil.example/' }),
    claims('another region', { serviceurl: 'https://smba.trafficmanager.net/amer/' }),
    claims('a place without its slash', { serviceurl: serviceUrl.replace(/\/$/, '') }),
    claims('a place in capitals', { serviceurl: serviceUrl.toUpperCase() }),
  ];
}

const rightHeader = '{"alg":"RS256","typ":"JWT","kid":"first"}';

function flip(part: string): string {
  const middle = Math.floor(part.length / 2);
  return `${part.slice(0, middle)}${part[middle] === 'A' ? 'B' : 'A'}${part.slice(middle + 1)}`;
}

async function signedByOwnKey(payload: string): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  return new SignJWT(JSON.parse(payload))
    .setProtectedHeader({ alg: 'RS256', kid: 'first', jwk, jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/' })
    .sign(privateKey);
}
