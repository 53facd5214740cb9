/**
 * To another unit. Until it is accepted the duty stays with whoever passed it on (Kramfors), and no clock starts again.
 * Across boards of their own the citizen has to consent, or the neutral parts go alone (OSL 8 kap.).
 */
import { crossesBoards, seatBeside } from '../boards.ts';
import type { Case, CaseEvent, Responsible } from '../case.ts';
import type { HandlingCommand } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { isUndecided } from '../duties.ts';
import type { Consent } from '../handling.ts';
import type { UnitId } from '../ids.ts';
import { chainOf, unitOn } from '../organisation.ts';
import { heardAt } from '../organisation-changes.ts';
import { MOST_ROUNDS } from '../part.ts';
import { type Route, routeOf } from '../routing.ts';
import { isUnconcernedOrCoordinator } from '../unconcerned.ts';
import { askedBy, decided, refuse, seenBy, todayIn, withNote } from './asked.ts';

type Of<C extends HandlingCommand['command']> = Extract<HandlingCommand, { command: C }>;

export function passOn(before: CaseWithWords, command: Of<'pass-on'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead']);
  if (!asked.ok) return asked;
  const { case: one } = before;
  if (one.handling.offer !== undefined) return refuse({ reason: 'already-offered' });
  if (isTheCoordinators(one)) return refuse({ reason: 'coordinator-decides' });
  const to = routeTo(before, command.unit, setting);
  if (!to.ok) return to;
  const consent = consentTo(setting, one.facts.unit, command.unit, command.consent);
  if (consent === undefined) return refuse({ reason: 'consent-needed' });
  const noted = withNote(before.words, asked.by, 'passed-on', command.reason);
  if (!noted.ok) return noted;
  const { responsible } = to.route;
  const seen = seenBy(one, asked.by);
  // Where the same person has both units, there is nobody to ask.
  const event: CaseEvent =
    responsible.person === one.responsible.person || setting.profile.routing.dutyUntilAccepted === 'unit'
      ? { event: 'offer-accepted', ...asked.by, ...movedTo(one, command.unit, to.route, consent, setting) }
      : { event: 'offered', ...asked.by, unit: command.unit, to: responsible, consent };
  return decided([...seen, event], noted.words);
}

export function acceptOffer(before: CaseWithWords, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['offered', 'lead', 'handler', 'reporter']);
  if (!asked.ok) return asked;
  const { offer } = before.case.handling;
  if (offer === undefined) return refuse({ reason: 'nothing-offered' });
  if (!asked.parts.has('offered')) return refuse({ reason: 'not-your-part' });
  const to = routeTo(before, offer.unit, setting);
  if (!to.ok) return to;
  // She who was asked has it, also where the unit's line has changed since.
  const next = [to.route.responsible, ...to.route.next].filter(({ person }) => person !== asked.person);
  const route = { ...to.route, responsible: offer.to, next };
  const { consent } = offer;
  return decided(
    [
      { event: 'offer-accepted', ...asked.by, ...movedTo(before.case, offer.unit, route, consent, setting) },
      { event: 'seen', ...asked.by },
    ],
    before.words,
  );
}

export function declineOffer(before: CaseWithWords, { reason }: Of<'decline-offer'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['offered', 'lead', 'handler', 'reporter']);
  if (!asked.ok) return asked;
  const { case: one } = before;
  const { offer, declined } = one.handling;
  if (offer === undefined) return refuse({ reason: 'nothing-offered' });
  if (!asked.parts.has('offered')) return refuse({ reason: 'not-your-part' });
  const noted = withNote(before.words, asked.by, 'declined', reason);
  if (!noted.ok) return noted;
  const events: CaseEvent[] = [{ event: 'offer-declined', ...asked.by, unit: offer.unit }];
  if (declined.length + 1 >= MOST_ROUNDS) {
    const to = decidingCoordinator(one, setting);
    if (to !== undefined) events.push({ event: 'coordinator-asked', ...asked.by, to });
  }
  return decided(events, noted.words);
}

export function decideUnit(before: CaseWithWords, { unit, consent }: Of<'decide-unit'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['coordinator']);
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  if (!isUndecided(one)) return refuse({ reason: 'not-your-part' });
  const to = routeTo(before, unit, setting, 'any-unit');
  if (!to.ok) return to;
  // Where nobody has asked the citizen, another board gets no more than the neutral parts.
  const sent = consentTo(setting, one.facts.unit, unit, consent ?? 'neutral-parts') ?? 'neutral-parts';
  return decided([{ event: 'unit-decided', ...asked.by, ...movedTo(one, unit, to.route, sent, setting) }], words);
}

