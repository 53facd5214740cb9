/**
 * The rules by which a case is counted. What it counts for is made anew at each decision, so that whatever
 * is done to a case is counted right from that moment on:
 *
 * - Received counts in the month in which it was heard, all else in the month in which it was closed (ISO 10002).
 * - A case that is moved counts where it is now, in the month in which it was heard, as if it had always been there; a
 *   month that was published stands, and the next summary notes the difference.
 * - A unit that ends is no move: as received it counts for the unit that stood on the day it was heard, for good; all
 *   else for the unit that has it when it is closed. So what was counted before a merger stands, each case counts once
 *   as received and once as closed, and the municipality's totals lose nothing.
 * - A changed kind or track counts the same way. A reopened case is not closed until it is closed again. It gets a new
 *   promise then, but what was late by an earlier one stays late: to be taken up again makes no answer come in time.
 * - What was registered in error is not counted at all, and a duplicate is counted once, as the case that it doubles.
 * - How many days an answer took are working days from the day it was heard, so that weekends and holidays make no unit
 *   slower. Of what was never answered (praise that was only passed on, what was withdrawn) no days are counted.
 * - A complaint about a formal decision is none about a service (Harstad D00075): a book of its own.
 * - A case that is hidden from the manager of its unit is counted in a third book, which no unit's own summary opens.
 *   Once the month in which it was heard is over, it stays in that book, or outside it, for as long as the unit has it,
 *   or what took over from that: the unit's published figures, one less, would tell that there is one which its manager may not see. What it has been
 *   counted with tells nothing of that.
 */
import { workingDaysBetween } from '../calendar.ts';
import type { Case } from '../case.ts';
import type { Setting } from '../course.ts';
import { confirmedAt, type Given } from '../handling.ts';
import { standingId } from '../organisation-changes.ts';
import type { Outcome } from '../outcome.ts';
import { monthOf } from '../period.ts';
import { type Day, dayIn } from '../time.ts';
import type { Book, Counted, Timeliness } from './counted.ts';
import { matterOf } from './matters.ts';

const notCounted: ReadonlySet<Outcome> = new Set<Outcome>(['registered-in-error', 'duplicate']);
const notAnswered: ReadonlySet<Outcome> = new Set<Outcome>(['withdrawn']);

/** Undefined where it is not counted. `before`: what it counted for until now. */
export function countedAs(
  one: Case,
  { profile, organisation, calendar, now }: Pick<Setting, 'profile' | 'organisation' | 'calendar' | 'now'>,
  before: Counted | undefined,
): Counted | undefined {
  const { facts, state } = one;
  if (state.state === 'closed' && notCounted.has(state.outcome)) return undefined;
  const { zone } = profile.municipality;
  const [track = 'service'] = facts.tracks;
  const lateBefore =
    before !== undefined && (before.lateBefore || (state.state !== 'closed' && before.closed?.timeliness === 'late'));
  return {
    book: bookOf(one, organisation, before, dayIn(zone, now)),
    unit: facts.unit,
    ...(facts.receivedFor === undefined ? {} : { receivedFor: facts.receivedFor }),
    kind: facts.kind,
    class: facts.class,
    track,
    area: facts.serviceArea,
    heardOn: facts.heardOn,
    anonymous: facts.anonymous,
    suggestionInside: facts.suggestionInside,
    ...(lateBefore ? { lateBefore } : {}),
    ...(state.state === 'closed'
      ? { closed: closedAs(one, state, lateBefore, { calendar, zone, matter: matterOf(profile, facts) }) }
      : {}),
  };
}

function bookOf(one: Case, organisation: Setting['organisation'], before: Counted | undefined, today: Day): Book {
  const here = before?.unit === one.facts.unit ? before : undefined;
  // What is closed and counted stays where it is, whoever comes and goes.
  if (one.state.state === 'closed' && here?.closed !== undefined) return here.book;
  const own = one.facts.tracks[0] === 'formal-decision' ? 'decision' : 'service';
  const had = here ?? tookOver(one, organisation, before, today);
  if (had !== undefined && monthOf(had.heardOn) < monthOf(today)) return had.book === 'hidden' ? 'hidden' : own;
  const manager = organisation.units.get(one.facts.unit)?.manager;
  const hides = manager !== undefined && one.hiddenFrom.includes(manager);
  // A new manager does not bring it into the unit's own figures: how many there were would be told by the difference.
  // Nor does a unit that took it over from one that has ended.
  const hid = had?.book === 'hidden' && one.hiddenFrom.length > 0;
  return hides || hid ? 'hidden' : own;
}

function tookOver(
  { facts }: Case,
  organisation: Setting['organisation'],
  before: Counted | undefined,
  today: Day,
): Counted | undefined {
  return before !== undefined && standingId(organisation, before.unit, today) === facts.unit ? before : undefined;
}

function closedAs(
  one: Case,
  { closedOn, outcome }: Extract<Case['state'], { state: 'closed' }>,
  lateBefore: boolean,
  {
    calendar,
    zone,
    matter,
  }: Pick<Setting, 'calendar'> &
    Pick<Setting['profile']['municipality'], 'zone'> & { readonly matter: string | undefined },
): NonNullable<Counted['closed']> {
  const { facts, handling } = one;
  const answeredOn = outcome === 'settled-on-the-spot' ? facts.heardOn : dayOf(handling.answer?.given, zone);
  return {
    on: closedOn,
    outcome,
    ...(matter === undefined ? {} : { cause: matter }),
    timeliness: lateBefore ? 'late' : timelinessOf(one, outcome, answeredOn ?? closedOn, zone),
    extended: handling.extensions.some(({ notice }) => notice.state === 'given'),
    ...(answeredOn === undefined ? {} : { days: Math.max(0, workingDaysBetween(calendar, facts.heardOn, answeredOn)) }),
  };
}

/** Where the profile promises no answer, the acknowledgement is what is promised (Hudiksvall: within 10 working days). */
function timelinessOf(
  { clocks, handling, facts }: Case,
  outcome: Outcome,
  answeredOn: Day,
  zone: Setting['profile']['municipality']['zone'],
): Timeliness {
  if (notAnswered.has(outcome)) return 'no-deadline';
  const respond = clocks.find(({ clock }) => clock === 'respond');
  if (respond !== undefined) {
    const [first] = handling.extensions.filter(({ notice }) => notice.state === 'given');
    if (answeredOn <= endOf(first?.was ?? respond)) return 'in-time';
    return first !== undefined && answeredOn <= endOf(respond) ? 'in-extended-time' : 'late';
  }
  const acknowledge = clocks.find(({ clock }) => clock === 'acknowledge');
  if (acknowledge === undefined || facts.anonymous) return 'no-deadline';
  const confirmed = confirmedAt(handling);
  const told = outcome === 'settled-on-the-spot' ? facts.heardOn : confirmed && dayIn(zone, confirmed);
  // Praise that nobody was thanked for was passed along in silence: what was promised was the thanks.
  const unthanked = told === undefined && handling.answer === undefined && facts.answerWay !== 'none';
  if (outcome === 'passed-along' && unthanked) return 'late';
  return (told ?? answeredOn) <= endOf(acknowledge) ? 'in-time' : 'late';
}

/** A promise is kept by its nominal date, a statutory limit by the rolled one (domain, counting days). */
function endOf({ nature, nominal, rolled }: Case['clocks'][number]): Day {
  return nature === 'promise' ? nominal : rolled;
}

function dayOf(given: Given | undefined, zone: Setting['profile']['municipality']['zone']): Day | undefined {
  return given?.state === 'given' ? dayIn(zone, given.at) : undefined;
}
