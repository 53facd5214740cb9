/**
 * Requests that nobody should ever send: a table for whatever listens. Each but the part that is named is right, token
 * and all, so that it is this part that must be refused.
 */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { hostileTokens } from './hostile-tokens.ts';
import { compose, type RawRequest } from './raw-request.ts';
import type { Issuer } from './tokens.ts';

export interface Target {
  issuer: Issuer;
  appId: string;
  tenantId: string;
  /** As the issuer's tokens claim. */
  serviceUrl: string;
}

/** A message as Teams sends it. */
export function messageFrom(target: Pick<Target, 'tenantId' | 'serviceUrl'>): Record<string, unknown> {
  return {
    type: 'message',
    id: '1:message',
    timestamp: '2026-03-16T08:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: target.serviceUrl,
    from: { id: '29:emma', name: 'Emma', aadObjectId: '44444444-2222-3333-4444-555555555555' },
    conversation: { conversationType: 'personal', tenantId: target.tenantId, id: 'a:personal' },
    recipient: { id: '28:bot', name: 'Lydhør' },
    text: 'hei',
    channelData: { tenant: { id: target.tenantId } },
  };
}

/** The whole table. All of it is to be answered by 4xx, or not at all, and none of it received. */
export async function hostileRequests(target: Target): Promise<RawRequest[]> {
  await target.issuer.addKey('webchat', { endorsements: ['webchat'] });
  await target.issuer.addKey('bare', { endorsements: [] });
  await target.issuer.addKey('stranger', { hidden: true });
  const token = await target.issuer.sign();
  const authorization = `Bearer ${token}`;
  const right = JSON.stringify(messageFrom(target));
  return [
    ...(await hostileTokens(target)).map(([name, header]) =>
      one(`token: ${name}`, { headers: { Authorization: header }, body: right }),
    ),
    ...bodies(target).map(([name, body]) => one(`body: ${name}`, { headers: { Authorization: authorization }, body })),
    ...types.map((type) =>
      one(`type: ${type}`, { headers: { Authorization: authorization, 'Content-Type': type }, body: right }),
    ),
    ...encodings(right).map(([encoding, body]) =>
      one(`encoding: ${encoding}`, {
        headers: { Authorization: authorization, 'Content-Encoding': encoding },
        body,
      }),
    ),
    ...shapes(target).map(([name, activity]) =>
      one(`shape: ${name}`, { headers: { Authorization: authorization }, body: JSON.stringify(activity) }),
    ),
    ...(await forgedPlaces(target)),
    ...sizes(authorization, right),
    ...doors(authorization, right),
    ...wires(authorization, right),
  ];
}

function one(name: string, composed: Parameters<typeof compose>[0]): RawRequest {
  return { name, parts: [compose(composed)] };
}

function bodies(target: Target): readonly (readonly [name: string, body: string | Buffer])[] {
  const right = JSON.stringify(messageFrom(target));
  const withMember = (member: string) => `${right.slice(0, -1)},${member}}`;
  const deep = (levels: number) => withMember(`"value":${'['.repeat(levels)}${']'.repeat(levels)}`);
  return [
    ['empty', ''],
    ['a space', ' '],
    ['null', 'null'],
    ['true', 'true'],
    ['a number', '1'],
    ['a huge number', `1${'0'.repeat(10_000)}`],
    ['a text', '"message"'],
    ['an array', '[]'],
    ['an array of activities', `[${right}]`],
    ['an empty object', '{}'],
    ['an open brace', '{'],
    ['a closing brace', '}'],
    ['single quotes', "{'type':'message'}"],
    ['a comma too many', withMember('')],
    ['a comment', withMember('"a":1/* */')],
    ['undefined', withMember('"a":undefined')],
    ['NaN', withMember('"a":NaN')],
    ['Infinity', withMember('"a":Infinity')],
    ['hexadecimal', withMember('"a":0x10')],
    ['garbage after it', `${right}x`],
    ['two activities', right + right],
    ['two lines', `${right}\n${right}`],
    ['a guard before it', `)]}',\n${right}`],
    ['a raw line break in a text', withMember('"a":"\n"')],
    ['a raw NUL in a text', withMember('"a":"\0"')],
    ['a bad escape', withMember('"a":"\\x41"')],
    ['a mark of byte order', `\ufeff${right}`],
    ['UTF-16', Buffer.from(right, 'utf16le')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${right}`, 'utf16le')],
    ['Latin-1', Buffer.from(withMember('"a":"\u00f8"'), 'latin1')],
    ['UTF-8 cut off', Buffer.concat([Buffer.from(right.slice(0, -1)), Buffer.from([0xc3])])],
    ['an overlong slash', Buffer.concat([Buffer.from('{"type":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')])],
    [
      'a surrogate in UTF-8',
      Buffer.concat([Buffer.from('{"type":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ],
    ['all bytes', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
    ['zeros', Buffer.alloc(1_000)],
    ['nested 65 deep', deep(65)],
    ['nested 10,000 deep', deep(10_000)],
    ['nested 100,000 deep', deep(100_000)],
    ['arrays never closed', '['.repeat(200_000)],
    ['objects nested 10,000 deep', withMember(`"value":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)],
    ['__proto__', withMember('"__proto__":{"admin":true}')],
    ['__proto__ inside', withMember('"value":{"a":[{"__proto__":{"admin":true}}]}')],
    ['__proto__ written otherwise', withMember('"\\u005f_proto_\\u005f":{"admin":true}')],
    ['__proto__ of null', withMember('"__proto__":null')],
    ['a form', 'type=message&text=hei'],
    ['a multipart form', '--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\na\r\n--x--\r\n'],
    ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['HTML', '<script>alert(1)</script>'],
    ['base64', Buffer.from(right).toString('base64')],
    ['gzip without saying so', gzipSync(right)],
  ];
}

