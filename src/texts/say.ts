/**
 * How a text is kept: in every language at once, so that a missing one does not compile. What it has to be told comes
 * as arguments. Text that people wrote is never in here; the cards put it beside.
 */
import type { Language } from '../domain/language.ts';

export type Text = Readonly<Record<Language, string>>;
export type TextOf<A> = Readonly<Record<Language, (args: A) => string>>;

/** The text in a language, its arguments filled in. */
export function say(text: Text, language: Language): string;
export function say<A>(text: TextOf<A>, language: Language, args: A): string;
export function say<A>(text: Text | TextOf<A>, language: Language, args?: A): string {
  const found = text[language];
  if (typeof found === 'string') return found;
  if (args === undefined) throw new TypeError('this text needs its arguments');
  return found(args);
}
