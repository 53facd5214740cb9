/**
 * Who may speak to the bot: the Bot Framework's Teams channel, for this bot, from the home tenant. It stands in place
 * of botbuilder's own check, which believes any tenant, any tenant's emulator token, and answers some with a 500.
 */
import type { JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import { isLoopbackName, isPermittedServiceUrl, type ServiceUrlRule, thisMachine } from './service-url.ts';
import type { SigningKeys } from './signing-keys.ts';

export const botFramework = {
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
} as const;

/** What an activity says of itself and its token has to bear out. */
export interface Presented {
  serviceUrl: string;
  channelId: string;
  /** Every tenant that it names. */
  tenants: readonly string[];
}

export type VerdictCode =
  | 'no-token'
  | 'token-malformed'
  | 'token-algorithm'
  | 'token-expired'
  | 'token-claims'
  | 'token-signature'
  | 'token-refused'
  | 'unknown-key'
  | 'keys-unreachable'
  | 'channel-not-endorsed'
  | 'channel-not-served'
  | 'service-url-not-claimed'
  | 'service-url-not-permitted'
  | 'tenant-missing'
  | 'tenant-foreign';

/** 503 only while the keys cannot be had: the Bot Framework then sends again. */
export type Verdict = { ok: true } | { ok: false; status: 401 | 403 | 503; code: VerdictCode };

export interface TokenAuthenticator {
  kind: 'token';
  /** Never rejects. */
  authenticate(authorization: string | undefined, presented: Presented): Promise<Verdict>;
  /** Loads what the first check will need. Never rejects. */
  prepare(): Promise<void>;
}

/** For local use. `listen` takes it on a loopback address only. */
export interface LoopbackAuthenticator {
  kind: 'none';
  authenticate(authorization: string | undefined, presented: Presented): Promise<Verdict>;
  prepare(): Promise<void>;
}

export type Authenticator = TokenAuthenticator | LoopbackAuthenticator;

export interface AuthenticatorOptions {
  appId: string;
  tenantId: string;
  serviceUrlHosts: readonly ServiceUrlRule[];
  openIdMetadataUrl: string;
  issuer: string;
  fetch: typeof fetch;
  /** The machine's clock, milliseconds. */
  now: () => number;
}

/** The one channel that is served. Others, such as Direct Line, let their users choose who they are. */
const CHANNEL = 'msteams';
const LEEWAY_SECONDS = 300;
const LONGEST_TOKEN = 8_192;
const MOST_TOKENS = 1_000;

interface VerifiedToken {
  ok: true;
  serviceUrl: string;
  endorsements: readonly string[];
  /** Milliseconds. */
  expiresAt: number;
}
type Refused = Extract<Verdict, { ok: false }>;

export function makeAuthenticator(options: AuthenticatorOptions): TokenAuthenticator {
  requireSafeUrl(options.openIdMetadataUrl);
  let loading: Promise<SigningKeys> | undefined;
  // Not needed before the first check, and the port listens sooner without.
  const keys = () => {
    loading ??= import('./signing-keys.ts').then(({ makeSigningKeys }) => makeSigningKeys(options));
    return loading;
  };
  // Only tokens that were verified are kept, so that strangers cannot fill it.
  const verified = new LRUCache<string, VerifiedToken>({ max: MOST_TOKENS });

  const verify = async (token: string): Promise<VerifiedToken | Refused> => {
    const { decodeProtectedHeader, jwtVerify } = await import('jose');
    try {
      const { alg, kid } = decodeProtectedHeader(token);
      if (alg !== 'RS256') return refused('token-algorithm');
      if (typeof kid !== 'string' || kid === '' || kid.length > 200) return refused('unknown-key');
      const found = await (await keys()).find(kid);
      if (!found.found) return refused(found.code);
      const { payload } = await jwtVerify(token, found.key, {
        algorithms: ['RS256'],
        issuer: options.issuer,
        audience: options.appId,
        requiredClaims: ['iss', 'aud', 'exp', 'serviceurl'],
        clockTolerance: LEEWAY_SECONDS,
        currentDate: new Date(options.now()),
      });
      return claimsOf(payload, found.endorsements);
    } catch (error) {
      return refused(codeOfJoseError(error));
    }
  };

  return {
    kind: 'token',
    authenticate: async (authorization, presented) => {
      const token = tokenFrom(authorization);
      if (token === undefined) return refused('no-token');
      const digest = digestOf(token);
      const known = verified.get(digest);
      if (known !== undefined && options.now() < known.expiresAt) return judge(known, presented, options);
      verified.delete(digest);
      const outcome = await verify(token);
      if (!outcome.ok) return outcome;
      verified.set(digest, outcome);
      return judge(outcome, presented, options);
    },
    prepare: async () => {
      await Promise.all([keys().then((loaded) => loaded.find('')), import('jose')]);
    },
  };
}

function requireSafeUrl(text: string): void {
  const url = new URL(text);
  if (url.protocol !== 'https:' && !isLoopbackName(url.hostname)) {
    throw new Error('the OpenID metadata must be fetched by https');
  }
}

/** No token is asked for; only this machine may be answered. */
export function makeLoopbackAuthenticator(): LoopbackAuthenticator {
  return {
    kind: 'none',
    authenticate: async (_authorization, { serviceUrl }) =>
      isPermittedServiceUrl(serviceUrl, thisMachine) ? { ok: true } : refused('service-url-not-permitted'),
    prepare: async () => {},
  };
}

/** Node's crypto takes 10 ms to load, and the port listens before it does. */
function digestOf(token: string): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', token, 'base64url');
}

