/** Who has to hear of what happened to a case. Pure: the same events always give the same entries with the same keys. */

import type { Showing } from '../dialogues/showing.ts';
import type { Case, CaseEvent } from '../domain/case.ts';
import type { Change } from '../domain/change.ts';
import { type CaseId, OutboxKey, type PersonId } from '../domain/ids.ts';
import { nextOpening } from '../domain/office-hours.ts';
import type { Instant } from '../domain/time.ts';
import { digestOf } from './digest.ts';
import type { House } from './house.ts';
import type { Claimed, OutboxEntry, SentCard, What } from './outbox.ts';
import type { Follow } from './store.ts';

type Place = Pick<House, 'profile' | 'calendar'>;

/**
 * The messages that a change calls for, and every card of the case that stands in somebody's chat shown anew, so that
 * it tells today's state after a reload and on the phone, or only number and state to one who has lost access.
 */
export function notify(place: Place, change: Change, sent: readonly SentCard[], now: Instant): OutboxEntry[] {
  const one = change.put.case;
  const messages = change.events.flatMap((event) => messagesFor(one, event, change.before?.case));
  const urgent = isGrave(one.facts);
  return [
    ...messages.map(({ key, what }) => entry(place, one.id, key, what, now, urgent)),
    ...(change.events.every(leavesCards) ? [] : sent.map((card) => updateOf(place, one, card, now))),
  ];
}

/** Nothing that a card shows is another, or there is none yet. */
function leavesCards({ event }: CaseEvent): boolean {
  return event === 'registered' || event === 'reminded' || event === 'nobody-left';
}

/** Harm or danger: the manager hears of it at once, outside office hours too (domain §3). */
function isGrave({ inDanger, tracks }: Case['facts']): boolean {
  return inDanger || tracks.includes('harm');
}

function isWorse(before: Case['facts'], after: Case['facts']): boolean {
  return (isGrave(after) && !isGrave(before)) || (after.inDanger && !before.inDanger);
}

interface Message {
  readonly key: string;
  readonly what: What;
}

function messagesFor(one: Case, event: CaseEvent, before: Case | undefined): Message[] {
  switch (event.event) {
    case 'registered':
      return [caseTo(one, event.responsible.person, 'registered')];
    case 'completed': {
      // Whoever had it keeps the card that she has, shown anew. A card shown anew tells nobody, so somebody new gets a
      // message, and so does she where only now it comes to light that someone is hurt or in danger.
      const same = event.responsible.person === before?.responsible.person;
      return same && !isWorse(before.facts, event.facts)
        ? []
        : [caseTo(one, event.responsible.person, `completed-${one.version}`)];
    }
    case 'handed-on': {
      const { from, reason, to } = event;
      return [caseTo(one, to.person, `handed-on-${one.version}`, { of: from, reason })];
    }
    case 'reminded': {
      const told = new Set([one.responsible, ...one.told].map(({ person }) => person));
      return [...told].map((person) => caseTo(one, person, `reminded-${one.version}`));
    }
    case 'settled-on-the-spot':
    case 'settlement-withdrawn':
    case 'confirmation-approved':
    case 'closed':
    case 'seen':
    case 'noted':
    case 'nobody-left':
      return [];
    default:
      return event satisfies never;
  }
}

function caseTo(
  one: Case,
  to: PersonId,
  why: string,
  instead?: Extract<Showing, { show: 'case' }>['instead'],
): Message {
  const shows: Showing = { show: 'case', case: one.id, ...(instead === undefined ? {} : { instead }) };
  return { key: `case:${one.id}:${why}:${to}`, what: { send: 'message', to, shows } };
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
  return { send: 'update', reader, address, activity, shows: { show: shows, case: one } };
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
