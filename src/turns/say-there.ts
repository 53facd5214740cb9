/** What is said in answer to what somebody did, as entries of the outbox whose keys follow from what she did. */
import type { Among, OutboxEntry, What } from '../cases/outbox.ts';
import type { Showing } from '../dialogues/showing.ts';
import { OutboxKey } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Instant } from '../domain/time.ts';
import type { Sender, Tap } from './incoming.ts';

/**
 * In the conversation in which somebody wrote, `among` others or alone with her. A message that Teams delivers twice is
 * answered once.
 */
export function sayThere(
  from: Sender,
  language: Language,
  shows: Showing,
  now: Instant,
  which = 1,
  among?: Among,
): OutboxEntry {
  const { person, address } = from;
  const what: What = {
    ...{ send: 'reply', reader: person, address, language, shows },
    ...(among === undefined ? {} : { among }),
  };
  return atOnce(`answer-${which}`, from, what, now);
}

/** The tapped card itself, shown anew in its place, since Teams does not keep what a tap answers. */
export function showInPlace(from: Sender, tap: Tap, shows: Showing, now: Instant): OutboxEntry[] {
  if (tap.surface === 'dialog' || tap.card === undefined) return [];
  // Somebody else's card is left as it is.
  if (shows.show === 'notice' && shows.notice === 'not-yours') return [];
  const what: What = { send: 'update', reader: from.person, address: from.address, activity: tap.card, shows };
  return [atOnce('in-place', from, what, now)];
}

/** In the person's own chat with the bot. */
export function sayToChat(
  from: Sender,
  shows: Showing,
  now: Instant,
  why: 'to-chat' | 'next-draft' = 'to-chat',
): OutboxEntry {
  return atOnce(why, from, { send: 'message', to: from.person, shows }, now);
}

function atOnce(why: string, from: Sender, what: What, now: Instant): OutboxEntry {
  return {
    key: OutboxKey.parse(`${why}:${from.activity}:${from.person}`.slice(0, 300)),
    subject: { of: 'person', person: from.person },
    what,
    createdAt: now,
    urgent: true,
    state: { state: 'waiting', dueAt: now, attempts: 0 },
  };
}
