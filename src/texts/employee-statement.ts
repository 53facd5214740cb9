/** The card on which an employee is asked for her statement. */
import type { Text, TextOf } from './say.ts';

/** Also on a lock screen: it says nothing of what it is about. */
export const title: Text = {
  nb: 'Et spørsmål til deg',
  nn: 'Eit spørsmål til deg',
  sv: 'En fråga till dig',
  en: 'A question for you',
};
export const from: TextOf<{ name: string }> = {
  nb: ({ name }) => `${name} ber om uttalelsen din.`,
  nn: ({ name }) => `${name} ber om fråsegna di.`,
  sv: ({ name }) => `${name} ber om ditt yttrande.`,
  en: ({ name }) => `${name} asks for your statement.`,
};
/** What it is and what it is not. */
export const isInput: Text = {
  nb: 'Det du skriver, er et innspill til den som har saken. Du ser ikke saken selv, og du er ikke med på å avgjøre den.',
  nn: 'Det du skriv, er eit innspel til den som har saka. Du ser ikkje saka sjølv, og du er ikkje med på å avgjere ho.',
  sv: 'Det du skriver är ett underlag för den som har ärendet. Du ser inte ärendet själv och är inte med och avgör det.',
  en: 'What you write is input for whoever has the case. You do not see the case yourself, and take no part in deciding it.',
};
export const citizen: Text = {
  nb: 'Saken kommer fra',
  nn: 'Saka kjem frå',
  sv: 'Ärendet kommer från',
  en: 'The case comes from',
};
export const question: Text = {
  nb: 'Din uttalelse',
  nn: 'Fråsegna di',
  sv: 'Ditt yttrande',
  en: 'Your statement',
};
export const give: Text = {
  nb: 'Send uttalelsen',
  nn: 'Send fråsegna',
  sv: 'Skicka yttrandet',
  en: 'Send the statement',
};
export const given: Text = {
  nb: 'Takk. Uttalelsen din er sendt.',
  nn: 'Takk. Fråsegna di er send.',
  sv: 'Tack. Ditt yttrande är skickat.',
  en: 'Thank you. Your statement has been sent.',
};
export const over: Text = {
  nb: 'Du trenger ikke svare på dette lenger.',
  nn: 'Du treng ikkje svare på dette lenger.',
  sv: 'Du behöver inte längre svara på det här.',
  en: 'You no longer need to answer this.',
};
