/** What several of the forms ask of a case. */
import { accessOf, wordsShown } from '../../domain/access.ts';
import { isHeard, toBeHeard } from '../../domain/closing.ts';
import type { Whom } from '../../domain/commands.ts';
import { worksOnIt } from '../../domain/part.ts';
import type { Words } from '../../domain/words.ts';
import { names } from '../../texts/fields.ts';
import { say } from '../../texts/say.ts';
import type { Filling, Passage, Question } from './form.ts';

/** Whether she handles it and may still read it; what is open as well as what is closed. */
export function hasInHand({ scene, found, parts }: Filling): boolean {
  return worksOnIt(parts) && accessOf(found.case, scene.person.id) === 'whole';
}

/** The same of what is open. What was settled on the spot only waits to be approved. */
export function isAtWork(filling: Filling): boolean {
  return filling.found.case.state.state === 'open' && hasInHand(filling);
}

/** The words as those read them who have it now. */
export function wordsFor({ found }: Filling): Words {
  return wordsShown(found.case, found.words);
}

/** What the citizen said and wants, to be read beside what is written about it. */
export function whatWasSaid(filling: Filling): Passage[] {
  const { language } = filling.scene;
  const words = wordsFor(filling);
  return (['said', 'wish'] as const).flatMap((name) => {
    const text = words[name] ?? '';
    return text === '' ? [] : [{ label: say(names[name], language), text }];
  });
}

/** Whom it concerns and who has neither been heard nor need be. */
export function notYetHeard({ found }: Filling): Whom[] {
  return toBeHeard(found.case, found.words).filter((whom) => !isHeard(found.case, whom));
}

/** Which of them; nobody has to choose where there is no choice. Whom only the words name has the name that stands there. */
export function whomQuestion(filling: Filling, whoms: readonly Whom[]): Question {
  const { people } = filling.scene.organisation;
  const choices = whoms.map((whom) => {
    const title = whom === 'as-named' ? wordsFor(filling).employee : people.get(whom)?.name;
    return title === undefined ? { value: whom } : { value: whom, title };
  });
  return { field: 'whom', as: 'one-of', required: true, choices, value: whoms.length === 1 ? whoms[0] : undefined };
}
