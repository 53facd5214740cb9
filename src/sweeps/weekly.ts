/** The weekly rung: what is overdue in the municipality, and a report or a revision that is due, to the coordinator and nobody else. */
import { employeeNow, type House } from '../cases/house.ts';
import { weeklyFor } from '../cases/notify-digest.ts';
import type { OutboxEntry } from '../cases/outbox.ts';
import type { PersonId } from '../domain/ids.ts';
import { isOpen } from '../domain/office-hours.ts';
import { coordinatorOn } from '../domain/organisation.ts';
import { officeOf } from '../domain/schedule.ts';
import { type Day, dayIn, type Instant, instantAt } from '../domain/time.ts';
import { bringsCard, weeklyDay } from '../domain/weekly.ts';
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
  const { profile, organisation } = house;
  const { zone } = profile.municipality;
  // What was not told by Friday is told with the next week's.
  if (!isOpen(officeOf(house), now)) return undefined;
  const day = weeklyDay(house, dayIn(zone, now));
  if (day === undefined || remembered.weekly === day || dayIn(zone, now) < day) return undefined;
  const to = coordinatorOn(organisation, dayIn(zone, now)) ?? organisation.coordinator;
  const hour = (await round.hourOf(to)) ?? profile.reminders.digestAt;
  if (now < instantAt(zone, day, hour)) return undefined;
  if (employeeNow(house, now, organisation.coordinator) === undefined) house.log.warning('coordinator-missing');
  const comes = bringsCard(house, day) || (await isAnyOverdue(house, to, now));
  return { day, entries: comes ? [weeklyFor(to, day, now)] : [] };
}

const PAGE = 100;

/** What is hidden from her is none of hers, not even as a number. */
async function isAnyOverdue({ store, profile }: House, reader: PersonId, now: Instant): Promise<boolean> {
  const today = dayIn(profile.municipality.zone, now);
  for (let skip = 0, more = true; more; skip += PAGE) {
    const page = await store.overdue(today, { skip, limit: PAGE });
    if (page.rows.some(({ hiddenFrom }) => !hiddenFrom.includes(reader))) return true;
    more = page.more;
  }
  return false;
}
