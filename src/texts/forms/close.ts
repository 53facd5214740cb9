import type { Text } from '../say.ts';
import type { FormTexts } from './form-texts.ts';

export const close: FormTexts = {
  title: { nb: 'Avslutt saken', nn: 'Avslutt saka', sv: 'Avsluta ärendet', en: 'Close the case' },
  opens: { nb: 'Avslutt', nn: 'Avslutt', sv: 'Avsluta', en: 'Close' },
  does: { nb: 'Avslutt saken', nn: 'Avslutt saka', sv: 'Avsluta ärendet', en: 'Close the case' },
  questions: {},
};

/** The lines of the summary. */
export const outcome: Text = { nb: 'Resultat', nn: 'Resultatet', sv: 'Resultatet av ärendet', en: 'Outcome' };
export const learned: Text = { nb: 'Læringspunkt', nn: 'Læringspunktet', sv: 'Lärdom', en: 'Learning point' };
export const numbers: Text = {
  nb: 'I andre systemer',
  nn: 'I andre system',
  sv: 'I andra system',
  en: 'In other systems',
};
