/** From what was heard to a registered case, completed, seen, noted beside, settled on the spot or handed on. */
import { accessOf } from '../access.ts';
import type { Case, CaseEvent, Facts } from '../case.ts';
import { registersOf, registersWithout } from '../closing.ts';
import type { Command, Heard } from '../commands.ts';
import { type Course, courseOf, type Setting, untilNextPerson } from '../course.ts';
import type { CaseWithWords, Decided } from '../decide.ts';
import { statedEdition } from '../editions.ts';
import { clocksWith } from '../extending.ts';
import type { PersonId } from '../ids.ts';
import { deputyOf } from '../ladder.ts';
import { partsOf, worksOnIt } from '../part.ts';
import type { Profile } from '../profile.ts';
import { isReceivers, receiverFollows } from '../receiving.ts';
import { awaitsEntry, isConfirmationOwed } from '../settled.ts';
import { dayIn } from '../time.ts';
import { notOnTheSpot, tellOnly } from '../tracks.ts';
import { closing, decided, personOf, refuse, seenBy, textFault, withNote } from './asked.ts';
import { nextNow } from './in-seat.ts';
import { offeredOn } from './passing-on.ts';
import { outcomeStands } from './taking.ts';
import { seatWithout } from './track.ts';

export function register(command: Extract<Command, { command: 'register' }>, setting: Setting): Decided {
  const { profile, now } = setting;
  const person = personOf(setting);
  if (person === undefined) return refuse({ reason: 'not-an-employee' });
  const followed = courseOf(command.heard, setting);
  if (!followed.ok) return followed;
  const { heard } = command;
  const { course } = followed;
  if (tellOnly(profile, course.facts.tracks) !== undefined) return refuse({ reason: 'tell-only' });
  const settled = isSettled(heard);
  if (settled) {
    const because = notOnTheSpot(profile, { ...course.facts, aboutReporter: heard.concerns.includes(person) });
    if (because !== undefined) return refuse({ reason: 'not-on-the-spot', because });
  }
  const by = { at: now, by: person };
  const events: CaseEvent[] = [
    {
      event: 'registered',
      ...by,
      id: command.id,
      number: command.number,
      draft: command.draft,
      edition: statedEdition(profile),
      reporter: person,
      ...course,
    },
  ];
  if (!settled) events.push(...receiverFollows({ reporter: person, ...course }, setting, by));
  if (settled) {
    const confirms = isConfirmationOwed(profile, heard, heard.words);
    events.push({ event: 'settled-on-the-spot', ...by, ...(confirms ? {} : { answered: true }) });
    const owed = confirms || asksForNumber(profile, course.facts);
    if (!owed) events.push(closing(setting, person, 'settled-on-the-spot'));
  }
  return { ok: true, events, words: { ...heard.words, notes: [] } };
}

/**
 * Settled only where it is known that it may be: as long as nobody has said whether it is about a decision, harm or the
 * reporter herself, it stays open, with what was done among its words.
 */
function isSettled({ words, missing }: Heard): boolean {
  return words.settled !== undefined && !missing.includes('applies') && !missing.includes('more');
}

/** Whether a register that it goes to asks for its number before it is closed. */
function asksForNumber(profile: Profile, facts: Case['facts']): boolean {
  return registersOf(profile, { facts }).some(({ reference }) => reference?.required === true);
}

export function complete(before: CaseWithWords, heard: Heard, setting: Setting): Decided {
  return completedBy(before, heard, setting, personOf(setting));
}

/** By `person`, who need not work here any more where it is the machine that acts for her (`left`). */
export function completedBy(
  { case: one, words }: CaseWithWords,
  heard: Heard,
  setting: Setting,
  person: PersonId | undefined,
  left?: PersonId,
): Decided {
  const access = person === undefined ? 'none' : accessOf(one, person);
  if (person === undefined || access === 'none' || access === 'number') return refuse({ reason: 'no-access' });
  if (!mayTell(one, person)) return refuse({ reason: 'not-your-part' });
  if (one.state.state === 'closed') return refuse({ reason: 'already-closed', at: one.state.closedAt });
  if (one.facts.missing.length === 0) return refuse({ reason: 'nothing-missing' });
  const followed = courseOf(atWork(one) ? { ...heard, unit: one.facts.unit, kind: one.facts.kind } : heard, setting);
  if (!followed.ok) return followed;
  const { cause, category } = one.facts;
  const codes = { ...(cause === undefined ? {} : { cause }), ...(category === undefined ? {} : { category }) };
  const facts = { ...stillReceived(one.facts, followed.course.facts), ...codes };
  if (!outcomeStands(one, facts.class)) return refuse({ reason: 'outcome-not-for-kind' });
  const clocks = clocksWith(setting.profile, setting.calendar, one, facts);
  const course = { ...followed.course, ...seatStill(one, followed.course, setting), facts, clocks };
  const by = { at: setting.now, by: left === undefined ? person : ('clock' as const) };
  const who = left === undefined ? {} : { left };
  const moved = facts.heardOn === one.facts.heardOn ? {} : { edition: statedEdition(setting.profile) };
  const events: CaseEvent[] = [
    { event: 'completed', ...by, ...who, ...moved, ...course, nextAttentionAt: attentionAfter(one, course) },
  ];
  // Where it belongs may only now have been said.
  if (one.handling.receiving === undefined && one.seen === undefined && one.state.state === 'open') {
    events.push(...receiverFollows({ reporter: one.reporter, ...course }, setting, by));
  }
  const aboutReporter = facts.concerns.includes(one.reporter);
  const settled = one.state.state === 'awaiting-approval';
  if (settled && notOnTheSpot(setting.profile, { ...facts, aboutReporter }) !== undefined) {
    events.push({ event: 'settlement-withdrawn', ...by });
  }
  return { ok: true, events, words: { ...words, ...heard.words } };
}

