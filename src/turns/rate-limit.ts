/** How often one person may do something: sized for people, and answered in words. */
import { LRUCache } from 'lru-cache';
import type { PersonId } from '../domain/ids.ts';

export interface RateLimit {
  take(person: PersonId): 'go' | 'over';
  /**
   * Whether a message over the limit is answered. A tap always is, since Teams shows an error otherwise and its card
   * keeps what was entered; messages come by themselves, so that a burst of them is answered once in ten seconds.
   */
  tells(person: PersonId): boolean;
}

/** Taps in a row that nobody makes by hand in earnest, and how many of them come back in a second. */
const BURST = 30;
const A_SECOND = 1;
const TOLD_AGAIN_MS = 10_000;
const MOST_PEOPLE = 20_000;

interface Bucket {
  left: number;
  at: number;
}

/** `now` is the machine's clock in milliseconds: a demo that sets its day ahead does not make people faster. */
export function makeRateLimit(now: () => number): RateLimit {
  const buckets = new LRUCache<PersonId, Bucket>({ max: MOST_PEOPLE });
  const told = new LRUCache<PersonId, number>({ max: MOST_PEOPLE });
  return {
    take(person) {
      const at = now();
      const bucket = buckets.get(person) ?? { left: BURST, at };
      bucket.left = Math.min(BURST, bucket.left + ((at - bucket.at) / 1000) * A_SECOND);
      bucket.at = at;
      buckets.set(person, bucket);
      if (bucket.left < 1) return 'over';
      bucket.left -= 1;
      return 'go';
    },
    tells(person) {
      const at = now();
      const last = told.get(person);
      if (last !== undefined && at - last < TOLD_AGAIN_MS) return false;
      told.set(person, at);
      return true;
    },
  };
}
