/**
 * Which reports are due in a span of days: each on the day of the year on which the procedure has it come. Whether one was
 * made is not asked: a report without finer figures leaves nothing behind by which it could be known.
 */
import type { LocalText } from '../language.ts';
import type { Profile } from '../profile.ts';
import { Day } from '../time.ts';

export interface ReportDue {
  readonly to: LocalText;
  readonly on: Day;
}

/** After `after`, on `until` at the latest; the earliest first. The span is shorter than a year. */
export function reportsDue(
  { reports }: Pick<Profile, 'reports'>,
  { after, until }: { readonly after: Day; readonly until: Day },
): ReportDue[] {
  const years = new Set([after.slice(0, 4), until.slice(0, 4)]);
  return reports.toBoards
    .flatMap(({ to, onMonthDays }) =>
      onMonthDays.flatMap((day) => [...years].map((year) => ({ to, on: Day.parse(`${year}-${day}`) }))),
    )
    .filter(({ on }) => after < on && on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
