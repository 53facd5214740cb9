import type { Month } from '../period.ts';

/** The question for the meeting: the profile's in turn, the same for a month whoever asks and whenever. */
export function questionOf<Q>({ questions }: { readonly questions: readonly Q[] }, month: Month): Q | undefined {
  const turn = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return questions[turn % Math.max(1, questions.length)];
}
