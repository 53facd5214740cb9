/** What is still to be done with a case, by whom and by when. Everything that reminds, lists and escalates asks here. */
import { addWorkingDays, type Calendar, firstWorkingDayOnOrAfter, workingDaysBetween } from './calendar.ts';
import type { Case } from './case.ts';
import type { Clock } from './clock.ts';
import { isHeard, toBeHeard } from './closing.ts';
import { deadline } from './deadline.ts';
import { countedFrom } from './extending.ts';
import { awaitsCallSince, confirmedAt, type Given } from './handling.ts';
import type { PersonId } from './ids.ts';
import { askedByKeeper } from './kept-words.ts';
import { untoldHandler } from './named-handler.ts';
import { MOST_ROUNDS } from './part.ts';
import type { Profile } from './profile.ts';
import { isReceivers, receiverAskedFrom } from './receiving.ts';
import { awaitsEntry } from './settled.ts';
import { type Day, dayIn } from './time.ts';
import type { Words } from './words.ts';

export const dutyNames = [
  'accept-offer',
  'decide-unit',
  'get-there',
  'ask-consent',
  'see',
  'approve',
  'enter',
  'settle-mail',
  'post-letter',
  'call-back',
  'end-meeting',
  'acknowledge',
  'tell-handler',
  'hear',
  'look-into',
  'respond',
  'delay-notice',
  'close',
] as const;
export type DutyName = (typeof dutyNames)[number];

export interface Duty {
  readonly duty: DutyName;
  /** The last working day on which it can be done in time. */
  readonly actBy: Day;
  /** The clock that it runs under, where it has one of its own. */
  readonly clock?: Clock | undefined;
  /** Nobody is told of it before this day; from then on as of what is late. */
  readonly from?: Day | undefined;
  readonly whose: readonly PersonId[];
  /** Its date is the profile's limit for what has none, which nobody was promised: it is never late, only open since this day. */
  readonly openSince?: Day | undefined;
}

export type Time = { readonly profile: Profile; readonly calendar: Calendar };

/** Of an open case never empty; of a closed one always. The earliest first. */
export function dutiesIn(time: Time, one: Case, words: Words): Duty[] {
  const duties = datedDuties(time, one, words);
  if (one.clocks.some(({ clock }) => clock !== 'acknowledge')) return duties;
  const limit = planDay(time, one);
  const openSince = countedFrom(time.profile, one);
  return duties.map((each) =>
    each.clock === undefined && each.actBy === limit && !ofItsOwn.has(each.duty) ? { ...each, openSince } : each,
  );
}

/** Those whose day has nothing to do with how long the case is open. */
const ofItsOwn: ReadonlySet<DutyName> = new Set(['call-back', 'end-meeting', 'post-letter', 'tell-handler']);

/** Whether the citizen was promised something by a day: the answer, or the confirmation that has not been given yet. */
export function hasDate(one: Case): boolean {
  return one.clocks.some(({ clock }) => clock !== 'acknowledge') || runningClocks(one).length > 0;
}

