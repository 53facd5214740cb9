import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, nextOpening, OfficeHours } from '../../src/domain/office-hours.ts';
import { dayIn, Instant, plusMilliseconds, timeIn, Zone } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';

const hours = OfficeHours.parse({ opens: '08:00', closes: '15:30' });
const harstad = {
  calendar: calendarFor({ country: 'NO', closed: [], open: [] }),
  zone: Zone.parse('Europe/Oslo'),
  hours,
};
const kramfors = {
  calendar: calendarFor({ country: 'SE', closed: [], open: [] }),
  zone: Zone.parse('Europe/Stockholm'),
  hours,
};

describe('office hours', () => {
  it.each([
    ['a minute before opening', '2026-03-16T06:59:59.999Z', false, '2026-03-16T07:00:00.000Z'],
    ['at opening', '2026-03-16T07:00:00.000Z', true, '2026-03-16T07:00:00.000Z'],
    ['in the last minute', '2026-03-16T14:29:59.999Z', true, '2026-03-16T14:29:59.999Z'],
    ['at closing', '2026-03-16T14:30:00.000Z', false, '2026-03-17T07:00:00.000Z'],
    ['on Friday evening before the clocks change', '2026-03-27T18:00:00.000Z', false, '2026-03-30T06:00:00.000Z'],
    ['in the hour that spring leaves out', '2026-03-29T01:00:00.000Z', false, '2026-03-30T06:00:00.000Z'],
    ['on Friday evening before they change back', '2026-10-23T18:00:00.000Z', false, '2026-10-26T07:00:00.000Z'],
    ['on Wednesday evening before Easter', '2026-04-01T18:00:00.000Z', false, '2026-04-07T06:00:00.000Z'],
    ['after midnight, still the day before in UTC', '2026-07-01T22:30:00.000Z', false, '2026-07-02T06:00:00.000Z'],
  ])('%s', (_, now, open, next) => {
    expect(isOpen(harstad, Instant.parse(now))).toBe(open);
    expect(nextOpening(harstad, Instant.parse(now))).toBe(next);
  });

  it('follow the country: skärtorsdagen is worked in Sweden, midsommarafton in Norway', () => {
    const [maundyThursday, midsummerEve] = ['2026-04-02T08:00:00.000Z', '2026-06-19T08:00:00.000Z'].map((text) =>
      Instant.parse(text),
    );
    if (maundyThursday === undefined || midsummerEve === undefined) throw new Error('two moments');
    expect([isOpen(harstad, maundyThursday), isOpen(kramfors, maundyThursday)]).toEqual([false, true]);
    expect([isOpen(harstad, midsummerEve), isOpen(kramfors, midsummerEve)]).toEqual([true, false]);
  });

  it('next open at the first open minute from now on', () => {
    const minutes = fc.integer({ min: 0, max: 3 * 366 * 24 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(harstad, kramfors), minutes, (office, minute) => {
        const now = plusMilliseconds(Instant.parse('2026-01-01T00:00:00.000Z'), minute * 60_000);
        const next = nextOpening(office, now);
        expect(isOpen(office, next)).toBe(true);
        if (isOpen(office, now)) {
          expect(next).toBe(now);
          return;
        }
        expect(next > now).toBe(true);
        expect(timeIn(office.zone, next)).toBe('08:00');
        // Nobody was at work in between: not a minute earlier, nor at noon of any day on the way.
        expect(isOpen(office, plusMilliseconds(next, -60_000))).toBe(false);
        for (let at = plusMilliseconds(now, 3_600_000); at < next; at = plusMilliseconds(at, 3_600_000)) {
          expect(isOpen(office, at), `${dayIn(office.zone, at)} ${timeIn(office.zone, at)}`).toBe(false);
        }
      }),
    );
  });

  it('close after they open', () => {
    for (const wrong of [
      { opens: '16:00', closes: '08:00' },
      { opens: '08:00', closes: '08:00' },
    ]) {
      expect(OfficeHours.safeParse(wrong).error?.issues.map((issue) => issue.path)).toEqual([['closes']]);
    }
    expect(OfficeHours.safeParse({ opens: '8', closes: '16:00' }).success).toBe(false);
  });
});
