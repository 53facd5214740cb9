/** A review as its reader may see it. */
import type { Measure } from '../../domain/measure.ts';
import { peopleOf } from '../../domain/organisation.ts';
import { type Correction, correctionsOf, isCorrectable, whereMinutesStand } from '../../domain/review/correcting.ts';
import { meetingSpan, nextReviewDate, toBeHeldBy } from '../../domain/review/dates.ts';
import type { Review } from '../../domain/review/review.ts';
import { mayHold, maySee } from '../../domain/review/seats.ts';
import { dayIn } from '../../domain/time.ts';
import { inTheirWords, nameOf, type Reading, unitNameOf } from '../present/scope.ts';
import type { Choice, View } from '../views.ts';
import { decisionPlaces } from './actions.ts';
import { figuresView, pileUpsView } from './figures.ts';
import { changeableOf } from './record.ts';
import type { ReviewShowing, TypedReview } from './showing.ts';
import type { MeasureLine, ReviewMinutesView, ReviewPostView, ReviewRecordView, ReviewView } from './views.ts';

export interface LoadedReview {
  readonly review: Review | undefined;
  readonly hasChannel: boolean;
  /** Of its unit and all below, as far as they are its reader's to see; the open ones first. */
  readonly measures: readonly { readonly measure: Measure; readonly overdue: boolean }[];
}

export function reviewView(reading: Reading, showing: ReviewShowing, loaded: LoadedReview | undefined): View {
  const review = loaded?.review;
  const { reader } = reading;
  const today = todayOf(reading);
  if (loaded === undefined || review === undefined || !maySee(review, reader.id, reading, today)) {
    return { view: 'notice', notice: 'gone' };
  }
  const holds = mayHold(review, reader.id, reading, today);
  const corrects = showing.card === 'correct' && isCorrectable(review);
  if (holds && corrects) return correctView(reading, showing, review);
  if (review.state.state === 'held' || !holds) return agendaView(reading, showing, review, loaded);
  switch (showing.card) {
    case 'record':
      return recordView(reading, showing, review, loaded);
    case 'minutes':
      return minutesView(reading, showing, review, loaded);
    case 'correct':
    case undefined:
      return agendaView(reading, showing, review, loaded);
    default:
      return showing.card satisfies never;
  }
}

function ofReview(reading: Reading, { news }: ReviewShowing, { unit, on, version }: Review) {
  return { unit, on, revision: `${version}.${reading.showing}`, name: unitNameOf(reading, unit), news } as const;
}

const OPEN_SHOWN = 8;
const CHANGED_SHOWN = 5;

function agendaView(reading: Reading, showing: ReviewShowing, review: Review, { measures }: LoadedReview): ReviewView {
  const { profile, calendar, reader } = reading;
  const today = todayOf(reading);
  const holds = mayHold(review, reader.id, reading, today);
  const { state, figures } = review;
  const isOpen = state.state === 'open';
  const open = measures.filter(({ measure }) => measure.state.state === 'open');
  const holdBy = toBeHeldBy(profile, calendar, review);
  return {
    view: 'review',
    ...ofReview(reading, showing, review),
    period: review.period,
    where: inTheirWords(reading, profile.reports.review.held),
    figures: figures === undefined ? undefined : figuresView(reading, figures),
    pileUps: pileUpsView(reading, figures, holds),
    open: open.slice(0, OPEN_SHOWN).map((one) => ({ ...lineOf(reading, one.measure), overdue: one.overdue })),
    moreOpen: Math.max(0, open.length - OPEN_SHOWN),
    changed: changedIn(measures),
    questions: profile.reports.questions.map(({ text }) => inTheirWords(reading, text)),
    holdBy,
    late: isOpen && holdBy < today,
    meetsOn: review.meetsOn,
    pick:
      isOpen && holds ? { ...meetingSpan(profile, calendar, review, today), typed: showing.typed?.meetsOn } : undefined,
    decided: review.decisions.length,
    held: isOpen
      ? undefined
      : {
          on: state.on,
          by: nameOf(reading, state.by),
          attended: review.attended ?? 0,
          minutes: state.minutes,
          post: state.post.post,
          tries: 'tries' in state.post ? state.post.tries : 0,
          corrected: correctedIn(reading, state.correction),
          mayCorrect: holds && isCorrectable(review),
        },
    mayHold: holds,
    unsaved: unsavedIn(showing.typed),
  };
}

function correctedIn(
  reading: Reading,
  correction: Correction | undefined,
): NonNullable<ReviewView['held']>['corrected'] {
  if (correction === undefined) return undefined;
  const { on, by, post } = correction;
  return { on, by: nameOf(reading, by), post };
}

function changedIn(measures: LoadedReview['measures']): ReviewView['changed'] {
  const done = measures.flatMap(({ measure: { what, state } }) =>
    state.state === 'done' ? [{ what, changed: state.changed, on: state.on }] : [],
  );
  return done.slice(0, CHANGED_SHOWN);
}

