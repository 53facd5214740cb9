/**
 * The outbox to Teams. Each entry was marked as attempted before it comes here, is looked up, authorised and put into
 * words now, sent once, and settled by what came of it.
 */
import type { Channel, Delivery } from '../cases/channel.ts';
import type { House } from '../cases/house.ts';
import { updateOf } from '../cases/notify.ts';
import type { Address, Claimed, SentCard, Settlement } from '../cases/outbox.ts';
import { StoreUnavailable } from '../cases/store.ts';
import type { View } from '../dialogues/views.ts';
import type { CaseId, PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { type Instant, plusMilliseconds } from '../domain/time.ts';
import type { Log } from '../log.ts';
import { machineCommand } from './machine.ts';
import { readerOf, shownTo } from './shown.ts';

export interface Delivering extends House {
  readonly channel: Channel;
  readonly log: Log;
  /** From 0 up to 1. */
  readonly jitter: () => number;
  /** Told that a person's address does not hold any more, so that it is kept anew when she comes back. */
  readonly addressClosed: (person: PersonId) => void;
}

const AT_ONCE = 8;

/** Sends what is due, as long as `going`. Answers with how many entries it attempted. */
export async function deliverDue(house: Delivering, going: () => boolean = () => true): Promise<number> {
  let attempted = 0;
  while (going()) {
    const claimed = await house.store.claim(house.now(), AT_ONCE);
    if (claimed.length === 0) break;
    attempted += claimed.length;
    // One person's in the order in which they were decided: what a card showed before must not come after what it shows now.
    const inOrder = claimed.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
    const ofEach = Map.groupBy(inOrder, readerOf);
    await Promise.all([...ofEach.values()].map((entries) => deliverEach(house, entries)));
  }
  return attempted;
}

async function deliverEach(house: Delivering, entries: readonly Claimed[]): Promise<void> {
  for (const entry of entries) await deliver(house, entry);
}

async function deliver(house: Delivering, entry: Claimed): Promise<void> {
  const { key } = entry;
  try {
    const now = house.now();
    const ready = await prepared(house, entry, now);
    const done = 'settlement' in ready ? ready : await attempt(house, entry, ready, now);
    // First, so that nobody is left out where the process dies in between.
    if (done.settlement.ended === 'refused') await handOn(house, entry);
    await house.store.settle(entry, done.settlement, done.sent);
    house.log.event('outbox-settled', { outbox: key, reason: done.settlement.ended });
    if (done.sent !== undefined) await catchUp(house, done.sent, ready, now);
  } catch (error) {
    // It stays marked as attempted: whether it went out is not known, so it will be listed and not sent again.
    house.log.fault('outbox-broken', error, { outbox: key });
  }
}

interface Ready {
  readonly view: View;
  readonly language: Language;
  /** The case that is shown, as it was when it was put into words. */
  readonly ofCase?: { readonly id: CaseId; readonly version: number } | undefined;
  readonly address: Address;
}

interface Settled {
  readonly settlement: Settlement;
  readonly sent?: SentCard;
}

/** All that comes before the attempt itself. What fails here was surely not delivered. */
async function prepared(house: Delivering, entry: Claimed, now: Instant): Promise<Ready | Settled> {
  const { what } = entry;
  try {
    const shown = await shownTo(house, entry, now);
    if ('ended' in shown) return { settlement: { ...shown, at: now } };
    if (what.send !== 'message') return { ...shown, address: what.address };
    const address = await addressOf(house, what.to, now);
    if (!('ended' in address)) return { ...shown, address };
    // A conversation that may or may not have been opened holds no message yet.
    const surely =
      address.ended === 'uncertain' ? { ...address, ended: 'later' as const, retryAfterMs: undefined } : address;
    return { settlement: settlementOf(house, entry, surely, now) };
  } catch (error) {
    house.log.fault('outbox-unprepared', error, { outbox: entry.key });
    const again = error instanceof StoreUnavailable || entry.state.attempts < MOST_REPEATS;
    return { settlement: again ? later(house, entry, now) : { ended: 'uncertain', at: now, code: 'unprepared' } };
  }
}

async function attempt(house: Delivering, entry: Claimed, ready: Ready, now: Instant): Promise<Settled> {
  const { what } = entry;
  const { address, view, language } = ready;
  if (what.send === 'update') {
    const done = await house.channel.update(address, what.activity, view, language);
    // Whatever stood there before, this is what stands there now, and follows its case.
    const stands = done.ended === 'delivered' ? { ...done, activity: what.activity } : done;
    return { settlement: settlementOf(house, entry, done, now), ...sentCardOf(entry, stands, address) };
  }
  const done = await house.channel.send(address, view, language);
  if (done.ended === 'refused' && what.send === 'message') {
    await house.store.closeReferences(address.conversation, now);
    house.addressClosed(what.to);
  }
  return { settlement: settlementOf(house, entry, done, now), ...sentCardOf(entry, done, address) };
}

function sentCardOf(entry: Claimed, done: Delivery, address: Address): { readonly sent?: SentCard } {
  const { shows } = entry.what;
  if (done.ended !== 'delivered' || done.activity === undefined) return {};
  if (shows.show !== 'case' && shows.show !== 'receipt') return {};
  return { sent: { reader: readerOf(entry), address, activity: done.activity, shows: shows.show } };
}

/** The case moved on while its card was under way: whoever moved it could not know of this card, so it is shown anew. */
async function catchUp(house: Delivering, sent: SentCard, ready: Ready | Settled, now: Instant): Promise<void> {
  const shown = 'ofCase' in ready ? ready.ofCase : undefined;
  if (shown === undefined) return;
  await house.store.transact({ case: shown.id }, (found) => {
    const one = found.case?.case;
    if (one === undefined || one.version === shown.version) return { result: undefined };
    return { result: undefined, save: { outbox: [updateOf(house, one, sent, now)] } };
  });
}

async function addressOf(
  house: Delivering,
  person: PersonId,
  now: Instant,
): Promise<Address | Exclude<Delivery, { ended: 'delivered' }>> {
  const known = await house.store.referenceOf(person);
  if (known?.state === 'open') return known.address;
  const opened = await house.channel.openPersonal(person);
  if (opened.ended !== 'opened') return opened;
  const { address } = opened;
  await house.store.putReference({ ...known, of: { is: 'person', person }, address, state: 'open', since: now });
  return address;
}

function settlementOf(house: Delivering, entry: Claimed, done: Delivery, now: Instant): Settlement {
  switch (done.ended) {
    case 'delivered':
      return { ended: 'delivered', at: now, activity: done.activity };
    case 'later':
      return later(house, entry, now, done.retryAfterMs);
    case 'uncertain':
      // To show a card anew may be repeated; nothing else may.
      return entry.what.send === 'update' && entry.state.attempts < MOST_REPEATS
        ? later(house, entry, now)
        : { ended: 'uncertain', at: now, code: done.code };
    case 'refused':
      return { ended: 'refused', at: now, code: done.code };
    default:
      return done satisfies never;
  }
}

function later(house: Delivering, entry: Claimed, now: Instant, retryAfterMs?: number): Settlement {
  const wait = waitFor(entry.state.attempts, retryAfterMs, house.jitter());
  return { ended: 'later', dueAt: plusMilliseconds(now, wait) };
}

const MOST_REPEATS = 8;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 3_600_000;

/** How long until the next try: doubled each time, spread by jitter, never before what Teams asked for. Milliseconds. */
export function waitFor(attempts: number, retryAfterMs: number | undefined, jitter: number): number {
  const backOff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));
  return Math.max(retryAfterMs ?? 0, Math.round(backOff * (0.5 + jitter)));
}

/** Whoever should have had a case can't be reached: the next in line gets it, and is told why. */
async function handOn(house: Delivering, { what }: Claimed): Promise<void> {
  if (what.send !== 'message' || what.shows.show !== 'case') return;
  await machineCommand(house, what.shows.case, { command: 'not-reached', person: what.to }, 'delivery');
}
