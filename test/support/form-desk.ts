/** A registered case, and those who fill in its forms one after the other, without a store. */
import { Action } from '../../src/dialogues/actions.ts';
import type { FormName } from '../../src/dialogues/forms/names.ts';
import { formStep } from '../../src/dialogues/forms/step.ts';
import type { Reading } from '../../src/dialogues/present/scope.ts';
import { type Loaded, viewOf } from '../../src/dialogues/present/view.ts';
import type { Scene } from '../../src/dialogues/scene.ts';
import type { Showing } from '../../src/dialogues/showing.ts';
import type { Step } from '../../src/dialogues/step.ts';
import type { FormView, View } from '../../src/dialogues/views.ts';
import type { Command, OtherCase } from '../../src/domain/commands.ts';
import type { CaseWithWords } from '../../src/domain/decide.ts';
import { MeasureId, type PersonId } from '../../src/domain/ids.ts';
import type { Words } from '../../src/domain/words.ts';
import { sceneOf } from './desk.ts';
import { caseId, draftId, people } from './municipality.ts';
import { followedBy, registeredCase } from './registered.ts';

export type FormConditions = Partial<Pick<Scene, 'now' | 'profile' | 'organisation' | 'language' | 'mail'>> & {
  /** The other case whose number is entered. */
  readonly other?: OtherCase;
};

export const measureId = (n: number) => MeasureId.parse(`b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

export interface FormDesk {
  case: CaseWithWords;
  shows: Showing | undefined;
  conditions: FormConditions;
  open(form: FormName, who?: PersonId): View;
  look(form: FormName, entered: Entered, who?: PersonId): View;
  change(form: FormName, entered: Entered, who?: PersonId): View;
  do(form: FormName, entered?: Entered, who?: PersonId): Step;
  /** The form as it stands; an error where something else does. */
  form(who?: PersonId): FormView;
  view(who?: PersonId, loaded?: Loaded): View;
  /** Something that happened to the case elsewhere. */
  meanwhile(command: Command, who?: PersonId | 'clock' | 'delivery'): void;
  /** Which fields were wrong, and why. */
  faults(): string[];
  /** The words of the last note of this sort. */
  note(sort: Words['notes'][number]['sort']): string | undefined;
}
type Entered = Readonly<Record<string, string>>;

/** Case 1, heard by Emma and with Max. */
export function atTheForm(heard: Parameters<typeof registeredCase>[1] = {}, conditions: FormConditions = {}): FormDesk {
  const scene = (who: PersonId): Scene => {
    const { other: _, ...over } = desk.conditions;
    const ids = { case: caseId(1), draft: draftId(2), measure: measureId(1) };
    return { ...sceneOf(who, over, ids), ...over };
  };
  const tap = (verb: string, form: FormName, entered: Entered, who: PersonId): Step => {
    const revision = `${desk.case.case.version}.a`;
    const action = Action.parse({ verb, case: caseId(1), revision, form, ...entered });
    if (!('form' in action)) throw new Error(`${verb} is not of a form`);
    const step = formStep(scene(who), { case: desk.case, other: desk.conditions.other }, action);
    if (step.change !== undefined) desk.case = step.change.put;
    desk.shows = step.shows;
    return step;
  };
  const desk: FormDesk = {
    case: registeredCase(1, heard),
    shows: undefined,
    conditions,
    open(form, who = people.max) {
      tap('form-open', form, {}, who);
      return desk.view(who);
    },
    look(form, entered, who = people.max) {
      tap('form-look', form, entered, who);
      return desk.view(who);
    },
    change(form, entered, who = people.max) {
      tap('form-change', form, entered, who);
      return desk.view(who);
    },
    do: (form, entered = {}, who = people.max) => tap('form-do', form, entered, who),
    form(who = people.max) {
      const view = desk.view(who);
      if (view.view !== 'form') throw new Error(`there is no form but ${view.view}`);
      return view;
    },
    view(who = people.max, loaded = {}) {
      if (desk.shows === undefined) throw new Error('nothing was done yet');
      const { person: reader, ...house } = scene(who);
      const reading: Reading = { reader, ...house, showing: 'a' };
      return viewOf(reading, desk.shows, { case: desk.case, ...loaded });
    },
    meanwhile(command, who = people.max) {
      const { other: _, mail: __, language: ___, ...over } = desk.conditions;
      desk.case = followedBy(desk.case, command, who, over);
    },
    faults() {
      const { shows } = desk;
      return shows?.show === 'form' ? (shows.faults ?? []).map(({ field, fault }) => `${field} ${fault}`) : [];
    },
    note: (sort) => desk.case.words.notes.findLast((one) => one.sort === sort)?.text,
  };
  return desk;
}

export const fieldsOf = ({ questions }: FormView): string[] => questions.map(({ field }) => field);

export function questionOf({ questions }: FormView, field: string): FormView['questions'][number] {
  const found = questions.find((one) => one.field === field);
  if (found === undefined) throw new Error(`${field} is not asked`);
  return found;
}

/** The values among which one chooses. */
export function choicesOf(view: FormView, field: string): string[] {
  const question = questionOf(view, field);
  if (question.as !== 'one-of' && question.as !== 'some-of') throw new Error(`${field} is no choice`);
  return question.choices.map(({ value }) => value);
}
