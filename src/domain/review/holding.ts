/** What is decided about a review: begun, its day picked, recorded while it is held, its minutes released. */
import { isWorkingDay } from '../calendar.ts';
import type { Refusal } from '../commands.ts';
import type { Setting } from '../course.ts';
import { personOf, textFault, todayIn } from '../deciding/asked.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { employee } from '../organisation.ts';
import { releasedFault } from '../released.ts';
import type { Day } from '../time.ts';
import { LONGEST_TEXT } from '../words.ts';
import { meetingSpan, type ReviewDate } from './dates.ts';
import { nextLookAt } from './reminding.ts';
import type { Decision, Review, ReviewFigures } from './review.ts';
import { mayHold } from './seats.ts';

export type Reviewed =
  | { readonly ok: true; readonly review: Review }
  | { readonly ok: false; readonly refusal: Refusal };
const refuse = (refusal: Refusal): Reviewed => ({ ok: false, refusal });

/** Looked at next at once: the agenda is sent then, in the look that also reminds, so that it is sent whatever breaks. */
export function begun(
  unit: UnitId,
  { on, period }: ReviewDate,
  figures: ReviewFigures | undefined,
  { now }: Pick<Setting, 'now'>,
): Review {
  const counted = figures === undefined ? {} : { figures };
  return { unit, on, version: 1, period, ...counted, decisions: [], state: { state: 'open' }, nextAttentionAt: now };
}

/** The day of the meeting, a working day; picked as often as one likes. */
export function picked(before: Review, day: Day, setting: Setting): Reviewed {
  const asked = openFor(before, setting);
  if (!asked.ok) return asked;
  const { profile, calendar } = setting;
  const { earliest, latest } = meetingSpan(profile, calendar, before, todayIn(setting));
  if (day < earliest || day > latest || !isWorkingDay(calendar, day)) {
    return refuse({ reason: 'day-not-possible', earliest, latest });
  }
  return looked({ ...before, meetsOn: day }, setting);
}

export interface Recorded {
  readonly attended?: number | undefined;
  /** All of them, those that are measures too. */
  readonly decisions: readonly Decision[];
}

/** As often as one likes while it is held: what is there now is what was entered last. */
export function recorded(before: Review, { attended, decisions }: Recorded, setting: Setting): Reviewed {
  const asked = openFor(before, setting);
  if (!asked.ok) return asked;
  for (const { what, owner } of decisions) {
    const fault = textFault(what);
    if (fault !== undefined) return refuse(fault);
    if (owner !== undefined && employee(setting.organisation, owner, todayIn(setting)) === undefined) {
      return refuse({ reason: 'person-not-possible' });
    }
  }
  if (decisions.length > MOST_DECISIONS) return refuse({ reason: 'too-long' });
  const { attended: _, ...stays } = before;
  return { ok: true, review: { ...stays, ...(attended === undefined ? {} : { attended }), decisions: [...decisions] } };
}
export const MOST_DECISIONS = 50;

/** The minutes as far as they are written; empty: to be made anew from the decisions. */
export function drafted(before: Review, minutes: string, setting: Setting): Reviewed {
  const asked = openFor(before, setting);
  if (!asked.ok) return asked;
  const { draft: _, ...stays } = before;
  const text = minutes.trim();
  if (text === '') return { ok: true, review: stays };
  const fault = textFault(text);
  return fault === undefined ? { ok: true, review: { ...stays, draft: text } } : refuse(fault);
}

/** It was held: the minutes are what the channel reads, where the unit has one, and are kept as they are. */
export function released(before: Review, minutes: string, hasChannel: boolean, setting: Setting): Reviewed {
  const asked = openFor(before, setting);
  if (!asked.ok) return asked;
  const text = minutes.trim();
  const fault = minutesFault(text, setting);
  if (fault !== undefined) return refuse(fault);
  if (before.attended === undefined) return refuse({ reason: 'nothing-said' });
  const { draft: _, ...stays } = before;
  const today = todayIn(setting);
  const on = before.meetsOn !== undefined && before.meetsOn < today ? before.meetsOn : today;
  const post = hasChannel ? ({ post: 'under-way', tries: 0 } as const) : ({ post: 'none' } as const);
  return {
    ok: true,
    review: {
      ...stays,
      state: { state: 'held', at: setting.now, on, by: asked.person, minutes: text, post },
      // Looked at until it is known what became of the post.
      nextAttentionAt: hasChannel ? setting.now : null,
    },
  };
}

/** Why a text, trimmed, is not released as the minutes. */
export function minutesFault(text: string, { organisation }: Pick<Setting, 'organisation'>): Refusal | undefined {
  return textFault(text) ?? releasedFault(text, LONGEST_TEXT, organisation);
}

function openFor(
  review: Review,
  setting: Setting,
): { readonly ok: true; readonly person: PersonId } | Extract<Reviewed, { ok: false }> {
  const person = personOf(setting);
  if (person === undefined || !mayHold(review, person, setting, todayIn(setting))) {
    return { ok: false, refusal: { reason: 'no-access' } };
  }
  if (review.state.state === 'held') {
    return { ok: false, refusal: { reason: 'already-closed', at: review.state.at } };
  }
  return { ok: true, person };
}

function looked(review: Review, setting: Setting): Reviewed {
  // Where the agenda was not sent yet, that comes first.
  if (review.remindedOn === undefined) return { ok: true, review };
  return { ok: true, review: { ...review, nextAttentionAt: nextLookAt(review, setting) } };
}
