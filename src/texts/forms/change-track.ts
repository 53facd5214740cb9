import { signalTexts, vulnerableTexts } from '../codes.ts';
import { questions } from '../fields.ts';
import { noChoice, yesChoice } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const changeTrack: FormTexts = {
  title: {
    nb: 'Hva saken gjelder',
    nn: 'Kva saka gjeld',
    sv: 'Vad ärendet gäller',
    en: 'What the case is about',
  },
  opens: {
    nb: 'Endre hva det gjelder',
    nn: 'Endre kva det gjeld',
    sv: 'Ändra vad det gäller',
    en: 'Change what it is about',
  },
  does: { nb: 'Lagre', nn: 'Lagre', sv: 'Spara', en: 'Save' },
  intro: {
    nb: 'Frister og plikter følger av dette. Den saken handler om, ser den ikke. Ros får de derimot vite om.',
    nn: 'Fristar og plikter følgjer av dette. Den saka handlar om, ser ho ikkje. Ros får dei derimot vite om.',
    sv: 'Tidsfrister och skyldigheter följer av detta. Den som ärendet handlar om ser det inte. Beröm når däremot fram.',
    en: 'Deadlines and duties follow from this. Whoever the case is about does not see it. Praise does reach them.',
  },
  questions: {
    signals: questions.applies,
    inDanger: questions.inDanger,
    vulnerable: questions.vulnerable,
    concerns: questions.about,
    decisionNotifiedOn: questions.decisionNotifiedOn,
    reason: {
      nb: 'Hva har kommet fram?',
      nn: 'Kva har kome fram?',
      sv: 'Vad har kommit fram?',
      en: 'What has come to light?',
    },
  },
  choices: {
    signals: {
      ...signalTexts,
      'about-person': {
        nb: 'Det handler om en ansatt eller lederen',
        nn: 'Det handlar om ein tilsett eller leiaren',
        sv: 'Det handlar om en medarbetare eller chefen',
        en: 'It is about an employee or the manager',
      },
    },
    inDanger: { yes: yesChoice, no: noChoice },
    vulnerable: vulnerableTexts,
  },
};
