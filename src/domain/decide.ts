/**
 * What a command makes of a case: events, or a refusal in a word. Who acts and what holds is an argument; nothing is
 * read and nothing is written here.
 */
import { accessOf } from './access.ts';
import type { Calendar } from './calendar.ts';
import type { Case, CaseEvent, Facts } from './case.ts';
import { clocksFor } from './clocks.ts';
import type { Actor, Command, Heard, Refusal } from './commands.ts';
import type { PersonId } from './ids.ts';
import { maskNationalIds } from './national-id.ts';
import { employee, type Organisation, unitOn } from './organisation.ts';
import { kindOf, type Profile } from './profile.ts';
import { routeOf } from './routing.ts';
import { dayIn, type Instant, plusDays, plusMilliseconds } from './time.ts';
import { notOnTheSpot, tellOnly, tracksOf } from './tracks.ts';
import type { Words } from './words.ts';

export interface Setting {
  readonly actor: Actor;
  readonly now: Instant;
  readonly profile: Profile;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
}

/** A case with its words, as it is loaded and saved. */
export interface CaseWithWords {
  readonly case: Case;
  readonly words: Words;
}

export type Decided =
  | { readonly ok: true; readonly events: readonly CaseEvent[]; readonly words: Words }
  | { readonly ok: false; readonly refusal: Refusal };

const refuse = (refusal: Refusal): Decided => ({ ok: false, refusal });

export function decide(before: CaseWithWords | undefined, command: Command, setting: Setting): Decided {
  if (command.command === 'register') {
    return before === undefined ? register(command, setting) : refuse({ reason: 'no-access' });
  }
  if (before === undefined) return refuse({ reason: 'no-access' });
  switch (command.command) {
    case 'complete':
      return complete(before, command.heard, setting);
    case 'mark-seen':
      return markSeen(before, setting);
    case 'add-note':
      return addNote(before, command, setting);
    case 'approve-confirmation':
      return approve(before, command.text, setting);
    case 'not-reached':
      return handOn(before, command.person, 'not-reached', setting);
    case 'not-seen-in-time': {
      const { nextAttentionAt } = before.case;
      if (nextAttentionAt === null || nextAttentionAt > setting.now) return refuse({ reason: 'not-due' });
      return handOn(before, before.case.responsible.person, 'not-seen-in-danger', setting);
    }
    default:
      return command satisfies never;
  }
}

function register(command: Extract<Command, { command: 'register' }>, setting: Setting): Decided {
  const { profile, now } = setting;
  const person = personOf(setting);
  if (person === undefined) return refuse({ reason: 'not-an-employee' });
  const course = courseOf(command.heard, setting);
  if (!course.ok) return course;
  const { heard } = command;
  if (tellOnly(profile, course.facts.tracks) !== undefined) return refuse({ reason: 'tell-only' });
  const settled = heard.words.settled !== undefined;
  if (settled) {
    const because = notOnTheSpot(profile, { ...course.facts, aboutReporter: heard.concerns.includes(person) });
    if (because !== undefined) return refuse({ reason: 'not-on-the-spot', because });
  }
  const { ok: _, ...rest } = course;
  const by = { at: now, by: person };
  const { title, edition, validFrom } = profile.procedure;
  const events: CaseEvent[] = [
    {
      event: 'registered',
      ...by,
      id: command.id,
      number: command.number,
      draft: command.draft,
      edition: { profile: `${profile.id}: ${title}`, edition, validFrom },
      reporter: person,
      ...rest,
    },
  ];
  if (settled) {
    events.push({ event: 'settled-on-the-spot', ...by });
    if (!needsConfirmation(profile, heard)) events.push(closing(setting, person));
  }
  return { ok: true, events, words: { ...heard.words, notes: [] } };
}

/** A written confirmation is owed where the profile demands one and there is, or may be, somebody to send it to. */
function needsConfirmation(profile: Profile, heard: Heard): boolean {
  const { as } = heard.words.contact;
  return profile.closing.settledOnTheSpot.confirmation === 'written' && (as === 'known' || as === 'not-asked');
}

