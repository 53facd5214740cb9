/**
 * A draft of somebody who has left: what was heard must not go with her. Where she wrote anything it is registered as
 * “register now, complete later” does, as hers and marked as not finished; what completes a case goes into that case;
 * where she wrote nothing there is nothing to keep.
 */
import { type CarriedOut, type Change, carryOut } from '../domain/change.ts';
import type { Command, Refusal } from '../domain/commands.ts';
import type { CaseWithWords, Setting } from '../domain/decide.ts';
import type { CaseId, CaseNumber, UnitId } from '../domain/ids.ts';
import { maskNationalIds } from '../domain/national-id.ts';
import { type Organisation, unitsOn } from '../domain/organisation.ts';
import { placedOn, successorOf } from '../domain/organisation-changes.ts';
import { type Day, dayIn } from '../domain/time.ts';
import { cutToFit } from '../domain/words.ts';
import { answersOf } from './completing.ts';
import type { Answers, Draft } from './draft.ts';
import { asDrafted } from './edition-of-draft.ts';
import { longest, textFields } from './entries.ts';
import { heardFrom } from './heard.ts';
import { splitFrom } from './register.ts';

export interface LeftFound {
  /** The case that the draft completes. */
  readonly case?: CaseWithWords | undefined;
  /** The case that it was to split. */
  readonly splits?: CaseWithWords | undefined;
  /** For what becomes a case. */
  readonly id: CaseId;
  readonly number: CaseNumber;
}

export type LeftStep =
  | { readonly ends: 'saved'; readonly change: Change }
  | { readonly ends: 'empty' }
  /** Nobody is there who could have it: it waits. */
  | { readonly ends: 'waits'; readonly refusal: Refusal };

export function leftStep(given: Omit<Setting, 'actor'>, draft: Draft, found: LeftFound): LeftStep {
  const ofCase = draft.completes === undefined ? undefined : found.case;
  const setting = { ...asDrafted(given, draft, ofCase?.case), actor: { machine: 'clock' } } as const;
  const scene = { ...setting, person: { id: draft.owner } };
  const began = ofCase ?? found.splits;
  const before = began === undefined ? undefined : answersOf(scene, began);
  if (isEmpty(draft.answers, before, draft.splits !== undefined)) return { ends: 'empty' };
  const { answers, rest } = kept(setting, draft.answers);
  // Nobody is told that it was settled: that is said by registering it so.
  const heard = heardFrom(scene, answers, true);
  if (ofCase !== undefined) {
    const done = carryOut(ofCase, { command: 'complete-left', left: draft.owner, heard, rest }, setting);
    return done.ok ? { ends: 'saved', change: done.change } : noted(ofCase, draft, before, setting);
  }
  const command: Command = {
    command: 'register-left',
    id: found.id,
    number: found.number,
    draft: draft.id,
    reporter: draft.owner,
    heard,
    rest,
  };
  const done = registered(command, setting);
  if (!done.ok) return { ends: 'waits', refusal: done.refusal };
  const { splits } = draft;
  return { ends: 'saved', change: splits === undefined ? done.change : splitFrom(splits.number, done.change, setting) };
}

/** What is refused to an employee, so that she mends it, is mended here; no word is lost by it. */
function registered(command: Extract<Command, { command: 'register-left' }>, setting: Setting): CarriedOut {
  const done = carryOut(undefined, command, setting);
  if (done.ok || done.refusal.reason !== 'anonymity-not-allowed') return done;
  const { heard } = command;
  const missing = [...heard.missing.filter((one) => one !== 'contact'), 'contact' as const];
  const words = { ...heard.words, contact: { as: 'not-asked' } as const };
  return carryOut(undefined, { ...command, heard: { ...heard, missing, words } }, setting);
}

/** It was completed or closed meanwhile, or is not hers any more: what she wrote anew stands beside it. */
function noted(found: CaseWithWords, draft: Draft, before: Answers | undefined, setting: Setting): LeftStep {
  const anew = textFields.filter((field) => draft.answers[field] !== before?.[field]);
  const texts = anew.map((field) => maskNationalIds(draft.answers[field]).masked).filter((text) => text.trim() !== '');
  if (texts.length === 0) return { ends: 'empty' };
  const command = { command: 'note-left', left: draft.owner, at: draft.touchedAt, texts } as const;
  const done = carryOut(found, command, setting);
  return done.ok ? { ends: 'saved', change: done.change } : { ends: 'waits', refusal: done.refusal };
}

/** Nothing was written and nothing ticked, or nothing but what it began with. */
function isEmpty(answers: Answers, before: Answers | undefined, isSplit: boolean): boolean {
  if (before === undefined) {
    return textFields.every((field) => answers[field].trim() === '') && answers.applies.every((one) => one === 'none');
  }
  // What was done on the spot stays with the case that is split (start.ts).
  const began: Answers = isSplit ? { ...before, settled: '' } : before;
  return JSON.stringify(inOrder(answers)) === JSON.stringify(inOrder(began));
}

function inOrder(answers: Answers): [string, unknown][] {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What can be kept in a case: what is too long for its field goes on in notes, and what is gone is what became of it. */
function kept(setting: Setting, given: Answers): { readonly answers: Answers; readonly rest: readonly string[] } {
  const { profile, organisation, now } = setting;
  const today = dayIn(profile.municipality.zone, now);
  const answers: Answers = { ...given, unit: unitFor(organisation, given, today), kind: kindFor(setting, given) };
  const rest: string[] = [];
  for (const field of textFields) {
    const [fits, more] = cutToFit(maskNationalIds(given[field]).masked, longest[field]);
    answers[field] = fits;
    if (more !== '') rest.push(more);
  }
  return { answers, rest };
}

/** Where it stood by then; else what became of it, and where nothing did, the one above all. */
function unitFor(organisation: Organisation, { unit, heardOn }: Answers, today: Day): UnitId {
  if (placedOn(organisation, { unit, heardOn }, today) !== undefined) return unit;
  const top = unitsOn(organisation, today).find(({ parent }) => parent === undefined);
  return (successorOf(organisation, unit, today) ?? top)?.id ?? unit;
}

/** A kind of another edition, or of none: the one with which a draft begins. */
function kindFor({ profile: { kinds } }: Setting, { kind }: Answers): Answers['kind'] {
  if (kinds.some(({ code }) => code === kind)) return kind;
  return (kinds.find((one) => one.class === 'complaint') ?? kinds[0])?.code ?? kind;
}
