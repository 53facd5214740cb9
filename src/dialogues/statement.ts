/** The card on which an employee is asked for her statement: the one thing that she may do, and nothing that she may see. */
import { isAskedForStatement } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import { carryOut } from '../domain/change.ts';
import type { Hearing } from '../domain/handling.ts';
import type { PersonId } from '../domain/ids.ts';
import type { StatementAction } from './actions.ts';
import { masked } from './case-card.ts';
import type { Scene } from './scene.ts';
import { notice, type Step, type StepFound } from './step.ts';

export function statementStep(scene: Scene, { case: before }: StepFound, action: StatementAction): Step {
  // Whether a case exists is itself not hers to know.
  if (before === undefined || hearingOf(before.case, scene.person.id) === undefined) return notice('gone');
  const shows = { show: 'statement', case: before.case.id } as const;
  if (!isAskedForStatement(before.case, scene.person.id)) return { shows };
  const { text, fault } = masked(action.text);
  if (fault !== undefined) return { shows: { ...shows, typed: { fault, text } } };
  const { person, ids: _, ...setting } = scene;
  const done = carryOut(before, { command: 'give-statement', text }, { ...setting, actor: { person: person.id } });
  return done.ok ? { change: done.change, shows: { ...shows, news: 'given' } } : { shows };
}

/** Where it stands with hearing her; undefined for everybody whom nobody asked or heard. */
export function hearingOf({ handling }: Case, person: PersonId): Hearing | undefined {
  return handling.hearings.find(({ whom }) => whom === person);
}
