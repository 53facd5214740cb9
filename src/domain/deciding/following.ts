/**
 * What an open case makes of a change of the organisation: its unit has ended, whoever had it, handled it, was offered it
 * or was asked about it has left, or somebody else has her seat now. Clocks and promises stand, and so does who must
 * never see it.
 */
import { appointable } from '../appointing.ts';
import { crossesBoards } from '../boards.ts';
import type { Case, CaseEvent } from '../case.ts';
import type { Setting } from '../course.ts';
import { isUndecided, leadsOf } from '../duties.ts';
import { evolve } from '../evolve.ts';
import type { Consent } from '../handling.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { employee } from '../organisation.ts';
import { hasEnded, standingId } from '../organisation-changes.ts';
import { receiverMoved } from '../receiving.ts';
import { keepsSeat, type Route, routeOf } from '../routing.ts';
import { todayIn } from './asked.ts';
import { isBeside, isWithOutsider, questionOf, routeAtLast, routeNow } from './in-seat.ts';
import { keeperFollows, keptBy } from './keepers.ts';
import { decidingCoordinator, offeredOn } from './passing-on.ts';

export type Stamp = Pick<CaseEvent, 'at' | 'by'>;

type Step = (one: Case, setting: Setting, by: Stamp) => CaseEvent[];

/** All that follows for an open case. */
export function followed(one: Case, setting: Setting, by: Stamp): CaseEvent[] {
  const seats = [unitEnded, seatFollows, keeperFollows, besideLeft];
  const others = [handlerLeft, offerFollows, coordinatorLeft, askedLeft, receiverMoved];
  return inTurn([...seats, ...others], one, setting, by);
}

/** In order; each looks at the case as those before it have left it. */
export function inTurn(steps: readonly Step[], one: Case, setting: Setting, by: Stamp): CaseEvent[] {
  const events: CaseEvent[] = [];
  let after = one;
  for (const step of steps) {
    for (const event of step(after, setting, by)) {
      events.push(event);
      after = evolve(after, event);
    }
  }
  return events;
}

/** Another unit took over. Nothing where nobody at all is left to take it: then it stays where it is. */
export function unitEnded(one: Case, setting: Setting, by: Stamp): CaseEvent[] {
  const { organisation } = setting;
  const on = todayIn(setting);
  const { unit: ended, heardOn } = one.facts;
  const unit = standingId(organisation, ended, on);
  const route = unit === ended ? undefined : routeAtLast(one, setting, unit);
  if (route === undefined) return [];
  const outside = route.outside === true;
  const consent = outside ? 'neutral-parts' : consentWhenEnded(setting, ended, unit);
  // Of one heard only after its last day, which nothing lets in, it would be no unit's.
  const stood = organisation.units.get(ended);
  const received = one.facts.receivedFor ?? (stood !== undefined && hasEnded(stood, heardOn) ? undefined : ended);
  const event: CaseEvent = {
    event: 'unit-ended',
    ...by,
    ended,
    unit,
    ...(received === undefined || received === unit ? {} : { receivedFor: received }),
    consent,
    ...(consent === 'neutral-parts' ? keptBy(one, route, setting) : returned(one, setting)),
    responsible: route.responsible,
    next: [...route.next],
  };
  return [event];
}

/** It was with one of another board, since nobody of its own was left, and comes to one of its own again. */
function returned(one: Case, setting: Setting): { returned?: true } {
  const { withheldFrom } = one.handling;
  if (withheldFrom === undefined || !isWithOutsider(one, setting)) return {};
  const { profile, organisation } = setting;
  return crossesBoards(profile, organisation, withheldFrom.unit, one.facts.unit) ? {} : { returned: true };
}

/** To another board go the neutral parts only, unless the municipality has decided otherwise (OSL 8 kap.). */
function consentWhenEnded({ profile, organisation }: Setting, ended: UnitId, unit: UnitId): Consent {
  const crosses = crossesBoards(profile, organisation, ended, unit);
  return crosses && profile.routing.whenUnitEnds !== 'whole-case' ? 'neutral-parts' : 'not-needed';
}

/** She has left; or she may not be appointed there any more, nor has it otherwise: then it is to be taken anew. */
function handlerLeft(one: Case, setting: Setting, by: Stamp): CaseEvent[] {
  const { handler } = one.handling;
  if (handler === undefined) return [];
  const { person } = handler;
  if (!works(person, setting)) return [{ event: 'handler-left', ...by, left: person }];
  const { profile, organisation } = setting;
  const goesOn =
    leadsOf(one).includes(person) ||
    appointable(profile, organisation, one, todayIn(setting)).some(({ id }) => id === person);
  return goesOn ? [] : [{ event: 'handler-left', ...by, left: person, because: 'replaced' }];
}

