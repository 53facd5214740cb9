/** What the clock has to see to: cases and measures that are due, drafts that lie, and the week's overdue cases. */
import { houseToday } from '../cases/house.ts';
import { notifyOfDraft } from '../cases/notify-draft.ts';
import type { OutboxEntry } from '../cases/outbox.ts';
import type { Draft } from '../dialogues/draft.ts';
import type { Instant } from '../domain/time.ts';
import { lookAtCases } from './cases.ts';
import { lookAtLinks } from './channel/links.ts';
import { partShared } from './channel/shared-channels.ts';
import { type DraftDue, draftDue } from './drafts.ts';
import { eachDue } from './due.ts';
import { endLeft, hasLeft } from './left-drafts.ts';
import { lookAtMeasures } from './measures.ts';
import { lookAtMonths } from './month/looking.ts';
import { lookAtOrganisation } from './organisation/following.ts';
import { lookAtReviews } from './review/looking.ts';
import { type Attending, startRound } from './round.ts';
import { type Remembered, weekly } from './weekly.ts';

/** Decides and saves all that is due now; what has to be said about it is then in the outbox. */
export async function attend(given: Attending, remembered: Remembered = {}): Promise<void> {
  const house = houseToday(given);
  const { store, log } = house;
  const round = startRound(house);
  await lookAtOrganisation(house, remembered);
  await lookAtCases(house, round);
  await lookAtMeasures(house, round);
  await partShared(house, round, remembered);
  await lookAtLinks(house, round);
  await lookAtMonths(house, remembered);
  await lookAtReviews(house, round, remembered);
  await eachDue(
    (limit) => store.draftsDue(house.now(), limit),
    (id) => log.warning('draft-unreadable', { reason: id }),
    async (some) => {
      for (const draft of some) {
        await attendDraft(house, draft).catch((error: unknown) =>
          log.fault('draft-unattended', error, { draft: draft.id }),
        );
      }
    },
  );
  const week = await weekly(house, round, remembered);
  if (week === undefined) return;
  await round.put(week.entries);
  remembered.weekly = week.day;
}

async function attendDraft(house: Attending, draft: Draft): Promise<void> {
  const now = house.now();
  if (hasLeft(house, draft.owner, now)) return endLeft(house, draft);
  await house.store.transact({ draft: draft.id }, (found) => {
    // Touched, registered or cancelled since it was listed: nothing is due any more.
    if (found.draft === undefined || found.draft.nextAttentionAt > now) return { result: undefined };
    const { due, entry } = planOfDraft(house, found.draft, now);
    const change = due.do === 'delete' ? { remove: found.draft.id } : { put: due.draft };
    return { result: undefined, save: { draft: change, outbox: [entry] } };
  });
}

/** What is due for a draft, as data. */
export function planOfDraft(
  house: Pick<Attending, 'profile' | 'calendar'>,
  draft: Draft,
  now: Instant,
): { readonly due: DraftDue; readonly entry: OutboxEntry } {
  const due = draftDue(house, draft, now);
  return { due, entry: notifyOfDraft(due, due.do === 'delete' ? draft : due.draft, now) };
}