function datedDuties({ profile, calendar }: Time, one: Case, words: Words): Duty[] {
  if (one.state.state === 'closed') return [];
  const { handling, told } = one;
  const leads = leadsOf(one);
  const handlers = handling.handler === undefined ? leads : [handling.handler.person];
  const clock = (name: Clock['clock']) => runningClocks(one).find((each) => each.clock === name);
  const actBy = planDay({ profile, calendar }, one);
  const duties: Duty[] = [];
  const { offer } = handling;
  if (offer !== undefined) duties.push({ duty: 'accept-offer', actBy, whose: [offer.to.person] });
  const deciding = told.filter(({ capacity }) => capacity === 'coordinator').map(({ person }) => person);
  if (isUndecided(one) && deciding.length > 0) duties.push({ duty: 'decide-unit', actBy, whose: deciding });
  const keeper = askedByKeeper(one, words);
  if (keeper !== undefined) {
    const from = addWorkingDays(calendar, dayIn(profile.municipality.zone, keeper.since), 1);
    duties.push({ duty: 'ask-consent', actBy, from, whose: [keeper.person] });
  }
  const awaitsCall = awaitsCallSince(handling);
  if (awaitsCall !== undefined) {
    const day = addWorkingDays(calendar, dayIn(profile.municipality.zone, awaitsCall), 1);
    duties.push({ duty: 'call-back', actBy: day, whose: handlers });
  }
  if (one.state.state === 'awaiting-approval') {
    // Whoever approves or enters it has seen it.
    const duty = awaitsEntry(profile, one, words) ? 'enter' : 'approve';
    duties.push({ duty, actBy: firstDate({ profile, calendar }, one), whose: leads });
    return sorted(duties);
  }
  if (one.seen === undefined && handling.handler === undefined) duties.push({ duty: 'see', actBy, whose: leads });
  if (isReceivers(one)) {
    const from = receiverAskedFrom(profile, calendar, one);
    duties.push({ duty: 'get-there', actBy, from, whose: [one.reporter] });
  }
  if (hasUnsettledMail(one)) duties.push({ duty: 'settle-mail', actBy, whose: handlers });
  const unposted = toPost(one);
  if (unposted.length > 0) {
    const days = unposted.map(({ at }) =>
      addWorkingDays(calendar, dayIn(profile.municipality.zone, at), POSTED_WITHIN),
    );
    const [by = actBy] = [...days, firstDate({ profile, calendar }, one)].sort();
    duties.push({ duty: 'post-letter', actBy: by, whose: handlers });
  }
  const meeting = handling.meetings.at(-1);
  if (meeting?.state === 'planned') {
    duties.push({ duty: 'end-meeting', actBy: firstWorkingDayOnOrAfter(calendar, meeting.on), whose: handlers });
  }
  // What is written and lies there has only to be posted.
  const lies = (given: Given | undefined) => given !== undefined && unposted.includes(given);
  const acknowledge = clock('acknowledge');
  if (acknowledge !== undefined && !lies(handling.acknowledged)) {
    duties.push({ duty: 'acknowledge', actBy: acknowledge.actBy, clock: acknowledge, whose: handlers });
  }
  // She was told another name. Whoever is answered at the same time learns it from the answer.
  const untold = isAnswered(one) ? undefined : untoldHandler(profile, one);
  if (untold !== undefined) {
    const day = addWorkingDays(calendar, dayIn(profile.municipality.zone, untold.at), TOLD_WITHIN);
    duties.push({ duty: 'tell-handler', actBy: day, whose: handlers });
  }
  const hearing = hearBy({ profile, calendar }, one, words);
  if (hearing !== undefined) duties.push({ duty: 'hear', actBy: hearing, whose: handlers });
  const respond = clock('respond');
  const answered = lies(handling.answer?.given);
  if (respond !== undefined && !answered)
    duties.push({ duty: lookedInto(one), actBy: respond.actBy, clock: respond, whose: handlers });
  const delay = clock('delay-notice');
  if (delay !== undefined && !answered && !lies(handling.extensions.at(-1)?.notice)) {
    duties.push({ duty: 'delay-notice', actBy: delay.actBy, clock: delay, whose: handlers });
  }
  // Also before it is answered where no date of an answer runs: it has to end some time.
  if (respond === undefined) duties.push({ duty: 'close', actBy, whose: handlers });
  return sorted(duties);
}

/** By the same day, but nobody can be answered: what is to be done is to look into it (Bjurholm: just the same). */
function lookedInto({ facts }: Case): Extract<DutyName, 'look-into' | 'respond'> {
  return facts.anonymous ? 'look-into' : 'respond';
}

/** A reply and the word that it takes longer, due on the same day, are one thing to do. */
export function asThingsToDo(duties: readonly Duty[]): Duty[] {
  const respond = duties.find(({ duty }) => duty === 'respond');
  return duties.filter(({ duty, actBy }) => duty !== 'delay-notice' || actBy !== respond?.actBy);
}

/** Whoever answers for it, and whoever does so in her stead while she is away. */
export function leadsOf({ responsible, told }: Case): PersonId[] {
  const deputies = told
    .filter(({ capacity, neutral }) => capacity === 'deputy' && neutral !== true)
    .map(({ person }) => person);
  return unique([responsible.person, ...deputies]);
}

