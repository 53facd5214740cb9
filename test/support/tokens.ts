/** An OpenID issuer on this machine, with keys of its own, that can sign anything in any wrong way. */
import { KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export interface SignOptions {
  /** Over the right claims; `undefined` takes a claim away. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** A name given to `addKey`; the first key by default. */
  key?: string;
}

export interface Issuer {
  openIdMetadataUrl: string;
  issuer: string;
  /** How often the keys were asked for. */
  fetched(): number;
  /** Made, and published from now on. */
  addKey(name: string, published?: { endorsements?: readonly string[]; hidden?: boolean }): Promise<void>;
  removeKey(name: string): void;
  /** Answers 500 while true. */
  failing(value: boolean): void;
  sign(options?: SignOptions): Promise<string>;
  /** Signs two texts as they are, with a key's real signature. */
  signText(header: string, payload: string, key?: string): string;
  /** What a right token says, as text. */
  rightPayload(): string;
  /** HS256, with the published public key as the secret. */
  signWithPublicKey(): Promise<string>;
  /** `alg: none`. */
  unsigned(): Promise<string>;
  close(): Promise<void>;
}

export interface IssuerOptions {
  appId: string;
  serviceUrl: string;
  /** Milliseconds. */
  now: () => number;
}

interface Key {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  published: Record<string, unknown> | undefined;
}

const made = new Map<string, ReturnType<typeof makeKey>>();
const makeKey = () => generateKeyPair('RS256', { extractable: true });

/** Under one name every issuer of a process has the same: making one takes longer than most tests. */
function keyCalled(name: string): ReturnType<typeof makeKey> {
  const key = made.get(name) ?? makeKey();
  made.set(name, key);
  return key;
}

export async function startIssuer({ appId, serviceUrl, now }: IssuerOptions): Promise<Issuer> {
  const keys = new Map<string, Key>();
  let fetched = 0;
  let failing = false;
  const issuer = 'https://api.botframework.com';

  const server = createServer((request, response) => {
    const base = `http://${request.headers.host}`;
    if (failing) {
      // Two steps: restify, loaded into the same process, takes the return value of writeHead away from everybody.
      response.statusCode = 500;
      response.end();
    } else if (request.url === '/metadata') {
      response.end(JSON.stringify({ issuer, jwks_uri: `${base}/keys` }));
    } else {
      fetched += 1;
      response.end(JSON.stringify({ keys: [...keys.values()].flatMap(({ published }) => published ?? []) }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const addKey: Issuer['addKey'] = async (name, { endorsements = ['msteams'], hidden = false } = {}) => {
    const { privateKey, publicKey } = await keyCalled(name);
    const jwk = await exportJWK(publicKey);
    const published = hidden ? undefined : { ...jwk, kid: name, use: 'sig', endorsements };
    keys.set(name, { privateKey, publicKey, published });
  };
  await addKey('first');

  const keyNamed = (name: string) => {
    const key = keys.get(name);
    if (key === undefined) throw new Error(`no key ${name}`);
    return key;
  };
  const rightClaims = (): JWTPayload => {
    const seconds = Math.floor(now() / 1_000);
    return { iss: issuer, aud: appId, nbf: seconds - 60, exp: seconds + 3_600, serviceurl: serviceUrl };
  };

  return {
    openIdMetadataUrl: `http://127.0.0.1:${address.port}/metadata`,
    issuer,
    fetched: () => fetched,
    addKey,
    removeKey: (name) => void keys.delete(name),
    failing: (value) => {
      failing = value;
    },
    sign: ({ claims = {}, header = {}, key = 'first' } = {}) =>
      new SignJWT({ ...rightClaims(), ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key, ...header })
        .sign(keyNamed(key).privateKey),
    signText: (header, payload, key = 'first') => {
      const signed = `${base64url(header)}.${base64url(payload)}`;
      const signature = sign('sha256', Buffer.from(signed), KeyObject.from(keyNamed(key).privateKey));
      return `${signed}.${signature.toString('base64url')}`;
    },
    rightPayload: () => JSON.stringify(rightClaims()),
    signWithPublicKey: async () => {
      const secret = new TextEncoder().encode(await exportSPKI(keyNamed('first').publicKey));
      return new SignJWT(rightClaims()).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret);
    },
    unsigned: async () => `${base64url('{"alg":"none","kid":"first"}')}.${base64url(JSON.stringify(rightClaims()))}.`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