const types = [
  '',
  'text/plain',
  'text/json',
  'text/html',
  'application/jsonx',
  'application/json5',
  'application/ld+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/xml',
  'application/json; charset=latin1',
  'application/json; charset=utf-16',
  'application/json; charset=utf-7',
  'application/json; charset=',
  'application/json; charset=utf-8; charset=utf-16',
  'application/json; boundary=x',
  'application/json, text/plain',
  'application/json;',
  'application / json',
  '*/*',
  'json',
] as const;

function encodings(right: string): readonly (readonly [encoding: string, body: string | Buffer])[] {
  return [
    ['gzip', gzipSync(right)],
    ['gzip', Buffer.from('1f8b0800000000', 'hex')],
    ['gzip', 'not gzip at all'],
    ['gzip', gzipSync(Buffer.alloc(50_000_000, 0x20), { level: 9 })],
    ['x-gzip', gzipSync(right)],
    ['deflate', deflateSync(right)],
    ['deflate', Buffer.from([0x78])],
    ['br', brotliCompressSync(right)],
    ['br', Buffer.from([0xff])],
    ['zstd', right],
    ['compress', right],
    ['gzip, identity', gzipSync(right)],
    ['identity, gzip', gzipSync(right)],
    ['identity, identity', right],
    ['GZIP', gzipSync(right)],
    ['*', right],
    ['aes128gcm', right],
    ['utf-8', right],
  ];
}

/** The outside of an activity with one part wrong. */
function shapes(target: Target): readonly (readonly [name: string, activity: unknown])[] {
  const right = messageFrom(target);
  const wrongTexts: readonly unknown[] = [undefined, null, 1, true, '', [], ['msteams'], {}, 'x'.repeat(501)];
  const texts = ['type', 'channelId', 'serviceUrl'].flatMap((field) =>
    wrongTexts.map((value) => [`${field} ${describe(value)}`, { ...right, [field]: value }] as const),
  );
  const conversations = [
    undefined,
    null,
    1,
    'a:personal',
    [],
    {},
    ...wrongTexts.map((id) => ({ tenantId: target.tenantId, id })),
  ];
  const elsewhere = '33333333-2222-3333-4444-555555555555';
  const tenants: readonly (readonly [string, unknown, unknown])[] = [
    ['foreign in the conversation', elsewhere, target.tenantId],
    ['foreign in the channel data', target.tenantId, elsewhere],
    ['foreign in both', elsewhere, elsewhere],
    ['named nowhere', undefined, undefined],
    ['null', null, null],
    ['empty', '', ''],
    ['common', 'common', 'common'],
    ['with a space', `${target.tenantId} `, target.tenantId],
    ['with a tail', `${target.tenantId}0`, target.tenantId],
    ['in braces', `{${target.tenantId}}`, target.tenantId],
    ['a number', 1, target.tenantId],
    ['an array', [target.tenantId], target.tenantId],
    ['an object', target.tenantId, { id: target.tenantId }],
  ];
  return [
    ...texts,
    ...conversations.map((value) => [`conversation ${describe(value)}`, { ...right, conversation: value }] as const),
    ...[1, 'x', [], true, { tenant: 'x' }, { tenant: [] }, { tenant: { id: 1 } }].map(
      (value) => [`channel data ${describe(value)}`, { ...right, channelData: value }] as const,
    ),
    ...[1, 'x', [], {}, { id: 1 }, { id: '' }, { id: '29:x', tenantId: elsewhere }].map(
      (value) => [`sender ${describe(value)}`, { ...right, from: value }] as const,
    ),
    ...['emulator', 'directline', 'webchat', 'slack', 'MSTEAMS', 'msteams ', 'teams', 'skypeforbusiness', 'email'].map(
      (channelId) => [`channel ${channelId}`, { ...right, channelId }] as const,
    ),
    ...tenants.map(
      ([name, inConversation, inChannelData]) =>
        [
          `tenant ${name}`,
          {
            ...right,
            conversation: { id: 'a:personal', tenantId: inConversation },
            channelData: { tenant: { id: inChannelData } },
          },
        ] as const,
    ),
  ];
}

