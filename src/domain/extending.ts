/** The clocks of a case that is under way: counted anew, or moved to the date that the citizen was told of. */
import { type Calendar, firstWorkingDayOnOrAfter, lastWorkingDayOnOrBefore } from './calendar.ts';
import type { Case, Facts } from './case.ts';
import type { Clock } from './clock.ts';
import { clocksFor } from './clocks.ts';
import type { Profile } from './profile.ts';
import { type Day, dayIn, laterOf, plusDays } from './time.ts';

/** From which day its clocks count: that on which it was heard, or taken up again. */
export function countedFrom({ municipality }: Profile, { facts, handling }: Case): Day {
  const { reopenedAt } = handling;
  return reopenedAt === undefined ? facts.heardOn : dayIn(municipality.zone, reopenedAt);
}

/** The clocks that it has with these facts, with the last date that the citizen was told of in place of their own. */
export function clocksWith(profile: Profile, calendar: Calendar, one: Case, facts: Facts): Clock[] {
  const { extensions, reopenedAt } = one.handling;
  const heardOn = reopenedAt === undefined ? facts.heardOn : countedFrom(profile, one);
  const clocks = clocksFor(profile, calendar, { ...facts, heardOn });
  const last = extensions.findLast(({ notice }) => notice.state === 'given');
  // What she was told before it was taken up again is over.
  const holds = last !== undefined && (reopenedAt === undefined || last.notice.at > reopenedAt);
  return holds ? movedTo(calendar, clocks, last.newDate) : clocks;
}

/** To which days the date of an answer can be moved, both included. */
export function extensionSpan({ nominal }: Pick<Clock, 'nominal'>, today: Day): { earliest: Day; latest: Day } {
  return { earliest: plusDays(laterOf(nominal, today), 1), latest: plusDays(today, LONGEST_EXTENSION_DAYS) };
}

const LONGEST_EXTENSION_DAYS = 365;

/** To answer, or to tell her once more. */
export function movedTo(calendar: Calendar, clocks: readonly Clock[], day: Day): Clock[] {
  return clocks.map((clock) =>
    clock.clock === 'acknowledge' || clock.nominal >= day
      ? clock
      : {
          ...clock,
          nominal: day,
          actBy: lastWorkingDayOnOrBefore(calendar, day),
          rolled: firstWorkingDayOnOrAfter(calendar, day),
        },
  );
}
