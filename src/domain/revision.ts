/** When a procedure has to be revised (D00075: to be revised by 13.10.2025), and when that is worth a word. */
import { editionsOf } from './editions.ts';
import type { Profile } from './profile.ts';
import { type Day, epochDayOf } from './time.ts';

/** Days before its date from which a revision is near. */
const NEAR = 90;

export interface Revision {
  readonly by: Day;
  readonly is: 'near' | 'past';
  /** Until then, or since. */
  readonly days: number;
}

/** What a procedure says of it whenever it is asked: `far` where it is not worth a word by itself. */
export interface RevisionDay extends Pick<Revision, 'by'> {
  readonly is: Revision['is'] | 'far';
}

/** Of the newest edition, as `revisionOf` has it; undefined where it names no date. */
export function revisionDayOf(profile: Profile, today: Day): RevisionDay | undefined {
  const by = editionsOf(profile)[0]?.procedure.reviseBy;
  return by && { by, is: revisionOf(profile, today)?.is ?? 'far' };
}

/**
 * Of the newest edition that is there, also where it is still to come: the ones before it have been revised. Undefined
 * where it names no date, and where that is far off. On the day itself it is near.
 */
export function revisionOf(profile: Profile, today: Day): Revision | undefined {
  const by = editionsOf(profile)[0]?.procedure.reviseBy;
  if (by === undefined) return undefined;
  const left = epochDayOf(by) - epochDayOf(today);
  if (left > NEAR) return undefined;
  return { by, is: left < 0 ? 'past' : 'near', days: Math.abs(left) };
}
