/** To which unit a case goes, and what may go along where that answers to another board. */

import { crossesBoards } from '../../domain/boards.ts';
import type { Refusal } from '../../domain/commands.ts';
import { UnitId } from '../../domain/ids.ts';
import { type Unit, unitsOn } from '../../domain/organisation.ts';
import { todayOf } from '../scene.ts';
import type { EnteredReader } from './entered.ts';
import { type Filling, type FormFault, MANY, type Question } from './form.ts';
import type { FormEntries } from './names.ts';

export function toUnit({ scene, found }: Filling, which: 'another' | 'any-unit'): Unit[] {
  const own = found.case.facts.unit;
  return unitsOn(scene.organisation, todayOf(scene)).filter(({ id }) => which === 'any-unit' || id !== own);
}

/** Many are found by typing; the one that was entered stands among those shown. */
export function unitQuestion(entered: FormEntries, units: readonly Unit[]): Question {
  const chosen = units.filter(({ id }) => id === entered.unit);
  const all = [...chosen, ...units.filter((unit) => !chosen.includes(unit))];
  const choices = all.map(({ id, name }) => ({ value: id, title: name }));
  const many = choices.length > MANY ? ({ many: true, query: 'units' } as const) : {};
  return { field: 'unit', as: 'one-of', required: true, choices, ...many };
}

export function unitFrom(read: EnteredReader, units: readonly Unit[], { found }: Filling): UnitId | undefined {
  const own = found.case.facts.unit;
  const ids = units.map(({ id }) => id);
  // Found by typing it can be any unit, also the one that has it.
  const unit = read.oneOf('unit', ids.includes(own) ? ids : [...ids, own], 'unit-gone');
  return unit === own && !ids.includes(own) ? read.fault('unit', 'same-unit') : unit;
}

/** Only where the unit that was entered answers to another board (OSL 8 kap.). */
export function consentQuestion(filling: Filling, { unit }: FormEntries): Question[] {
  const entered = UnitId.safeParse(unit);
  if (!entered.success || !isAcross(filling, entered.data)) return [];
  return [{ field: 'consent', as: 'one-of', required: true, choices: consents.map((value) => ({ value })) }];
}

const consents = ['given', 'neutral-parts'] as const;

/** Undefined where nobody has to be asked; `unsaid` where it is still to be said. */
export function consentFrom(
  read: EnteredReader,
  filling: Filling,
  { consent }: FormEntries,
  unit: UnitId | undefined,
): (typeof consents)[number] | 'unsaid' | undefined {
  if (unit === undefined || !isAcross(filling, unit)) return undefined;
  const said = consents.find((each) => each === consent);
  if (said === undefined) read.fault('consent', 'consent-needed');
  return said ?? 'unsaid';
}

function isAcross({ scene, found }: Filling, unit: UnitId): boolean {
  return crossesBoards(scene.profile, scene.organisation, found.case.facts.unit, unit);
}

export function unitFault({ reason }: Refusal): FormFault | undefined {
  switch (reason) {
    case 'same-unit':
    case 'unit-gone':
    case 'nobody-to-take-it':
      return { field: 'unit', fault: reason };
    case 'consent-needed':
      return { field: 'consent', fault: reason };
    default:
      return undefined;
  }
}
