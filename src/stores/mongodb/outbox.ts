/**
 * The outbox lies in two places: with the case or draft that an entry belongs to, and for persons and units in a
 * collection of its own. A mark changes one entry only, names the state that it was in, and leaves the document's revision alone.
 */
import type { AbstractCursor, Document } from 'mongodb';
import {
  type Claimed,
  OutboxEntry,
  OutboxState,
  type Reader,
  SentCard,
  type Settlement,
  shownCase,
} from '../../cases/outbox.ts';
import type { Follow, Page, Paging } from '../../cases/store.ts';
import type { CaseId, OutboxKey } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import {
  afterGivingUp,
  afterLateSettlement,
  afterSettlement,
  claimed,
  MOST_LOOKED_AT,
  oneOfEach,
  PROCESS_DIED,
} from '../outbox-states.ts';
import { followOf, personal } from '../save.ts';
import { gathering, type StoreLog } from '../stored.ts';
import { asking, isDuplicate } from './asking.ts';
import { type Collections, fieldOf, nameOf } from './documents.ts';
import { readEntry } from './reading.ts';

export async function enqueue(at: Collections, entries: readonly OutboxEntry[]): Promise<void> {
  await Promise.all(
    personal(entries).map(async (entry) => {
      try {
        await asking(() => at.personal.updateOne({ _id: entry.key }, { $setOnInsert: { entry } }, { upsert: true }));
      } catch (error) {
        // Somebody else has just put the same one.
        if (!isDuplicate(error)) throw error;
      }
    }),
  );
}

export async function claim(
  at: Collections,
  log: StoreLog,
  now: Instant,
  limit: number,
  busy: ReadonlySet<Reader> | undefined,
): Promise<Claimed[]> {
  const looked = busy === undefined ? limit : MOST_LOOKED_AT;
  const due = await entriesIn(at, log, looked, { state: 'waiting', time: 'dueAt', until: { $lte: now } });
  let wanted: readonly OutboxEntry[] = due.slice(0, limit);
  if (busy !== undefined) {
    const each = oneOfEach(limit, busy);
    for (const entry of due) if (!each.take(entry)) break;
    wanted = each.entries();
  }
  const outcomes = await Promise.allSettled(
    wanted.map(async (entry) => {
      const taken = claimed(entry, now);
      return taken !== undefined && (await mark(at, entry, taken.state)) ? [taken] : [];
    }),
  );
  const claims = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  // What was marked has to be sent by whoever marked it; what failed is looked after by `giveUpAttempts`.
  if (failure !== undefined && claims.length === 0) throw failure.reason;
  return claims;
}

export async function settle(
  at: Collections,
  entry: Claimed,
  settlement: Settlement,
  sent?: SentCard,
  follow?: Follow,
): Promise<void> {
  const shown = shownCase(entry.what);
  // First, so that a card that stands in a chat is known, and what it shows is set right, whatever happens next.
  if (sent !== undefined && shown !== undefined) await keepSent(at, shown, SentCard.parse(sent));
  if (follow !== undefined && shown !== undefined) await putFollow(at, shown, follow);
  const { what } = entry;
  if (settlement.ended === 'delivered' && what.send === 'update') {
    // A message shows one thing: what has taken a card's place is the card of no other case, or of none.
    const message = { activity: what.activity, 'address.conversation': what.address.conversation };
    const others = { sent: { $elemMatch: message }, 'case.id': { $ne: sent === undefined ? undefined : shown } };
    await asking(() => at.cases.updateMany(others, { $pull: { sent: message }, $inc: { revision: 1 } }));
  }
  if (await mark(at, entry, afterSettlement(entry.state, settlement))) return;
  // Given up as a dead process's, and it lived after all. Whatever is uncertain was never attempted again.
  const givenUp: OutboxState = { state: 'uncertain', at: entry.state.attemptedAt, code: PROCESS_DIED };
  const late = afterLateSettlement(entry, settlement);
  if (late !== undefined) await mark(at, { ...entry, state: givenUp }, late);
}

/** A decision that has not read it is taken anew. The same message again replaces what was kept of it. */
async function keepSent({ cases }: Collections, shown: CaseId, card: SentCard): Promise<void> {
  const { activity, address, shows } = card;
  const message = { activity, 'address.conversation': address.conversation };
  const unknown = { 'case.id': shown, sent: { $not: { $elemMatch: message } } };
  const added = await asking(() => cases.updateOne(unknown, { $push: { sent: card }, $inc: { revision: 1 } }));
  if (added.matchedCount > 0) return;
  const other = { 'case.id': shown, sent: { $elemMatch: { ...message, shows: { $ne: shows } } } };
  const same = { 'card.activity': activity, 'card.address.conversation': address.conversation };
  const change = { $set: { 'sent.$[card]': card }, $inc: { revision: 1 } };
  await asking(() => cases.updateOne(other, change, { arrayFilters: [same] }));
}

