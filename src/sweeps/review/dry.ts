/** What a look would do about reviews, nothing saved and nothing published. */
import { type Kept, reviewId, type Sort } from '../../cases/kept.ts';
import type { OutboxEntry } from '../../cases/outbox.ts';
import type { Store } from '../../cases/store.ts';
import { lastReviewDate } from '../../domain/review/dates.ts';
import { begun } from '../../domain/review/holding.ts';
import type { Review } from '../../domain/review/review.ts';
import { isOfficeOpen } from '../../domain/schedule.ts';
import { dayIn, type Instant } from '../../domain/time.ts';
import type { Attending, Round } from '../round.ts';
import { notYetBegun, planOfReview } from './looking.ts';

export interface PlannedReviews {
  readonly entries: readonly OutboxEntry[];
  /** The store as it would read once those that are to be begun were, without their figures. */
  over(store: Store): Store;
}

export async function planOfReviews(house: Attending, round: Round, now: Instant): Promise<PlannedReviews> {
  const fresh = await toBegin(house, now);
  const due = await house.store.keptDue('review', now, MOST_DUE);
  const planned = await Promise.all([...fresh, ...due.rows].map((review) => planOfReview(house, round, review, now)));
  const begins = new Map(fresh.map((review) => [reviewId(review), review]));
  const laid: { readonly [S in Sort]: (id: string) => Kept<S> | undefined } = {
    month: () => undefined,
    review: (id) => begins.get(id),
    link: () => undefined,
    publication: () => undefined,
    'turned-away': () => undefined,
  };
  return {
    entries: planned.flatMap((one) => one?.entries ?? []),
    over: (store) => ({
      ...store,
      kept: async (sort, id) => (await store.kept(sort, id)) ?? laid[sort](id),
    }),
  };
}
const MOST_DUE = 10_000;

async function toBegin(house: Attending, now: Instant): Promise<Review[]> {
  const { profile, calendar } = house;
  if (!isOfficeOpen({ profile, calendar, now })) return [];
  const today = dayIn(profile.municipality.zone, now);
  const date = lastReviewDate(profile, today);
  return (await notYetBegun(house, date, today)).map((unit) => begun(unit, date, undefined, { now }));
}
