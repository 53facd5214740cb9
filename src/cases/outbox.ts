/**
 * What is to be sent: written in the same save as the decision, marked as attempted before it is sent, settled after.
 * At most once: what may have arrived is never sent again by itself.
 */
import { z } from 'zod';
import { AskedReport } from '../dialogues/report/showing.ts';
import { Showing } from '../dialogues/showing.ts';
import { Writing } from '../domain/handling.ts';
import { ActivityId, CaseId, ConversationId, DraftId, OutboxKey, PersonId, UnitId } from '../domain/ids.ts';
import { Language } from '../domain/language.ts';
import { Instant } from '../domain/time.ts';

/** Where a conversation is reached. */
export const Address = z.strictObject({ serviceUrl: z.url(), conversation: ConversationId });
export type Address = z.infer<typeof Address>;

/** To what an entry belongs: it is saved, found and disposed of with it. */
export const Subject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('case'), case: CaseId }),
  z.strictObject({ of: z.literal('draft'), draft: DraftId }),
  z.strictObject({ of: z.literal('person'), person: PersonId }),
  z.strictObject({ of: z.literal('unit'), unit: UnitId }),
]);
export type Subject = z.infer<typeof Subject>;

const What = z.discriminatedUnion('send', [
  /** A new message in the person's own chat with the bot. */
  z.strictObject({ send: z.literal('message'), to: PersonId, shows: Showing }),
  /** A new message in the conversation in which the reader wrote. */
  z.strictObject({
    send: z.literal('reply'),
    reader: PersonId,
    address: Address,
    /** The language of that conversation, for a reader of whom nothing else is known. */
    language: Language,
    shows: Showing,
    /** Where others read along, and all read the same: of which unit's channel, if it is one's. */
    among: z.strictObject({ unit: UnitId.optional() }).optional(),
  }),
  /** A card that was sent, shown anew in its place. May be repeated. */
  z.strictObject({
    send: z.literal('update'),
    reader: PersonId,
    address: Address,
    activity: ActivityId,
    shows: Showing,
    /** Its reader did nothing to it: what she may still fill in on it stays. */
    unasked: z.literal(true).optional(),
  }),
  /** A new message in the unit's channel, for all who read there: counts, and words that its manager released. */
  z.strictObject({ send: z.literal('post'), unit: UnitId, shows: Showing }),
  /** What stands in the unit's channel, shown anew in its place. May be repeated. */
  z.strictObject({
    send: z.literal('post-update'),
    unit: UnitId,
    address: Address,
    activity: ActivityId,
    shows: Showing,
  }),
  /** To the citizen, by e-mail: what was written last of this sort. Made from the case when it is sent. */
  z.strictObject({ send: z.literal('mail'), reader: PersonId, case: CaseId, writing: Writing }),
  /** To the reader's own mailbox: the report that she asked for, as files. Made when it is sent. */
  z.strictObject({ send: z.literal('report-mail'), reader: PersonId, ...AskedReport.shape }),
]);
export type What = z.infer<typeof What>;

export type Among = NonNullable<Extract<What, { send: 'reply' }>['among']>;

/** Of a mail: an attempt before may have sent it, so that it is found out first and never made anew. */
const unsure = z.literal(true).optional();

export const OutboxState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting'), dueAt: Instant, attempts: z.number().int().min(0), unsure }),
  z.strictObject({
    state: z.literal('attempted'),
    attemptedAt: Instant,
    attempts: z.number().int().positive(),
    unsure,
  }),
  z.strictObject({ state: z.literal('delivered'), at: Instant, activity: ActivityId.optional() }),
  /** It may have arrived: listed for a person, never sent again by itself. */
  z.strictObject({ state: z.literal('uncertain'), at: Instant, code: z.string() }),
  /** It can't arrive: bot not installed, blocked, left. */
  z.strictObject({ state: z.literal('refused'), at: Instant, code: z.string() }),
  /** Its reader may not see it any more, or there is nothing left to show. */
  z.strictObject({ state: z.literal('dropped'), at: Instant, code: z.string() }),
]);
export type OutboxState = z.infer<typeof OutboxState>;

export const OutboxEntry = z.strictObject({
  /** Stable: the same decision always gives the same key, and a key is saved once. */
  key: OutboxKey,
  subject: Subject,
  what: What,
  createdAt: Instant,
  /** Goes out outside office hours too. */
  urgent: z.boolean(),
  state: OutboxState,
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** A person, or all who read a unit's channel. */
export type Reader = PersonId | UnitId;

/** Who reads it; of a mail to the citizen, whoever had it sent. */
export function readerOf({ what }: Pick<OutboxEntry, 'what'>): Reader {
  switch (what.send) {
    case 'message':
      return what.to;
    case 'post':
    case 'post-update':
      return what.unit;
    case 'reply':
    case 'update':
    case 'mail':
    case 'report-mail':
      return what.reader;
    default:
      return what satisfies never;
  }
}

/** The case of which an entry puts something into somebody's chat. */
export function shownCase(what: What): CaseId | undefined {
  return 'shows' in what && 'case' in what.shows ? what.shows.case : undefined;
}

/** An entry that this process has marked as attempted and now has to send. */
export type Claimed = OutboxEntry & { readonly state: Extract<OutboxState, { state: 'attempted' }> };

/** How an attempt ended. `later`: not delivered, to be tried again then; a mail `unsure` is found out first. */
export type Settlement =
  | { readonly ended: 'delivered'; readonly at: Instant; readonly activity?: ActivityId | undefined }
  | { readonly ended: 'later'; readonly dueAt: Instant; readonly unsure?: true }
  | { readonly ended: 'uncertain' | 'refused' | 'dropped'; readonly at: Instant; readonly code: string };

/** A message in somebody's chat that shows something of a case, so that it can be replaced when she loses access. */
export const SentCard = z.strictObject({
  reader: PersonId,
  address: Address,
  activity: ActivityId,
  /** `form`: in the place of the case's card, while it is filled in. */
  shows: z.enum(['receipt', 'case', 'form', 'statement', 'praise']),
  /** When it came to stand there, where it was sent and not tapped. */
  since: Instant.optional(),
});
export type SentCard = z.infer<typeof SentCard>;
