import type { TextOf } from '../say.ts';
import { noChoice, whomChoices, yesChoice } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const askEmployee: FormTexts = {
  title: {
    nb: 'Be den ansatte om en uttalelse',
    nn: 'Be den tilsette om ei fråsegn',
    sv: 'Be medarbetaren om ett yttrande',
    en: 'Ask the employee for a statement',
  },
  opens: { nb: 'Be om uttalelse', nn: 'Be om fråsegn', sv: 'Be om yttrande', en: 'Ask for a statement' },
  does: { nb: 'Send spørsmålet', nn: 'Send spørsmålet', sv: 'Skicka frågan', en: 'Send the question' },
  intro: {
    nb: 'Den ansatte får et kort med det du skriver her, og kan svare der, men ser verken saken eller det som ble sagt.',
    nn: 'Den tilsette får eit kort med det du skriv her, og kan svare der, men ser korkje saka eller det som vart sagt.',
    sv: 'Medarbetaren får ett kort med det du skriver här och kan svara där, men ser varken ärendet eller det som sades.',
    en: 'The employee gets a card with what you write here and can answer there, but sees neither the case nor what was said.',
  },
  questions: {
    whom: { nb: 'Hvem?', nn: 'Kven?', sv: 'Vem?', en: 'Whom?' },
    text: {
      nb: 'Hva det gjelder, og hva den ansatte kan si noe om',
      nn: 'Kva det gjeld, og kva den tilsette kan seie noko om',
      sv: 'Vad det gäller, och vad medarbetaren kan yttra sig om',
      en: 'What it is about, and what the employee may say',
    },
    withIdentity: {
      nb: 'Skal kortet si hvem som klager?',
      nn: 'Skal kortet seie kven som klagar?',
      sv: 'Ska kortet säga vem som klagar?',
      en: 'Should the card say who complains?',
    },
  },
  choices: { whom: whomChoices, withIdentity: { no: noChoice, yes: yesChoice } },
};

/** Of the facts alone, never the citizen's words. */
export const questionDraft: TextOf<{ kind: string; unit: string; day: string }> = {
  nb: ({ kind, unit, day }) =>
    `Vi har fått inn en sak som gjelder deg: ${kind}, ${unit}, ${day}.\n\nFortell med egne ord hvordan du opplevde det, og hva som skjedde. Er det noe vi bør vite om hvordan det ble slik, så skriv det også.`,
  nn: ({ kind, unit, day }) =>
    `Vi har fått inn ei sak som gjeld deg: ${kind}, ${unit}, ${day}.\n\nFortel med eigne ord korleis du opplevde det, og kva som skjedde. Er det noko vi bør vite om korleis det vart slik, så skriv det òg.`,
  sv: ({ kind, unit, day }) =>
    `Vi har fått in ett ärende som gäller dig: ${kind}, ${unit}, ${day}.\n\nBerätta med egna ord hur du upplevde det och vad som hände. Om det är något vi bör veta om varför det blev så, skriv det också.`,
  en: ({ kind, unit, day }) =>
    `A case has come in that concerns you: ${kind}, ${unit}, ${day}.\n\nPlease tell in your own words how you saw it and what happened. If there is something we should know about how it came to be, write that too.`,
};
