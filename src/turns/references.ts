/** Where a person is reached: kept from what she does, so that she can be written to later. */
import { LRUCache } from 'lru-cache';
import type { House } from '../cases/house.ts';
import type { PersonId } from '../domain/ids.ts';
import { OutboxKey } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import type { Incoming, Sender } from './incoming.ts';
import { sayThere } from './say-there.ts';

const MOST_PEOPLE = 20_000;

/** Per process: whose address is already known to be stored, so that a tap does not write it again. */
export type Known = LRUCache<PersonId, string>;
export const makeKnown = (): Known => new LRUCache({ max: MOST_PEOPLE });

/** Keeps the address, and greets whoever has just installed the bot, once a day at most (Teams tells it more often). */
export async function remember(
  { store, profile, known }: House & { known: Known },
  from: Sender,
  incoming: Incoming,
  language: Language,
  now: Instant,
): Promise<void> {
  const { person, address } = from;
  const mark = `${address.serviceUrl} ${address.conversation}`;
  if (known.get(person) !== mark || incoming.in === 'installed') {
    await store.putReference({ of: { is: 'person', person }, address, state: 'open', since: now });
    known.set(person, mark);
  }
  if (incoming.in !== 'installed') return;
  const welcome = sayThere(from, language, { show: 'welcome' }, now);
  const today = dayIn(profile.municipality.zone, now);
  const key = OutboxKey.parse(`welcome:${person}:${today}:${address.conversation}`.slice(0, 300));
  await store.enqueue([{ ...welcome, key }]);
}
