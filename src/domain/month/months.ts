/**
 * What happens to a unit's month: begun, put before its manager, prepared or held by her, frozen and posted, known to be
 * there or asked about, corrected. Each decision is repeated harmlessly: what has happened already is refused as such.
 */
import type { Refusal } from '../commands.ts';
import type { Setting } from '../course.ts';
import { personOf, textFault, todayIn } from '../deciding/asked.ts';
import type { UnitId } from '../ids.ts';
import type { Month } from '../period.ts';
import { type ReleasedFault, releasedFault } from '../released.ts';
import type { Day, Instant } from '../time.ts';
import { mayKeep } from './keepers.ts';
import { goesOutAt, holdSpan, postingDay, postsOn, previewAt } from './timing.ts';
import {
  LONGEST_RELEASED,
  type MonthFigures,
  type MonthText,
  type MonthWords,
  monthTexts,
  type UnitMonth,
} from './unit-month.ts';

type State<S extends UnitMonth['state']['state']> = Extract<UnitMonth['state'], { state: S }>;
export type In<S extends UnitMonth['state']['state']> = UnitMonth & { readonly state: State<S> };
export const isIn = <S extends UnitMonth['state']['state']>(month: UnitMonth, state: S): month is In<S> =>
  month.state.state === state;

type Decided = { readonly ok: true; readonly month: UnitMonth } | { readonly ok: false; readonly refusal: Refusal };
const refuse = (refusal: Refusal): Extract<Decided, { ok: false }> => ({ ok: false, refusal });

export function begun(place: Pick<Setting, 'profile' | 'calendar'>, unit: UnitId, month: Month): UnitMonth {
  return {
    unit,
    month,
    version: 1,
    postsAt: postsOn(place, postingDay(place, month)),
    words: {},
    releases: 0,
    state: { state: 'waiting' },
    nextAttentionAt: previewAt(place, month),
  };
}

/** What the clock has to do about it now. `until`: nothing before then. */
export type MonthDue =
  | { readonly do: 'preview' | 'freeze' | 'follow' | 'ask' | 'update' }
  | { readonly do: 'wait'; readonly until: Instant | null };

export function dueNow(month: UnitMonth, setting: Setting): MonthDue {
  const { now } = setting;
  const { state, postsAt } = month;
  switch (state.state) {
    case 'waiting': {
      const goes = goesOutAt(setting, postsAt, now);
      if (goes <= now) return { do: 'freeze' };
      const preview = previewAt(setting, month.month);
      // Where its hour has passed already, there is no time left in which she could do anything about it.
      const unseen = month.previewedAt === undefined && now < postsAt;
      if (unseen && preview <= now) return { do: 'preview' };
      return { do: 'wait', until: unseen && preview < goes ? preview : goes };
    }
    case 'posting':
      return { do: 'follow' };
    // Until somebody has answered.
    case 'uncertain':
      return { do: 'ask' };
    case 'posted':
      return month.nextAttentionAt === null ? { do: 'wait', until: null } : { do: 'update' };
    default:
      return state satisfies never;
  }
}

export function previewed(before: UnitMonth, { now }: Setting): UnitMonth {
  return saved({ ...before, previewedAt: now, nextAttentionAt: before.postsAt });
}

export function looksAgain(before: UnitMonth, at: Instant | null): UnitMonth {
  return saved({ ...before, nextAttentionAt: at });
}

/** Its figures stand from here on; what is sent shows these, whatever happens meanwhile. */
export function frozen(before: UnitMonth, figures: MonthFigures, { now }: Setting): UnitMonth {
  return saved({ ...before, state: { state: 'posting', at: now, figures, tries: 0 }, nextAttentionAt: now });
}

export type Stands = State<'posted'>['stands'];

/**
 * What came of the post. Undefined where that changes nothing: it was known already, or is no longer waited for. What
 * one instance gave to the manager, since it knew of no channel, another may have posted: then that is what counts.
 */
export function postEnded(
  before: UnitMonth,
  ended: { readonly is: 'there'; readonly stands: Stands } | { readonly is: 'uncertain' },
  { now }: Pick<Setting, 'now'>,
): UnitMonth | undefined {
  const { state } = before;
  if (state.state === 'waiting') return undefined;
  const known = ended.is === 'there' && ended.stands.in === 'manager';
  if (state.state === 'posted' && (state.stands.in === 'channel' || known)) return undefined;
  const { figures, tries } = state;
  if (ended.is === 'there') return saved(posted(before, state, ended.stands, now));
  if (state.state === 'uncertain') return undefined;
  return saved({ ...before, state: { state: 'uncertain', at: now, figures, tries }, nextAttentionAt: now });
}

/**
 * She looked: it stands there. What can't be found by its message can't be corrected in its place.
 * @param tries of which post she says so: her tap may come twice, and must not answer for the next one, which may be
 *   there.
 */
export function isThere(before: UnitMonth, tries: number, setting: Setting): Decided {
  const barred = barredFrom(before, setting);
  if (barred !== undefined) return barred;
  const { state } = before;
  if (state.state !== 'uncertain' || state.tries !== tries) return refuse({ reason: 'already-so' });
  return { ok: true, month: saved(posted(before, state, { in: 'channel' }, setting.now)) };
}

/** She looked: it does not. Posted once more, as it was frozen. `tries`: as above. */
export function again(before: UnitMonth, tries: number, setting: Setting): Decided {
  const barred = barredFrom(before, setting);
  if (barred !== undefined) return barred;
  const { state } = before;
  if (state.state !== 'uncertain' || state.tries !== tries) return refuse({ reason: 'already-so' });
  const { now } = setting;
  const { figures } = state;
  const posting = { state: 'posting', at: now, figures, tries: tries + 1 } as const;
  return { ok: true, month: saved({ ...before, state: posting, nextAttentionAt: now }) };
}

