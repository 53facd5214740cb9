import type { Case, CaseEvent } from './case.ts';
import { evolveHandling, handlingAfter, isHandlingEvent, withoutOffer, withoutReceiver } from './evolve-handling.ts';
import { awaitsCallSince, NOT_BEGUN } from './handling.ts';

/** The case after an event. Knows no rules: what happened, happened. The version is the store's to raise. */
export function evolve(before: Case | undefined, event: CaseEvent): Case {
  if (event.event === 'registered') {
    if (before !== undefined) throw new Error(`case ${before.id} cannot be registered twice`);
    const { event: _, at, by: __, ...known } = event;
    return { ...known, version: 1, registeredAt: at, state: { state: 'open' }, told: [], handling: NOT_BEGUN };
  }
  if (before === undefined) throw new Error(`${event.event} without a case`);
  if (isHandlingEvent(event)) return evolveHandling(before, event);
  switch (event.event) {
    case 'settled-on-the-spot':
      return {
        ...before,
        state: {
          state: 'awaiting-approval',
          settledAt: event.at,
          ...(event.answered === true ? { answered: true } : {}),
        },
      };
    case 'settlement-withdrawn':
      return { ...before, state: { state: 'open' } };
    case 'confirmation-approved':
      return before.state.state === 'awaiting-approval'
        ? { ...before, state: { ...before.state, answered: true } }
        : before;
    case 'nobody-left':
      return before;
    case 'noted':
      // Said once more, the first still waits.
      return event.sort === 'call-wish' &&
        before.state.state !== 'closed' &&
        awaitsCallSince(before.handling) === undefined
        ? { ...before, handling: { ...before.handling, callWish: { at: event.at } } }
        : before;
    case 'closed':
      return {
        ...before,
        state: { state: 'closed', closedAt: event.at, closedOn: event.on, outcome: event.outcome },
        handling: withoutOffer(before.handling),
        nextAttentionAt: null,
      };
    case 'seen':
      return event.by === 'clock' || event.by === 'delivery'
        ? before
        : {
            ...before,
            seen: { by: event.by, at: event.at },
            handling: withoutReceiver(before.handling),
            nextAttentionAt: null,
          };
    case 'completed': {
      const { event: _, at: __, by: ___, left, edition = before.edition, ...course } = event;
      const stays = before.responsible.person === course.responsible.person;
      const told = stays ? before.told.filter((one) => !course.hiddenFrom.includes(one.person)) : [];
      const { seen, unfinished, ...rest } = before;
      const still = left !== undefined && unfinished === true;
      // Where somebody has to look by a certain time, what she looked at before was something else.
      const looked = stays && course.nextAttentionAt === null;
      const handling = handlingAfter(before, course);
      return {
        ...rest,
        ...course,
        ...(still ? { unfinished } : {}),
        edition,
        told,
        handling,
        ...(looked && seen !== undefined ? { seen } : {}),
      };
    }
    case 'handed-on': {
      const { responsible, told, next } = before;
      const rest = next.filter((one) => one.person !== event.to.person);
      const moved =
        event.reason === 'not-reached' && event.from === responsible.person
          ? { responsible: event.to, told: [...told, responsible] }
          : { responsible, told: [...told, event.to] };
      return { ...before, ...moved, next: rest, nextAttentionAt: event.nextAttentionAt };
    }
    case 'reminded':
      return { ...before, nextAttentionAt: event.nextAttentionAt };
    default:
      return event satisfies never;
  }
}

/** The case after all of `events`, or undefined where there are none and there was none. */
export function evolveAll(before: Case | undefined, events: readonly CaseEvent[]): Case | undefined {
  return events.reduce<Case | undefined>(evolve, before);
}
