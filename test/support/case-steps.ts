/** A case step by step, without a store: what stands then, or why it was refused. */
import type { CaseEvent } from '../../src/domain/case.ts';
import { type Change, carryOut } from '../../src/domain/change.ts';
import type { Command, Heard, OtherCase } from '../../src/domain/commands.ts';
import { type CaseWithWords, decide, type Setting } from '../../src/domain/decide.ts';
import type { Writing } from '../../src/domain/handling.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Instant } from '../../src/domain/time.ts';
import { caseId, caseNumber, draftId, heard, later, people, setting } from './municipality.ts';

export type By = PersonId | 'clock' | 'delivery';
export type Over = Partial<Omit<Setting, 'actor'>>;
export type Told = readonly [By, Command, Over?];

export const registering = (what: Heard): Command => ({
  command: 'register',
  id: caseId(1),
  number: caseNumber(1),
  draft: draftId(1),
  heard: what,
});

/** The case after these, each done by somebody some minutes later than the one before. */
export function lived(...steps: readonly Told[]): CaseWithWords {
  return livedOn(undefined, 0, steps);
}

/** What becomes of a case by these; they begin an hour after the morning on which it was registered. */
export function further(before: CaseWithWords, ...steps: readonly Told[]): CaseWithWords {
  return livedOn(before, 60, steps);
}

function livedOn(before: CaseWithWords | undefined, minutes: number, steps: readonly Told[]): CaseWithWords {
  let one = before;
  for (const [index, [by, command, over]] of steps.entries()) {
    one = changed(one, command, by, { now: later(minutes + index), ...over }).put;
  }
  if (one === undefined) throw new Error('no steps');
  return one;
}

/** What it changes. @throws Error where it is refused. */
export function changed(before: CaseWithWords | undefined, command: Command, by: By, over: Over = {}): Change {
  const done = carryOut(before, command, setting(by, { now: later(120), ...over }));
  if (!done.ok) throw new Error(`${command.command}: ${done.refusal.reason}`);
  return done.change;
}

/** Its events' names, or why not. */
export function outcome(before: CaseWithWords | undefined, command: Command, by: By, over: Over = {}): string {
  const done = decide(before, command, setting(by, { now: later(120), ...over }));
  return done.ok ? done.events.map(({ event }) => event).join(' ') : done.refusal.reason;
}

export const eventsOf = (before: CaseWithWords, command: Command, by: By, over: Over = {}): readonly CaseEvent[] =>
  changed(before, command, by, over).events;

/** A letter that was written is in the post. */
export const posted = (writing: Writing): Command => ({ command: 'settle-mail', writing, as: 'arrived' });

/** What is known of another case, which is open and linked to none. */
export const otherCase = (n: number, over: Partial<OtherCase> = {}): OtherCase => ({
  number: caseNumber(n),
  links: [],
  ...over,
});

/** The machine looks at it. */
export const look = (away: readonly PersonId[] = []): Command => ({ command: 'look', away });

/** The case as the machine has looked at it whenever it was due, until then. */
export function looked(
  before: CaseWithWords,
  until: Instant,
  { away = [], ...over }: Over & { readonly away?: readonly PersonId[] } = {},
): { readonly one: CaseWithWords; readonly events: readonly CaseEvent[] } {
  const events: CaseEvent[] = [];
  let one = before;
  for (;;) {
    const due = one.case.nextAttentionAt;
    if (due === null || due > until) return { one, events };
    const { put, events: news } = changed(one, look(away), 'clock', { ...over, now: due });
    events.push(...news);
    one = put;
  }
}

/** Emma registers what she heard. */
export const registered = (what: Parameters<typeof heard>[0] = {}, over: Over = {}): CaseWithWords =>
  lived([people.emma, registering(heard(what)), over]);
