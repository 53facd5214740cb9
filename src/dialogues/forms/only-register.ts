/** A register that gives cases a number is called by its own name where the profile has one alone. */
import { inLanguage, type LocalText } from '../../domain/language.ts';
import type { Filling } from './form.ts';

/** Where the profile has several, no one of them is meant. `number`: what it calls its number. */
export function onlyRegister({
  scene,
}: Pick<Filling, 'scene'>): { readonly label: string; readonly number: string } | undefined {
  const { registers, languages } = scene.profile;
  const [only, ...others] = registers.filter(({ reference }) => reference !== undefined);
  if (only?.reference === undefined || others.length > 0) return undefined;
  const named = (text: LocalText) => inLanguage(text, scene.language, languages.main);
  return { label: named(only.label), number: named(only.reference.label) };
}
