/** The figures of a unit's month: what came in, what was finished, and why something is not told. */
import type { Language } from '../domain/language.ts';
import type { Month, Period } from '../domain/period.ts';
import type { ToldDimension } from '../domain/statistics/told.ts';
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
/** Of how many. */
export const ofAll: TextOf<{ part: string; all: string }> = {
  nb: ({ part, all }) => `${part} av ${all}`,
  nn: ({ part, all }) => `${part} av ${all}`,
  sv: ({ part, all }) => `${part} av ${all}`,
  en: ({ part, all }) => `${part} of ${all}`,
};
/** Where it is told for a longer time than the month: “In 2026: 23 of 28 on time”. */
export const inPeriod: TextOf<{ period: string }> = {
  nb: ({ period }) => `I ${period}`,
  nn: ({ period }) => `I ${period}`,
  sv: ({ period }) => `Under ${period}`,
  en: ({ period }) => `In ${period}`,
};
export const ofAllInTime: TextOf<{ part: string; all: string }> = {
  nb: ({ part, all }) => `${part} av ${all} i tide`,
  nn: ({ part, all }) => `${part} av ${all} i tide`,
  sv: ({ part, all }) => `${part} av ${all} i tid`,
  en: ({ part, all }) => `${part} of ${all} on time`,
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
  sv: ({ number }) => `Överklaganden av beslut: ${number}. De är inte med i siffrorna ovan.`,
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

export const dimensionNames: Readonly<Record<ToldDimension, Text>> = {
  category: { nb: 'Kategorier', nn: 'Kategoriar', sv: 'Kategorier', en: 'Categories' },
  confirmation: { nb: 'Bekreftet i tide', nn: 'Stadfesta i tide', sv: 'Bekräftade i tid', en: 'Confirmed on time' },
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
  decisions: { nb: 'Klager på vedtak', nn: 'Klager på vedtak', sv: 'Överklaganden av beslut', en: 'Appeals' },
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
    nb: 'ikke oppgitt',
    nn: 'ikkje oppgjeve',
    sv: 'inte angivet',
    en: 'not stated',
  },
};
/** What is told together and has words of its own, by its codes in the order of the alphabet. */
const together: Readonly<Record<string, Text>> = {
  // No promise was broken to those without a date: the figure of those on time counts them in.
  'in-time no-deadline': {
    nb: 'i tide, medregnet dem uten frist',
    nn: 'i tide, medrekna dei utan frist',
    sv: 'i tid, inräknat dem utan tidsfrist',
    en: 'on time, counting those without a deadline',
  },
  'in-extended-time late': {
    nb: 'senere enn først lovet',
    nn: 'seinare enn først lova',
    sv: 'senare än först utlovat',
    en: 'later than first promised',
  },
};
export function sayTogether(values: readonly string[], language: Language): string | undefined {
  const known = together[[...values].sort().join(' ')];
  return known === undefined ? undefined : say(known, language);
}
/** A code in words; what the profile names comes in its words already. */
export function sayValue(value: string, language: Language): string {
  const known = valueTexts[value];
  return known === undefined ? value : say(known, language);
}

/** Those that are not named, told apart by nobody. */
export const allElse: Text = {
  nb: 'alle andre til sammen',
  nn: 'alle andre til saman',
  sv: 'alla andra tillsammans',
  en: 'all others together',
};
/** After the first of several that are told apart by nobody. */
export const others: Text = { nb: 'andre', nn: 'andre', sv: 'andra', en: 'others' };
export const or: Text = { nb: 'eller', nn: 'eller', sv: 'eller', en: 'or' };

export function forPeriod(name: string, period: Period, language: Language): string {
  return `${name} (${sayPeriod(period, language)})`;
}

const withheld: Readonly<Record<'too-few' | 'corrected', TextOf<{ what: string }>>> = {
  'too-few': {
    nb: ({ what }) => `For få til å vises uten at noen kan kjennes igjen: ${what}.`,
    nn: ({ what }) => `For få til å bli viste utan at nokon kan kjennast att: ${what}.`,
    sv: ({ what }) => `För få för att visas utan att någon kan kännas igen: ${what}.`,
    en: ({ what }) => `Too few to be shown without anybody being recognised: ${what}.`,
  },
  corrected: {
    nb: ({ what }) => `Tatt ut siden tallene er rettet: ${what}.`,
    nn: ({ what }) => `Teke ut sidan tala er retta: ${what}.`,
    sv: ({ what }) => `Borttaget eftersom siffrorna har rättats: ${what}.`,
    en: ({ what }) => `Taken out since the figures were corrected: ${what}.`,
  },
};
/**
 * What is not shown, once for all of it. What could be worked out with figures that were shown before is too few as well:
 * to whoever reads it, it is the same.
 */
export function sayWithheld(
  all: readonly { readonly dimension: ToldDimension; readonly because: 'too-few' | 'crosses' | 'corrected' }[],
  language: Language,
): string[] {
  return (['too-few', 'corrected'] as const).flatMap((because) => {
    const names = all
      .filter((one) => (one.because === 'corrected' ? 'corrected' : 'too-few') === because)
      .map(({ dimension }) => lower(say(dimensionNames[dimension], language)));
    return names.length === 0 ? [] : [say(withheld[because], language, { what: names.join(', ') })];
  });
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
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
