import { noChoice, yesChoice } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const endMeeting: FormTexts = {
  title: {
    nb: 'Møtet med klager',
    nn: 'Møtet med klagaren',
    sv: 'Mötet med den klagande',
    en: 'The meeting with the complainant',
  },
  opens: { nb: 'Etter møtet', nn: 'Etter møtet', sv: 'Efter mötet', en: 'After the meeting' },
  does: { nb: 'Skriv det ned', nn: 'Skriv det ned', sv: 'Skriv ner det', en: 'Write it down' },
  questions: {
    held: { nb: 'Ble møtet holdt?', nn: 'Vart møtet halde?', sv: 'Hölls mötet?', en: 'Did the meeting take place?' },
    text: {
      nb: 'Hva ble dere enige om, eller hvorfor ble det ikke noe av?',
      nn: 'Kva vart de samde om, eller kvifor vart det ikkje noko av?',
      sv: 'Vad kom ni överens om, eller varför blev det inte av?',
      en: 'What was agreed, or why did it not take place?',
    },
  },
  choices: { held: { yes: yesChoice, no: noChoice } },
};
