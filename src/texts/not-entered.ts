/** In which registers a case is not entered yet: a reminder and no requirement. */
import type { Text, TextOf } from './say.ts';

export const notEnteredHeading: Text = {
  nb: 'Ikke ført inn ennå',
  nn: 'Ikkje ført inn enno',
  sv: 'Inte infört än',
  en: 'Not entered yet',
};
/** `names`: of the registers. `button`: of the form on which the text stands. */
export const notEntered: TextOf<{ names: string; button: string }> = {
  nb: ({ names, button }) =>
    `${names}. Teksten til det kan du kopiere under «${button}», også etter at saken er avsluttet.`,
  nn: ({ names, button }) =>
    `${names}. Teksten til det kan du kopiere under «${button}», òg etter at saka er avslutta.`,
  sv: ({ names, button }) => `${names}. Texten dit kan du kopiera under ”${button}”, även när ärendet är avslutat.`,
  en: ({ names, button }) => `${names}. You can copy the text for it under “${button}”, also once the case is closed.`,
};
/** Where the case has its number already. `button`: of the form on which the text stands. */
export const answerToo: TextOf<{ button: string }> = {
  nb: ({ button }) => `Svaret skal også dit. Teksten kan du kopiere under «${button}».`,
  nn: ({ button }) => `Svaret skal òg dit. Teksten kan du kopiere under «${button}».`,
  sv: ({ button }) => `Svaret ska också dit. Texten kan du kopiera under ”${button}”.`,
  en: ({ button }) => `The answer belongs there too. You can copy the text under “${button}”.`,
};
