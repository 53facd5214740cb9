/** The third card: all as it will stand, to be read aloud to the citizen. */
import type { Text, TextOf } from './say.ts';

export const heading: Text = { nb: 'Les det opp', nn: 'Les det opp', sv: 'Läs upp det', en: 'Read it back' };
export const intro: Text = {
  nb: 'Les dette høyt, og spør om det er riktig forstått.',
  nn: 'Les dette høgt, og spør om det er rett forstått.',
  sv: 'Läs upp det här och fråga om det är rätt uppfattat.',
  en: 'Read this aloud, and ask whether it is right.',
};
/** Where something sensitive was ticked and words stand all the same. `place`: where it belongs. `change`: the button. */
export const sensitiveHere: TextOf<{ place: string; change: string }> = {
  nb: ({ place, change }) =>
    `Står det noe sensitivt i teksten? Trykk gjerne «${change}» og ta det bort. Feltet kan stå tomt. Rett sted er ${place}.`,
  nn: ({ place, change }) =>
    `Står det noko sensitivt i teksten? Trykk gjerne «${change}» og ta det bort. Feltet kan stå tomt. Rett stad er ${place}.`,
  sv: ({ place, change }) =>
    `Står det något känsligt i texten? Tryck gärna på ”${change}” och ta bort det. Fältet kan vara tomt. Rätt ställe är ${place}.`,
  en: ({ place, change }) =>
    `Is anything in the text sensitive? Feel free to press “${change}” and take it out. The field may be empty. The right place is ${place}.`,
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
