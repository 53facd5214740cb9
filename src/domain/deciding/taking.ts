/** Who handles it: taken, classified, appointed, handed back. */

import { appointable } from '../appointing.ts';
import type { Case, CaseEvent, Facts } from '../case.ts';
import type { Classification, HandlingCommand, Refusal } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { clocksWith } from '../extending.ts';
import { kindOf } from '../profile.ts';
import { outcomesFor } from '../ways.ts';
import { askedBy, decided, refuse, type Stamp, seenBy, todayIn, withNote } from './asked.ts';
import { changedTo } from './track.ts';

type Of<C extends HandlingCommand['command']> = Extract<HandlingCommand, { command: C }>;

export function take(before: CaseWithWords, { as }: Of<'take'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  const { handler } = one.handling;
  const own = handler?.person === asked.person;
  // Whoever answers for it may take it over; of those who were told besides, the first who took it has it.
  if (handler !== undefined && !own && one.responsible.person !== asked.person) {
    return refuse({ reason: 'already-taken', by: handler.person });
  }
  const classified = classifiedAs(one, as, setting, asked.by);
  if ('reason' in classified) return refuse(classified);
  const taking: CaseEvent[] = own ? [] : [{ event: 'taken', ...asked.by }];
  const events = [...seenBy(one, asked.by), ...taking, ...classified.events];
  return events.length === 0 ? refuse({ reason: 'already-so' }) : decided(events, words);
}

export function classify(before: CaseWithWords, { as }: Of<'classify'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const classified = classifiedAs(before.case, as, setting, asked.by);
  if ('reason' in classified) return refuse(classified);
  const { events } = classified;
  return events.length === 0 ? refuse({ reason: 'already-so' }) : decided(events, before.words);
}

export function appoint(before: CaseWithWords, { person }: Of<'appoint'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead']);
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  if (one.handling.handler?.person === person) return refuse({ reason: 'already-so' });
  const possible = appointable(setting.profile, setting.organisation, one, todayIn(setting));
  if (!possible.some(({ id }) => id === person)) return refuse({ reason: 'person-not-possible' });
  return decided([...seenBy(one, asked.by), { event: 'appointed', ...asked.by, person }], words);
}

export function handBack(before: CaseWithWords, { reason }: Of<'hand-back'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['handler']);
  if (!asked.ok) return asked;
  const noted = withNote(before.words, asked.by, 'handed-back', reason);
  return noted.ok ? decided([{ event: 'handed-back', ...asked.by }], noted.words) : noted;
}

function classifiedAs(
  one: Case,
  { kind: code, cause, category }: Classification,
  setting: Setting,
  by: Stamp,
): { readonly events: CaseEvent[] } | Refusal {
  const { profile, calendar } = setting;
  const { facts } = one;
  const kind = kindOf(profile, code ?? facts.kind);
  // A kind that was given up since stands on the cases that have it.
  if (kind === undefined && code !== undefined && code !== facts.kind) return { reason: 'kind-unknown' };
  const { causes, categories } = profile.classification;
  if (cause !== undefined && !causes.some((each) => each.code === cause)) return { reason: 'cause-unknown' };
  if (category !== undefined && !categories.some((each) => each.code === category)) {
    return { reason: 'category-unknown' };
  }
  const known = { cause: cause ?? facts.cause, category: category ?? facts.category };
  const codes = {
    kind: kind?.code ?? facts.kind,
    class: kind?.class ?? facts.class,
    ...(known.cause === undefined ? {} : { cause: known.cause }),
    ...(known.category === undefined ? {} : { category: known.category }),
  };
  const after: Facts = { ...facts, ...codes };
  if (after.kind === facts.kind && after.cause === facts.cause && after.category === facts.category) {
    return { events: [] };
  }
  const sameClass = after.class === facts.class;
  if (!sameClass && !outcomeStands(one, after.class)) return { reason: 'outcome-not-for-kind' };
  // One wrong choice would send a complaint to the employee complained about, and nothing calls that back.
  if (!sameClass && after.class === 'praise' && facts.concerns.length > 0) return { reason: 'concerns-someone' };
  const clocks = sameClass ? one.clocks : clocksWith(profile, calendar, one, after);
  const classified: CaseEvent = { event: 'classified', ...by, ...codes, clocks };
  // Whom praise is about may see and handle it, and nobody whom a complaint is about.
  const conflict = facts.class === 'praise' && !sameClass && facts.concerns.length > 0;
  if (!conflict) return { events: [classified] };
  const changed = changedTo(one, after, setting, by);
  return changed === undefined ? { reason: 'nobody-to-take-it' } : { events: [classified, changed] };
}

/** Whether what was answered already is an outcome that this class can have. */
export function outcomeStands({ handling }: Case, kind: Facts['class']): boolean {
  return handling.answer === undefined || outcomesFor(kind).includes(handling.answer.outcome);
}
