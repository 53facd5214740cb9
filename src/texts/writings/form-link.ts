/** To whoever opens the link to a form and can't be shown it. */
import type { Text } from '../say.ts';

export const noForm: Readonly<Record<'expired' | 'not-found', { readonly heading: Text; readonly text: Text }>> = {
  expired: {
    heading: {
      nb: 'Lenken er utløpt',
      nn: 'Lenkja har gått ut',
      sv: 'Länken gäller inte längre',
      en: 'The link has expired',
    },
    text: {
      nb: 'Lenker til skjemaet virker i en halv time. Gå tilbake til Teams, så får du en ny.',
      nn: 'Lenkjer til skjemaet verkar i ein halv time. Gå tilbake til Teams, så får du ei ny.',
      sv: 'Länkar till blanketten gäller i en halvtimme. Gå tillbaka till Teams, så får du en ny.',
      en: 'Links to the form work for half an hour. Go back to Teams, and you get a new one.',
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
      nb: 'Lenken stemmer ikke, eller den er ikke til deg. Gå tilbake til Teams, og prøv på nytt.',
      nn: 'Lenkja stemmer ikkje, eller ho er ikkje til deg. Gå tilbake til Teams, og prøv på nytt.',
      sv: 'Länken stämmer inte, eller så är den inte till dig. Gå tillbaka till Teams och försök igen.',
      en: 'The link is not right, or it is not for you. Go back to Teams, and try again.',
    },
  },
};
