/** What a case still needs before it can be closed. */
import type { ClosingNeed } from '../domain/closing.ts';
import type { Text } from './say.ts';

export const closingNeeds: Readonly<Record<ClosingNeed, Text>> = {
  cause: {
    nb: 'Årsaken er ikke satt',
    nn: 'Årsaka er ikkje sett',
    sv: 'Orsaken är inte angiven',
    en: 'The cause is not set',
  },
  category: {
    nb: 'Kategorien er ikke satt',
    nn: 'Kategorien er ikkje sett',
    sv: 'Kategorin är inte angiven',
    en: 'The category is not set',
  },
  'employee-heard': {
    nb: 'Berørt ansatt er ikke hørt',
    nn: 'Tilsett som er råka, er ikkje høyrd',
    sv: 'Berörd medarbetare är inte hörd',
    en: 'The affected employee has not been heard',
  },
  outcome: {
    nb: 'Resultatet er ikke skrevet ned',
    nn: 'Resultatet er ikkje skrive ned',
    sv: 'Resultatet är inte nedskrivet',
    en: 'The outcome is not written down',
  },
  answer: {
    nb: 'Innbyggeren har ikke fått svar',
    nn: 'Innbyggjaren har ikkje fått svar',
    sv: 'Medborgaren har inte fått svar',
    en: 'The citizen has not been answered',
  },
  'learning-point': {
    nb: 'Læringspunktet mangler',
    nn: 'Læringspunktet manglar',
    sv: 'Lärdomen saknas',
    en: 'The learning point is missing',
  },
  'outside-reference': {
    nb: 'Nummeret i et annet system mangler',
    nn: 'Nummeret i eit anna system manglar',
    sv: 'Numret i ett annat system saknas',
    en: 'The number in another system is missing',
  },
};
