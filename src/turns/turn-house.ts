import type { House } from '../cases/house.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Known } from './references.ts';

/** A house with what its turns keep in memory between them; losing it loses nothing. */
export interface TurnHouse extends House {
  readonly limit: RateLimit;
  readonly known: Known;
  /** Told when something was put into the outbox, so that it goes out at once. */
  readonly somethingWaits: () => void;
}
