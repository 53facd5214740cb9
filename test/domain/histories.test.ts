/**
 * Whatever people and the machine do with a case, over months: nobody whom it concerns ever has it in hand or hears of
 * it, nothing is forgotten, and it ends as the profile asks. LYDHOR_HISTORIES=20 lives through twenty times as many.
 */
import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessOf, isAskedForStatement } from '../../src/domain/access.ts';
import { workingDaysBetween } from '../../src/domain/calendar.ts';
import { Case, CaseEvent } from '../../src/domain/case.ts';
import { carryOut } from '../../src/domain/change.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { CaseWithWords, Setting } from '../../src/domain/decide.ts';
import { dutiesIn, runningClocks } from '../../src/domain/duties.ts';
import { evolveAll } from '../../src/domain/evolve.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { partsOf } from '../../src/domain/part.ts';
import { Profile } from '../../src/domain/profile.ts';
import { dutiesShownTo } from '../../src/domain/schedule.ts';
import {
  type Day,
  dayIn,
  type Instant,
  instantAt,
  plusDays,
  plusMilliseconds,
  TimeOfDay,
} from '../../src/domain/time.ts';
import { Words } from '../../src/domain/words.ts';
import {
  doingOf,
  everybody,
  heardAt,
  MARK,
  type Place,
  personAt,
  type Step,
  some,
  steps,
} from '../support/case-life.ts';
import * as municipality from '../support/municipality.ts';
import { written } from '../support/written.ts';

const bjurholm = written('bjurholm');
const hudiksvall = written('hudiksvall');
const kramfors = written('kramfors');

const { caseId, caseNumber, day, draftId, people, withLeft } = municipality;
const RUNS = 80 * Number(process.env['LYDHOR_HISTORIES'] ?? 1);

/** What happened so far, and what has to be known of it to ask whether the promises were kept. */
interface History {
  place: Place;
  now: Instant;
  one: CaseWithWords;
  /** The case by its events alone, from the first. */
  replayed: Case;
  /** Which events there were, and how it ended. */
  readonly happened: string[];
  /** Days on which somebody was reminded of it. */
  readonly reminded: Day[];
  /** When each clock, with this last day to act, began to run. */
  readonly began: Map<string, Day>;
  /** From when until when nobody looked. */
  readonly unwatched: { readonly from: Day; readonly until: Day }[];
}

const zoneOf = ({ profile: { municipality } }: Place) => municipality.zone;
const today = ({ place, now }: Pick<History, 'place' | 'now'>) => dayIn(zoneOf(place), now);

const settingOf = ({ place, now }: Pick<History, 'place' | 'now'>, actor: Setting['actor']): Setting => ({
  ...place,
  now,
  actor,
});

