import { answerOutcomes } from '../../domain/handling.ts';
import { writeOutcome } from '../digest.ts';
import type { Text } from '../say.ts';
import { outcomeNames } from '../writings/register-copy.ts';
import { addressHint, addressQuestion, wayChoices, wayQuestion } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const answer: FormTexts = {
  title: { nb: 'Svar', nn: 'Svar', sv: 'Svar', en: 'Answer' },
  opens: { nb: 'Skriv svaret', nn: 'Skriv svaret', sv: 'Skriv ett svar', en: 'Write the answer' },
  does: { nb: 'Gi svaret', nn: 'Gi svaret', sv: 'Ge svaret', en: 'Give the answer' },
  intro: {
    nb: 'Resultatet settes inn der klammene står. Du ser gjennom alt før det går ut.',
    nn: 'Resultatet blir sett inn der klammene står. Du ser gjennom alt før det går ut.',
    sv: 'Resultatet sätts in där hakparenteserna står. Du tittar igenom allt innan det går ut.',
    en: 'The outcome goes where the brackets are. You look everything through before it goes out.',
  },
  ifNobodyWaits: {
    title: { nb: 'Resultat', nn: 'Resultat', sv: 'Resultat', en: 'Outcome' },
    opens: writeOutcome,
    does: { nb: 'Lagre resultatet', nn: 'Lagre resultatet', sv: 'Spara resultatet', en: 'Save the outcome' },
    intro: {
      nb: 'Ingen venter på svar. Skriv hva dere fant ut, så står det i saken.',
      nn: 'Ingen ventar på svar. Skriv kva de fann ut, så står det i saka.',
      sv: 'Ingen väntar på svar. Skriv vad ni kom fram till, så står det i ärendet.',
      en: 'Nobody waits for an answer. Write what you found, and it stands in the case.',
    },
    questions: {
      text: {
        nb: 'Grunnen til resultatet',
        nn: 'Grunnen til resultatet',
        sv: 'Skälet till resultatet',
        en: 'The reason for the outcome',
      },
    },
  },
  questions: {
    outcome: { nb: 'Resultat', nn: 'Resultat', sv: 'Resultat', en: 'Outcome' },
    consideredBy: { nb: 'Vurdert av', nn: 'Vurdert av', sv: 'Bedömt av', en: 'Considered by' },
    text: {
      nb: 'Svaret til innbyggeren',
      nn: 'Svaret til innbyggjaren',
      sv: 'Svaret till medborgaren',
      en: 'The answer to the citizen',
    },
    way: wayQuestion,
    address: addressQuestion,
  },
  hints: {
    consideredBy: {
      nb: 'For eksempel ledergruppen',
      nn: 'Til dømes leiargruppa',
      sv: 'Till exempel ledningsgruppen',
      en: 'For example the management group',
    },
    address: addressHint,
  },
  choices: {
    outcome: Object.fromEntries(answerOutcomes.map((outcome) => [outcome, capital(outcomeNames[outcome])])),
    way: wayChoices,
  },
};

/** Where it begins a line. */
function capital({ nb, nn, sv, en }: Text): Text {
  const begun = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { nb: begun(nb), nn: begun(nn), sv: begun(sv), en: begun(en) };
}
