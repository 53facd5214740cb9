/** The figures of a unit's month: what came in, what was finished, and why something is not told. */
import type { Language } from '../domain/language.ts';
import type { Month, Period } from '../domain/period.ts';
import type { TableDimension } from '../domain/statistics/table.ts';
import { sayMonth, sayPeriod } from './periods.ts';
import { say, type Text, type TextOf } from './say.ts';

export const summary: Text = {
  nb: 'Månedsoversikt',
  nn: 'Månadsoversyn',
  sv: 'Månadssammanställning',
  en: 'Monthly summary',
};
export const titled: TextOf<{ month: string }> = {
  nb: ({ month }) => `Månedsoversikt for ${month}`,
  nn: ({ month }) => `Månadsoversyn for ${month}`,
  sv: ({ month }) => `Månadssammanställning för ${month}`,
  en: ({ month }) => `Monthly summary for ${month}`,
};
export const received: Text = { nb: 'Kom inn', nn: 'Kom inn', sv: 'Kom in', en: 'Received' };
/** On the chart of it. */
export const receivedByKind: Text = {
  nb: 'Kom inn, etter type',
  nn: 'Kom inn, etter type',
  sv: 'Kom in, per typ',
  en: 'Received, by kind',
};
export const suggestionsInside: TextOf<{ count: number }> = {
  nb: ({ count }) => (count === 1 ? 'ett forslag inne i en klage' : `${count} forslag inne i klager`),
  nn: ({ count }) => (count === 1 ? 'eitt forslag inne i ei klage' : `${count} forslag inne i klager`),
  sv: ({ count }) => (count === 1 ? 'ett förslag inne i ett klagomål' : `${count} förslag inne i klagomål`),
  en: ({ count }) => (count === 1 ? 'one suggestion inside a complaint' : `${count} suggestions inside complaints`),
};
export const inTime: Text = { nb: 'I tide', nn: 'I tide', sv: 'I tid', en: 'On time' };
/** Of how many, and for which period where it is not the month alone. */
export const ofAll: TextOf<{ part: string; all: string; period: string }> = {
  nb: ({ part, all, period }) => `${part} av ${all} (${period})`,
  nn: ({ part, all, period }) => `${part} av ${all} (${period})`,
  sv: ({ part, all, period }) => `${part} av ${all} (${period})`,
  en: ({ part, all, period }) => `${part} of ${all} (${period})`,
};
/** In place of a figure that is too small to be told. */
export const notToldYet: Text = {
  nb: 'vises når tallene er store nok til at ingen kan kjennes igjen',
  nn: 'blir vist når tala er store nok til at ingen kan kjennast att',
  sv: 'visas när siffrorna är så stora att ingen kan kännas igen',
  en: 'shown once the figures are large enough that nobody can be recognised',
};
export const decisions: TextOf<{ number: string }> = {
  nb: ({ number }) => `Klager på vedtak: ${number}. De er ikke med i tallene over.`,
  nn: ({ number }) => `Klager på vedtak: ${number}. Dei er ikkje med i tala over.`,
  sv: ({ number }) => `Klagomål på beslut: ${number}. De är inte med i siffrorna ovan.`,
  en: ({ number }) => `Appeals against formal decisions: ${number}. They are not in the figures above.`,
};
/** Noted since an earlier month was published. */
const more: TextOf<{ count: number; month: string }> = {
  nb: ({ count, month }) => (count === 1 ? `og én til fra ${month}` : `og ${count} til fra ${month}`),
  nn: ({ count, month }) => (count === 1 ? `og éin til frå ${month}` : `og ${count} til frå ${month}`),
  sv: ({ count, month }) => (count === 1 ? `och en till från ${month}` : `och ${count} till från ${month}`),
  en: ({ count, month }) => (count === 1 ? `and one more from ${month}` : `and ${count} more from ${month}`),
};
export function saySince(month: Month, count: number, language: Language): string {
  return say(more, language, { count, month: sayMonth(month, language) });
}

