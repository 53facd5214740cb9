/**
 * The cases at which somebody has to look now. The digests of those who are reminded are made before a case is marked:
 * who stops in between makes them again, under the same keys, and marks it then.
 */
import { digestFor } from '../cases/notify-digest.ts';
import type { OutboxEntry } from '../cases/outbox.ts';
import type { StoredCase } from '../cases/store.ts';
import type { Case } from '../domain/case.ts';
import { hasEdition } from '../domain/editions.ts';
import type { CaseId, PersonId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { eachDue } from './due.ts';
import { tellOf } from './machine.ts';
import { planOf } from './plan.ts';
import type { Attending, Round } from './round.ts';

export async function lookAtCases(house: Attending, round: Round): Promise<void> {
  const { store, log } = house;
  await eachDue(
    (limit) => store.casesDue(house.now(), limit),
    (id) => log.warning('case-unreadable', { reason: id }),
    (some) => lookAtSome(house, round, some),
  );
}

async function lookAtSome(house: Attending, round: Round, some: readonly Case[]): Promise<void> {
  const now = house.now();
  // One that fails must not keep the others from being seen to.
  const orTell = <T>(id: CaseId, doing: Promise<T>): Promise<T | undefined> =>
    doing.catch((error: unknown) => {
      house.log.fault('case-unattended', error, { case: id });
      return undefined;
    });
  const read = await Promise.all(some.map(({ id }) => orTell(id, house.store.case(id))));
  const found = read.filter((one) => one !== undefined);
  for (const { case: one } of found) {
    // It goes by the nearest; the operator has to put its own edition beside the others (`earlier` of the profile).
    if (!hasEdition(house.profile, one.edition)) house.log.warning('edition-not-loaded', { case: one.id });
  }
  const away = await round.awayFrom(found);
  const remind = new Set<PersonId>();
  for (const one of found) for (const person of remindedBy(house, one, away, now)) remind.add(person);
  await round.put(await digestsFor(house, round, [...remind], now));
  await Promise.all(found.map(({ case: { id } }) => orTell(id, mark(house, round, id, away, now))));
}

function remindedBy(house: Attending, one: StoredCase, away: ReadonlySet<PersonId>, now: Instant): readonly PersonId[] {
  try {
    const planned = planOf(house, one, away, now);
    return planned.ok ? planned.look.remind : [];
  } catch {
    // It throws again where the case is to be marked, and is told of there.
    return [];
  }
}

function digestsFor(
  house: Attending,
  round: Round,
  people: readonly PersonId[],
  now: Instant,
): Promise<readonly OutboxEntry[]> {
  return Promise.all(people.map(async (person) => digestFor(house, person, await round.hourOf(person), now)));
}

type Marked = { readonly missing: readonly PersonId[] } | { readonly done: ReturnType<typeof planOf> };

/** Decided anew on the case as it is then: who was there first has seen to it. */
async function mark(
  house: Attending,
  round: Round,
  id: CaseId,
  away: ReadonlySet<PersonId>,
  now: Instant,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const marked = await house.store.transact<Marked>({ case: id }, (found) => {
      const done = planOf(house, found.case, away, now);
      if (!done.ok) return { result: { done } };
      const { change, outbox, remind } = done.look;
      const missing = remind.filter((person) => !round.isPut(digestFor(house, person, undefined, now).key));
      if (missing.length > 0) return { result: { missing } };
      const { put, replaces, events } = change;
      return { result: { done }, save: { case: { put, replaces, events }, outbox } };
    });
    if ('done' in marked) {
      if (marked.done.ok) tellOf(house.log, id, marked.done.look.change.events);
      return;
    }
    // It came to somebody else meanwhile.
    await round.put(await digestsFor(house, round, marked.missing, now));
  }
  // It stays due, and is looked at in the next round.
  house.log.event('case-left-as-it-is', { case: id, reason: 'look:moving' });
}

const MOST_TRIES = 3;
