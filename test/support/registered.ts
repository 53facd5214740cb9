/** Registered cases as facts, and what was done with them. */
import { carryOut } from '../../src/domain/change.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { caseId, caseNumber, draftId, heard, people, setting } from './municipality.ts';

const { emma, max } = people;

/** Case `n`, heard by `by`, on the Monday morning on which everything begins. */
export function registeredCase(n: number, over: Parameters<typeof heard>[0] = {}, by: PersonId = emma): CaseWithWords {
  const register = { command: 'register', id: caseId(n), number: caseNumber(n), draft: draftId(n) } as const;
  return followedBy(undefined, { ...register, heard: heard(over) }, by);
}

export function followedBy(
  before: CaseWithWords | undefined,
  command: Command,
  who: PersonId | 'clock' | 'delivery',
  over: Parameters<typeof setting>[1] = {},
): CaseWithWords {
  const done = carryOut(before, command, setting(who, over));
  if (!done.ok) throw new Error(`${command.command}: ${done.refusal.reason}`);
  return done.change.put;
}

/** The same closed the same day, as registered in error. */
export function closedCase(n: number, over: Parameters<typeof heard>[0] = {}): CaseWithWords {
  const close = { command: 'close-otherwise', as: 'registered-in-error', reason: 'Sagt to ganger' } as const;
  return followedBy(registeredCase(n, over), close, max);
}
