/** The case: one aggregate, its states as variants, its history as events that hold ids, codes and dates only. */
import { z } from 'zod';
import { CaseId, CaseNumber, DraftId, KindCode, OutboxKey, PersonId, UnitId } from './ids.ts';
import { AnswerWay, Channel, ClockName, KindClass, ServiceArea, Signal, Track, Vulnerable } from './kinds.ts';
import { Language } from './language.ts';
import { Day, Instant } from './time.ts';

/** Which edition of which procedure a case was heard under; it stays the case's own whatever comes later. */
export const Edition = z.strictObject({ profile: z.string(), edition: z.string(), validFrom: Day });
export type Edition = z.infer<typeof Edition>;

/** A date by which something has to be done; see deadline.ts for the three days. */
export const Clock = z.strictObject({
  clock: ClockName,
  nature: z.enum(['promise', 'statutory']),
  nominal: Day,
  actBy: Day,
  rolled: Day,
});
export type Clock = z.infer<typeof Clock>;

/** In which capacity somebody has a case in hand. */
export const Capacity = z.enum(['manager', 'one-level-up', 'named-by-profile', 'deputy', 'coordinator']);
export type Capacity = z.infer<typeof Capacity>;

export const Responsible = z.strictObject({ person: PersonId, capacity: Capacity });
export type Responsible = z.infer<typeof Responsible>;

/** What was asked for and not yet said when a case was registered in haste. */
export const Missing = z.enum(['words', 'contact', 'applies', 'more']);
export type Missing = z.infer<typeof Missing>;

/** The statistical side of a case: codes, dates and ids that outlive its words. */
export const Facts = z.strictObject({
  kind: KindCode,
  class: KindClass,
  unit: UnitId,
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
});
export type Facts = z.infer<typeof Facts>;

export const Outcome = z.enum(['settled-on-the-spot']);
export type Outcome = z.infer<typeof Outcome>;

const open = z.strictObject({ state: z.literal('open') });
const awaitingApproval = z.strictObject({ state: z.literal('awaiting-approval'), settledAt: Instant });
const closed = z.strictObject({ state: z.literal('closed'), closedAt: Instant, closedOn: Day, outcome: Outcome });
export const CaseState = z.discriminatedUnion('state', [open, awaitingApproval, closed]);
export type CaseState = z.infer<typeof CaseState>;

export const Seen = z.strictObject({ by: PersonId, at: Instant });

export const Case = z.strictObject({
  id: CaseId,
  number: CaseNumber,
  draft: DraftId,
  /** Rises by one with each save; a card names the one that it shows. */
  version: z.number().int().positive(),
  edition: Edition,
  reporter: PersonId,
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
export const CaseEvent = z.discriminatedUnion('event', [
  z.strictObject({
    event: z.literal('registered'),
    ...stamp,
    id: CaseId,
    number: CaseNumber,
    draft: DraftId,
    edition: Edition,
    reporter: PersonId,
    ...course,
  }),
  z.strictObject({ event: z.literal('settled-on-the-spot'), ...stamp }),
  /** What came to light later forbids that it was settled on the spot: it is open again. */
  z.strictObject({ event: z.literal('settlement-withdrawn'), ...stamp }),
  z.strictObject({ event: z.literal('confirmation-approved'), ...stamp }),
  z.strictObject({ event: z.literal('closed'), ...stamp, on: Day, outcome: Outcome }),
  z.strictObject({ event: z.literal('seen'), ...stamp }),
  z.strictObject({ event: z.literal('noted'), ...stamp, sort: z.enum(['correction', 'addition']) }),
  z.strictObject({
    event: z.literal('completed'),
    ...stamp,
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
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
