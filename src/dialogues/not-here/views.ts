/** What the cards have to say of what does not belong here. */
import type { DraftId } from '../../domain/ids.ts';
import type { Track } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';
import type { LawView } from '../views.ts';

/** What it is: as the profile calls it, or a track. */
export type ReasonView = { readonly label: string } | { readonly track: Track };

/** Where something goes, as the citizen is told it in her own language. */
export interface PlaceView {
  readonly what: ReasonView;
  readonly citizen: { readonly language: Language; readonly place: string };
  /** It is the employee's own matter: the place is hers, and nothing is said to a citizen. */
  readonly hers?: true | undefined;
  /** What the employee does herself, in her own language. */
  readonly staff?: string | undefined;
}

export interface NotHereView {
  readonly view: 'not-here';
  readonly draft: DraftId;
  readonly revision: string;
  /** What was written down so far, cut short; empty where nothing was. */
  readonly begins: string;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  /** What was ticked and is always written down here: while it is ticked nothing is turned away. */
  readonly stays: readonly LawView[];
  /** What the law asks of her herself on the tracks that were ticked, wherever the citizen is sent. */
  readonly laws: readonly LawView[];
  /** How it goes on with a complaint about a formal decision, where the profile says so. */
  readonly decision?: { readonly law: LawView; readonly written: boolean } | undefined;
  /** Where what was chosen goes. */
  readonly chosen?: (PlaceView & { readonly code: string }) | undefined;
}

export interface TurnedAwayView {
  readonly view: 'turned-away';
}