function closing({ now, profile }: Setting, by: PersonId): CaseEvent {
  return { event: 'closed', at: now, by, on: dayIn(profile.municipality.zone, now), outcome: 'settled-on-the-spot' };
}

type Course = Pick<
  Extract<CaseEvent, { event: 'completed' }>,
  'facts' | 'clocks' | 'responsible' | 'next' | 'hiddenFrom' | 'nextAttentionAt'
>;

/** What follows from what was heard: facts, clocks, who has it and when somebody must have looked. */
function courseOf(
  heard: Heard,
  { profile, organisation, calendar, now }: Setting,
): ({ ok: true } & Course) | { ok: false; refusal: Refusal } {
  const no = (refusal: Refusal) => ({ ok: false as const, refusal });
  const today = dayIn(profile.municipality.zone, now);
  const kind = kindOf(profile, heard.kind);
  if (kind === undefined) return no({ reason: 'kind-unknown' });
  const unit = unitOn(organisation, heard.unit, today);
  if (unit === undefined) return no({ reason: 'unit-gone' });
  if (heard.heardOn > today) return no({ reason: 'heard-in-future' });
  const earliest = plusDays(today, -profile.heardAtMostDaysAgo);
  if (heard.heardOn < earliest) return no({ reason: 'heard-too-long-ago', earliest });
  if (textsOf(heard.words).some((text) => maskNationalIds(text).found > 0)) return no({ reason: 'national-id' });
  const anonymous = heard.words.contact.as === 'anonymous';
  if (anonymous && !profile.anonymity.allowed) return no({ reason: 'anonymity-not-allowed' });
  const tracks = tracksOf(heard.signals, heard.vulnerable);
  // What is sensitive may be registered without a word, so that it is followed up; so may what was broken off in haste.
  const wordless = heard.words.said.trim() === '';
  if (wordless && !tracks.includes('sensitive') && !heard.missing.includes('words'))
    return no({ reason: 'nothing-said' });
  const route = routeOf(profile, organisation, { unit: unit.id, on: today, concerns: heard.concerns });
  if (route === undefined) return no({ reason: 'nobody-to-take-it' });
  const facts: Facts = {
    kind: kind.code,
    class: kind.class,
    unit: unit.id,
    serviceArea: unit.serviceArea,
    heardOn: heard.heardOn,
    channel: heard.channel,
    signals: [...heard.signals],
    ...(heard.vulnerable === undefined ? {} : { vulnerable: heard.vulnerable }),
    tracks,
    inDanger: heard.inDanger,
    concerns: [...heard.concerns],
    ...(heard.decisionNotifiedOn === undefined ? {} : { decisionNotifiedOn: heard.decisionNotifiedOn }),
    anonymous,
    answerWay: anonymous ? 'none' : heard.answerWay,
    citizenLanguage: heard.citizenLanguage,
    suggestionInside: kind.class !== 'suggestion' && (heard.words.suggestion ?? '').trim() !== '',
    missing: [...heard.missing],
  };
  return {
    ok: true,
    facts,
    clocks: clocksFor(profile, calendar, facts),
    responsible: route.responsible,
    next: [...route.next],
    hiddenFrom: [...route.hiddenFrom],
    nextAttentionAt: facts.inDanger ? untilNextPerson(profile, now) : null,
  };
}

function untilNextPerson(profile: Profile, now: Instant): Instant {
  return plusMilliseconds(now, profile.emergency.nextPersonAfterMinutes * 60_000);
}

function complete({ case: one, words }: CaseWithWords, heard: Heard, setting: Setting): Decided {
  const person = personOf(setting);
  const access = person === undefined ? 'none' : accessOf(one, person);
  if (person === undefined || access === 'none' || access === 'number') return refuse({ reason: 'no-access' });
  if (one.state.state === 'closed') return refuse({ reason: 'already-closed', at: one.state.closedAt });
  if (one.facts.missing.length === 0) return refuse({ reason: 'nothing-missing' });
  const course = courseOf(heard, setting);
  if (!course.ok) return course;
  const { ok: _, ...rest } = course;
  const looked = one.seen !== undefined && rest.responsible.person === one.responsible.person;
  return {
    ok: true,
    events: [
      {
        event: 'completed',
        at: setting.now,
        by: person,
        ...rest,
        nextAttentionAt: looked ? null : rest.nextAttentionAt,
      },
    ],
    words: { ...words, ...heard.words },
  };
}

