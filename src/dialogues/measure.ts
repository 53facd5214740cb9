/** Taps on the card of a measure: who sees it, and how it is marked as done. */
import { accessOf } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Measure } from '../domain/measure.ts';
import { done, mayEnd } from '../domain/measures.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { MeasureAction } from './actions.ts';
import { masked } from './case-card.ts';
import type { Scene } from './scene.ts';
import type { Showing } from './showing.ts';

/**
 * Its owner, whoever made it, the unit's manager, the coordinator, whoever was told that it is overdue and those who
 * have the case that it comes from; never one from whom that case is hidden.
 */
export function maySeeMeasure(
  measure: Measure,
  one: Case | undefined,
  person: PersonId,
  organisation: Organisation,
): boolean {
  if (one?.hiddenFrom.includes(person)) return false;
  const hasCase = one !== undefined && accessOf(one, person) === 'whole';
  const told = [organisation.coordinator, measure.raisedTo].includes(person);
  return hasCase || told || mayEnd(measure, person, { organisation });
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
  if (measure === undefined || !maySeeMeasure(measure, one, person.id, scene.organisation)) {
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