/** Many thousand times: without what a richer assertion costs. */
function must(holds: boolean, what: string, of?: unknown): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(of)}`);
}

/** So that whoever decides or evolves can't change what was there before. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** Does it and checks what has to hold then; where it is refused, nothing has changed. */
function carriedOut(history: History, command: Command, actor: Setting['actor']): readonly CaseEvent[] | undefined {
  const before = history.one;
  const done = carryOut(before, command, settingOf(history, actor));
  if (!done.ok) return undefined;
  const { put, events } = done.change;
  history.one = frozen(put);
  history.replayed = evolveAll(history.replayed, events) ?? history.replayed;
  remember(history, events);
  must(put.case.version === before.case.version + 1, 'the version rises by one');
  keepsItsShape(history, events);
  reachesNobodyConcerned(history, events);
  endsAsTheProfileAsks(history, events);
  showsWhatItRemindsOf(history, events);
  const sealed = put.case.state.state === 'closed' && put.case.state.sealed === true;
  must((put.case.nextAttentionAt === null) === sealed, 'it has a next moment until it is sealed', put.case);
  return events;
}

function remember(
  { place, now, one: { case: one }, happened, reminded, began }: History,
  events: readonly CaseEvent[],
) {
  const on = today({ place, now });
  for (const event of events) {
    happened.push(event.event === 'closed' ? `closed: ${event.outcome}` : event.event);
    if (event.event === 'duty-reminded') reminded.push(event.on);
    // Where someone is in danger, whoever is told of that is told of all of it.
    if (event.event === 'reminded' || event.event === 'handed-on') reminded.push(on);
  }
  const running = new Set(runningClocks(one).map(({ clock, actBy }) => `${clock} ${actBy}`));
  // What ran once, was stopped and runs again has begun again.
  for (const key of began.keys()) if (!running.has(key)) began.delete(key);
  for (const key of running) if (!began.has(key)) began.set(key, on);
}

/** It reads back as it was written, its events hold no word of anybody, and nobody but one handles it. */
function keepsItsShape({ replayed, one: { case: one, words } }: History, news: readonly CaseEvent[]): void {
  deepStrictEqual(Case.parse(JSON.parse(JSON.stringify(one))), one);
  for (const event of news) CaseEvent.parse(event);
  must(!JSON.stringify([news, one]).includes(MARK), 'no word stands in events or facts', news);
  Words.parse(words);
  const { version, shownSince, nextAttentionAt, counted } = one;
  const derived = { version, shownSince, nextAttentionAt, ...(counted === undefined ? {} : { counted }) };
  deepStrictEqual({ ...replayed, ...derived }, one);
  const handlers = everybody.filter((person) => partsOf(one, person).has('handler'));
  must(handlers.length <= 1, 'there are never two handlers', handlers);
  must(new Set(one.handling.rungs).size === one.handling.rungs.length, 'each rung is climbed once', one.handling.rungs);
}

function reachesNobodyConcerned({ place, one: { case: one, words } }: History, news: readonly CaseEvent[]): void {
  const { responsible, told, next, handling, facts, hiddenFrom } = one;
  deepStrictEqual(hiddenFrom, facts.class === 'praise' ? [] : [...new Set(facts.concerns)]);
  const named = news.flatMap((event): PersonId[] => {
    switch (event.event) {
      case 'duty-reminded':
        return event.to;
      case 'escalated':
      case 'offered':
      case 'handed-on':
      case 'coordinator-asked':
        return [event.to.person];
      case 'measure-agreed':
        return [event.owner];
      default:
        return event.event === 'appointed' ? [event.person] : [];
    }
  });
  const inHand = [responsible, ...told, ...next].map(({ person }) => person);
  const whose = dutiesIn(place, one, words).flatMap((duty) => duty.whose);
  const all = [...inHand, ...whose, ...named, handling.handler?.person, handling.offer?.to.person];
  for (const person of hiddenFrom) {
    must(!all.includes(person), 'whom it concerns never has it and is told nothing of it', [person, news]);
    must(accessOf(one, person) === (one.reporter === person ? 'number' : 'none'), 'she sees nothing of it', person);
  }
  for (const { whom, state } of handling.hearings) {
    if (whom === 'as-named' || state.hearing !== 'asked') continue;
    must(facts.concerns.includes(whom), 'nobody else is asked for a statement', whom);
    must(isAskedForStatement(one, whom) === (one.state.state !== 'closed'), 'she may give it until it is closed', whom);
  }
}

/** Whoever is reminded of it finds it in her list of the day; and somebody finds each duty that was due. */
function showsWhatItRemindsOf({ place, one: { case: one, words } }: History, news: readonly CaseEvent[]): void {
  for (const event of news) {
    if (event.event !== 'duty-reminded') continue;
    const readers = event.to.filter((person) => accessOf(one, person) === 'whole');
    for (const person of readers) {
      must(dutiesShownTo(place, one, words, person, event.on).length > 0, 'her list has it', [person, one.handling]);
    }
    must(event.to.length > 0, 'somebody is reminded', event);
  }
}

/** Read from the profile here once more, so that the rule and its test can't be wrong together. */
function endsAsTheProfileAsks(
  { place: { profile }, one: { case: one, words } }: History,
  news: readonly CaseEvent[],
): void {
  const closed = news.find((event) => event.event === 'closed');
  if (closed?.event !== 'closed') return;
  if (['settled-on-the-spot', 'withdrawn', 'registered-in-error', 'duplicate'].includes(closed.outcome)) return;
  const { facts, handling } = one;
  const rules = profile.closing.requires.filter(({ classes }) => classes.includes(facts.class));
  const needs = new Set(rules.flatMap((rule) => rule.needs));
  const { given, outcome } = handling.answer ?? {};
  // Praise for which neither is asked is passed along, and nobody has to say so.
  const isPassedAlong = facts.class === 'praise' && !needs.has('outcome') && !needs.has('answer');
  must(closed.outcome === (outcome ?? (isPassedAlong ? 'passed-along' : undefined)), 'it has an outcome', closed);
  must(given === undefined || given.state === 'given', 'nothing is on its way any more', given);
  if (needs.has('answer') && !facts.anonymous && facts.answerWay !== 'none')
    must(given !== undefined, 'it is answered');
  if (needs.has('cause')) must(facts.cause !== undefined, 'it has a cause');
  if (needs.has('category')) must(facts.category !== undefined, 'it has a category');
  const learned = words.notes.some(({ sort }) => sort === 'learning-point');
  if (needs.has('learning-point')) must(learned, 'something was learned');
  for (const person of needs.has('employee-heard') && facts.concernsAssumed !== true ? facts.concerns : []) {
    const hearing = handling.hearings.find(({ whom }) => whom === person)?.state.hearing;
    must(hearing === 'heard' || hearing === 'not-suitable', 'each employee concerned was heard', hearing);
  }
  for (const { code, holds, classes, reference } of needs.has('outside-reference') ? profile.registers : []) {
    const goes = classes.includes(facts.class) && (holds === 'all' || holds.includes(facts.channel));
    const known = handling.references.some(({ register }) => register === code);
    must(known || !goes || reference?.required !== true, 'its number in other registers is known', code);
  }
}

/** The machine looks whenever it is due until `until`; in an outage it doesn't, and does afterwards, once. */
function lookUntil(history: History, until: Instant, { outage, away }: Pick<Step, 'outage' | 'away'>): void {
  const from = today(history);
  const { facts, seen } = history.one.case;
  // Where someone is in danger it looks each quarter of an hour: days of that are not played through.
  const most = outage ? 0 : facts.inDanger && seen === undefined ? 8 : 80;
  for (let looks = 0; looks < most; looks += 1) {
    const { nextAttentionAt } = history.one.case;
    if (nextAttentionAt === null || nextAttentionAt > until) break;
    if (nextAttentionAt > history.now) history.now = nextAttentionAt;
    lookOnce(history, some(everybody, away));
  }
  const { nextAttentionAt } = history.one.case;
  if (nextAttentionAt !== null && nextAttentionAt <= until) {
    history.unwatched.push({ from, until: dayIn(zoneOf(history.place), until) });
  }
  if (until > history.now) history.now = until;
}

function lookOnce(history: History, away: readonly PersonId[]): void {
  const events = carriedOut(history, { command: 'look', away }, { machine: 'clock' });
  must(events !== undefined, 'what is due can be looked at', history.one.case);
  const { nextAttentionAt } = history.one.case;
  must(nextAttentionAt === null || nextAttentionAt > history.now, 'the next moment is to come', nextAttentionAt);
  const again = carryOut(history.one, { command: 'look', away: [] }, settingOf(history, { machine: 'clock' }));
  deepStrictEqual(again, { ok: false, refusal: { reason: 'not-due' } });
  wasRemindedInTime(history);
}

/** Of each clock that has run out, somebody was reminded on a day between when it began and its last day to act. */
function wasRemindedInTime({ place, now, one: { case: one }, began, unwatched, reminded }: History): void {
  for (const { clock, actBy } of runningClocks(one)) {
    const start = began.get(`${clock} ${actBy}`);
    if (start === undefined || actBy >= today({ place, now })) continue;
    const tooLate = workingDaysBetween(place.calendar, start, actBy) < 1;
    const nobody = unwatched.some(({ from, until }) => from <= actBy && until >= start);
    const inTime = reminded.some((each) => start < each && each <= actBy);
    must(tooLate || nobody || inTime, 'somebody was reminded in time', { clock, start, actBy, reminded });
  }
}

interface Life {
  readonly first: Step;
  readonly steps: readonly Step[];
}
const lives: fc.Arbitrary<Life> = fc.record({
  first: steps,
  steps: fc.array(steps, { minLength: 10, maxLength: 50, size: 'max' }),
});

/** Registers a case and lives through the steps; undefined where it could not be registered. */
function lived(place: Place, { first, steps: list }: Life): History | undefined {
  const registeredOn = plusDays(day('2026-01-05'), first.do % 360);
  const now = plusMilliseconds(instantAt(zoneOf(place), registeredOn, MIDNIGHT), first.minutes * 60_000);
  const heard = heardAt(place, first, registeredOn);
  const register = { command: 'register', id: caseId(1), number: caseNumber(7), draft: draftId(1), heard } as const;
  const done = carryOut(undefined, register, settingOf({ place, now }, { person: personAt(first.who) }));
  if (!done.ok) return undefined;
  const { put, events } = done.change;
  const replayed = evolveAll(undefined, events) ?? put.case;
  const history: History = {
    ...{ place, now, one: frozen(put), replayed },
    ...{ happened: [], reminded: [], began: new Map(), unwatched: [] },
  };
  remember(history, events);
  keepsItsShape(history, events);
  reachesNobodyConcerned(history, events);
  for (const step of list) {
    // Months pass only where it is closed, so that it is sealed.
    const days = history.one.case.state.state === 'closed' ? step.days : step.days % 26;
    const minutes = days === 0 ? step.minutes % 90 : days * 1440 + step.minutes;
    lookUntil(history, plusMilliseconds(history.now, minutes * 60_000), step);
    if (step.do % 25 === 0) leave(history, personAt(step.who));
    else {
      const { command, actor } = doingOf(history, step);
      carriedOut(history, command, actor);
    }
  }
  return history;
}

const MIDNIGHT = TimeOfDay.parse('00:00');

/** Yesterday was her last day. The coordinator stays, so that there is always somebody. */
function leave(history: History, gone: PersonId): void {
  if (gone === people.jonas) return;
  const { place } = history;
  history.place = { ...place, organisation: withLeft(place.organisation, [gone], plusDays(today(history), -1)) };
}

const swedish = (profile: unknown): Place => ({
  profile: Profile.parse(profile),
  organisation: municipality.underBoards,
  calendar: municipality.swedishCalendar,
});

/** Each happens so often that a run without it is one in which nothing is lived through. */
const often = ['taken', 'appointed', 'track-changed', 'offer-accepted', 'duty-reminded', 'escalated', 'reopened'];

describe('whatever people and the machine do with a case', () => {
  it.each<[string, Place]>([
    ['Harstad', municipality],
    ['Kramfors', swedish(kramfors)],
    ['Bjurholm', swedish(bjurholm)],
    ['Hudiksvall', swedish(hudiksvall)],
  ])('%s keeps its promises', { timeout: 600_000 }, (_, { profile, organisation, calendar }) => {
    const happened = new Map<string, number>();
    fc.assert(
      fc.property(lives, (life) => {
        const history = lived({ profile, organisation, calendar }, life);
        for (const what of history?.happened ?? []) happened.set(what, (happened.get(what) ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    expect([...happened.keys()]).toEqual(expect.arrayContaining(often));
  });
});
