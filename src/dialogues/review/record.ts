/** What is entered during the meeting, row by row: what is right is kept, what is not comes back to be mended. */
import type { MeasureId, PersonId } from '../../domain/ids.ts';
import { PersonId as PersonIdOf } from '../../domain/ids.ts';
import type { Measure } from '../../domain/measure.ts';
import { agreed, LONGEST_MEASURE_DAYS } from '../../domain/measures.ts';
import { maskNationalIds } from '../../domain/national-id.ts';
import { employee } from '../../domain/organisation.ts';
import { MOST_DECISIONS } from '../../domain/review/holding.ts';
import type { Decision, Review } from '../../domain/review/review.ts';
import { Day, plusDays } from '../../domain/time.ts';
import { masked } from '../case-card.ts';
import type { FaultCode } from '../draft.ts';
import { type Scene, todayOf } from '../scene.ts';
import { type DecisionPlace, decisionPlaces, type EnteredReview } from './actions.ts';
import type { TypedDecision } from './showing.ts';

/** The same entered again makes the same measure. */
export type MeasureIdOf = (of: Pick<Review, 'unit' | 'on'>, what: string, owner: PersonId, dueOn: Day) => MeasureId;

export interface ReadRecord {
  readonly attended: number | undefined;
  readonly attendedTyped: { readonly text: string; readonly fault: FaultCode } | undefined;
  readonly decisions: readonly Decision[];
  readonly typed: readonly TypedDecision[];
  /** Those that decisions have become. */
  readonly measures: readonly Measure[];
}

/**
 * `isCurrent`: the card showed the review as it is now, so that what stands in a row replaces what was there. On an
 * older card what is new is added, and nothing that somebody entered since is taken away.
 */
export function readRecord(
  scene: Scene,
  review: Review,
  entered: EnteredReview,
  isCurrent: boolean,
  idOf: MeasureIdOf,
): ReadRecord {
  const before = changeableOf(review);
  const replaced = new Map<Decision, Row>();
  const added: Row[] = [];
  for (const [index, place] of decisionPlaces.entries()) {
    const typed = typedAt(entered, place, isCurrent ? before[index]?.what : undefined);
    if (typed === undefined) continue;
    const here = isCurrent ? before[index] : before.find(({ what }) => what === typed.what);
    // Said again on an older card what has become a measure since.
    const isMeasure = review.decisions.some(({ what, measure }) => measure !== undefined && what === typed.what);
    if (!isCurrent && here === undefined && isMeasure) continue;
    const row = readRow(scene, review, typed, here, idOf);
    if (here !== undefined && (isCurrent || typed.what !== '')) replaced.set(here, row);
    else if (here === undefined && !isEmpty(typed)) added.push(row);
  }
  const rows = review.decisions.map((decision): Row => replaced.get(decision) ?? { decision });
  const room = Math.max(0, MOST_DECISIONS - rows.length);
  const fits = [...rows, ...added.map((row, place) => (place < room ? row : overfull(row)))];
  return {
    ...readAttended(review, entered.attended),
    decisions: fits.flatMap(({ decision }) => (decision === undefined ? [] : [decision])),
    typed: placed(fits),
    measures: fits.flatMap(({ measure }) => (measure === undefined ? [] : [measure])),
  };
}

/** Those that are not measures yet, in their order. */
export function changeableOf({ decisions }: Pick<Review, 'decisions'>): Decision[] {
  return decisions.filter(({ measure }) => measure === undefined);
}

interface Row {
  /** Nothing where it was taken away, or where nothing of it can be kept. */
  readonly decision?: Decision | undefined;
  readonly measure?: Measure | undefined;
  readonly typed?: Omit<TypedDecision, 'place'> | undefined;
}

interface Typed {
  readonly what: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly fault?: FaultCode | undefined;
}

/** Undefined where that row was not on the card. `kept`: what stands there, where the card had no room for its field. */
function typedAt(entered: EnteredReview, place: DecisionPlace, kept: string | undefined): Typed | undefined {
  const [what, owner, dueOn] = [entered[`what${place}`], entered[`owner${place}`], entered[`dueOn${place}`]];
  if (what === undefined && owner === undefined && dueOn === undefined) return undefined;
  const { text, fault } = masked(what ?? kept ?? '');
  const plain = (typed = '') => maskNationalIds(typed.trim()).masked;
  return { what: text, owner: plain(owner), dueOn: plain(dueOn), fault };
}

