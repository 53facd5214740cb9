import { belated } from '../cases/notify-digest.ts';
import type { Settlement } from '../cases/outbox.ts';
import type { Instant } from '../domain/time.ts';
import type { Delivering } from './deliver.ts';
import type { ClaimedCard } from './shown.ts';

/** What becomes of a message whose moment has passed while nothing could be sent; undefined where it has not. */
export async function tooLate(house: Delivering, entry: ClaimedCard, now: Instant): Promise<Settlement | undefined> {
  const { what } = entry;
  const isDigest = what.send === 'message' && what.shows.show === 'digest';
  const hour = isDigest ? (await house.store.preferencesOf(what.to))?.digestAt : undefined;
  const late = belated(house, entry, hour, now);
  if (late === undefined) return undefined;
  if ('until' in late) return { ended: 'later', dueAt: late.until };
  // First, so that she is reminded where the process dies in between.
  if (late.instead.length > 0) await house.store.enqueue(late.instead);
  return { ended: 'dropped', at: now, code: 'day-is-over' };
}
