/**
 * The outbox to Teams. Each entry is marked as attempted when its turn has come, looked up, authorised and put into
 * words, sent once, and settled by what came of it. What came of it is not let go of before the store has it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Channel, Delivery } from '../cases/channel.ts';
import type { Installer } from '../cases/directory.ts';
import { houseToday } from '../cases/house.ts';
import { followUp } from '../cases/notify.ts';
import { type Address, type Claimed, type Reader, readerOf, type SentCard, type Settlement } from '../cases/outbox.ts';
import { type Follow, StoreUnavailable } from '../cases/store.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { View } from '../dialogues/views.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Instant } from '../domain/time.ts';
import { addressOf } from './address.ts';
import { posted } from './channel/posts.ts';
import { machineCommand } from './machine.ts';
import { type MailEnded, mailed } from './mail.ts';
import { reportMailed } from './report-mail.ts';
import type { Attending } from './round.ts';
import { later, MOST_REPEATS, settlementOf } from './settlement.ts';
import { type ClaimedCard, readerOfCard, type ShownCase, shownTo, standingIn } from './shown.ts';
import { tooLate } from './too-late.ts';
import { handOn } from './unreached.ts';

export interface Delivering extends Attending {
  readonly channel: Channel;
  /** May be missing: the admin does the same work. */
  readonly installer?: Installer | undefined;
  /** From 0 up to 1. */
  readonly jitter: () => number;
  /** Told that a person's address does not hold any more, so that it is kept anew when she comes back. */
  readonly addressClosed: (person: PersonId) => void;
}

const AT_ONCE = 8;
const LOOKS_AGAIN_MS = 500;

/** Sends what is due, as long as `going`. Answers with how many entries it attempted. */
export async function deliverDue(house: Delivering, going: () => boolean = () => true): Promise<number> {
  let attempted = 0;
  // One person's one after the other: what a card showed before must not come after what it shows now. What is not yet
  // its turn is not marked yet, however slow the one before it.
  const underWay = new Map<Reader, Promise<void>>();
  try {
    while (going()) {
      const busy = new Set(underWay.keys());
      const places = AT_ONCE - busy.size;
      const claimed = places === 0 ? [] : await house.store.claim(house.now(), places, busy);
      attempted += claimed.length;
      for (const entry of claimed) {
        const reader = readerOf(entry);
        underWay.set(
          reader,
          deliver(house, entry, going).finally(() => underWay.delete(reader)),
        );
      }
      if (underWay.size === 0) break;
      // A slow one holds up nobody else, nor what is decided meanwhile.
      await Promise.race([...underWay.values(), pause(LOOKS_AGAIN_MS, undefined, { ref: false })]);
    }
  } finally {
    await Promise.all(underWay.values());
  }
  return attempted;
}

/** Never rejects. */
async function deliver(given: Delivering, entry: Claimed, going: () => boolean): Promise<void> {
  const house = houseToday(given);
  const { key } = entry;
  try {
    const now = house.now();
    const done = await attempted(house, entry, now);
    const { closes, follows } = done;
    if (closes !== undefined) {
      const { conversation } = closes.address;
      await carriedThrough(house, entry, going, () => house.store.closeReferences(conversation, now));
      house.addressClosed(closes.of);
    }
    // First, so that nobody is left out where the process dies in between.
    if (done.settlement.ended === 'refused' && done.because !== 'rejected') {
      await carriedThrough(house, entry, going, () => handOn(house, entry));
    }
    if (done.first !== undefined) await carriedThrough(house, entry, going, done.first);
    if (follows !== undefined) {
      await carriedThrough(house, entry, going, () => machineCommand(house, follows.case, follows.command));
    }
    await carriedThrough(house, entry, going, () => house.store.settle(entry, done.settlement, done.sent, done.follow));
    if (done.because === 'rejected') house.log.warning('outbox-rejected', { outbox: key, reason: codeOf(done) });
    house.log.event('outbox-settled', { outbox: key, reason: done.settlement.ended });
  } catch (error) {
    // It stays marked as attempted: whether it went out is not known, so it will be listed and not sent again.
    house.log.fault('outbox-broken', error, { outbox: key });
  }
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** What came of an attempt is known here and nowhere else: it is told to the store until that has it, or all stops. */
async function carriedThrough(
  house: Delivering,
  { key }: Claimed,
  going: () => boolean,
  what: () => Promise<void>,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await what();
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || !going()) throw error;
      if (tries === 1) house.log.warning('outcome-unconfirmed', { outbox: key });
      // By the machine's clock: a demo's need not move.
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1)) * (0.5 + house.jitter()));
    }
  }
}

interface Ready {
  readonly view: View;
  readonly language: Language;
  readonly ofCase?: ShownCase | undefined;
  readonly address: Address;
}

