/**
 * The improvement register as it stands in a report. A report leaves the unit, and in Sweden is a public document from
 * then on. So a measure from a case is told with its words only where the case is about the service and about nobody:
 * whatever it was signalled for, or whomever it concerns, could be read between them. What was decided in a review was
 * released in its minutes. A case that is hidden from anybody has no measure here at all, not even a counted one.
 */
import type { Case } from '../../domain/case.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Period } from '../../domain/period.ts';
import type { Improvement } from '../../domain/report/report.ts';
import type { Scope } from '../../domain/statistics/scope.ts';
import { improvementsOf } from '../improvements.ts';
import type { Store } from '../store.ts';
import type { ReportingHouse } from './made.ts';

export async function improvementsFor(house: ReportingHouse, scope: Scope, period: Period): Promise<Improvement[]> {
  const all = await improvementsOf(house, scope, period);
  return Promise.all(all.map(({ measure, overdue }) => told(house, measure, overdue)));
}

async function told({ store, organisation }: ReportingHouse, measure: Measure, overdue: boolean): Promise<Improvement> {
  const { unit, what, owner, dueOn, state } = measure;
  const isForAll = await mayBeTold(store, measure);
  const done = state.state === 'done' ? { on: state.on, changed: isForAll ? state.changed : undefined } : undefined;
  return {
    unit,
    what: isForAll ? what : undefined,
    owner: organisation.people.get(owner)?.name ?? '–',
    dueOn,
    done,
    overdue,
  };
}

async function mayBeTold(store: Pick<Store, 'case'>, { source }: Measure): Promise<boolean> {
  if (source.from === 'review') return true;
  const one = (await store.case(source.case))?.case;
  return one !== undefined && isAboutTheServiceAlone(one);
}

function isAboutTheServiceAlone({ facts, hiddenFrom, handling }: Case): boolean {
  const { signals, tracks, concerns } = facts;
  const isNeutral = signals.length === 0 && concerns.length === 0 && tracks.every((track) => track === 'service');
  return isNeutral && hiddenFrom.length === 0 && handling.withheldFacts === undefined;
}
