/** Searching among the cases that one may see, and showing one of them to others. */
import type { Text, TextOf } from './say.ts';

export const heading: Text = {
  nb: 'Søk etter saker',
  nn: 'Søk etter saker',
  sv: 'Sök ärenden',
  en: 'Search cases',
};
export const intro: Text = {
  nb: 'Her finner du sakene du selv har en del i. La det du ikke vet, stå tomt.',
  nn: 'Her finn du sakene du sjølv har ein del i. La det du ikkje veit, stå tomt.',
  sv: 'Här hittar du ärendena som du själv har en del i. Lämna tomt det du inte vet.',
  en: 'Here you find the cases in which you have a part. Leave empty what you do not know.',
};
export const fields: Readonly<Record<'words' | 'kind' | 'state' | 'unit' | 'from' | 'until' | 'overdue', Text>> = {
  words: {
    nb: 'Ord som ble sagt, eller saksnummer',
    nn: 'Ord som vart sagde, eller saksnummer',
    sv: 'Ord som sades, eller ärendenummer',
    en: 'Words that were said, or the case number',
  },
  kind: { nb: 'Slags sak', nn: 'Slags sak', sv: 'Slags ärende', en: 'Kind of case' },
  state: { nb: 'Status', nn: 'Status', sv: 'Läge', en: 'State' },
  unit: { nb: 'Enhet', nn: 'Eining', sv: 'Enhet', en: 'Unit' },
  from: { nb: 'Kom inn fra og med', nn: 'Kom inn frå og med', sv: 'Kom in från och med', en: 'Came in on or after' },
  until: { nb: 'Kom inn til og med', nn: 'Kom inn til og med', sv: 'Kom in till och med', en: 'Came in on or before' },
  overdue: { nb: 'Frist', nn: 'Frist', sv: 'Tidsfrist', en: 'Deadline' },
};
export const overdueOnly: Text = {
  nb: 'Bare der fristen er overskredet',
  nn: 'Berre dei som er over fristen',
  sv: 'Bara de som är försenade',
  en: 'Only those that are overdue',
};
export const any: Text = { nb: 'Alle', nn: 'Alle', sv: 'Alla', en: 'Any' };
export const change: Text = {
  nb: 'Endre søket',
  nn: 'Endre søket',
  sv: 'Ändra sökningen',
  en: 'Change the search',
};
export const found: TextOf<{ what: string }> = {
  nb: ({ what }) => `Du søkte etter: ${what}`,
  nn: ({ what }) => `Du søkte etter: ${what}`,
  sv: ({ what }) => `Du sökte efter: ${what}`,
  en: ({ what }) => `You searched for: ${what}`,
};
export const quoted: TextOf<{ words: string }> = {
  nb: ({ words }) => `«${words}»`,
  nn: ({ words }) => `«${words}»`,
  sv: ({ words }) => `”${words}”`,
  en: ({ words }) => `“${words}”`,
};
export const since: TextOf<{ day: string }> = {
  nb: ({ day }) => `fra ${day}`,
  nn: ({ day }) => `frå ${day}`,
  sv: ({ day }) => `från ${day}`,
  en: ({ day }) => `from ${day}`,
};
export const upTo: TextOf<{ day: string }> = {
  nb: ({ day }) => `til ${day}`,
  nn: ({ day }) => `til ${day}`,
  sv: ({ day }) => `till ${day}`,
  en: ({ day }) => `until ${day}`,
};
export const everything: Text = {
  nb: 'alt du har en del i',
  nn: 'alt du har ein del i',
  sv: 'allt du har en del i',
  en: 'all in which you have a part',
};
export const none: Text = {
  nb: 'Ingen av sakene du kan se, passer til dette.',
  nn: 'Ingen av sakene du kan sjå, passar til dette.',
  sv: 'Inget av ärendena som du kan se passar in.',
  en: 'None of the cases that you can see match this.',
};
/** On a card that anyone in a chat may read, and that stays there as it is. */
export const asOf: TextOf<{ day: string }> = {
  nb: ({ day }) => `Slik sto saken ${day}.`,
  nn: ({ day }) => `Slik stod saka ${day}.`,
  sv: ({ day }) => `Så låg ärendet till ${day}.`,
  en: ({ day }) => `This is how the case stood on ${day}.`,
};
