import { z } from 'zod';
import { addWorkingDays, type Calendar, isWorkingDay } from './calendar.ts';
import { dayIn, type Instant, instantAt, TimeOfDay, timeIn, type Zone } from './time.ts';

/** When people are at work on a working day, by the clocks in the municipality's zone: from `opens` until `closes`. */
export const OfficeHours = z
  .strictObject({ opens: TimeOfDay, closes: TimeOfDay })
  .refine(({ opens, closes }) => opens < closes, {
    error: 'expected a time of day after opens',
    path: ['closes'],
  });
export type OfficeHours = z.infer<typeof OfficeHours>;

/** What has to be known to say whether anyone is at work. */
export interface Office {
  readonly calendar: Calendar;
  readonly zone: Zone;
  readonly hours: OfficeHours;
}

export function isOpen({ calendar, zone, hours }: Office, now: Instant): boolean {
  const time = timeIn(zone, now);
  return isWorkingDay(calendar, dayIn(zone, now)) && hours.opens <= time && time < hours.closes;
}

/** The first moment from `now` on at which people are at work: `now` itself where they are. */
export function nextOpening(office: Office, now: Instant): Instant {
  if (isOpen(office, now)) return now;
  const { calendar, zone, hours } = office;
  const today = dayIn(zone, now);
  const stillToOpen = isWorkingDay(calendar, today) && timeIn(zone, now) < hours.opens;
  return instantAt(zone, stillToOpen ? today : addWorkingDays(calendar, today, 1), hours.opens);
}
