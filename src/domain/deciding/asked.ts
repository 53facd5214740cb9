/** What every decision about a registered case begins with: who asks, in which part, and the words that she adds. */
import type { Case, CaseEvent, Outcome } from '../case.ts';
import type { Refusal } from '../commands.ts';
import type { Setting } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import type { PersonId } from '../ids.ts';
import { maskNationalIds } from '../national-id.ts';
import { employee } from '../organisation.ts';
import { type Part, partsOf } from '../part.ts';
import { type Day, dayIn } from '../time.ts';
import { LONGEST_TEXT, type NoteSort, type Words } from '../words.ts';

export const refuse = (refusal: Refusal): Extract<Decided, { ok: false }> => ({ ok: false, refusal });

export const decided = (events: readonly CaseEvent[], words: Words): Decided => ({ ok: true, events, words });

/** The acting employee, or undefined for a machine and for whoever does not work here today. */
export function personOf({ actor, organisation, profile, now }: Setting): PersonId | undefined {
  if (!('person' in actor)) return undefined;
  return employee(organisation, actor.person, dayIn(profile.municipality.zone, now))?.id;
}

export function todayIn({ profile, now }: Setting): Day {
  return dayIn(profile.municipality.zone, now);
}

export type Asked =
  | { readonly ok: true; readonly person: PersonId; readonly parts: ReadonlySet<Part>; readonly by: Stamp }
  | Extract<Decided, { ok: false }>;

export interface Stamp {
  readonly at: Setting['now'];
  readonly by: PersonId;
}

/** It is closed today. */
export function closing(setting: Setting, by: PersonId, outcome: Outcome): CaseEvent {
  return { event: 'closed', at: setting.now, by, on: todayIn(setting), outcome };
}

/** Whoever acts on it has looked at it. */
export function seenBy(one: Case, by: Stamp): CaseEvent[] {
  return one.seen === undefined ? [{ event: 'seen', ...by }] : [];
}

/**
 * Whoever asks, if she has one of these parts in the case; and the case is open unless `closed` is said. Once it is
 * sealed, all that is left of her part is to take it up again.
 */
export function askedBy(
  { case: one }: CaseWithWords,
  setting: Setting,
  allowed: readonly Part[],
  state: 'open' | 'closed' | 'any' = 'open',
): Asked {
  const person = personOf(setting);
  if (person === undefined) return refuse({ reason: 'no-access' });
  const parts = partsOf(one, person);
  if (parts.size === 0) return refuse({ reason: 'no-access' });
  if (!allowed.some((part) => parts.has(part))) return refuse({ reason: 'not-your-part' });
  if (state === 'open' && one.state.state === 'closed') {
    return refuse({ reason: 'already-closed', at: one.state.closedAt });
  }
  if (state === 'any' && one.state.state === 'closed' && one.state.sealed === true) {
    return refuse({ reason: 'no-access' });
  }
  if (state === 'closed' && one.state.state !== 'closed') return refuse({ reason: 'not-closed' });
  return { ok: true, person, parts, by: { at: setting.now, by: person } };
}

/** Why what somebody typed, trimmed, can't be kept; undefined where it can. `longest`: in characters. */
export function textFault(text: string, longest = LONGEST_TEXT): Refusal | undefined {
  if (text === '') return { reason: 'nothing-said' };
  if (text.length > longest) return { reason: 'too-long' };
  return maskNationalIds(text).found > 0 ? { reason: 'national-id' } : undefined;
}

export type Noted = { readonly ok: true; readonly words: Words } | Extract<Decided, { ok: false }>;

/** The words with one more note; an empty one is left out where it is optional. */
export function withNote(
  words: Words,
  { at, by }: Stamp,
  sort: NoteSort,
  typed: string,
  how: { readonly optional?: boolean; readonly of?: PersonId | undefined } = {},
): Noted {
  const text = typed.trim();
  if (text === '' && how.optional === true) return { ok: true, words };
  const fault = textFault(text);
  if (fault !== undefined) return refuse(fault);
  const of = how.of === undefined ? {} : { of: how.of };
  return { ok: true, words: { ...words, notes: [...words.notes, { at, by, sort, ...of, text }] } };
}
