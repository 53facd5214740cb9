/** Somebody at the desk with her cards, without a store: one step after the other, and what stands then. */
import { Action, type CaseAction, type DraftAction } from '../../src/dialogues/actions.ts';
import { caseStep } from '../../src/dialogues/case-card.ts';
import type { Draft, FieldFault } from '../../src/dialogues/draft.ts';
import { logStep } from '../../src/dialogues/log.ts';
import type { Reading } from '../../src/dialogues/present/scope.ts';
import { viewOf } from '../../src/dialogues/present/view.ts';
import type { Scene } from '../../src/dialogues/scene.ts';
import type { Showing } from '../../src/dialogues/showing.ts';
import type { Step } from '../../src/dialogues/step.ts';
import type { View } from '../../src/dialogues/views.ts';
import { writeStep } from '../../src/dialogues/write.ts';
import { carryOut } from '../../src/domain/change.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import {
  calendar,
  caseId,
  caseNumber,
  draftId,
  MORNING,
  organisation,
  people,
  profile,
  setting,
  unit,
} from './municipality.ts';

export type Conditions = Partial<Pick<Scene, 'now' | 'profile' | 'organisation'>>;

export function sceneOf(who: PersonId, over: Conditions = {}, ids = { case: caseId(1), draft: draftId(1) }): Scene {
  const house = { now: MORNING, profile, organisation, ...over };
  const person = house.organisation.people.get(who);
  if (person === undefined) throw new Error(`${who} is nobody of ours`);
  return { ...house, calendar, person, language: 'nb', unit: unit('torget'), ids };
}

export interface Desk {
  draft: Draft | undefined;
  case: CaseWithWords | undefined;
  shows: Showing | undefined;
  /** All that was ever to be saved, as it would be written. */
  readonly saved: string[];
  /** What holds from now on. */
  conditions: Conditions;
  write(text: string, who?: PersonId): Showing | undefined;
  /** A tap with what was entered; the revision is that of the card that stands unless given. */
  tap(verb: DraftAction['verb'], entered?: Record<string, string>, who?: PersonId): Step;
  onCase(verb: CaseAction['verb'], entered?: Record<string, string>, who?: PersonId): Step;
  /** Something that happened to the case elsewhere. */
  meanwhile(command: Command, who: PersonId | 'clock' | 'delivery'): void;
  view(who?: PersonId): View;
  faults(): string[];
}

export function atTheDesk(over: Conditions = {}): Desk {
  const found = (desk: Desk) => ({
    ...(desk.draft === undefined ? {} : { draft: desk.draft }),
    ...(desk.case === undefined ? {} : { case: desk.case }),
    number: caseNumber(1001),
  });
  const take = (desk: Desk, step: Step) => {
    if (step.draft !== undefined) desk.draft = 'put' in step.draft ? step.draft.put : undefined;
    if (step.change !== undefined) desk.case = step.change.put;
    desk.shows = step.shows;
    desk.saved.push(JSON.stringify([step.draft, step.change, step.shows]));
    return step;
  };
  const desk: Desk = {
    draft: undefined,
    case: undefined,
    shows: undefined,
    saved: [],
    conditions: over,
    write(text, who = people.emma) {
      const open = desk.draft?.completes === undefined ? desk.draft : undefined;
      const step = writeStep(sceneOf(who, desk.conditions), open, text);
      take(desk, step);
      return step.besides;
    },
    tap(verb, entered = {}, who = people.emma) {
      const revision = String(desk.draft?.revision ?? 0);
      const action = Action.parse({ verb, draft: desk.draft?.id ?? draftId(1), revision, ...entered });
      if (!('draft' in action)) throw new Error(`${verb} is not of a draft`);
      return take(desk, logStep(sceneOf(who, desk.conditions), found(desk), action));
    },
    onCase(verb, entered = {}, who = people.emma) {
      const action = Action.parse({ verb, case: caseId(1), revision: '1.a', ...entered });
      if (!('case' in action) || 'form' in action || action.verb === 'statement-give')
        throw new Error(`${verb} is not of a case`);
      const ids = { case: caseId(1), draft: draftId(2) };
      return take(desk, caseStep(sceneOf(who, desk.conditions, ids), found(desk), action));
    },
    meanwhile(command, who) {
      const done = carryOut(desk.case, command, setting(who, desk.conditions));
      if (!done.ok) throw new Error(`${command.command}: ${done.refusal.reason}`);
      desk.case = done.change.put;
    },
    view(who = people.emma) {
      if (desk.shows === undefined) throw new Error('nothing was done yet');
      const { person: reader, language, ...house } = sceneOf(who, desk.conditions);
      const reading: Reading = { reader, language, ...house, showing: 'a' };
      return viewOf(reading, desk.shows, { draft: desk.draft, case: desk.case });
    },
    faults: () => (desk.draft?.faults ?? []).map(({ field, fault }: FieldFault) => `${field} ${fault}`),
  };
  return desk;
}

/** A first card that wants nothing more. */
export const whole = { said: 'Bussen kom ikke.', contact: '99 88 77 66', applies: 'none' };
