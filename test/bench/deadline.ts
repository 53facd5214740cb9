/** Ten working days by the calendar's table against luxon with a set of holidays, in the same run. */
import { DateTime } from 'luxon';
import { addWorkingDays } from '../../src/domain/calendar.ts';
import { Day, dayFromEpoch, epochDayOf } from '../../src/domain/time.ts';
import { calendarFor, closedDays } from '../../src/profiles/closed-days.ts';
import { type Comparison, median } from './comparison.ts';

const span = { from: Day.parse('2026-01-01'), until: Day.parse('2028-12-31') };
const local = { closed: [], open: [] };
export const usualDeadlineRounds = 21;

export async function deadlineBench(rounds: number): Promise<Comparison[]> {
  const calendar = calendarFor({ country: 'NO', ...local }, span);
  const holidays = new Set<string | null>(closedDays('NO', span, local));
  const days = Array.from({ length: 1000 }, (_, index) => dayFromEpoch(epochDayOf(span.from) + index));

  const ours = (day: Day): string => addWorkingDays(calendar, day, 10);
  const reference = (day: Day): string => {
    let date = DateTime.fromISO(day, { zone: 'utc' });
    for (let left = 10; left > 0; ) {
      date = date.plus({ days: 1 });
      if (date.weekday <= 5 && !holidays.has(date.toISODate())) left -= 1;
    }
    const found = date.toISODate();
    if (found === null) throw new Error(`luxon takes ${day} for no day`);
    return found;
  };
  for (const day of days) {
    const [table, loop] = [ours(day), reference(day)];
    if (table !== loop) throw new Error(`ten working days from ${day}: ${table} by the table, ${loop} by the loop`);
  }

  // Interleaved, so that a busy machine slows both.
  const times = Array.from({ length: rounds }, () => ({
    ours: microsecondsFor(ours, days, 20),
    reference: microsecondsFor(reference, days, 1),
  }));
  return [
    {
      name: 'deadline: 10 working days',
      ours: `${median(times.map(({ ours }) => ours)).toFixed(3)} µs`,
      reference: `${median(times.map(({ reference }) => reference)).toFixed(1)} µs`,
      ratios: times.map(({ ours, reference }) => ours / reference),
      wanted: { atMost: 0.01 },
    },
  ];
}

function microsecondsFor(count: (day: Day) => string, days: readonly Day[], times: number): number {
  let length = 0;
  const start = performance.now();
  for (let time = 0; time < times; time += 1) for (const day of days) length += count(day).length;
  const spent = performance.now() - start;
  if (length !== 10 * times * days.length) throw new Error('a day that is no day');
  return (1000 * spent) / (times * days.length);
}
