/** What there is to do, to whom it falls, most urgent first; and what is overdue in the municipality. */

import { accessOf, wordsShown } from '../../domain/access.ts';
import { lastWorkingDayOnOrBefore, workingDaysBetween } from '../../domain/calendar.ts';
import type { Case } from '../../domain/case.ts';
import { isHeard, toBeHeard } from '../../domain/closing.ts';
import type { CaseWithWords } from '../../domain/decide.ts';
import { asThingsToDo, type Duty, workingDaysLate } from '../../domain/duties.ts';
import { asHeard } from '../../domain/editions.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Measure } from '../../domain/measure.ts';
import { isRemindedOf } from '../../domain/measures.ts';
import { mayKeep } from '../../domain/month/keepers.ts';
import { toDoOf } from '../../domain/month/reminding.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import { toBeHeldBy } from '../../domain/review/dates.ts';
import { postToDo } from '../../domain/review/posting.ts';
import { isRemindedOfReview } from '../../domain/review/reminding.ts';
import type { Review } from '../../domain/review/review.ts';
import { dutiesAside, dutiesShownTo, postponeSpan } from '../../domain/schedule.ts';
import { type Day, dayIn, epochDayOf, minutesOf, TimeOfDay } from '../../domain/time.ts';
import { reportsTold, revisionTold } from '../../domain/weekly.ts';
import type { Showing } from '../showing.ts';
import type {
  CaseRow,
  DigestHourView,
  DigestRow,
  DigestView,
  DutyLine,
  MeasureRow,
  MonthRow,
  OverdueView,
  ReviewRow,
} from '../views.ts';
import { nameOfCase } from './appeal.ts';
import { revisionOf } from './case.ts';
import { inTheirWords, nameOf, type Reading, unitNameOf } from './scope.ts';

export interface ToDo {
  readonly cases: readonly CaseWithWords[];
  readonly measures: readonly Measure[];
  /** Those that are hers to hold, as far as they are not held; and those of whose post she has to see to something. */
  readonly reviews?: readonly Review[] | undefined;
  /** Those of which she has to see to something. */
  readonly months?: readonly UnitMonth[] | undefined;
}

/** With actions, on the card that comes by itself. */
const FIRST_ROWS = 5;
const ROWS = 8;

export function digestView(
  reading: Reading,
  { page }: Pick<Extract<Showing, { show: 'digest' }>, 'page'>,
  { cases, measures, reviews = [], months = [] }: ToDo,
): DigestView {
  const day = todayOf(reading);
  const all = [
    ...caseRows(reading, cases),
    ...measureRows(reading, measures),
    ...reviewRows(reading, reviews),
    ...monthRows(reading, months),
  ];
  const rows = all.sort(byUrgency(day));
  // Behind “show all” stand all of them, from the first.
  const from = page === 0 ? 0 : (page - 1) * ROWS;
  const until = page === 0 ? FIRST_ROWS : from + ROWS;
  return {
    view: 'digest',
    day,
    page,
    rows: rows.slice(from, until),
    total: rows.length,
    late: rows.filter(isLate).length,
    after: Math.max(0, rows.length - until),
  };
}

/** Overdue first, then the earliest, then by number; a measure after the cases of its day. */
function byUrgency(today: Day): (a: DigestRow, b: DigestRow) => number {
  // What nobody was promised a day for comes after what is broken, with what is for today.
  const day = (row: DigestRow) => (isLate(row) || row.actBy >= today ? row.actBy : today);
  return (a, b) => {
    if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1;
    return numberOf(a) - numberOf(b);
  };
}

/** By a day that somebody was promised. */
function isLate(row: DigestRow): boolean {
  if (row.row !== 'case') return row.workingDaysLeft < 0;
  return row.duties.some(({ workingDaysLeft, openDays }) => workingDaysLeft < 0 && openDays === undefined);
}

function numberOf(row: DigestRow): number {
  return row.row === 'case' ? row.number : Number.MAX_SAFE_INTEGER;
}

