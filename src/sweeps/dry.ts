/**
 * What a sweep would send now, and to whom, from the functions that the sweep itself asks. It only reads: what a look
 * would save is laid over the store while it is looked up what each entry would show.
 */

import { belated, digestFor } from '../cases/notify-digest.ts';
import type { Claimed, OutboxEntry } from '../cases/outbox.ts';
import { readableOf } from '../cases/pages.ts';
import type { Page, Store, StoredCase } from '../cases/store.ts';
import type { View } from '../dialogues/views.ts';
import { partiesOf } from '../domain/access.ts';
import { type CaseId, CaseNumber, type OutboxKey } from '../domain/ids.ts';
import { isOfficeOpen } from '../domain/schedule.ts';
import type { Instant, TimeOfDay } from '../domain/time.ts';
import { planOfDraft } from './attention.ts';
import { entriesOfLink } from './channel/links.ts';
import { postShown } from './channel/posts.ts';
import { SOME_TIME } from './due.ts';
import { hasLeft, wouldEnd } from './left-drafts.ts';
import { planOfMeasure } from './measures.ts';
import { planOfMonths } from './month/dry.ts';
import { planOfFollowing } from './organisation/measures.ts';
import { type Look, planFollowing, planOf } from './plan.ts';
import { planOfReviews } from './review/dry.ts';
import { type Attending, type Round, startRound } from './round.ts';
import { shownTo } from './shown.ts';
import { weekly } from './weekly.ts';

export interface WouldSend {
  readonly entry: OutboxEntry;
  /** What it would show; nothing where it goes to the citizen. */
  readonly view: View | undefined;
  /** It waits in the outbox already. */
  readonly waits: boolean;
}

/** The earliest first. What would be left out, since there is nothing to show or its reader has left, is no part of it. */
export async function wouldSend(house: Attending): Promise<WouldSend[]> {
  const now = house.now();
  const looks = await looksOf(house, now);
  const { entries, months } = await planOfMonths(house);
  const made = [...(await madeBy(house, looks, now)), ...entries];
  const reviews = await planOfReviews(house, startRound(house), now);
  made.push(...reviews.entries);
  const then: Attending = { ...house, store: reviews.over(laidOver(house.store, looks)) };
  const all = [
    ...(await onTime(house, await waitingIn(house.store, now), now)).map((entry) => ({ entry, waits: true })),
    ...(await notYetKept(house.store, made)).map((entry) => ({ entry, waits: false })),
  ];
  const sent: WouldSend[] = [];
  for (const { entry, waits } of all) {
    const { what } = entry;
    if (what.send === 'mail' || what.send === 'report-mail') {
      sent.push({ entry, view: undefined, waits });
      continue;
    }
    const claimed = claimedAt(entry, now);
    const isPost = what.send === 'post' || what.send === 'post-update';
    const shown = isPost
      ? await postShown(then, { ...claimed, what }, now, months)
      : await shownTo(then, { ...claimed, what }, now);
    if (!('ended' in shown)) sent.push({ entry, view: shown.view, waits });
  }
  return sent.sort((a, b) => Date.parse(dueOf(a.entry)) - Date.parse(dueOf(b.entry)));
}

/** When it would go out. */
export function dueOf({ state, createdAt }: OutboxEntry): Instant {
  return state.state === 'waiting' ? state.dueAt : createdAt;
}

async function looksOf(house: Attending, now: Instant): Promise<ReadonlyMap<CaseId, Look>> {
  const { store } = house;
  const round = startRound(house);
  const due = await everyone((limit) => store.casesDue(now, limit));
  const looks = new Map<CaseId, Look>();
  for (const { id } of due) {
    const found = await store.case(id);
    if (found === undefined) continue;
    const planned = planOf(house, found, await round.awayFrom([found]), now);
    if (planned.ok) looks.set(id, planned.look);
  }
  for (const look of await looksAtLeft(house, now)) {
    const id = look.change.put.case.id;
    const before = looks.get(id);
    looks.set(id, before === undefined ? look : { ...before, ...look, outbox: [...before.outbox, ...look.outbox] });
  }
  if (!isOfficeOpen({ ...house, now })) return looks;
  for (const { id } of await everyone((limit) => store.casesDue(SOME_TIME, limit))) {
    const found = looks.has(id) ? undefined : await store.case(id);
    const planned = found === undefined ? undefined : planFollowing(house, found, now);
    if (planned?.ok === true) looks.set(id, planned.look);
  }
  return looks;
}

