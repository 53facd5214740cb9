/** On a page of its own in a browser: beside a letter, or to whoever opens its link and can't be shown it. */
import type { Text } from '../say.ts';

/** Above the letter. */
export const asDocument: Text = {
  nb: 'Last ned til Word',
  nn: 'Last ned til Word',
  sv: 'Ladda ner till Word',
  en: 'Download for Word',
};

export const cantBeShown: Readonly<Record<'expired' | 'not-found', { readonly heading: Text; readonly text: Text }>> = {
  expired: {
    heading: {
      nb: 'Lenken er utløpt',
      nn: 'Lenkja har gått ut',
      sv: 'Länken gäller inte längre',
      en: 'The link has expired',
    },
    text: {
      nb: 'Lenker til brev virker en kort stund. Gå tilbake til saken i Teams, så får du en ny.',
      nn: 'Lenkjer til brev verkar ei kort stund. Gå tilbake til saka i Teams, så får du ei ny.',
      sv: 'Länkar till brev gäller en kort stund. Gå tillbaka till ärendet i Teams, så får du en ny.',
      en: 'Links to letters work for a short while. Go back to the case in Teams, and you get a new one.',
    },
  },
  'not-found': {
    heading: {
      nb: 'Her er det ingenting',
      nn: 'Her er det ingenting',
      sv: 'Här finns ingenting',
      en: 'There is nothing here',
    },
    text: {
      nb: 'Lenken stemmer ikke, eller den er ikke til deg. Gå tilbake til saken i Teams, og prøv på nytt.',
      nn: 'Lenkja stemmer ikkje, eller ho er ikkje til deg. Gå tilbake til saka i Teams, og prøv på nytt.',
      sv: 'Länken stämmer inte, eller så är den inte till dig. Gå tillbaka till ärendet i Teams och försök igen.',
      en: 'The link is not right, or it is not for you. Go back to the case in Teams, and try again.',
    },
  },
};
