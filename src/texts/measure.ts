/** The card of a corrective measure. */
import type { MeasureNews } from '../dialogues/showing.ts';
import type { Text, TextOf } from './say.ts';

export const title: Text = { nb: 'Et tiltak', nn: 'Eit tiltak', sv: 'En åtgärd', en: 'A measure' };
export const news: Readonly<Record<MeasureNews, Text>> = {
  done: {
    nb: 'Takk. Tiltaket er gjort.',
    nn: 'Takk. Tiltaket er gjort.',
    sv: 'Tack. Åtgärden är gjord.',
    en: 'Thank you. The measure is done.',
  },
  'already-done': {
    nb: 'Tiltaket var allerede meldt gjort.',
    nn: 'Tiltaket var alt meldt gjort.',
    sv: 'Åtgärden var redan klarmarkerad.',
    en: 'The measure was already marked as done.',
  },
  overdue: {
    nb: 'Et tiltak som du har avtalt, er over fristen.',
    nn: 'Eit tiltak som du har avtalt, er over fristen.',
    sv: 'En åtgärd som du har bestämt är försenad.',
    en: 'A measure that you agreed is overdue.',
  },
  'taken-over': {
    nb: 'Den som hadde dette tiltaket, har det ikke lenger. Nå er det ditt.',
    nn: 'Den som hadde dette tiltaket, har det ikkje lenger. No er det ditt.',
    sv: 'Den som hade den här åtgärden har den inte längre. Nu är den din.',
    en: 'Whoever had this measure no longer has it. It is yours now.',
  },
};
export const what: Text = { nb: 'Hva', nn: 'Kva', sv: 'Vad', en: 'What' };
export const who: Text = { nb: 'Hvem', nn: 'Kven', sv: 'Vem', en: 'Who' };
export const when: Text = { nb: 'Innen', nn: 'Innan', sv: 'Senast', en: 'By' };
export const overdue: TextOf<{ day: string }> = {
  nb: ({ day }) => `${day}, frist overskredet`,
  nn: ({ day }) => `${day}, over fristen`,
  sv: ({ day }) => `${day}, försenad`,
  en: ({ day }) => `${day}, overdue`,
};
export const agreedBy: TextOf<{ name: string; day: string }> = {
  nb: ({ name, day }) => `Avtalt av ${name} ${day}`,
  nn: ({ name, day }) => `Avtalt av ${name} ${day}`,
  sv: ({ name, day }) => `Bestämd av ${name} ${day}`,
  en: ({ name, day }) => `Agreed by ${name} on ${day}`,
};
export const doneBy: TextOf<{ name: string; day: string }> = {
  nb: ({ name, day }) => `Gjort av ${name} ${day}`,
  nn: ({ name, day }) => `Gjort av ${name} ${day}`,
  sv: ({ name, day }) => `Gjord av ${name} ${day}`,
  en: ({ name, day }) => `Done by ${name} on ${day}`,
};
export const changed: Text = {
  nb: 'Hva er endret?',
  nn: 'Kva er endra?',
  sv: 'Vad har ändrats?',
  en: 'What has changed?',
};
/** The same above what was written. */
export const hasChanged: Text = {
  nb: 'Dette er endret',
  nn: 'Dette er endra',
  sv: 'Det här har ändrats',
  en: 'This has changed',
};
export const isDone: Text = { nb: 'Det er gjort', nn: 'Det er gjort', sv: 'Den är gjord', en: 'It is done' };
export const openCase: TextOf<{ number: string }> = {
  nb: ({ number }) => `Åpne sak ${number}`,
  nn: ({ number }) => `Opne sak ${number}`,
  sv: ({ number }) => `Öppna ärende ${number}`,
  en: ({ number }) => `Open case ${number}`,
};
