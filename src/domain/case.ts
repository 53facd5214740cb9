/** The case: one aggregate, its states as variants, its history as events that hold ids, codes and dates only. */
import { z } from 'zod';
import { Capacity } from './capacity.ts';
import { Clock } from './clock.ts';
import { AnswerOutcome, Consent, Handling, Hearing, Link, LONGEST_REFERENCE, Way, Writing } from './handling.ts';
import { CaseId, CaseNumber, DraftId, KindCode, MeasureId, OutboxKey, PersonId, UnitId } from './ids.ts';
import { AnswerWay, Channel, KindClass, ServiceArea, Signal, Track, Vulnerable } from './kinds.ts';
import { Language } from './language.ts';
import { Outcome } from './outcome.ts';
import { Counted } from './statistics/counted.ts';
import { Day, Instant } from './time.ts';

/** Which edition of which procedure a case was heard under; it stays the case's own whatever comes later. */
export const Edition = z.strictObject({ profile: z.string(), edition: z.string(), validFrom: Day });
export type Edition = z.infer<typeof Edition>;

export { Capacity, Clock, Outcome };

export const Responsible = z.strictObject({
  person: PersonId,
  capacity: Capacity,
  /** Told besides, from another board (OSL 8 kap.): she reads the neutral parts. */
  neutral: z.literal(true).optional(),
});
export type Responsible = z.infer<typeof Responsible>;

/** What was asked for and not yet said when a case was registered in haste. */
export const Missing = z.enum(['words', 'contact', 'applies', 'original', 'place', 'more']);
export type Missing = z.infer<typeof Missing>;

/** The statistical side of a case: codes, dates and ids that outlive its words. */
export const Facts = z.strictObject({
  kind: KindCode,
  class: KindClass,
  /** Whose it is. */
  unit: UnitId,
  /** As whose it was received, where another unit stood in its place on the day it was heard. */
  receivedFor: UnitId.optional(),
  serviceArea: ServiceArea,
  heardOn: Day,
  channel: Channel,
  signals: z.array(Signal),
  vulnerable: Vulnerable.optional(),
  /** Never empty; the first is the one under which the case is counted. */
  tracks: z.array(Track).min(1),
  inDanger: z.boolean(),
  /** Employees the case is about. They never handle, approve or see it. */
  concerns: z.array(PersonId),
  /** Nobody has said yet whom it is about: `concerns` are those who must not see it meanwhile, and no more is said of them. */
  concernsAssumed: z.boolean().optional(),
  decisionNotifiedOn: Day.optional(),
  anonymous: z.boolean(),
  answerWay: AnswerWay,
  /** The citizen's language, not the employee's and not the unit's. */
  citizenLanguage: Language,
  suggestionInside: z.boolean(),
  missing: z.array(Missing),
  /** Codes of the profile's classification, set by whoever handles it. */
  cause: z.string().min(1).optional(),
  category: z.string().min(1).optional(),
});
export type Facts = z.infer<typeof Facts>;

const open = z.strictObject({ state: z.literal('open') });
const awaitingApproval = z.strictObject({
  state: z.literal('awaiting-approval'),
  settledAt: Instant,
  /** The citizen has all that she was promised: what is left is to enter it in a register. */
  answered: z.literal(true).optional(),
});
const closed = z.strictObject({
  state: z.literal('closed'),
  closedAt: Instant,
  closedOn: Day,
  outcome: Outcome,
  /** The profile's days after closing are over: whoever handled it sees number and state from now on. */
  sealed: z.boolean().optional(),
});
export const CaseState = z.discriminatedUnion('state', [open, awaitingApproval, closed]);
export type CaseState = z.infer<typeof CaseState>;

export const Seen = z.strictObject({ by: PersonId, at: Instant });

