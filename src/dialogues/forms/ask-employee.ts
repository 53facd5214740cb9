import type { PersonId } from '../../domain/ids.ts';
import { inLanguage } from '../../domain/language.ts';
import { employee } from '../../domain/organisation.ts';
import { kindOf } from '../../domain/profile.ts';
import { sayDay } from '../../texts/dates.ts';
import { questionDraft } from '../../texts/forms/ask-employee.ts';
import { say } from '../../texts/say.ts';
import { todayOf } from '../scene.ts';
import { isAtWork, notYetHeard, whatWasSaid, whomQuestion, wordsFor } from './at-work.ts';
import { readerOf } from './entered.ts';
import type { Filling, Form } from './form.ts';

/**
 * By a card that says what it is about and what she may say. Nothing of the citizen stands in the draft of it; the
 * manager chooses whether the card tells who complains.
 */
export const askEmployee: Form = {
  offered: (filling) => isAtWork(filling) && canBeAsked(filling).length > 0,
  passages: whatWasSaid,
  questions: (filling) => [
    whomQuestion(filling, canBeAsked(filling)),
    { field: 'text', as: 'text', required: true, value: draft(filling) },
    ...(hasIdentity(filling)
      ? [{ field: 'withIdentity', as: 'one-of', required: true, choices: noOrYes, value: 'no' } as const]
      : []),
  ],
  filled: (filling, entered) => {
    const read = readerOf(entered);
    const whom = read.oneOf('whom', canBeAsked(filling));
    const question = read.text('text');
    const identity = hasIdentity(filling) ? read.oneOf('withIdentity', ['no', 'yes']) : 'no';
    if (whom === undefined || question === undefined || identity === undefined) return read.failed();
    return { ok: true, command: { command: 'ask-employee', whom, question, withIdentity: identity === 'yes' } };
  },
};

const noOrYes = [{ value: 'no' }, { value: 'yes' }];

/** A card reaches only who works here. */
function canBeAsked(filling: Filling): PersonId[] {
  const { organisation } = filling.scene;
  const today = todayOf(filling.scene);
  return notYetHeard(filling).flatMap((whom) =>
    whom !== 'as-named' && employee(organisation, whom, today) !== undefined ? [whom] : [],
  );
}

function hasIdentity(filling: Filling): boolean {
  return wordsFor(filling).contact.as === 'known';
}

/** Of the facts alone: kind, unit and day. */
function draft({ scene, found }: Filling): string {
  const { language, profile, organisation } = scene;
  const { kind, unit, heardOn } = found.case.facts;
  const label = kindOf(profile, kind)?.label;
  return say(questionDraft, language, {
    kind: label === undefined ? kind : inLanguage(label, language, profile.languages.main),
    unit: organisation.units.get(unit)?.name ?? unit,
    day: sayDay(heardOn, language),
  });
}
