/** Whoever waits for a post is told how it ended. Each is told as often as one likes, and heeds it once. */
import type { PostShowing } from '../../dialogues/showing.ts';
import type { ActivityId, ConversationId, OutboxKey } from '../../domain/ids.ts';
import { monthPostEnded } from '../month/ended.ts';
import { reviewPostEnded } from '../review/ended.ts';
import type { Attending } from '../round.ts';

/** `refused`: it surely is not there and never will be. */
export type PostEnded = 'delivered' | 'uncertain' | 'refused';

/** Where it stands, once it is delivered. */
export interface PostStands {
  readonly in: 'channel';
  readonly conversation: ConversationId;
  /** Missing where Teams gave none: it can't be corrected in place then. */
  readonly activity?: ActivityId | undefined;
}

/** `key`: of the entry that ended, since what came of an earlier try says nothing of the one under way. */
export async function postEnded(
  house: Attending,
  shows: PostShowing,
  key: OutboxKey,
  ended: PostEnded,
  stands: PostStands | undefined,
): Promise<void> {
  switch (shows.show) {
    case 'month-post':
      return monthPostEnded(house, { unit: shows.unit, month: shows.month }, key, ended, stands);
    case 'review-post':
      return reviewPostEnded(house, { unit: shows.unit, on: shows.on }, key, ended, stands);
    default:
      return shows satisfies never;
  }
}
