/** Taps on the card of a unit's month: what each does to it, and what is shown then. Nothing typed is lost. */
import type { Refusal } from '../../domain/commands.ts';
import { mayKeep } from '../../domain/month/keepers.ts';
import { again, held, isSame, isThere, letGo, recounted, released, wordsIn } from '../../domain/month/months.ts';
import { opened } from '../../domain/month/reminding.ts';
import { holdSpan } from '../../domain/month/timing.ts';
import { type MonthFigures, monthTexts, type UnitMonth } from '../../domain/month/unit-month.ts';
import { Day } from '../../domain/time.ts';
import { masked } from '../case-card.ts';
import type { FaultCode } from '../draft.ts';
import { type Scene, todayOf } from '../scene.ts';
import type { Showing } from '../showing.ts';
import type { OneMonthAction } from './actions.ts';
import type { MonthField, MonthNews, TypedMonth } from './showing.ts';

export interface MonthStep {
  readonly shows: Extract<Showing, { show: 'month' | 'notice' }>;
  /** To be saved in the place of the version that was read. */
  readonly put?: UnitMonth;
}

/** @param counted what its figures are when they are counted anew, where that is asked. */
export function monthStep(
  scene: Scene,
  month: UnitMonth | undefined,
  action: OneMonthAction,
  counted?: MonthFigures,
): MonthStep {
  const { person, ids: _, ...rest } = scene;
  const setting = { ...rest, actor: { person: person.id } } as const;
  // Whether there is such a month is itself not hers to know.
  if (month === undefined || !mayKeep(scene, month.unit, person.id, todayOf(scene))) {
    return { shows: { show: 'notice', notice: 'gone' } };
  }
  const shown = (news?: MonthNews, typed?: TypedMonth): MonthStep => ({
    shows: {
      show: 'month',
      unit: month.unit,
      month: month.month,
      ...(news === undefined ? {} : { news }),
      ...(typed === undefined ? {} : { typed }),
    },
  });
  const done = (
    decided: { readonly ok: true; readonly month: UnitMonth } | { readonly ok: false; readonly refusal: Refusal },
    news: MonthNews,
  ): MonthStep => (decided.ok ? { ...shown(news), put: decided.month } : shown(newsOf(decided.refusal, news, month)));
  // Said of an earlier post while a later one may be there: nothing is done, and she sees what is asked of her now.
  const answered = (decided: Parameters<typeof done>[0], news: MonthNews) =>
    !decided.ok && month.state.state === 'uncertain' ? shown() : done(decided, news);
  switch (action.verb) {
    case 'month-show': {
      const put = opened(month);
      return { ...shown(), ...(put === undefined ? {} : { put }) };
    }
    case 'month-words':
      return words(scene, month, action, shown);
    case 'month-hold':
      return hold(scene, month, action, shown);
    case 'month-let-go':
      return done(letGo(month, setting), 'let-go');
    case 'month-there':
      return answered(isThere(month, action.tries, setting), 'there');
    case 'month-again':
      return answered(again(month, action.tries, setting), 'again');
    case 'month-recount':
      return counted === undefined ? shown('under-way') : done(recounted(month, counted, setting), 'recounted');
    default:
      return action satisfies never;
  }
}

type Shown = (news?: MonthNews, typed?: TypedMonth) => MonthStep;

function words(
  scene: Scene,
  month: UnitMonth,
  action: Extract<OneMonthAction, { verb: 'month-words' }>,
  shown: Shown,
): MonthStep {
  const { person, ids: _, ...rest } = scene;
  const read = Object.fromEntries(monthTexts.map((text) => [text, masked(action[text])] as const));
  const of = (text: (typeof monthTexts)[number]) => read[text] ?? { text: '', fault: undefined };
  const typed = {
    sentence: of('sentence').text,
    learned: of('learned').text,
    changed: of('changed').text,
    praise: of('praise').text,
  };
  const faults = monthTexts.flatMap((field) => {
    const fault = of(field).fault;
    // None of them has to be there.
    return fault === undefined || typed[field] === '' ? [] : [{ field, fault }];
  });
  if (faults.length > 0) return shown(undefined, { entries: typed, faults });
  const done = released(month, typed, { ...rest, actor: { person: person.id } });
  const news = month.state.state === 'posted' ? 'corrected' : 'released';
  if (!done.ok && 'faults' in done) {
    return shown(undefined, {
      entries: typed,
      faults: done.faults.map(({ text, ...rest }) => ({ field: text, ...rest })),
    });
  }
  // What she wrote before it went out is no correction of it until she has seen what stands there.
  if (month.state.state === 'posted' && seenIn(action) === 'waiting') {
    return shown('already-out', isSame(wordsIn(typed), month.words) ? undefined : { entries: typed, faults: [] });
  }
  // The same words said again are a repeat of what she did.
  if (!done.ok) {
    return done.refusal.reason === 'already-so'
      ? shown(news)
      : shown(newsOf(done.refusal, news, month), { entries: typed, faults: [] });
  }
  const stale = Number(action.revision.split('.')[0]) !== month.releases;
  return stale && !isSame(month.words, {})
    ? shown('changed-meanwhile', { entries: typed, faults: [] })
    : { ...shown(news), put: done.month };
}

function hold(
  scene: Scene,
  month: UnitMonth,
  action: Extract<OneMonthAction, { verb: 'month-hold' }>,
  shown: Shown,
): MonthStep {
  const { person, ids: _, ...rest } = scene;
  const { text: reason, fault: ofReason } = masked(action.reason);
  const until = Day.safeParse(action.until).data;
  const span = holdSpan(scene, month.month, todayOf(scene));
  const entries: TypedMonth['entries'] = { until: action.until, reason };
  const fault = (field: MonthField, code: FaultCode, days: Partial<typeof span> = {}) => ({
    field,
    fault: code,
    ...days,
  });
  const faults = [
    ...(until === undefined ? [fault('until', action.until === '' ? 'required' : 'date-wrong')] : []),
    ...(reason === '' ? [fault('reason', 'required')] : ofReason === undefined ? [] : [fault('reason', ofReason)]),
  ];
  if (until === undefined || faults.length > 0) return shown(undefined, { entries, faults });
  const done = held(month, { until, reason }, { ...rest, actor: { person: person.id } });
  if (done.ok) return { ...shown('held'), put: done.month };
  switch (done.refusal.reason) {
    case 'day-not-possible':
      return shown(undefined, { entries, faults: [fault('until', 'day-not-possible', span)] });
    case 'too-long':
    case 'national-id':
      return shown(undefined, { entries, faults: [fault('reason', done.refusal.reason)] });
    default:
      return shown(newsOf(done.refusal, 'held', month));
  }
}

/** In which state it stood on the card that she pressed, as its revision says. */
function seenIn({ revision }: Extract<OneMonthAction, { revision: string }>): string | undefined {
  return revision.split('.')[1];
}

/** What was done already is a repeat; what can't be done any more has gone out meanwhile. */
function newsOf({ reason }: Refusal, news: MonthNews, { state }: UnitMonth): MonthNews {
  if (state.state === 'posted' && (news === 'held' || news === 'let-go')) return 'already-out';
  if (reason !== 'already-so') return 'under-way';
  return news === 'recounted' ? 'as-it-stands' : news;
}
