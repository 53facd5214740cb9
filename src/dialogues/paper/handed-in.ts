/** A form was handed in: a draft whose words came on paper. */
import { paperChannel } from '../../domain/paper-form.ts';
import type { Draft } from '../draft.ts';
import type { Read } from '../entries.ts';
import { again } from '../register.ts';
import type { Scene } from '../scene.ts';
import { type Step, showDraft } from '../step.ts';

/** Tapped on the first card, with what was entered there already. */
export function handedIn(scene: Scene, draft: Draft, { answers, faults }: Read): Step {
  return again(scene, draft, { ...cameOnPaper(scene, { answers }), faults }, 'said');
}

/** What was begun by a word. An unfinished draft of hers is offered first, as it stands. */
export function begunOnPaper(scene: Scene, begun: Step): Step {
  const { draft, shows } = begun;
  const begins = shows.show === 'draft' && draft !== undefined && 'put' in draft;
  if (begins) return showDraft(cameOnPaper(scene, draft.put));
  // What she says to the offer decides: once the other is discarded, it is the form that she asked for.
  const offered = draft !== undefined && 'put' in draft;
  return offered ? { ...begun, draft: { put: { ...draft.put, newOnPaper: true } } } : begun;
}

export function cameOnPaper<D extends Pick<Draft, 'answers'>>({ profile }: Pick<Scene, 'profile'>, draft: D): D {
  const channel = paperChannel(profile);
  return channel === undefined ? draft : { ...draft, answers: { ...draft.answers, channel } };
}
