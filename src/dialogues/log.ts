/**
 * Logging a complaint: what was said → more about it, only where an answer calls for it → read back → registered.
 * Each card can register now and be completed later, so that nothing heard is lost because somebody walked off.
 */

import { carryOut } from '../domain/change.ts';
import type { Refusal } from '../domain/commands.ts';
import { notOnTheSpot, tellOnly, tracksOf } from '../domain/tracks.ts';
import type { DraftAction, Entered } from './actions.ts';
import type { Answers, Draft, FaultCode, FieldFault } from './draft.ts';
import { type Read, readEntries } from './entries.ts';
import { concernsOf, heardFrom, lackingOnMore, lackingOnSaid, needsOf, signalsOf } from './heard.ts';
import type { Scene } from './scene.ts';
import { startDraft, touched } from './start.ts';
import { notice, type Step, type StepFound, showDraft } from './step.ts';

/** The revision of a card that was shown before anything was stored: a dialog that has just been opened. */
export const UNSTORED = '0';

/** A tap on one of a draft's cards. */
export function logStep(scene: Scene, found: StepFound, action: DraftAction): Step {
  const draft = draftOf(scene, found, action);
  if (draft === undefined) return goneOrRegistered(scene, found, action);
  if (draft.owner !== scene.person.id) return notice('not-yours');
  if (action.verb === 'draft-cancel')
    return { draft: { remove: draft.id }, shows: { show: 'notice', notice: 'cancelled' } };
  if (action.verb === 'draft-continue') return showDraft(touched(scene, draft, {}));
  if (action.verb === 'draft-discard') return discard(scene, draft);
  const fresh = action.revision === UNSTORED || action.revision === String(draft.revision);
  // An older card, on another device or before a reload: what stands now is shown, nothing is taken from it.
  if (!fresh) return showDraft(touched(scene, draft, {}));
  switch (action.verb) {
    case 'said-next':
      return afterSaid(scene, found, draft, read(scene, draft, 'said', { ...action, settled: '' }));
    case 'said-settle':
      return settle(scene, found, draft, read(scene, draft, 'said', action));
    case 'more-next':
      return afterMore(scene, found, draft, read(scene, draft, 'more', action));
    case 'more-back':
      return again(scene, draft, read(scene, draft, 'more', action), 'said');
    case 'said-register':
      return registerNow(scene, found, draft, read(scene, draft, 'said', { ...action, settled: '' }));
    case 'more-register':
      return registerNow(scene, found, draft, read(scene, draft, 'more', action));
    case 'read-change':
      return showDraft(touched(scene, draft, { step: 'said', faults: [] }));
    case 'read-register':
      return register(scene, found, draft, draft.answers);
    default:
      return action satisfies never;
  }
}

function draftOf(scene: Scene, found: StepFound, action: DraftAction): Draft | undefined {
  if (found.draft !== undefined) return found.draft;
  // The first tap in a dialog: nothing of it was kept before, so that a message can be previewed without storing it.
  const begins = found.case === undefined && 'revision' in action && action.revision === UNSTORED;
  return begins && action.verb !== 'draft-cancel' ? startDraft(scene, action.draft) : undefined;
}

function goneOrRegistered(scene: Scene, found: StepFound, action: DraftAction): Step {
  const one = found.case?.case;
  if (one === undefined) return notice(action.verb === 'draft-cancel' ? 'cancelled' : 'gone');
  if (one.reporter !== scene.person.id) return notice('not-yours');
  return { shows: { show: 'receipt', case: one.id, news: 'as-it-stands' } };
}

function discard(scene: Scene, draft: Draft): Step {
  if (draft.newText === undefined)
    return { draft: { remove: draft.id }, shows: { show: 'notice', notice: 'cancelled' } };
  const anew = startDraft(scene, draft.id, draft.newText);
  return showDraft({ ...anew, revision: draft.revision + 1 });
}

function read(scene: Scene, draft: Draft, card: 'said' | 'more', entered: Entered): Read {
  return readEntries(scene, card, draft.answers, entered);
}

/** The same card again, with what is wrong said beside it. */
function again(scene: Scene, draft: Draft, { answers, faults }: Read, step: Draft['step'] = draft.step): Step {
  return showDraft(touched(scene, draft, { answers, faults: [...faults], step }));
}

function afterSaid(scene: Scene, found: StepFound, draft: Draft, entries: Read): Step {
  const faults = onePerField([...entries.faults, ...lackingOnSaid(scene, entries.answers)]);
  if (faults.length > 0) return again(scene, draft, { answers: entries.answers, faults }, 'said');
  return onward(scene, found, draft, entries.answers);
}

/** From a first card that is whole: to the second where it is called for, to the reading back, or straight to the case. */
function onward(scene: Scene, found: StepFound, draft: Draft, answers: Answers): Step {
  const elsewhere = tellOnly(scene.profile, tracksOf(signalsOf(answers), answers.vulnerable));
  if (elsewhere !== undefined && draft.completes === undefined) {
    const kept = touched(scene, draft, { answers, faults: [], step: 'said' });
    return { draft: { put: kept }, shows: { show: 'tell-only', draft: draft.id } };
  }
  if (needsOf(scene, answers).length > 0)
    return showDraft(touched(scene, draft, { answers, faults: [], step: 'more' }));
  if (answers.settled !== '') return register(scene, found, draft, answers);
  const kind = scene.profile.kinds.find((one) => one.code === answers.kind);
  if (kind?.class === 'complaint') return showDraft(touched(scene, draft, { answers, faults: [], step: 'read-back' }));
  return register(scene, found, draft, answers);
}