export const Case = z.strictObject({
  id: CaseId,
  number: CaseNumber,
  draft: DraftId,
  /** Rises by one with each save; a card names the one that it shows. */
  version: z.number().int().positive(),
  /** The version with which what its card shows last changed: a look-up or a reminder makes no filled form stale. */
  shownSince: z.number().int().positive().optional(),
  edition: Edition,
  reporter: PersonId,
  /** She left before she had finished writing it down, and nobody has completed it since. */
  unfinished: z.literal(true).optional(),
  registeredAt: Instant,
  facts: Facts,
  clocks: z.array(Clock),
  state: CaseState,
  responsible: Responsible,
  /** Those who were told besides the responsible, and may act: nobody could reach her, or she did not look in time. */
  told: z.array(Responsible),
  /** Those who come next where the one before can't be reached or, in danger, has not looked. In order. */
  next: z.array(Responsible),
  /** Those who must not see it, from the first moment. */
  hiddenFrom: z.array(PersonId),
  seen: Seen.optional(),
  /** What was done with it since it was registered. */
  handling: Handling,
  /** What it counts for (statistics/counted.ts); absent where it is not counted, or was saved before anything was. */
  counted: Counted.optional(),
  /** When somebody or the machine next has to look at it. Null: nothing is due any more. */
  nextAttentionAt: Instant.nullable(),
});
export type Case = z.infer<typeof Case>;

