/**
 * Drafts of people who have left: registered, or put into the case that they were to complete, in the save that removes
 * them; so each becomes one case, whatever stops in between, and whoever leads the unit is told by that.
 */
import type { House } from '../cases/house.ts';
import { notify } from '../cases/notify.ts';
import type { Found, Save, StoredCase } from '../cases/store.ts';
import type { Draft } from '../dialogues/draft.ts';
import { type LeftStep, leftStep } from '../dialogues/left.ts';
import { startDraft, workingDaysOn } from '../dialogues/start.ts';
import type { Case } from '../domain/case.ts';
import { CaseNumber, type PersonId } from '../domain/ids.ts';
import { hasEnded, standingId } from '../domain/organisation-changes.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import { caseIdFrom, draftIdFrom } from '../turns/ids.ts';
import { linkOthers } from '../turns/linking.ts';
import { eachDue, SOME_TIME } from './due.ts';
import type { Look } from './plan.ts';
import type { Attending } from './round.ts';

type Place = Pick<House, 'profile' | 'organisation' | 'calendar'>;

/** Her last day is over, or the file does not know her any more. */
export function hasLeft({ profile, organisation }: Place, person: PersonId, now: Instant): boolean {
  const one = organisation.people.get(person);
  return one === undefined || hasEnded(one, dayIn(profile.municipality.zone, now));
}

/** All of them, whenever they would be asked about. Whether all could be looked at. */
export async function followDrafts(house: Attending): Promise<boolean> {
  const { store, log } = house;
  let all = true;
  await eachDue(
    (limit) => store.draftsDue(SOME_TIME, limit),
    // It is told of where it is due.
    () => {},
    async (some) => {
      for (const draft of some) {
        if (!hasLeft(house, draft.owner, house.now())) continue;
        await endLeft(house, draft).catch((error: unknown) => {
          all = false;
          log.fault('draft-unattended', error, { draft: draft.id });
        });
      }
    },
  );
  return all;
}

/** What she wrote to the bot while it lay open is a draft of its own, and is there before this one ends. */
export async function endLeft(house: Attending, draft: Draft): Promise<void> {
  const { store, log } = house;
  const now = house.now();
  const next = nextOf(house, draft, now);
  if (next !== undefined) {
    await store.transact({ draft: next.id }, (found) => ({
      result: undefined,
      ...(found.draft === undefined && found.case === undefined ? { save: { draft: { put: next } } } : {}),
    }));
  }
  const splits = await splitBy(store, draft);
  const scope = {
    draft: draft.id,
    numbers: true,
    ...(draft.completes === undefined ? {} : { case: draft.completes }),
  };
  const ended = await store.transact<LeftStep | undefined>(scope, (found) => {
    if (found.draft === undefined) return { result: undefined };
    const step = planOfLeft(house, { ...found, draft: found.draft }, splits, now);
    return { result: step, save: saveOf(house, found.draft, found, step, now) };
  });
  if (ended?.ends === 'waits') log.warning('draft-left-behind', { draft: draft.id, reason: ended.refusal.reason });
  if (ended?.ends === 'saved') await linkedTo(house, ended.change.put.case);
  if (next !== undefined) await endLeft(house, next);
}

async function linkedTo(house: Attending, one: Case): Promise<void> {
  house.log.event('draft-of-left-registered', { case: one.id });
  await linkOthers(house, one);
}

function nextOf({ profile, organisation, calendar }: Place, draft: Draft, now: Instant): Draft | undefined {
  const { newText } = draft;
  if (newText === undefined || newText.trim() === '') return undefined;
  const today = dayIn(profile.municipality.zone, now);
  const home = organisation.people.get(draft.owner)?.unit ?? draft.answers.unit;
  const unit = standingId(organisation, home, today);
  const begun = startDraft(
    { profile, calendar, now, unit, person: { id: draft.owner } },
    draftIdFrom('next', draft.id),
    newText,
  );
  // It was heard when she wrote it, not when it was found.
  const heardOn = dayIn(profile.municipality.zone, draft.touchedAt);
  return { ...begun, answers: { ...begun.answers, heardOn } };
}

async function splitBy(store: Attending['store'], { splits }: Draft): Promise<StoredCase | undefined> {
  return splits === undefined ? undefined : store.case(splits.case);
}

function planOfLeft(
  place: Place,
  found: Found & { readonly draft: Draft },
  splits: StoredCase | undefined,
  now: Instant,
): LeftStep {
  const { draft, number } = found;
  const { profile, organisation, calendar } = place;
  if (number === undefined) throw new Error('registering needs a case number');
  const given = { profile, organisation, calendar, now };
  return leftStep(given, draft, { case: found.case, splits, id: caseIdFrom(draft.id), number });
}

function saveOf(place: Place, draft: Draft, found: Found, step: LeftStep, now: Instant): Save {
  switch (step.ends) {
    case 'saved': {
      const { put, replaces, events } = step.change;
      const outbox = notify(place, step.change, found.case?.sent ?? [], now);
      return { case: { put, replaces, events }, draft: { remove: draft.id }, outbox };
    }
    case 'empty':
      return { draft: { remove: draft.id } };
    case 'waits':
      return { draft: { put: { ...draft, nextAttentionAt: workingDaysOn({ ...place, now }, 1) } } };
    default:
      return step satisfies never;
  }
}

/** What a sweep would make of it, the earliest first, for a look that only reads. `from`: the next number. */
export async function wouldEnd(house: Attending, draft: Draft, from: CaseNumber, now: Instant): Promise<Look[]> {
  const found = draft.completes === undefined ? undefined : await house.store.case(draft.completes);
  const read = { answers: [], draft, number: from, ...(found === undefined ? {} : { case: found }) };
  const step = planOfLeft(house, read, await splitBy(house.store, draft), now);
  const outbox = saveOf(house, draft, read, step, now).outbox ?? [];
  const own = step.ends === 'saved' ? [{ change: step.change, outbox, remind: [] }] : [];
  const next = nextOf(house, draft, now);
  if (next === undefined) return own;
  return [...own, ...(await wouldEnd(house, next, CaseNumber.parse(from + own.length), now))];
}
