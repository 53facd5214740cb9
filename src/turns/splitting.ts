/** A case that was split in two: each half names the other, also where the process ended in between. */
import { notify } from '../cases/notify.ts';
import { knowsWords } from '../dialogues/completing.ts';
import type { Draft } from '../dialogues/draft.ts';
import type { Case } from '../domain/case.ts';
import { carryOut } from '../domain/change.ts';
import type { TurnHouse } from './turn-house.ts';

/** Whether the draft may still hold what its owner took from the case that she splits. */
export async function maySplit({ store }: TurnHouse, draft: Draft): Promise<boolean> {
  if (draft.splits === undefined) return true;
  const from = await store.case(draft.splits.case);
  return from !== undefined && knowsWords(from.case, draft.owner);
}

/**
 * The new half names the other from its first save on; the other is told here, once, whenever the new one is touched
 * and it has not been told yet.
 */
export async function linkHalves(house: TurnHouse, one: Case | undefined): Promise<void> {
  const { store, profile, organisation, calendar } = house;
  for (const { as, number } of one?.handling.links ?? []) {
    if (one === undefined || as !== 'split-from') continue;
    const link = { as: 'split-into', number: one.number } as const;
    const other = await store.caseByNumber(number);
    if (
      other === undefined ||
      other.case.handling.links.some((each) => each.as === link.as && each.number === link.number)
    )
      continue;
    const now = house.now();
    await store.transact<void>({ case: other.case.id }, (found) => {
      const setting = { actor: { machine: 'clock' }, now, profile, organisation, calendar } as const;
      const done = carryOut(found.case, { command: 'link', link }, setting);
      if (!done.ok) return { result: undefined };
      const { put, replaces, events } = done.change;
      const outbox = notify(house, done.change, found.case?.sent ?? [], now);
      return { result: undefined, save: { case: { put, replaces, events }, outbox } };
    });
  }
}
