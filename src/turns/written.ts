/** A message in the person's own chat with the bot. */
import type { OutboxEntry } from '../cases/outbox.ts';
import type { Store } from '../cases/store.ts';
import { type Scene, todayOf } from '../dialogues/scene.ts';
import type { Showing } from '../dialogues/showing.ts';
import { writeStep } from '../dialogues/write.ts';
import type { DraftId, PersonId } from '../domain/ids.ts';
import { monthOf } from '../domain/period.ts';
import { linkingIn } from '../texts/channel-commands.ts';
import { findingIn } from '../texts/commands.ts';
import { monthAskedIn } from '../texts/month-commands.ts';
import { reviewAskedIn } from '../texts/review-commands.ts';
import { writtenToFind } from './finding.ts';
import type { Incoming, Sender } from './incoming.ts';
import { writtenForMonth } from './month.ts';
import { writtenForReview } from './review.ts';
import { sayThere } from './say-there.ts';
import type { TurnHouse } from './turn-house.ts';

export async function written(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  message: Extract<Incoming, { in: 'text' }>,
): Promise<void> {
  const { store } = house;
  const { language, now } = scene;
  const say = (shows: Showing, which: number) => sayThere(from, language, shows, now, which);
  if (message.files && message.text.trim() === '')
    return store.enqueue([say({ show: 'notice', notice: 'no-files' }, 1)]);

  const linking = linkingIn(message.text, 'personal');
  if (linking !== undefined) {
    const news = linking.does === 'link' ? ({ news: 'write-there' } as const) : {};
    return store.enqueue([say({ show: 'channels', page: 0, ...news }, 1)]);
  }
  const asked = reviewAskedIn(message.text);
  if (asked !== undefined) return writtenForReview(house, scene, from, asked);
  const month = monthAskedIn(message.text, monthOf(todayOf(scene)));
  if (month !== undefined) return writtenForMonth(house, scene, from, month);
  const finding = findingIn(message.text);
  if (finding !== undefined) return writtenToFind(house, scene, from, message, finding);

  const open = await openDraft(store, scene.person.id);
  const besides = await store.transact<readonly OutboxEntry[]>({ draft: open ?? scene.ids.draft }, (found) => {
    // The same message again: its draft is there, or has become a case already.
    const registered = found.draft === undefined && found.case !== undefined;
    if (registered || found.answers.some((answer) => answer.activity === from.activity)) return { result: [] };
    const { shows, draft, besides } = writeStep(scene, found.draft, message.text);
    const extra = [
      ...(besides === undefined ? [] : [say(besides, 2)]),
      ...(message.files ? [say({ show: 'notice', notice: 'no-files' }, 3)] : []),
    ];
    if (draft === undefined || !('put' in draft)) return { result: [say(shows, 1), ...extra] };
    return {
      result: extra,
      save: {
        draft,
        outbox: [{ ...say(shows, 1), subject: { of: 'draft', draft: draft.put.id } }],
        answer: { of: 'draft', keep: { activity: from.activity, tap: `written:${from.activity}`, at: now, shows } },
      },
    };
  });
  if (besides.length > 0) await store.enqueue(besides);
}

/**
 * The draft that a person is asked about before she begins another. One that completes a case isn't asked about: the
 * case is registered, and what she says now is something else.
 */
export async function openDraft(store: Store, person: PersonId): Promise<DraftId | undefined> {
  const open = await store.openDraft(person);
  return open?.completes === undefined ? open?.id : undefined;
}
