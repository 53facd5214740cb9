/**
 * The improvement register as it stands in a report, as of the last day of its period. A report leaves the unit, and in
 * Sweden is a public document from then on, so that it tells words only that were released:
 *
 * - A measure from a case is a line without words, with the unit and the role of its owner: what was written of it nobody
 *   released. It is one where the case is about the service and about nobody. Whatever a case was signalled for, or whom
 *   it concerns: a line of its own, and even one more in the count, would tell that there is such a case in that unit.
 * - A measure from a review is told in the words of its minutes, once these are released.
 */
import type { Case } from '../../domain/case.ts';
import type { PersonId, UnitId } from '../../domain/ids.ts';
import type { Measure } from '../../domain/measure.ts';
import { chainOf, type Organisation } from '../../domain/organisation.ts';
import { lastDayOf, type Period } from '../../domain/period.ts';
import { tellsWordsOf } from '../../domain/report/authority.ts';
import type { Improvement, Released } from '../../domain/report/report.ts';
import type { Scope } from '../../domain/statistics/scope.ts';
import type { Day } from '../../domain/time.ts';
import { improvementsOf } from '../improvements.ts';
import { reviewId } from '../kept.ts';
import type { Store } from '../store.ts';
import type { ReportingHouse } from './made.ts';

/** `released`: in the summaries of the same period. */
export async function improvementsFor(
  house: ReportingHouse,
  scope: Scope,
  period: Period,
  released: readonly Released[],
): Promise<Improvement[]> {
  const { store, organisation } = house;
  const until = lastDayOf(period);
  const tellsWords = tellsWordsOf(house, scope);
  const all = await improvementsOf(house, scope, period);
  const told = await Promise.all(
    all.map(async ({ measure }): Promise<Improvement[]> => {
      const { source, unit, owner, dueOn } = measure;
      if (source.from === 'case' && !(await isForAll(store, source.case))) return [];
      const what = tellsWords(unit) ? await releasedWhat(store, measure) : undefined;
      const done = doneBy(until, measure, what === undefined ? [] : released);
      return [
        {
          ...{ unit, from: source.from, what, dueOn, done },
          owner: roleOf(organisation, owner, unit),
          overdue: done === undefined && dueOn < until,
        },
      ];
    }),
  );
  return told.flat().sort(byState);
}

/** What was done after the period was open in it. */
function doneBy(until: Day, { unit, state }: Measure, released: readonly Released[]): Improvement['done'] {
  if (state.state !== 'done' || state.on > until) return undefined;
  const isReleased = released.some((one) => one.unit === unit && one.changed?.includes(state.changed.trim()) === true);
  return { on: state.on, changed: isReleased ? state.changed : undefined };
}

/** Of a decision that stands in the released minutes of its review, word for word: in the channel, or kept where there is none. */
async function releasedWhat(store: Pick<Store, 'kept'>, { id, source, what }: Measure): Promise<string | undefined> {
  if (source.from !== 'review') return undefined;
  const review = await store.kept('review', reviewId(source));
  if (review?.state.state !== 'held') return undefined;
  const { minutes, post } = review.state;
  const isRead = post.post === 'there' || (post.post === 'none' && post.untold === undefined);
  const isDecided = review.decisions.some(({ measure }) => measure === id) && minutes.includes(what.trim());
  return isRead && isDecided ? what : undefined;
}

async function isForAll(store: Pick<Store, 'case'>, id: Case['id']): Promise<boolean> {
  const one = (await store.case(id))?.case;
  return one !== undefined && isAboutTheServiceAlone(one);
}

function isAboutTheServiceAlone({ facts, hiddenFrom, handling }: Case): boolean {
  const { signals, tracks, concerns } = facts;
  const isNeutral = signals.length === 0 && concerns.length === 0 && tracks.every((track) => track === 'service');
  return isNeutral && hiddenFrom.length === 0 && handling.withheldFacts === undefined;
}

/** Of the unit itself or one above, else of any that she manages; else where she works. */
function roleOf(organisation: Organisation, owner: PersonId, unit: UnitId): Improvement['owner'] {
  const { units, people } = organisation;
  const around = chainOf(organisation, unit);
  const managed = [...around, ...units.values()].find(({ manager }) => manager === owner);
  if (managed !== undefined) return { is: 'manager', unit: managed.id };
  return { is: 'staff', unit: people.get(owner)?.unit ?? unit };
}

/** As the register has it: what is open first, the one due first first, then what was done, the latest first. */
function byState(a: Improvement, b: Improvement): number {
  if (a.done !== undefined && b.done !== undefined) return b.done.on.localeCompare(a.done.on, 'en');
  if (a.done === undefined && b.done === undefined) return a.dueOn.localeCompare(b.dueOn, 'en');
  return a.done === undefined ? -1 : 1;
}
