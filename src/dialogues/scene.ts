import type { Setting } from '../domain/decide.ts';
import type { CaseId, DraftId, MeasureId, UnitId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/organisation.ts';
import { type Day, dayIn } from '../domain/time.ts';

/** Who is at it, in which language, and what holds: everything that a step may know besides what it found. */
export interface Scene extends Omit<Setting, 'actor'> {
  readonly person: Person;
  readonly language: Language;
  /** The unit that a new draft begins with: the person's own where it still stands. */
  readonly unit: UnitId;
  /** Ids for what this turn may make. */
  readonly ids: { readonly case: CaseId; readonly draft: DraftId; readonly measure?: MeasureId };
  /** Whether mail can be sent from here; left out where it can't. */
  readonly mail?: boolean | undefined;
}

export function todayOf(scene: Pick<Scene, 'profile' | 'now'>): Day {
  return dayIn(scene.profile.municipality.zone, scene.now);
}