function caseRows(given: Reading, cases: readonly CaseWithWords[]): CaseRow[] {
  const today = todayOf(given);
  const hers = cases.flatMap((found) => {
    const { case: one } = found;
    const { reader } = given;
    const reading = asHeard(given, one);
    const shows = accessOf(one, reader.id) === 'whole' ? dutiesShownTo : dutiesAside;
    const duties = shows(reading, one, found.words, reader.id, today);
    const [first] = duties;
    return first === undefined ? [] : [{ found, duties, first, reading, shows }];
  });
  const severalUnits = new Set(hers.map(({ found }) => found.case.facts.unit)).size > 1;
  return hers.map(({ found, duties, first, reading, shows }): CaseRow => {
    const { case: one } = found;
    return {
      row: 'case',
      case: one.id,
      number: one.number,
      revision: revisionOf(reading, one),
      kind: nameOfCase(reading, one),
      unit: severalUnits || shows === dutiesAside ? unitNameOf(reading, one.facts.unit) : undefined,
      actBy: first.actBy,
      workingDaysLeft: leftFor(reading, first),
      duties: linesOf(reading, found, duties),
      does: first.whose.includes(reading.reader.id) ? doneBy[first.duty] : 'case-show',
      postpones: mayPostpone(reading, one),
    };
  });
}

/** The form that does it, or the case's own card, on which it is done. */
const doneBy: Readonly<Record<Duty['duty'], CaseRow['does']>> = {
  'get-there': 'case-told-there',
  'ask-consent': 'case-show',
  see: 'case-seen',
  'accept-offer': 'case-show',
  'decide-unit': 'case-show',
  approve: 'case-show',
  enter: 'case-show',
  'settle-mail': 'case-show',
  'post-letter': 'case-show',
  'call-back': 'case-show',
  'end-meeting': 'case-show',
  acknowledge: 'acknowledge',
  'tell-handler': 'acknowledge',
  hear: 'hear',
  'look-into': 'answer',
  respond: 'answer',
  'delay-notice': 'extend',
  close: 'close',
};

function linesOf(reading: Reading, { case: one, words }: CaseWithWords, duties: readonly Duty[]): DutyLine[] {
  return asThingsToDo(duties).map(({ duty, actBy, openSince }) => ({
    duty,
    actBy,
    workingDaysLeft: leftFor(reading, { duty, actBy }),
    ...openFor(todayOf(reading), openSince),
    ...(duty === 'hear' ? { whom: notHeard(reading, one, words) } : {}),
  }));
}

/** How long it is open, of what has no day. */
export function openFor(today: Day, openSince: Day | undefined): Pick<DutyLine, 'openDays'> {
  return openSince === undefined ? {} : { openDays: epochDayOf(today) - epochDayOf(openSince) };
}

/** Nobody waits for what is only to be entered: it is never late. */
function leftFor(reading: Reading, { duty, actBy }: Pick<Duty, 'duty' | 'actBy'>): number {
  const left = leftUntil(reading, actBy);
  return duty === 'enter' ? Math.max(0, left) : left;
}

function notHeard(reading: Reading, one: Case, words: CaseWithWords['words']): string[] {
  const { employee } = wordsShown(one, words);
  return toBeHeard(one, words)
    .filter((whom) => !isHeard(one, whom))
    .map((whom) => (whom === 'as-named' ? employee : nameOf(reading, whom)))
    .filter((name) => name !== undefined);
}

/** Once, by whoever has it, and never beyond its date. */
function mayPostpone(reading: Reading, one: Case): boolean {
  const { handling, responsible, told } = one;
  const has = [responsible, ...told].some(({ person }) => person === reading.reader.id);
  if (!has && handling.handler?.person !== reading.reader.id) return false;
  const { earliest, latest } = postponeSpan(reading, one, todayOf(reading));
  return handling.postponed === undefined && earliest <= latest;
}

