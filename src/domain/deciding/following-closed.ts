/**
 * Who reads a closed case until it is sealed: whoever answers today for the unit that had it, of its own board, and
 * nobody by a seat that is another's. It stays in that unit, also where that has ended, and so do its figures; nothing
 * is left to do, so nobody is told.
 */
import { ownUnit, standsOutside } from '../boards.ts';
import type { Case, CaseEvent } from '../case.ts';
import type { Setting } from '../course.ts';
import type { PersonId } from '../ids.ts';
import { lineOf } from '../line.ts';
import { employee } from '../organisation.ts';
import type { Route } from '../routing.ts';
import { isUnconcernedOrCoordinator } from '../unconcerned.ts';
import { todayIn } from './asked.ts';
import { besideLeft, inTurn, type Stamp, seatFollows } from './following.ts';
import { routeNow } from './in-seat.ts';
import { keeperFollows } from './keepers.ts';

export function followedClosed(one: Case, setting: Setting, by: Stamp): CaseEvent[] {
  return inTurn([seatOfClosed, keeperFollows, besideLeft, handlerMoved], one, setting, by);
}

function seatOfClosed(one: Case, setting: Setting, by: Stamp): CaseEvent[] {
  return seatFollows(one, setting, by, routeOfClosed(one, setting));
}

/** Where what took over is under another board it stays with those above the unit in its own. */
function routeOfClosed(one: Case, setting: Setting): Route | undefined {
  const { organisation } = setting;
  const on = todayIn(setting);
  const { unit } = one.facts;
  const own = ownUnit(setting, unit, on);
  if (own !== undefined) return routeNow(one, setting, own.id);
  const unconcerned = isUnconcernedOrCoordinator(one, organisation, on);
  const person = [...lineOf(setting, unit, on).above, organisation.coordinator].find(unconcerned);
  if (person === undefined) return undefined;
  const capacity = person === organisation.coordinator ? 'coordinator' : 'one-level-up';
  return { responsible: { person, capacity }, next: [], hiddenFrom: one.hiddenFrom };
}

/** Who handled it reads it still, but not from another board. One who has left comes in nowhere, and her name stands. */
function handlerMoved({ facts, handling: { handler } }: Case, setting: Setting, by: Stamp): CaseEvent[] {
  if (handler === undefined || !worksOutside(handler.person, facts.unit, setting)) return [];
  return [{ event: 'handler-left', ...by, left: handler.person, because: 'replaced' }];
}

function worksOutside(person: PersonId, unit: Case['facts']['unit'], setting: Setting): boolean {
  const { profile, organisation } = setting;
  const on = todayIn(setting);
  return employee(organisation, person, on) !== undefined && standsOutside(profile, organisation, unit, person, on);
}
