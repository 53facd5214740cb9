/** The timer: it only says when. What is due is decided by the sweeps, from the store and the domain's clock. */
import { plusMilliseconds } from '../domain/time.ts';
import { attend } from './attention.ts';
import { type Delivering, deliverDue } from './deliver.ts';
import type { Remembered } from './weekly.ts';

export interface Clockwork {
  /** Something waits in the outbox: send it now, without waiting for the next turn of the clock. */
  wake(): void;
  /** One look at what is due, now, and all sent that it calls for. */
  turn(): Promise<void>;
  /** When nothing is being looked at or sent any more. */
  settled(): Promise<void>;
  /** Lets what is being sent end, and stops. */
  stop(): Promise<void>;
}

export interface Pace {
  /** Between two looks at what is due, milliseconds. */
  readonly everyMs: number;
  /** An attempt older than this belongs to a process that died, milliseconds; longer than any call may take. */
  readonly attemptMs: number;
}

export const usualPace: Pace = { everyMs: 15_000, attemptMs: 120_000 };
const A_DAY_MS = 86_400_000;

export function startClockwork(house: Delivering, pace: Pace = usualPace): Clockwork {
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;
  const remembered: Remembered = {};

  const look = async (): Promise<void> => {
    try {
      const now = house.now();
      const given = await house.store.giveUpAttempts(plusMilliseconds(now, -pace.attemptMs), now);
      if (given > 0) house.log.warning('attempts-given-up', { count: given });
      await attend(house, remembered);
      // Each time, since what was removed from a database in one file lies beside it until then.
      await house.store.forget(plusMilliseconds(now, -A_DAY_MS));
    } catch (error) {
      house.log.fault('sweep-failed', error);
    }
  };
  const send = async (): Promise<void> => {
    do {
      again = false;
      try {
        await deliverDue(house, () => !stopped);
      } catch (error) {
        house.log.fault('delivery-failed', error);
      }
    } while (again && !stopped);
    running = undefined;
  };
  const wake = () => {
    if (stopped) return;
    again = true;
    running ??= send();
  };
  let looking: Promise<void> | undefined;
  // Never twice at once: a slow store would be asked more and more.
  const lookAndWake = () => {
    looking ??= look().then(() => {
      looking = undefined;
      wake();
    });
  };
  const settled = async () => {
    while (looking !== undefined || running !== undefined) await (looking ?? running);
  };
  const timer = setInterval(lookAndWake, pace.everyMs);
  lookAndWake();
  return {
    wake,
    async turn() {
      await looking;
      lookAndWake();
      await settled();
    },
    settled,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await settled();
    },
  };
}
