/**
 * Days and moments as they are said: «onsdag 1. april 2026». The year is always there, since a card stays in the chat
 * for years. Own tables, so that what is said does not change with the machine's language data.
 */
import type { Language } from '../domain/language.ts';
import { type Day, dayIn, type Instant, plusDays, timeIn, weekdayOf, type Zone } from '../domain/time.ts';
import { say, type Text, type TextOf } from './say.ts';

type Seven = readonly [string, string, string, string, string, string, string];
const weekdays: Readonly<Record<Language, Seven>> = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const norwegian = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const months: Readonly<Record<Language, readonly string[]>> = {
  nb: norwegian,
  nn: norwegian,
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Of a day or of a month. */
export function monthName(date: string, language: Language): string {
  return months[language][Number(date.slice(5, 7)) - 1] ?? '';
}

/** The day with its weekday and year. */
export function sayDay(day: Day, language: Language): string {
  const weekday = weekdays[language][weekdayOf(day) - 1];
  const month = monthName(day, language);
  const number = Number(day.slice(8, 10));
  const dot = language === 'nb' || language === 'nn' ? '.' : '';
  return `${weekday} ${number}${dot} ${month} ${day.slice(0, 4)}`;
}

/** Without its weekday, as it stands in a document. */
export function sayDate(day: Day, language: Language): string {
  return sayDay(day, language).replace(/^\S+ /, '');
}

const moment: TextOf<{ day: string; time: string }> = {
  nb: ({ day, time }) => `${day} kl. ${time}`,
  nn: ({ day, time }) => `${day} kl. ${time}`,
  sv: ({ day, time }) => `${day} kl. ${time}`,
  en: ({ day, time }) => `${day} at ${time}`,
};

/** The moment by the clocks of the municipality. */
export function sayInstant(at: Instant, zone: Zone, language: Language): string {
  const time = timeIn(zone, at);
  return say(moment, language, {
    day: sayDay(dayIn(zone, at), language),
    time: language === 'en' ? time : time.replace(':', '.'),
  });
}

const today: Text = { nb: 'i dag', nn: 'i dag', sv: 'i dag', en: 'today' };
const yesterday: Text = { nb: 'i går', nn: 'i går', sv: 'i går', en: 'yesterday' };

/** The day as one says it today: «i dag», «i går», or with its date. */
export function sayDaySeenFrom(seenFrom: Day, day: Day, language: Language): string {
  if (day === seenFrom) return say(today, language);
  if (day === plusDays(seenFrom, -1)) return say(yesterday, language);
  return sayDay(day, language);
}
