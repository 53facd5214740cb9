/**
 * The store, as everything above it sees it. SQLite and MongoDB pass one contract suite; nothing here or above knows
 * which of them it is.
 */
import { z } from 'zod';
import type { Draft } from '../dialogues/draft.ts';
import { Showing } from '../dialogues/showing.ts';
import type { Case, CaseEvent, CaseState } from '../domain/case.ts';
import type { CaseWithWords } from '../domain/decide.ts';
import type { ConversationId, KindCode, MeasureId, OutboxKey, UnitId } from '../domain/ids.ts';
import { type CaseId, CaseNumber, type DraftId, PersonId } from '../domain/ids.ts';
import { Language } from '../domain/language.ts';
import { ChannelPlace } from '../domain/linking/channel-link.ts';
import type { Measure } from '../domain/measure.ts';
import type { Month } from '../domain/period.ts';
import type { Cell, MonthOfUnit } from '../domain/statistics/cells.ts';
import type { Book, Counted } from '../domain/statistics/counted.ts';
import { type Day, Instant, TimeOfDay } from '../domain/time.ts';
import type { Kept, Sort } from './kept.ts';
import { Address, type Claimed, type OutboxEntry, type Reader, type SentCard, type Settlement } from './outbox.ts';

/** The first answer to a tap, kept so that a repeat gets it again and does nothing a second time. */
export const FirstAnswer = z.strictObject({
  activity: z.string(),
  /** (draft or case, revision, verb, actor, digest of what was entered). */
  tap: z.string(),
  at: Instant,
  shows: Showing,
});
export type FirstAnswer = z.infer<typeof FirstAnswer>;

/**
 * What a unit of work reads before it decides, and may then write. A draft and a case named together have to belong
 * together if the save touches both: the case came from the draft, or the draft completes it.
 */
export interface Scope {
  readonly draft?: DraftId;
  readonly case?: CaseId;
  /** Also reserve a case number. */
  readonly numbers?: boolean;
}

export interface StoredCase extends CaseWithWords {
  readonly history: readonly CaseEvent[];
  readonly sent: readonly SentCard[];
}

export interface Found {
  readonly draft?: Draft;
  /**
   * The case named by the scope; else the one that the scope's draft became, completes or has completed, also where the
   * draft is gone. Tell them apart by `case.case.draft` and `draft.completes`.
   */
  readonly case?: StoredCase;
  /** Of the draft and of the case. */
  readonly answers: readonly FirstAnswer[];
  /** There whenever the scope asked for one. */
  readonly number?: CaseNumber;
}

/** All of it is saved, or nothing. What could not be read back is not saved: the call rejects with an `Error`. */
export interface Save {
  /**
   * A draft that is not the scope's has to be a new one. `completes` is there from its first `put` on or never, and
   * names the found case. Removed is what the scope names.
   */
  readonly draft?: { readonly put: Draft } | { readonly remove: DraftId };
  readonly case?: {
    /** Saved as version `replaces` + 1, or 1 where it is new, whatever version it carries. */
    readonly put: CaseWithWords;
    /** The version that was read, or `new`. Whoever saved in between makes this a conflict and the work is decided anew. */
    readonly replaces: number | 'new';
    readonly events: readonly CaseEvent[];
    /** Kept beside those that are there; the same message again replaces what was kept of it. */
    readonly sent?: readonly SentCard[];
  };
  /** Each entry's subject is this draft or this case. An entry whose key was ever saved is left out. */
  readonly outbox?: readonly OutboxEntry[];
  /** A new one, kept with what becomes of that draft or case; where one of its id is there already, that one stays. */
  readonly keep?: { readonly sort: 'turned-away'; readonly value: Kept<'turned-away'> };
  /** `draft` is the scope's, gone or not; `case` is the one that was found or is put. */
  readonly answer?: { readonly of: 'draft' | 'case'; readonly keep: FirstAnswer };
}

export interface Decision<T> {
  readonly result: T;
  readonly save?: Save;
}

/** What has to follow a card that was sent, once the case that it shows is no longer at the version that it shows. */
export interface Follow {
  readonly shownVersion: number;
  /** Belongs to that case. */
  readonly put: OutboxEntry;
  /** What shows the card anew as that version of the case. Where it still waits, it comes after the card by itself. */
  readonly unlessWaits: (version: number) => OutboxKey;
}

/** A conversation that the bot can write into, and whether it still may. */
export const Reference = z.strictObject({
  of: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('person'), person: PersonId }),
    /** By the names that Teams gave, where it gave any. */
    z.strictObject({ is: z.literal('channel'), ...ChannelPlace.shape }),
  ]),
  address: Address,
  /** What a person's Teams showed when she was last heard from. */
  language: Language.optional(),
  state: z.enum(['open', 'closed']),
  since: Instant,
});
export type Reference = z.infer<typeof Reference>;