function measureRows(reading: Reading, measures: readonly Measure[]): MeasureRow[] {
  return measures
    .filter((measure) => isRemindedOf(measure, reading, todayOf(reading)))
    .map((measure): MeasureRow => {
      const { id, what, dueOn, source } = measure;
      const actBy = lastWorkingDayOnOrBefore(reading.calendar, dueOn);
      return {
        row: 'measure',
        measure: id,
        what,
        number: source.from === 'case' ? source.number : undefined,
        actBy,
        workingDaysLeft: leftUntil(reading, actBy),
      };
    });
}

function reviewRows(reading: Reading, reviews: readonly Review[]): ReviewRow[] {
  return reviews
    .filter((review) => postToDo(review) !== undefined || isRemindedOfReview(review, reading, todayOf(reading)))
    .map((review): ReviewRow => {
      const { unit, on } = review;
      const because = postToDo(review);
      // Whatever the date, it is for today.
      if (because !== undefined) {
        const today = todayOf(reading);
        return { row: 'review', unit, on, name: unitNameOf(reading, unit), because, actBy: today, workingDaysLeft: 0 };
      }
      const actBy = toBeHeldBy(reading.profile, reading.calendar, review);
      const workingDaysLeft = leftUntil(reading, actBy);
      return { row: 'review', unit, on, name: unitNameOf(reading, unit), actBy, workingDaysLeft };
    });
}

/** Whatever the date, it is for today. */
function monthRows(reading: Reading, months: readonly UnitMonth[]): MonthRow[] {
  const today = todayOf(reading);
  return months.flatMap((one): MonthRow[] => {
    const { unit, month } = one;
    const because = toDoOf(one);
    if (because === undefined || !mayKeep(reading, unit, reading.reader.id, today)) return [];
    const name = unitNameOf(reading, unit);
    return [{ row: 'month', unit, month, name, because, actBy: today, workingDaysLeft: 0 }];
  });
}

/** Number, unit, who has it and how late it is: no word and no kind of what is in cases that she has no part in. */
export function overdueView(
  reading: Reading,
  { page, day }: Pick<Extract<Showing, { show: 'overdue' }>, 'page' | 'day'>,
  { rows, more }: { readonly rows: readonly Case[]; readonly more: boolean },
): OverdueView {
  const today = todayOf(reading);
  const revision = page === 0 ? revisionTold(reading, day) : undefined;
  const reports = page === 0 ? reportsTold(reading, day) : [];
  return {
    view: 'overdue',
    day: today,
    page,
    revision: revision && { by: revision.by, is: revision.is, title: reading.profile.procedure.title },
    reports: reports.map(({ to, on }) => ({ to: inTheirWords(reading, to), on })),
    rows: rows.map((one) => ({
      case: one.id,
      number: one.number,
      unit: unitNameOf(reading, one.facts.unit),
      holder: nameOf(reading, holderOf(one)),
      workingDaysLate: workingDaysLate(asHeard(reading, one).calendar, one, today),
      opens: accessOf(one, reading.reader.id) === 'whole',
    })),
    more,
  };
}

function holderOf({ handling, responsible }: Case): PersonId {
  return handling.handler?.person ?? responsible.person;
}

const HALF_AN_HOUR = 30;

/** Half hours within office hours at which one's digest can come. */
export function digestHours({ profile }: Pick<Reading, 'profile'>): TimeOfDay[] {
  const { opens, closes } = profile.officeHours;
  const hours: TimeOfDay[] = [];
  const until = minutesOf(closes);
  for (let at = Math.ceil(minutesOf(opens) / HALF_AN_HOUR) * HALF_AN_HOUR; at < until; at += HALF_AN_HOUR) {
    hours.push(TimeOfDay.parse(`${pad(Math.floor(at / 60))}:${pad(at % 60)}`));
  }
  return hours;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

export function digestHourView(reading: Reading, chosen: TimeOfDay | undefined): DigestHourView {
  const usual = reading.profile.reminders.digestAt;
  return { view: 'digest-hour', hours: digestHours(reading), current: chosen ?? usual, usual };
}

function todayOf({ profile, now }: Reading): Day {
  return dayIn(profile.municipality.zone, now);
}

function leftUntil(reading: Reading, day: Day): number {
  return workingDaysBetween(reading.calendar, todayOf(reading), day);
}
