/** What puts corrected minutes in the place of those that were posted. */
import { correctionUnderWay, whereMinutesStand } from '../../domain/review/correcting.ts';
import type { Review } from '../../domain/review/review.ts';
import type { Instant } from '../../domain/time.ts';
import type { OutboxEntry } from '../outbox.ts';
import type { Store } from '../store.ts';
import { minutesPutAnew } from './notify.ts';

/** By the conversation in which they stand, whichever the unit's channel is by now; none where the bot is out of it. */
export async function correctedMinutes(
  store: Pick<Store, 'referenceOfChannel'>,
  review: Review,
  now: Instant,
): Promise<OutboxEntry[]> {
  const correction = correctionUnderWay(review);
  const stand = whereMinutesStand(review);
  if (correction === undefined || stand === undefined) return [];
  const { conversation, activity } = stand;
  const reference = await store.referenceOfChannel(conversation);
  if (reference?.state !== 'open') return [];
  const there = { address: { ...reference.address, conversation }, activity };
  return [minutesPutAnew(review, correction.number, there, now)];
}
