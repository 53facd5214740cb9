/** Which verbs the conversations sent, and what in their entries is people's words. */
import { Action, type Verb } from '../../src/dialogues/actions.ts';
import type { Entries } from './shown-card.ts';

export type Surface = 'chat' | 'dialog';

const counted: Record<Surface, Map<string, number>> = { chat: new Map(), dialog: new Map() };

export function countVerb(surface: Surface, verb: unknown): void {
  counted[surface].set(String(verb), (counted[surface].get(String(verb)) ?? 0) + 1);
}

export function verbsSent(surface: Surface): string[] {
  return [...counted[surface].keys()].sort();
}

export const everyVerb: readonly Verb[] = Action.options.map((option) => option.shape.verb.value).sort();

const written = new Set([
  ...['said', 'grounds', 'contact', 'address', 'onBehalfOf', 'heardBy', 'place', 'time', 'vehicle', 'wish'],
  ...['text', 'reason', 'consideredBy', 'what1', 'what2', 'what3', 'sentence', 'learned', 'changed', 'praise'],
  ...[
    'suggestion',
    'originalAt',
    'decision',
    'changeWanted',
    'employeeName',
    'harm',
    'settled',
    'note',
    'confirmation',
  ],
]);

/** Keeps what was written in words; a code or a word or two may stand anywhere. */
export function freeText(entries: Entries, words: Set<string>): void {
  for (const [id, entry] of Object.entries(entries)) if (written.has(id) && entry.length > 8) words.add(entry);
}
