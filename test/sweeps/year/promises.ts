/** What the reminders promise, looked up in a year that has been lived through. Each broken promise is a line. */
import type { StoredCase } from '../../../src/cases/store.ts';
import { addWorkingDays } from '../../../src/domain/calendar.ts';
import type { Case } from '../../../src/domain/case.ts';
import { runningClocks } from '../../../src/domain/duties.ts';
import { evolve } from '../../../src/domain/evolve.ts';
import type { CaseId } from '../../../src/domain/ids.ts';
import { isOpen } from '../../../src/domain/office-hours.ts';
import { type Day, dayIn, type Instant } from '../../../src/domain/time.ts';
import { calendar, profile } from '../../support/municipality.ts';
import type { Asked, Sent, Year } from './year.ts';

const zone = profile.municipality.zone;
const office = { calendar, zone, hours: profile.officeHours };

export async function brokenIn(year: Year, asked: Asked): Promise<string[]> {
  const cases = new Map<CaseId, StoredCase>();
  for (const id of year.cases) {
    const found = await year.store.case(id);
    if (found !== undefined) cases.set(id, found);
  }
  return [
    ...oneDigestADay(year),
    ...atWork(year),
    ...nobodyAffected(year, cases),
    ...remindedInTime(year, cases, asked),
    ...rungsOnce(cases),
    ...nothingTwice(year),
    ...somebodyNext(year, cases),
    ...(year.cases.length === asked.cases ? [] : [`${year.cases.length} cases were registered, not ${asked.cases}`]),
  ];
}

/** One digest of the day on which it comes, and one card of the week. */
function oneDigestADay({ sent }: Year): string[] {
  const reminders = sent.filter(({ view }) => view.view === 'digest' || view.view === 'overdue');
  const stale = reminders.filter(({ view, day }) => view.view === 'digest' && view.day !== day);
  return [
    ...twiceAmong(reminders, ({ to, day, view }) => `a ${view.view} to ${to} on ${day}`),
    ...stale.map(({ to, day }) => `a digest of another day to ${to} on ${day}`),
  ];
}

/** Only what is grave comes when nobody is at work. */
function atWork({ sent }: Year): string[] {
  const late = sent.filter(({ at, view }) => {
    const grave = view.view === 'case' && (view.facts.inDanger || view.facts.tracks.includes('harm'));
    return !grave && !isOpen(office, at);
  });
  return late.map(({ at, to, view }) => `a ${view.view} to ${to} at ${at}, when nobody is at work`);
}

/** Whoever a case is about is asked for her statement, and hears nothing else of it. */
function nobodyAffected({ sent }: Year, cases: ReadonlyMap<CaseId, StoredCase>): string[] {
  return sent.flatMap(({ to, view, cases: shown }) =>
    shown
      .filter((id) => view.view !== 'statement' && cases.get(id)?.case.hiddenFrom.includes(to) === true)
      .map((id) => `a ${view.view} of case ${id}, which is about ${to}, to her`),
  );
}

/**
 * Each date that passed while it was still to be kept was reminded of before, unless there was no working day left for
 * that from the start, or the house stood still on each of them.
 */
function remindedInTime(year: Year, cases: ReadonlyMap<CaseId, StoredCase>, { outage }: Asked): string[] {
  const reminders = new Map<string, Sent[]>();
  for (const one of year.sent) {
    if (one.view.view === 'digest') reminders.set(one.day, [...(reminders.get(one.day) ?? []), one]);
  }
  const broken: string[] = [];
  for (const [id, { history }] of cases) {
    for (const { actBy, known, at } of datesOf(history, year.until)) {
      const days = before(actBy).filter((day) => day > known && !(outage.from <= day && day <= outage.until));
      if (days.length === 0) continue;
      const told = days.some((day) => (reminders.get(day) ?? []).some((one) => tellsOf(one, id, at)));
      if (!told)
        broken.push(`case ${id} was to be dealt with by ${actBy}, known since ${known}, and nobody was reminded`);
    }
  }
  return broken;
}

/** The days of Harstad's schedule that are counted back from the last day to act. */
function before(actBy: Day): Day[] {
  return [3, 1, 0].map((days) => addWorkingDays(calendar, actBy, -days));
}

/** On her digest, or one of those that it has no room for. */
function tellsOf({ to, view, cases }: Sent, id: CaseId, one: Case): boolean {
  if (cases.includes(id)) return true;
  const has = [one.responsible, ...one.told].some(({ person }) => person === to) || one.handling.handler?.person === to;
  return has && view.view === 'digest' && view.after > 0;
}

interface Missed {
  readonly actBy: Day;
  /** The day since which it was the date. */
  readonly known: Day;
  /** The case as it was then. */
  readonly at: Case;
}

/** Of a case's clocks, those that still ran when their last day to act ended. */
function datesOf(history: StoredCase['history'], until: Instant): Missed[] {
  const missed: Missed[] = [];
  let one: Case | undefined;
  const since = new Map<string, Day>();
  const ends = (upTo: Day) => {
    if (one === undefined) return;
    for (const { clock, actBy } of runningClocks(one)) {
      const known = since.get(`${clock} ${actBy}`);
      if (known === undefined || actBy >= upTo) continue;
      missed.push({ actBy, known, at: one });
      since.delete(`${clock} ${actBy}`);
    }
  };
  for (const event of history) {
    const day = dayIn(zone, event.at);
    ends(day);
    one = evolve(one, event);
    for (const { clock, actBy } of one.clocks) {
      const key = `${clock} ${actBy}`;
      // What has passed already when it becomes known was too late from the start.
      if (!since.has(key) && actBy >= day) since.set(key, day);
    }
  }
  ends(dayIn(zone, until));
  return missed;
}

function rungsOnce(cases: ReadonlyMap<CaseId, StoredCase>): string[] {
  return [...cases].flatMap(([id, { history }]) => {
    const rungs = history.flatMap((event) => (event.event === 'escalated' ? [event.rung] : []));
    return twiceAmong(rungs, (rung) => `the rung ${rung} of case ${id}`);
  });
}

/** By its key, and by what a person reads. */
function nothingTwice({ sent, keysSent, mails }: Year): string[] {
  const read = sent.filter(({ view }) => !(view.view === 'case' && view.facts.inDanger));
  return [
    ...twiceAmong(keysSent, (key) => `the entry ${key}`),
    ...twiceAmong(mails, (key) => `the mail ${key}`),
    ...twiceAmong(read, ({ to, view }) => `to ${to}: ${JSON.stringify(view, withoutRevision)}`),
  ];
}

/** Each showing has a revision of its own, whatever it says. */
function withoutRevision(name: string, value: unknown): unknown {
  return name === 'revision' ? undefined : value;
}

/** What is open is looked at again some day, however it stands. */
function somebodyNext({ until }: Year, cases: ReadonlyMap<CaseId, StoredCase>): string[] {
  return [...cases.values()]
    .filter(({ case: { state } }) => state.state !== 'closed')
    .filter(({ case: { nextAttentionAt } }) => nextAttentionAt === null || nextAttentionAt <= until)
    .map(({ case: { id } }) => `case ${id} is open, and nobody will look at it`);
}

function twiceAmong<T>(all: readonly T[], name: (one: T) => string): string[] {
  const seen = new Set<string>();
  return all.flatMap((one) => {
    const called = name(one);
    if (!seen.has(called)) {
      seen.add(called);
      return [];
    }
    return [`twice: ${called.slice(0, 300)}`];
  });
}
