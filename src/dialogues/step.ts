import type { Change } from '../domain/change.ts';
import type { OtherCase } from '../domain/commands.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import type { CaseNumber, DraftId } from '../domain/ids.ts';
import type { Measure } from '../domain/measure.ts';
import type { TurnedAway } from '../domain/turned-away/turned-away.ts';
import type { Draft } from './draft.ts';
import type { Notice, Showing } from './showing.ts';

/** What a step found in the store. */
export interface StepFound {
  readonly draft?: Draft;
  readonly case?: CaseWithWords;
  readonly number?: CaseNumber;
  /** The other case that was named by its number, where there is one. */
  readonly other?: OtherCase | undefined;
}

/** What a step wants saved, and what it shows. Nothing has happened yet. */
export interface Step {
  readonly shows: Showing;
  readonly draft?: { readonly put: Draft } | { readonly remove: DraftId };
  readonly change?: Change;
  /** Saved before the change, which names it. */
  readonly measure?: Measure;
  /** Counted with the end of the draft, under an id of its own. */
  readonly turnedAway?: Omit<TurnedAway, 'id'>;
}

export const notice = (which: Notice): Step => ({ shows: { show: 'notice', notice: which } });

/** The draft saved and its card shown. */
export const showDraft = (draft: Draft): Step => ({ draft: { put: draft }, shows: { show: 'draft', draft: draft.id } });