export const dimensionNames: Readonly<Record<TableDimension, Text>> = {
  timeliness: { nb: 'I tide', nn: 'I tide', sv: 'I tid', en: 'On time' },
  cause: { nb: 'Årsaker', nn: 'Årsaker', sv: 'Orsaker', en: 'Causes' },
  extension: { nb: 'Forlenget frist', nn: 'Forlengd frist', sv: 'Förlängd tid', en: 'Extended deadline' },
  state: { nb: 'Åpne nå', nn: 'Opne no', sv: 'Öppna nu', en: 'Open now' },
  outcome: { nb: 'Resultater', nn: 'Resultat', sv: 'Resultat', en: 'Results' },
  area: { nb: 'Tjenesteområder', nn: 'Tenesteområde', sv: 'Verksamhetsområden', en: 'Service areas' },
  track: { nb: 'Sakstyper', nn: 'Sakstypar', sv: 'Ärendetyper', en: 'Types of case' },
  anonymity: { nb: 'Anonyme', nn: 'Anonyme', sv: 'Anonyma', en: 'Anonymous' },
  days: { nb: 'Dager til svar', nn: 'Dagar til svar', sv: 'Dagar till svar', en: 'Days to the answer' },
  hidden: {
    nb: 'Skjermet for inhabilitet',
    nn: 'Skjerma for inhabilitet',
    sv: 'Skyddade på grund av jäv',
    en: 'Hidden for a conflict of interest',
  },
  decisions: { nb: 'Klager på vedtak', nn: 'Klager på vedtak', sv: 'Klagomål på beslut', en: 'About formal decisions' },
};
/** Codes that are no words of the profile. */
export const valueTexts: Readonly<Record<string, Text>> = {
  'in-time': { nb: 'i tide', nn: 'i tide', sv: 'i tid', en: 'on time' },
  'in-extended-time': {
    nb: 'innen forlenget frist',
    nn: 'innan forlengd frist',
    sv: 'inom förlängd tid',
    en: 'within an extended deadline',
  },
  late: { nb: 'etter fristen', nn: 'etter fristen', sv: 'efter tidsfristen', en: 'late' },
  extended: { nb: 'forlenget', nn: 'forlengd', sv: 'förlängd', en: 'extended' },
  'as-promised': { nb: 'ikke forlenget', nn: 'ikkje forlengd', sv: 'inte förlängd', en: 'not extended' },
  'no-deadline': { nb: 'uten frist', nn: 'utan frist', sv: 'utan tidsfrist', en: 'no deadline' },
  'open-in-time': { nb: 'innen fristen', nn: 'innan fristen', sv: 'inom tidsfristen', en: 'within the deadline' },
  overdue: { nb: 'over fristen', nn: 'over fristen', sv: 'försenade', en: 'overdue' },
  'none-stated': {
    nb: 'ingen årsak oppgitt',
    nn: 'inga årsak oppgjeven',
    sv: 'ingen orsak angiven',
    en: 'no cause stated',
  },
};
/** A code in words; what the profile names comes in its words already. */
export function sayValue(value: string, language: Language): string {
  const known = valueTexts[value];
  return known === undefined ? value : say(known, language);
}

/** Several that are told apart by nobody. */
export const together: TextOf<{ values: string }> = {
  nb: ({ values: all }) => `til sammen ${all}`,
  nn: ({ values: all }) => `til saman ${all}`,
  sv: ({ values: all }) => `tillsammans ${all}`,
  en: ({ values: all }) => `together ${all}`,
};
/** Those that are not named, told apart by nobody. */
export const allElse: Text = {
  nb: 'alt annet til sammen',
  nn: 'alt anna til saman',
  sv: 'allt annat tillsammans',
  en: 'all else together',
};
export const or: Text = { nb: 'eller', nn: 'eller', sv: 'eller', en: 'or' };

export function forPeriod(name: string, period: Period, language: Language): string {
  return `${name} (${sayPeriod(period, language)})`;
}