const stamp = { at: Instant, by: z.union([PersonId, z.literal('clock'), z.literal('delivery')]) };
const course = {
  facts: Facts,
  clocks: z.array(Clock),
  responsible: Responsible,
  next: z.array(Responsible),
  hiddenFrom: z.array(PersonId),
  nextAttentionAt: Instant.nullable(),
};
const seat = { responsible: Responsible, next: z.array(Responsible) };
/** It was with somebody of another board, and somebody of its own has it again, with all that was said. */
const returned = z.literal(true).optional();
const withheld = {
  /** Under another board, with the neutral parts: who of its own keeps what was said. */
  keeps: PersonId.optional(),
  returned,
};
const moved = { unit: UnitId, receivedFor: UnitId.optional(), serviceArea: ServiceArea, ...seat };
/** What the manager and the handler did. */
const handlingEvents = [
  /** What she took down concerns another unit than hers, `from`: she sees that it gets there, until it is seen. */
  z.strictObject({ event: z.literal('receiver-follows'), ...stamp, from: UnitId }),
  /** By the clock: that unit has ended, and this one took over from it. */
  z.strictObject({ event: z.literal('receiver-moved'), ...stamp, from: UnitId }),
  /** She says that she has told them there. */
  z.strictObject({ event: z.literal('receiver-told'), ...stamp }),
  z.strictObject({ event: z.literal('taken'), ...stamp }),
  z.strictObject({
    event: z.literal('classified'),
    ...stamp,
    kind: KindCode,
    class: KindClass,
    cause: z.string().min(1).optional(),
    category: z.string().min(1).optional(),
    clocks: z.array(Clock),
  }),
  z.strictObject({ event: z.literal('appointed'), ...stamp, person: PersonId }),
  z.strictObject({ event: z.literal('handed-back'), ...stamp }),
  /** By the clock or a delivery: to the unit's next in line, since she who was asked has left or can't be reached. */
  z.strictObject({
    event: z.literal('offered'),
    ...stamp,
    unit: UnitId,
    to: Responsible,
    consent: Consent,
    undelivered: OutboxKey.optional(),
  }),
  z.strictObject({ event: z.literal('offer-accepted'), ...stamp, consent: Consent, returned, ...moved }),
  /** By the clock or a delivery: nobody of that unit is left to be asked. */
  z.strictObject({
    event: z.literal('offer-declined'),
    ...stamp,
    unit: UnitId,
    undelivered: OutboxKey.optional(),
  }),
  /** Two units declined: the coordinator decides where it belongs. */
  z.strictObject({ event: z.literal('coordinator-asked'), ...stamp, to: Responsible }),
  /** Without a consent where the units answer to one authority, or were decided before this was kept. */
  z.strictObject({ event: z.literal('unit-decided'), ...stamp, consent: Consent.optional(), returned, ...moved }),
  z.strictObject({
    event: z.literal('track-changed'),
    ...stamp,
    facts: Facts,
    clocks: z.array(Clock),
    ...seat,
    hiddenFrom: z.array(PersonId),
  }),
  /** `handler`: who was named. */
  z.strictObject({ event: z.literal('acknowledged'), ...stamp, way: Way, handler: PersonId.optional() }),
  z.strictObject({ event: z.literal('hearing-recorded'), ...stamp, hearing: Hearing }),
  z.strictObject({ event: z.literal('meeting-planned'), ...stamp, on: Day, way: Way }),
  z.strictObject({ event: z.literal('meeting-ended'), ...stamp, held: z.boolean() }),
  z.strictObject({ event: z.literal('extension-noticed'), ...stamp, was: Clock, newDate: Day, way: Way }),
  /** From now on the new date counts. */
  z.strictObject({ event: z.literal('extended'), ...stamp, clocks: z.array(Clock) }),
  z.strictObject({ event: z.literal('outcome-decided'), ...stamp, outcome: AnswerOutcome, way: Way.optional() }),
  /** A mail is known to have left, or somebody has seen that it is there. */
  z.strictObject({ event: z.literal('sent'), ...stamp, writing: Writing }),
  /** It could not be sent, or nobody knows: whoever handles it is asked. */
  z.strictObject({ event: z.literal('not-sent'), ...stamp, writing: Writing, known: z.boolean() }),
  z.strictObject({ event: z.literal('sent-again'), ...stamp, writing: Writing }),
  z.strictObject({ event: z.literal('learned'), ...stamp }),
  z.strictObject({ event: z.literal('measure-agreed'), ...stamp, measure: MeasureId, owner: PersonId }),
  z.strictObject({
    event: z.literal('referenced'),
    ...stamp,
    register: z.string().min(1),
    number: z.string().min(1).max(LONGEST_REFERENCE),
  }),
  z.strictObject({ event: z.literal('linked'), ...stamp, link: Link }),
  z.strictObject({ event: z.literal('reopened'), ...stamp, clocks: z.array(Clock), ...seat }),
  z.strictObject({ event: z.literal('reporter-asked'), ...stamp }),
  z.strictObject({ event: z.literal('reporter-answered'), ...stamp }),
  /** The citizen, who wanted to be. */
  z.strictObject({ event: z.literal('called'), ...stamp }),
  z.strictObject({ event: z.literal('postponed'), ...stamp, until: Day }),
  /** By whoever keeps what was said before another board took it over: what the citizen answered about handing it over. */
  z.strictObject({ event: z.literal('consent-said'), ...stamp, consent: Consent.exclude(['not-needed']) }),
  /** By its number, by somebody who has no part in it, while the citizen was on the phone. */
  z.strictObject({ event: z.literal('looked-up'), ...stamp }),
] as const;

