import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aheadBy, movableClock, nextMorning } from '../../src/demo/clock.ts';
import { isOpen, type Office, OfficeHours } from '../../src/domain/office-hours.ts';
import { Instant, instantOf, plusMilliseconds, TimeOfDay, Zone } from '../../src/domain/time.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';

const office: Office = {
  calendar: calendarFor({ country: 'NO', closed: [], open: [] }),
  zone: Zone.parse('Europe/Oslo'),
  hours: OfficeHours.parse({ opens: '08:00', closes: '15:30' }),
};
const AN_HOUR_MS = 3_600_000;

it.each([
  ['while the office is open for two more hours, the clock is the machine’s', '2026-11-20T09:00:00.000Z', 'now'],
  ['shortly before it closes', '2026-11-20T13:00:00.000Z', '2026-11-23T08:00:00.000Z'],
  ['in the evening', '2026-11-19T19:00:00.000Z', '2026-11-20T08:00:00.000Z'],
  ['before it opens', '2026-11-20T05:00:00.000Z', '2026-11-20T08:00:00.000Z'],
  ['on a Saturday', '2026-11-21T06:46:00.000Z', '2026-11-23T08:00:00.000Z'],
  ['over a change of the clocks', '2026-03-28T12:00:00.000Z', '2026-03-30T07:00:00.000Z'],
  ['over Easter', '2026-04-01T14:00:00.000Z', '2026-04-07T07:00:00.000Z'],
])('%s', (_, now, then) => {
  const machine = Instant.parse(now);
  expect(plusMilliseconds(machine, aheadBy(office, machine))).toBe(then === 'now' ? now : then);
});

it('is never behind, and always within office hours, with time left to try things', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }), (date) => {
      const machine = instantOf(date);
      const ahead = aheadBy(office, machine);
      expect(ahead).toBeGreaterThanOrEqual(0);
      const demo = plusMilliseconds(machine, ahead);
      expect([isOpen(office, demo), isOpen(office, plusMilliseconds(demo, 2 * AN_HOUR_MS))]).toEqual([true, true]);
    }),
  );
});

it('runs on from where it is set, and is never set back', () => {
  let machine = Instant.parse('2026-11-20T09:00:00.000Z');
  const clock = movableClock(() => machine, AN_HOUR_MS);
  expect(clock.now()).toBe('2026-11-20T10:00:00.000Z');
  clock.moveTo(Instant.parse('2026-11-23T07:00:00.000Z'));
  machine = plusMilliseconds(machine, 1500);
  expect(clock.now()).toBe('2026-11-23T07:00:01.500Z');
  clock.moveTo(Instant.parse('2026-11-20T07:00:00.000Z'));
  expect(clock.now()).toBe('2026-11-23T07:00:01.500Z');
});

it.each([
  ['the next day', '2026-11-19T09:00:00.000Z', '08:00', '2026-11-20T07:00:00.000Z'],
  ['over a weekend', '2026-11-20T09:00:00.000Z', '08:00', '2026-11-23T07:00:00.000Z'],
  ['over Easter and a change of the clocks', '2026-04-01T14:00:00.000Z', '08:00', '2026-04-07T06:00:00.000Z'],
  ['at the hour of the reminders', '2026-11-19T09:00:00.000Z', '09:30', '2026-11-20T08:30:00.000Z'],
  ['not before the office opens', '2026-11-19T09:00:00.000Z', '07:00', '2026-11-20T07:00:00.000Z'],
])('the next working morning: %s', (_, now, digestAt, morning) => {
  expect(nextMorning(office, TimeOfDay.parse(digestAt), Instant.parse(now))).toBe(morning);
});