const withheld: Readonly<Record<'too-few' | 'crosses' | 'corrected', TextOf<{ what: string; threshold: string }>>> = {
  'too-few': {
    nb: ({ what, threshold }) => `${what} vises ikke: da måtte ingen gruppe være mindre enn ${threshold}.`,
    nn: ({ what, threshold }) => `${what} blir ikkje vist: då måtte inga gruppe vere mindre enn ${threshold}.`,
    sv: ({ what, threshold }) => `${what} visas inte: då fick ingen grupp vara mindre än ${threshold}.`,
    en: ({ what, threshold }) => `${what} is not shown: for that no group may be smaller than ${threshold}.`,
  },
  crosses: {
    nb: ({ what, threshold }) =>
      `${what} vises ikke: sammen med tall som er vist før, kunne noe under ${threshold} regnes ut.`,
    nn: ({ what, threshold }) =>
      `${what} blir ikkje vist: saman med tal som er viste før, kunne noko under ${threshold} reknast ut.`,
    sv: ({ what, threshold }) =>
      `${what} visas inte: med siffror som visats förut kunde något under ${threshold} räknas ut.`,
    en: ({ what, threshold }) =>
      `${what} is not shown: with figures shown before, something under ${threshold} could be worked out.`,
  },
  corrected: {
    nb: ({ what, threshold }) =>
      `${what} er tatt ut, siden tallene er rettet. Forskjellen kunne vært under ${threshold}.`,
    nn: ({ what, threshold }) => `${what} er teke ut, sidan tala er retta. Skilnaden kunne vore under ${threshold}.`,
    sv: ({ what, threshold }) =>
      `${what} har tagits bort, eftersom siffrorna har rättats. Skillnaden kunde vara under ${threshold}.`,
    en: ({ what, threshold }) =>
      `${what} was taken out, since the figures were corrected. The difference could be under ${threshold}.`,
  },
};
export function sayWithheld(
  dimension: TableDimension,
  because: keyof typeof withheld,
  threshold: number,
  language: Language,
): string {
  return say(withheld[because], language, {
    what: say(dimensionNames[dimension], language),
    threshold: String(threshold),
  });
}

export const twelve: Text = {
  nb: 'Kom inn de siste tolv månedene',
  nn: 'Kom inn dei siste tolv månadene',
  sv: 'Kom in de senaste tolv månaderna',
  en: 'Received in the last twelve months',
};
export const monthColumn: Text = { nb: 'Måned', nn: 'Månad', sv: 'Månad', en: 'Month' };
export const countColumn: Text = { nb: 'Antall', nn: 'Tal', sv: 'Antal', en: 'Number' };
export const units: Text = { nb: 'Enhetene', nn: 'Einingane', sv: 'Enheterna', en: 'The units' };
export const moreUnits: TextOf<{ count: number }> = {
  nb: ({ count }) => (count === 1 ? 'og én enhet til' : `og ${count} enheter til`),
  nn: ({ count }) => (count === 1 ? 'og éi eining til' : `og ${count} einingar til`),
  sv: ({ count }) => (count === 1 ? 'och en enhet till' : `och ${count} enheter till`),
  en: ({ count }) => (count === 1 ? 'and one more unit' : `and ${count} more units`),
};
export const fromReview: TextOf<{ day: string; done: string; measures: string }> = {
  nb: ({ day, done, measures }) => `Fra halvårsgjennomgangen ${day}: ${done} av ${measures} tiltak er gjort.`,
  nn: ({ day, done, measures }) => `Frå halvårsgjennomgangen ${day}: ${done} av ${measures} tiltak er gjorde.`,
  sv: ({ day, done, measures }) => `Från halvårsgenomgången ${day}: ${done} av ${measures} åtgärder är gjorda.`,
  en: ({ day, done, measures }) => `From the half-yearly review on ${day}: ${done} of ${measures} measures are done.`,
};
