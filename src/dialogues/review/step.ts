/** Taps on the cards of a review. */
import { personOf } from '../../domain/deciding/asked.ts';
import type { Measure } from '../../domain/measure.ts';
import { drafted, picked, recorded, released } from '../../domain/review/holding.ts';
import { known, settled } from '../../domain/review/posting.ts';
import type { Review } from '../../domain/review/review.ts';
import { mayHold, maySee } from '../../domain/review/seats.ts';
import { Day } from '../../domain/time.ts';
import { masked } from '../case-card.ts';
import { type Scene, todayOf } from '../scene.ts';
import type { Showing } from '../showing.ts';
import type { ReviewAction } from './actions.ts';
import { correctStep, mendStep } from './correct.ts';
import { type MeasureIdOf, readRecord } from './record.ts';
import type { ReviewNews, ReviewShowing, TypedReview } from './showing.ts';

export interface ReviewFound {
  readonly review: Review | undefined;
  /** The unit has a channel that works. */
  readonly hasChannel: boolean;
}

export interface ReviewStep {
  readonly shows: ReviewShowing | Extract<Showing, { show: 'notice' }>;
  /** To be saved in the place of the version that was read. */
  readonly put?: Review;
  /** Saved before it, since it names them. */
  readonly measures?: readonly Measure[];
}

type Of<V extends ReviewAction['verb']> = Extract<ReviewAction, { verb: V }>;

export function reviewStep(scene: Scene, found: ReviewFound, action: ReviewAction, idOf: MeasureIdOf): ReviewStep {
  const { review } = found;
  const setting = settingOf(scene);
  const person = personOf(setting);
  // Whether there is such a review is itself not hers to know.
  if (review === undefined || person === undefined || !maySee(review, person, scene, todayOf(scene))) {
    return { shows: { show: 'notice', notice: 'gone' } };
  }
  switch (action.verb) {
    case 'review-show':
      return openStep(scene, review);
    case 'review-pick':
      return pickStep(scene, review, action);
    case 'review-record':
      return {
        shows: review.state.state === 'open' ? { ...shown(review), card: 'record' } : shown(review, 'already-held'),
      };
    case 'review-save':
    case 'review-look':
      return recordStep(scene, review, action, idOf);
    case 'review-keep':
    case 'review-release':
      return minutesStep(scene, found.hasChannel, review, action);
    case 'review-mend':
      return mendStep(scene, review);
    case 'review-correct':
      return correctStep(scene, review, action);
    case 'review-there':
    case 'review-again': {
      const as = action.verb === 'review-there' ? 'there' : 'again';
      const done = settled(review, { as, tries: action.tries }, setting);
      return done.ok ? { shows: shown(review, as), put: done.review } : { shows: shown(review) };
    }
    default:
      return action satisfies never;
  }
}

/** Whoever may hold it and has opened it knows what became of its minutes. */
function openStep(scene: Scene, review: Review): ReviewStep {
  const put = mayHold(review, scene.person.id, scene, todayOf(scene)) ? known(review) : undefined;
  return put === undefined ? { shows: shown(review) } : { shows: shown(review, 'not-posted'), put };
}

function pickStep(scene: Scene, review: Review, action: Of<'review-pick'>): ReviewStep {
  const day = Day.safeParse(action.meetsOn.trim()).data;
  const done = day === undefined ? undefined : picked(review, day, settingOf(scene));
  if (done?.ok === true) return { shows: shown(review, 'picked'), put: done.review };
  if (review.state.state === 'held') return { shows: shown(review, 'already-held') };
  if (done?.refusal.reason === 'no-access') return { shows: shown(review) };
  return { shows: { ...shown(review), typed: { meetsOn: action.meetsOn.slice(0, 50) } } };
}

