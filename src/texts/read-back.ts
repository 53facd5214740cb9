/** The third card: all as it will stand, to be read aloud to the citizen. */
import type { Text, TextOf } from './say.ts';

export const heading: Text = { nb: 'Les det opp', nn: 'Les det opp', sv: 'Läs upp det', en: 'Read it back' };
export const intro: Text = {
  nb: 'Les dette høyt, og spør om det er riktig forstått.',
  nn: 'Les dette høgt, og spør om det er rett forstått.',
  sv: 'Läs upp det här och fråga om det är rätt uppfattat.',
  en: 'Read this aloud, and ask whether it is right.',
};
/** Where something sensitive was ticked and words stand all the same. `place`: where it belongs. The others: the buttons. */
export const sensitiveHere: TextOf<{ place: string; empty: string; change: string }> = {
  nb: ({ place, empty, change }) =>
    `Står det noe sensitivt i teksten? Trykk «${empty}», så blir alt annet stående, eller rett den med «${change}». Rett sted er ${place}.`,
  nn: ({ place, empty, change }) =>
    `Står det noko sensitivt i teksten? Trykk «${empty}», så blir alt anna ståande, eller rett han med «${change}». Rett stad er ${place}.`,
  sv: ({ place, empty, change }) =>
    `Står det något känsligt i texten? Tryck på ”${empty}”, så står allt annat kvar, eller rätta den med ”${change}”. Rätt ställe är ${place}.`,
  en: ({ place, empty, change }) =>
    `Is anything in the text sensitive? Press “${empty}”, and all the rest stays, or mend it with “${change}”. The right place is ${place}.`,
};
export const empty: Text = {
  nb: 'Ta bort teksten',
  nn: 'Ta bort teksten',
  sv: 'Ta bort texten',
  en: 'Take the text out',
};
export const whatNext: Text = {
  nb: 'Hva skjer nå?',
  nn: 'Kva skjer no?',
  sv: 'Vad händer nu?',
  en: 'What happens next?',
};
export const register: Text = { nb: 'Registrer', nn: 'Registrer', sv: 'Registrera', en: 'Register' };
export const save: TextOf<{ number: string }> = {
  nb: ({ number }) => `Lagre i sak ${number}`,
  nn: ({ number }) => `Lagre i sak ${number}`,
  sv: ({ number }) => `Spara i ärende ${number}`,
  en: ({ number }) => `Save in case ${number}`,
};
export const change: Text = { nb: 'Endre', nn: 'Endre', sv: 'Ändra', en: 'Change' };
export const goesTo: TextOf<{ name: string; capacity: string }> = {
  nb: ({ name, capacity }) => `${name} (${capacity}) får saken.`,
  nn: ({ name, capacity }) => `${name} (${capacity}) får saka.`,
  sv: ({ name, capacity }) => `${name} (${capacity}) får ärendet.`,
  en: ({ name, capacity }) => `${name} (${capacity}) gets the case.`,
};
