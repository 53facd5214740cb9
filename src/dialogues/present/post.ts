/** From a reference to what stands in a unit's channel: the same for all who read there. */
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import type { Review } from '../../domain/review/review.ts';
import { reviewPostView } from '../review/present.ts';
import type { Showing } from '../showing.ts';
import type { View } from '../views.ts';
import { monthPostView } from './month.ts';
import type { Reading } from './scope.ts';

/** Without a reader: nothing in a post depends on who reads it. */
export type ReadingPost = Pick<Reading, 'language' | 'now' | 'profile' | 'organisation' | 'calendar'>;

export interface LoadedPost {
  readonly month?: UnitMonth | undefined;
  readonly review?: Review | undefined;
}

/** Undefined where there is nothing to show. */
export function postView(reading: ReadingPost, showing: Showing, loaded: LoadedPost): View | undefined {
  switch (showing.show) {
    case 'month-post':
      return monthPostView(reading, loaded.month);
    case 'review-post':
      return reviewPostView(reading, loaded.review);
    default:
      // Everything else is for one reader.
      return undefined;
  }
}
