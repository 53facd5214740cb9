/**
 * Logging a complaint: what was said → more about it, only where an answer calls for it → read back → registered.
 * Each card can register now and be completed later, so that nothing heard is lost because somebody walked off.
 */

import { routeOf } from '../domain/routing.ts';
import { notOnTheSpot, tellOnly, tracksOf } from '../domain/tracks.ts';
import type { DraftAction, Entered } from './actions.ts';
import { mayComplete } from './completing.ts';
import type { Answers, Draft, FieldFault } from './draft.ts';
import { asDrafted, asEntered } from './edition-of-draft.ts';
import { type Read, readEntries } from './entries.ts';
import { concernsOf, firstCardOnly, lackingOnMore, lackingOnSaid, needsOf, signalsOf } from './heard.ts';
import { mergeEntries } from './merge.ts';
import { notHereStep } from './not-here/step.ts';
import { cameOnPaper, handedIn } from './paper/handed-in.ts';
import { again, caseInstead, register, settledFault } from './register.ts';
import { type Scene, todayOf } from './scene.ts';
import { startDraft, touched } from './start.ts';
import { notice, type Step, type StepFound, showDraft } from './step.ts';
import { withoutWords } from './without-words.ts';

/** The revision of a card that was shown before anything was stored: a dialog that has just been opened. */
export const UNSTORED = '0';

