import { parseDocument } from 'yaml';
import { monthOf, monthsOn } from '../domain/period.ts';
import { type Day, plusDays } from '../domain/time.ts';
import { fileOfProfile, type LoadedProfile, parseProfile } from '../profiles/load.ts';
import { readTextFile } from '../profiles/yaml-file.ts';
import type { FilledIn, Story } from './story.ts';

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
  for (const one of filledIn) if (one.at !== undefined) document.setIn(one.at, one.value);
  document.setIn(['openSlots'], stillOpen(document.toJS(), filledIn));
  document.setIn(['reports', 'review', 'onMonthDays'], reviewDays(today));
  return document.toString({ lineWidth: 0 });
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
