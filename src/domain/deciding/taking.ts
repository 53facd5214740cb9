/** Who handles it: taken, classified, appointed, handed back. */

import { appointable } from '../appointing.ts';
import type { Case, CaseEvent } from '../case.ts';
import { clocksFor } from '../clocks.ts';
import type { Classification, HandlingCommand, Refusal } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { extendedClocks } from '../extending.ts';
import { kindOf } from '../profile.ts';
import { askedBy, decided, refuse, type Stamp, todayIn, withNote } from './asked.ts';

type Of<C extends HandlingCommand['command']> = Extract<HandlingCommand, { command: C }>;

export function take(before: CaseWithWords, { as }: Of<'take'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  const { handler } = one.handling;
  const own = handler?.person === asked.person;
  // Whoever leads it may take it over; a handler who was appointed has it already.
  if (handler !== undefined && !own && !asked.parts.has('lead')) {
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

/** Whoever acts on it has looked at it. */
export function seenBy(one: Case, by: Stamp): CaseEvent[] {
  return one.seen === undefined ? [{ event: 'seen', ...by }] : [];
}

function classifiedAs(
  one: Case,
  { kind: code, cause, category }: Classification,
  { profile, calendar }: Setting,
  by: Stamp,
): { readonly events: CaseEvent[] } | Refusal {
  const { facts } = one;
  const kind = kindOf(profile, code ?? facts.kind);
  // A kind that was given up since stands on the cases that have it.
  if (kind === undefined && code !== undefined && code !== facts.kind) return { reason: 'kind-unknown' };
  const { causes, categories } = profile.classification;
  if (cause !== undefined && !causes.some((each) => each.code === cause)) return { reason: 'cause-unknown' };
  if (category !== undefined && !categories.some((each) => each.code === category)) {
    return { reason: 'category-unknown' };
  }
  const after = {
    kind: kind?.code ?? facts.kind,
    class: kind?.class ?? facts.class,
    cause: cause ?? facts.cause,
    category: category ?? facts.category,
  };
  const same = after.kind === facts.kind && after.cause === facts.cause && after.category === facts.category;
  if (same) return { events: [] };
  const clocks =
    after.class === facts.class
      ? one.clocks
      : extendedClocks(calendar, clocksFor(profile, calendar, { ...facts, class: after.class }), one.handling);
  return {
    events: [
      {
        event: 'classified',
        ...by,
        kind: after.kind,
        class: after.class,
        ...(after.cause === undefined ? {} : { cause: after.cause }),
        ...(after.category === undefined ? {} : { category: after.category }),
        clocks,
      },
    ],
  };
}
