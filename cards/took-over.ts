import { receivedFor } from '../src/texts/case-card.ts';
import { say } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { type Element, text } from './elements.ts';

/** The unit at which a case came in, where another one took over from it. */
export function tookOver(unit: string | undefined, { language }: Reader): Element[] {
  return unit === undefined ? [] : [text(say(receivedFor, language, { unit }), { isSubtle: true, spacing: 'None' })];
}
