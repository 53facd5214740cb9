/** One round of the clock: what is asked once in it, however many cases there are. */
import type { Absence } from '../cases/directory.ts';
import type { House } from '../cases/house.ts';
import type { OutboxEntry } from '../cases/outbox.ts';
import type { StoredCase } from '../cases/store.ts';
import { editionsOf } from '../domain/editions.ts';
import type { OutboxKey, PersonId } from '../domain/ids.ts';
import { chainOf } from '../domain/organisation.ts';
import type { TimeOfDay } from '../domain/time.ts';
import type { Log } from '../log.ts';

export interface Round {
  /** When a person wants her digest, where she has chosen. */
  hourOf(person: PersonId): Promise<TimeOfDay | undefined>;
  /** Of those whom a look at these cases may lead to, who is away. */
  awayFrom(cases: readonly StoredCase[]): Promise<ReadonlySet<PersonId>>;
  /** Puts what was not put in this round yet. */
  put(entries: readonly OutboxEntry[]): Promise<void>;
  isPut(key: OutboxKey): boolean;
}

/** A house in which it is looked at what is due; nothing is sent by that. */
export interface Attending extends House {
  readonly log: Log;
  /** May be missing: nobody is known to be away then. */
  readonly absence?: Absence | undefined;
}

export function startRound(house: Attending): Round {
  const hours = new Map<PersonId, TimeOfDay | undefined>();
  const asked = new Set<PersonId>();
  const away = new Set<PersonId>();
  const known = new Set<OutboxKey>();
  const asksAbsence = editionsOf(house.profile).some(({ escalation }) =>
    escalation.some(({ when }) => when === 'manager-away'),
  );
  return {
    async hourOf(person) {
      if (!hours.has(person)) hours.set(person, (await house.store.preferencesOf(person))?.digestAt);
      return hours.get(person);
    },
    async awayFrom(cases) {
      if (house.absence === undefined || !asksAbsence) return away;
      const people = new Set(cases.flatMap((one) => mayHaveIt(house, one))).difference(asked);
      if (people.size === 0) return away;
      for (const person of people) asked.add(person);
      try {
        for (const person of await house.absence.awayOf([...people], house.now())) away.add(person);
      } catch (error) {
        // Nobody is known to be away: what is due is reminded of all the same.
        house.log.fault('absence-unknown', error);
      }
      return away;
    },
    async put(entries) {
      const fresh = entries.filter(({ key }) => !known.has(key));
      if (fresh.length === 0) return;
      await house.store.enqueue(fresh);
      for (const { key } of fresh) known.add(key);
    },
    isPut: (key) => known.has(key),
  };
}

function mayHaveIt({ organisation }: House, { case: one }: StoredCase): PersonId[] {
  const { responsible, told, handling, facts } = one;
  // About an employee of another unit it is her manager's, and its deputy stands in.
  const home = organisation.people.get(responsible.person)?.unit ?? facts.unit;
  const chain = [facts.unit, home].flatMap((unit) => chainOf(organisation, unit));
  const seats = chain.flatMap(({ manager, deputy, coordinator }) => [manager, deputy, coordinator]);
  const have = [responsible.person, ...told.map(({ person }) => person), handling.handler?.person];
  return [...have, ...seats, organisation.coordinator].filter((person) => person !== undefined);
}
