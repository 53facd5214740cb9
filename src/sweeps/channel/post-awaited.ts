import { monthId, reviewId } from '../../cases/kept.ts';
import { monthKey } from '../../cases/month/notify.ts';
import { minutesKey } from '../../cases/review/notify.ts';
import type { Store } from '../../cases/store.ts';
import type { PostShowing } from '../../dialogues/showing.ts';
import type { OutboxKey } from '../../domain/ids.ts';

/**
 * Whether a post may still be sent: not where it turned out meanwhile that an earlier try stands there, nor where
 * somebody was asked about this one. What its keeper got in private may be in the channel too.
 */
export async function isAwaited(store: Pick<Store, 'kept'>, shows: PostShowing, key: OutboxKey): Promise<boolean> {
  switch (shows.show) {
    case 'month-post': {
      const state = (await store.kept('month', monthId(shows)))?.state;
      if (state === undefined || state.state === 'waiting' || state.state === 'uncertain') return false;
      const stands = state.state === 'posted' && state.stands.in === 'channel';
      return !stands && monthKey(shows, state.tries) === key;
    }
    case 'review-post': {
      const state = (await store.kept('review', reviewId(shows)))?.state;
      if (state?.state !== 'held' || state.post.post !== 'under-way') return false;
      return minutesKey(shows, state.post.tries) === key;
    }
    default:
      return shows satisfies never;
  }
}
