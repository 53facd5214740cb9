import { parseDocument } from 'yaml';
import { monthOf, monthsOn } from '../domain/period.ts';
import { type Day, plusDays } from '../domain/time.ts';
import { fileOfProfile, type LoadedProfile, parseProfile } from '../profiles/load.ts';
import { readTextFile } from '../profiles/yaml-file.ts';
import { asInvented, saysSo, withSentence } from './invented-answers.ts';
import type { FilledIn, Place, Story } from './story.ts';

type Borrowed = Pick<Story, 'profile' | 'renamed' | 'filledIn'>;

/**
 * A real municipality's procedure as the invented one has borrowed it: under its own name and addresses, so that nobody
 * writes there because of a demo; with what the documents leave open filled in; and with a review that is to be held
 * soon, whenever the demo begins.
 */
export function borrowedProcedure(story: Borrowed, today: Day): LoadedProfile {
  return parseProfile(textOfBorrowed(story, today));
}

/** Its text, for the operator's commands: what they say of the demo is to be of the same municipality. */
export function textOfBorrowed({ profile, renamed, filledIn }: Borrowed, today: Day): string {
  const found = readTextFile(fileOfProfile(profile));
  if ('because' in found) throw new Error(`the built-in profile ${profile}: ${found.because}`);
  const text = renamed.reduce((so, [real, invented]) => so.replaceAll(real, invented), found.text);
  const document = parseDocument(text);
  for (const one of filledIn) {
    if (one.at !== undefined) document.setIn(one.at, 'inDays' in one ? plusDays(today, one.inDays) : one.value);
  }
  const raw: unknown = document.toJS();
  // Each once, however many questions it answers.
  const holding = new Map(filledIn.flatMap(({ holds = [] }) => holds.map((at) => [JSON.stringify(at), at])));
  for (const at of holding.values()) document.setIn(at, asInvented(valueAt(raw, at)));
  if (filledIn.length > 0) {
    const last = ['summary', lengthOf(valueAt(raw, ['summary'])) - 1, 'text'];
    document.setIn(last, withSentence(valueAt(raw, last), saysSo));
  }
  document.setIn(['openSlots'], stillOpen(raw, filledIn));
  document.setIn(['reports', 'review', 'onMonthDays'], reviewDays(today));
  return document.toString({ lineWidth: 0 });
}

function valueAt(raw: unknown, at: Place): unknown {
  return at.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Object.entries(value).find(isAt(key))?.[1] : undefined,
    raw,
  );
}

const isAt =
  (key: string | number) =>
  ([name]: [string, unknown]) =>
    name === String(key);

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function stillOpen(raw: unknown, filledIn: readonly FilledIn[]): unknown[] {
  const slots = typeof raw === 'object' && raw !== null && 'openSlots' in raw ? raw.openSlots : undefined;
  if (!Array.isArray(slots)) throw new Error('a profile has open slots');
  const closed = new Set(filledIn.map(({ slot }) => slot));
  const isClosed = (one: unknown) =>
    typeof one === 'object' && one !== null && 'slot' in one && typeof one.slot === 'string' && closed.delete(one.slot);
  const open = slots.filter((one) => !isClosed(one));
  // Of what a department fills in for itself the slot is made, not written.
  const left = [...closed].filter((slot) => !slot.startsWith('departments.'));
  if (left.length > 0) throw new Error(`no such open slot: ${left.join(', ')}`);
  return open;
}

/** One of the two dates of the half-year's review is the last 10th, so that there is one to be held. */
function reviewDays(today: Day): string[] {
  const month = monthOf(plusDays(today, -9));
  return [month, monthsOn(month, 6)].map((one) => `${one.slice(5)}-10`).sort();
}
