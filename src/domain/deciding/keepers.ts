/**
 * Who keeps what was said in a case that another board has without its words (OSL 8 kap.): as long as it is open it is
 * somebody's of the board to which it was said, whoever leaves, moves on or comes.
 */
import { ownUnit, standsOutside } from '../boards.ts';
import type { Case, CaseEvent } from '../case.ts';
import type { Setting } from '../course.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { lineOf } from '../line.ts';
import { chainOf, employee } from '../organisation.ts';
import type { Route } from '../routing.ts';
import { isUnconcernedOrCoordinator } from '../unconcerned.ts';
import { todayIn } from './asked.ts';

/**
 * Without the words nobody could read any more what was said: somebody of its own board keeps them, whoever leads the
 * unit to which it was said where it stands, else whoever stands above it there, else the municipality's coordinator,
 * its deputy or whoever handled it. Never one whom it concerns, or who answers to such a one.
 */
export function keptBy(one: Case, { responsible }: Pick<Route, 'responsible'>, setting: Setting): { keeps?: PersonId } {
  const { handler, withheldFrom, withheldBefore, withheldWith } = one.handling;
  // What another board withheld from this one is not this one's to keep.
  if (withheldBefore !== undefined && withheldFrom === undefined) return {};
  const { organisation } = setting;
  const on = todayIn(setting);
  const unit = withheldFrom?.unit ?? one.facts.unit;
  if (withheldWith !== undefined && keepsStill({ ...one, responsible }, withheldWith, unit, setting)) {
    return { keeps: withheldWith };
  }
  const { manager, above, deputy } = lineOf(setting, unit, on);
  const unconcerned = isUnconcernedOrCoordinator(one, organisation, on);
  const itsOwn = handler !== undefined && !isOutside(handler.person, unit, setting);
  const handled = itsOwn && withheldFrom === undefined ? [handler.person] : [];
  const keeps = [manager, ...above, organisation.coordinator, deputy, ...handled].find(
    (person) => unconcerned(person) && person !== responsible.person,
  );
  return keeps === undefined ? {} : { keeps };
}

/**
 * She who kept it has left or lost the seat from which it was hers, works for another board by now, it concerns her, or
 * she has the case for the other board; or nobody kept it yet. Where nobody else of that board is left it stays with
 * her, as long as she is of it herself.
 */
export function keeperFollows(one: Case, setting: Setting, by: Pick<CaseEvent, 'at' | 'by'>): CaseEvent[] {
  const { withheldWith: left, withheldFrom } = one.handling;
  if (withheldFrom === undefined) return [];
  const { keeps } = keptBy(one, one, setting);
  if (keeps === left) return [];
  if (left === undefined) return keeps === undefined ? [] : [{ event: 'keeper-named', ...by, keeps }];
  const works = employee(setting.organisation, left, todayIn(setting)) !== undefined;
  const why = works ? ({ because: 'replaced' } as const) : {};
  if (keeps !== undefined) return [{ event: 'keeper-left', ...by, left, ...why, keeps }];
  return works && isOutside(left, withheldFrom.unit, setting) ? [{ event: 'keeper-left', ...by, left, ...why }] : [];
}

function keepsStill(one: Case, person: PersonId, unit: UnitId, setting: Setting): boolean {
  const { organisation } = setting;
  if (person === one.responsible.person) return false;
  if (!isUnconcernedOrCoordinator(one, organisation, todayIn(setting))(person)) return false;
  if (person === organisation.coordinator) return true;
  return !isOutside(person, unit, setting) && hasSeat(person, unit, setting);
}

/** In the line of the unit to which it was said, as far as that is of the same board. */
function hasSeat(person: PersonId, unit: UnitId, setting: Setting): boolean {
  const on = todayIn(setting);
  const start = ownUnit(setting, unit, on)?.id ?? unit;
  return chainOf(setting.organisation, start)
    .map(({ id }) => ownUnit(setting, id, on))
    .some((one) => one !== undefined && [one.manager, one.deputy, one.coordinator].includes(person));
}

function isOutside(person: PersonId, unit: UnitId, setting: Setting): boolean {
  return standsOutside(setting.profile, setting.organisation, unit, person, todayIn(setting));
}
