import { lastEndedBy, lastMonthOf, type Month, type Months, monthOf, monthsOn, type Period } from '../period.ts';
import type { Day } from '../time.ts';

const many: readonly (readonly [Months, number])[] = [
  [12, 2],
  [6, 2],
  [3, 4],
  [1, 6],
];

/** The last ones that have ended before today, the longest first; none that ended before anything was counted. */
export function endedPeriods(today: Day, since?: Month): Period[] {
  const last = monthsOn(monthOf(today), -1);
  const all = many.flatMap(([months, count]) =>
    Array.from({ length: count }, (_, back) => lastEndedBy(monthsOn(last, -back * months), months)),
  );
  return all.filter((period) => since === undefined || lastMonthOf(period) >= since);
}

/** Of all of them the first month. */
export function firstOffered(today: Day): Month {
  const [first = monthOf(today)] = endedPeriods(today)
    .map(({ from }) => from)
    .sort();
  return first;
}
