/** Choices that stand on several forms. */
import type { Way } from '../../domain/handling.ts';
import type { Text } from '../say.ts';

export const yesChoice: Text = { nb: 'Ja', nn: 'Ja', sv: 'Ja', en: 'Yes' };
export const noChoice: Text = { nb: 'Nei', nn: 'Nei', sv: 'Nej', en: 'No' };

/** An employee whom only the words name, where they may not be read. */
export const whomChoices: Readonly<Record<'as-named', Text>> = {
  'as-named': {
    nb: 'Den som er navngitt i saken',
    nn: 'Den som er namngjeven i saka',
    sv: 'Den som är namngiven i ärendet',
    en: 'The person named in the case',
  },
};

export const wayQuestion: Text = {
  nb: 'Hvordan får innbyggeren det?',
  nn: 'Korleis får innbyggjaren det?',
  sv: 'Hur får medborgaren det?',
  en: 'How does the citizen get it?',
};
/** Where nobody has said where a letter goes. */
export const addressQuestion: Text = {
  nb: 'Postadressen, hvis det går i brev',
  nn: 'Postadressa, om det går i brev',
  sv: 'Postadressen, om det går i brev',
  en: 'The postal address, if it goes by letter',
};
export const addressHint: Text = {
  nb: 'Blir stående i saken som innbyggerens adresse',
  nn: 'Blir ståande i saka som adressa til innbyggjaren',
  sv: 'Sparas i ärendet som medborgarens adress',
  en: 'Kept in the case as the citizen’s address',
};
/** With what she who chooses it has to do herself. The secure channel is named by the profile. */
export const wayChoices: Readonly<Record<Exclude<Way, 'secure-channel'>, Text>> = {
  mail: {
    nb: 'På e-post, som sendes herfra',
    nn: 'På e-post, som blir send herifrå',
    sv: 'Med e-post, som skickas härifrån',
    en: 'By e-mail, sent from here',
  },
  'own-mail': {
    nb: 'På e-post, som du sender selv',
    nn: 'På e-post, som du sender sjølv',
    sv: 'Med e-post, som du skickar själv',
    en: 'By e-mail, which you send yourself',
  },
  letter: {
    nb: 'I brev, som du skriver ut og sender',
    nn: 'I brev, som du skriv ut og sender',
    sv: 'I brev, som du skriver ut och skickar',
    en: 'By letter, which you print and send',
  },
  spoken: {
    nb: 'Muntlig. Skriv ned hva du sa',
    nn: 'Munnleg. Skriv ned kva du sa',
    sv: 'Muntligt. Skriv ner vad du sade',
    en: 'By word of mouth. Write down what you said',
  },
};
