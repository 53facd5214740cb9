import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Language, languages } from '../../src/domain/language.ts';
import { Day, dayFromEpoch, Instant, Zone } from '../../src/domain/time.ts';
import { daysLeft } from '../../src/texts/clocks.ts';
import { sayDay, sayDaySeenFrom, sayInstant } from '../../src/texts/dates.ts';

const day = Day.parse('2026-04-01');

test.each([
  ['nb', 'onsdag 1. april 2026'],
  ['nn', 'onsdag 1. april 2026'],
  ['sv', 'onsdag 1 april 2026'],
  ['en', 'Wednesday 1 April 2026'],
] as const)('a day in %s', (language, said) => {
  expect(sayDay(day, language)).toBe(said);
});

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' };
test.each(languages)('weekdays and months of %s as others have them', (language) => {
  const parts = new Intl.DateTimeFormat(locales[language], { weekday: 'long', month: 'long', timeZone: 'UTC' });
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), (epochDay) => {
      const said = sayDay(dayFromEpoch(epochDay), language);
      for (const { type, value } of parts.formatToParts(epochDay * 86_400_000)) {
        if (type === 'weekday' || type === 'month') expect(said.split(' ')).toContain(value);
      }
    }),
  );
});

test('as it is said today: today, yesterday, then by its date', () => {
  expect(languages.map((language) => sayDaySeenFrom(day, day, language))).toEqual(['i dag', 'i dag', 'i dag', 'today']);
  const tomorrow = Day.parse('2026-04-02');
  expect(languages.map((language) => sayDaySeenFrom(tomorrow, day, language))).toEqual([
    'i går',
    'i går',
    'i går',
    'yesterday',
  ]);
  expect(sayDaySeenFrom(Day.parse('2026-04-03'), day, 'nn')).toBe('onsdag 1. april 2026');
  expect(sayDaySeenFrom(Day.parse('2026-03-31'), day, 'en')).toBe('Wednesday 1 April 2026');
});

test('a moment by the municipality’s own clocks, also past midnight', () => {
  const at = Instant.parse('2026-03-31T22:05:00.000Z');
  const oslo = Zone.parse('Europe/Oslo');
  expect(sayInstant(at, oslo, 'sv')).toBe('onsdag 1 april 2026 kl. 00.05');
  expect(sayInstant(at, oslo, 'en')).toBe('Wednesday 1 April 2026 at 00:05');
});

test.each([
  [1, ['1 arbeidsdag igjen', '1 arbeidsdag att', '1 arbetsdag kvar', '1 working day left']],
  [9, ['9 arbeidsdager igjen', '9 arbeidsdagar att', '9 arbetsdagar kvar', '9 working days left']],
  [0, ['siste arbeidsdag', 'siste arbeidsdag', 'sista arbetsdagen', 'the last working day']],
  [
    -1,
    [
      'fristen er overskredet med 1 arbeidsdag',
      '1 arbeidsdag over fristen',
      'försenat 1 arbetsdag',
      '1 working day overdue',
    ],
  ],
])('%i working days left', (count, said) => {
  expect(languages.map((language) => daysLeft(count, language))).toEqual(said);
});
