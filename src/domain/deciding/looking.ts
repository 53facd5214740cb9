/**
 * What the clock sees to when the moment has come at which a case is to be looked at: whoever has to act is reminded,
 * rungs of the ladder are climbed, each once, and nobody who has left keeps a case to herself.
 */
import type { Case, CaseEvent, Responsible } from '../case.ts';
import type { ClockCommand } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { dutiesIn } from '../duties.ts';
import { evolve } from '../evolve.ts';
import type { PersonId } from '../ids.ts';
import { chainOf, employee } from '../organisation.ts';
import { routeOf } from '../routing.ts';
import { isOfficeOpen, nextReminderDay, reminderDay, rungsAhead, sealedFrom } from '../schedule.ts';
import { dayIn } from '../time.ts';
import { decided, refuse, todayIn } from './asked.ts';
import { handOn } from './intake.ts';

export function look(
  before: CaseWithWords,
  { away }: Extract<ClockCommand, { command: 'look' }>,
  setting: Setting,
): Decided {
  const { actor, now } = setting;
  if (!('machine' in actor)) return refuse({ reason: 'no-access' });
  const { case: one, words } = before;
  if (one.nextAttentionAt === null || one.nextAttentionAt > now) return refuse({ reason: 'not-due' });
  const by = { at: now, by: actor.machine };
  if (one.state.state === 'closed') {
    const due = one.state.sealed !== true && sealedFrom(setting, one.state.closedOn) <= now;
    return decided(due ? [{ event: 'sealed', ...by }] : [], words);
  }
  // The wait for whoever is next in line goes on outside office hours too.
  if (one.facts.inDanger && one.seen === undefined) return handOn(before, { command: 'not-seen-in-time' }, setting);
  // Whoever is at home is left in peace; the case is looked at again when they are back at work.
  if (!isOfficeOpen(setting)) return decided([], words);
  const events: CaseEvent[] = [];
  let after = one;
  const happened = (event: CaseEvent) => {
    events.push(event);
    after = evolve(after, event);
  };
  for (const event of left(one, setting, by)) happened(event);
  const today = todayIn(setting);
  for (const rung of rungsAhead(setting, after)) {
    const to = rung.on <= today ? above(after, rung.to, setting, []) : undefined;
    if (to !== undefined) happened({ event: 'escalated', ...by, rung: rung.rung, reason: 'overdue', to });
    // Nobody is above her: it is climbed all the same, and not tried again each day.
    else if (rung.on <= today)
      happened({ event: 'escalated', ...by, rung: rung.rung, reason: 'overdue', to: after.responsible });
  }
  const gone = away.includes(after.responsible.person);
  const ladder = setting.profile.escalation.some(({ when }) => when === 'manager-away');
  const rung = `away-${after.responsible.person}`;
  if (gone && ladder && after.handling.handler === undefined && !after.handling.rungs.includes(rung)) {
    const to = above(after, 'deputy', setting, away);
    if (to !== undefined) happened({ event: 'escalated', ...by, rung, reason: 'manager-away', to });
  }
  if (reminderDay(setting, after, words) <= today && after.handling.remindedOn !== today) {
    const to = toRemind(after, words, setting);
    happened({ event: 'duty-reminded', ...by, on: today, to: [...to] });
  }
  return decided(events, words);
}

/** Those who have a duty of which today is a day to remind; never nobody. */
function toRemind(one: Case, words: CaseWithWords['words'], setting: Setting): Set<PersonId> {
  const today = todayIn(setting);
  const { profile, calendar } = setting;
  const from = dayIn(profile.municipality.zone, one.registeredAt);
  const told = one.handling.remindedOn ?? from;
  const all = dutiesIn(setting, one, words);
  const due = all.filter(({ actBy }) => {
    const day = nextReminderDay(profile.reminders.schedule, calendar, { from, actBy }, told);
    return day !== undefined && day <= today;
  });
  const whose = (due.length > 0 ? due : all).flatMap((duty) => duty.whose);
  // An overdue case is its manager's business too, whoever handles it.
  if (all.some(({ actBy }) => actBy < today)) whose.push(one.responsible.person);
  return new Set(whose);
}

/** Whoever does not work here any more hands on what she has. */
function left(one: Case, setting: Setting, by: Pick<CaseEvent, 'at' | 'by'>): CaseEvent[] {
  const { profile, organisation } = setting;
  const on = todayIn(setting);
  const works = (person: PersonId) => employee(organisation, person, on) !== undefined;
  const events: CaseEvent[] = [];
  const { handler } = one.handling;
  if (handler !== undefined && !works(handler.person))
    events.push({ event: 'handler-left', ...by, left: handler.person });
  const { person } = one.responsible;
  if (!works(person)) {
    const route = routeOf(profile, organisation, { unit: one.facts.unit, on, concerns: one.hiddenFrom });
    const other = route === undefined ? undefined : [route.responsible, ...route.next];
    const [responsible, ...next] = other ?? [];
    if (responsible !== undefined) {
      events.push({ event: 'responsible-left', ...by, left: person, responsible, next });
    }
  }
  return events;
}

/** Whom a rung leads to: never the one who has it, never one from whom it is hidden, the coordinator where nobody else is there. */
function above(
  one: Case,
  to: 'deputy' | 'managers-manager' | 'coordinator',
  { organisation, ...setting }: Setting,
  away: readonly PersonId[],
): Responsible | undefined {
  const on = todayIn({ organisation, ...setting });
  const free = (person: PersonId | undefined): person is PersonId =>
    person !== undefined &&
    person !== one.responsible.person &&
    !one.hiddenFrom.includes(person) &&
    !away.includes(person) &&
    employee(organisation, person, on) !== undefined;
  const chain = chainOf(organisation, one.facts.unit);
  const coordinator = [...chain.map((unit) => unit.coordinator), organisation.coordinator].find(free);
  const fallback: Responsible | undefined =
    coordinator === undefined ? undefined : { person: coordinator, capacity: 'coordinator' };
  switch (to) {
    case 'deputy': {
      const seat = chain.find((unit) => unit.manager === one.responsible.person) ?? chain[0];
      return free(seat?.deputy) ? { person: seat.deputy, capacity: 'deputy' } : fallback;
    }
    case 'managers-manager': {
      const own = chain.findLastIndex((unit) => unit.manager === one.responsible.person);
      const manager = chain
        .slice(own + 1)
        .map((unit) => unit.manager)
        .find(free);
      return manager === undefined ? fallback : { person: manager, capacity: 'one-level-up' };
    }
    case 'coordinator':
      return fallback;
    default:
      return to satisfies never;
  }
}