function isEmpty({ what, owner, dueOn }: Typed): boolean {
  return what === '' && owner === '' && dueOn === '';
}

function readRow(scene: Scene, review: Review, typed: Typed, before: Decision | undefined, idOf: MeasureIdOf): Row {
  if (isEmpty(typed)) return {};
  const { what, fault, ...entries } = typed;
  const wrong = { ...entries, what, faults: { what: fault } };
  // Without its digits it can be kept, so that nothing that was typed is lost; too long or empty it can't.
  if (fault === 'national-id') return { decision: { what }, typed: wrong };
  if (fault !== undefined) return { decision: before, typed: wrong };
  const owner = ownerIn(scene, typed.owner);
  const dueOn = dayIn(scene, typed.dueOn);
  const decision: Decision = {
    what,
    ...(owner.value === undefined ? {} : { owner: owner.value }),
    ...(dueOn.value === undefined ? {} : { dueOn: dueOn.value }),
  };
  if (owner.fault !== undefined || dueOn.fault !== undefined) {
    return { decision, typed: { ...entries, what, faults: { owner: owner.fault, dueOn: dueOn.fault } } };
  }
  if (owner.value === undefined || dueOn.value === undefined) return { decision };
  const id = idOf(review, what, owner.value, dueOn.value);
  const { unit, on } = review;
  const wanted = {
    id,
    source: { from: 'review', unit, on },
    unit,
    what,
    owner: owner.value,
    dueOn: dueOn.value,
  } as const;
  const made = agreed(wanted, { ...scene, actor: { person: scene.person.id } });
  return made.ok ? { decision: { what, measure: id }, measure: made.measure } : { decision };
}

interface Read<T> {
  readonly value?: T | undefined;
  readonly fault?: FaultCode | undefined;
}

function ownerIn(scene: Scene, typed: string): Read<PersonId> {
  if (typed === '') return {};
  const person = PersonIdOf.safeParse(typed).data;
  const works = person !== undefined && employee(scene.organisation, person, todayOf(scene)) !== undefined;
  return works ? { value: person } : { fault: 'person-not-possible' };
}

function dayIn(scene: Scene, typed: string): Read<Day> {
  if (typed === '') return {};
  const day = Day.safeParse(typed).data;
  if (day === undefined) return { fault: 'date-wrong' };
  const today = todayOf(scene);
  return day < today || day > plusDays(today, LONGEST_MEASURE_DAYS) ? { fault: 'day-not-possible' } : { value: day };
}

function overfull({ decision, typed }: Row): Row {
  const { what = '', owner = '', dueOn = '' } = { ...decision, ...typed };
  return { typed: { what, owner, dueOn, faults: { what: 'too-long' } } };
}

/** Each beside what was kept of it; what nothing was kept of comes after all that was. */
function placed(rows: readonly Row[]): TypedDecision[] {
  const changeable = rows.filter(({ decision }) => decision !== undefined && decision.measure === undefined);
  let after = changeable.length - 1;
  return rows.flatMap((row) => {
    if (row.typed === undefined) return [];
    const place = changeable.indexOf(row);
    if (place < 0) after += 1;
    return [{ place: place < 0 ? after : place, ...row.typed }];
  });
}

const MOST_ATTENDED = 10_000;

function readAttended(
  { attended: before }: Review,
  typed: string | undefined,
): Pick<ReadRecord, 'attended' | 'attendedTyped'> {
  if (typed === undefined) return { attended: before, attendedTyped: undefined };
  const text = maskNationalIds(typed.trim()).masked;
  if (text === '') return { attended: undefined, attendedTyped: undefined };
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_ATTENDED) return { attended: count, attendedTyped: undefined };
  // What was right before stays until this is.
  return { attended: before, attendedTyped: { text: text.slice(0, 200), fault: 'not-a-choice' } };
}
