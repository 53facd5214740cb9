/** What a letter about a formal decision says first: of what the citizen complains, as it was written down. */
import { factsShown, wordsShown } from '../domain/access.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import type { Language } from '../domain/language.ts';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/say.ts';
import * as texts from '../texts/writings/decision.ts';

/** Empty where it is about none, nothing of it was asked, or all of it stayed with another board. */
export function decisionIn({ case: one, words }: CaseWithWords, language: Language): string {
  const { tracks, decisionNotifiedOn } = factsShown(one);
  if (!tracks.includes('formal-decision')) return '';
  const { decision, changeWanted } = wordsShown(one, words);
  const lines = [
    ...(decision === undefined ? [] : [say(texts.which, language, { decision })]),
    ...(decisionNotifiedOn === undefined
      ? []
      : [say(texts.notified, language, { day: sayDay(decisionNotifiedOn, language) })]),
    ...(changeWanted === undefined ? [] : [say(texts.change, language, { change: changeWanted })]),
  ];
  return lines.join('\n');
}
