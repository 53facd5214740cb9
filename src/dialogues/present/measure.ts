/** A measure as its reader may see it. */
import { accessOf } from '../../domain/access.ts';
import type { Case } from '../../domain/case.ts';
import type { Measure } from '../../domain/measure.ts';
import { mayEnd } from '../../domain/measures.ts';
import { dayIn } from '../../domain/time.ts';
import { maySeeMeasure } from '../measure.ts';
import type { Showing } from '../showing.ts';
import type { View } from '../views.ts';
import { nameOf, type Reading, unitNameOf } from './scope.ts';

export function measureView(
  reading: Reading,
  measure: Measure | undefined,
  one: Case | undefined,
  showing: Extract<Showing, { show: 'measure' }>,
): View {
  const { reader, profile, now } = reading;
  const { zone } = profile.municipality;
  const today = dayIn(zone, now);
  if (measure === undefined || !maySeeMeasure(measure, one, reader.id, reading, today)) {
    return { view: 'notice', notice: 'gone' };
  }
  const { state, dueOn } = measure;
  return {
    view: 'measure',
    measure: measure.id,
    revision: `${measure.version}.${reading.showing}`,
    news: showing.news,
    what: measure.what,
    unit: unitNameOf(reading, measure.unit),
    owner: nameOf(reading, measure.owner),
    by: nameOf(reading, measure.by),
    agreedOn: dayIn(zone, measure.agreedAt),
    dueOn,
    overdue: state.state === 'open' && today > dueOn,
    done: state.state === 'done' ? { on: state.on, by: nameOf(reading, state.by), changed: state.changed } : undefined,
    mayEnd: state.state === 'open' && mayEnd(measure, reader.id, reading, today),
    of: originOf(reading, one),
    typed: showing.typed,
  };
}

/** The number of the case is for those who may see something of it. */
function originOf(
  { reader }: Reading,
  one: Case | undefined,
): { case: Case['id']; number: Case['number'] } | undefined {
  const access = one === undefined ? 'none' : accessOf(one, reader.id);
  return one === undefined || access === 'none' || access === 'number'
    ? undefined
    : { case: one.id, number: one.number };
}
