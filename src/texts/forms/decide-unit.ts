import type { FormTexts } from './form-texts.ts';
import { consentChoices, consentQuestion } from './pass-on.ts';

export const decideUnit: FormTexts = {
  title: {
    nb: 'Avgjør hvor saken hører til',
    nn: 'Avgjer kvar saka høyrer til',
    sv: 'Avgör var ärendet hör hemma',
    en: 'Decide where the case belongs',
  },
  opens: {
    nb: 'Avgjør hvor den hører til',
    nn: 'Avgjer kvar ho høyrer til',
    sv: 'Avgör var det hör hemma',
    en: 'Decide where it belongs',
  },
  does: { nb: 'Gi enheten saken', nn: 'Gi eininga saka', sv: 'Ge enheten ärendet', en: 'Give the unit the case' },
  intro: {
    nb: 'Enheten får saken nå og kan ikke si nei. Fristene er de samme.',
    nn: 'Eininga får saka no og kan ikkje seie nei. Fristane er dei same.',
    sv: 'Enheten får ärendet nu och kan inte säga nej. Tidsfristerna är desamma.',
    en: 'The unit gets the case now and cannot decline. The deadlines stay the same.',
  },
  questions: {
    unit: { nb: 'Hvilken enhet?', nn: 'Kva eining?', sv: 'Vilken enhet?', en: 'Which unit?' },
    consent: consentQuestion,
  },
  choices: { consent: consentChoices },
};
