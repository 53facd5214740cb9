/** What was learned, where else it is registered, and how it ends or is taken up again. */

import type { Case, CaseEvent, Outcome, Responsible } from '../case.ts';
import { clocksFor } from '../clocks.ts';
import { missingForClosing, outcomeAtClosing, registersOf, registersWithout } from '../closing.ts';
import type { ClockCommand, HandlingCommand, OtherCase } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { isLinked, type Link, LONGEST_REFERENCE } from '../handling.ts';
import type { PersonId } from '../ids.ts';
import { chainOf } from '../organisation.ts';
import { standingId } from '../organisation-changes.ts';
import { partsOf, worksOnIt } from '../part.ts';
import { awaitsEntry } from '../settled.ts';
import { dayIn } from '../time.ts';
import { isUnconcerned } from '../unconcerned.ts';
import { askedBy, closing, decided, personOf, refuse, seenBy, textFault, todayIn, withNote } from './asked.ts';
import { besideLeft, unitEnded } from './following.ts';
import { lineStill } from './in-seat.ts';

type Of<C extends HandlingCommand['command']> = Extract<HandlingCommand, { command: C }>;

export function learn(before: CaseWithWords, { text }: Of<'learn'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler'], 'any');
  if (!asked.ok) return asked;
  const noted = withNote(before.words, asked.by, 'learning-point', text);
  return noted.ok ? decided([{ event: 'learned', ...asked.by }], noted.words) : noted;
}

export function agreeMeasure(before: CaseWithWords, command: Of<'agree-measure'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler'], 'any');
  if (!asked.ok) return asked;
  const { measure, owner } = command;
  if (before.case.handling.measures.includes(measure)) return refuse({ reason: 'already-so' });
  // She is reminded of it, and would be of what she must not see.
  if (before.case.hiddenFrom.includes(owner)) return refuse({ reason: 'person-not-possible' });
  return decided([{ event: 'measure-agreed', ...asked.by, measure, owner }], before.words);
}

export function reference(before: CaseWithWords, command: Of<'reference'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler'], 'any');
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  const known = registersOf(setting.profile, one).some(({ code }) => code === command.register);
  if (!known) return refuse({ reason: 'register-unknown' });
  const number = command.number.trim();
  const fault = textFault(number, LONGEST_REFERENCE);
  if (fault !== undefined) return refuse(fault);
  const { register } = command;
  const same = one.handling.references.some((each) => each.register === register && each.number === number);
  if (same) return refuse({ reason: 'already-so' });
  const events: CaseEvent[] = [{ event: 'referenced', ...asked.by, register, number }];
  const rest = registersWithout(setting.profile, one).filter(({ code }) => code !== register);
  // Nothing else is asked of what was settled on the spot, no cause either: nobody has looked into it.
  if (awaitsEntry(setting.profile, one, words) && rest.length === 0) {
    events.push(...seenBy(one, asked.by), closing(setting, asked.by.by, 'settled-on-the-spot'));
  }
  return decided(events, words);
}

export function close(before: CaseWithWords, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  const missing = missingForClosing(setting.profile, one, words);
  const outcome = outcomeAtClosing(setting.profile, one);
  if (missing.length > 0 || outcome === undefined) return refuse({ reason: 'missing-for-closing', missing });
  return decided([closing(setting, asked.by.by, outcome)], words);
}

export function closeOtherwise(before: CaseWithWords, command: Of<'close-otherwise'>, setting: Setting): Decided {
  const asked = askedBy(before, setting, ['lead', 'handler']);
  if (!asked.ok) return asked;
  const { case: one, words } = before;
  const { as, of } = command;
  const events: CaseEvent[] = [];
  if (as === 'duplicate') {
    if (of === undefined) return refuse({ reason: 'nothing-said' });
    if (of.number === one.number) return refuse({ reason: 'itself' });
    if (isItsDuplicate(one, of)) return refuse({ reason: 'its-duplicate' });
    if (of.closedAs !== undefined && endedElsewhere.has(of.closedAs)) return refuse({ reason: 'other-ended' });
    const link: Link = { as: 'duplicate-of', number: of.number };
    // Taken up again and closed as the same once more: it says so already.
    if (!isLinked(one.handling.links, link)) events.push({ event: 'linked', ...asked.by, link });
  }
  const noted = withNote(words, asked.by, 'closed-otherwise', command.reason);
  if (!noted.ok) return noted;
  return decided([...events, closing(setting, asked.by.by, as)], noted.words);
}

/** The other was closed as the same as this one, whichever of the two says so yet. */
function isItsDuplicate({ number, handling }: Case, other: OtherCase): boolean {
  return (
    isLinked(handling.links, { as: 'has-duplicate', number: other.number }) ||
    isLinked(other.links, { as: 'duplicate-of', number })
  );
}

