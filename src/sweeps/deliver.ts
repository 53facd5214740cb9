/**
 * The outbox to Teams. Each entry was marked as attempted before it comes here, is looked up, authorised and put into
 * words now, sent once, and settled by what came of it.
 */
import type { Channel, Delivery } from '../cases/channel.ts';
import { employeeNow, type House, languageFor } from '../cases/house.ts';
import { notify } from '../cases/notify.ts';
import type { Address, Claimed, SentCard, Settlement } from '../cases/outbox.ts';
import { viewOf } from '../dialogues/present/view.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { View } from '../dialogues/views.ts';
import { accessOf } from '../domain/access.ts';
import { carryOut } from '../domain/change.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/organisation.ts';
import { type Instant, plusMilliseconds } from '../domain/time.ts';
import type { Log } from '../log.ts';
import { loadedFor } from './loaded.ts';

export interface Delivering extends House {
  readonly channel: Channel;
  readonly log: Log;
  /** From 0 up to 1. */
  readonly jitter: () => number;
}

const AT_ONCE = 8;

/** Sends what is due. Answers with how many entries it attempted. */
export async function deliverDue(house: Delivering): Promise<number> {
  let attempted = 0;
  for (;;) {
    const claimed = await house.store.claim(house.now(), AT_ONCE);
    if (claimed.length === 0) return attempted;
    attempted += claimed.length;
    await Promise.all(claimed.map((entry) => deliver(house, entry)));
  }
}

async function deliver(house: Delivering, entry: Claimed): Promise<void> {
  const { key } = entry;
  try {
    const done = await attempt(house, entry);
    await house.store.settle(entry, done.settlement, done.sent);
    house.log.event('outbox-settled', { outbox: key, reason: done.settlement.ended });
    if (done.settlement.ended === 'refused') await handOn(house, entry);
  } catch (error) {
    // It stays marked as attempted: whether it went out is not known, so it will be listed and not sent again.
    house.log.fault('outbox-broken', error, { outbox: key });
  }
}

interface Attempted {
  readonly settlement: Settlement;
  readonly sent?: SentCard;
}

async function attempt(house: Delivering, entry: Claimed): Promise<Attempted> {
  const now = house.now();
  const { what } = entry;
  const readerId = what.send === 'message' ? what.to : what.reader;
  const dropped = (code: string): Attempted => ({ settlement: { ended: 'dropped', at: now, code } });

  const reader = employeeNow(house, now, readerId);
  const language = await languageOf(house, reader, readerId, what.send === 'reply' ? what.language : undefined);
  const shown = await viewFor(house, what.shows, reader, language, entry, now);
  if (shown === 'left') return { settlement: { ended: 'refused', at: now, code: 'no-longer-here' } };
  if (shown === 'nothing') return dropped('nothing-to-show');

  if (what.send === 'update') {
    const done = await house.channel.update(what.address, what.activity, shown, language);
    return { settlement: settlementOf(house, entry, done, now) };
  }
  const address = what.send === 'reply' ? what.address : await addressOf(house, what.to, now);
  if ('ended' in address) return { settlement: settlementOf(house, entry, address, now) };
  const done = await house.channel.send(address, shown, language);
  if (done.ended === 'refused' && what.send === 'message') await house.store.closeReferences(address.conversation, now);
  return withSent(settlementOf(house, entry, done, now), done, readerId, address, what.shows);
}

function withSent(
  settlement: Settlement,
  done: Delivery,
  reader: PersonId,
  address: Address,
  shows: Showing,
): Attempted {
  if (done.ended !== 'delivered' || done.activity === undefined) return { settlement };
  if (shows.show !== 'case' && shows.show !== 'receipt') return { settlement };
  return { settlement, sent: { reader, address, activity: done.activity, shows: shows.show } };
}

function languageOf(
  house: Delivering,
  reader: Person | undefined,
  id: PersonId,
  there: Language | undefined,
): Promise<Language> {
  return house.store.preferencesOf(id).then((preferences) => languageFor(house, reader, preferences, there));
}

/** The view for this reader now; `left` where she no longer works here, `nothing` where there is nothing for her. */
async function viewFor(
  house: Delivering,
  shows: Showing,
  reader: Person | undefined,
  language: Language,
  { what, key }: Claimed,
  now: Instant,
): Promise<View | 'left' | 'nothing'> {
  if (reader === undefined) return shows.show === 'notice' ? { view: 'notice', notice: shows.notice } : 'left';
  const loaded = await loadedFor(house.store, shows, reader.id);
  const { profile, organisation, calendar } = house;
  const reading = { reader, language, now, profile, organisation, calendar, showing: key.slice(-24) };
  const access = loaded.case === undefined ? 'none' : accessOf(loaded.case.case, reader.id);
  const ofCase = shows.show === 'case' || shows.show === 'receipt';
  // A card that stands in her chat is replaced by number and state once she may not see more; a new one is not sent.
  if (ofCase && access === 'none' && what.send !== 'update') return 'nothing';
  const ofDraft = shows.show === 'draft-offer' && loaded.draft === undefined;
  if (ofDraft) return 'nothing';
  return viewOf(reading, shows, { ...loaded, replaces: what.send === 'update' });
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
  await house.store.putReference({ of: { is: 'person', person }, address: opened.address, state: 'open', since: now });
  return opened.address;
}

function settlementOf(house: Delivering, entry: Claimed, done: Delivery, now: Instant): Settlement {
  switch (done.ended) {
    case 'delivered':
      return { ended: 'delivered', at: now, activity: done.activity };
    case 'later':
      return {
        ended: 'later',
        dueAt: plusMilliseconds(now, waitFor(entry.state.attempts, done.retryAfterMs, house.jitter())),
      };
    case 'uncertain':
      // To show a card anew may be repeated; nothing else may.
      return entry.what.send === 'update' && entry.state.attempts < MOST_REPEATS
        ? { ended: 'later', dueAt: plusMilliseconds(now, waitFor(entry.state.attempts, undefined, house.jitter())) }
        : { ended: 'uncertain', at: now, code: done.code };
    case 'refused':
      return { ended: 'refused', at: now, code: done.code };
    default:
      return done satisfies never;
  }
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

/** Carries out what the machine itself has to do with a case; a refusal means that it is no longer called for. */
export async function machineCommand(
  house: Delivering,
  id: Extract<Showing, { show: 'case' }>['case'],
  command: { command: 'not-reached'; person: PersonId } | { command: 'not-seen-in-time' },
  machine: 'clock' | 'delivery',
): Promise<void> {
  const { profile, organisation, calendar, store } = house;
  const now = house.now();
  const reason = await store.transact({ case: id }, (found) => {
    const done = carryOut(found.case, command, { actor: { machine }, now, profile, organisation, calendar });
    if (!done.ok) return { result: done.refusal.reason };
    const { put, replaces, events } = done.change;
    const outbox = notify(house, done.change, found.case?.sent ?? [], now);
    return { result: 'done', save: { case: { put, replaces, events }, outbox } };
  });
  house.log.event('case-handed-on', { case: id, reason: `${command.command}:${reason}` });
}