function tokenFrom(authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization.length > LONGEST_TOKEN) return undefined;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
}

function claimsOf(payload: JWTPayload, endorsements: readonly string[]): VerifiedToken | Refused {
  const serviceUrl = payload['serviceurl'];
  if (typeof serviceUrl !== 'string' || payload.exp === undefined) return refused('token-claims');
  return { ok: true, serviceUrl, endorsements, expiresAt: payload.exp * 1_000 };
}

/** The token is genuine. Does it cover what the activity says of itself? */
function judge(token: VerifiedToken, presented: Presented, options: AuthenticatorOptions): Verdict {
  if (presented.channelId !== CHANNEL) return refused('channel-not-served');
  if (!token.endorsements.includes(CHANNEL)) return refused('channel-not-endorsed');
  if (presented.serviceUrl !== token.serviceUrl) return refused('service-url-not-claimed');
  if (!isPermittedServiceUrl(presented.serviceUrl, options.serviceUrlHosts))
    return refused('service-url-not-permitted');
  if (presented.tenants.length === 0) return refused('tenant-missing');
  const home = options.tenantId.toLowerCase();
  return presented.tenants.every((tenant) => tenant.toLowerCase() === home) ? { ok: true } : refused('tenant-foreign');
}

function refused(code: VerdictCode): Refused {
  switch (code) {
    case 'keys-unreachable':
      return { ok: false, status: 503, code };
    case 'channel-not-endorsed':
    case 'channel-not-served':
    case 'service-url-not-claimed':
    case 'service-url-not-permitted':
    case 'tenant-missing':
    case 'tenant-foreign':
      return { ok: false, status: 403, code };
    case 'no-token':
    case 'token-malformed':
    case 'token-algorithm':
    case 'token-expired':
    case 'token-claims':
    case 'token-signature':
    case 'token-refused':
    case 'unknown-key':
      return { ok: false, status: 401, code };
    default:
      return code satisfies never;
  }
}

function codeOfJoseError(error: unknown): VerdictCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_JWT_EXPIRED') return 'token-expired';
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return 'token-claims';
  if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED') return 'token-signature';
  if (code === 'ERR_JWS_INVALID' || code === 'ERR_JWT_INVALID') return 'token-malformed';
  // decodeProtectedHeader throws a plain TypeError for what is no token at all.
  return error instanceof TypeError ? 'token-malformed' : 'token-refused';
}