/**
 * Whoever decides where it belongs: the unit's coordinator, else the municipality's, else the first manager on the way
 * up; of the same board before any other. Never one who has left, nor one whom it concerns or who answers to such a one,
 * but for the municipality's.
 */
export function decidingCoordinator(one: Case, setting: Setting): Responsible | undefined {
  const { organisation, profile } = setting;
  const on = todayIn(setting);
  const chain = chainOf(organisation, one.facts.unit);
  const above = chain.slice(1).map(({ manager }) => manager);
  const line = [...chain.map(({ coordinator }) => coordinator), organisation.coordinator, ...above].filter(
    isUnconcernedOrCoordinator(one, organisation, on),
  );
  const seats = line.map((person) =>
    seatBeside(profile, organisation, one.facts.unit, { person, capacity: 'coordinator' }, on),
  );
  return seats.find(({ neutral }) => neutral === undefined) ?? seats[0];
}

/** Two units declined, and somebody was asked to decide where it belongs. */
export function isTheCoordinators(one: Case): boolean {
  return isUndecided(one) && hasCoordinator(one);
}

function hasCoordinator({ told }: Case): boolean {
  return told.some(({ capacity }) => capacity === 'coordinator');
}

/**
 * She to whom it was offered has left or can't be reached: the next in that unit's line is asked. Where nobody is left
 * there it is no offer any more.
 */
export function offeredOn(
  one: Case,
  { unit, to: asked, consent }: NonNullable<Case['handling']['offer']>,
  setting: Setting,
  by: Pick<Extract<CaseEvent, { event: 'offered' }>, 'at' | 'by' | 'undelivered'>,
): CaseEvent {
  const { profile, organisation } = setting;
  const route = routeOf(profile, organisation, {
    unit,
    on: todayIn(setting),
    concerns: one.hiddenFrom,
    asChosen: true,
  });
  const line = route === undefined ? [] : [route.responsible, ...route.next];
  const place = line.findIndex(({ person }) => person === asked.person);
  const to = line.slice(place + 1).find(({ person }) => person !== one.responsible.person);
  return to === undefined ? { event: 'offer-declined', ...by, unit } : { event: 'offered', ...by, unit, to, consent };
}

function routeTo(
  { case: one }: CaseWithWords,
  unit: UnitId,
  setting: Setting,
  which: 'another' | 'any-unit' = 'another',
): { readonly ok: true; readonly route: Route } | Extract<Decided, { ok: false }> {
  const { profile, organisation } = setting;
  const on = todayIn(setting);
  if (which === 'another' && unit === one.facts.unit) return refuse({ reason: 'same-unit' });
  if (unitOn(organisation, unit, on) === undefined) return refuse({ reason: 'unit-gone' });
  const route = routeOf(profile, organisation, { unit, on, concerns: one.hiddenFrom, asChosen: true });
  return route === undefined ? refuse({ reason: 'nobody-to-take-it' }) : { ok: true, route };
}

function movedTo(
  { facts, handling }: Case,
  unit: UnitId,
  { responsible, next }: Route,
  consent: Consent,
  { organisation, profile }: Pick<Setting, 'organisation' | 'profile'>,
) {
  const serviceArea = organisation.units.get(unit)?.serviceArea;
  if (serviceArea === undefined) throw new Error(`${profile.id}: ${unit} was found and is gone`);
  const known = [facts.receivedFor, ...(handling.receivedBefore ?? [])].filter((id) => id !== undefined);
  const receivedFor = heardAt(organisation, unit, facts.heardOn, known);
  const { withheldFrom } = handling;
  // All of it may go back to the board to which it was said first.
  const goesBack =
    withheldFrom !== undefined &&
    consent !== 'neutral-parts' &&
    !crossesBoards(profile, organisation, withheldFrom.unit, unit);
  return {
    unit,
    ...(receivedFor === unit ? {} : { receivedFor }),
    consent,
    ...(goesBack ? { returned: true as const } : {}),
    serviceArea,
    responsible,
    next: [...next],
  };
}

/** What may go there, or undefined where the citizen has to be asked first. */
function consentTo(
  { profile, organisation }: Setting,
  from: UnitId,
  to: UnitId,
  said: 'given' | 'neutral-parts' | undefined,
): Consent | undefined {
  return crossesBoards(profile, organisation, from, to) ? said : 'not-needed';
}
