/** The weekly rung: everything overdue in the municipality, to the coordinator and to nobody else. */
import { employeeNow, type House } from '../cases/house.ts';
import { mondayOf, weeklyFor } from '../cases/notify-digest.ts';
import type { OutboxEntry } from '../cases/outbox.ts';
import { type Calendar, isWorkingDay } from '../domain/calendar.ts';
import { isOpen } from '../domain/office-hours.ts';
import { officeOf } from '../domain/schedule.ts';
import { type Day, dayIn, type Instant, instantAt, plusDays } from '../domain/time.ts';
import type { Log } from '../log.ts';
import type { RememberedLinks } from './channel/shared-channels.ts';
import type { RememberedMonths } from './month/looking.ts';
import type { RememberedOrganisation } from './organisation/following.ts';
import type { RememberedReviews } from './review/looking.ts';
import type { Round } from './round.ts';

/** The last day for which it was looked up, so that an idle sweep asks the store nothing. Losing it loses nothing. */
export interface Remembered extends RememberedReviews, RememberedMonths, RememberedLinks, RememberedOrganisation {
  weekly?: Day;
}

/** The week's card, where one is due and there is anything to tell. */
export interface Weekly {
  readonly day: Day;
  readonly entries: readonly OutboxEntry[];
}

export async function weekly(
  house: House & { readonly log: Log },
  round: Pick<Round, 'hourOf'>,
  remembered: Remembered,
): Promise<Weekly | undefined> {
  const now = house.now();
  const { profile, calendar, organisation } = house;
  const { zone } = profile.municipality;
  const rung = profile.escalation.find((each) => each.when === 'weekly');
  // What was not told by Friday is told with the next week's.
  if (rung === undefined || !isOpen(officeOf(house), now)) return undefined;
  const day = dayOfWeek(calendar, dayIn(zone, now), rung.weekday);
  if (day === undefined || remembered.weekly === day || dayIn(zone, now) < day) return undefined;
  const to = organisation.coordinator;
  const hour = (await round.hourOf(to)) ?? profile.reminders.digestAt;
  if (now < instantAt(zone, day, hour)) return undefined;
  if (employeeNow(house, now, to) === undefined) house.log.warning('coordinator-missing');
  return { day, entries: (await isAnyOverdue(house, now)) ? [weeklyFor(to, day, now)] : [] };
}

/** The first working day on or after the weekday in `today`'s week, else the last before it; 1 = Monday. */
export function dayOfWeek(calendar: Calendar, today: Day, weekday: number): Day | undefined {
  const monday = mondayOf(today);
  const worked = [0, 1, 2, 3, 4].map((each) => plusDays(monday, each)).filter((day) => isWorkingDay(calendar, day));
  const wanted = plusDays(monday, weekday - 1);
  return worked.find((day) => day >= wanted) ?? worked.at(-1);
}

const PAGE = 100;

/** What is hidden from her is none of hers, not even as a number. */
async function isAnyOverdue({ store, organisation, profile }: House, now: Instant): Promise<boolean> {
  const today = dayIn(profile.municipality.zone, now);
  for (let skip = 0, more = true; more; skip += PAGE) {
    const page = await store.overdue(today, { skip, limit: PAGE });
    if (page.rows.some(({ hiddenFrom }) => !hiddenFrom.includes(organisation.coordinator))) return true;
    more = page.more;
  }
  return false;
}
