import type { PersonId, UnitId } from '../../domain/ids.ts';
import type { Organisation, Person } from '../../domain/organisation.ts';

/** The units of which she is the manager, those that are gone too: their cases are still hers. */
export function managedBy({ units }: Organisation, person: PersonId): UnitId[] {
  return [...units.values()].filter(({ manager }) => manager === person).map(({ id }) => id);
}

/** Those whose cases are meant by “my unit”: the ones that she manages, else the one in which she works. */
export function unitsOf(organisation: Organisation, { id, unit }: Person): UnitId[] {
  const managed = managedBy(organisation, id);
  return managed.length === 0 ? [unit] : managed;
}
