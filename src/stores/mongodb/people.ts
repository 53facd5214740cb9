/** What is kept of persons and channels rather than of cases, and who looked at people's words. */
import { Disclosure, type Page, type Paging, Preferences, Reference } from '../../cases/store.ts';
import type { ConversationId, PersonId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import { gathering, readStored, type StoreLog } from '../stored.ts';
import { asking } from './asking.ts';
import type { Collections } from './documents.ts';

export async function putReference({ references }: Collections, wanted: Reference): Promise<void> {
  const reference = Reference.parse(wanted);
  const { of } = reference;
  const _id = of.is === 'person' ? `person:${of.person}` : `channel:${of.channel}`;
  await asking(() => references.updateOne({ _id }, { $set: { reference } }, { upsert: true }));
}

export async function closeReferences(
  { references }: Collections,
  conversation: ConversationId,
  at: Instant,
): Promise<void> {
  const open = { 'reference.address.conversation': conversation, 'reference.state': 'open' };
  const closed = { $set: { 'reference.state': 'closed', 'reference.since': at } };
  await asking(() => references.updateMany(open, closed));
}

export async function referenceOf({ references }: Collections, person: PersonId): Promise<Reference | undefined> {
  const document = await asking(() => references.findOne({ _id: `person:${person}` }));
  return document === null ? undefined : readStored(Reference, document.reference, 'reference', person);
}

export async function referenceOfChannel(
  { references }: Collections,
  channel: ConversationId,
): Promise<Reference | undefined> {
  const document = await asking(() => references.findOne({ _id: `channel:${channel}` }));
  return document === null ? undefined : readStored(Reference, document.reference, 'reference', channel);
}

export async function putPreferences({ preferences }: Collections, wanted: Preferences): Promise<void> {
  const proved = Preferences.parse(wanted);
  await asking(() =>
    preferences.updateOne({ _id: proved.person }, { $set: { preferences: proved } }, { upsert: true }),
  );
}

export async function preferencesOf({ preferences }: Collections, person: PersonId): Promise<Preferences | undefined> {
  const document = await asking(() => preferences.findOne({ _id: person }));
  return document === null ? undefined : readStored(Preferences, document.preferences, 'preferences', person);
}

export async function disclose({ disclosures }: Collections, wanted: Disclosure): Promise<void> {
  const disclosure = Disclosure.parse(wanted);
  await asking(() => disclosures.insertOne({ disclosure }));
}

export async function disclosuresOf(
  at: Collections,
  log: StoreLog,
  { skip, limit }: Paging,
): Promise<Page<Disclosure>> {
  const found = at.disclosures
    .find()
    .sort({ 'disclosure.at': -1, _id: -1 })
    .skip(skip)
    .limit(limit + 1);
  const page = gathering<Disclosure>(log, limit, 'stored');
  for (const { _id, disclosure } of await asking(() => found.toArray())) {
    if (!page.take(() => readStored(Disclosure, disclosure, 'disclosure', String(_id)))) break;
  }
  return page.page();
}
