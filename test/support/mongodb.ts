/**
 * A MongoDB for tests: `MONGODB_URI` where set; else one that is downloaded within a minute, or the one that
 * `MONGOMS_SYSTEM_BINARY` names; else none, and why. With `REQUIRE_MONGODB=1` none is a failure.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { MongoClient } from 'mongodb';

/** How long a download and a start may take, in milliseconds. */
const WITHIN = 60_000;

export interface MongodbForTests {
  /** An address of a database that nobody else uses. */
  fresh(): { readonly url: string; readonly database: string };
  drop(database: string): Promise<void>;
  /** For looking into what a store has written, and for damaging it. */
  readonly client: MongoClient;
  stop(): Promise<void>;
}

export type Offered =
  | { readonly ok: true; readonly mongodb: MongodbForTests }
  | { readonly ok: false; readonly because: string };

export async function mongodbForTests(environment: NodeJS.ProcessEnv = process.env): Promise<Offered> {
  const { MONGODB_URI: uri, REQUIRE_MONGODB: required } = environment;
  const server = uri === undefined || uri === '' ? await ownServer() : { ok: true as const, uri, stop: async () => {} };
  if (!server.ok) {
    const sentence = `MongoDB: NOT TESTED, ${server.because}. Set MONGODB_URI or MONGOMS_SYSTEM_BINARY.`;
    process.stderr.write(`\n*** ${sentence} ***\n\n`);
    if (required === '1') throw new Error(sentence);
    return { ok: false, because: sentence };
  }
  const client = await new MongoClient(server.uri, { serverSelectionTimeoutMS: 10_000 }).connect();
  const mongodb: MongodbForTests = {
    fresh: () => {
      const database = `lydhor_test_${randomBytes(6).toString('hex')}`;
      return { url: naming(server.uri, database), database };
    },
    drop: async (database) => {
      await client.db(database).dropDatabase();
    },
    client,
    stop: async () => {
      await client.close();
      await server.stop();
    },
  };
  return { ok: true, mongodb };
}

/** The same address with another database; who signs in does so where she did before. */
export function naming(uri: string, database: string): string {
  const parts = /^(?<server>[^/]+\/\/[^/?]+)(?:\/(?<named>[^?]*))?(?:\?(?<options>.*))?$/.exec(uri)?.groups;
  if (parts?.['server'] === undefined) throw new Error('MONGODB_URI is no MongoDB address');
  const options = new URLSearchParams(parts['options'] ?? '');
  const signsIn = parts['server'].includes('@') && !options.has('authSource');
  if (signsIn) options.set('authSource', parts['named'] || 'admin');
  return `${parts['server']}/${database}${options.size === 0 ? '' : `?${options}`}`;
}

type Server = { ok: true; uri: string; stop: () => Promise<void> } | { ok: false; because: string };

async function ownServer(): Promise<Server> {
  const bell = new AbortController();
  try {
    const tooLate = wait(WITHIN, undefined, { signal: bell.signal }).then(() => undefined);
    tooLate.catch(() => undefined);
    const starting = started();
    const server = await Promise.race([starting, tooLate]);
    if (server !== undefined) return server;
    starting.then(
      (late) => late.stop(),
      () => undefined,
    );
    return { ok: false, because: `mongod could not be downloaded and started within ${WITHIN / 1000} s` };
  } catch (error) {
    const message = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'unknown';
    return { ok: false, because: `no mongod could be had (${message})` };
  } finally {
    bell.abort();
  }
}

async function started(): Promise<Server & { ok: true }> {
  const { MongoBinary, MongoMemoryReplSet } = await import('mongodb-memory-server-core');
  // By itself, since the server would print what its download throws.
  const systemBinary = await MongoBinary.getPath();
  // A replica set, since only there majority and the repeating of writes mean anything.
  const server = await MongoMemoryReplSet.create({
    binary: { systemBinary },
    replSet: { count: 1, storageEngine: 'wiredTiger', ip: '127.0.0.1' },
  });
  return {
    ok: true,
    uri: server.getUri(),
    stop: async () => {
      await server.stop();
    },
  };
}
