/** Where a person or a channel is reached: kept from what happens there, so that it can be written to later. */
import { LRUCache } from 'lru-cache';
import type { House } from '../cases/house.ts';
import type { Reference } from '../cases/store.ts';
import { OutboxKey } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import type { Incoming, Sender } from './incoming.ts';
import { sayThere } from './say-there.ts';

const MOST_PLACES = 20_000;

/** Per process: which address is already known to be stored, so that a tap does not write it again. */
export type Known = LRUCache<string, string>;
export const makeKnown = (): Known => new LRUCache({ max: MOST_PLACES });

/** Keeps the address, and greets whoever has just installed the bot, once a day at most (Teams tells it more often). */
export async function remember(
  { store, profile, known }: House & { known: Known },
  from: Sender,
  incoming: Incoming,
  language: Language,
  now: Instant,
): Promise<void> {
  const { person } = from;
  const place = isInConversation(incoming) ? placeOf(from) : undefined;
  if (place === undefined) return;
  const { of, address } = place;
  const key = of.is === 'person' ? of.person : of.channel;
  const ofTeams = of.is === 'person' && from.language !== undefined ? { language: from.language } : {};
  const mark = `${address.serviceUrl} ${address.conversation} ${ofTeams.language}`;
  if (known.get(key) !== mark || incoming.in === 'installed') {
    await store.putReference({ of: await withNames(store, of), address, ...ofTeams, state: 'open', since: now });
    known.set(key, mark);
  }
  if (incoming.in !== 'installed' || of.is !== 'person') return;
  const welcome = sayThere(from, language, { show: 'welcome' }, now);
  const today = dayIn(profile.municipality.zone, now);
  const once = OutboxKey.parse(`welcome:${person}:${today}:${address.conversation}`.slice(0, 300));
  await store.enqueue([{ ...welcome, key: once }]);
}

/**
 * Whether the bot takes part in the conversation. A dialog of the message extension can be opened anywhere, also in a
 * chat between two colleagues, where nothing of hers must ever be written.
 */
function isInConversation(incoming: Incoming): boolean {
  switch (incoming.in) {
    case 'installed':
    case 'text':
      return true;
    case 'tap':
      return incoming.surface === 'chat';
    case 'dialog-opened':
    case 'too-long':
    case 'choice-query':
    case 'find':
      return false;
    default:
      return incoming satisfies never;
  }
}

/** Most messages name ids alone: what a channel and its team are called is kept from before. */
async function withNames(store: House['store'], of: Reference['of']): Promise<Reference['of']> {
  if (of.is === 'person') return of;
  const before = (await store.referenceOfChannel(of.channel))?.of;
  if (before?.is !== 'channel') return of;
  const team = of.team === undefined ? before.team : { ...before.team, ...of.team };
  return { ...before, ...of, ...(team === undefined ? {} : { team }) };
}

/** Whose place it is. A channel's is the channel itself and not one of its threads; a group chat is nobody's. */
function placeOf({ where, person, address, channel }: Sender): Pick<Reference, 'of' | 'address'> | undefined {
  switch (where) {
    case 'personal':
      return { of: { is: 'person', person }, address };
    case 'channel': {
      if (channel === undefined) return undefined;
      return { of: { is: 'channel', ...channel }, address: { ...address, conversation: channel.channel } };
    }
    case 'group':
      return undefined;
    default:
      return where satisfies never;
  }
}