/** What becomes of drafts whose owners have left. */
async function looksAtLeft(house: Attending, now: Instant): Promise<Look[]> {
  const { store } = house;
  const until = isOfficeOpen({ ...house, now }) ? SOME_TIME : now;
  const looks: Look[] = [];
  const { rows } = await store.cases({ skip: 0, limit: 1 });
  const first = (rows[0]?.number ?? 0) + 1;
  for (const draft of await everyone((limit) => store.draftsDue(until, limit))) {
    if (!hasLeft(house, draft.owner, now)) continue;
    looks.push(...(await wouldEnd(house, draft, CaseNumber.parse(first + looks.length), now)));
  }
  return looks;
}

async function madeBy(house: Attending, looks: ReadonlyMap<CaseId, Look>, now: Instant): Promise<OutboxEntry[]> {
  const { store } = house;
  const round = startRound(house);
  const made = [...looks.values()].flatMap(({ outbox }) => outbox);
  for (const person of new Set([...looks.values()].flatMap(({ remind }) => remind))) {
    made.push(digestFor(house, person, await round.hourOf(person), now));
  }
  for (const link of await everyone((limit) => store.keptDue('link', now, limit))) {
    made.push(...entriesOfLink(house, link, now));
  }
  const following = isOfficeOpen({ ...house, now }) ? SOME_TIME : now;
  for (const measure of await everyone((limit) => store.measuresDue(following, limit))) {
    made.push(...((await planOfFollowing(house, measure))?.entries ?? []));
    made.push(...((await planOfMeasure(house, round, measure, now))?.entries ?? []));
  }
  for (const draft of await everyone((limit) => store.draftsDue(now, limit))) {
    if (!hasLeft(house, draft.owner, now)) made.push(planOfDraft(house, draft, now).entry);
  }
  made.push(...((await weekly(house, round, {}))?.entries ?? []));
  return made;
}

async function waitingIn(store: Store, now: Instant): Promise<OutboxEntry[]> {
  const unsettled = await readableOf((paging) => store.unsettled(paging));
  return unsettled.filter(({ state }) => state.state === 'waiting' && state.dueAt <= now);
}

/** What waited too long, as it would go out then. */
async function onTime(house: Attending, waiting: readonly OutboxEntry[], now: Instant): Promise<OutboxEntry[]> {
  const round = startRound(house);
  const all: OutboxEntry[] = [];
  for (const entry of waiting) {
    const late = belated(house, entry, await hourFor(round, entry), now);
    if (late === undefined) all.push(entry);
    else if ('instead' in late) all.push(...(await notYetKept(house.store, late.instead)));
    else all.push({ ...entry, state: { state: 'waiting', dueAt: late.until, attempts: 0 } });
  }
  return all;
}

/** A channel has no hour of its own. */
async function hourFor(round: Round, { what }: OutboxEntry): Promise<TimeOfDay | undefined> {
  return what.send === 'message' ? round.hourOf(what.to) : undefined;
}

/** Each once, and what was made before not again. */
async function notYetKept(store: Store, made: readonly OutboxEntry[]): Promise<OutboxEntry[]> {
  const fresh = new Map<OutboxKey, OutboxEntry>();
  for (const entry of made) {
    if (!fresh.has(entry.key) && (await store.entry(entry.key)) === undefined) fresh.set(entry.key, entry);
  }
  return [...fresh.values()];
}

/** The store as it would read once all looks were saved. */
function laidOver(store: Store, looks: ReadonlyMap<CaseId, Look>): Store {
  const put = (found: StoredCase): StoredCase => ({ ...found, ...looks.get(found.case.id)?.change.put });
  const made = (id: CaseId): StoredCase | undefined => {
    const change = looks.get(id)?.change;
    return change === undefined ? undefined : { ...change.put, history: change.events, sent: [] };
  };
  return {
    ...store,
    async case(id) {
      const found = await store.case(id);
      return found === undefined ? made(id) : put(found);
    },
    async search(query, paging) {
      const page = await store.search(query, paging);
      const rows = page.rows.map((one) => looks.get(one.id)?.change.put.case ?? one);
      // Whoever has it only from then on is not found by what is kept now.
      const added = [...looks.values()]
        .map(({ change }) => change.put.case)
        .filter((one) => paging.skip === 0 && partiesOf(one).includes(query.reader))
        .filter((one) => !rows.some(({ id }) => id === one.id));
      return { ...page, rows: [...rows, ...added] };
    },
  };
}

function claimedAt(entry: OutboxEntry, now: Instant): Claimed {
  return { ...entry, state: { state: 'attempted', attemptedAt: now, attempts: 1 } };
}

const PAGE = 500;

/** All of a queue: it can only be read from its head. */
async function everyone<T>(list: (limit: number) => Promise<Page<T>>): Promise<readonly T[]> {
  for (let limit = PAGE; ; limit *= 4) {
    const page = await list(limit);
    if (!page.more) return page.rows;
  }
}
