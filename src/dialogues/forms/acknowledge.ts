import { isUnderWay } from '../../domain/deciding/writing.ts';
import { promisesHandler, untoldHandler } from '../../domain/named-handler.ts';
import { lastNote } from '../../domain/words.ts';
import { nobodyHasIt, youTakeIt } from '../../texts/forms/named-handler.ts';
import { say } from '../../texts/say.ts';
import { handlerOf } from '../../writings/draft.ts';
import { ownPassages } from '../ways-in/passages.ts';
import { isAtWork, wordsFor } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form, Passage } from './form.ts';
import { addressIn, asGiven, draftProposed, isFailed, previewOf, wayIn, wayQuestions } from './writing.ts';

/** That it came in and who handles it (Hudiksvall: within ten working days). */
export const acknowledge: Form = {
  offered: (filling) => {
    const { acknowledged, answer } = filling.found.case.handling;
    const { profile } = filling.scene;
    const same = isUnderWay(acknowledged) && untoldHandler(profile, filling.found.case) === undefined;
    const told = same || answer?.given?.state === 'given';
    return isAtWork(filling) && !told && !filling.found.case.facts.anonymous;
  },
  // Whose it is to confirm may be a department's own to say (Hudiksvall).
  passages: (filling) => [...takesIt(filling), ...ownPassages(filling, ['confirmedBy'])],
  questions: (filling) => [
    { field: 'text', as: 'text', required: true, value: begins(filling) },
    ...wayQuestions(filling, 'acknowledgement'),
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const text = read.text('text');
    const way = wayIn(read, filling, 'acknowledgement');
    const address = addressIn(read, filling, entered, 'acknowledgement');
    if (text === undefined || way === undefined || address === undefined) return read.failed();
    if (!tellsHandler(filling, text)) {
      read.fault('text', 'handler-missing');
      return read.failed();
    }
    return { ok: true, command: { command: 'acknowledge', text: asGiven(filling, way, text), way, address } };
  },
  preview: (filling, entered) => previewOf(filling, 'acknowledgement', entered, entered.text ?? ''),
};

/** Where the procedure promises that the citizen is told who handles it, it is not sent without the name. */
function tellsHandler(filling: Filling, text: string): boolean {
  const { scene, found } = asTaken(filling);
  const handler = scene.organisation.people.get(handlerOf(found.case))?.name;
  return !promisesHandler(scene.profile, found.case) || handler === undefined || text.includes(handler);
}

/** As it is once it was sent: where the name is promised and nobody has it yet, it is hers who sends it. */
function asTaken(filling: Filling): Filling {
  const { scene, found } = filling;
  if (!becomesHers(filling)) return filling;
  const { id: person } = scene.person;
  const handling = { ...found.case.handling, handler: { person, by: person, at: scene.now } };
  return { ...filling, found: { ...found, case: { ...found.case, handling } } };
}

function becomesHers({ scene, found }: Filling): boolean {
  return found.case.handling.handler === undefined && promisesHandler(scene.profile, found.case);
}

/** Before she gives her own name: it can be another's. */
function takesIt(filling: Filling): Passage[] {
  const { language } = filling.scene;
  return becomesHers(filling) ? [{ label: say(nobodyHasIt, language), text: say(youTakeIt, language) }] : [];
}

function begins(filling: Filling): string {
  const failed = isFailed(filling.found.case.handling.acknowledged);
  const written = failed ? lastNote(wordsFor(filling), 'acknowledgement')?.text : undefined;
  return written ?? draftProposed(asTaken(filling), 'acknowledgement');
}