function recordStep(
  scene: Scene,
  review: Review,
  action: Of<'review-save' | 'review-look'>,
  idOf: MeasureIdOf,
): ReviewStep {
  const read = readRecord(scene, review, action, isCurrent(review, action), idOf);
  const done = recorded(review, read, settingOf(scene));
  if (!done.ok) return refused(review, typedOf(read, review));
  const looks = action.verb === 'review-look';
  const missing = looks && done.review.attended === undefined && read.attendedTyped === undefined;
  const attended = missing ? ({ text: '', fault: 'required' } as const) : read.attendedTyped;
  const wrong = attended !== undefined || read.typed.length > 0;
  const typed: TypedReview = {
    ...(attended === undefined ? {} : { attended }),
    ...(read.typed.length === 0 ? {} : { decisions: [...read.typed] }),
  };
  const on: ReviewShowing =
    looks && !wrong
      ? { ...shown(review), card: 'minutes' }
      : { ...shown(review), card: 'record', ...(wrong ? { typed } : { news: 'saved' }) };
  return { shows: on, put: done.review, measures: read.measures };
}

/** Nothing could be saved: all that was entered is shown again, to be copied. */
function typedOf(read: ReturnType<typeof readRecord>, review: Review): TypedReview {
  const known = new Set(review.decisions.map(({ what }) => what));
  const fresh = read.decisions.filter(({ what }) => !known.has(what));
  const rows = [...fresh, ...read.typed].map(({ what, owner = '', dueOn = '' }, place) => ({
    place,
    what,
    owner,
    dueOn,
    faults: {},
  }));
  return rows.length === 0 ? {} : { decisions: rows };
}

function minutesStep(
  scene: Scene,
  hasChannel: boolean,
  review: Review,
  action: Of<'review-keep' | 'review-release'>,
): ReviewStep {
  const { text, fault } = masked(action.text);
  const { state } = review;
  if (state.state === 'held') {
    // The same said again is a repeat of what she did.
    const same = action.verb === 'review-release' && state.minutes === text && state.by === scene.person.id;
    return same
      ? { shows: shown(review, 'released') }
      : refused(review, text === '' ? {} : { minutes: { text, fault: 'changed-elsewhere' } });
  }
  const keeps = action.verb === 'review-keep';
  if (fault !== undefined && !(keeps && fault === 'required')) {
    return { shows: { ...shown(review), card: 'minutes', typed: { minutes: { text, fault } } } };
  }
  const setting = settingOf(scene);
  const done = keeps ? drafted(review, text, setting) : released(review, text, hasChannel, setting);
  if (done.ok) {
    const shows: ReviewShowing = keeps ? { ...shown(review, 'saved'), card: 'record' } : shown(review, 'released');
    return { shows, put: done.review };
  }
  if (done.refusal.reason === 'names-someone') {
    const minutes = { text, fault: done.refusal.reason, found: done.refusal.found };
    return { shows: { ...shown(review), card: 'minutes', typed: { minutes } } };
  }
  if (done.refusal.reason !== 'nothing-said') return refused(review, { minutes: { text, fault: 'changed-elsewhere' } });
  // It is not said yet how many attended; what she wrote is kept meanwhile.
  const kept = drafted(review, text, setting);
  const shows: ReviewShowing = {
    ...shown(review),
    card: 'record',
    typed: { attended: { text: '', fault: 'required' } },
  };
  return kept.ok ? { shows, put: kept.review } : { shows };
}

function refused(review: Review, typed: TypedReview): ReviewStep {
  const news = review.state.state === 'held' ? 'already-held' : undefined;
  return { shows: { ...shown(review, news), ...(Object.keys(typed).length === 0 ? {} : { typed }) } };
}

function shown({ unit, on }: Review, news?: ReviewNews): ReviewShowing {
  return { show: 'review', unit, on, ...(news === undefined ? {} : { news }) };
}

function isCurrent({ version }: Review, { revision }: { readonly revision: string }): boolean {
  return revision.split('.')[0] === String(version);
}

function settingOf({ person, ids: _, ...setting }: Scene) {
  return { ...setting, actor: { person: person.id } };
}