/** What a person has set for herself. */
export const Preferences = z.strictObject({
  person: PersonId,
  language: Language.optional(),
  /** When she wants her digest, within office hours. */
  digestAt: TimeOfDay.optional(),
});
export type Preferences = z.infer<typeof Preferences>;

const looked = { at: Instant, operator: z.string(), reason: z.string() };
/** An operator took out from the command line what is not for everyone, and why. */
export const Disclosure = z.union([
  z.strictObject({ ...looked, case: CaseNumber }),
  /** A register of many cases, or the words of a list of measures, by what was asked for. */
  z.strictObject({ ...looked, list: z.string().min(1).max(300) }),
]);
export type Disclosure = z.infer<typeof Disclosure>;

/**
 * A page of a list. What does not parse is named by its id and left out, never a crash; asked for by itself it rejects
 * with an `Error` that names it.
 */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly unreadable: readonly string[];
  readonly more: boolean;
}

export interface Paging {
  readonly skip: number;
  readonly limit: number;
}

/** Which cases are looked for. What is left out does not narrow it. */
export interface CaseQuery {
  /** Only cases of which she is one of `partiesOf` (domain/access.ts); nobody else's can be asked for. */
  readonly reader: PersonId;
  /**
   * Words that all stand in what was said (`searchableText`); the last may be a beginning. Any case, any accents, å, ä
   * and æ as a, ö and ø as o. Without a letter or a digit in it nothing is found.
   */
  readonly words?: string | undefined;
  readonly kinds?: readonly KindCode[] | undefined;
  readonly states?: readonly CaseState['state'][] | undefined;
  readonly units?: readonly UnitId[] | undefined;
  /** Days on which it was heard, both included. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  /** Its `overdueAfter` (domain/duties.ts) lies before this day. */
  readonly overdueOn?: Day | undefined;
}

export interface MeasureQuery {
  readonly owner?: PersonId | undefined;
  readonly case?: CaseId | undefined;
  readonly units?: readonly UnitId[] | undefined;
  readonly state?: Measure['state']['state'] | undefined;
}

export interface FiguresQuery {
  /** Both included. */
  readonly from: Month;
  readonly until: Month;
  readonly units?: readonly UnitId[] | undefined;
}

export interface OpenOfUnit {
  readonly unit: UnitId;
  readonly book: Book;
  readonly open: number;
  readonly overdue: number;
}

export interface CountedCase {
  readonly number: CaseNumber;
  readonly counted: Counted;
}

export interface FigureFault {
  readonly unit: UnitId;
  readonly month: Month;
  readonly cell: Cell;
  readonly is: number;
  readonly shouldBe: number;
}

/** Called now and then with how many cases of how many are done. */
export type Progress = (done: number, of: number) => void;

