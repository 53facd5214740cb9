import { whomChoices } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const hear: FormTexts = {
  title: {
    nb: 'Berørt ansatt er hørt',
    nn: 'Tilsett som er råka, er høyrd',
    sv: 'Berörd medarbetare är hörd',
    en: 'The affected employee was heard',
  },
  opens: { nb: 'Ansatt hørt', nn: 'Tilsett høyrd', sv: 'Medarbetare hörd', en: 'Employee heard' },
  does: { nb: 'Skriv det ned', nn: 'Skriv det ned', sv: 'Skriv ner det', en: 'Write it down' },
  intro: {
    nb: 'Nærmeste leder hører den ansatte. Uttalelsen er et innspill; den ansatte ser ikke saken.',
    nn: 'Næraste leiar høyrer den tilsette. Fråsegna er eit innspel; den tilsette ser ikkje saka.',
    sv: 'Närmaste chef hör medarbetaren. Yttrandet är ett underlag; medarbetaren ser inte ärendet.',
    en: 'The nearest manager hears the employee. The statement is input; the employee does not see the case.',
  },
  questions: {
    whom: { nb: 'Hvem ble hørt?', nn: 'Kven vart høyrd?', sv: 'Vem hördes?', en: 'Who was heard?' },
    on: { nb: 'Når?', nn: 'Når?', sv: 'När?', en: 'When?' },
    text: {
      nb: 'Hva sa den ansatte?',
      nn: 'Kva sa den tilsette?',
      sv: 'Vad sade medarbetaren?',
      en: 'What did the employee say?',
    },
  },
  choices: { whom: whomChoices },
};