/** As whose it was received is not asked anew, where nothing was said that changes it. */
function stillReceived(before: Facts, after: Facts): Facts {
  const same = before.unit === after.unit && before.heardOn === after.heardOn;
  return same && before.receivedFor !== undefined ? { ...after, receivedFor: before.receivedFor } : after;
}

/** Whoever has it or reported it; to whom it is only offered, it is not hers to say. */
function mayTell(one: Case, person: PersonId): boolean {
  const parts = partsOf(one, person);
  return worksOnIt(parts) || parts.has('reporter');
}

/**
 * Somebody handles it, or it is on its way to another unit: what it is and where it belongs is hers to say from then
 * on, by classifying it and passing it on.
 */
function atWork({ handling }: Case): boolean {
  return handling.handler !== undefined || handling.offer !== undefined || handling.declined.length > 0;
}

/** Who has it then. Where it is at work it stays, unless it only now turns out whom it concerns. */
function seatStill(one: Case, course: Course, setting: Setting): Pick<Course, 'responsible' | 'next'> {
  if (!atWork(one)) return stillWith(one, course);
  return seatWithout(one, course.hiddenFrom, setting) ?? course;
}

/**
 * Whoever has the case keeps it where all who would come before her in the new line were told already: a line that was
 * walked down because nobody could be reached isn't walked down again from its top.
 */
function stillWith(one: Case, { responsible, next }: Course): Pick<Course, 'responsible' | 'next'> {
  const line = [responsible, ...next];
  const isTold = ({ person }: { person: PersonId }) => one.told.some((told) => told.person === person);
  const place = line.findIndex(({ person }) => person === one.responsible.person);
  const keeper = line[place];
  if (keeper === undefined || !line.slice(0, place).every(isTold)) return { responsible, next };
  return { responsible: keeper, next: line.filter((each) => each !== keeper && !isTold(each)) };
}

/**
 * Whoever has looked need not look again, unless it is only now known that someone is in danger. A wait that runs
 * already isn't begun anew.
 */
function attentionAfter(one: Case, { responsible, facts, nextAttentionAt }: Course): Case['nextAttentionAt'] {
  const same = responsible.person === one.responsible.person && (one.facts.inDanger || !facts.inDanger);
  if (!same || nextAttentionAt === null) return nextAttentionAt;
  return one.seen === undefined ? (one.nextAttentionAt ?? nextAttentionAt) : null;
}

export function markSeen({ case: one, words }: CaseWithWords, setting: Setting): Decided {
  const person = personOf(setting);
  if (person === undefined || accessOf(one, person) !== 'whole') return refuse({ reason: 'no-access' });
  if (!worksOnIt(partsOf(one, person))) return refuse({ reason: 'not-your-part' });
  if (one.state.state === 'closed') return refuse({ reason: 'already-closed', at: one.state.closedAt });
  if (one.seen !== undefined) return refuse({ reason: 'already-seen', at: one.seen.at });
  return { ok: true, events: [{ event: 'seen', at: setting.now, by: person }], words };
}

export function tellReceived({ case: one, words }: CaseWithWords, setting: Setting): Decided {
  const person = personOf(setting);
  if (person === undefined || accessOf(one, person) === 'none') return refuse({ reason: 'no-access' });
  if (one.reporter !== person) return refuse({ reason: 'not-your-part' });
  if (one.state.state === 'closed') return refuse({ reason: 'already-closed', at: one.state.closedAt });
  if (!isReceivers(one)) return refuse({ reason: 'already-so' });
  return decided([{ event: 'receiver-told', at: setting.now, by: person }], words);
}

export function addNote(
  { case: one, words }: CaseWithWords,
  note: { sort: 'correction' | 'addition'; text: string },
  setting: Setting,
): Decided {
  const person = personOf(setting);
  const access = person === undefined ? 'none' : accessOf(one, person);
  if (person === undefined || access === 'none' || access === 'number') return refuse({ reason: 'no-access' });
  if (!mayTell(one, person)) return refuse({ reason: 'not-your-part' });
  const by = { at: setting.now, by: person };
  const noted = withNote(words, by, note.sort, note.text);
  return noted.ok ? decided([{ event: 'noted', ...by, sort: note.sort }], noted.words) : noted;
}

