import type { FormTexts } from './form-texts.ts';

export const reference: FormTexts = {
  title: {
    nb: 'Nummer i et annet system',
    nn: 'Nummer i eit anna system',
    sv: 'Nummer i ett annat system',
    en: 'Number in another system',
  },
  opens: { nb: 'Annet system', nn: 'Anna system', sv: 'Annat system', en: 'Other system' },
  does: { nb: 'Lagre nummeret', nn: 'Lagre nummeret', sv: 'Spara numret', en: 'Save the number' },
  intro: {
    nb: 'Kopier teksten dit, og skriv nummeret som saken fikk der.',
    nn: 'Kopier teksten dit, og skriv nummeret som saka fekk der.',
    sv: 'Kopiera texten dit och skriv numret som ärendet fick där.',
    en: 'Copy the text there, and write the number that the case was given.',
  },
  questions: {
    register: { nb: 'Hvilket system?', nn: 'Kva system?', sv: 'Vilket system?', en: 'Which system?' },
    number: { nb: 'Nummer', nn: 'Nummeret', sv: 'Numret', en: 'Number' },
  },
};
