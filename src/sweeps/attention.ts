/** What the clock has to see to: cases in which someone is in danger and nobody has looked, and drafts that lie. */
import { notifyOfDraft } from '../cases/notify-draft.ts';
import type { Draft } from '../dialogues/draft.ts';
import type { Delivering } from './deliver.ts';
import { draftDue } from './drafts.ts';
import { machineCommand } from './machine.ts';

const AT_ONCE = 100;

/** Decides and saves all that is due now; what has to be said about it is then in the outbox. */
export async function attend(house: Delivering): Promise<void> {
  const cases = await house.store.casesDue(house.now(), AT_ONCE);
  for (const id of cases.unreadable) house.log.warning('case-unreadable', { reason: id });
  for (const { id } of cases.rows) {
    // One that fails must not keep the others from being seen to.
    await machineCommand(house, id, { command: 'not-seen-in-time' }, 'clock').catch((error: unknown) =>
      house.log.fault('case-unattended', error, { case: id }),
    );
  }
  const drafts = await house.store.draftsDue(house.now(), AT_ONCE);
  for (const id of drafts.unreadable) house.log.warning('draft-unreadable', { reason: id });
  for (const draft of drafts.rows) {
    await attendDraft(house, draft).catch((error: unknown) =>
      house.log.fault('draft-unattended', error, { draft: draft.id }),
    );
  }
}

async function attendDraft(house: Delivering, draft: Draft): Promise<void> {
  const now = house.now();
  await house.store.transact({ draft: draft.id }, (found) => {
    // Touched, registered or cancelled since it was listed: nothing is due any more.
    if (found.draft === undefined || found.draft.nextAttentionAt > now) return { result: undefined };
    const due = draftDue(house, found.draft, now);
    const outbox = [notifyOfDraft(due, due.do === 'delete' ? found.draft : due.draft, now)];
    const change = due.do === 'delete' ? { remove: found.draft.id } : { put: due.draft };
    return { result: undefined, save: { draft: change, outbox } };
  });
}
