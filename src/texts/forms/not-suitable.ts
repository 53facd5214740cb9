import { whomChoices } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const notSuitable: FormTexts = {
  title: {
    nb: 'Den ansatte skal ikke høres',
    nn: 'Den tilsette skal ikkje høyrast',
    sv: 'Medarbetaren ska inte höras',
    en: 'The employee is not to be heard',
  },
  opens: { nb: 'Skal ikke høres', nn: 'Skal ikkje høyrast', sv: 'Ska inte höras', en: 'Not to be heard' },
  does: { nb: 'Skriv det ned', nn: 'Skriv det ned', sv: 'Skriv ner det', en: 'Write it down' },
  intro: {
    nb: 'Som regel blir den ansatte hørt. Passer det ikke her, må grunnen stå i saken.',
    nn: 'Som regel blir den tilsette høyrd. Passar det ikkje her, må grunnen stå i saka.',
    sv: 'I regel hörs medarbetaren. Om det inte passar här ska skälet stå i ärendet.',
    en: 'As a rule the employee is heard. Where that does not suit, the reason has to stand in the case.',
  },
  questions: {
    whom: { nb: 'Hvem?', nn: 'Kven?', sv: 'Vem?', en: 'Who?' },
    reason: {
      nb: 'Hvorfor passer det ikke?',
      nn: 'Kvifor passar det ikkje?',
      sv: 'Varför passar det inte?',
      en: 'Why does it not suit?',
    },
  },
  choices: { whom: whomChoices },
};
