/**
 * What is to be shown, by reference: it is looked up, authorised for its reader and put into words when it is shown,
 * not when it was decided. The same reference answers a tap, repeats that answer and waits in the outbox.
 */
import { z } from 'zod';
import { CaseId, CaseNumber, DraftId, MeasureId, PersonId, UnitId } from '../domain/ids.ts';
import { Month } from '../domain/period.ts';
import { Day } from '../domain/time.ts';
import { FaultCode } from './draft.ts';
import { FormEntries, FormField, FormName } from './forms/names.ts';
import { ChannelLostShowing, ChannelShowing, ChannelsShowing } from './linking/showing.ts';
import { MonthShowing, MonthsShowing } from './month/showing.ts';
import { NotHereShowing, TurnedAwayShowing } from './not-here/showing.ts';
import { ReportShowing } from './report/showing.ts';
import { ImprovementsShowing, ReviewShowing, ReviewsShowing } from './review/showing.ts';

/** One sentence that answers what a person did, where there is nothing more to show. */
export const Notice = z.enum([
  'not-an-employee',
  'continue-in-private',
  'no-files',
  'delete-that-message',
  'too-fast',
  'too-fast-written',
  'not-confirmed',
  'not-yours',
  'gone',
  'cancelled',
  'draft-deleted',
  'manager-posts-procedure',
  /** None of the reports are hers to make. */
  'no-reports',
  'too-long',
  'message-cut',
  'fault',
]);
export type Notice = z.infer<typeof Notice>;

/** What a list of cases was searched by, as far as anything was given. */
export const Asked = z.strictObject({
  words: z.string().max(200).optional(),
  kind: z.string().optional(),
  state: z.enum(['open', 'awaiting-approval', 'closed']).optional(),
  unit: z.string().optional(),
  from: Day.optional(),
  until: Day.optional(),
  overdue: z.boolean().optional(),
});
export type Asked = z.infer<typeof Asked>;

/** A line on top of a case's card that says what just happened to it. */
export const CaseNews = z.enum([
  'registered',
  'note-added',
  'completed',
  'already-seen',
  'already-closed',
  'approved',
  'approved-unentered',
  'seen',
  'as-it-stands',
  'nothing-missing',
  /** The case has moved on: nothing was done, and what was written is kept beside it. */
  'kept-as-note',
  /** What was just done with it; see forms/news.ts. */
  'taken',
  'classified',
  'appointed',
  'handed-back',
  'offered',
  'accepted',
  'declined',
  'unit-decided',
  'track-changed',
  'reporter-asked',
  'postponed',
  'acknowledged',
  'employee-asked',
  'heard',
  'not-suitable',
  'meeting-planned',
  'meeting-ended',
  'extended',
  'answered',
  /** The same where nobody waits for an answer. */
  'outcome-written',
  'learned',
  'measure-agreed',
  'referenced',
  'closed',
  'reopened',
  'replied',
  'mail-arrived',
  'mail-again',
  'posted',
  /** The same by her own e-mail, or by the secure channel. */
  'mailed',
  'sent-securely',
  'called',
  'told-there',
  /** Of what was said before another board took over: handed over, or kept. */
  'consent-given',
  'consent-not-given',
  /** In her part in this case she can't do that. */
  'not-your-part',
]);
export type CaseNews = z.infer<typeof CaseNews>;

/** The same of a measure. */
const MeasureNews = z.enum(['done', 'already-done', 'overdue', 'taken-over']);
export type MeasureNews = z.infer<typeof MeasureNews>;

/** Why a person gets a case that was not meant for her at first. */
export const InsteadReason = z.enum([
  'not-reached',
  'not-seen-in-danger',
  /** The manager is away today; the date has passed; whoever had it has left. */
  'away',
  'overdue',
  /** Nobody was promised a day: said of `overdue` then. */
  'long-open',
  'left',
  /** Another has her seat now; the unit in which she had it has ended; she was asked for a statement, and has left. */
  'replaced',
  'unit-ended',
  'asked-left',
  /** By `of`, who keeps what was said: the citizen agrees that it is handed over. */
  'consent-given',
  /** By `of`: she appointed, handed back, offers, accepted, declined, decided where it belongs, took it up again. */
  'appointed',
  'handed-back',
  'offered',
  'accepted',
  'declined',
  'to-decide',
  'unit-decided',
  'reopened',
  /** It and another were closed as the same as each other, and this one is gone on with. */
  'closed-both',
  /** `of` answered a question, gave her statement, took down what the citizen said when she called back. */
  'replied',
  'statement',
  'called-back',
  'call-wish',
  /** `of` has left, and what she was completing it with is in it as it was. */
  'left-unfinished',
  /** A mail of it may not have arrived, or surely did not. */
  'mail-uncertain',
  'mail-failed',
]);
export type InsteadReason = z.infer<typeof InsteadReason>;

