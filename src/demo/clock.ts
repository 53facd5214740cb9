import { isOpen, nextOpening, type Office } from '../domain/office-hours.ts';
import { type Instant, plusMilliseconds } from '../domain/time.ts';

const AN_HOUR_MS = 3_600_000;

/**
 * How far a demo's clock is set ahead of the machine's, in milliseconds: not at all where the office is open for two
 * more hours, else to an hour after it next opens, so that what is logged on a Sunday evening can be seen arriving.
 */
export function aheadBy(office: Office, now: Instant): number {
  if (isOpen(office, now) && isOpen(office, plusMilliseconds(now, 2 * AN_HOUR_MS))) return 0;
  const later = isOpen(office, now)
    ? nextOpening(office, plusMilliseconds(now, 12 * AN_HOUR_MS))
    : nextOpening(office, now);
  return Date.parse(later) + AN_HOUR_MS - Date.parse(now);
}
