import { type Calendar, firstWorkingDayOnOrAfter, lastWorkingDayOnOrBefore } from './calendar.ts';
import type { Clock } from './clock.ts';
import type { Handling } from './handling.ts';
import type { Day } from './time.ts';

/** The clocks with the last date that the citizen was told of in place of their own: to answer, or to tell her again. */
export function extendedClocks(calendar: Calendar, clocks: readonly Clock[], { extensions }: Handling): Clock[] {
  const last = extensions.findLast(({ notice }) => notice.state === 'given');
  return last === undefined ? [...clocks] : movedTo(calendar, clocks, last.newDate);
}

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
