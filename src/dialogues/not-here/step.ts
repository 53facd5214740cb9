/**
 * “Does it not belong here?” What was entered stays in the draft until the citizen was told where it goes; only then it
 * ends, and is counted.
 */

import { standingId } from '../../domain/organisation-changes.ts';
import { tellOnly, tracksOf } from '../../domain/tracks.ts';
import { alwaysWritten, type Because, countedAs } from '../../domain/turned-away/turned-away.ts';
import type { NotHereAction } from '../actions.ts';
import type { Answers, Draft } from '../draft.ts';
import { type Read, readEntries } from '../entries.ts';
import { signalsOf } from '../heard.ts';
import { type Scene, todayOf } from '../scene.ts';
import { touched } from '../start.ts';
import { type Step, showDraft } from '../step.ts';

/** On the latest showing of a draft's card, by its owner. */
export function notHereStep(scene: Scene, draft: Draft, action: NotHereAction): Step {
  // What completes a case is registered already.
  if (draft.completes !== undefined) return showDraft(touched(scene, draft, { step: 'said' }));
  switch (action.verb) {
    case 'not-here':
      return asked(scene, draft, readEntries(scene, draft.answers, action));
    case 'not-here-decision':
      return aboutDecision(scene, draft);
    case 'not-here-place':
      return mayGo(scene, draft, action.code) ? asked(scene, draft, undefined, action.code) : asked(scene, draft);
    case 'turned-away':
      return turnedAway(scene, draft, action.code);
    default:
      return action satisfies never;
  }
}

/** Where it can go; a draft of which the profile knows already that it is only told goes there at once. */
export function asked(scene: Scene, draft: Draft, entered?: Read, code?: string): Step {
  const read = entered === undefined ? {} : { answers: entered.answers, faults: [...entered.faults] };
  const { notHere: _, ...unchosen } = touched(scene, draft, { ...read, step: 'said' });
  if (toldBy(scene, unchosen.answers) !== undefined)
    return { draft: { put: unchosen }, shows: { show: 'tell-only', draft: draft.id } };
  // In the draft, with which it goes, and not in what is shown, which is kept beside whom it was shown to.
  const put: Draft = { ...unchosen, ...(code === undefined ? {} : { notHere: code }) };
  return { draft: { put }, shows: { show: 'not-here', draft: put.id } };
}

/** Ticked on the first card, which leads on from there. */
function aboutDecision(scene: Scene, draft: Draft): Step {
  const ticked = draft.answers.applies.filter((one) => one !== 'none' && one !== 'formal-decision');
  const answers: Answers = { ...draft.answers, applies: ['formal-decision', ...ticked] };
  const put = touched(scene, draft, { answers, step: 'said' });
  const told = toldBy(scene, answers) !== undefined;
  return told ? { draft: { put }, shows: { show: 'tell-only', draft: put.id } } : showDraft(put);
}

function turnedAway(scene: Scene, draft: Draft, code: string | undefined): Step {
  const because = reason(scene, draft, code);
  if (because === undefined) return asked(scene, draft);
  return {
    draft: { remove: draft.id },
    // As registering does: what had ended by today is counted for what became of it.
    turnedAway: countedAs(scene.profile, because, {
      unit: standingId(scene.organisation, draft.answers.unit, todayOf(scene)),
      on: todayOf(scene),
    }),
    // What is shown is kept beside whom it is shown to: it does not say what it was.
    shows: { show: 'turned-away' },
  };
}

/** Undefined where it can't be turned away by that: what a card carries is client input. */
function reason(scene: Scene, draft: Draft, code: string | undefined): Because | undefined {
  if (code !== undefined) return mayGo(scene, draft, code) ? { is: 'not-here', code } : undefined;
  const track = toldBy(scene, draft.answers);
  return track === undefined ? undefined : { is: 'track', track };
}

function mayGo({ profile }: Scene, { answers }: Draft, code: string): boolean {
  const tracks = tracksOf(signalsOf(answers), answers.vulnerable);
  return alwaysWritten(profile, tracks).length === 0 && profile.notHere.some((one) => one.code === code);
}

function toldBy({ profile }: Scene, answers: Answers): Extract<Because, { is: 'track' }>['track'] | undefined {
  return tellOnly(profile, tracksOf(signalsOf(answers), answers.vulnerable))?.track;
}
