/** What an employee has entered so far, as she entered it, and how far she has come. */
import { z } from 'zod';
import { CaseId, CaseNumber, DraftId, KindCode, PersonId, UnitId } from '../domain/ids.ts';
import { AnswerWay, Channel, Signal, Vulnerable } from '../domain/kinds.ts';
import { Language } from '../domain/language.ts';
import { Code } from '../domain/procedure/source.ts';
import { Day, Instant } from '../domain/time.ts';

/** The most that an entry can hold while it is being worked on; what is over the domain's limits comes back to be shortened. */
export const LONGEST_ENTRY = 12_000;
const text = z.string().max(LONGEST_ENTRY);
const line = text;

/** Whom a complaint signalled as `about-person` is about. */
export const About = z.enum(['me', 'employee', 'manager']);
export type About = z.infer<typeof About>;

export const Answers = z.strictObject({
  kind: KindCode,
  said: text,
  grounds: text,
  /** Telephone, e-mail, or the word for anonymous in any of the languages. */
  contact: line,
  address: line,
  onBehalfOf: line,
  protectedIdentity: z.boolean(),
  /** Empty until answered; `none` is an answer. */
  applies: z.array(z.union([Signal, z.literal('none')])),
  unit: UnitId,
  heardOn: Day,
  channel: Channel,
  heardBy: line,
  place: line,
  time: line,
  vehicle: line,
  wish: text,
  suggestion: text,
  answerWay: AnswerWay,
  citizenLanguage: Language,
  originalAt: line,
  decision: text,
  decisionNotifiedOn: Day.optional(),
  changeWanted: text,
  vulnerable: Vulnerable.optional(),
  about: About.optional(),
  /** The employee concerned, where she is one of ours. */
  employee: PersonId.optional(),
  employeeName: line,
  /** Not said until it was asked. */
  inDanger: z.boolean().optional(),
  harm: text,
  settled: text,
});
export type Answers = z.infer<typeof Answers>;

/** Why an entry has to be looked at again; the card says it beside the field. */
export const FaultCode = z.enum([
  'required',
  'too-long',
  'national-id',
  'date-wrong',
  'date-in-future',
  'date-too-long-ago',
  'unit-gone',
  'kind-gone',
  'kind-not-then',
  'channel-not-then',
  'choose-none-or-some',
  'anonymity-not-allowed',
  'person-gone',
  'name-in-part',
  'changed-elsewhere',
  'contact-unclear',
  'not-a-choice',
  'settled-formal-decision',
  'settled-harm',
  'settled-about-reporter',
  'settled-not-by-profile',
  'nobody-to-take-it',
  /** Of a form with which a case is handled. */
  'person-not-possible',
  'day-not-possible',
  'way-not-allowed',
  'consent-needed',
  'same-unit',
  'case-unknown',
  'itself',
  'its-duplicate',
  'other-ended',
  'postponed-already',
  'tell-only',
  'place-missing',
  'handler-missing',
  'unfinished',
  'concerns-someone',
  'names-someone',
]);
export type FaultCode = z.infer<typeof FaultCode>;

export const Field = z.enum([...Object.keys(Answers.shape)] as [keyof Answers, ...(keyof Answers)[]]);
export type Field = keyof Answers;

export const FieldFault = z.strictObject({ field: Field, fault: FaultCode });
export type FieldFault = z.infer<typeof FieldFault>;

export const Step = z.enum(['said', 'more', 'read-back']);
export type Step = z.infer<typeof Step>;

export const Draft = z.strictObject({
  id: DraftId,
  owner: PersonId,
  /** Rises with each card shown, after a refusal too, so that a corrected entry is never taken for a repeat. */
  revision: z.number().int().positive(),
  step: Step,
  answers: Answers,
  faults: z.array(FieldFault),
  /** The registered case that this draft completes, where it does. */
  completes: CaseId.optional(),
  /** The case of which this draft becomes a second, where somebody splits it in two. */
  splits: z.strictObject({ case: CaseId, number: CaseNumber }).optional(),
  /**
   * What its owner wrote to the bot while it lay open, empty where she wrote no more than that she wanted to log. A new
   * draft begins with it once this one has ended, or at once if it is discarded.
   */
  newText: text.optional(),
  /** Whatever she begins instead came in on paper. */
  newOnPaper: z.literal(true).optional(),
  /** What it was taken for that does not belong here, while its owner reads where that goes. */
  notHere: Code.optional(),
  startedAt: Instant,
  touchedAt: Instant,
  /** How often the owner was asked about it while it lay. */
  asked: z.number().int().min(0).max(2),
  nextAttentionAt: Instant,
});
export type Draft = z.infer<typeof Draft>;
