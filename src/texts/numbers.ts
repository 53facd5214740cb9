/** Figures as each language writes them. Own rules, so that what is said does not change with the machine's language data. */
import type { Language } from '../domain/language.ts';

interface Marks {
  readonly decimal: string;
  readonly thousands: string;
  readonly percent: string;
}
const nordic: Marks = { decimal: ',', thousands: '\u00a0', percent: '\u00a0%' };
const marks: Readonly<Record<Language, Marks>> = {
  nb: nordic,
  nn: nordic,
  sv: nordic,
  en: { decimal: '.', thousands: ',', percent: '%' },
};

/** `1 234,5`. */
export function sayNumber(value: number, decimals: number, language: Language): string {
  const { decimal, thousands } = marks[language];
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const isZero = Number(value.toFixed(decimals)) === 0;
  return `${value < 0 && !isZero ? '\u2212' : ''}${grouped}${rest === undefined ? '' : `${decimal}${rest}`}`;
}

/** `value` from 0 to 1, in whole percent. */
export function sayShare(value: number, language: Language): string {
  return `${sayNumber(value * 100, 0, language)}${marks[language].percent}`;
}

/** The mark between the whole and the rest, as spreadsheets set to this language read it. */
export const decimalMark = (language: Language): string => marks[language].decimal;
