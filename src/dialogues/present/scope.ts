import type { Calendar } from '../../domain/calendar.ts';
import { workingDaysBetween } from '../../domain/calendar.ts';
import type { Case, Clock, Responsible } from '../../domain/case.ts';
import type { Writing } from '../../domain/handling.ts';
import type { CaseId, PersonId, UnitId } from '../../domain/ids.ts';
import type { Track } from '../../domain/kinds.ts';
import { inLanguage, type Language, type LocalText } from '../../domain/language.ts';
import type { Organisation, Person } from '../../domain/organisation.ts';
import type { LinkedForm } from '../../domain/paper-form.ts';
import type { Profile } from '../../domain/profile.ts';
import { dayIn, type Instant } from '../../domain/time.ts';
import { dutiesOf } from '../../domain/tracks.ts';
import type { AskedReport } from '../report/showing.ts';
import type { ClockView, EmergencyView, Holder, LawView } from '../views.ts';

/** Who reads, in which language, and what holds: what a view may know besides the thing that it shows. */
export interface Reading {
  readonly reader: Person;
  readonly language: Language;
  readonly now: Instant;
  readonly profile: Profile;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
  /** Distinguishes this showing of a card from every other, so that each carries a revision of its own. */
  readonly showing: string;
  /** Where others read along: nothing is its reader's alone. Left out where she reads it by herself. */
  readonly among?: { readonly unit?: UnitId | undefined } | undefined;
  /** Whether mail can be sent from here; left out where it can't. */
  readonly mail?: boolean | undefined;
  /** The address under which its reader can open a letter for a while; left out where there is none. */
  readonly letterLink?: ((one: CaseId, writing: Writing) => string | undefined) | undefined;
  /** The same for a form on paper. */
  readonly formLink?: ((of: LinkedForm) => string | undefined) | undefined;
  /** The same for a report, in whatever form `?as=` says. */
  readonly reportLink?: ((asked: AskedReport) => string | undefined) | undefined;
}

export function inTheirWords(reading: Reading, text: LocalText): string {
  return inLanguage(text, reading.language, reading.profile.languages.main);
}

/** Whose ways of working are told: the unit's whose channel it is, else the reader's own. */
export function unitTold({ among, reader }: Reading): UnitId {
  return among?.unit ?? reader.unit;
}

/** Undefined where the municipality gives no such advice. */
export function firstContactOf(reading: Reading): string | undefined {
  const { firstContact } = reading.profile;
  return firstContact === undefined ? undefined : inTheirWords(reading, firstContact.text);
}

export function nameOf(reading: Reading, person: PersonId): string {
  return reading.organisation.people.get(person)?.name ?? '–';
}

export function unitNameOf(reading: Reading, unit: UnitId): string {
  return reading.organisation.units.get(unit)?.name ?? unit;
}

export function holderOf(reading: Reading, { person, capacity }: Responsible): Holder {
  const { profile, organisation } = reading;
  const head = profile.routing.heads.find(({ role }) => organisation.roles[role] === person);
  const role = head === undefined || capacity !== 'manager' ? {} : { role: inTheirWords(reading, head.label) };
  return { name: nameOf(reading, person), capacity, ...role };
}

/** Of what the anonymous said, only the day by which it is looked into: nobody can be told anything. */
export function clocksOf(
  reading: Reading,
  clocks: readonly Clock[],
  { anonymous }: Pick<Case['facts'], 'anonymous'>,
): ClockView[] {
  const today = dayIn(reading.profile.municipality.zone, reading.now);
  const shown = anonymous ? clocks.filter(({ clock }) => clock === 'respond') : clocks;
  return shown.map((clock) => ({
    ...clock,
    workingDaysLeft: workingDaysBetween(reading.calendar, today, clock.actBy),
    ...(anonymous ? { nobodyWaits: true } : {}),
  }));
}

/** `citizen`: the language in which she is told where to turn. */
export function lawsOf(reading: Reading, tracks: readonly Track[], citizen: Language): LawView[] {
  return dutiesOf(reading.profile, tracks).map(({ track, law, sendTo }) => ({
    track,
    law: inTheirWords(reading, law),
    sendTo: sendTo === undefined ? undefined : inLanguage(sendTo, citizen, reading.profile.languages.main),
  }));
}

export function emergencyOf(reading: Reading): EmergencyView {
  const { numbers, staffDuty } = reading.profile.emergency;
  return {
    numbers: numbers.map(({ number, label }) => ({ number, label: inTheirWords(reading, label) })),
    staffDuty: inTheirWords(reading, staffDuty),
  };
}
