import type { Review } from '../../domain/review/review.ts';
import type { ReviewShowing } from './showing.ts';

/** Whether what was to be told of is over by the time at which it is told. */
export function isPastReview({ news }: ReviewShowing, review: Review | undefined): boolean {
  if (review === undefined) return true;
  const { state } = review;
  if (state.state === 'open') return false;
  // It is put into the outbox before the review says so: under way is no reason to keep it back.
  if (news === 'post-uncertain') return state.post.post === 'there' || state.post.post === 'none';
  return news !== 'not-posted' && news !== 'not-corrected';
}
