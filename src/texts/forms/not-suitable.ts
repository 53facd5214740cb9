import { whomChoices } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const notSuitable: FormTexts = {
  title: {
    nb: 'Den ansatte blir ikke hørt',
    nn: 'Den tilsette blir ikkje høyrd',
    sv: 'Medarbetaren hörs inte',
    en: 'The employee is not heard',
  },
  opens: {
    nb: 'Ansatt blir ikke hørt',
    nn: 'Tilsett blir ikkje høyrd',
    sv: 'Medarbetare hörs inte',
    en: 'Employee not heard',
  },
  does: { nb: 'Skriv det ned', nn: 'Skriv det ned', sv: 'Skriv ner det', en: 'Write it down' },
  intro: {
    nb: 'Som regel blir den ansatte hørt. Passer det ikke her, må grunnen stå i saken.',
    nn: 'Som regel blir den tilsette høyrd. Passar det ikkje her, må grunnen stå i saka.',
    sv: 'I regel hörs medarbetaren. Om det inte passar här ska skälet stå i ärendet.',
    en: 'As a rule the employee is heard. If that does not suit here, the case has to say why.',
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
