import type { Calendar } from '../domain/calendar.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Organisation, Person } from '../domain/organisation.ts';
import { employee } from '../domain/organisation.ts';
import type { Profile } from '../domain/profile.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import type { Preferences, Store } from './store.ts';

/** One municipality's house: its procedure, its people, its store and its clock. */
export interface House {
  readonly profile: Profile;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
  readonly store: Store;
  /** The domain's clock, which a demo may set ahead. */
  readonly now: () => Instant;
}

/** The employee who acts or reads, as the organisation's file has her today; undefined for anybody else. */
export function employeeNow(
  house: Pick<House, 'profile' | 'organisation'>,
  now: Instant,
  person: PersonId,
): Person | undefined {
  return employee(house.organisation, person, dayIn(house.profile.municipality.zone, now));
}

/** A person's language: what she chose, else what her Teams shows, else what the file says, else the municipality's. */
export function languageFor(
  { profile }: Pick<House, 'profile'>,
  person: Person | undefined,
  preferences: Preferences | undefined,
  ofTeams: Language | undefined,
): Language {
  return preferences?.language ?? ofTeams ?? person?.language ?? profile.languages.main;
}
