/** What somebody can do with a case now, what the case needs next before the rest. */
import { workingDaysBetween } from '../domain/calendar.ts';
import {
  type ClosingNeed,
  endsUnanswered,
  isHeard,
  missingForClosing,
  registersWithout,
  toBeHeard,
} from '../domain/closing.ts';
import { runningClocks } from '../domain/duties.ts';
import { awaitsCallSince } from '../domain/handling.ts';
import { inLanguage } from '../domain/language.ts';
import { untoldHandler } from '../domain/named-handler.ts';
import { awaitsEntry } from '../domain/settled.ts';
import { isAnswerOwed } from '../domain/ways.ts';
import { knowsWords } from './completing.ts';
import { hasInHand, isAtWork } from './forms/at-work.ts';
import type { Filling } from './forms/form.ts';
import { forms } from './forms/index.ts';
import { type FormName, formNames } from './forms/names.ts';
import { onlyRegister } from './forms/only-register.ts';
import { todayOf } from './scene.ts';

/** What a single tap does. */
export type TapName = 'case-seen' | 'case-accept' | 'case-called' | 'case-split';

/** A form to be opened, or a tap that does it at once. */
export type Doing = FormName | TapName;

export const doingGroups = ['who', 'inquiry', 'citizen', 'afterwards', 'ending'] as const;
export type DoingGroup = (typeof doingGroups)[number];

export interface Doings {
  /** There is nobody to be answered: what is found out is written down all the same. */
  readonly nobodyWaits?: true | undefined;
  /** What the register is called in which it gets a number, where there is one alone. */
  readonly register?: string | undefined;
  /** At most four, the most useful first. */
  readonly main: readonly Doing[];
  /** All the rest; no group is empty. */
  readonly more: readonly { readonly group: DoingGroup; readonly doings: readonly Doing[] }[];
}

/** What is missing before it can be closed, and the form on which it is done; undefined where she can't now. */
export interface Missed {
  readonly need: ClosingNeed;
  readonly form: FormName | undefined;
  /** What the register calls its number, where there is one alone. */
  readonly named?: string | undefined;
}

const MOST_MAIN = 4;

export function doingsOf(filling: Filling): Doings {
  const able = new Set<Doing>([...tapsOf(filling), ...formNames.filter((name) => forms[name].offered(filling))]);
  const main = [...new Set(wanted(filling))].filter((doing) => able.has(doing)).slice(0, MOST_MAIN);
  const more = doingGroups.flatMap((group) => {
    const doings = groups[group].filter((doing) => able.has(doing) && !main.includes(doing));
    return doings.length === 0 ? [] : [{ group, doings }];
  });
  const { scene, found } = filling;
  const nobodyWaits = !isAnswerOwed(scene.profile, found.case, found.words);
  const register = onlyRegister(filling);
  return { main, more, ...(nobodyWaits ? { nobodyWaits } : {}), ...(register === undefined ? {} : { register }) };
}

const groups: Readonly<Record<DoingGroup, readonly Doing[]>> = {
  who: ['case-seen', 'take', 'appoint', 'hand-back', 'case-accept', 'decline-offer', 'pass-on', 'decide-unit'],
  inquiry: ['classify', 'change-track', 'ask-reporter', 'ask-employee', 'hear', 'not-suitable'],
  citizen: ['case-called', 'acknowledge', 'plan-meeting', 'end-meeting', 'extend', 'answer'],
  afterwards: ['learn', 'measure', 'reference'],
  ending: ['postpone', 'close', 'close-otherwise', 'case-split', 'reopen'],
};

function tapsOf(filling: Filling): TapName[] {
  const { found, parts } = filling;
  const { seen, state, handling } = found.case;
  const taps: TapName[] = [];
  if (state.state === 'closed') return taps;
  if (parts.has('offered') && handling.offer !== undefined) taps.push('case-accept');
  if (parts.has('lead') && seen === undefined) taps.push('case-seen');
  if (hasInHand(filling) && awaitsCallSince(handling) !== undefined) {
    taps.push('case-called');
  }
  if (canSplit(filling)) taps.push('case-split');
  return taps;
}

export function canSplit(filling: Filling): boolean {
  return isAtWork(filling) && knowsWords(filling.found.case, filling.scene.person.id);
}

/** How many working days before an answer is due it is suggested to say that it takes longer. */
const SOON = 3;

/** Seen, taken, acknowledged, the employee heard, answered, learned from, closed: what of it comes next. */
function wanted({ scene, found }: Filling): Doing[] {
  const { case: one, words } = found;
  const { handling } = one;
  const running = runningClocks(one);
  const missing = missingForClosing(scene.profile, one, words);
  const isMissing = (need: ClosingNeed) => missing.includes(need);
  const answered = handling.answer !== undefined && handling.answer.given?.state !== 'failed';
  const soon = running.some(
    ({ clock, actBy }) => clock !== 'acknowledge' && workingDaysBetween(scene.calendar, todayOf(scene), actBy) <= SOON,
  );
  const next: (Doing | false)[] = [
    'case-accept',
    'decline-offer',
    'decide-unit',
    'case-seen',
    'case-called',
    handling.handler === undefined && 'take',
    handling.handler === undefined && 'appoint',
    (running.some(({ clock }) => clock === 'acknowledge') || untoldHandler(scene.profile, one) !== undefined) &&
      'acknowledge',
    isMissing('employee-heard') && !isAsked(found) && 'ask-employee',
    isMissing('employee-heard') && 'hear',
    handling.meetings.at(-1)?.state === 'planned' && 'end-meeting',
    !answered && !endsUnanswered(scene.profile, one) && 'answer',
    !answered && soon && 'extend',
    isMissing('cause') && 'classify',
    isMissing('category') && 'classify',
    answered && isMissing('learning-point') && 'learn',
    (answered || awaitsEntry(scene.profile, one, words)) && isMissing('outside-reference') && 'reference',
    missing.length === 0 && 'close',
    'reopen',
  ];
  return next.filter((doing) => doing !== false);
}

/** All who are still to be heard were asked by card: their answer is waited for. */
function isAsked({ case: one, words }: Filling['found']): boolean {
  const waited = toBeHeard(one, words).filter((whom) => !isHeard(one, whom));
  return waited.every((whom) => one.handling.hearings.some((hearing) => hearing.whom === whom));
}

/** What the profile asks for before it is closed. The answer says the outcome too, so that one of them is named. */
export function missedBy(filling: Filling): Missed[] {
  const { scene, found } = filling;
  const needs = missingForClosing(scene.profile, found.case, found.words);
  return needs
    .filter((need) => need !== 'outcome' || !needs.includes('answer'))
    .map((need) => {
      // The one that the form opens with, by what the register calls its number. The next is named once that is there.
      const [lacking] = need === 'outside-reference' ? registersWithout(scene.profile, found.case) : [];
      const label = lacking?.reference?.label;
      const named = label && inLanguage(label, scene.language, scene.profile.languages.main);
      const form = placesOf[need].find((name) => forms[name].offered(filling));
      return { need, form, ...(named === undefined ? {} : { named }) };
    });
}

const placesOf: Readonly<Record<ClosingNeed, readonly FormName[]>> = {
  applies: ['change-track'],
  cause: ['take', 'classify'],
  category: ['take', 'classify'],
  'employee-heard': ['hear', 'not-suitable'],
  outcome: ['answer'],
  answer: ['answer'],
  'learning-point': ['learn'],
  'outside-reference': ['reference'],
};
