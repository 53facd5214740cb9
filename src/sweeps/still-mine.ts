import type { Claimed } from '../cases/outbox.ts';
import { plusMilliseconds } from '../domain/time.ts';
import type { Delivering } from './deliver.ts';

/** No step is begun later in an attempt than this, so that a request has ended before the attempt is given up. */
const BEGUN_WITHIN_MS = 60_000;

/** Whether this very attempt has not been given up, and will not be while a request lives. */
export function stillMineOf(
  house: Pick<Delivering, 'store' | 'now'>,
  { key, state }: Pick<Claimed, 'key' | 'state'>,
): () => Promise<boolean> {
  return async () => {
    const now = await house.store.entry(key);
    const held =
      now?.state.state === 'attempted' &&
      now.state.attempts === state.attempts &&
      now.state.attemptedAt === state.attemptedAt;
    return held && house.now() < plusMilliseconds(state.attemptedAt, BEGUN_WITHIN_MS);
  };
}
