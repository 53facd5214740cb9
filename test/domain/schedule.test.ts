import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from '../../src/domain/calendar.ts';
import type { Command } from '../../src/domain/commands.ts';
import { deadline, Rule } from '../../src/domain/deadline.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Profile } from '../../src/domain/profile.ts';
import {
  dutiesShownTo,
  nextLook,
  nextReminderDay,
  reminderDay,
  rungsAhead,
  type Span,
  sealedFrom,
} from '../../src/domain/schedule.ts';
import { type Day, dayIn, Instant, plusDays, timeIn } from '../../src/domain/time.ts';
import { further, looked, posted, registered } from '../support/case-steps.ts';
import { calendar, day, kind, people, profile, swedishCalendar, unit } from '../support/municipality.ts';

const { schedule } = profile.reminders;
const { emil, emma, max } = people;

/** The days on which it is reminded, one after the other. */
function daysOf(span: Span, count: number, of: Calendar = calendar, which = schedule): Day[] {
  const days: Day[] = [];
  let after = span.from;
  while (days.length < count) {
    const next = nextReminderDay(which, of, span, after);
    if (next === undefined) return days;
    days.push(next);
    after = next;
  }
  return days;
}
const short = (days: readonly Day[]) => days.map((each) => each.slice(5)).join(' ');

describe('Harstad’s schedule', () => {
  it('heard on Thursday 19 March, within 14 days: by Wednesday 1 April, before Easter', () => {
    const { actBy, nominal } = deadline(calendar, day('2026-03-19'), Rule.parse('14d'));
    expect([nominal, actBy]).toEqual(['2026-04-02', '2026-04-01']);
    // Half time; three and one working days before; the day itself; every second working day after, past Easter.
    const span = { from: day('2026-03-19'), actBy };
    expect(short(daysOf(span, 7))).toBe('03-25 03-27 03-31 04-01 04-08 04-10 04-14');
  });
  it('reminds of a case on those days, at the opening of the office', () => {
    const one = registered({ heardOn: day('2026-03-19') }, { now: Instant.parse('2026-03-19T09:00:00.000Z') });
    const { events } = looked(one, Instant.parse('2026-04-10T12:00:00.000Z'));
    const at = events.flatMap((event) => (event.event === 'duty-reminded' ? [event.at] : []));
    // Summer time begins on the 29th.
    expect(at).toEqual([
      '2026-03-25T07:00:00.000Z',
      '2026-03-27T07:00:00.000Z',
      '2026-03-31T06:00:00.000Z',
      '2026-04-01T06:00:00.000Z',
      '2026-04-08T06:00:00.000Z',
      '2026-04-10T06:00:00.000Z',
    ]);
  });
  it.each<[string, string, string, string]>([
    // Winter time begins on Sunday 25 October.
    ['over the end of summer time', '2026-10-12', '2026-10-26', '10-19 10-21 10-23 10-26 10-28 10-30'],
    [
      'over Christmas, on which 24 and 31 December are worked',
      '2026-12-18',
      '2026-12-31',
      '12-24 12-28 12-30 12-31 01-05 01-07',
    ],
    [
      'over May, with its closed Thursdays and Whit Monday',
      '2026-05-08',
      '2026-05-22',
      '05-15 05-19 05-21 05-22 05-27 05-29',
    ],
    [
      'told three working days before: half of it, and the day before',
      '2026-03-24',
      '2026-03-27',
      '03-25 03-26 03-27 03-31',
    ],
    ['told the day before', '2026-03-26', '2026-03-27', '03-27 03-31 04-07'],
    ['told on a Saturday', '2026-03-21', '2026-03-27', '03-24 03-26 03-27 03-31'],
    // Too late for all that comes before: at once, that is on the next working day.
    ['told on its last day', '2026-03-27', '2026-03-27', '03-30 03-31 04-07'],
    ['told when it was over', '2026-03-30', '2026-03-27', '03-31 04-07'],
    ['told when it was long over', '2026-03-30', '2026-02-27', '03-31 04-07 04-09'],
  ])('%s', (_, from, actBy, expected) => {
    const count = expected.split(' ').length;
    expect(short(daysOf({ from: day(from), actBy: day(actBy) }, count))).toBe(expected);
  });
});

