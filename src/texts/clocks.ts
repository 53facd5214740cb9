/** The dates of a case and what is left of them. The three clocks keep three names. */
import type { ClockName } from '../domain/kinds.ts';
import type { Language } from '../domain/language.ts';
import { say, type Text, type TextOf } from './say.ts';

export const clockTexts: Readonly<Record<ClockName, Text>> = {
  acknowledge: { nb: 'Bekreftelse', nn: 'Stadfesting', sv: 'Bekräftelse', en: 'Acknowledgement' },
  respond: { nb: 'Svar', nn: 'Svar', sv: 'Svar', en: 'Reply' },
  'delay-notice': {
    nb: 'Foreløpig svar, om det tar lengre tid',
    nn: 'Førebels svar, om det tek lengre tid',
    sv: 'Besked om försening, om det tar längre tid',
    en: 'Delay notice, if it takes longer',
  },
};

/** What an anonymous citizen said is looked into by the same day, and nobody can be answered. */
export const lookedInto: Text = { nb: 'Undersøkelse', nn: 'Undersøking', sv: 'Utredning', en: 'Investigation' };

export function clockName({ clock, nobodyWaits }: { clock: ClockName; nobodyWaits?: true | undefined }): Text {
  return clock === 'respond' && nobodyWaits === true ? lookedInto : clockTexts[clock];
}

/** Both on the same day. */
export const replyOrNotice: Text = {
  nb: 'Svar, eller foreløpig svar om det tar lengre tid',
  nn: 'Svar, eller førebels svar om det tek lengre tid',
  sv: 'Svar, eller besked om försening om det tar längre tid',
  en: 'Reply, or a delay notice if it takes longer',
};

export const by: TextOf<{ day: string }> = {
  nb: ({ day }) => `senest ${day}`,
  nn: ({ day }) => `seinast ${day}`,
  sv: ({ day }) => `senast ${day}`,
  en: ({ day }) => `by ${day}`,
};
/** Where the counted day is no working day, or the law lets it run on. */
export const promiseEnds: TextOf<{ day: string }> = {
  nb: ({ day }) => `fristen er ${day}`,
  nn: ({ day }) => `fristen er ${day}`,
  sv: ({ day }) => `tidsfristen är ${day}`,
  en: ({ day }) => `the deadline is ${day}`,
};
export const lawEnds: TextOf<{ day: string }> = {
  nb: ({ day }) => `lovens frist er ${day}`,
  nn: ({ day }) => `fristen i lova er ${day}`,
  sv: ({ day }) => `lagens tidsfrist är ${day}`,
  en: ({ day }) => `the legal deadline is ${day}`,
};

const left: TextOf<{ count: number }> = {
  nb: ({ count }) => `${count} ${count === 1 ? 'arbeidsdag' : 'arbeidsdager'} igjen`,
  nn: ({ count }) => `${count} ${count === 1 ? 'arbeidsdag' : 'arbeidsdagar'} att`,
  sv: ({ count }) => `${count} ${count === 1 ? 'arbetsdag' : 'arbetsdagar'} kvar`,
  en: ({ count }) => `${count} working ${count === 1 ? 'day' : 'days'} left`,
};
const lastDay: Text = {
  nb: 'siste arbeidsdag',
  nn: 'siste arbeidsdag',
  sv: 'sista arbetsdagen',
  en: 'the last working day',
};
const overdue: TextOf<{ count: number }> = {
  nb: ({ count }) => `fristen er overskredet med ${count} ${count === 1 ? 'arbeidsdag' : 'arbeidsdager'}`,
  nn: ({ count }) => `${count} ${count === 1 ? 'arbeidsdag' : 'arbeidsdagar'} over fristen`,
  sv: ({ count }) => `försenat ${count} ${count === 1 ? 'arbetsdag' : 'arbetsdagar'}`,
  en: ({ count }) => `${count} working ${count === 1 ? 'day' : 'days'} overdue`,
};

const openTexts: Readonly<Record<'days' | 'weeks', TextOf<{ count: number }>>> = {
  days: {
    nb: ({ count }) => `åpen i ${count} ${count === 1 ? 'dag' : 'dager'}`,
    nn: ({ count }) => `open i ${count} ${count === 1 ? 'dag' : 'dagar'}`,
    sv: ({ count }) => `öppet i ${count} ${count === 1 ? 'dag' : 'dagar'}`,
    en: ({ count }) => `open for ${count} ${count === 1 ? 'day' : 'days'}`,
  },
  weeks: {
    nb: ({ count }) => `åpen i ${count} uker`,
    nn: ({ count }) => `open i ${count} veker`,
    sv: ({ count }) => `öppet i ${count} veckor`,
    en: ({ count }) => `open for ${count} weeks`,
  },
};

/** How long a case is open that has no day by which it is to be closed. */
export function openFor(days: number, language: Language): string {
  const weeks = Math.floor(days / 7);
  return weeks < 2 ? say(openTexts.days, language, { count: days }) : say(openTexts.weeks, language, { count: weeks });
}

/** What is left of working days after today; 0 on the last of them, negative when it has passed. */
export function daysLeft(count: number, language: Language): string {
  if (count === 0) return say(lastDay, language);
  return count > 0 ? say(left, language, { count }) : say(overdue, language, { count: -count });
}

export const datesHeading: Text = { nb: 'Frister', nn: 'Fristar', sv: 'Tidsfrister', en: 'Deadlines' };
export const noDates: Text = {
  nb: 'Ingen frist løper.',
  nn: 'Ingen frist går.',
  sv: 'Ingen tidsfrist löper.',
  en: 'No deadline runs.',
};