function describe(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? 'missing';
}

/** Places that are not Teams, however they are spelt. */
export const forgedServiceUrls = [
  'http://smba.trafficmanager.net/emea/',
  'ftp://smba.trafficmanager.net/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/plain,x',
  'smba.trafficmanager.net/emea/',
  '//smba.trafficmanager.net/emea/',
  'https:smba.trafficmanager.net',
  'https:/smba.trafficmanager.net/',
  'https:\\\\smba.trafficmanager.net\\',
  'HTTPS://smba.trafficmanager.net/',
  'https://SMBA.trafficmanager.net/',
  ' https://smba.trafficmanager.net/',
  'https://smba.trafficmanager.net/ ',
  'https://smba.trafficmanager.net\n.evil.example/',
  'https://smba.trafficmanager.net\t/',
  'https://user@smba.trafficmanager.net/',
  'https://user:password@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://smba.trafficmanager.net:443/',
  'https://smba.trafficmanager.net:8443/',
  'https://smba.trafficmanager.net:443@evil.example/',
  'https://smba.trafficmanager.net./',
  'https://smba.trafficmanager.net../',
  'https://.smba.trafficmanager.net/',
  'https://smba\u3002trafficmanager\u3002net/',
  'https://smba.trafficmanager.n\u0435t/',
  'https://\uff53mba.trafficmanager.net/',
  'https://smba.trafficmanager.net%2eevil.example/',
  'https://%73mba.trafficmanager.net/',
  'https://smba%00.trafficmanager.net/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://evilsmba.trafficmanager.net/',
  'https://evil.trafficmanager.net/',
  'https://smba.trafficmanager.net.trafficmanager.net/',
  'https://smba-trafficmanager.net/',
  'https://trafficmanager.net/',
  'https://evilbotframework.com/',
  'https://botframework.com.evil.example/',
  'https://evil.example/smba.trafficmanager.net',
  'https://evil.example/?https://smba.trafficmanager.net/',
  'https://evil.example#smba.trafficmanager.net',
  'https://evil.example\\@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net\\@evil.example/',
  'https://smba.trafficmanager.net/emea/?x=1',
  'https://smba.trafficmanager.net/emea/#x',
  'https://smba.trafficmanager.net/emea/../../x/',
  'https://smba.trafficmanager.net/./emea/',
  'https://127.0.0.1/',
  'https://localhost/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0/',
  'https://169.254.169.254/metadata/instance',
  'http://169.254.169.254/metadata/instance',
  'https://10.0.0.1/',
  'https://smba.trafficmanager.net/'.padEnd(501, 'x'),
  'https://',
  'https:///',
  'https://[',
  'x',
] as const;

/** Each comes with a genuine token that names the same place. */
async function forgedPlaces(target: Target): Promise<RawRequest[]> {
  return Promise.all(
    forgedServiceUrls.map(async (serviceUrl) => {
      const token = await target.issuer.sign({ claims: { serviceurl: serviceUrl } });
      const body = JSON.stringify(messageFrom({ ...target, serviceUrl }));
      return one(`place: ${serviceUrl.slice(0, 80)}`, { headers: { Authorization: `Bearer ${token}` }, body });
    }),
  );
}

function sizes(authorization: string, right: string): RawRequest[] {
  const headers = { Authorization: authorization };
  const big = JSON.stringify({ ...JSON.parse(right), padding: 'x'.repeat(256 * 1024) });
  const chunked = { ...headers, 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' };
  const head = compose({ headers: chunked });
  return [
    one('size: one over', { headers, body: big }),
    one('size: 10 GB declared', { headers: { ...headers, 'Content-Length': '10000000000' } }),
    one('size: more than can be counted', { headers: { ...headers, 'Content-Length': '9'.repeat(30) } }),
    one('size: negative', { headers: { ...headers, 'Content-Length': '-1' }, body: right }),
    one('size: hexadecimal', { headers: { ...headers, 'Content-Length': '0x10' }, body: right }),
    one('size: two lengths', { headers: { ...headers, 'content-length': '5' }, body: right }),
    one('size: a length and chunks', { headers: { ...headers, 'Transfer-Encoding': 'chunked' }, body: right }),
    { name: 'size: chunks over the limit', parts: chunks(head, right, 300 * 1024) },
    { name: 'size: 8 MB of chunks', parts: chunks(head, right, 8 * 1024 * 1024) },
    { name: 'size: chunks cut off', parts: [head, Buffer.from('10\r\n{"type":')], thenEnd: true },
    { name: 'size: chunks of a wrong size', parts: [head, Buffer.from('zz\r\n{}\r\n0\r\n\r\n')] },
    { name: 'size: a chunk without end', parts: [head, Buffer.from('fffffffffffffffff\r\n{}')] },
    {
      name: 'size: a body cut off',
      parts: [compose({ headers: { ...headers, 'Content-Length': '100000' }, body: right })],
      thenEnd: true,
    },
  ];
}

/** A right activity, padded, in chunks; can be gone through again and again. */
function chunks(head: Buffer, right: string, bytes: number): Iterable<Buffer> {
  const chunk = (text: string) => Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`);
  const padding = chunk('x'.repeat(0x4000));
  return {
    *[Symbol.iterator]() {
      yield head;
      yield chunk(`${right.slice(0, -1)},"padding":"`);
      for (let sent = 0; sent < bytes; sent += 0x4000) yield padding;
      yield chunk('"}');
      yield Buffer.from('0\r\n\r\n');
    },
  };
}