/**
 * The clocks that nothing has stopped yet. What was settled on the spot runs until its confirmation is approved. Where
 * nobody can be told anything, there is only the investigation.
 */
export function runningClocks(one: Case): Clock[] {
  if (one.state.state === 'closed' || isAnswered(one)) return [];
  const { facts, clocks, handling } = one;
  return clocks.filter(({ clock }) => {
    if (clock !== 'respond' && facts.anonymous) return false;
    return clock !== 'acknowledge' || confirmedAt(handling) === undefined;
  });
}

/**
 * An outcome for the anonymous is all the answer there is; what is on its way has not reached anybody. What was settled
 * on the spot was answered there, or is once its confirmation is approved.
 */
export function isAnswered({ state, handling: { answer } }: Case): boolean {
  if (state.state === 'awaiting-approval') return state.answered === true;
  return answer !== undefined && (answer.given === undefined || answer.given.state === 'given');
}

/** The day after which it is overdue: the earliest end of its running clocks. Undefined where none runs. */
export function overdueAfter(one: Case): Day | undefined {
  const ends = runningClocks(one).map(({ nature, nominal, rolled }) => (nature === 'promise' ? nominal : rolled));
  return ends.sort()[0];
}

/** Working days since the last one on which something could still be done in time; 0 where none was missed. */
export function workingDaysLate(calendar: Calendar, one: Case, today: Day): number {
  const first = firstActBy(one);
  return first === undefined || first >= today ? 0 : workingDaysBetween(calendar, first, today);
}

function firstActBy(one: Case): Day | undefined {
  return runningClocks(one)
    .map(({ actBy }) => actBy)
    .sort()[0];
}

/** The last day on which what comes first can be done in time. */
export function firstDate(time: Time, one: Case): Day {
  return firstActBy(one) ?? planDay(time, one);
}

/**
 * By when the case as a whole is to be dealt with: its answer's date, else its last date, else the profile's own limit
 * for what has none.
 */
export function planDay({ profile, calendar }: Time, one: Case): Day {
  const dates = one.clocks.filter(({ clock }) => clock !== 'acknowledge').map(({ actBy }) => actBy);
  const [first] = dates.sort();
  if (first !== undefined) return first;
  return deadline(calendar, countedFrom(profile, one), profile.reminders.withoutClock).actBy;
}

function hearBy({ profile, calendar }: Time, one: Case, words: Words): Day | undefined {
  if (profile.hearing.employee !== 'as-a-rule') return undefined;
  if (toBeHeard(one, words).every((whom) => isHeard(one, whom))) return undefined;
  const { within } = profile.hearing;
  if (within !== undefined) return deadline(calendar, countedFrom(profile, one), within).actBy;
  // Before the answer, which rests on it: a working day is left for that.
  return addWorkingDays(calendar, planDay({ profile, calendar }, one), -1);
}

/** Somebody has to say what is to be done with a mail: the last of its sort; an invitation, as long as it is for a day to come. */
export function hasUnsettledMail(one: Case): boolean {
  return lastGiven(one).some(({ state }) => state === 'uncertain' || state === 'failed');
}

/** Written, and still to be posted. */
function toPost(one: Case): Given[] {
  return lastGiven(one).filter(({ state }) => state === 'to-post');
}

/** Working days in which the citizen is told that another has her case now. */
const TOLD_WITHIN = 2;

/** Working days in which a letter that is written is posted. */
const POSTED_WITHIN = 2;

function lastGiven({ handling }: Case): Given[] {
  const { acknowledged, answer, extensions, meetings } = handling;
  const meeting = meetings.at(-1);
  const invited = meeting?.state === 'planned' ? meeting.invited : undefined;
  const all = [acknowledged, answer?.given, extensions.at(-1)?.notice, invited];
  return all.filter((given) => given !== undefined);
}

/** Two units declined and nobody has decided since. */
export function isUndecided({ handling }: Case): boolean {
  return handling.declined.length >= MOST_ROUNDS && handling.offer === undefined;
}

function sorted(duties: readonly Duty[]): Duty[] {
  return [...duties].sort((a, b) => (a.actBy < b.actBy ? -1 : a.actBy > b.actBy ? 1 : 0));
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Set(all)];
}