export interface WordFault {
  readonly text: MonthText;
  readonly fault: ReleasedFault['reason'];
  /** The name or the case number. */
  readonly found?: string;
}
export type Released =
  | { readonly ok: true; readonly month: UnitMonth }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly faults: readonly WordFault[] };

/**
 * The words that she releases, and nothing else of what people wrote; what is left empty is taken back. Where it is
 * posted already, it is shown anew in its place.
 */
export function released(before: UnitMonth, typed: Readonly<Record<MonthText, string>>, setting: Setting): Released {
  const barred = barredFrom(before, setting);
  if (barred !== undefined) return barred;
  if (before.state.state === 'posting' || before.state.state === 'uncertain') return refuse({ reason: 'not-due' });
  const faults = monthTexts.flatMap((text): WordFault[] => {
    const fault = releasedFault(typed[text].trim(), LONGEST_RELEASED, setting.organisation);
    if (fault === undefined) return [];
    return fault.reason === 'names-someone'
      ? [{ text, fault: fault.reason, found: fault.found }]
      : [{ text, fault: fault.reason }];
  });
  if (faults.length > 0) return { ok: false, faults };
  const words = wordsIn(typed);
  if (isSame(words, before.words)) return refuse({ reason: 'already-so' });
  return { ok: true, month: corrected({ ...before, words, releases: before.releases + 1 }, setting) };
}

/** What is left empty is none of them. */
export function wordsIn(typed: Readonly<Record<MonthText, string>>): MonthWords {
  return Object.fromEntries(
    monthTexts.map((text) => [text, typed[text].trim()] as const).filter(([, said]) => said !== ''),
  );
}

export function isSame(a: MonthWords, b: MonthWords): boolean {
  return monthTexts.every((text) => a[text] === b[text]);
}

/** Its figures counted anew, in its place. */
export function recounted(before: UnitMonth, figures: MonthFigures, setting: Setting): Decided {
  const barred = barredFrom(before, setting);
  if (barred !== undefined) return barred;
  if (before.state.state !== 'posted') return refuse({ reason: 'not-due' });
  const { countedAt } = before.state.figures;
  if (JSON.stringify({ ...figures, countedAt }) === JSON.stringify(before.state.figures))
    return refuse({ reason: 'already-so' });
  return { ok: true, month: corrected({ ...before, state: { ...before.state, figures } }, setting) };
}

/** At most five working days beyond its own day, with a reason. Then it goes by itself. */
export function held(
  before: UnitMonth,
  { until, reason }: { readonly until: Day; readonly reason: string },
  setting: Setting,
): Decided {
  const barred = barredFrom(before, setting);
  if (barred !== undefined) return barred;
  const by = personOf(setting);
  if (by === undefined) return refuse({ reason: 'no-access' });
  if (before.state.state !== 'waiting') return refuse({ reason: 'not-due' });
  const said = reason.trim();
  if (before.held?.until === until && before.held.reason === said) return refuse({ reason: 'already-so' });
  const fault = textFault(said, LONGEST_RELEASED);
  if (fault !== undefined) return refuse(fault);
  const { earliest, latest } = holdSpan(setting, before.month, todayIn(setting));
  if (until < earliest || until > latest) return refuse({ reason: 'day-not-possible', earliest, latest });
  const postsAt = postsOn(setting, until);
  return { ok: true, month: rescheduled({ ...before, postsAt, held: { until, reason: said, by, at: setting.now } }) };
}

/** It need not be held any longer: on its own day, or at once where that has passed. */
export function letGo(before: UnitMonth, setting: Setting): Decided {
  const barred = barredFrom(before, setting);
  if (barred !== undefined) return barred;
  if (before.state.state !== 'waiting' || before.held === undefined) return refuse({ reason: 'already-so' });
  const { held: _, ...freed } = before;
  return { ok: true, month: rescheduled({ ...freed, postsAt: postsOn(setting, postingDay(setting, before.month)) }) };
}

/** Whether what stands can be shown anew in its place, as far as is known of the message. */
export function isCorrectable({ state }: UnitMonth): boolean {
  return state.state === 'posted' && (state.stands.in === 'manager' || state.stands.activity !== undefined);
}

function barredFrom({ unit }: UnitMonth, setting: Setting): Extract<Decided, { ok: false }> | undefined {
  const person = personOf(setting);
  const may = person !== undefined && mayKeep(setting, unit, person, todayIn(setting));
  return may ? undefined : refuse({ reason: 'no-access' });
}

function posted(
  before: UnitMonth,
  { figures, tries }: Pick<State<'posting'>, 'figures' | 'tries'>,
  stands: Stands,
  now: Instant,
): UnitMonth {
  const state = { state: 'posted', at: now, figures, tries, stands, corrections: 0 } as const;
  // What goes into her own chat goes there once it is known that this is where it stands.
  return { ...before, state, nextAttentionAt: stands.in === 'manager' ? now : null };
}

/** What stands in the channel is shown anew, by the clock. In her own chat it is what she taps on. */
function corrected(month: UnitMonth, { now }: Setting): UnitMonth {
  if (!isIn(month, 'posted')) return saved(month);
  const corrections = month.state.corrections + 1;
  if (month.state.stands.in === 'manager') return saved({ ...month, state: { ...month.state, corrections } });
  const { unshown: _, ...state } = month.state;
  return saved({ ...month, state: { ...state, corrections }, nextAttentionAt: now });
}

function rescheduled(month: UnitMonth): UnitMonth {
  return saved({ ...month, nextAttentionAt: month.previewedAt === undefined ? month.nextAttentionAt : month.postsAt });
}

function saved(month: UnitMonth): UnitMonth {
  return { ...month, version: month.version + 1 };
}
