/** What an attempt comes to in the outbox, and when it is tried again. */
import type { Delivery } from '../cases/channel.ts';
import type { Claimed, Settlement } from '../cases/outbox.ts';
import { type Instant, plusMilliseconds } from '../domain/time.ts';
import type { Delivering } from './deliver.ts';

export function settlementOf(
  house: Pick<Delivering, 'jitter'>,
  entry: Claimed,
  done: Delivery,
  now: Instant,
): Settlement {
  switch (done.ended) {
    case 'delivered':
      return { ended: 'delivered', at: now, activity: done.activity };
    case 'later':
      return later(house, entry, now, done.retryAfterMs);
    case 'uncertain':
      // To show a card anew may be repeated; nothing else may.
      return mayBeRepeated(entry) && entry.state.attempts < MOST_REPEATS
        ? later(house, entry, now)
        : { ended: 'uncertain', at: now, code: done.code };
    case 'refused':
    case 'rejected':
      return { ended: 'refused', at: now, code: done.code };
    default:
      return done satisfies never;
  }
}

function mayBeRepeated({ what }: Claimed): boolean {
  return what.send === 'update' || what.send === 'post-update';
}

export function later(
  house: Pick<Delivering, 'jitter'>,
  entry: Claimed,
  now: Instant,
  retryAfterMs?: number,
): Settlement {
  const wait = waitFor(entry.state.attempts, retryAfterMs, house.jitter());
  return { ended: 'later', dueAt: plusMilliseconds(now, wait) };
}

export const MOST_REPEATS = 8;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 3_600_000;

/** How long until the next try: doubled each time, spread by jitter, never before what Teams asked for. Milliseconds. */
export function waitFor(attempts: number, retryAfterMs: number | undefined, jitter: number): number {
  const backOff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));
  return Math.max(retryAfterMs ?? 0, Math.round(backOff * (0.5 + jitter)));
}