/** It is offered to what became of that unit, or where that is the case's own to nobody any more; and to who has the seat. */
function offerFollows(one: Case, setting: Setting, by: Stamp): CaseEvent[] {
  const { offer } = one.handling;
  if (offer === undefined) return [];
  const { profile, organisation } = setting;
  const on = todayIn(setting);
  const unit = standingId(organisation, offer.unit, on);
  // Nobody is offered what she has.
  const declined: CaseEvent = { event: 'offer-declined', ...by, unit: offer.unit };
  if (unit === one.facts.unit || offer.to.person === one.responsible.person) return [declined];
  if (unit !== offer.unit) {
    const route = routeNow(one, setting, unit);
    if (route === undefined || route.responsible.person === one.responsible.person) return [declined];
    return [{ event: 'offered', ...by, unit, to: route.responsible, consent: consentStill(one, offer, unit, setting) }];
  }
  const question = { unit, on, concerns: one.hiddenFrom, asChosen: true };
  const holds = works(offer.to.person, setting) && keepsSeat(profile, organisation, question, offer.to);
  return holds ? [] : [offeredOn(one, offer, setting, by)];
}

/** What the citizen said of one board she has said of no other. */
function consentStill(
  one: Case,
  offer: NonNullable<Case['handling']['offer']>,
  unit: UnitId,
  { profile, organisation }: Setting,
): Consent {
  if (!crossesBoards(profile, organisation, one.facts.unit, unit)) return 'not-needed';
  const isAnother = crossesBoards(profile, organisation, offer.unit, unit);
  return isAnother || offer.consent === 'not-needed' ? 'neutral-parts' : offer.consent;
}

/** Whoever does not work here any more hands on what she has, and so does she whose seat is another's by now. */
export function seatFollows(
  one: Case,
  setting: Setting,
  by: Stamp,
  route: ReturnType<typeof routeAtLast> = routeAtLast(one, setting),
): CaseEvent[] {
  const { person } = one.responsible;
  if (route === undefined || route.responsible.person === person) return [];
  const gone = !works(person, setting);
  const stays = holdsSeat(one, setting) && !isForNewManager(one, route, setting) && !isWithOutsider(one, setting);
  if (!gone && stays) return [];
  const { responsible, next } = route;
  const told = (each: PersonId) => one.told.some((other) => other.person === each);
  const events: CaseEvent[] = [
    {
      event: 'responsible-left',
      ...by,
      left: person,
      ...(gone ? {} : { because: 'replaced' }),
      ...(route.outside === true
        ? { consent: 'neutral-parts' as const, ...keptBy(one, route, setting) }
        : returned(one, setting)),
      responsible,
      next: next.filter((each) => !told(each.person)),
    },
  ];
  // What she had taken into her own hands she had as its manager.
  if (one.handling.handler?.person === person && route.outside !== true) {
    events.push({ event: 'handler-left', ...by, left: person, ...(gone ? {} : { because: 'replaced' }) });
  }
  return events;
}

function holdsSeat(one: Case, setting: Setting): boolean {
  const { profile, organisation } = setting;
  return keepsSeat(profile, organisation, questionOf(one, setting), one.responsible);
}

/**
 * The post was vacant, and whoever stood behind it had the case. One who was passed by, since she can't be reached, is no
 * new one; nor is one to whom it would not have gone at first.
 */
function isForNewManager(one: Case, { responsible: head }: Route, setting: Setting): boolean {
  const { responsible, told, next } = one;
  const standsIn = responsible.capacity === 'deputy' || responsible.capacity === 'coordinator';
  const passedBy = [...told, ...next].some(({ person }) => person === head.person);
  if (!standsIn || head.capacity !== 'manager' || passedBy) return false;
  const atFirst = routeOf(setting.profile, setting.organisation, questionOf(one, setting));
  return atFirst?.responsible.person !== responsible.person;
}

/** Whoever was told besides and has no seat any more, or answers by now to one whom it concerns, sees nothing more of it. */
export function besideLeft(one: Case, setting: Setting, by: Stamp): CaseEvent[] {
  return one.told.flatMap(({ person }): CaseEvent[] =>
    isBeside(one, person, setting) ? [] : [{ event: 'beside-left', ...by, left: person }],
  );
}

/** Two units declined, and whoever was asked to decide has left. */
function coordinatorLeft(one: Case, setting: Setting, by: Stamp): CaseEvent[] {
  const asked = one.told.filter(({ capacity }) => capacity === 'coordinator');
  if (!isUndecided(one) || asked.some((each) => works(each.person, setting))) return [];
  const to = decidingCoordinator(one, setting);
  return to === undefined ? [] : [{ event: 'coordinator-asked', ...by, to }];
}

/** Nobody waits for a statement that won't come: she is heard in another way, or it is said why not. */
function askedLeft({ handling: { hearings } }: Case, setting: Setting, by: Stamp): CaseEvent[] {
  return hearings.flatMap(({ whom, state }): CaseEvent[] =>
    whom === 'as-named' || state.hearing !== 'asked' || works(whom, setting)
      ? []
      : [{ event: 'asked-left', ...by, left: whom }],
  );
}

function works(person: PersonId, setting: Setting): boolean {
  return employee(setting.organisation, person, todayIn(setting)) !== undefined;
}
