/** What a report or a register is of, as an operator types it. */

import { UnitId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Period } from '../domain/period.ts';
import type { Profile } from '../domain/profile.ts';
import { boardsOf } from '../domain/report/boards.ts';
import { type Scope, unitsOf } from '../domain/statistics/scope.ts';
import { WrongUse } from './ports.ts';

export const scopeHelp = 'municipality, a unit or a board (unit:ID and board:CODE where they are called alike)';

interface House {
  readonly profile: Profile;
  readonly organisation: Organisation;
}

/** @throws WrongUse where there is no such scope, or, in that period, no unit in it. */
export function scopeFrom(text: string, house: House, period?: Period): Scope {
  const scope = scopeNamed(text, house);
  if (period !== undefined && unitsOf(house.organisation, scope, period).length === 0)
    throw new WrongUse(`--scope ${text}: it had no unit in that period`);
  return scope;
}

function scopeNamed(text: string, { profile, organisation }: House): Scope {
  if (text === 'municipality') return { is: 'municipality' };
  const [, sort, name = ''] = /^(?:(unit|board):)?(.*)$/s.exec(text) ?? [];
  const id = UnitId.safeParse(name).data;
  const unit = id !== undefined && organisation.units.has(id) ? id : undefined;
  const board = boardsOf(profile, organisation).find((code) => code === name);
  if (sort !== 'board' && unit !== undefined && (sort === 'unit' || board === undefined)) return { is: 'unit', unit };
  if (sort !== 'unit' && board !== undefined && (sort === 'board' || unit === undefined)) return { is: 'board', board };
  if (unit !== undefined && board !== undefined)
    throw new WrongUse(`--scope ${text}: there is a unit and a board of that name; give unit:${text} or board:${text}`);
  throw new WrongUse(`--scope ${text}: there is no such unit or board`);
}
