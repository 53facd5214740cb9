/**
 * Which reports are due: each from the day on which the procedure has it come, for two weeks, so that each is told on two
 * of the coordinator's weekly cards. Whether one was made is not asked: a report without finer figures leaves nothing
 * behind by which it could be known.
 */
import type { LocalText } from '../language.ts';
import type { Profile } from '../profile.ts';
import { Day, plusDays } from '../time.ts';

export interface ReportDue {
  readonly to: LocalText;
  readonly on: Day;
}

const TOLD_FOR_DAYS = 14;

/** The earliest first. */
export function reportsDue({ reports }: Pick<Profile, 'reports'>, today: Day): ReportDue[] {
  const year = Number(today.slice(0, 4));
  return reports.toBoards
    .flatMap(({ to, onMonthDays }) =>
      onMonthDays.flatMap((day) => [year - 1, year].map((each) => ({ to, on: Day.parse(`${each}-${day}`) }))),
    )
    .filter(({ on }) => on <= today && today < plusDays(on, TOLD_FOR_DAYS))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
