/** The municipality's form on paper: which one it is and what it is filled with. */
import { z } from 'zod';
import { CaseId, DraftId } from './ids.ts';
import type { Channel, Signal } from './kinds.ts';
import type { Language } from './language.ts';
import type { Profile } from './profile.ts';

/** `feedback`: for everything that people say. `decision`: a complaint about a formal decision, to be signed. */
export const paperForms = ['feedback', 'decision'] as const;
export const PaperForm = z.enum(paperForms);
export type PaperForm = z.infer<typeof PaperForm>;

/** What stands in it when it is printed. */
export const FilledWith = z.discriminatedUnion('with', [
  z.strictObject({ with: z.literal('nothing') }),
  z.strictObject({ with: z.literal('draft'), draft: DraftId }),
  z.strictObject({ with: z.literal('case'), case: CaseId }),
]);
export type FilledWith = z.infer<typeof FilledWith>;

/** `language`: of an empty form; a filled one is in the citizen's. */
export interface LinkedForm {
  readonly form: PaperForm;
  readonly language: Language;
  readonly filled: FilledWith;
}

/** The forms that this municipality has. An appeal that goes elsewhere (Sweden) is no form of ours. */
export function formsOf(profile: Pick<Profile, 'tracks'>): PaperForm[] {
  const takesDecisions = profile.tracks.some(({ track, does }) => track === 'formal-decision' && does === 'register');
  return takesDecisions ? ['feedback', 'decision'] : ['feedback'];
}

/** The form on which this can be signed. */
export function formFor(profile: Pick<Profile, 'tracks'>, signals: readonly Signal[]): PaperForm {
  const decides = signals.includes('formal-decision') && formsOf(profile).includes('decision');
  return decides ? 'decision' : 'feedback';
}

/**
 * The channel by which a form that was handed in came; undefined where the municipality takes nothing on paper. Where it
 * names no form of its own, what is handed in on paper is a letter.
 */
export function paperChannel({ channels }: Pick<Profile, 'channels'>): Channel | undefined {
  return (['paper-form', 'letter'] as const).find((one) => channels.some(({ channel }) => channel === one));
}

/** It came on paper, so that the words are read and not heard, and the citizen's own sheet is signed or not as it is. */
export function isOnPaper(channel: Channel): boolean {
  return channel === 'paper-form' || channel === 'letter';
}

/** It came in writing, on paper or not: nobody said it, and it is told as received. */
export function cameInWriting(channel: Channel): boolean {
  return isOnPaper(channel) || channel === 'email' || channel === 'web-form';
}

/** Whether there is a paper original, which somebody has to be able to find again. */
export function hasOriginal(profile: Pick<Profile, 'channels'>, channel: Channel): boolean {
  return channel === paperChannel(profile);
}
