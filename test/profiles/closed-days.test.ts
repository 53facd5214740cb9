import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay } from '../../src/domain/calendar.ts';
import { Day, plusDays, weekdayOf } from '../../src/domain/time.ts';
import { type Country, calendarFor, closedDays } from '../../src/profiles/closed-days.ts';

const day = (text: string) => Day.parse(text);
const none = { closed: [], open: [] };
const in2026 = { from: day('2026-01-01'), until: day('2026-12-31') };

/** Easter Sunday by the Gregorian rule (Meeus), apart from the library's own reckoning. */
function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return plusDays(day(`${year}-03-01`), h + l - 7 * m + 21);
}

function weekdayFrom(start: string, weekday: number): Day {
  const first = day(start);
  return plusDays(first, (weekday - weekdayOf(first) + 7) % 7);
}

/** The lists of the law, year by year. */
function byLaw(country: Country, year: number): Day[] {
  const sunday = easter(year);
  const fixed = country === 'NO' ? ['01-01', '05-01', '05-17', '12-25', '12-26'] : [];
  const swedish = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
  const moving =
    country === 'NO'
      ? [-3, -2, 0, 1, 39, 49, 50].map((days) => plusDays(sunday, days))
      : [
          ...[-2, 0, 1, 39, 49].map((days) => plusDays(sunday, days)),
          weekdayFrom(`${year}-06-19`, 5),
          weekdayFrom(`${year}-06-20`, 6),
          weekdayFrom(`${year}-10-31`, 6),
        ];
  const dated = (country === 'NO' ? fixed : swedish).map((text) => day(`${year}-${text}`));
  return [...new Set([...dated, ...moving])].sort();
}

describe('the closed days of a country', () => {
  it.each(['NO', 'SE'] as const)('are those of the law, %s, each year from 2005 until 2060', (country) => {
    const span = { from: day('2005-01-01'), until: day('2060-12-31') };
    const wanted = Array.from({ length: 56 }, (_, index) => byLaw(country, 2005 + index)).flat();
    expect(closedDays(country, span, none)).toEqual(wanted);
  });

  it('are these in Norway in 2026', () => {
    expect(closedDays('NO', in2026, none)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('are these in Sweden in 2026', () => {
    expect(closedDays('SE', in2026, none)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-06',
      '2026-06-19',
      '2026-06-20',
      '2026-10-31',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ]);
  });

  it('stay within the span', () => {
    const span = { from: day('2026-12-26'), until: day('2027-01-01') };
    expect(closedDays('NO', span, none)).toEqual(['2026-12-26', '2027-01-01']);
  });

  it('are the same wherever the machine stands', () => {
    const program = `
      import { closedDays } from './src/profiles/closed-days.ts';
      const span = { from: '2024-01-01', until: '2028-12-31' };
      console.log(JSON.stringify(['NO', 'SE'].map((country) => closedDays(country, span, { closed: [], open: [] }))));`;
    const lists = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Oslo'].map((zone) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }),
    );
    const span = { from: day('2024-01-01'), until: day('2028-12-31') };
    const here = JSON.stringify([closedDays('NO', span, none), closedDays('SE', span, none)]);
    expect(lists.map((list) => list.trim())).toEqual([here, here, here]);
  });
});

describe("a municipality's own days", () => {
  it('close each year or one day, and open what the country closes', () => {
    const local = { closed: ['12-24', '2026-05-15'], open: ['05-01'] };
    const days = closedDays('NO', { from: day('2026-05-01'), until: day('2027-12-31') }, local);
    expect(days.filter((one) => /-05-01|-05-15|-12-24/.test(one))).toEqual(['2026-05-15', '2026-12-24', '2027-12-24']);
  });

  it('give way to a dated entry', () => {
    const span = { from: day('2025-12-01'), until: day('2027-12-31') };
    const eve = (local: { closed: string[]; open: string[] }) =>
      closedDays('NO', span, local).filter((one) => one.endsWith('12-24'));
    expect(eve({ closed: ['12-24'], open: ['2026-12-24'] })).toEqual(['2025-12-24', '2027-12-24']);
    expect(eve({ closed: ['2026-12-24'], open: ['12-24'] })).toEqual(['2026-12-24']);
  });

  it('can be 29 February, where there is one', () => {
    const span = { from: day('2027-02-01'), until: day('2028-03-31') };
    const days = closedDays('NO', span, { closed: ['02-29'], open: [] });
    expect(days.filter((one) => one.includes('-02-'))).toEqual(['2028-02-29']);
  });

  it('are refused where they make no sense', () => {
    expect(() => closedDays('NO', in2026, { closed: ['24.12'], open: [] })).toThrow();
    expect(() => calendarFor({ country: 'NO', closed: ['12-24'], open: ['12-24'] })).toThrow();
  });
});

describe('calendarFor', () => {
  it('knows 2000 until 2060 by itself', () => {
    const calendar = calendarFor({ country: 'NO', ...none });
    expect(isWorkingDay(calendar, day('2000-01-03'))).toBe(true);
    expect(isWorkingDay(calendar, day('2060-12-31'))).toBe(true);
    expect(() => isWorkingDay(calendar, day('2061-01-03'))).toThrow(RangeError);
  });

  it('leaves 24 and 31 December worked in Norway, unless the municipality closes them', () => {
    const norway = calendarFor({ country: 'NO', ...none });
    const closing = calendarFor({ country: 'NO', closed: ['12-24', '12-31'], open: [] });
    for (const eve of ['2026-12-24', '2026-12-31', '2029-12-24']) {
      expect([isWorkingDay(norway, day(eve)), isWorkingDay(closing, day(eve))]).toEqual([true, false]);
    }
    expect(addWorkingDays(closing, day('2026-12-23'), 1)).toBe('2026-12-28');
  });

  it('gives the same calendar for the same place, another for another', () => {
    const one = calendarFor({ country: 'SE', closed: ['05-15'], open: [] });
    expect(calendarFor({ country: 'SE', closed: ['05-15'], open: [] })).toBe(one);
    expect(calendarFor({ country: 'NO', closed: ['05-15'], open: [] })).not.toBe(one);
    expect(calendarFor({ country: 'SE', closed: ['05-15'], open: ['05-14'] })).not.toBe(one);
    expect(calendarFor({ country: 'SE', closed: ['05-15'], open: [] }, in2026)).not.toBe(one);
  });
});