/** What the clock saw to. */
const clockEvents = [
  z.strictObject({ event: z.literal('duty-reminded'), ...stamp, on: Day, to: z.array(PersonId).min(1) }),
  z.strictObject({
    event: z.literal('escalated'),
    ...stamp,
    rung: z.string().min(1),
    reason: z.enum(['manager-away', 'overdue', 'not-reached']),
    /** Who could not be reached, where it was not the responsible. */
    of: PersonId.optional(),
    to: Responsible,
  }),
  /** Its unit has ended: this one took over what it had. By the clock, or by whoever takes the case up again. */
  z.strictObject({
    event: z.literal('unit-ended'),
    ...stamp,
    ended: UnitId,
    unit: UnitId,
    receivedFor: UnitId.optional(),
    consent: Consent,
    ...withheld,
    ...seat,
  }),
  /** She does not work here any more or, where it is said, has not the seat any more: whoever has it today has the case. */
  z.strictObject({
    event: z.literal('responsible-left'),
    ...stamp,
    left: PersonId,
    because: z.literal('replaced').optional(),
    /** Nobody of its board is left: it went to somebody of another, with the neutral parts. */
    consent: z.literal('neutral-parts').optional(),
    ...withheld,
    ...seat,
  }),
  /**
   * She kept what was said, and does not work here any more or may not see it; or, where it is said, it is not her seat's
   * any more. `keeps` does in her stead; absent where nobody of that board is left.
   */
  z.strictObject({
    event: z.literal('keeper-left'),
    ...stamp,
    left: PersonId,
    because: z.literal('replaced').optional(),
    keeps: PersonId.optional(),
  }),
  /** Another board has it without its words, and nobody kept them: this one does. */
  z.strictObject({ event: z.literal('keeper-named'), ...stamp, keeps: PersonId }),
  /** Whoever was told besides: she has no seat any more from which it is hers to see. */
  z.strictObject({ event: z.literal('beside-left'), ...stamp, left: PersonId }),
  /** Of whom a statement was asked: she does not work here any more, and won't give it. */
  z.strictObject({ event: z.literal('asked-left'), ...stamp, left: PersonId }),
  /** She does not work here any more or, where it is said, can't be reached or moved on: it is its manager's again. */
  z.strictObject({
    event: z.literal('handler-left'),
    ...stamp,
    left: PersonId,
    because: z.enum(['not-reached', 'replaced']).optional(),
    undelivered: OutboxKey.optional(),
  }),
  /** The profile's days after closing are over. */
  z.strictObject({ event: z.literal('sealed'), ...stamp }),
] as const;

export const CaseEvent = z.discriminatedUnion('event', [
  z.strictObject({
    event: z.literal('registered'),
    ...stamp,
    id: CaseId,
    number: CaseNumber,
    draft: DraftId,
    edition: Edition,
    reporter: PersonId,
    /** By the clock: its reporter has left, and had not finished it. */
    unfinished: z.literal(true).optional(),
    ...course,
  }),
  z.strictObject({ event: z.literal('settled-on-the-spot'), ...stamp, answered: z.literal(true).optional() }),
  /** What came to light later forbids that it was settled on the spot: it is open again. */
  z.strictObject({ event: z.literal('settlement-withdrawn'), ...stamp }),
  z.strictObject({ event: z.literal('confirmation-approved'), ...stamp }),
  z.strictObject({ event: z.literal('closed'), ...stamp, on: Day, outcome: Outcome }),
  z.strictObject({ event: z.literal('seen'), ...stamp }),
  z.strictObject({
    event: z.literal('noted'),
    ...stamp,
    sort: z.enum(['correction', 'addition', 'called-back', 'call-wish']),
    /** By the clock: who wrote it, and has left. */
    left: PersonId.optional(),
  }),
  z.strictObject({
    event: z.literal('completed'),
    ...stamp,
    /** Of the day on which it was heard, where that turned out to be another. */
    edition: Edition.optional(),
    /** By the clock: who wrote it, and has left. */
    left: PersonId.optional(),
    ...course,
  }),
  /** The case went to the next in line: the one before could not be reached, or did not look while someone is in danger. */
  z.strictObject({
    event: z.literal('handed-on'),
    ...stamp,
    from: PersonId,
    to: Responsible,
    reason: z.enum(['not-reached', 'not-seen-in-danger']),
    /** The message that was refused: it hands on once, however often that is asked for. */
    undelivered: OutboxKey.optional(),
    nextAttentionAt: Instant.nullable(),
  }),
  /** Whoever should have had it can't be reached, and nobody is left to hand it on to. Who looks by when stays as it was. */
  z.strictObject({ event: z.literal('nobody-left'), ...stamp, undelivered: OutboxKey.optional() }),
  /** Someone is in danger, all in line were told and nobody has looked: they are all told again, until somebody does. */
  z.strictObject({ event: z.literal('reminded'), ...stamp, nextAttentionAt: Instant }),
  ...handlingEvents,
  ...clockEvents,
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
