import { lastEndedBy, type Months, monthOf, monthsOn, type Period } from '../period.ts';
import type { Day } from '../time.ts';

const many: readonly (readonly [Months, number])[] = [
  [12, 2],
  [6, 2],
  [3, 4],
  [1, 6],
];

/** The last ones that have ended before today, the longest first. */
export function endedPeriods(today: Day): Period[] {
  const last = monthsOn(monthOf(today), -1);
  return many.flatMap(([months, count]) =>
    Array.from({ length: count }, (_, back) => lastEndedBy(monthsOn(last, -back * months), months)),
  );
}
