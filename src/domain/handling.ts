/** What was done with a case after it was registered: ids, codes and dates; the words stand beside it (words.ts). */
import { z } from 'zod';
import { Capacity } from './capacity.ts';
import { Clock } from './clock.ts';
import { CaseNumber, MeasureId, PersonId, UnitId } from './ids.ts';
import { Day, Instant } from './time.ts';

/**
 * How something reaches the citizen. `mail`: sent from here; `own-mail`: written here, and sent by a person from her own
 * mail as a letter is posted. `secure-channel`: the one that the profile names (Harstad: Edialog).
 */
export const Way = z.enum(['mail', 'own-mail', 'letter', 'secure-channel', 'spoken']);
export type Way = z.infer<typeof Way>;

/** What the citizen can be sent. */
export const writings = ['acknowledgement', 'delay-notice', 'answer', 'invitation'] as const;
export const Writing = z.enum(writings);
export type Writing = z.infer<typeof Writing>;

/**
 * How an answer ends what was asked. Complaints and feedback: upheld, partly, not, no assessment; suggestions: adopted or
 * not; tips and damage: dealt with; praise: passed along.
 */
export const answerOutcomes = [
  'upheld',
  'partly-upheld',
  'not-upheld',
  'no-assessment',
  'adopted',
  'partly-adopted',
  'not-adopted',
  'dealt-with',
  'passed-along',
] as const;
export const AnswerOutcome = z.enum(answerOutcomes);
export type AnswerOutcome = z.infer<typeof AnswerOutcome>;

/** Who has the handling of it in hand, by whom appointed; by herself where she took it. */
const Handler = z.strictObject({ person: PersonId, by: PersonId, at: Instant });

/** Whether another board may be told all of it (OSL 8 kap.): not asked where boards are one authority. */
export const Consent = z.enum(['not-needed', 'given', 'neutral-parts']);
export type Consent = z.infer<typeof Consent>;

/** Until it is accepted, the duty stays with whoever passed it on (Kramfors). */
const Offer = z.strictObject({
  unit: UnitId,
  to: z.strictObject({ person: PersonId, capacity: Capacity }),
  by: PersonId,
  at: Instant,
  consent: Consent,
});

/** One for each employee concerned; `as-named`: the one whom the words name and the organisation does not know. */
export const Hearing = z.strictObject({
  whom: z.union([PersonId, z.literal('as-named')]),
  state: z.discriminatedUnion('hearing', [
    /** By card; `withIdentity`: the manager chose to tell who complains. */
    z.strictObject({ hearing: z.literal('asked'), at: Instant, by: PersonId, withIdentity: z.boolean() }),
    z.strictObject({ hearing: z.literal('heard'), at: Instant, on: Day, by: PersonId }),
    z.strictObject({ hearing: z.literal('not-suitable'), at: Instant, by: PersonId }),
  ]),
});
export type Hearing = z.infer<typeof Hearing>;

/**
 * Where something sent to the citizen stands. `sending`: by mail, and not known to have left yet. `to-post`: written, and
 * a person still has to post it or to send it by the secure channel.
 */
const Given = z.strictObject({
  way: Way,
  at: Instant,
  by: PersonId,
  /** `uncertain`: it may have left; `failed`: it surely has not. Somebody has to say what is to be done. */
  state: z.enum(['sending', 'to-post', 'given', 'uncertain', 'failed']),
});
export type Given = z.infer<typeof Given>;

/** `handler`: who was named as having it; `confirmedAt`: when she was told first, where another name was told since. */
const Acknowledged = Given.extend({ handler: PersonId.optional(), confirmedAt: Instant.optional() });

/** When the citizen was told first that it came in; undefined as long as nothing has reached her. */
export function confirmedAt({ acknowledged }: Pick<Handling, 'acknowledged'>): Instant | undefined {
  if (acknowledged?.confirmedAt !== undefined) return acknowledged.confirmedAt;
  return acknowledged?.state === 'given' ? acknowledged.at : undefined;
}

const Meeting = z.strictObject({
  on: Day,
  invited: Given,
  state: z.enum(['planned', 'held', 'not-held']),
});

