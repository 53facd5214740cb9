import { isUnderWay } from '../../domain/deciding/writing.ts';
import { lastNote } from '../../domain/words.ts';
import { handlerOf } from '../../writings/draft.ts';
import { ownPassages } from '../ways-in/passages.ts';
import { isAtWork, wordsFor } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form } from './form.ts';
import { draftFor, isFailed, previewOf, wayIn, wayQuestion, waysNow } from './writing.ts';

/** That it came in and who handles it (Hudiksvall: within ten working days). */
export const acknowledge: Form = {
  offered: (filling) => {
    const { acknowledged, answer } = filling.found.case.handling;
    const told = isUnderWay(acknowledged) || answer?.given?.state === 'given';
    return isAtWork(filling) && !told && !filling.found.case.facts.anonymous;
  },
  // Whose it is to confirm may be a department's own to say (Hudiksvall).
  passages: (filling) => ownPassages(filling, ['confirmedBy']),
  questions: (filling) => [
    { field: 'text', as: 'text', required: true, value: begins(filling) },
    wayQuestion(filling, 'acknowledgement'),
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const text = read.text('text');
    const way = wayIn(read, filling, 'acknowledgement');
    if (text === undefined || way === undefined) return read.failed();
    if (!tellsHandler(filling, text)) {
      read.fault('text', 'handler-missing');
      return read.failed();
    }
    return { ok: true, command: { command: 'acknowledge', text, way } };
  },
  preview: (filling, { text = '', way = waysNow(filling, 'acknowledgement')[0] }) =>
    previewOf(filling, 'acknowledgement', way, text),
};

/** Where the procedure promises that the citizen is told who handles it, it is not sent without the name. */
function tellsHandler({ scene, found }: Filling, text: string): boolean {
  const { facts } = found.case;
  const promised = scene.profile.clocks.some(
    ({ clock, classes, tells }) =>
      clock === 'acknowledge' && classes.includes(facts.class) && tells.includes('handler'),
  );
  const handler = scene.organisation.people.get(handlerOf(found.case))?.name;
  return !promised || handler === undefined || text.includes(handler);
}

function begins(filling: Filling): string {
  const failed = isFailed(filling.found.case.handling.acknowledged);
  const written = failed ? lastNote(wordsFor(filling), 'acknowledgement')?.text : undefined;
  return written ?? draftFor(filling, 'acknowledgement');
}
