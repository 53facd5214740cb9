import { outcomeAtClosing, registersNotYet, registersOf } from '../../domain/closing.ts';
import { inLanguage } from '../../domain/language.ts';
import { lastNote } from '../../domain/words.ts';
import * as texts from '../../texts/forms/close.ts';
import { reference } from '../../texts/forms/reference.ts';
import { answerToo, notEntered, notEnteredHeading } from '../../texts/not-entered.ts';
import { say } from '../../texts/say.ts';
import { outcomeNames } from '../../texts/writings/register-copy.ts';
import { ownPassages } from '../ways-in/passages.ts';
import { isAtWork, wordsFor } from './at-work.ts';
import type { Filling, Form, Passage } from './form.ts';
import { onlyRegister } from './only-register.ts';

/** With what the profile asks for and not before: what is missing stands on the card in place of the button. */
export const close: Form = {
  offered: isAtWork,
  questions: () => [],
  passages: (filling) => [
    ...summary(filling),
    ...notYet(filling),
    ...answersToo(filling),
    ...ownPassages(filling, ['archive', 'retention']),
  ],
  filled: () => ({ ok: true, command: { command: 'close' } }),
};

/** Where it is still to be entered. It can be closed all the same, and the number follows. */
function notYet(filling: Filling): Passage[] {
  const { scene, found } = filling;
  const { language, profile } = scene;
  const names = registersNotYet(profile, found.case)
    .map(({ label }) => inLanguage(label, language, profile.languages.main))
    .join(', ');
  if (names === '') return [];
  const button = buttonOf(filling);
  return [{ label: say(notEnteredHeading, language), text: say(notEntered, language, { names, button }) }];
}

/** A register that holds the answer too may have had the case before there was one (Kramfors: every complaint and every answer). */
function answersToo(filling: Filling): Passage[] {
  const { scene, found } = filling;
  const { language, profile } = scene;
  if (lastNote(wordsFor(filling), 'answer') === undefined) return [];
  const text = say(answerToo, language, { button: buttonOf(filling) });
  return registersOf(profile, found.case)
    .filter(
      ({ code, fields }) =>
        fields.includes('answer') && found.case.handling.references.some((one) => one.register === code),
    )
    .map(({ label }) => ({ label: inLanguage(label, language, profile.languages.main), text }));
}

function buttonOf(filling: Filling): string {
  return onlyRegister(filling) ?? say(reference.opens, filling.scene.language);
}

/** How it ended and what was learned, once more before it is closed. */
function summary(filling: Filling): Passage[] {
  const { scene, found } = filling;
  const { language, profile } = scene;
  const { references } = found.case.handling;
  const outcome = outcomeAtClosing(profile, found.case);
  const numbers = references.map(({ register, number }) => {
    const label = profile.registers.find(({ code }) => code === register)?.label;
    return `${label === undefined ? register : inLanguage(label, language, profile.languages.main)} ${number}`;
  });
  const lines: [Passage['label'], string | undefined][] = [
    [say(texts.outcome, language), outcome && say(outcomeNames[outcome], language)],
    [say(texts.learned, language), lastNote(wordsFor(filling), 'learning-point')?.text],
    [say(texts.numbers, language), numbers.length === 0 ? undefined : numbers.join(', ')],
  ];
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
}
