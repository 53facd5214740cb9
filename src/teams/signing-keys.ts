/**
 * The keys with which the Bot Framework signs what it sends, found through its OpenID metadata. Kept for a day;
 * asked for again on an unknown key id, but seldom, so that made-up ids cannot make this bot knock on that door.
 */
import type { CryptoKey } from 'jose';
import { z } from 'zod';

export type KeyAnswer =
  | { found: true; key: CryptoKey | Uint8Array; endorsements: readonly string[] }
  | { found: false; code: 'unknown-key' | 'keys-unreachable' };

export interface SigningKeys {
  /** Never rejects. */
  find(keyId: string): Promise<KeyAnswer>;
}

export interface SigningKeysOptions {
  openIdMetadataUrl: string;
  fetch: typeof fetch;
  /** The machine's clock, milliseconds. */
  now: () => number;
}

/** Milliseconds. Microsoft asks for a refresh once a day and warns that keys may change at any time. */
export const keyTimes = {
  fresh: 24 * 3_600_000,
  /** When the metadata cannot be had, keys already known are believed this long. */
  usable: 5 * 24 * 3_600_000,
  betweenUnknown: 2 * 60_000,
  betweenFailures: 10_000,
  request: 4_000,
} as const;

const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({ keys: z.array(z.unknown()).max(1_000) });
const SigningKey = z.object({
  kty: z.literal('RSA'),
  use: z.literal('sig').optional(),
  kid: z.string().min(1).max(200),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});
type SigningKey = z.infer<typeof SigningKey>;

interface Known {
  keys: ReadonlyMap<string, SigningKey>;
  fetchedAt: number;
}

export function makeSigningKeys(options: SigningKeysOptions): SigningKeys {
  const { now } = options;
  let known: Known | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;

  const refresh = async () => {
    try {
      known = { keys: await fetchKeys(options), fetchedAt: now() };
    } catch {
      // What is known already stays; `find` says when it is too old.
    } finally {
      triedAt = now();
      underWay = undefined;
    }
  };
  /** One at a time: whoever comes meanwhile waits for the same answer. */
  const refreshIfNotSince = async (pause: number) => {
    if (now() - triedAt < pause) return;
    underWay ??= refresh();
    await underWay;
  };
  const olderThan = (milliseconds: number) => known === undefined || now() - known.fetchedAt >= milliseconds;

  return {
    find: async (keyId) => {
      if (olderThan(keyTimes.fresh)) await refreshIfNotSince(keyTimes.betweenFailures);
      if (known?.keys.has(keyId) === false) await refreshIfNotSince(keyTimes.betweenUnknown);
      if (known === undefined || olderThan(keyTimes.usable)) return { found: false, code: 'keys-unreachable' };
      const key = known.keys.get(keyId);
      if (key === undefined) return { found: false, code: 'unknown-key' };
      const { importJWK } = await import('jose');
      try {
        const { kty, n, e, endorsements } = key;
        return { found: true, key: await importJWK({ kty, n, e }, 'RS256'), endorsements };
      } catch {
        return { found: false, code: 'unknown-key' };
      }
    },
  };
}

async function fetchKeys(options: SigningKeysOptions): Promise<ReadonlyMap<string, SigningKey>> {
  // One limit for both requests: an invoke has five seconds in all.
  const signal = AbortSignal.timeout(keyTimes.request);
  const metadata = Metadata.parse(await fetchJson(options, options.openIdMetadataUrl, signal));
  if (new URL(metadata.jwks_uri).origin !== new URL(options.openIdMetadataUrl).origin) {
    throw new Error('the keys lie on another host than the metadata');
  }
  const { keys } = KeySet.parse(await fetchJson(options, metadata.jwks_uri, signal));
  const usable = keys.flatMap((key) => SigningKey.safeParse(key).data ?? []);
  if (usable.length === 0) throw new Error('no usable key');
  return new Map(usable.map((key) => [key.kid, key]));
}

async function fetchJson(options: SigningKeysOptions, url: string, signal: AbortSignal): Promise<unknown> {
  const response = await options.fetch(url, { redirect: 'error', signal });
  if (!response.ok) throw new Error('the metadata was refused');
  return response.json();
}
