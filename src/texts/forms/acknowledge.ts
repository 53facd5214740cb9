import { wayChoices, wayQuestion } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const acknowledge: FormTexts = {
  title: {
    nb: 'Bekreftelse til innbyggeren',
    nn: 'Stadfesting til innbyggjaren',
    sv: 'Bekräftelse till medborgaren',
    en: 'Acknowledgement to the citizen',
  },
  opens: { nb: 'Bekreft mottatt', nn: 'Stadfest motteken', sv: 'Bekräfta mottaget', en: 'Acknowledge' },
  does: { nb: 'Send bekreftelsen', nn: 'Send stadfestinga', sv: 'Skicka bekräftelsen', en: 'Acknowledge' },
  intro: {
    nb: 'At saken er mottatt, og hvem som har den. Teksten er på innbyggerens språk.',
    nn: 'At saka er motteken, og kven som har ho. Teksten er på språket til innbyggjaren.',
    sv: 'Att ärendet har kommit in och vem som har det. Texten är på medborgarens språk.',
    en: 'That it has come in, and who has it. The text is in the citizen’s language.',
  },
  questions: { text: { nb: 'Teksten', nn: 'Teksten', sv: 'Texten', en: 'The text' }, way: wayQuestion },
  choices: { way: wayChoices },
};
