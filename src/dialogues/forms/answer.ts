import { isUnderWay } from '../../domain/deciding/writing.ts';
import { withoutGoingOn } from '../../domain/going-on.ts';
import { AnswerOutcome } from '../../domain/handling.ts';
import { isAnswerOwed, outcomesFor } from '../../domain/ways.ts';
import { LONGEST_LINE, lastNote } from '../../domain/words.ts';
import { say } from '../../texts/say.ts';
import { outcomeSentences } from '../../texts/writings/outcomes.ts';
import { apologyOf, isApologised } from '../../writings/draft.ts';
import { isUnfinished } from '../../writings/plain.ts';
import { isAtWork, whatWasSaid, wordsFor } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form } from './form.ts';
import {
  addressIn,
  asGiven,
  draftProposed,
  previewOf,
  wayIn,
  wayQuestions,
  withChosen,
  withinLongest,
} from './writing.ts';

/** How it ends and what the citizen is answered. Where nobody waits for an answer, the outcome is written all the same. */
export const answer: Form = {
  offered: (filling) => isAtWork(filling) && !isUnderWay(filling.found.case.handling.answer?.given),
  passages: whatWasSaid,
  questions: (filling) => [
    { field: 'outcome', as: 'one-of', required: true, choices: outcomesIn(filling).map((value) => ({ value })) },
    ...(isSuggestion(filling) ? [{ field: 'consideredBy', as: 'line', required: true } as const] : []),
    { field: 'text', as: 'text', required: true, value: begins(filling) },
    ...(isOwed(filling) ? wayQuestions(filling, 'answer') : []),
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const outcome = read.oneOf('outcome', outcomesIn(filling));
    const by = isSuggestion(filling) ? read.text('consideredBy', LONGEST_LINE) : 'not-asked';
    const typed = read.text('text');
    const written = typed !== undefined && isUnfinished(typed) ? read.fault('text', 'unfinished') : typed;
    const goes = isOwed(filling) ? wayIn(read, filling, 'answer') : 'nobody';
    const address = isOwed(filling) ? addressIn(read, filling, entered, 'answer') : '';
    if (outcome === undefined || by === undefined || written === undefined) return read.failed();
    if (goes === undefined || address === undefined) return read.failed();
    const text = withinLongest(read, asGiven(filling, goes, answerOf(filling, written, outcome)));
    if (text === undefined) return read.failed();
    const consideredBy = isSuggestion(filling) ? by : undefined;
    return {
      ok: true,
      command: { command: 'answer', outcome, text, consideredBy, way: goes === 'nobody' ? undefined : goes, address },
    };
  },
  preview: (filling, entered) => {
    const { text = '', outcome } = entered;
    if (!isOwed(filling)) return undefined;
    return previewOf(filling, 'answer', entered, answerOf(filling, text, AnswerOutcome.safeParse(outcome).data));
  },
};

function isOwed({ scene, found }: Filling): boolean {
  return isAnswerOwed(scene.profile, found.case, found.words);
}

function isSuggestion({ found }: Filling): boolean {
  return found.case.facts.class === 'suggestion';
}

function outcomesIn({ found }: Filling): readonly AnswerOutcome[] {
  return outcomesFor(found.case.facts.class);
}

/** What was written before and did not arrive, or reached nobody but the case; else the template. */
function begins(filling: Filling): string | undefined {
  const before = filling.found.case.handling.answer;
  if (before !== undefined) return lastNote(wordsFor(filling), 'answer')?.text;
  return isOwed(filling) ? draftProposed(filling, 'answer') : undefined;
}

function answerOf(filling: Filling, text: string, outcome: AnswerOutcome | undefined): string {
  const { citizenLanguage } = filling.found.case.facts;
  const sentence = outcome === undefined ? undefined : say(outcomeSentences[outcome], citizenLanguage);
  if (outcome === undefined) return text;
  const of = { profile: filling.scene.profile, case: filling.found.case };
  const apology = isApologised(outcome) ? (apologyOf(of, citizenLanguage)?.text ?? null) : null;
  // What nobody wrote anything in the place of is left out.
  const chosen = withChosen(filling, text, { outcome: sentence, apology, explanation: null });
  return outcome === 'upheld' ? withoutGoingOn(chosen, of.profile, citizenLanguage) : chosen;
}