/** Whoever moves the case on after the card was kept knows of the card; whoever did before has left another version. */
async function putFollow(
  { cases }: Collections,
  shown: CaseId,
  { shownVersion, put, unlessWaits }: Follow,
): Promise<void> {
  const moved = { 'case.id': shown, 'case.version': { $ne: shownVersion } };
  const found = await asking(() => cases.findOne(moved, { projection: { 'case.version': 1, outbox: 1 } }));
  const version = fieldOf(fieldOf(found, 'case'), 'version');
  if (typeof version !== 'number') return;
  const entries = fieldOf(found, 'outbox');
  const key = unlessWaits(version);
  const waits = (other: unknown) =>
    fieldOf(other, 'key') === key && fieldOf(fieldOf(other, 'state'), 'state') === 'waiting';
  if (Array.isArray(entries) && entries.some(waits)) return;
  const entry = followOf(shown, put);
  const filter = { ...moved, keys: { $ne: entry.key } };
  const change = { $push: { outbox: entry, keys: entry.key }, $inc: { revision: 1 } };
  await asking(() => cases.updateOne(filter, change));
}

export async function giveUpAttempts(at: Collections, log: StoreLog, before: Instant, now: Instant): Promise<number> {
  const lost = await entriesIn(at, log, Infinity, { state: 'attempted', time: 'attemptedAt', until: { $lt: before } });
  let count = 0;
  for (const entry of lost) {
    const { state } = entry;
    if (state.state === 'attempted' && (await mark(at, entry, afterGivingUp(entry, state, now)))) count++;
  }
  return count;
}

/** Whether the entry was still in the state that it is given with, and is now in the new one. */
async function mark(at: Collections, entry: OutboxEntry, after: OutboxState): Promise<boolean> {
  const state = OutboxState.parse(after);
  const { key, subject } = entry;
  if (subject.of === 'person' || subject.of === 'unit') {
    const filter = { _id: key, ...stateNamed('entry.state', entry.state) };
    const { matchedCount } = await asking(() => at.personal.updateOne(filter, { $set: { 'entry.state': state } }));
    return matchedCount === 1;
  }
  const filter = { outbox: { $elemMatch: { key, ...stateNamed('state', entry.state) } } };
  const settled = state.state === 'delivered' || state.state === 'dropped';
  const { matchedCount } = await asking(() =>
    settled
      ? at.cases.updateOne(filter, {
          $pull: { outbox: { key } },
          $push: { settled: OutboxEntry.parse({ ...entry, state }) },
        })
      : at.cases.updateOne(
          filter,
          { $set: { 'outbox.$[entry].state': state } },
          { arrayFilters: [{ 'entry.key': key, ...stateNamed('entry.state', entry.state) }] },
        ),
  );
  return matchedCount === 1;
}

/** One attempt differs from the next of the same entry by its count, what is uncertain by why. */
function stateNamed(path: string, state: OutboxState): Document {
  return {
    [`${path}.state`]: state.state,
    ...('attempts' in state ? { [`${path}.attempts`]: state.attempts } : {}),
    ...(state.state === 'attempted' ? { [`${path}.attemptedAt`]: state.attemptedAt } : {}),
    ...(state.state === 'uncertain' ? { [`${path}.code`]: state.code } : {}),
  };
}

interface Wanted {
  readonly state: 'waiting' | 'attempted';
  readonly time: 'dueAt' | 'attemptedAt';
  readonly until: Document;
}

/** Entries of both places, the earliest first; up to `limit` of each. What can't be read is gone past. */
async function entriesIn(at: Collections, log: StoreLog, limit: number, wanted: Wanted): Promise<OutboxEntry[]> {
  const { state, time, until } = wanted;
  const path = `outbox.state.${time}`;
  const ofCases = at.cases.aggregate<{ entry: unknown }>([
    { $match: { [path]: until } },
    { $project: { outbox: 1 } },
    { $unwind: '$outbox' },
    { $match: { 'outbox.state.state': state, [path]: until } },
    { $sort: { [path]: 1, 'outbox.key': 1 } },
    { $project: { entry: '$outbox' } },
  ]);
  const ofPersons = at.personal
    .find({ 'entry.state.state': state, [`entry.state.${time}`]: until })
    .sort({ [`entry.state.${time}`]: 1, _id: 1 });
  const both = await Promise.all([firstOf(ofCases, log, limit), firstOf(ofPersons, log, limit)]);
  return both.flat().sort(byKey((entry) => timeOf(entry.state)));
}

