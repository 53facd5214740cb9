/** Who is away by the organisation's file, and by any of several sources. */
import type { Absence, Away } from '../cases/directory.ts';
import type { Organisation } from '../domain/organisation.ts';
import { type Day, dayIn, type Zone } from '../domain/time.ts';

/** By whole days in the municipality's zone. */
export function absenceInFile({ people }: Organisation, zone: Zone): Absence {
  return {
    async awayOf(asked, now) {
      const today = dayIn(zone, now);
      return new Set(asked.filter((id) => people.get(id)?.away?.some((away) => covers(away, today)) === true));
    },
  };
}

/** Away is who is away by any of them: a colleague may have written only the one or the other. */
export function awayByAny(sources: readonly Absence[]): Absence {
  return {
    async awayOf(people, now) {
      const found = await Promise.all(sources.map((source) => source.awayOf(people, now)));
      return new Set(found.flatMap((away) => [...away]));
    },
  };
}

function covers({ from, until }: Away, day: Day): boolean {
  return from <= day && day <= until;
}