export function approve({ case: one, words }: CaseWithWords, text: string, setting: Setting): Decided {
  const person = personOf(setting);
  if (person === undefined || accessOf(one, person) !== 'whole') return refuse({ reason: 'no-access' });
  if (!worksOnIt(partsOf(one, person))) return refuse({ reason: 'not-your-part' });
  if (one.state.state === 'closed') return refuse({ reason: 'already-closed', at: one.state.closedAt });
  if (one.state.state !== 'awaiting-approval') return refuse({ reason: 'nothing-to-approve' });
  if (awaitsEntry(setting.profile, one, words)) return refuse({ reason: 'nothing-to-approve' });
  const fault = textFault(text.trim());
  if (fault !== undefined) return refuse(fault);
  const by = { at: setting.now, by: person };
  const events: CaseEvent[] = [...seenBy(one, by), { event: 'confirmation-approved', ...by }];
  // What a register asks for stays open until its number is there, and is closed with that.
  if (registersWithout(setting.profile, one).length === 0) {
    events.push(closing(setting, person, 'settled-on-the-spot'));
  }
  return decided(events, { ...words, confirmation: text.trim() });
}

/** She who can't be reached was to handle it, or was offered it: whoever appointed or offered has it as before. */
function withoutHer(
  { case: one, words }: CaseWithWords,
  { person, undelivered }: Extract<Command, { command: 'not-reached' }>,
  setting: Setting,
): Decided | undefined {
  const { actor, now } = setting;
  if (!('machine' in actor) || partsOf(one, person).has('lead')) return undefined;
  const by = { at: now, by: actor.machine };
  const message = undelivered === undefined ? {} : { undelivered };
  const { handler, offer } = one.handling;
  if (handler?.person === person) {
    return decided([{ event: 'handler-left', ...by, left: person, because: 'not-reached', ...message }], words);
  }
  return offer?.to.person === person
    ? decided([offeredOn(one, offer, setting, { ...by, ...message })], words)
    : undefined;
}

/** She has looked, and what she is told since does not reach her: somebody stands in, once for each who is not reached. */
function stoodInFor({ case: one, words }: CaseWithWords, person: PersonId, setting: Setting): Decided {
  const { actor, now, profile } = setting;
  if (!('machine' in actor) || !partsOf(one, person).has('lead')) return refuse({ reason: 'no-access' });
  const rung = `unreached-${person}`;
  if (one.handling.rungs.includes(rung)) return refuse({ reason: 'already-so' });
  const to = deputyOf(one, setting, dayIn(profile.municipality.zone, now), [person]);
  if (to === undefined || to.person === person) return refuse({ reason: 'nobody-to-take-it' });
  const by = { at: now, by: actor.machine };
  const events: CaseEvent[] = [{ event: 'escalated', ...by, rung, reason: 'not-reached', of: person, to }];
  // What she had taken into her own hands is with whoever stands in.
  if (one.handling.handler?.person === person) {
    events.push({ event: 'handler-left', ...by, left: person, because: 'not-reached' });
  }
  return decided(events, words);
}

export function handOn(
  before: CaseWithWords,
  command: Extract<Command, { command: 'not-reached' | 'not-seen-in-time' }>,
  setting: Setting,
): Decided {
  const { case: one, words } = before;
  const { actor, now, profile } = setting;
  if (!('machine' in actor)) return refuse({ reason: 'no-access' });
  const due = one.facts.inDanger && one.nextAttentionAt !== null && one.nextAttentionAt <= now;
  if (command.command === 'not-seen-in-time' && !due) return refuse({ reason: 'not-due' });
  if (one.state.state === 'closed') return refuse({ reason: 'already-closed', at: one.state.closedAt });
  const notReached = command.command === 'not-reached' ? withoutHer(before, command, setting) : undefined;
  if (notReached !== undefined) return notReached;
  if (one.seen !== undefined) {
    return command.command === 'not-reached'
      ? stoodInFor(before, command.person, setting)
      : refuse({ reason: 'already-seen', at: one.seen.at });
  }
  const from = command.command === 'not-reached' ? command.person : one.responsible.person;
  // Somebody who has it no longer, or never had it, leaves nothing behind for the next.
  const has = [one.responsible, ...one.told].some((each) => each.person === from);
  if (!has) return refuse({ reason: 'no-access' });
  const stamp = { at: now, by: actor.machine };
  const [to] = nextNow(one, setting);
  const until = untilNextPerson(profile, now);
  const becauseOf =
    command.command === 'not-reached' && command.undelivered !== undefined ? { undelivered: command.undelivered } : {};
  const event = (): CaseEvent => {
    if (to !== undefined) {
      const reason = command.command === 'not-reached' ? 'not-reached' : 'not-seen-in-danger';
      const nextAttentionAt = one.facts.inDanger ? until : null;
      return { event: 'handed-on', ...stamp, from, to, reason, ...becauseOf, nextAttentionAt };
    }
    return command.command === 'not-reached'
      ? { event: 'nobody-left', ...stamp, ...becauseOf }
      : { event: 'reminded', ...stamp, nextAttentionAt: until };
  };
  return { ok: true, events: [event()], words };
}
