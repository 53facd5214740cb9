/** Nordvåg as the demo has it: its borrowed procedure, its people, its days. */
import { fileURLToPath } from 'node:url';
import { borrowedProcedure } from '../../src/demo/procedure.ts';
import { Day, type Instant } from '../../src/domain/time.ts';
import { loadOrganisation } from '../../src/organisation/load.ts';
import { calendarFor } from '../../src/profiles/closed-days.ts';

export function demoPlace(now: Instant) {
  const profile = borrowedProcedure(Day.parse(now.slice(0, 10)));
  if (!profile.ok) throw new Error('the procedure is broken');
  const file = fileURLToPath(new URL('../../src/demo/organisation.yaml', import.meta.url));
  const organisation = loadOrganisation(file, profile.profile);
  if (!organisation.ok) throw new Error('the organisation is broken');
  const calendar = calendarFor({ country: profile.profile.municipality.country, ...profile.profile.closedDays });
  return { profile: profile.profile, organisation: organisation.organisation, calendar };
}
