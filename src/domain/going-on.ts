/** What is said of a case that goes on to an appeal body by itself, unless its citizen was found right in all of it. */
import { inLanguage, type Language } from './language.ts';
import type { Profile } from './profile.ts';

/** Nothing goes on where she was found right in all of it. */
export function withoutGoingOn(text: string, { onward, languages }: Profile, language: Language): string {
  return onward
    .flatMap(({ goesOn }) => (goesOn === undefined ? [] : [inLanguage(goesOn, language, languages.main)]))
    .reduce((left, sentence) => left.replaceAll(sentence, ''), text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
