import type { Text } from '../say.ts';
import type { FormTexts } from './form-texts.ts';

export const reopen: FormTexts = {
  title: { nb: 'Ta saken opp igjen', nn: 'Ta saka opp att', sv: 'Återuppta ärendet', en: 'Reopen the case' },
  opens: { nb: 'Ta opp igjen', nn: 'Ta opp att', sv: 'Återuppta', en: 'Reopen' },
  does: { nb: 'Ta opp igjen', nn: 'Ta opp att', sv: 'Återuppta', en: 'Reopen' },
  intro: {
    nb: 'Når innbyggeren ikke er fornøyd. Alt som er gjort, står i saken, og det settes en ny frist fra i dag.',
    nn: 'Når innbyggjaren ikkje er nøgd. Alt som er gjort, står i saka, og det blir sett ein ny frist frå i dag.',
    sv: 'När medborgaren inte är nöjd. Allt som är gjort finns kvar i ärendet, och en ny tidsfrist räknas från i dag.',
    en: 'When the citizen is not satisfied. All that was done stays in the case, and a new deadline counts from today.',
  },
  questions: {
    reason: {
      nb: 'Hva er innbyggeren ikke fornøyd med?',
      nn: 'Kva er innbyggjaren ikkje nøgd med?',
      sv: 'Vad är medborgaren inte nöjd med?',
      en: 'What is the citizen not satisfied with?',
    },
  },
};

export const goesTo: Text = { nb: 'Saken går til', nn: 'Saka går til', sv: 'Ärendet går till', en: 'The case goes to' };
