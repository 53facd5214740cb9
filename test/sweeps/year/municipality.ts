/** An invented municipality of any size: departments with units, people who are away, and some who leave. */
import { PersonId, UnitId } from '../../../src/domain/ids.ts';
import { type Organisation, OrganisationFile, organisationOf } from '../../../src/domain/organisation.ts';
import { type Day, plusDays } from '../../../src/domain/time.ts';
import { day } from '../../support/municipality.ts';
import type { Chance } from './random.ts';

export interface Colleague {
  readonly id: PersonId;
  readonly unit: UnitId;
  readonly away: readonly { readonly from: Day; readonly until: Day }[];
  readonly leaves?: Day | undefined;
  /** How likely she does at a reminder what she is reminded of. */
  readonly diligence: number;
}

export interface Place {
  readonly units: readonly UnitId[];
  /** The departments and the municipality itself. */
  readonly above: readonly UnitId[];
  readonly people: ReadonlyMap<PersonId, Colleague>;
  /** As the file is on a day: whoever led a unit and left is followed two weeks later. */
  organisationOn(on: Day): Organisation;
}

export const JANUARY = day('2026-01-05');
const DEPARTMENTS = 5;
const COLLEAGUES = 6;
const FOLLOWED_AFTER_DAYS = 14;

const personId = (n: number) => PersonId.parse(`a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

interface Seat {
  readonly id: UnitId;
  readonly parent: UnitId | undefined;
  readonly manager: PersonId | undefined;
  readonly successor: PersonId;
  readonly deputy: PersonId | undefined;
}

export function aPlace(size: number, chance: Chance): Place {
  const people = new Map<PersonId, Colleague>();
  const hire = (unit: UnitId, leaving = 0): PersonId => {
    const id = personId(people.size + 1);
    const away = Array.from({ length: chance.whole(1, 3) }, () => {
      const from = plusDays(JANUARY, chance.whole(0, 350));
      return { from, until: plusDays(from, chance.whole(1, 21)) };
    });
    const leaves = chance.happens(leaving) ? plusDays(JANUARY, chance.whole(60, 330)) : undefined;
    // Most see to it when they are reminded; some hardly ever do.
    const diligence = chance.happens(0.08) ? 0.1 : 0.45 + chance.next() * 0.5;
    people.set(id, { id, unit, away, leaves, diligence });
    return id;
  };
  const seat = (id: UnitId, parent: UnitId | undefined, leaving: number): Seat => ({
    id,
    parent,
    manager: chance.happens(0.04) && parent !== undefined ? undefined : hire(id, leaving),
    successor: hire(id),
    deputy: chance.happens(0.85) ? hire(id, leaving / 2) : undefined,
  });
  const root = seat(UnitId.parse('kommunen'), undefined, 0);
  const coordinator = hire(root.id);
  const mayor = hire(root.id);
  const departments = Array.from({ length: DEPARTMENTS }, (_, n) => seat(UnitId.parse(`omrade-${n}`), root.id, 0));
  const units = Array.from({ length: size }, (_, n) =>
    seat(UnitId.parse(`enhet-${n}`), chance.oneOf(departments).id, 0.2),
  );
  for (const { id } of units) for (let n = 0; n < COLLEAGUES; n += 1) hire(id, 0.05);
  const seats = [root, ...departments, ...units];

  const made = new Map<string, Organisation>();
  const onDays = new Map<Day, Organisation>();
  return {
    units: units.map(({ id }) => id),
    above: [root, ...departments].map(({ id }) => id),
    people,
    organisationOn(on) {
      const known = onDays.get(on) ?? organisationWith(on);
      onDays.set(on, known);
      return known;
    },
  };

  function organisationWith(on: Day): Organisation {
    const followed = seats.map(({ manager }) => {
      const leaves = manager === undefined ? undefined : people.get(manager)?.leaves;
      return leaves !== undefined && plusDays(leaves, FOLLOWED_AFTER_DAYS) <= on;
    });
    const key = followed.map(Number).join('');
    const known = made.get(key);
    if (known !== undefined) return known;
    const organisation = organisationOf(
      OrganisationFile.parse({
        coordinator,
        roles: { ordforer: mayor },
        units: seats.map(({ id, parent, manager, successor, deputy }, n) => ({
          id,
          name: id,
          ...(parent === undefined ? {} : { parent }),
          ...(manager === undefined ? {} : { manager: followed[n] ? successor : manager }),
          ...(deputy === undefined ? {} : { deputy }),
          serviceArea: 'administration',
          validFrom: '2020-01-01',
        })),
        people: [...people.values()].map(({ id, unit, away, leaves }) => ({
          id,
          name: `Ansatt ${Number(id.slice(-6))}`,
          email: `ansatt-${Number(id.slice(-6))}@provevik.example`,
          unit,
          away,
          validFrom: '2020-01-01',
          ...(leaves === undefined ? {} : { validUntil: leaves }),
        })),
      }),
    );
    made.set(key, organisation);
    return organisation;
  }
}

export function isAway({ away, leaves }: Colleague, on: Day): boolean {
  return (leaves !== undefined && leaves < on) || away.some(({ from, until }) => from <= on && on <= until);
}
