/** The form on paper: to be printed, or logged once it was handed in. */
import type { PrintInPrivateView, PrintView } from '../src/dialogues/paper/views.ts';
import type { SigningView } from '../src/dialogues/views.ts';
import * as texts from '../src/texts/paper.ts';
import { say } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { type Action, type Element, heading, opens, text } from './elements.ts';
import { dateField, type Form, textField } from './fields.ts';

/** The empty forms, each behind a button that opens it; or whom to ask. `more` stands beside them. */
export function emptyForms({ links }: PrintView, { language }: Reader, more: readonly Action[] = []): Element[] {
  const actions = [...links.map(({ form, href }) => opens(say(texts.printEmpty[form], language), href)), ...more];
  return [
    ...(links.length === 0 ? [text(say(texts.notFromHere, language), { isSubtle: true, spacing: 'Small' })] : []),
    ...(actions.length === 0 ? [] : [{ type: 'ActionSet', actions, spacing: 'Small' } as const]),
  ];
}

/** The same under a heading, on a card about something else. */
export function printSection(view: PrintView | PrintInPrivateView | undefined, reader: Reader): Element[] {
  if (view === undefined) return [];
  const { language } = reader;
  const how =
    'inPrivate' in view
      ? [text(say(texts.printInPrivate, language), { isSubtle: true, spacing: 'Small' })]
      : emptyForms(view, reader);
  return [heading(say(texts.onPaper, language), { spacing: 'Medium' }), ...how];
}

/** What is asked of a form that was handed in, before all else that is on it. */
export function handedInFields(form: Form): Element[] {
  const { language } = form.reader;
  return [
    text(say(texts.copyIt, language), { spacing: 'Small' }),
    ...dateField(form, 'heardOn'),
    ...textField(form, 'originalAt', {
      required: true,
      hint: say(texts.originalHint, language),
    }),
  ];
}

/** Filled with what stands on the card. */
export function filledForm(href: string | undefined, { language }: Reader): Element[] {
  if (href === undefined) return [];
  return [{ type: 'ActionSet', actions: [opens(say(texts.printFilled, language), href)], spacing: 'Small' }];
}

/** A case to be signed; without a link it is said only of what is to be. */
export function forSignature(signing: SigningView | undefined, number: number, reader: Reader): Element[] {
  if (signing === undefined) return [];
  if (signing.printed !== undefined || signing.form !== 'decision') return filledForm(signing.printed, reader);
  const said = say(texts.caseNotFromHere, reader.language, { number: String(number) });
  return [text(said, { isSubtle: true, spacing: 'Small' })];
}
