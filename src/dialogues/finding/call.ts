/**
 * The citizen calls back with her number, and whichever employee she got looks it up. That is kept before anything is
 * shown; a case that is hidden from her is to her a number that nobody has.
 */
import { carryOut } from '../../domain/change.ts';
import type { Command, HandlingCommand } from '../../domain/commands.ts';
import type { CaseNumber } from '../../domain/ids.ts';
import { masked } from '../case-card.ts';
import type { Scene } from '../scene.ts';
import type { Showing } from '../showing.ts';
import type { Step, StepFound } from '../step.ts';

type CallShowing = Extract<Showing, { show: 'call' }>;
type Sort = Extract<HandlingCommand, { command: 'call-back' }>['sort'];

export const notFound = (number: CaseNumber | undefined): CallShowing => ({
  show: 'call',
  ...(number === undefined ? {} : { number }),
  news: 'not-found',
});

export function lookUpStep(scene: Scene, found: StepFound, number: CaseNumber): Step {
  return carry(scene, found, { command: 'look-up' }, { show: 'call', number });
}

/** What she said, or that she wishes to be called. */
export function callNoteStep(scene: Scene, found: StepFound, number: CaseNumber, sort: Sort, typed: string): Step {
  const { text, fault } = masked(typed);
  // The case is shown beside what was refused, so that this too is a look at it.
  if (fault !== undefined) {
    return carry(scene, found, { command: 'look-up' }, { show: 'call', number, note: { fault, text } });
  }
  return carry(scene, found, { command: 'call-back', sort, text }, { show: 'call', number, news: 'noted' });
}

function carry(scene: Scene, { case: before }: StepFound, command: Command, shows: CallShowing): Step {
  const { person, ids: _, ...setting } = scene;
  const done = carryOut(before, command, { ...setting, actor: { person: person.id } });
  return done.ok ? { change: done.change, shows } : { shows: notFound(shows.number) };
}
