/** A large municipality: as many units as there are anywhere, all right under the top. */
import type { House } from '../../../src/cases/house.ts';
import type { Store } from '../../../src/cases/store.ts';
import { PersonId, UnitId } from '../../../src/domain/ids.ts';
import { serviceAreas } from '../../../src/domain/kinds.ts';
import { OrganisationFile, organisationOf } from '../../../src/domain/organisation.ts';
import { Instant } from '../../../src/domain/time.ts';
import { calendarFor } from '../../../src/profiles/closed-days.ts';
import { loadProfile } from '../../../src/profiles/load.ts';
import { openStore } from '../../../src/stores/open.ts';
import { tenant } from '../inbound/setting.ts';

export const UNITS = 500;
const top = UnitId.parse('kommunen');
export const unitAt = (n: number): UnitId => UnitId.parse(`enhet-${n}`);
/** The same for every case of a unit. */
export const areaAt = (n: number) => serviceAreas[n % serviceAreas.length] ?? 'technical';

const person = (n: number) => PersonId.parse(`a0000000-0000-4000-8000-${n.toString().padStart(12, '0')}`);
/** Of each unit one employee, who is not its manager. */
export const employeeAt = (n: number): PersonId => person(n);

export const now = Instant.parse('2027-01-15T09:00:00.000Z');

export function setting(): Pick<House, 'profile' | 'organisation' | 'calendar'> {
  const loaded = loadProfile('harstad');
  if (!loaded.ok) throw new Error('the built-in profile is broken');
  const { profile } = loaded;
  const validFrom = '2013-01-01';
  const [manager, role] = [person(2 * UNITS), person(2 * UNITS + 1)];
  const employed = (id: PersonId, unit: UnitId, name: string) => ({
    id,
    name,
    email: `${id}@example.com`,
    unit,
    validFrom,
  });
  const numbers = Array.from({ length: UNITS }, (_, n) => n);
  const organisation = organisationOf(
    OrganisationFile.parse({
      coordinator: role,
      roles: { [profile.routing.aboutTopManager.role]: role },
      units: [
        { id: top, name: 'Kommunen', manager, serviceArea: 'administration', validFrom },
        ...numbers.map((n) => ({
          id: unitAt(n),
          name: `Enhet ${n}`,
          parent: top,
          manager: person(UNITS + n),
          serviceArea: areaAt(n),
          validFrom,
        })),
      ],
      people: [
        ...numbers.map((n) => employed(employeeAt(n), unitAt(n), `Ansatt ${n}`)),
        ...numbers.map((n) => employed(person(UNITS + n), unitAt(n), `Leder ${n}`)),
        employed(manager, top, 'Kommunedirektør'),
        employed(role, top, 'Ordfører'),
      ],
    }),
  );
  const calendar = calendarFor({ country: profile.municipality.country, ...profile.closedDays });
  return { profile, organisation, calendar };
}

export function openAt(file: string): Promise<Store> {
  return openStore({ url: `sqlite:${file}`, tenant, now: () => now, log: { warning: () => {} } });
}

export function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 100 ? 2 : 0)} ms`;
}