async function firstOf(
  cursor: AbstractCursor<{ entry?: unknown }>,
  log: StoreLog,
  limit: number,
): Promise<readonly OutboxEntry[]> {
  return await asking(async () => {
    const page = gathering<OutboxEntry>(log, limit, 'readable');
    for await (const { entry } of cursor) if (!page.take(() => readEntry(entry))) break;
    return page.page().rows;
  });
}

function timeOf(state: OutboxState): string {
  if (state.state === 'waiting') return state.dueAt;
  return state.state === 'attempted' ? state.attemptedAt : state.at;
}

function byKey<T extends { readonly key: OutboxKey }>(first: (entry: T) => string): (a: T, b: T) => number {
  const name = (entry: T) => `${first(entry)} ${entry.key}`;
  return (a, b) => (name(a) < name(b) ? -1 : 1);
}

const UNSETTLED = { $in: ['waiting', 'uncertain', 'refused'] };

export async function unsettled(at: Collections, log: StoreLog, { skip, limit }: Paging): Promise<Page<OutboxEntry>> {
  const upTo = skip + limit + 1;
  const ofCases = at.cases.aggregate<{ entry: unknown }>([
    { $match: { 'outbox.createdAt': { $gt: '' } } },
    { $project: { outbox: 1 } },
    { $unwind: '$outbox' },
    { $match: { 'outbox.state.state': UNSETTLED } },
    { $sort: { 'outbox.createdAt': 1, 'outbox.key': 1 } },
    { $limit: upTo },
    { $project: { entry: '$outbox' } },
  ]);
  const ofPersons = at.personal
    .find({ 'entry.state.state': UNSETTLED })
    .sort({ 'entry.createdAt': 1, _id: 1 })
    .limit(upTo);
  const both = await asking(() => Promise.all([ofCases.toArray(), ofPersons.toArray()]));
  const name = (entry: unknown) => `${String(fieldOf(entry, 'createdAt'))} ${nameOf(entry, 'key', '')}`;
  const entries = both
    .flat()
    .map(({ entry }) => entry)
    .sort((a, b) => (name(a) < name(b) ? -1 : 1));
  const page = gathering<OutboxEntry>(log, limit, 'stored');
  for (const entry of entries.slice(skip)) if (!page.take(() => readEntry(entry))) break;
  return page.page();
}

export async function findEntry(at: Collections, key: OutboxKey): Promise<OutboxEntry | undefined> {
  const [ofCase, ofPerson] = await asking(() =>
    Promise.all([
      at.cases.findOne({ keys: key }, { projection: { outbox: 1, settled: 1 } }),
      at.personal.findOne({ _id: key }),
    ]),
  );
  const kept = ['outbox', 'settled'].flatMap((field) => {
    const entries = fieldOf(ofCase, field);
    return Array.isArray(entries) ? entries : [];
  });
  const entry: unknown = kept.find((other) => fieldOf(other, 'key') === key) ?? ofPerson?.entry;
  return entry === undefined ? undefined : readEntry(entry);
}

/** The keys stay: what was decided once is not sent again because it was long ago. */
export async function forget(at: Collections, before: Instant): Promise<void> {
  const past = { $lt: before };
  const ended = { 'entry.state.state': { $in: ['delivered', 'dropped'] }, 'entry.state.at': past };
  await asking(() => at.cases.updateMany({ 'answers.keep.at': past }, { $pull: { answers: { 'keep.at': past } } }));
  await asking(() => at.cases.updateMany({ 'settled.state.at': past }, { $pull: { settled: { 'state.at': past } } }));
  await asking(() => at.personal.updateMany(ended, { $unset: { entry: '' } }));
  // What is left of a draft that was cancelled. Its id never comes again, nor do the keys that were made of it.
  const nothing = ['drafts.0', 'answers.0', 'outbox.0', 'settled.0'].map((path) => [path, { $exists: false }]);
  // By what the index of reporters says has no case.
  const drafts = { 'case.reporter': null, case: { $exists: false } };
  await asking(() => at.cases.deleteMany({ ...drafts, ...Object.fromEntries(nothing) }));
}
