import { knowsWords } from '../dialogues/completing.ts';
import type { Draft } from '../dialogues/draft.ts';
import type { TurnHouse } from './turn-house.ts';

/** Whether the draft may still hold what its owner took from the case that she splits. */
export async function maySplit({ store }: TurnHouse, draft: Draft): Promise<boolean> {
  if (draft.splits === undefined) return true;
  const from = await store.case(draft.splits.case);
  return from !== undefined && knowsWords(from.case, draft.owner);
}
