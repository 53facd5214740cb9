import { setTimeout as wait } from 'node:timers/promises';
import { MongoClient, MongoServerError } from 'mongodb';
import { type Store, StoreRefused, StoreUnavailable } from '../../cases/store.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { StoreAddress } from '../address.ts';
import type { Patience } from '../patience.ts';
import type { StoreLog } from '../stored.ts';
import { asking, isDuplicate, LONGEST_ANSWER } from './asking.ts';
import { type Collections, collectionsOf } from './documents.ts';
import { makeIndexes } from './indexes.ts';
import { mongodbStore } from './store.ts';
import { upgrade } from './upgrade.ts';

/** How things lie in the documents. Rises when an older program could no longer read them. */
const FORMAT = 3;
/** Building an index over many cases takes its time. In milliseconds, as all here. */
const LONGEST_INDEXING = 120_000;
const PATIENCE = 30_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

export interface MongodbOpening {
  readonly address: Extract<StoreAddress, { driver: 'mongodb' }>;
  readonly tenant: TenantId;
  readonly now: () => Instant;
  readonly log: StoreLog;
  readonly patience: Patience;
  readonly random: () => number;
}

/** @throws StoreRefused, StoreUnavailable */
export async function openMongodb(opening: MongodbOpening): Promise<Store> {
  const { address, log, patience, random } = opening;
  const { milliseconds = PATIENCE, signal, onFailure } = patience;
  const stopped = () => signal?.aborted === true;
  const started = performance.now();
  for (let tries = 1; ; tries++) {
    try {
      return await openOnce(opening);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      const pause = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1)) * (0.5 + random());
      const over = stopped() || performance.now() - started + pause > milliseconds;
      const sentence = `${address.shown} can't be reached: ${error.message}`;
      onFailure?.(over ? `${sentence} Giving up.` : `${sentence} Trying again in ${Math.ceil(pause / 1000)} s.`);
      log.warning('store-not-reached', { count: tries });
      if (over) throw new StoreUnavailable(sentence, { cause: error });
      // Told to stop: the next round says so.
      await wait(pause, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
      if (stopped()) throw new StoreUnavailable(sentence, { cause: error });
    }
  }
}

async function openOnce({ address, tenant, now, log, random }: MongodbOpening): Promise<Store> {
  const client = clientFor(address);
  try {
    await asking(() => client.connect(), 2 * LONGEST_ANSWER);
    const at = collectionsOf(client.db(address.database));
    await stamp(at, address.shown, tenant, now);
    await asking(() => makeIndexes(at), LONGEST_INDEXING);
    await bringUp(at);
    return mongodbStore(client, at, log, random);
  } catch (error) {
    await client.close().catch(() => undefined);
    throw explained(address.shown, error);
  }
}

function clientFor({ uri, shown }: MongodbOpening['address']): MongoClient {
  try {
    // Given here they hold, whatever the address says: what is acknowledged survives the loss of a server.
    return new MongoClient(uri, {
      appName: 'lydhor',
      writeConcern: { w: 'majority', wtimeoutMS: LONGEST_ANSWER },
      retryWrites: true,
      readPreference: 'primary',
      serverSelectionTimeoutMS: LONGEST_ANSWER,
      connectTimeoutMS: LONGEST_ANSWER,
      waitQueueTimeoutMS: LONGEST_ANSWER,
      ignoreUndefined: true,
    });
  } catch (error) {
    // The driver's message may quote the address, password and all.
    const name = error instanceof Error ? error.name : 'unknown';
    throw new StoreRefused(`${shown}: the driver does not accept this address or its options (${name}).`);
  }
}

/** The server's codes for a user that it does not know or does not let do this. */
const REFUSED = new Set<unknown>([13, 18]);

function explained(shown: string, error: unknown): unknown {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  if (cause instanceof MongoServerError && REFUSED.has(cause.code)) {
    return new StoreRefused(`${shown}: the server refuses this user (${cause.code}).`);
  }
  return error;
}

async function stamp({ meta }: Collections, shown: string, tenant: TenantId, now: () => Instant): Promise<void> {
  const ours = { tenant, format: FORMAT, upgraded: FORMAT, stampedAt: now() };
  await once(() => meta.updateOne({ _id: 'store' }, { $setOnInsert: ours }, { upsert: true }));
  await once(() => meta.updateOne({ _id: 'case-number' }, { $setOnInsert: { last: 0 } }, { upsert: true }));
  const stored = await asking(() => meta.findOne({ _id: 'store' }));
  if (stored?.format === undefined || stored.format > FORMAT) {
    throw new StoreRefused(
      `${shown} is newer than this program: it has format ${stored?.format}, the program knows ${FORMAT}.`,
    );
  }
  if (stored.tenant !== tenant) {
    throw new StoreRefused(`${shown} belongs to tenant ${stored.tenant}, not to ${tenant}.`);
  }
}

/** The format first, so that no earlier program opens it meanwhile; that all of it is upgraded is said at the end. */
async function bringUp(at: Collections): Promise<void> {
  const behind = { _id: 'store', upgraded: { $ne: FORMAT } };
  if ((await asking(() => at.meta.findOne(behind))) === null) return;
  await asking(() => at.meta.updateOne(behind, { $set: { format: FORMAT } }));
  await upgrade(at);
  await asking(() => at.meta.updateOne(behind, { $set: { upgraded: FORMAT } }));
}

/** Two programs may start at once: that the other was first is as good. */
async function once(upsert: () => Promise<unknown>): Promise<void> {
  try {
    await asking(upsert);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}