describe('another schedule', () => {
  it('over the Swedish midsummer: the eve is closed, and no Whit Monday is', () => {
    const { actBy } = deadline(swedishCalendar, day('2026-06-09'), Rule.parse('10d'));
    expect(actBy).toBe('2026-06-18');
    const which: Profile['reminders']['schedule'] = [
      { at: 'once' },
      { at: 'on-the-day' },
      { at: 'every-working-days-after', days: 2 },
    ];
    expect(short(daysOf({ from: day('2026-06-09'), actBy }, 3, swedishCalendar, which))).toBe('06-18 06-23 06-25');
    expect(short(daysOf({ from: day('2026-05-20'), actBy: day('2026-05-25') }, 1, swedishCalendar, which))).toBe(
      '05-25',
    );
  });
  it('that ends: nothing is left after it', () => {
    const span = { from: day('2026-03-16'), actBy: day('2026-03-30') };
    expect(short(daysOf(span, 9, calendar, [{ at: 'on-the-day' }]))).toBe('03-30');
    expect(daysOf(span, 9, calendar, [{ at: 'once' }])).toEqual([]);
  });

  const reminder = fc.oneof(
    fc.constantFrom({ at: 'once' } as const, { at: 'half-time' } as const, { at: 'on-the-day' } as const),
    fc.integer({ min: 1, max: 9 }).map((days) => ({ at: 'working-days-before' as const, days })),
    fc.integer({ min: 1, max: 9 }).map((days) => ({ at: 'every-working-days-after' as const, days })),
  );
  it('whatever it is: reminds on working days only, later than before, and in time where there is time', () => {
    fc.assert(
      fc.property(
        fc.array(reminder, { maxLength: 6 }),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: -30, max: 60 }),
        fc.integer({ min: 0, max: 90 }),
        (some, offset, length, waited) => {
          const which = [...some, { at: 'on-the-day' } as const, { at: 'every-working-days-after', days: 2 } as const];
          const from = plusDays(day('2026-01-01'), offset);
          const actBy = addWorkingDays(calendar, plusDays(from, length), -1);
          const after = plusDays(from, waited);
          const next = nextReminderDay(which, calendar, { from, actBy }, after);
          if (next === undefined) throw new Error('the schedule goes on');
          expect(isWorkingDay(calendar, next)).toBe(true);
          expect(next > after).toBe(true);
          if (actBy > after) expect(next <= actBy).toBe(true);
          else expect(workingDaysBetween(calendar, after, next)).toBeLessThanOrEqual(2);
        },
      ),
    );
  });
});

describe('what a person is shown of a case', () => {
  const timing = { profile, calendar };
  const open = registered();
  const shown = ({ case: one, words }: ReturnType<typeof registered>, reader: PersonId, today: string) =>
    dutiesShownTo(timing, one, words, reader, day(today)).map(({ duty }) => duty);

  it('are her own duties; of an overdue one her handler’s too', () => {
    const appointed = further(open, [max, { command: 'appoint', person: emil }]);
    expect(shown(appointed, emil, '2026-03-27')).toContain('respond');
    expect(shown(appointed, max, '2026-03-27')).toEqual([]);
    expect(shown(appointed, max, '2026-03-31')).toContain('respond');
    expect(shown(appointed, emma, '2026-03-31')).toEqual([]);
  });
  it('is all of it on the day on which she was reminded in her handler’s stead', () => {
    const appointed = further(open, [max, { command: 'appoint', person: emil }]);
    const { handling } = appointed.case;
    const reminded = { ...handling, remindedOn: day('2026-03-25'), remindedTo: [max] };
    const one = { ...appointed, case: { ...appointed.case, handling: reminded } };
    expect(shown(one, max, '2026-03-25')).toContain('respond');
    expect(shown(one, max, '2026-03-26')).toEqual([]);
  });
  it('is not what she put off, and is another’s all the same', () => {
    const offered = further(
      open,
      [max, { command: 'pass-on', unit: unit('skolen'), reason: 'x', consent: undefined }],
      [max, { command: 'postpone', until: day('2026-03-27'), reason: 'x' }],
    );
    expect(shown(offered, max, '2026-03-25')).toEqual([]);
    expect(shown(offered, max, '2026-03-27')).toContain('respond');
    expect(shown(offered, offered.case.handling.offer?.to.person ?? max, '2026-03-25')).toEqual(['accept-offer']);
  });
});