/** A tap on one of a draft's cards. */
export function logStep(given: Scene, found: StepFound, action: DraftAction): Step {
  const draft = draftOf(given, found, action);
  if (draft === undefined) {
    const gone = action.verb === 'draft-cancel' && found.case === undefined;
    return gone ? notice('cancelled') : caseInstead(given, found);
  }
  const ofCase = found.case?.case;
  if (draft.owner !== given.person.id) return notice('not-yours');
  const scene = asEntered(given, draft, ofCase, 'heardOn' in action ? action : {});
  if (found.case !== undefined && !mayComplete(found.case.case, draft)) return cancelled(scene, found, draft);
  // What completes a case is registered already, and is never turned away.
  const endsCompleting = action.verb === 'turned-away' && draft.completes !== undefined;
  if (action.verb === 'draft-cancel' || endsCompleting) return cancelled(scene, found, draft);
  if (action.verb === 'draft-continue') return showDraft(touched(scene, withoutPaper(draft), {}));
  if (action.verb === 'draft-discard') return discard(given, found, draft);
  if (!isFresh(draft, action)) return mergedStale(asDrafted(given, draft, ofCase), draft, action);
  switch (action.verb) {
    case 'said-next':
      return afterSaid(scene, found, draft, read(scene, draft, { ...action, settled: settledBefore(draft) }));
    case 'said-settle':
      return settle(scene, found, draft, read(scene, draft, action));
    case 'said-paper':
      return handedIn(scene, draft, read(scene, draft, { ...action, settled: settledBefore(draft) }));
    case 'more-next':
      return afterMore(scene, found, draft, inUnit(draft, read(scene, draft, action)));
    case 'more-back':
      return again(scene, draft, inUnit(draft, read(scene, draft, action)), 'said');
    case 'said-register':
      return registerNow(scene, found, draft, read(scene, draft, { ...action, settled: settledBefore(draft) }));
    case 'more-register':
      return registerNow(scene, found, draft, inUnit(draft, read(scene, draft, action)));
    case 'read-change':
      return showDraft(touched(scene, draft, { step: 'said' }));
    case 'read-empty':
      return showDraft(touched(scene, draft, { answers: withoutWords(draft.answers), faults: [] }));
    case 'not-here':
    case 'not-here-decision':
    case 'not-here-place':
    case 'turned-away':
      return notHereStep(scene, draft, action);
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
  const ends = action.verb === 'draft-cancel' || action.verb === 'turned-away';
  return begins && !ends ? startDraft(scene, action.draft) : undefined;
}

/** What is tapped is the card that stands: its showing is the latest, and it is the step at which the draft is. */
function isFresh(
  draft: Draft,
  action: Exclude<DraftAction, { verb: 'draft-cancel' | 'draft-continue' | 'draft-discard' }>,
): boolean {
  if (action.revision !== UNSTORED && action.revision !== String(draft.revision)) return false;
  switch (action.verb) {
    case 'more-next':
    case 'more-register':
    case 'more-back':
      return draft.step === 'more';
    case 'read-register':
    case 'read-empty':
      return draft.step === 'read-back';
    case 'said-next':
    case 'said-register':
    case 'said-settle':
    case 'said-paper':
    case 'read-change':
    case 'not-here':
    case 'not-here-decision':
    case 'not-here-place':
    case 'turned-away':
      return true;
    default:
      return action satisfies never;
  }
}

/**
 * An older card, on another device or from before a reload: nothing that was entered on it is lost. What stands now is
 * shown with it, to be looked over; it goes no further by itself.
 */
function mergedStale(scene: Scene, draft: Draft, action: DraftAction): Step {
  if (!('said' in action || 'decision' in action || 'harm' in action || 'employeeName' in action)) {
    return showDraft(touched(scene, draft, {}));
  }
  const merged = mergeEntries(scene, draft.answers, action);
  const changed = merged.faults.some((one) => one.fault === 'changed-elsewhere');
  return changed ? again(scene, draft, merged, 'said') : showDraft(touched(scene, draft, { answers: merged.answers }));
}

/** What was entered is gone; a case that was to be completed stands as it is. */
function cancelled(scene: Scene, found: StepFound, draft: Draft): Step {
  const completing = draft.completes !== undefined && found.case !== undefined;
  const { shows } = completing ? caseInstead(scene, found) : notice('cancelled');
  return { draft: { remove: draft.id }, shows };
}

function discard(scene: Scene, found: StepFound, draft: Draft): Step {
  if (draft.newText === undefined || draft.completes !== undefined) return cancelled(scene, found, draft);
  const begun = startDraft(scene, draft.id, draft.newText);
  const anew = draft.newOnPaper === true ? cameOnPaper(scene, begun) : begun;
  return showDraft({ ...anew, revision: draft.revision + 1 });
}

/** She goes on with what she had. */
function withoutPaper({ newOnPaper: _, ...draft }: Draft): Draft {
  return draft;
}

/** What was done on the spot stands on no card but the one that says so; a case that is completed keeps its own. */
function settledBefore({ completes, answers }: Draft): string {
  return completes === undefined ? '' : answers.settled;
}

function read(scene: Scene, draft: Draft, entered: Entered): Read {
  return readEntries(scene, draft.answers, entered);
}

function afterSaid(scene: Scene, found: StepFound, draft: Draft, entries: Read): Step {
  const faults = [...entries.faults, ...lackingOnSaid(scene, entries.answers)];
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
  return toTheEnd(scene, found, draft, answers);
}

/** From entries that are whole: read back, or registered at once where that isn't called for. */
function toTheEnd(scene: Scene, found: StepFound, draft: Draft, answers: Answers): Step {
  const settled = answers.settled !== '' && draft.completes === undefined;
  if (settled || firstCardOnly(scene, answers)) return register(scene, found, draft, answers);
  const { profile, organisation } = scene;
  const question = { unit: answers.unit, on: todayOf(scene), concerns: concernsOf(scene, answers) };
  // Nothing is read back to a citizen that nobody could take.
  if (routeOf(profile, organisation, question) === undefined)
    return again(scene, draft, { answers, faults: [{ field: 'unit', fault: 'nobody-to-take-it' }] }, 'said');
  return showDraft(touched(scene, draft, { answers, faults: [], step: 'read-back' }));
}

function settle(scene: Scene, found: StepFound, draft: Draft, entries: Read): Step {
  const { answers } = entries;
  const faults: FieldFault[] = [...entries.faults];
  if (answers.settled === '') faults.push({ field: 'settled', fault: 'required' });
  const refused = notSettled(scene, answers);
  if (refused !== undefined) faults.push(refused);
  const all = [...faults, ...lackingOnSaid(scene, answers)];
  if (all.length > 0) return again(scene, draft, { answers, faults: all }, 'said');
  return onward(scene, found, draft, answers);
}

function notSettled(scene: Scene, answers: Answers): FieldFault | undefined {
  const kind = scene.profile.kinds.find((one) => one.code === answers.kind);
  const because = notOnTheSpot(scene.profile, {
    class: kind?.class ?? 'complaint',
    signals: signalsOf(answers),
    inDanger: signalsOf(answers).includes('harm') && (answers.inDanger ?? true),
    aboutReporter: answers.about === 'me' && concernsOf(scene, answers).includes(scene.person.id),
  });
  return because === undefined ? undefined : { field: 'settled', fault: settledFault[because] };
}

function afterMore(scene: Scene, found: StepFound, draft: Draft, entries: Read): Step {
  const { answers } = entries;
  const faults: FieldFault[] = [...entries.faults, ...lackingOnMore(scene, answers)];
  const settles = answers.settled !== '' && draft.completes === undefined;
  const refused = settles ? notSettled(scene, answers) : undefined;
  if (refused !== undefined) {
    // It can't be settled after all: back to where that was chosen, with the reason and the words kept.
    return again(scene, draft, { answers, faults: [refused] }, 'said');
  }
  if (faults.length > 0) return again(scene, draft, { answers, faults }, 'more');
  return toTheEnd(scene, found, draft, answers);
}

/** Another unit has another manager: whoever was meant by that is asked again, with the name beside it. */
function inUnit(before: Draft, { answers, ...read }: Read): Read {
  const { about, ...others } = answers;
  const another = about === 'manager' && before.answers.unit !== answers.unit;
  return { ...read, answers: another ? others : answers };
}

/** Registers what there is. Only what must not be stored, or can't be read, is asked for first. */
function registerNow(scene: Scene, found: StepFound, draft: Draft, entries: Read): Step {
  if (entries.faults.length > 0) return again(scene, draft, entries);
  return register(scene, found, draft, entries.answers);
}
