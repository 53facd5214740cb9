/** Measures are saved beside the cases: before the case that names one, and when one is done. */
import { measureOf } from '../cases/measure-of.ts';
import type { Store } from '../cases/store.ts';
import type { FilledAction, MeasureAction } from '../dialogues/actions.ts';
import { measureStep } from '../dialogues/measure.ts';
import type { Scene } from '../dialogues/scene.ts';
import type { Step, StepFound } from '../dialogues/step.ts';
import { browse } from './browse.ts';
import type { Sender, Tap } from './incoming.ts';
import type { TurnHouse } from './turn-house.ts';
import type { Tapped } from './work.ts';

/**
 * What the step wants saved before its case, once: the id follows from what was entered, so that the same tap finds the
 * measure there already.
 */
export async function saveMeasureOf(
  store: Store,
  action: FilledAction,
  decide: (found: StepFound) => Step,
): Promise<void> {
  if (action.form !== 'measure' || action.verb !== 'form-do') return;
  const one = await store.case(action.case);
  const { measure } = decide(one === undefined ? {} : { case: one });
  if (measure !== undefined) await store.putMeasure(measure, 'new');
}

export async function tappedMeasure(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  tap: Tap,
  action: MeasureAction,
): Promise<Tapped> {
  const { store } = house;
  const found = await measureOf(store, action.measure);
  const { shows, put } = measureStep(scene, found.measure, found.case?.case, action);
  const version = found.measure?.version;
  const saved = put === undefined || version === undefined ? 'saved' : await store.putMeasure(put, version);
  if (saved === 'saved') return browse(house, from, tap, shows, { ...found, measure: put ?? found.measure });
  // Somebody was faster: what stands there now says who, and what changed.
  const now = await measureOf(store, action.measure);
  return browse(house, from, tap, measureStep(scene, now.measure, now.case?.case, action).shows, now);
}
