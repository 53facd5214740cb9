import type { Reading } from '../dialogues/present/scope.ts';
import type { AskedReport } from '../dialogues/report/showing.ts';
import type { Calendar } from '../domain/calendar.ts';
import { asOn } from '../domain/editions.ts';
import type { Writing } from '../domain/handling.ts';
import type { CaseId, PersonId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Organisation, Person } from '../domain/organisation.ts';
import { employee } from '../domain/organisation.ts';
import type { LinkedForm } from '../domain/paper-form.ts';
import type { Profile } from '../domain/profile.ts';
import { dayIn, type Instant } from '../domain/time.ts';
import type { Mail } from './mail.ts';
import type { Preferences, Store } from './store.ts';

/** One municipality's house: its procedure, its people, its store and its clock. */
export interface House {
  readonly profile: Profile;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
  readonly store: Store;
  /** The domain's clock, which a demo may set ahead. */
  readonly now: () => Instant;
  /** Missing where the citizen can't be sent mail from here. */
  readonly mail?: Mail | undefined;
  /** The address under which a person can open a letter for a while; missing where there is none. */
  readonly letterLink?: ((of: LinkedLetter) => string | undefined) | undefined;
  /** The same for a form on paper, empty or with what she may see. */
  readonly formLink?: ((of: LinkedForm & { readonly person: PersonId }) => string | undefined) | undefined;
  /** The address under which a person can have a report for a while; missing where there is none. */
  readonly reportLink?: ((of: AskedReport & { readonly person: PersonId }) => string | undefined) | undefined;
}

/**
 * The house by the edition that is in force today. Asked anew at each turn, look and sending, so that a bot that runs on
 * goes by the new edition from its first midnight. What is about a case goes by the case's own from there (`asHeard`).
 */
export function houseToday<H extends Pick<House, 'profile' | 'now'> & { readonly calendar?: Calendar }>(house: H): H {
  return asOn(house, dayIn(house.profile.municipality.zone, house.now()));
}

export interface LinkedLetter {
  readonly case: CaseId;
  readonly writing: Writing;
  readonly person: PersonId;
}

/** How the citizen can be written from here, as its reader's cards say it. */
export function waysOut(
  { mail, letterLink, formLink, reportLink }: Pick<House, 'mail' | 'letterLink' | 'formLink' | 'reportLink'>,
  person: PersonId,
): WaysOut {
  return {
    mail: mail !== undefined,
    letterLink: letterLink && ((one, writing) => letterLink({ case: one, writing, person })),
    formLink: formLink && ((of) => formLink({ ...of, person })),
    reportLink: reportLink && ((asked) => reportLink({ ...asked, person })),
  };
}
type WaysOut = Pick<Reading, 'mail' | 'letterLink' | 'formLink' | 'reportLink'>;

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