describe('the next moment of a case', () => {
  const NOW = Instant.parse('2026-03-16T09:00:00.000Z');
  const timing = { profile, calendar, now: NOW };
  const look = ({ case: one, words }: ReturnType<typeof registered>, now = NOW) =>
    nextLook({ ...timing, now }, one, words);
  const open = registered();

  it('is the opening on the next day to remind, or to climb a rung', () => {
    expect(look(open)).toBe('2026-03-23T07:00:00.000Z');
    const late = {
      ...open,
      case: { ...open.case, handling: { ...open.case.handling, remindedOn: day('2026-03-30') } },
    };
    expect(reminderDay(timing, late.case, late.words)).toBe('2026-04-01');
    expect(rungsAhead(timing, late.case)).toEqual([
      { rung: 'overdue-2-managers-manager-2026-03-30', to: 'managers-manager', on: '2026-04-01' },
    ]);
  });
  it('has passed: is the next opening, and never now', () => {
    expect(look(open, Instant.parse('2026-03-24T05:00:00.000Z'))).toBe('2026-03-24T07:00:00.000Z');
    expect(look(open, Instant.parse('2026-03-24T07:00:00.000Z'))).toBe('2026-03-25T07:00:00.000Z');
    expect(look(open, Instant.parse('2026-03-27T15:00:00.000Z'))).toBe('2026-03-30T06:00:00.000Z');
  });
  it('closed: when it is sealed, and none after that', () => {
    const closed = further(open, [max, { command: 'close-otherwise', as: 'withdrawn', reason: 'x' }]);
    expect(sealedFrom(timing, day('2026-03-16'))).toBe('2026-06-15T06:00:00.000Z');
    expect(look(closed)).toBe('2026-06-15T06:00:00.000Z');
    // The profile’s days end on a Saturday.
    expect(sealedFrom(timing, day('2026-03-14'))).toBe('2026-06-15T06:00:00.000Z');
    if (closed.case.state.state !== 'closed') throw new Error('not closed');
    expect(
      nextLook(timing, { ...closed.case, state: { ...closed.case.state, sealed: true } }, closed.words),
    ).toBeNull();
  });
  it('is always during office hours and to come', () => {
    const { zone } = profile.municipality;
    const { opens, closes } = profile.officeHours;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 400 }), fc.boolean(), (minutes, praise) => {
        const one = praise ? registered({ kind: kind('ros') }) : open;
        const now = Instant.parse(new Date(Date.parse(NOW) + minutes * 60_000).toISOString());
        const at = look(one, now);
        if (at === null) throw new Error('no moment');
        expect(at > now).toBe(true);
        expect(isWorkingDay(calendar, dayIn(zone, at))).toBe(true);
        expect(timeIn(zone, at) >= opens && timeIn(zone, at) < closes).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
  it('a date that is moved moves the days with it', () => {
    const extend: Command = { command: 'extend', newDate: day('2026-04-20'), reason: 'x', notice: 'y', way: 'letter' };
    expect(look(further(open, [max, extend], [max, posted('delay-notice')]))).toBe('2026-03-31T06:00:00.000Z');
  });
});
