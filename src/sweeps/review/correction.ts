/** A correction of minutes is followed until it is known to stand in the channel; where it can't, its author is told. */
import { employeeNow } from '../../cases/house.ts';
import { postState } from '../../cases/post-state.ts';
import { correctedMinutes } from '../../cases/review/correction.ts';
import { minutesCorrectionKey, notCorrectedTo } from '../../cases/review/notify.ts';
import { correctionEnded, correctionUnderWay } from '../../domain/review/correcting.ts';
import type { Review } from '../../domain/review/review.ts';
import { seatOf } from '../../domain/review/seats.ts';
import { dayIn, type Instant, plusMilliseconds } from '../../domain/time.ts';
import type { Attending } from '../round.ts';

export async function followCorrection(house: Attending, review: Review, now: Instant): Promise<void> {
  const { store } = house;
  const correction = correctionUnderWay(review);
  if (correction === undefined) return;
  const became = await postState(store, minutesCorrectionKey(review, correction.number));
  switch (became) {
    case 'delivered':
      return ended(house, review, 'shown', now);
    case 'under-way':
      return soon(house, review, now);
    // The process that saved it did not come so far, or it is forgotten since: to do it again changes nothing.
    case 'unknown': {
      const entries = await correctedMinutes(store, review, now);
      if (entries.length === 0) return ended(house, review, 'failed', now);
      await store.enqueue(entries);
      return soon(house, review, now);
    }
    case 'uncertain':
    case 'not-sent':
      return ended(house, review, 'failed', now);
    default:
      return became satisfies never;
  }
}

/** What is under way is mostly there within a minute, and she is told that it is. */
async function soon({ store }: Attending, review: Review, now: Instant): Promise<void> {
  const nextAttentionAt = plusMilliseconds(now, LOOKS_AGAIN_MS);
  await store.putKept('review', { ...review, nextAttentionAt }, review.version);
}
const LOOKS_AGAIN_MS = 300_000;

async function ended(house: Attending, review: Review, how: 'shown' | 'failed', now: Instant): Promise<void> {
  const { store, profile } = house;
  const correction = correctionUnderWay(review);
  const after = correctionEnded(review, how);
  if (correction === undefined || after === undefined) return;
  const today = dayIn(profile.municipality.zone, now);
  const to = employeeNow(house, now, correction.by)?.id ?? seatOf(review.unit, house, today);
  // First, so that nobody is left untold where the process ends in between.
  if (how === 'failed' && to !== undefined) {
    await store.enqueue([notCorrectedTo(to, review, correction.number, now)]);
  }
  await store.putKept('review', after, review.version);
}