const Extension = z.strictObject({
  /** What the clock said before. */
  was: Clock,
  newDate: Day,
  /** The new date counts only once the citizen was told. */
  notice: Given,
});

const Answer = z.strictObject({ outcome: AnswerOutcome, given: Given.optional() });

/** She called back and wants to be called: until somebody has. */
const CallWish = z.strictObject({ at: Instant, answeredAt: Instant.optional() });

/** It was taken down in another unit, `from`, and is its reporter's to follow until it is seen or she has told them. */
const Receiving = z.strictObject({ from: UnitId, since: Instant, toldAt: Instant.optional() });

const Question = z.strictObject({ at: Instant, by: PersonId, answeredAt: Instant.optional() });

export const Link = z.strictObject({
  as: z.enum(['duplicate-of', 'has-duplicate', 'split-into', 'split-from']),
  number: CaseNumber,
});
export type Link = z.infer<typeof Link>;

export function isLinked(links: readonly Link[], link: Link): boolean {
  return links.some(({ as, number }) => as === link.as && number === link.number);
}

/** A number in another register, in characters. */
export const LONGEST_REFERENCE = 60;

export const Handling = z.strictObject({
  handler: Handler.optional(),
  offer: Offer.optional(),
  /** How often a unit was offered it and declined. After two the coordinator decides. */
  declined: z.array(z.strictObject({ unit: UnitId, by: PersonId, at: Instant })),
  acknowledged: Acknowledged.optional(),
  hearings: z.array(Hearing),
  meetings: z.array(Meeting),
  extensions: z.array(Extension),
  /** The outcome stands also where there is nobody to answer. */
  answer: Answer.optional(),
  learned: z.boolean(),
  measures: z.array(MeasureId),
  /** A register of the profile, and the number there. */
  references: z.array(
    z.strictObject({ register: z.string().min(1), number: z.string().min(1).max(LONGEST_REFERENCE) }),
  ),
  question: Question.optional(),
  callWish: CallWish.optional(),
  receiving: Receiving.optional(),
  links: z.array(Link),
  /** The citizen was not content, and what she was promised counts anew from here. */
  reopenedAt: Instant.optional(),
  /** The last working day on which whoever has to act was reminded. */
  remindedOn: Day.optional(),
  /** Who was, so that her digest of that day says what she was reminded of. */
  remindedTo: z.array(PersonId).optional(),
  /** As whose it was received wherever it was before it was passed on: it may come back to what took over from one of them. */
  receivedBefore: z.array(UnitId).optional(),
  /** Another board took it over with the neutral parts only: words from before this moment are not shown to it. */
  withheldBefore: Instant.optional(),
  /** Who keeps what was said before, where the unit of that board has ended: nobody else there has the case any more. */
  withheldWith: PersonId.optional(),
  /** Whose words these are: what was said to this unit's board, until then. */
  withheldFrom: z.strictObject({ unit: UnitId, until: Instant }).optional(),
  /** The citizen did not agree that the board that has it now is told what was said, or could not be reached. */
  notConsented: z.strictObject({ at: Instant, by: PersonId }).optional(),
  /** The same of the facts: whom it concerned then and, until it is said anew, what it is about. */
  withheldFacts: z.strictObject({ concerns: z.array(PersonId), about: z.boolean() }).optional(),
  /** Put off once, with a reason, never beyond its date. */
  postponed: z.strictObject({ until: Day, by: PersonId }).optional(),
  /** Rungs of the ladder that were climbed; each once. */
  rungs: z.array(z.string().min(1)),
});
export type Handling = z.infer<typeof Handling>;

/** Since when the citizen waits to be called; undefined where she does not. */
export function awaitsCallSince({ callWish }: Handling): Instant | undefined {
  return callWish?.answeredAt === undefined ? callWish?.at : undefined;
}

export const NOT_BEGUN: Handling = {
  declined: [],
  hearings: [],
  meetings: [],
  extensions: [],
  learned: false,
  measures: [],
  references: [],
  links: [],
  rungs: [],
};
