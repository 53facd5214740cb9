/** A register that gives cases a number is called by its own name where the profile has one alone. */
import { inLanguage } from '../../domain/language.ts';
import type { Filling } from './form.ts';

/** Where the profile has several, no one of them is meant. */
export function onlyRegister({ scene }: Pick<Filling, 'scene'>): string | undefined {
  const { registers, languages } = scene.profile;
  const [only, ...others] = registers.filter(({ reference }) => reference !== undefined);
  return only === undefined || others.length > 0 ? undefined : inLanguage(only.label, scene.language, languages.main);
}
