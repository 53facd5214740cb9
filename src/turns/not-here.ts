/** What is turned away is counted beside the drafts, as what stands kept by itself: before its draft is gone. */
import type { Found, Store } from '../cases/store.ts';
import type { DraftAction } from '../dialogues/actions.ts';
import type { Step } from '../dialogues/step.ts';

/** Once: by the draft's id it is there already where the same was tapped before, or on another device. */
export async function countTurnedAway(
  store: Store,
  action: DraftAction,
  decide: (found: Found) => Step,
): Promise<void> {
  if (action.verb !== 'turned-away') return;
  const draft = await store.draft(action.draft);
  if (draft === undefined) return;
  const { turnedAway } = decide({ draft, answers: [] });
  if (turnedAway !== undefined) await store.putKept('turned-away', turnedAway, 'new');
}
