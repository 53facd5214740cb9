/** How often one person may do something: sized for people, and answered in words once before it falls silent. */
import { LRUCache } from 'lru-cache';
import type { PersonId } from '../domain/ids.ts';

export interface RateLimit {
  /** `warn` the first time that it is too much, `over` after that until she has slowed down. */
  take(person: PersonId): 'go' | 'warn' | 'over';
}

/** Taps in a row that nobody makes by hand in earnest, and how many of them come back in a second. */
const BURST = 30;
const A_SECOND = 1;
const MOST_PEOPLE = 20_000;

interface Bucket {
  left: number;
  at: number;
  warned: boolean;
}

/** `now` is the machine's clock in milliseconds: a demo that sets its day ahead does not make people faster. */
export function makeRateLimit(now: () => number): RateLimit {
  const buckets = new LRUCache<PersonId, Bucket>({ max: MOST_PEOPLE });
  return {
    take(person) {
      const at = now();
      const bucket = buckets.get(person) ?? { left: BURST, at, warned: false };
      bucket.left = Math.min(BURST, bucket.left + ((at - bucket.at) / 1000) * A_SECOND);
      bucket.at = at;
      buckets.set(person, bucket);
      if (bucket.left >= 1) {
        bucket.left -= 1;
        if (bucket.left > BURST / 2) bucket.warned = false;
        return 'go';
      }
      if (bucket.warned) return 'over';
      bucket.warned = true;
      return 'warn';
    },
  };
}
