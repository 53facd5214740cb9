/** Taps on the card of a measure: who sees it, and how it is marked as done. */
import { accessOf } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { Setting } from '../domain/course.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Measure } from '../domain/measure.ts';
import { done, mayEnd } from '../domain/measures.ts';
import { type Day, dayIn } from '../domain/time.ts';
import type { MeasureAction } from './actions.ts';
import { masked } from './case-card.ts';
import type { Scene } from './scene.ts';
import type { Showing } from './showing.ts';

/**
 * Its owner, whoever made it, the unit's manager, the coordinator, whoever was told that it is overdue and those who
 * have the case that it comes from; never one from whom that case is hidden, nor whoever has it under another board that
 * took it over since with the neutral parts only.
 */
export function maySeeMeasure(
  measure: Measure,
  one: Case | undefined,
  person: PersonId,
  house: Pick<Setting, 'profile' | 'organisation'>,
  today: Day,
): boolean {
  if (one?.hiddenFrom.includes(person)) return false;
  const withheld = one?.handling.withheldBefore;
  const isBefore = withheld !== undefined && measure.agreedAt <= withheld;
  const hasCase = one !== undefined && !isBefore && accessOf(one, person) === 'whole';
  const told = [house.organisation.coordinator, measure.raisedTo].includes(person);
  return hasCase || told || mayEnd(measure, person, house, today);
}

export interface MeasureStep {
  readonly shows: Extract<Showing, { show: 'measure' | 'notice' }>;
  /** To be saved in the place of the version that was read. */
  readonly put?: Measure;
}

export function measureStep(
  scene: Scene,
  measure: Measure | undefined,
  one: Case | undefined,
  action: MeasureAction,
): MeasureStep {
  const { person, ids: _, ...setting } = scene;
  // Whether there is such a measure is itself not hers to know.
  const today = dayIn(scene.profile.municipality.zone, scene.now);
  if (measure === undefined || !maySeeMeasure(measure, one, person.id, scene, today)) {
    return { shows: { show: 'notice', notice: 'gone' } };
  }
  const shows = { show: 'measure', measure: measure.id } as const;
  if (action.verb === 'measure-show') return { shows };
  const { text, fault } = masked(action.text);
  const { state } = measure;
  if (state.state === 'done') {
    // The same said again is a repeat of what she did; else somebody was faster.
    const hers = state.by === person.id && state.changed === text;
    return { shows: { ...shows, news: hers ? 'done' : 'already-done' } };
  }
  if (fault !== undefined) return { shows: { ...shows, typed: { fault, text } } };
  const ended = done(measure, text, { ...setting, actor: { person: person.id } });
  return ended.ok ? { shows: { ...shows, news: 'done' }, put: ended.measure } : { shows };
}