function settle(scene: Scene, found: StepFound, draft: Draft, entries: Read): Step {
  const { answers } = entries;
  const faults: FieldFault[] = [...entries.faults];
  if (answers.settled === '') faults.push({ field: 'settled', fault: 'required' });
  const refused = notSettled(scene, answers);
  if (refused !== undefined) faults.push(refused);
  const all = onePerField([...faults, ...lackingOnSaid(scene, answers)]);
  if (all.length > 0) return again(scene, draft, { answers, faults: all }, 'said');
  return onward(scene, found, draft, answers);
}

const settledFault = {
  'formal-decision': 'settled-formal-decision',
  harm: 'settled-harm',
  'about-reporter': 'settled-about-reporter',
  'not-by-profile': 'settled-not-by-profile',
} as const satisfies Record<string, FaultCode>;

function notSettled(scene: Scene, answers: Answers): FieldFault | undefined {
  const kind = scene.profile.kinds.find((one) => one.code === answers.kind);
  const because = notOnTheSpot(scene.profile, {
    class: kind?.class ?? 'complaint',
    signals: signalsOf(answers),
    inDanger: answers.inDanger ?? false,
    aboutReporter: answers.about === 'me' && concernsOf(scene, answers).includes(scene.person.id),
  });
  return because === undefined ? undefined : { field: 'settled', fault: settledFault[because] };
}

function afterMore(scene: Scene, found: StepFound, draft: Draft, entries: Read): Step {
  const { answers } = entries;
  const faults: FieldFault[] = [...entries.faults, ...lackingOnMore(scene, answers)];
  const refused = answers.settled === '' ? undefined : notSettled(scene, answers);
  if (refused !== undefined) {
    // It can't be settled after all: back to where that was chosen, with the reason and the words kept.
    return again(scene, draft, { answers, faults: [refused] }, 'said');
  }
  if (faults.length > 0) return again(scene, draft, { answers, faults: onePerField(faults) }, 'more');
  if (answers.settled !== '') return register(scene, found, draft, answers);
  return showDraft(touched(scene, draft, { answers, faults: [], step: 'read-back' }));
}

/** Registers what there is. Only what must not be stored, or can't be read, is asked for first. */
function registerNow(scene: Scene, found: StepFound, draft: Draft, entries: Read): Step {
  if (entries.faults.length > 0) return again(scene, draft, entries);
  return register(scene, found, draft, entries.answers);
}

function register(scene: Scene, found: StepFound, draft: Draft, answers: Answers): Step {
  const { person, ids, ...setting } = scene;
  const heard = heardFrom(scene, answers, answers.settled !== '');
  const { number } = found;
  if (draft.completes === undefined && number === undefined) throw new Error('registering needs a case number');
  const command =
    draft.completes !== undefined
      ? ({ command: 'complete', heard } as const)
      : ({ command: 'register', id: ids.case, number: number ?? missing(), draft: draft.id, heard } as const);
  const done = carryOut(draft.completes === undefined ? undefined : found.case, command, {
    ...setting,
    actor: { person: person.id },
  });
  if (!done.ok) return refused(scene, found, draft, answers, done.refusal);
  const news = draft.completes === undefined ? 'registered' : 'completed';
  return {
    change: done.change,
    draft: { remove: draft.id },
    shows: { show: 'receipt', case: done.change.put.case.id, news },
  };
}

function missing(): never {
  throw new Error('registering needs a case number');
}

/** A refusal, in the place where it can be mended. */
function refused(scene: Scene, found: StepFound, draft: Draft, answers: Answers, refusal: Refusal): Step {
  const at = (field: FieldFault['field'], fault: FaultCode, step: Draft['step'] = 'said') =>
    again(scene, draft, { answers, faults: [{ field, fault }] }, step);
  switch (refusal.reason) {
    case 'not-an-employee':
      return notice('not-an-employee');
    case 'unit-gone':
      return at('unit', 'unit-gone');
    case 'kind-unknown':
      return at('kind', 'kind-gone');
    case 'heard-in-future':
      return at('heardOn', 'date-in-future');
    case 'heard-too-long-ago':
      return at('heardOn', 'date-too-long-ago');
    case 'nobody-to-take-it':
      return at('unit', 'nobody-to-take-it');
    case 'anonymity-not-allowed':
      return at('contact', 'anonymity-not-allowed');
    case 'national-id':
      return at('said', 'national-id');
    case 'nothing-said':
      return at('said', 'required');
    case 'not-on-the-spot':
      return at('settled', settledFault[refusal.because]);
    case 'tell-only':
      return { draft: { put: touched(scene, draft, { answers }) }, shows: { show: 'tell-only', draft: draft.id } };
    case 'no-access':
      return notice('not-yours');
    case 'already-closed':
    case 'nothing-missing': {
      const one = found.case?.case;
      if (one === undefined) return notice('gone');
      const news = refusal.reason;
      return { draft: { remove: draft.id }, shows: { show: 'receipt', case: one.id, news } };
    }
    case 'already-seen':
    case 'nothing-to-approve':
    case 'not-due':
      throw new Error(`registering can't be refused with ${refusal.reason}`);
    default:
      return refusal satisfies never;
  }
}

function onePerField(faults: readonly FieldFault[]): FieldFault[] {
  return faults.filter(({ field }, index) => faults.findIndex((one) => one.field === field) === index);
}