/** Ways and methods that do not exist. */
function doors(authorization: string, body: string): RawRequest[] {
  const headers = { Authorization: authorization };
  const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'SEARCH'];
  const paths = [
    '/',
    '/api',
    '/api/',
    '/api/messages/',
    '//api/messages',
    '/api//messages',
    '/api/messages/..',
    '/api/../api/messages',
    '/api/Messages',
    '/%61pi/messages',
    '/api/messages%00',
    '/api/messages%2f',
    '/api/messages%zz',
    '/api/messages;x=1',
    '/api/messages#x',
    '/api/messages/__proto__',
    '/__proto__',
    '/constructor',
    '/toString',
    '/favicon.ico',
    '/robots.txt',
    '/.env',
    '/metrics',
    '/../../etc/passwd',
    '/\u00f8',
    `/${'x'.repeat(8_000)}`,
    `/${'x'.repeat(20_000)}`,
    '*',
    'http://evil.example/api/messages',
    'http://',
    'http://[/',
    '/healthz',
    '/readyz',
    '/healthz/',
  ];
  return [
    ...methods.map((method) => one(`door: ${method}`, { method, headers, body })),
    ...paths.map((path) => one(`door: ${path.slice(0, 60)}`, { path, headers, body })),
  ];
}

/** What is no proper HTTP, or only just. Where the rest is proper, the token is not. */
function wires(authorization: string, body: string): RawRequest[] {
  const raw = (name: string, text: string | Buffer, thenEnd = true): RawRequest => ({
    name: `wire: ${name}`,
    parts: [Buffer.from(text)],
    thenEnd,
  });
  const stranger = (name: string, headers: Record<string, string | undefined>) =>
    one(`wire: ${name}`, { headers, body });
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`X-${n}`, 'x']));
  return [
    ...['[', ']', '%', 'a b', 'a:b:c', '\u00f8', '..', '@', 'evil.example', '[::', ':0', ' ', '<script>'].map((host) =>
      stranger(`host ${host}`, { Host: host }),
    ),
    stranger('no host', { Host: undefined, Authorization: authorization }),
    stranger('two hosts', { Host: 'a', host: 'b' }),
    stranger('300 headers', many),
    stranger('an endless header', { 'X-Long': 'x'.repeat(20_000) }),
    stranger('an unknown expectation', { Expect: 'the-worst', Authorization: authorization }),
    stranger('an unknown transfer', { 'Transfer-Encoding': 'gzip', 'Content-Length': undefined }),
    stranger('gzip and chunks', { 'Transfer-Encoding': 'gzip, chunked', 'Content-Length': undefined }),
    stranger('another method over it', { 'X-HTTP-Method-Override': 'GET' }),
    stranger('an odd taste', { Accept: 'image/png', 'Accept-Version': '~9' }),
    raw('nothing', ''),
    raw('a word', 'hei\r\n\r\n'),
    raw('HTTP/0.9', 'GET /\r\n\r\n'),
    raw('HTTP/3.0', 'GET / HTTP/3.0\r\n\r\n'),
    raw('the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    raw('TLS', Buffer.from('16030100c8010000c40303', 'hex')),
    raw('zeros', Buffer.alloc(2_000)),
    raw('a method in small letters', `post /api/messages HTTP/1.1\r\nHost: a\r\n\r\n`),
    raw('a header without a colon', 'POST /api/messages HTTP/1.1\r\nHost: a\r\nNonsense\r\n\r\n'),
    raw('a NUL in a header', 'POST /api/messages HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n'),
    raw('a folded header', 'POST /api/messages HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\nConnection: close\r\n\r\n'),
    raw('a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'),
    raw(
      'a web socket',
      'GET /api/messages HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n',
    ),
    raw('two requests in one', `${compose({ body: '{}' })}${compose({ body: '{}' })}`),
  ];
}
