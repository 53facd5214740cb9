/** Every text of a profile that is kept in languages, with its place. */
import { type LocalText, languages } from '../../src/domain/language.ts';

export interface Placed {
  readonly path: string;
  readonly text: LocalText;
}

export function localTexts(value: unknown, path = ''): Placed[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isLocal(value)) return [{ path, text: value }];
  return Object.entries(value).flatMap(([key, one]) => localTexts(one, path === '' ? key : `${path}.${key}`));
}

function isLocal(value: object): value is LocalText {
  const entries = Object.entries(value);
  const known = ([key, text]: [string, unknown]) => languages.some((one) => one === key) && typeof text === 'string';
  return entries.length > 0 && entries.every(known);
}
