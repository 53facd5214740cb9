/** The municipality that both sides of the comparison serve, and who its bot is. */
import type { House } from '../../../src/cases/house.ts';
import { PersonId, TenantId, UnitId } from '../../../src/domain/ids.ts';
import { OrganisationFile, organisationOf } from '../../../src/domain/organisation.ts';
import { calendarFor } from '../../../src/profiles/closed-days.ts';
import { loadProfile } from '../../../src/profiles/load.ts';

export const appId = '22222222-2222-3333-4444-555555555555';
export const tenant = TenantId.parse('11111111-2222-3333-4444-555555555555');
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';

/** So many that nobody taps faster than people do. */
const SENDERS = 2_000;
const UNITS = 40;

const person = (n: number) => PersonId.parse(`a0000000-0000-4000-8000-${n.toString().padStart(12, '0')}`);
const unit = (n: number) => UnitId.parse(n === 0 ? 'kommunen' : `enhet-${n}`);
const manager = (n: number) => person(SENDERS + n);
/** Above every unit, and whoever the profile names for complaints about her. */
const [top, role] = [person(SENDERS + UNITS), person(SENDERS + UNITS + 1)];

export const senders: readonly PersonId[] = Array.from({ length: SENDERS }, (_, n) => person(n));
export const unitOfSender = (n: number): UnitId => unit(1 + (n % (UNITS - 1)));

/** Procedure, people and calendar as a running bot has them. */
export function place(): Pick<House, 'profile' | 'organisation' | 'calendar'> {
  const loaded = loadProfile('harstad');
  if (!loaded.ok) throw new Error('the built-in profile is broken');
  const { profile } = loaded;
  const validFrom = '2020-01-01';
  const employee = (id: PersonId, of: UnitId, name: string) => {
    return { id, name, email: `${id}@example.com`, unit: of, validFrom };
  };
  const organisation = organisationOf(
    OrganisationFile.parse({
      coordinator: role,
      roles: { [profile.routing.aboutTopManager.role]: role },
      units: Array.from({ length: UNITS }, (_, n) => ({
        id: unit(n),
        name: `Enhet ${n}`,
        ...(n === 0 ? { manager: top } : { parent: unit(0), manager: manager(n) }),
        serviceArea: 'technical',
        validFrom,
      })),
      people: [
        ...senders.map((id, n) => employee(id, unitOfSender(n), `Ansatt ${n}`)),
        ...Array.from({ length: UNITS }, (_, n) => employee(manager(n), unit(n), `Leder ${n}`)).slice(1),
        employee(top, unit(0), 'Kommunedirektør'),
        employee(role, unit(0), 'Ordfører'),
      ],
    }),
  );
  const calendar = calendarFor({ country: profile.municipality.country, ...profile.closedDays });
  return { profile, organisation, calendar };
}
