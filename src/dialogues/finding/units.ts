import type { PersonId, UnitId } from '../../domain/ids.ts';
import { isUnder, type Organisation, type Person } from '../../domain/organisation.ts';

/** The units of which she is the manager, those that are gone too: their cases are still hers. */
export function managedBy({ units }: Organisation, person: PersonId): UnitId[] {
  return [...units.values()].filter(({ manager }) => manager === person).map(({ id }) => id);
}

/**
 * Those whose cases are meant by “my unit”: the ones that she manages with all under them, else the one in which she
 * works. Of which of their cases she may see anything the question asks by itself.
 */
export function unitsOf(organisation: Organisation, { id, unit }: Person): UnitId[] {
  const managed = managedBy(organisation, id);
  if (managed.length === 0) return [unit];
  return [...organisation.units.keys()].filter((each) => managed.some((top) => isUnder(organisation, each, top)));
}
