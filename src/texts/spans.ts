/** How long a rule runs, in words: “14 dager”, “3 veckor”, “1 month”. */
import type { Rule } from '../domain/deadline.ts';
import type { Language } from '../domain/language.ts';
import { say, type TextOf } from './say.ts';

export const spans: Readonly<Record<Rule['unit'], TextOf<{ count: number }>>> = {
  days: {
    nb: ({ count }) => `${count} ${count === 1 ? 'dag' : 'dager'}`,
    nn: ({ count }) => `${count} ${count === 1 ? 'dag' : 'dagar'}`,
    sv: ({ count }) => `${count} ${count === 1 ? 'dag' : 'dagar'}`,
    en: ({ count }) => `${count} ${count === 1 ? 'day' : 'days'}`,
  },
  weeks: {
    nb: ({ count }) => `${count} ${count === 1 ? 'uke' : 'uker'}`,
    nn: ({ count }) => `${count} ${count === 1 ? 'veke' : 'veker'}`,
    sv: ({ count }) => `${count} ${count === 1 ? 'vecka' : 'veckor'}`,
    en: ({ count }) => `${count} ${count === 1 ? 'week' : 'weeks'}`,
  },
  months: {
    nb: ({ count }) => `${count} ${count === 1 ? 'måned' : 'måneder'}`,
    nn: ({ count }) => `${count} ${count === 1 ? 'månad' : 'månader'}`,
    sv: ({ count }) => `${count} ${count === 1 ? 'månad' : 'månader'}`,
    en: ({ count }) => `${count} ${count === 1 ? 'month' : 'months'}`,
  },
  'working-days': {
    nb: ({ count }) => `${count} ${count === 1 ? 'arbeidsdag' : 'arbeidsdager'}`,
    nn: ({ count }) => `${count} ${count === 1 ? 'arbeidsdag' : 'arbeidsdagar'}`,
    sv: ({ count }) => `${count} ${count === 1 ? 'arbetsdag' : 'arbetsdagar'}`,
    en: ({ count }) => `${count} ${count === 1 ? 'working day' : 'working days'}`,
  },
};

export function spanOf({ count, unit }: Rule, language: Language): string {
  return say(spans[unit], language, { count });
}
