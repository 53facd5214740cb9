/** What follows from what was heard: facts, tracks, clocks, who has it and by when somebody must have looked. */
import type { Calendar } from './calendar.ts';
import type { CaseEvent, Facts } from './case.ts';
import { clocksFor } from './clocks.ts';
import type { Actor, Heard, Refusal } from './commands.ts';
import { maskNationalIds } from './national-id.ts';
import type { Organisation } from './organisation.ts';
import { placedOn } from './organisation-changes.ts';
import { kindOf, type Profile } from './profile.ts';
import { routeOf } from './routing.ts';
import { dayIn, type Instant, plusDays, plusMilliseconds } from './time.ts';
import { tracksOf } from './tracks.ts';
import { overLong } from './words.ts';

export interface Setting {
  readonly actor: Actor;
  readonly now: Instant;
  readonly profile: Profile;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
}

export type Course = Pick<
  Extract<CaseEvent, { event: 'completed' }>,
  'facts' | 'clocks' | 'responsible' | 'next' | 'hiddenFrom' | 'nextAttentionAt'
>;

/** The course that a statement takes, or why it can't be registered. */
export function courseOf(
  heard: Heard,
  { actor, profile, organisation, calendar, now }: Setting,
): { readonly ok: true; readonly course: Course } | { readonly ok: false; readonly refusal: Refusal } {
  const no = (refusal: Refusal) => ({ ok: false as const, refusal });
  const today = dayIn(profile.municipality.zone, now);
  const kind = kindOf(profile, heard.kind);
  if (kind === undefined) return no({ reason: 'kind-unknown' });
  const placed = placedOn(organisation, heard, today);
  if (placed === undefined) return no({ reason: 'unit-gone' });
  const { unit, receivedFor, serviceArea } = placed;
  if (heard.heardOn > today) return no({ reason: 'heard-in-future' });
  const earliest = plusDays(today, -profile.heardAtMostDaysAgo);
  // A mistake of whoever enters it; what the machine registers was entered in time, and then lay.
  if ('person' in actor && heard.heardOn < earliest) return no({ reason: 'heard-too-long-ago', earliest });
  if (textsOf(heard.words).some((text) => maskNationalIds(text).found > 0)) return no({ reason: 'national-id' });
  const text = overLong(heard.words);
  if (text !== undefined) return no({ reason: 'too-long', text });
  const anonymous = heard.words.contact.as === 'anonymous';
  if (anonymous && !profile.anonymity.allowed) return no({ reason: 'anonymity-not-allowed' });
  const tracks = tracksOf(heard.signals, heard.vulnerable);
  // What is sensitive may be registered without a word, so that it is followed up; so may what was broken off in haste.
  const wordless = heard.words.said.trim() === '';
  if (wordless && !tracks.includes('sensitive') && !heard.missing.includes('words'))
    return no({ reason: 'nothing-said' });
  // Praise is no conflict of interest: it reaches the one who is praised.
  const conflicted = kind.class === 'praise' ? [] : heard.concerns;
  const route = routeOf(profile, organisation, { unit, on: today, concerns: conflicted });
  if (route === undefined) return no({ reason: 'nobody-to-take-it' });
  const facts: Facts = {
    kind: kind.code,
    class: kind.class,
    unit,
    ...(receivedFor === unit ? {} : { receivedFor }),
    serviceArea,
    heardOn: heard.heardOn,
    channel: heard.channel,
    signals: [...heard.signals],
    ...(heard.vulnerable === undefined ? {} : { vulnerable: heard.vulnerable }),
    tracks,
    inDanger: heard.inDanger,
    concerns: [...heard.concerns],
    ...(heard.concernsAssumed === true ? { concernsAssumed: true } : {}),
    ...(heard.decisionNotifiedOn === undefined ? {} : { decisionNotifiedOn: heard.decisionNotifiedOn }),
    anonymous,
    answerWay: anonymous ? 'none' : heard.answerWay,
    citizenLanguage: heard.citizenLanguage,
    suggestionInside: kind.class !== 'suggestion' && (heard.words.suggestion ?? '').trim() !== '',
    missing: [...heard.missing],
  };
  return {
    ok: true,
    course: {
      facts,
      clocks: clocksFor(profile, calendar, facts),
      responsible: route.responsible,
      next: [...route.next],
      hiddenFrom: [...route.hiddenFrom],
      nextAttentionAt: facts.inDanger ? untilNextPerson(profile, now) : null,
    },
  };
}

/** When the next in line is told, where someone is in danger and nobody has looked. */
export function untilNextPerson(profile: Profile, now: Instant): Instant {
  return plusMilliseconds(now, profile.emergency.nextPersonAfterMinutes * 60_000);
}

/** Every text of what was heard, the contact's included. */
function textsOf(words: Heard['words']): string[] {
  const { contact, ...texts } = words;
  return [...Object.values(texts), ...Object.values(contact)].filter((text) => text !== undefined);
}