/** In these ways it ended without anybody having dealt with what was said. */
const endedElsewhere: ReadonlySet<Outcome> = new Set<Outcome>(['withdrawn', 'registered-in-error', 'duplicate']);

/** The citizen is not content: whoever the profile names takes it up again (Bjurholm: the head), history intact. */
export function reopen(before: CaseWithWords, { reason }: Of<'reopen'>, setting: Setting): Decided {
  const { case: one } = before;
  const person = personOf(setting);
  if (person === undefined || !mayReopen(one, person, setting)) {
    const asked = askedBy(before, setting, ['lead', 'handler'], 'closed');
    return asked.ok ? refuse({ reason: 'not-your-part' }) : asked;
  }
  const by = { at: setting.now, by: person };
  const noted = withNote(before.words, by, 'reopened', reason);
  if (!noted.ok) return noted;
  const reopened = reopenedBy(by, one, setting);
  return reopened.length === 0 ? refuse({ reason: 'nobody-to-take-it' }) : decided(reopened, noted.words);
}

/**
 * Whoever had it, and whoever would have it today: those who closed it may have left since, and the citizen comes back
 * all the same.
 */
export function mayReopen(
  one: Case,
  person: PersonId,
  house: Pick<Setting, 'profile' | 'organisation' | 'now'>,
): boolean {
  if (one.state.state !== 'closed') return false;
  if (worksOnIt(partsOf(one, person))) return true;
  return lineStill(one, house)?.responsible.person === person;
}

/** Nothing where the organisation has nobody for it. */
function reopenedBy(by: Pick<CaseEvent, 'at' | 'by'>, one: Case, setting: Setting): CaseEvent[] {
  const ended = unitEnded(one, setting, by);
  const seat = seatAfterReopening(one, setting);
  if (seat === undefined) return [];
  const { profile, calendar } = setting;
  // What she was promised was kept or broken; what she asks for now is promised anew from today.
  const clocks = clocksFor(profile, calendar, { ...one.facts, heardOn: todayIn(setting) });
  const events: CaseEvent[] = [...ended, { event: 'reopened', ...by, clocks, ...seat }];
  // Whoever answered for it before may have another seat by now.
  return [...events, ...besideLeft(events.reduce(evolve, one), setting, by)];
}

/** Who has it then; undefined where the organisation has nobody for it. */
export function seatAfterReopening(
  one: Case,
  setting: Pick<Setting, 'profile' | 'organisation' | 'now'>,
): { responsible: Responsible; next: Responsible[] } | undefined {
  const { profile, organisation, now } = setting;
  const on = dayIn(profile.municipality.zone, now);
  const route = lineStill(one, setting);
  if (route === undefined) return undefined;
  const { reopenedBy } = profile.closing;
  const rest = [route.responsible, ...route.next];
  if (reopenedBy === 'unit-manager') return { responsible: route.responsible, next: [...route.next] };
  const chain = chainOf(organisation, standingId(organisation, one.facts.unit, on));
  const board = chain.find((unit) => unit.board !== undefined)?.board;
  const above =
    reopenedBy === 'one-level-up' || board === undefined
      ? chain.slice(1)
      : chain.slice(chain.findLastIndex((unit) => unit.board === board));
  const head = above.map(({ manager }) => manager).find(isUnconcerned(one, organisation, on));
  if (head === undefined || head === route.responsible.person)
    return { responsible: route.responsible, next: [...route.next] };
  return {
    responsible: { person: head, capacity: 'one-level-up' },
    next: rest.filter(({ person }) => person !== head),
  };
}

export function link(
  before: CaseWithWords,
  command: Extract<ClockCommand, { command: 'link' }>,
  setting: Setting,
): Decided {
  const { actor, now } = setting;
  if (!('machine' in actor)) return refuse({ reason: 'no-access' });
  const { case: one, words } = before;
  if (isLinked(one.handling.links, command.link)) return refuse({ reason: 'already-so' });
  const by = { at: now, by: actor.machine };
  const events: CaseEvent[] = [{ event: 'linked', ...by, link: command.link }];
  if (closedByBoth(one, command.link)) events.push(...reopenedBy(by, one, setting));
  return decided(events, words);
}

/** Two closed as the same as each other, at once: the one that came first is gone on with. */
function closedByBoth({ state, number, handling }: Case, link: Link): boolean {
  if (link.as !== 'has-duplicate' || state.state !== 'closed' || state.outcome !== 'duplicate') return false;
  return number < link.number && isLinked(handling.links, { as: 'duplicate-of', number: link.number });
}