/** What there is no field for any more. */
function unsavedIn(typed: TypedReview | undefined): string[] {
  if (typed === undefined) return [];
  const texts = [...(typed.decisions ?? []).map(({ what }) => what), typed.minutes?.text ?? ''];
  return texts.filter((text) => text !== '');
}

function lineOf(reading: Reading, { id, what, owner, dueOn }: Measure): Omit<MeasureLine, 'overdue'> {
  return { measure: id, what, owner: nameOf(reading, owner), dueOn };
}

/** Empty ones that stand ready. */
const MORE_ROWS = 3;

function recordView(
  reading: Reading,
  showing: ReviewShowing,
  review: Review,
  { measures }: LoadedReview,
): ReviewRecordView {
  const { typed } = showing;
  const of = new Map(measures.map(({ measure }) => [measure.id, measure]));
  const kept = changeableOf(review).map(({ what, owner = '', dueOn = '' }) => ({ what, owner, dueOn, faults: {} }));
  const rows: ReviewRecordView['rows'][number][] = [...kept];
  for (const { place, ...row } of typed?.decisions ?? []) rows[Math.min(place, rows.length)] = row;
  const empty = { what: '', owner: '', dueOn: '', faults: {} };
  const shown = Math.min(decisionPlaces.length, rows.length + MORE_ROWS);
  return {
    view: 'review-record',
    ...ofReview(reading, showing, review),
    attended: typed?.attended ?? { text: review.attended === undefined ? '' : String(review.attended) },
    agreed: review.decisions.flatMap(({ measure: id }) => {
      const measure = id === undefined ? undefined : of.get(id);
      return measure === undefined ? [] : [lineOf(reading, measure)];
    }),
    rows: Array.from({ length: shown }, (_, place) => rows[place] ?? empty),
    people: peopleFor(reading, review),
  };
}

/** The unit's people, those who manage the units below, and whoever records it; anybody else is found by typing. */
function peopleFor(
  reading: Reading,
  { unit, decisions }: Review,
): Choice<ReviewRecordView['people'][number]['value']>[] {
  const { organisation, reader } = reading;
  const below = [...organisation.units.values()].filter(({ parent }) => parent === unit).map(({ manager }) => manager);
  const ids = [
    reader.id,
    ...peopleOf(organisation, unit, todayOf(reading)).map(({ id }) => id),
    ...below,
    ...decisions.map(({ owner }) => owner),
  ];
  return [...new Set(ids)].filter((id) => id !== undefined).map((id) => ({ value: id, title: nameOf(reading, id) }));
}

function minutesView(
  reading: Reading,
  showing: ReviewShowing,
  review: Review,
  { hasChannel }: LoadedReview,
): ReviewMinutesView {
  const { draft, attended, decisions } = review;
  return {
    view: 'review-minutes',
    ...ofReview(reading, showing, review),
    attended,
    minutes: showing.typed?.minutes ?? (draft === undefined ? undefined : { text: draft }),
    decisions: decisions.map(({ what }) => what),
    hasChannel,
  };
}

function correctView(reading: Reading, showing: ReviewShowing, review: Review): View {
  const { state, attended, decisions } = review;
  if (state.state !== 'held') return { view: 'notice', notice: 'gone' };
  const isPosted = state.post.post === 'there';
  const changes = whereMinutesStand(review) !== undefined;
  return {
    view: 'review-minutes',
    ...ofReview(reading, showing, review),
    attended,
    minutes: showing.typed?.minutes ?? { text: state.minutes },
    decisions: decisions.map(({ what }) => what),
    hasChannel: isPosted,
    corrects: {
      corrections: correctionsOf(review),
      now: state.minutes,
      posted: changes ? 'changes' : isPosted ? 'stays' : 'none',
    },
  };
}

/** For all who read the channel: the manager's released words, and how many attended. */
export function reviewPostView(
  reading: Pick<Reading, 'organisation'>,
  review: Review | undefined,
): ReviewPostView | undefined {
  if (review === undefined || review.state.state !== 'held') return undefined;
  const { on, minutes, correction } = review.state;
  const name = reading.organisation.units.get(review.unit)?.name ?? review.unit;
  const corrected = correction?.on;
  return { view: 'review-post', name, period: review.period, on, attended: review.attended ?? 0, minutes, corrected };
}

/** Those that are hers to hold: the one there is at once, else a list. */
export function reviewsView(reading: Reading, reviews: readonly Review[] = []): View {
  const { profile, calendar } = reading;
  const today = todayOf(reading);
  return {
    view: 'reviews',
    rows: reviews.map((review) => ({
      unit: review.unit,
      on: review.on,
      name: unitNameOf(reading, review.unit),
      period: review.period,
      holdBy: toBeHeldBy(profile, calendar, review),
      heldOn: review.state.state === 'held' ? review.state.on : undefined,
    })),
    next: nextReviewDate(profile, today),
  };
}

function todayOf({ profile, now }: Reading) {
  return dayIn(profile.municipality.zone, now);
}