/** What is left out does not narrow it. Places are compared as text, both included. */
export interface KeptQuery {
  readonly unit?: UnitId | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface Store {
  /**
   * Loads what `scope` names, lets `decide` decide, saves all that it asks for or nothing, and answers after the save is
   * durable. `decide` is pure and may be called again on newer state where somebody else saved in between. What it
   * throws comes back as it is, and nothing was saved. Rejects with `StoreUnavailable` where it is not known that it was
   * saved.
   */
  transact<T>(scope: Scope, decide: (found: Found) => Decision<T>): Promise<T>;

  case(id: CaseId): Promise<StoredCase | undefined>;
  caseByNumber(number: CaseNumber): Promise<StoredCase | undefined>;
  draft(id: DraftId): Promise<Draft | undefined>;
  /** The person's unfinished draft, the last touched first; drafts that complete a case count too. */
  openDraft(owner: PersonId): Promise<Draft | undefined>;
  /** Newest number first; whoever it is hidden from is not the reporter's business, so all of her own are listed. */
  reportedBy(person: PersonId, paging: Paging): Promise<Page<Case>>;
  /** All cases, newest number first: the operator's list. */
  cases(paging: Paging): Promise<Page<Case>>;
  /** Cases whose `nextAttentionAt` is not after `now`, the earliest first. */
  casesDue(now: Instant, limit: number): Promise<Page<Case>>;
  /** Newest number first. */
  search(query: CaseQuery, paging: Paging): Promise<Page<Case>>;
  /** Everything overdue on `day` in the municipality, the longest overdue first. */
  overdue(day: Day, paging: Paging): Promise<Page<Case>>;
  draftsDue(now: Instant, limit: number): Promise<Page<Draft>>;

  measure(id: MeasureId): Promise<Measure | undefined>;
  /** Saves it as version `replaces` + 1, or 1; `conflict` where it is at another version, or there already. */
  putMeasure(measure: Measure, replaces: number | 'new'): Promise<'saved' | 'conflict'>;
  /** Measures whose `nextAttentionAt` is not after `now`, the earliest first. */
  measuresDue(now: Instant, limit: number): Promise<Page<Measure>>;
  /** The one due first first; done ones after all that are open. */
  measures(query: MeasureQuery, paging: Paging): Promise<Page<Measure>>;

  /**
   * The figures of these months, of all units or of these, each unit's month that has any. They are exact as of the
   * moment of asking: whatever was saved before it is in them, whatever crashed. In no order.
   */
  figures(query: FiguresQuery): Promise<readonly MonthOfUnit[]>;
  /** How many cases are open now, by unit and book, and how many of these are overdue on `day`. */
  openNow(day: Day, units?: readonly UnitId[]): Promise<readonly OpenOfUnit[]>;
  /** What cases count for, the lowest number first; those that are not counted are left out. */
  counted(after: number, limit: number): Promise<Page<CountedCase>>;
  /** Where the figures differ from what the cases count for, the first 10,000: no cell where all is well. */
  checkFigures(progress: Progress): Promise<readonly FigureFault[]>;
  /** Makes all figures anew from what the cases count for. Where it was interrupted, it goes on when it is called again. */
  rebuildFigures(progress: Progress): Promise<void>;

  kept<S extends Sort>(sort: S, id: string): Promise<Kept<S> | undefined>;
  /**
   * Saves it as version `replaces` + 1, or 1; `conflict` where it is at another version, or there already. A publication
   * is only ever new: to replace one rejects with an `Error`.
   */
  putKept<S extends Sort>(sort: S, value: Kept<S>, replaces: number | 'new'): Promise<'saved' | 'conflict'>;
  /** Those whose `nextAttentionAt` is not after `now`, the earliest first. */
  keptDue<S extends Sort>(sort: S, now: Instant, limit: number): Promise<Page<Kept<S>>>;
  /** In the order of their place (cases/kept.ts), then of their id. */
  allKept<S extends Sort>(sort: S, query: KeptQuery, paging: Paging): Promise<Page<Kept<S>>>;

  /** Puts entries that belong to a person or a unit only. An entry whose key was ever saved is left as it is. */
  enqueue(entries: readonly OutboxEntry[]): Promise<void>;
  /**
   * Marks what is waiting and due as attempted, durably, each for one caller only, and hands it over: at most `limit`,
   * the earliest due first. Fewer need not mean that nothing is left. With `busy` one of each reader at most, the one
   * that was decided first, and none of these readers: what is marked can then be attempted at once.
   */
  claim(now: Instant, limit: number, busy?: ReadonlySet<Reader>): Promise<readonly Claimed[]>;
  /**
   * Where an attempt ended; nothing happens to an entry that is no longer in this attempt, unless the attempt was given
   * up and lived. `sent` is kept among the sent cards of the case that the entry shows, in place of what was kept of the
   * same message, and `follow` is put where that case has moved on: whatever the entry has become. A message in which a
   * delivered update stands is a sent card of no other case, and without `sent` of none. Idempotent.
   */
  settle(entry: Claimed, settlement: Settlement, sent?: SentCard, follow?: Follow): Promise<void>;
  /**
   * Attempts older than `before`, whose process died: updates wait again from `now`, mails too but `unsure`, all else
   * becomes uncertain. Their number.
   */
  giveUpAttempts(before: Instant, now: Instant): Promise<number>;
  /** What is waiting, uncertain or refused, oldest first. */
  unsettled(paging: Paging): Promise<Page<OutboxEntry>>;
  entry(key: OutboxKey): Promise<OutboxEntry | undefined>;

  /** The latest one of a person or a channel replaces the one before. */
  putReference(reference: Reference): Promise<void>;
  /** Closes every reference to the conversation. */
  closeReferences(conversation: ConversationId, at: Instant): Promise<void>;
  referenceOf(person: PersonId): Promise<Reference | undefined>;
  referenceOfChannel(channel: ConversationId): Promise<Reference | undefined>;

  putPreferences(preferences: Preferences): Promise<void>;
  preferencesOf(person: PersonId): Promise<Preferences | undefined>;

  /** Forgets first answers and delivered or dropped entries older than `before`. Their keys are never saved again. */
  forget(before: Instant): Promise<void>;

  disclose(disclosure: Disclosure): Promise<void>;
  /** The latest first. */
  disclosures(paging: Paging): Promise<Page<Disclosure>>;

  /** Whether it can be reached now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** The store can't be reached or did not confirm in time: what was asked may or may not be saved; asking again is safe. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/**
 * The store can't be used at all: newer than this program, another tenant's, an address that names none, a user that is
 * not let in. The message says which, for an operator.
 */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}
