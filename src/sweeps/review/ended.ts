/** What became of the minutes that were posted. Told as often as one likes, heeded once. */
import { employeeNow, type House } from '../../cases/house.ts';
import { reviewId } from '../../cases/kept.ts';
import type { OutboxEntry } from '../../cases/outbox.ts';
import { minutesKey, notPostedTo, uncertainPostTo } from '../../cases/review/notify.ts';
import type { OutboxKey, PersonId } from '../../domain/ids.ts';
import { postEnded, type Stands } from '../../domain/review/posting.ts';
import type { Review } from '../../domain/review/review.ts';
import { seatOf } from '../../domain/review/seats.ts';
import { dayIn } from '../../domain/time.ts';

type Asking = Pick<House, 'profile' | 'calendar' | 'organisation' | 'store' | 'now'>;

/** `key`: of the entry that ended; only that it stands there counts of an earlier try, too. */
export async function reviewPostEnded(
  house: Asking,
  of: Pick<Review, 'unit' | 'on'>,
  key: OutboxKey,
  ended: 'delivered' | 'uncertain' | 'refused',
  stands: Stands | undefined,
): Promise<void> {
  const { store } = house;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const before = await store.kept('review', reviewId(of));
    if (before === undefined || (ended !== 'delivered' && !isOwn(before, key))) return;
    const after = postEnded(before, ended, { ...house, now: house.now() }, stands);
    if (after === undefined) return;
    // First, so that nobody is left unasked where the process ends in between.
    await store.enqueue(toldOf(house, before, ended));
    if ((await store.putKept('review', after, before.version)) === 'saved') return;
  }
  throw new Error(`the review of ${of.unit} is changed all the time`);
}

const MOST_TRIES = 10;

function isOwn(review: Review, key: OutboxKey): boolean {
  const { state } = review;
  return state.state === 'held' && 'tries' in state.post && minutesKey(review, state.post.tries) === key;
}

function toldOf(house: Asking, review: Review, ended: 'delivered' | 'uncertain' | 'refused'): OutboxEntry[] {
  const now = house.now();
  const { state } = review;
  const to = whose(house, review);
  if (to === undefined || state.state !== 'held' || state.post.post !== 'under-way') return [];
  switch (ended) {
    case 'delivered':
      return [];
    case 'uncertain':
      return [uncertainPostTo(to, review, state.post.tries, now)];
    case 'refused':
      return [notPostedTo(to, review, now)];
    default:
      return ended satisfies never;
  }
}

/** Whoever released them, or where she has left whoever is to hold the reviews now. */
function whose(house: Asking, { unit, state }: Review): PersonId | undefined {
  const now = house.now();
  const by = state.state === 'held' ? employeeNow(house, now, state.by)?.id : undefined;
  return by ?? seatOf(unit, house, dayIn(house.profile.municipality.zone, now));
}