const Instead = z.strictObject({ of: PersonId, reason: InsteadReason });

export const Showing = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('welcome') }),
  z.strictObject({ show: z.literal('help') }),
  z.strictObject({ show: z.literal('language') }),
  z.strictObject({ show: z.literal('procedure') }),
  z.strictObject({ show: z.literal('notice'), notice: Notice }),
  z.strictObject({ show: z.literal('draft'), draft: DraftId }),
  /** “You have an unfinished one: continue or discard?” */
  z.strictObject({
    show: z.literal('draft-offer'),
    draft: DraftId,
    because: z.enum(['wrote-again', 'lies-unfinished', 'last-time']),
  }),
  /** A formal decision where the profile has an appeal go elsewhere: nothing is registered. */
  z.strictObject({ show: z.literal('tell-only'), draft: DraftId }),
  NotHereShowing,
  TurnedAwayShowing,
  z.strictObject({ show: z.literal('mine'), page: z.number().int().min(0) }),
  z.strictObject({
    show: z.literal('receipt'),
    case: CaseId,
    news: CaseNews.optional(),
    /** A note that was refused, with what was typed (national ids masked), to be edited. */
    note: z.strictObject({ fault: FaultCode, text: z.string() }).optional(),
    /** The same of what she answered to a question. */
    reply: z.strictObject({ fault: FaultCode, text: z.string() }).optional(),
  }),
  z.strictObject({
    show: z.literal('case'),
    case: CaseId,
    news: CaseNews.optional(),
    instead: Instead.optional(),
    confirmation: z.strictObject({ fault: FaultCode, text: z.string() }).optional(),
  }),
  /** A form with which the case is handled: to be filled in, with what was typed and is wrong, or looked through. */
  z.strictObject({
    show: z.literal('form'),
    case: CaseId,
    form: FormName,
    typed: FormEntries.optional(),
    faults: z
      .array(z.strictObject({ field: FormField, fault: FaultCode, earliest: Day.optional(), latest: Day.optional() }))
      .optional(),
    /** Nothing is wrong: shown as the citizen will read it, before it goes. */
    looked: z.boolean().optional(),
    /** Somebody did something with the case while it was filled in: it is looked over before it is done. */
    moved: z.boolean().optional(),
  }),
  /** What there is to do today, to its reader: made anew from the cases when it is sent. */
  z.strictObject({ show: z.literal('digest'), day: Day, page: z.number().int().min(0) }),
  /** Everything overdue in the municipality, to the coordinator, weekly. */
  z.strictObject({ show: z.literal('overdue'), day: Day, page: z.number().int().min(0) }),
  /** When one's digest comes. */
  z.strictObject({ show: z.literal('digest-hour') }),
  /** A list of cases: those that one has in hand, those of one's unit, or what was searched for. */
  z.strictObject({
    show: z.literal('list'),
    list: z.enum(['in-hand', 'unit', 'found']),
    asked: Asked.optional(),
    page: z.number().int().min(0),
  }),
  /** The citizen calls back with her number: state, dates and who has it, to any employee. */
  z.strictObject({
    show: z.literal('call'),
    number: CaseNumber.optional(),
    news: z.enum(['noted', 'not-found']).optional(),
    note: z.strictObject({ fault: FaultCode, text: z.string() }).optional(),
  }),
  /** To the employee of whom a statement is asked: what it is about and what she may say, nothing else. */
  z.strictObject({
    show: z.literal('statement'),
    case: CaseId,
    news: z.enum(['given']).optional(),
    typed: z.strictObject({ fault: FaultCode, text: z.string() }).optional(),
  }),
  /** To whoever is praised. */
  z.strictObject({ show: z.literal('praise'), case: CaseId }),
  z.strictObject({
    show: z.literal('measure'),
    measure: MeasureId,
    news: MeasureNews.optional(),
    typed: z.strictObject({ fault: FaultCode, text: z.string() }).optional(),
  }),
  ReviewShowing,
  ReviewsShowing,
  ImprovementsShowing,
  ReportShowing,
  ChannelShowing,
  ChannelsShowing,
  ChannelLostShowing,
  MonthShowing,
  MonthsShowing,
  /** A unit's month, in its channel. */
  z.strictObject({ show: z.literal('month-post'), unit: UnitId, month: Month }),
  /** The minutes of a unit's review, in its channel. */
  z.strictObject({ show: z.literal('review-post'), unit: UnitId, on: Day }),
]);
/** What is posted for all who read a channel, and for nobody by name. */
export type PostShowing = Extract<Showing, { show: 'month-post' | 'review-post' }>;
export type Showing = z.infer<typeof Showing>;