export interface Settled {
  readonly settlement: Settlement;
  /** It was refused for what it is, not for whom it is to: the next in line would not get it either. */
  readonly because?: 'rejected';
  /** Nothing reaches her there any more. */
  readonly closes?: { readonly address: Address; readonly of: PersonId };
  readonly sent?: SentCard;
  readonly follow?: Follow;
  /** Whoever waits for it is told before it is settled, so that nobody is left waiting where the process dies in between. */
  readonly first?: () => Promise<void>;
  /** What is known of a mail, to be noted on its case. */
  readonly follows?: NonNullable<MailEnded['follows']>;
}

function codeOf({ settlement }: Settled): string | undefined {
  return 'code' in settlement ? settlement.code : undefined;
}

async function attempted(house: Delivering, entry: Claimed, now: Instant): Promise<Settled> {
  const { what } = entry;
  if (what.send === 'mail') {
    const { done, unsure, follows } = await mailed(house, { ...entry, what });
    const ended = 'settlement' in done ? done.settlement : settlementOf(house, entry, done, now);
    const settlement: Settlement = ended.ended === 'later' && unsure ? { ...ended, unsure } : ended;
    return { settlement, ...(follows === undefined ? {} : { follows }) };
  }
  if (what.send === 'report-mail') return reportMailed(house, { ...entry, what }, now);
  if (what.send === 'post' || what.send === 'post-update') return posted(house, { ...entry, what }, now);
  const card = { ...entry, what };
  const ready = await prepared(house, card, now);
  return 'settlement' in ready ? ready : attempt(house, card, ready, now);
}

/** All that comes before the attempt itself. What fails here was surely not delivered. */
async function prepared(house: Delivering, entry: ClaimedCard, now: Instant): Promise<Ready | Settled> {
  const { what } = entry;
  try {
    const late = await tooLate(house, entry, now);
    if (late !== undefined) return { settlement: late };
    const shown = await shownTo(house, entry, now);
    if ('ended' in shown) return { settlement: { ...shown, at: now } };
    if (what.send !== 'message') return { ...shown, address: what.address };
    const address = await addressOf(house, what.to, entry.state.attempts, now);
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

async function attempt(house: Delivering, entry: ClaimedCard, ready: Ready, now: Instant): Promise<Settled> {
  const { what } = entry;
  const { address, view, language } = ready;
  if (what.send === 'update') {
    const done = await house.channel.update(address, what.activity, view, language);
    // Whatever stood there before, this is what stands there now, and follows its case.
    const stands = done.ended === 'delivered' ? { ...done, activity: what.activity } : done;
    return settledBy(house, entry, ready, stands, now);
  }
  const done = await house.channel.send(address, view, language);
  const settled = settledBy(house, entry, ready, done, now);
  return done.ended === 'refused' && what.send === 'message'
    ? { ...settled, closes: { address, of: what.to } }
    : settled;
}

function settledBy(house: Delivering, entry: ClaimedCard, ready: Ready, done: Delivery, now: Instant): Settled {
  const settlement = settlementOf(house, entry, done, now);
  if (done.ended === 'rejected') return { settlement, because: 'rejected' };
  const sent = sentCardOf(entry, done, ready, now);
  if (sent === undefined) return { settlement };
  const { ofCase } = ready;
  if (ofCase === undefined) return { settlement, sent };
  const follow = followUp(house, { case: ofCase.id, shown: ofCase.version, sent, entry }, now);
  return { settlement, sent, follow };
}

function sentCardOf(
  entry: ClaimedCard,
  done: Delivery,
  { address, ofCase, view }: Ready,
  now: Instant,
): SentCard | undefined {
  if (done.ended !== 'delivered' || done.activity === undefined) return undefined;
  const shows = standsAs(entry.what.shows, view);
  if (shows === undefined) return undefined;
  const { activity } = done;
  const stood = standingIn({ activity, address }, ofCase?.sent ?? []);
  // Shown anew is not sent anew: she was told when it first came.
  const since = stood === undefined ? now : stood.since;
  const when = since === undefined ? {} : { since };
  return { reader: readerOfCard(entry.what), address, activity, shows, ...when };
}

/** As what it stands there; undefined where nothing of a case is left on it that could be taken away. */
function standsAs(shows: Showing, view: View): SentCard['shows'] | undefined {
  if (!('case' in shows)) return undefined;
  switch (shows.show) {
    case 'case':
    case 'receipt':
      return shows.show;
    case 'form':
      return view.view === 'form' ? 'form' : 'case';
    case 'statement':
      return view.view === 'statement' && view.state === 'asked' ? 'statement' : undefined;
    case 'praise':
      return view.view === 'praise' ? 'praise' : undefined;
    default:
      return shows satisfies never;
  }
}
