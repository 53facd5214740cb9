import type { Case, CaseEvent } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import { untilNextPerson } from './course.ts';
import { type CaseWithWords, decide, type Setting } from './decide.ts';
import { asHeard } from './editions.ts';
import { evolveAll } from './evolve.ts';
import { nextOpening } from './office-hours.ts';
import { nextLook, officeOf } from './schedule.ts';
import { countedAs } from './statistics/counting.ts';
import type { Instant } from './time.ts';

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
  const own = asHeard(setting, after);
  const nextAttentionAt = attentionAfter(before?.case, { case: after, words: decided.words }, command, own);
  const counted = countedAs(after, own, before?.case.counted);
  const { counted: _, ...uncounted } = after;
  return {
    ok: true,
    change: {
      put: {
        case: {
          ...uncounted,
          ...(counted === undefined ? {} : { counted }),
          version,
          ...shownSince(before?.case, version, decided.events),
          nextAttentionAt,
        },
        words: decided.words,
      },
      before,
      replaces: before?.case.version ?? 'new',
      events: decided.events,
    },
  };
}

/** Nothing that stands on its card follows from these. */
const unshown: ReadonlySet<CaseEvent['event']> = new Set<CaseEvent['event']>(['looked-up', 'duty-reminded']);

function shownSince(
  before: Case | undefined,
  version: number,
  events: readonly CaseEvent[],
): Required<Pick<Case, 'shownSince'>> {
  const same = before !== undefined && events.every(({ event }) => unshown.has(event));
  return { shownSince: same ? (before.shownSince ?? before.version) : version };
}

/** Someone is in danger, and nobody has looked. */
function awaitsALook({ facts, seen }: Case): boolean {
  return facts.inDanger && seen === undefined;
}

/**
 * When the case has to be looked at next. Where someone is in danger and nobody has looked, that is the wait for the
 * next in line; else it follows from what is still to be done.
 */
function attentionAfter(
  before: Case | undefined,
  after: CaseWithWords,
  command: Command,
  setting: Setting,
): Instant | null {
  const { case: one } = after;
  const { now, profile } = setting;
  const open = one.state.state !== 'closed';
  if (open && awaitsALook(one)) {
    const until = untilNextPerson(profile, now);
    const wait = one.nextAttentionAt;
    // What it waited for before anyone knew of the danger was something else.
    if (wait === null || wait >= until) return until;
    const running = before !== undefined && before.state.state !== 'closed' && awaitsALook(before);
    return wait > now || (running && command.command !== 'look') ? wait : until;
  }
  // The look itself sets the next; what is closed waits for nothing but to be sealed.
  if (!open || command.command === 'look') return nextLook(setting, one, after.words);
  const reopened = before === undefined || before.state.state === 'closed';
  const came = reopened || before.responsible.person !== one.responsible.person;
  // Soon after it came to somebody, so that it is known whether she is away.
  const next = came ? nextOpening(officeOf(setting), now) : nextLook(setting, one, after.words);
  const waits = reopened ? null : before.nextAttentionAt;
  // What people do never takes away a look that is due.
  return waits !== null && next !== null && waits < next ? waits : next;
}
