import { addressHint, addressQuestion, wayChoices, wayQuestion } from './choices.ts';
import type { FormTexts } from './form-texts.ts';

export const extend: FormTexts = {
  title: { nb: 'Forleng fristen', nn: 'Forleng fristen', sv: 'Förläng tiden', en: 'Extend the deadline' },
  opens: { nb: 'Forleng fristen', nn: 'Forleng fristen', sv: 'Förläng tiden', en: 'Extend' },
  does: { nb: 'Si fra og forleng', nn: 'Sei frå og forleng', sv: 'Meddela och förläng', en: 'Tell and extend' },
  intro: {
    nb: 'Den nye datoen gjelder først når innbyggeren har fått vite den, og hvorfor.',
    nn: 'Den nye datoen gjeld først når innbyggjaren har fått vite han, og kvifor.',
    sv: 'Det nya datumet gäller först när medborgaren har fått veta det, och varför.',
    en: 'The new date counts only once the citizen has been told it, and why.',
  },
  questions: {
    reason: {
      nb: 'Hvorfor tar det lengre tid?',
      nn: 'Kvifor tek det lengre tid?',
      sv: 'Varför tar det längre tid?',
      en: 'Why does it take longer?',
    },
    newDate: {
      nb: 'Når kommer svaret?',
      nn: 'Når kjem svaret?',
      sv: 'När kommer svaret?',
      en: 'When does the answer come?',
    },
    text: {
      nb: 'Teksten. Grunn og dato settes inn der klammene står',
      nn: 'Teksten. Grunn og dato blir sette inn der klammene står',
      sv: 'Texten. Skäl och datum sätts in där hakparenteserna står',
      en: 'The text. Reason and date go where the brackets are',
    },
    way: wayQuestion,
    address: addressQuestion,
  },
  hints: {
    reason: {
      nb: 'På innbyggerens språk, for det står i brevet',
      nn: 'På språket til innbyggjaren, for det står i brevet',
      sv: 'På medborgarens språk, för det står i brevet',
      en: 'In the citizen’s language, since it goes into the letter',
    },
    address: addressHint,
  },
  choices: { way: wayChoices },
};
