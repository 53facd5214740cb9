/**
 * What is to be shown, by reference: it is looked up, authorised for its reader and put into words when it is shown,
 * not when it was decided. The same reference answers a tap, repeats that answer and waits in the outbox.
 */
import { z } from 'zod';
import { CaseId, DraftId, PersonId } from '../domain/ids.ts';
import { FaultCode } from './draft.ts';

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
  'too-long',
  'message-cut',
  'fault',
]);
export type Notice = z.infer<typeof Notice>;

/** A line on top of a case's card that says what just happened to it. */
export const CaseNews = z.enum([
  'registered',
  'note-added',
  'completed',
  'already-seen',
  'already-closed',
  'approved',
  'seen',
  'as-it-stands',
  'nothing-missing',
]);
export type CaseNews = z.infer<typeof CaseNews>;

/** Why a person gets a case that was not meant for her at first. */
const Instead = z.strictObject({ of: PersonId, reason: z.enum(['not-reached', 'not-seen-in-danger']) });

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
  z.strictObject({ show: z.literal('mine'), page: z.number().int().min(0) }),
  z.strictObject({
    show: z.literal('receipt'),
    case: CaseId,
    news: CaseNews.optional(),
    /** A note that was refused, with what was typed (national ids masked), to be edited. */
    note: z.strictObject({ fault: FaultCode, text: z.string() }).optional(),
  }),
  z.strictObject({
    show: z.literal('case'),
    case: CaseId,
    news: CaseNews.optional(),
    instead: Instead.optional(),
    confirmation: z.strictObject({ fault: FaultCode, text: z.string() }).optional(),
  }),
]);
export type Showing = z.infer<typeof Showing>;
