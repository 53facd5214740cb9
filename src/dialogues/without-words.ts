/** What a citizen said in words, which may be emptied in one go where something sensitive slipped in: the case goes on without. */
import type { Answers } from './draft.ts';

/** Which decision is appealed against is no story of hers, and stays. */
const told = ['said', 'grounds', 'harm', 'wish', 'suggestion'] as const;

export function hasWords(words: { readonly [F in (typeof told)[number]]?: string | undefined }): boolean {
  return told.some((field) => (words[field] ?? '') !== '');
}

export function withoutWords(answers: Answers): Answers {
  return { ...answers, said: '', grounds: '', harm: '', wish: '', suggestion: '' };
}
