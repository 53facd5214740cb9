import type { CaseEvent } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import { type CaseWithWords, decide, type Setting } from './decide.ts';
import { evolveAll } from './evolve.ts';

/** A case as it is to be saved, and what it replaces. */
export interface Change {
  readonly put: CaseWithWords;
  readonly before: CaseWithWords | undefined;
  readonly replaces: number | 'new';
  readonly events: readonly CaseEvent[];
}

export type CarriedOut =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly refusal: Refusal };

/** Decides `command` and lets the case evolve: what is to be saved, or why not. */
export function carryOut(before: CaseWithWords | undefined, command: Command, setting: Setting): CarriedOut {
  const decided = decide(before, command, setting);
  if (!decided.ok) return decided;
  const after = evolveAll(before?.case, decided.events);
  if (after === undefined) throw new Error(`${command.command} decided nothing`);
  const version = before === undefined ? 1 : before.case.version + 1;
  return {
    ok: true,
    change: {
      put: { case: { ...after, version }, words: decided.words },
      before,
      replaces: before?.case.version ?? 'new',
      events: decided.events,
    },
  };
}
