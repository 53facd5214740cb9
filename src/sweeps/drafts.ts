import type { House } from '../cases/house.ts';
import type { Draft } from '../dialogues/draft.ts';
import { workingDaysOn } from '../dialogues/start.ts';
import type { Instant } from '../domain/time.ts';

/** What is due for a draft that lies unfinished: asked about, asked a last time, deleted. */
export type DraftDue =
  | { readonly do: 'ask'; readonly because: 'lies-unfinished' | 'last-time'; readonly draft: Draft }
  | { readonly do: 'delete' };

/**
 * An unfinished draft is asked about on the next working day, again on the last working day before the profile's days
 * are over, and then deleted.
 */
export function draftDue(house: Pick<House, 'profile' | 'calendar'>, draft: Draft, now: Instant): DraftDue {
  const asked = draft.asked + 1;
  const on = (days: number) => workingDaysOn({ ...house, now }, days);
  switch (draft.asked) {
    case 0: {
      const left = Math.max(1, house.profile.retention.draftWorkingDays - 2);
      return { do: 'ask', because: 'lies-unfinished', draft: { ...draft, asked, nextAttentionAt: on(left) } };
    }
    case 1:
      return { do: 'ask', because: 'last-time', draft: { ...draft, asked, nextAttentionAt: on(1) } };
    default:
      return { do: 'delete' };
  }
}
