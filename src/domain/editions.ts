/**
 * The editions of a procedure. A case keeps the one under which it was heard, whatever comes later: it is decided,
 * reminded of, shown, written and counted by it, also when it is completed, put on another track or taken up again
 * (what was promised to the citizen was promised by that edition). Only where it turns out on completing it that it was
 * heard on another day, it is under the edition of that day. What belongs to no case goes by the edition in force.
 */
import type { Calendar } from './calendar.ts';
import type { Edition } from './case.ts';
import type { Profile, ProfileKind } from './profile.ts';
import type { Day } from './time.ts';

/** What a rule is asked by: an edition, and the calendar with its own days. */
interface Ruled {
  readonly profile: Profile;
  readonly calendar?: Calendar;
}

/** Profiles are never changed, so that what a row of editions is has to be found once. */
const rows = new WeakMap<Profile, readonly Profile[]>();

/** All of them, the newest first, whichever is asked; each knows the others. */
export function editionsOf(profile: Profile): readonly Profile[] {
  if ((profile.earlier ?? []).length === 0 && (profile.later ?? []).length === 0) return [profile];
  const known = rows.get(profile);
  if (known !== undefined) return known;
  const byDay = new Map<Day, Profile>();
  for (const one of flat(profile)) {
    const { earlier: _, later: __, ...alone } = one;
    byDay.set(one.procedure.validFrom, alone);
  }
  const alone = [...byDay.values()].sort((a, b) => (a.procedure.validFrom < b.procedure.validFrom ? 1 : -1));
  const row = alone.map((one, at): Profile => ({ ...one, earlier: alone.slice(at + 1), later: alone.slice(0, at) }));
  for (const each of [profile, ...row]) rows.set(each, row);
  return row;
}

function flat(profile: Profile): Profile[] {
  return [...(profile.later ?? []).flatMap(flat), profile, ...(profile.earlier ?? []).flatMap(flat)];
}

/** The newest that holds from `day` or before, else the oldest. */
export function inForceOn(profile: Profile, day: Day): Profile {
  const row = editionsOf(profile);
  return row.find(({ procedure }) => procedure.validFrom <= day) ?? row.at(-1) ?? profile;
}

/**
 * A case's own. Where it is not there any more, the nearest: of the same number (its day was put right), else the one
 * that held on the day from which its own held.
 */
export function editionOf(profile: Profile, { edition, validFrom }: Edition): Profile {
  const row = editionsOf(profile);
  const named = row.filter(({ procedure }) => procedure.edition === edition);
  return named.find(({ procedure }) => procedure.validFrom === validFrom) ?? named[0] ?? inForceOn(profile, validFrom);
}

/** Whether the edition of a case is there; else its operator has to know by which one it goes. */
export function hasEdition(profile: Profile, { edition, validFrom }: Edition): boolean {
  return editionsOf(profile).some(
    ({ procedure }) => procedure.edition === edition && procedure.validFrom === validFrom,
  );
}

/** What a case that is registered under it names. */
export function statedEdition({ id, procedure: { title, edition, validFrom } }: Profile): Edition {
  return { profile: `${id}: ${title}`, edition, validFrom };
}

/** By the edition of a case: its rules and its days. Everything that is asked about a case is asked so. */
export function asHeard<S extends Ruled>(setting: S, { edition }: { readonly edition: Edition }): S {
  return by(setting, editionOf(setting.profile, edition));
}

/**
 * By the edition under which a case stands once it is said on which day it was heard: the same day's is its own, another
 * day brings the one that held then.
 */
export function asHeardOn<S extends Ruled>(
  setting: S,
  one: { readonly edition: Edition; readonly facts: { readonly heardOn: Day } },
  day: Day,
): S {
  return day === one.facts.heardOn ? asHeard(setting, one) : asOn(setting, day);
}

/** By the edition in force on a day. */
export function asOn<S extends Ruled>(setting: S, day: Day): S {
  return by(setting, inForceOn(setting.profile, day));
}

function by<S extends Ruled>(setting: S, profile: Profile): S {
  if (profile === setting.profile) return setting;
  const calendar = setting.calendar?.withLocal?.(profile.closedDays) ?? setting.calendar;
  return { ...setting, profile, ...(calendar === undefined ? {} : { calendar }) };
}

/** The kind that a code names, of this edition or of any other: older cases keep what they were called. */
export function kindNamed(profile: Profile, code: ProfileKind['code']): ProfileKind | undefined {
  return amongEditions(profile, ({ kinds }) => kinds).find((kind) => kind.code === code);
}

/** What this edition names, and after it what only others do: lists and figures go across editions. */
export function amongEditions<T extends { readonly code: string }>(
  profile: Profile,
  of: (edition: Profile) => readonly T[],
): readonly T[] {
  const own = of(profile);
  const codes = new Set(own.map(({ code }) => code));
  const more: T[] = [];
  for (const each of editionsOf(profile).flatMap(of)) {
    if (codes.has(each.code)) continue;
    codes.add(each.code);
    more.push(each);
  }
  return more.length === 0 ? own : [...own, ...more];
}
