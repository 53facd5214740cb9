/** Who has to hear of what happened to a case. Pure: the same events always give the same entries with the same keys. */

import type { Case, CaseEvent } from '../domain/case.ts';
import type { Change } from '../domain/change.ts';
import { type CaseId, OutboxKey } from '../domain/ids.ts';
import { nextOpening } from '../domain/office-hours.ts';
import type { Instant } from '../domain/time.ts';
import { digestOf } from './digest.ts';
import type { House } from './house.ts';
import { isGrave, messagesOf } from './messages.ts';
import type { Claimed, OutboxEntry, SentCard, What } from './outbox.ts';
import type { Follow } from './store.ts';

type Place = Pick<House, 'profile' | 'calendar'>;

/**
 * The messages that a change calls for, and every card of the case that stands in somebody's chat shown anew, so that
 * it tells today's state after a reload and on the phone, or only number and state to one who has lost access.
 */
export function notify(place: Place, change: Change, sent: readonly SentCard[], now: Instant): OutboxEntry[] {
  const one = change.put.case;
  return [
    ...messagesOf(change).map(({ key, what }) => entry(place, one.id, key, what, now, isUrgent(one, what))),
    ...(change.events.every(leavesCards) ? [] : sent.map((card) => updateOf(place, one, card, now))),
  ];
}

/** Nothing that a card shows is another, or there is none yet. */
function leavesCards({ event }: CaseEvent): boolean {
  return leaving.has(event);
}

const leaving: ReadonlySet<CaseEvent['event']> = new Set([
  'registered',
  'reminded',
  'nobody-left',
  'duty-reminded',
  'looked-up',
]);

/** What somebody sends to the citizen is sent when she says so; a grave case is told of at once to whoever has it. */
function isUrgent(one: Case, what: What): boolean {
  if (what.send === 'mail') return true;
  return what.send === 'message' && what.shows.show === 'case' && isGrave(one.facts);
}

/** A card that stands in somebody's chat, shown anew as the case is now. */
function updateOf(place: Place, one: Case, card: SentCard, now: Instant): OutboxEntry {
  return entry(place, one.id, updateKey(one.id, one.version, card), inPlaceOf(one.id, card), now, true);
}

/**
 * The card that was sent shows version `shown` of the case. Where that is no longer today's, it is shown anew: whoever
 * moved the case on could not know what would come to stand there. Each attempt has a follow-up of its own.
 */
export function followUp(
  place: Place,
  of: { readonly case: CaseId; readonly shown: number; readonly sent: SentCard; readonly entry: Claimed },
  now: Instant,
): Follow {
  const attempt = digestOf(of.entry.key, of.entry.state.attemptedAt, String(of.entry.state.attempts));
  const key = `case:${of.case}:after-v${of.shown}:update:${messageOf(of.sent)}:${attempt}`;
  return {
    shownVersion: of.shown,
    put: entry(place, of.case, key, inPlaceOf(of.case, of.sent), now, true),
    unlessWaits: (version) => OutboxKey.parse(updateKey(of.case, version, of.sent)),
  };
}

function updateKey(one: CaseId, version: number, card: SentCard): string {
  return `case:${one}:v${version}:update:${messageOf(card)}`;
}

/** A message is named by its conversation too: the ids of two conversations may be the same. */
function messageOf({ address, activity }: SentCard): string {
  return digestOf(address.conversation, activity);
}

function inPlaceOf(one: CaseId, { reader, address, activity, shows }: SentCard): What {
  // Whoever loses the case while she fills in a form keeps what its card would keep.
  const show = shows === 'form' ? 'case' : shows;
  return { send: 'update', reader, address, activity, shows: { show, case: one }, unasked: true };
}

function entry(place: Place, one: CaseId, key: string, what: What, now: Instant, urgent: boolean): OutboxEntry {
  const { zone } = place.profile.municipality;
  const dueAt = urgent ? now : nextOpening({ calendar: place.calendar, zone, hours: place.profile.officeHours }, now);
  return {
    key: OutboxKey.parse(key),
    subject: { of: 'case', case: one },
    what,
    createdAt: now,
    urgent,
    state: { state: 'waiting', dueAt, attempts: 0 },
  };
}
