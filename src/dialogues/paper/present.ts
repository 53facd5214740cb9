/** What a card has of the form on paper. */
import type { Signal } from '../../domain/kinds.ts';
import { type FilledWith, formFor, formsOf, hasOriginal, paperChannel } from '../../domain/paper-form.ts';
import type { Answers } from '../draft.ts';
import type { Reading } from '../present/scope.ts';
import type { PaperView, PrintView } from './views.ts';

/** The empty ones, in the citizens' language; their page leads to the others. */
export function emptyForms({ profile, formLink }: Reading): PrintView {
  const { citizen: language } = profile.languages;
  const links = formsOf(profile).flatMap((form) => {
    const href = formLink?.({ form, language, filled: { with: 'nothing' } });
    return href === undefined ? [] : [{ form, href }];
  });
  return { links };
}

export function paperView(reading: Reading, { channel }: Answers): PaperView {
  const { profile } = reading;
  const handsIn = paperChannel(profile) !== undefined && !hasOriginal(profile, channel);
  return { ...emptyForms(reading), handsIn };
}

/** The address of the form on which this can be signed; undefined where no browser reaches the server. */
export function filledForm(
  { profile, formLink }: Reading,
  signals: readonly Signal[],
  filled: Exclude<FilledWith, { with: 'nothing' }>,
): string | undefined {
  return formLink?.({ form: formFor(profile, signals), language: profile.languages.citizen, filled });
}
