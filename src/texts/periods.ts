/** Calendar periods as they are said: «mars 2026», «1. halvår 2026», «2026». */
import type { Language } from '../domain/language.ts';
import type { Month, Period } from '../domain/period.ts';
import { monthName } from './dates.ts';
import { say, type TextOf } from './say.ts';

type Place = { readonly place: number; readonly year: string };

const quarter: TextOf<Place> = {
  nb: ({ place, year }) => `${place}. kvartal ${year}`,
  nn: ({ place, year }) => `${place}. kvartal ${year}`,
  sv: ({ place, year }) => `kvartal ${place} ${year}`,
  en: ({ place, year }) => `quarter ${place} of ${year}`,
};
const halfYear: TextOf<Place> = {
  nb: ({ place, year }) => `${place}. halvår ${year}`,
  nn: ({ place, year }) => `${place}. halvår ${year}`,
  sv: ({ place, year }) => `halvår ${place} ${year}`,
  en: ({ place, year }) => `${place === 1 ? 'first' : 'second'} half of ${year}`,
};

export function sayPeriod({ from, months }: Period, language: Language): string {
  const year = from.slice(0, 4);
  const place = Math.floor((Number(from.slice(5)) - 1) / months) + 1;
  switch (months) {
    case 1:
      return sayMonth(from, language);
    case 3:
      return say(quarter, language, { place, year });
    case 6:
      return say(halfYear, language, { place, year });
    case 12:
      return year;
    default:
      return months satisfies never;
  }
}

/** On the axis of a chart, where the year is said beside it. */
export function sayMonthShort(month: Month, language: Language): string {
  return monthName(month, language).slice(0, 3);
}

/** With its year. */
export function sayMonth(month: Month, language: Language): string {
  return `${monthName(month, language)} ${month.slice(0, 4)}`;
}