function markSeen({ case: one, words }: CaseWithWords, setting: Setting): Decided {
  const person = personOf(setting);
  if (person === undefined || accessOf(one, person) !== 'whole') return refuse({ reason: 'no-access' });
  if (one.seen !== undefined) return refuse({ reason: 'already-seen', at: one.seen.at });
  return { ok: true, events: [{ event: 'seen', at: setting.now, by: person }], words };
}

function addNote(
  { case: one, words }: CaseWithWords,
  note: { sort: 'correction' | 'addition'; text: string },
  setting: Setting,
): Decided {
  const person = personOf(setting);
  const access = person === undefined ? 'none' : accessOf(one, person);
  if (person === undefined || access === 'none' || access === 'number') return refuse({ reason: 'no-access' });
  const text = note.text.trim();
  if (text === '') return refuse({ reason: 'nothing-said' });
  if (maskNationalIds(text).found > 0) return refuse({ reason: 'national-id' });
  return {
    ok: true,
    events: [{ event: 'noted', at: setting.now, by: person, sort: note.sort }],
    words: { ...words, notes: [...words.notes, { at: setting.now, by: person, sort: note.sort, text }] },
  };
}

function approve({ case: one, words }: CaseWithWords, text: string, setting: Setting): Decided {
  const person = personOf(setting);
  if (person === undefined || accessOf(one, person) !== 'whole') return refuse({ reason: 'no-access' });
  if (one.state.state === 'closed') return refuse({ reason: 'already-closed', at: one.state.closedAt });
  if (one.state.state !== 'awaiting-approval') return refuse({ reason: 'nothing-to-approve' });
  if (text.trim() === '') return refuse({ reason: 'nothing-said' });
  if (maskNationalIds(text).found > 0) return refuse({ reason: 'national-id' });
  const by = { at: setting.now, by: person };
  const events: CaseEvent[] = one.seen === undefined ? [{ event: 'seen', ...by }] : [];
  events.push({ event: 'confirmation-approved', ...by }, closing(setting, person));
  return { ok: true, events, words: { ...words, confirmation: text.trim() } };
}

function handOn(
  { case: one, words }: CaseWithWords,
  from: PersonId,
  reason: 'not-reached' | 'not-seen-in-danger',
  setting: Setting,
): Decided {
  if (!('machine' in setting.actor)) return refuse({ reason: 'no-access' });
  if (one.state.state === 'closed') return refuse({ reason: 'already-closed', at: one.state.closedAt });
  if (one.seen !== undefined) return refuse({ reason: 'already-seen', at: one.seen.at });
  const stamp = { at: setting.now, by: setting.actor.machine };
  const today = dayIn(setting.profile.municipality.zone, setting.now);
  const to = one.next.find((candidate) => employee(setting.organisation, candidate.person, today) !== undefined);
  if (to === undefined) return { ok: true, events: [{ event: 'nobody-left', ...stamp, reason }], words };
  const nextAttentionAt = one.facts.inDanger ? untilNextPerson(setting.profile, setting.now) : null;
  return { ok: true, events: [{ event: 'handed-on', ...stamp, from, to, reason, nextAttentionAt }], words };
}

/** The acting employee, or undefined for a machine and for whoever does not work here today. */
function personOf({ actor, organisation, profile, now }: Setting): PersonId | undefined {
  if (!('person' in actor)) return undefined;
  return employee(organisation, actor.person, dayIn(profile.municipality.zone, now))?.id;
}

/** Every text of what was heard, the contact's included. */
export function textsOf(words: Heard['words']): string[] {
  const { contact, ...texts } = words;
  return [...Object.values(texts), ...Object.values(contact)].filter((text) => text !== undefined);
}
