/**
 * What the clock sees to when the moment has come at which a case is to be looked at: whoever has to act is reminded,
 * rungs of the ladder are climbed, each once, and nobody who has left keeps a case to herself.
 */
import type { Case, CaseEvent } from '../case.ts';
import type { ClockCommand } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { leadsOf } from '../duties.ts';
import { evolve } from '../evolve.ts';
import type { PersonId } from '../ids.ts';
import { aboveOf, deputyOf } from '../ladder.ts';
import { employee } from '../organisation.ts';
import { aside, dutiesListed, dutiesToRemind, isOfficeOpen, rungsAhead, sealedFrom } from '../schedule.ts';
import type { Words } from '../words.ts';
import { decided, refuse, todayIn } from './asked.ts';
import { followed } from './following.ts';
import { handOn } from './intake.ts';

type Clocked = Pick<CaseEvent, 'at' | 'by'>;

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
  const waits = one.facts.inDanger && one.seen === undefined;
  // Whoever is at home is left in peace, but where someone is in danger; it is looked at again when they are at work.
  if (!waits && !isOfficeOpen(setting)) return decided([], words);
  const events: CaseEvent[] = [];
  let after = one;
  const happened = (event: CaseEvent) => {
    events.push(event);
    after = evolve(after, event);
  };
  for (const event of followed(one, setting, by)) happened(event);
  // Whoever has it only now is given the time to look.
  if (waits && after.responsible.person === one.responsible.person) {
    const handed = handOn({ case: after, words }, { command: 'not-seen-in-time' }, setting);
    if (handed.ok) for (const event of handed.events) happened(event);
  }
  if (!isOfficeOpen(setting)) return decided(events, words);
  for (const event of climbed(after, setting, by)) happened(event);
  for (const event of stoodInFor(after, away, setting, by)) happened(event);
  for (const event of reminded(after, words, away, setting, by)) happened(event);
  return decided(events, words);
}

/** The rungs for being overdue that are due today, each once. */
function climbed(one: Case, setting: Setting, by: Clocked): CaseEvent[] {
  const today = todayIn(setting);
  return rungsAhead(setting, one)
    .filter(({ on }) => on <= today)
    .map(({ rung, to }) => {
      const above = to === 'deputy' ? deputyOf(one, setting, today, []) : aboveOf(one, to, setting, today);
      // Where nobody is above her it is climbed all the same, and not tried again each day.
      return { event: 'escalated', ...by, rung, reason: 'overdue', to: above ?? one.responsible };
    });
}

/** Nobody who has it is there today: somebody stands in. */
function stoodInFor(one: Case, away: readonly PersonId[], setting: Setting, by: Clocked): CaseEvent[] {
  const { organisation, profile } = setting;
  if (!profile.escalation.some(({ when }) => when === 'manager-away')) return [];
  const on = todayIn(setting);
  const leads = leadsOf(one);
  const { handler } = one.handling;
  const have = handler === undefined ? leads : [...leads, handler.person];
  if (have.some((person) => !away.includes(person) && employee(organisation, person, on) !== undefined)) return [];
  const rung = `away-${leads.at(-1) ?? one.responsible.person}`;
  if (one.handling.rungs.includes(rung)) return [];
  const to = deputyOf(one, setting, on, away);
  return to === undefined ? [] : [{ event: 'escalated', ...by, rung, reason: 'manager-away', to }];
}

/** Those who have a duty of which today is a day to remind; never nobody, and nobody who has left. */
function reminded(one: Case, words: Words, away: readonly PersonId[], setting: Setting, by: Clocked): CaseEvent[] {
  const today = todayIn(setting);
  if (one.handling.remindedOn === today) return [];
  const works = (person: PersonId) => employee(setting.organisation, person, today) !== undefined;
  // What is aside is hers alone: where she has left it falls to nobody, and no list would have it.
  const due = dutiesToRemind(setting, one, words, today).filter(
    ({ duty, whose }) => !aside.has(duty) || whose.some(works),
  );
  if (due.length === 0) return [];
  const whose = due.flatMap((duty) => duty.whose);
  // An overdue case is its manager's business too, whoever handles it; so is one whose handler is away.
  // Nobody is reminded of what no list of hers would show.
  const listed = dutiesListed(setting, one, words, today);
  const late = listed.some(({ actBy }) => actBy < today);
  const { handler } = one.handling;
  const isAway = handler !== undefined && away.includes(handler.person);
  if (late || (isAway && listed.length > 0)) whose.push(...leadsOf(one));
  const working = whose.filter(works);
  const to = new Set(working.length > 0 ? working : [one.responsible.person]);
  return [{ event: 'duty-reminded', ...by, on: today, to: [...to] }];
}
