/** The citizen calls back with her number: what any employee can tell her, and take down. */
import type { Text, TextOf } from './say.ts';

export const heading: Text = {
  nb: 'Innbyggeren ringer igjen',
  nn: 'Innbyggjaren ringjer igjen',
  sv: 'Medborgaren ringer igen',
  en: 'The citizen calls back',
};
export const intro: Text = {
  nb: 'Spør etter saksnummeret. Du ser hvor saken står og hvem som har den, og det noteres at du så etter.',
  nn: 'Spør etter saksnummeret. Du ser kvar saka står og kven som har ho, og det blir notert at du såg etter.',
  sv: 'Fråga efter ärendenumret. Du ser hur det går och vem som har ärendet, och det antecknas att du tittade.',
  en: 'Ask for the case number. You see how it is doing and who has it, and it is noted that you looked.',
};
export const numberQuestion: Text = {
  nb: 'Saksnummer',
  nn: 'Saksnummer',
  sv: 'Ärendenummer',
  en: 'Case number',
};
export const look: Text = { nb: 'Se etter', nn: 'Sjå etter', sv: 'Titta efter', en: 'Look it up' };
/** The same for a number that nobody has and for a case that is not hers to see. */
export const notFound: Text = {
  nb: 'Det finnes ingen sak med det nummeret. Be innbyggeren lese det en gang til.',
  nn: 'Det finst inga sak med det nummeret. Be innbyggjaren lese det ein gong til.',
  sv: 'Det finns inget ärende med det numret. Be medborgaren läsa det en gång till.',
  en: 'There is no case with that number. Ask the citizen to read it once more.',
};
export const hasIt: TextOf<{ name: string }> = {
  nb: ({ name }) => `${name} har saken.`,
  nn: ({ name }) => `${name} har saka.`,
  sv: ({ name }) => `${name} har ärendet.`,
  en: ({ name }) => `${name} has the case.`,
};
export const confirmedOn: TextOf<{ day: string }> = {
  nb: ({ day }) => `Bekreftet ${day}.`,
  nn: ({ day }) => `Stadfesta ${day}.`,
  sv: ({ day }) => `Bekräftat ${day}.`,
  en: ({ day }) => `Acknowledged on ${day}.`,
};
export const closedOn: TextOf<{ day: string }> = {
  nb: ({ day }) => `Avsluttet ${day}.`,
  nn: ({ day }) => `Avslutta ${day}.`,
  sv: ({ day }) => `Avslutat ${day}.`,
  en: ({ day }) => `Closed on ${day}.`,
};
export const noteQuestion: Text = {
  nb: 'Hva sa innbyggeren? Skal noen ringe tilbake: til hvilket nummer, og når?',
  nn: 'Kva sa innbyggjaren? Skal nokon ringje tilbake: til kva nummer, og når?',
  sv: 'Vad sade medborgaren? Ska någon ringa upp: till vilket nummer, och när?',
  en: 'What did the citizen say? If someone is to call back: to which number, and when?',
};
/** At most 34 characters each: they stand on buttons. */
export const saysThis: Text = {
  nb: 'Gi beskjeden videre',
  nn: 'Gi beskjeden vidare',
  sv: 'För vidare',
  en: 'Pass it on',
};
export const wantsCall: Text = {
  nb: 'Ønsker å bli oppringt',
  nn: 'Ønskjer å bli oppringd',
  sv: 'Vill bli uppringd',
  en: 'Wants to be called',
};
export const another: Text = {
  nb: 'Et annet nummer',
  nn: 'Eit anna nummer',
  sv: 'Ett annat nummer',
  en: 'Another number',
};
export const noted: Text = {
  nb: 'Notert. Den som har saken, får beskjed.',
  nn: 'Notert. Den som har saka, får beskjed.',
  sv: 'Antecknat. Den som har ärendet får besked.',
  en: 'Noted. Whoever has the case is told.',
};
export const nothingElse: Text = {
  nb: 'Mer enn dette kan du ikke si. Resten må den som har saken, svare på.',
  nn: 'Meir enn dette kan du ikkje seie. Resten må den som har saka, svare på.',
  sv: 'Mer än så här kan du inte säga. Resten får den som har ärendet svara på.',
  en: 'You cannot say more than this. Whoever has the case answers the rest.',
};
