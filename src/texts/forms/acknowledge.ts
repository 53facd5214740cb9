import { addressHint, addressQuestion, wayChoices, wayQuestion } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const acknowledge: FormTexts = {
  title: {
    nb: 'Bekreftelse til innbyggeren',
    nn: 'Stadfesting til innbyggjaren',
    sv: 'Bekräftelse till medborgaren',
    en: 'Acknowledgement to the citizen',
  },
  opens: { nb: 'Bekreft mottatt', nn: 'Stadfest at saka er motteken', sv: 'Bekräfta mottagandet', en: 'Acknowledge' },
  does: { nb: 'Send bekreftelsen', nn: 'Send stadfestinga', sv: 'Skicka bekräftelsen', en: 'Acknowledge' },
  doesBy: {
    'own-mail': {
      nb: 'Lagre e-posten, som du sender',
      nn: 'Lagre e-posten, som du sender',
      sv: 'Spara mejlet, som du skickar',
      en: 'Save the e-mail, which you send',
    },
    letter: {
      nb: 'Lagre brevet, som du sender',
      nn: 'Lagre brevet, som du sender',
      sv: 'Spara brevet, som du skickar',
      en: 'Save the letter, which you post',
    },
    'secure-channel': {
      nb: 'Lagre teksten, som du sender',
      nn: 'Lagre teksten, som du sender',
      sv: 'Spara texten, som du skickar',
      en: 'Save the text, which you send',
    },
    spoken: { nb: 'Lagre det du sa', nn: 'Lagre det du sa', sv: 'Spara det du sade', en: 'Save what you said' },
  },
  intro: {
    nb: 'At saken er mottatt, og hvem som har den. Teksten er på innbyggerens språk.',
    nn: 'At saka er motteken, og kven som har ho. Teksten er på språket til innbyggjaren.',
    sv: 'Att ärendet har kommit in och vem som har det. Texten är på medborgarens språk.',
    en: 'That it has come in, and who has it. The text is in the citizen’s language.',
  },
  questions: {
    text: { nb: 'Teksten', nn: 'Teksten', sv: 'Texten', en: 'The text' },
    way: wayQuestion,
    address: addressQuestion,
  },
  hints: { address: addressHint },
  choices: { way: wayChoices },
};
