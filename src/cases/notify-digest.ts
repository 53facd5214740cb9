/** What comes to a person by the day, the week or the measure, and to no case: each with a key of its own. */
import type { MeasureId, PersonId } from '../domain/ids.ts';
import type { Measure } from '../domain/measure.ts';
import { isOpen, nextOpening } from '../domain/office-hours.ts';
import { officeOf } from '../domain/schedule.ts';
import { type Day, dayIn, type Instant, instantAt, type TimeOfDay } from '../domain/time.ts';
import { mondayOf } from '../domain/weekly.ts';
import { messageTo } from './entry.ts';
import type { House } from './house.ts';
import type { OutboxEntry } from './outbox.ts';

type Place = Pick<House, 'profile' | 'calendar'>;

/**
 * A person's digest of the day on which the office is open next, at her own hour where she chose one, else the
 * profile's; at once where that has passed. Unique by person and day: made as often as one likes, it is sent once.
 */
export function digestFor(place: Place, to: PersonId, hour: TimeOfDay | undefined, now: Instant): OutboxEntry {
  const { zone } = place.profile.municipality;
  const day = dayIn(zone, nextOpening(officeOf(place), now));
  const at = instantAt(zone, day, hour ?? place.profile.reminders.digestAt);
  return messageTo(to, `digest:${to}:${day}`, { show: 'digest', day, page: 0 }, now, at > now ? at : now);
}

/** Everything overdue in the municipality, of the week whose day this is. */
export function weeklyFor(to: PersonId, day: Day, now: Instant): OutboxEntry {
  return messageTo(to, `weekly:${to}:${day}`, { show: 'overdue', day, page: 0 }, now);
}

/** To whoever made a measure: its day has passed. */
export function overdueMeasureTo(to: PersonId, measure: MeasureId, now: Instant): OutboxEntry {
  return messageTo(to, `measure:${measure}:overdue:${to}`, { show: 'measure', measure, news: 'overdue' }, now);
}

/** To whoever has a measure from now on, since its owner has left; once for each time that she takes it over. */
export function takenOverMeasureTo(to: PersonId, { id, version }: Measure, now: Instant): OutboxEntry {
  const shows = { show: 'measure', measure: id, news: 'taken-over' } as const;
  return messageTo(to, `measure:${id}:taken-over:${to}:${version}`, shows, now);
}

/**
 * What becomes of a message whose moment has passed while nothing could be sent: outside office hours it waits for the
 * next opening. A digest of a day that is over gives way to today's, so that days of them become one, and the card of a
 * week to that of the next.
 */
export function belated(
  place: Place,
  { what, urgent }: Pick<OutboxEntry, 'what' | 'urgent'>,
  hour: TimeOfDay | undefined,
  now: Instant,
): { readonly until: Instant } | { readonly instead: readonly OutboxEntry[] } | undefined {
  if (what.send !== 'message' || urgent) return undefined;
  const { shows, to } = what;
  const today = dayIn(place.profile.municipality.zone, now);
  const office = officeOf(place);
  if (shows.show === 'digest' && shows.day < today) return { instead: [digestFor(place, to, hour, now)] };
  if (shows.show === 'overdue' && mondayOf(shows.day) < mondayOf(today)) return { instead: [] };
  return isOpen(office, now) ? undefined : { until: nextOpening(office, now) };
}
