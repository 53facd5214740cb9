/** What people and the machine can ask of a case. */

import type { Missing, Outcome } from './case.ts';
import type { ClosingNeed } from './closing.ts';
import type { AnswerOutcome, Link, Way, Writing } from './handling.ts';
import type { CaseId, CaseNumber, DraftId, KindCode, MeasureId, OutboxKey, PersonId, UnitId } from './ids.ts';
import type { AnswerWay, Channel, Signal, Vulnerable } from './kinds.ts';
import type { Language } from './language.ts';
import type { Day, Instant } from './time.ts';
import type { NotOnTheSpot } from './tracks.ts';
import type { TextName, Words } from './words.ts';

/** What was heard, as the reporter states it. Tracks, clocks and who has it follow from it. */
export interface Heard {
  readonly kind: KindCode;
  readonly unit: UnitId;
  readonly heardOn: Day;
  readonly channel: Channel;
  readonly signals: readonly Signal[];
  readonly vulnerable?: Vulnerable | undefined;
  readonly inDanger: boolean;
  readonly concerns: readonly PersonId[];
  /** They are kept away from it as long as nobody has said whom it is about. */
  readonly concernsAssumed?: boolean | undefined;
  readonly decisionNotifiedOn?: Day | undefined;
  readonly answerWay: AnswerWay;
  readonly citizenLanguage: Language;
  /** What nobody had the time to ask. */
  readonly missing: readonly Missing[];
  readonly words: Omit<Words, 'notes' | 'confirmation'>;
}

export type Command =
  | {
      readonly command: 'register';
      readonly id: CaseId;
      readonly number: CaseNumber;
      readonly draft: DraftId;
      readonly heard: Heard;
    }
  | { readonly command: 'complete'; readonly heard: Heard }
  | { readonly command: 'mark-seen' }
  /** The receiver has told the unit that has it now. */
  | { readonly command: 'tell-received' }
  | { readonly command: 'add-note'; readonly sort: 'correction' | 'addition'; readonly text: string }
  | { readonly command: 'approve-confirmation'; readonly text: string }
  /** The channel says that the responsible can't be reached: bot not installed, blocked, left. */
  | { readonly command: 'not-reached'; readonly person: PersonId; readonly undelivered?: OutboxKey | undefined }
  /** The clock says that nobody has looked at a case in which someone is in danger. */
  | { readonly command: 'not-seen-in-time' }
  | HandlingCommand
  | ClockCommand;

/** Set for every kind; what is left out stays as it is. */
export interface Classification {
  readonly kind?: KindCode | undefined;
  readonly cause?: string | undefined;
  readonly category?: string | undefined;
}

/** `as-named`: the employee whom the words name and the organisation's file does not know. */
export type Whom = PersonId | 'as-named';

/** What is known of the case that this one is said to be the same as. */
export interface OtherCase {
  readonly number: CaseNumber;
  readonly closedAs?: Outcome | undefined;
  readonly links: readonly Link[];
}

interface WithAddress {
  /** Where the citizen's letters go, where nobody had said that; absent or empty: nobody says it now either. */
  readonly address?: string | undefined;
}

/** What the manager, the handler and those whom they ask can do. */
export type HandlingCommand =
  | { readonly command: 'take'; readonly as: Classification }
  | { readonly command: 'classify'; readonly as: Classification }
  | { readonly command: 'appoint'; readonly person: PersonId }
  | { readonly command: 'hand-back'; readonly reason: string }
  | {
      readonly command: 'pass-on';
      readonly unit: UnitId;
      readonly reason: string;
      /** What was agreed with the citizen, where the unit answers to another board. */
      readonly consent: 'given' | 'neutral-parts' | undefined;
    }
  | { readonly command: 'accept-offer' }
  | { readonly command: 'decline-offer'; readonly reason: string }
  /** The coordinator's, after two units declined. Across boards only the neutral parts go unless the citizen agreed. */
  | {
      readonly command: 'decide-unit';
      readonly unit: UnitId;
      readonly consent?: 'given' | 'neutral-parts' | undefined;
    }
  | {
      readonly command: 'change-track';
      readonly signals: readonly Signal[];
      readonly vulnerable?: Vulnerable | undefined;
      readonly inDanger: boolean;
      readonly concerns: readonly PersonId[];
      readonly decisionNotifiedOn?: Day | undefined;
      readonly reason: string;
    }
  | ({ readonly command: 'acknowledge'; readonly text: string; readonly way: Way } & WithAddress)
  | {
      readonly command: 'ask-employee';
      readonly whom: PersonId;
      readonly question: string;
      readonly withIdentity: boolean;
    }
  | { readonly command: 'hear'; readonly whom: Whom; readonly on: Day; readonly statement: string }
  | { readonly command: 'not-suitable'; readonly whom: Whom; readonly reason: string }
  /** By the employee who was asked. */
  | { readonly command: 'give-statement'; readonly text: string }
  | ({ readonly command: 'plan-meeting'; readonly on: Day; readonly place: string; readonly way: Way } & WithAddress)
  | { readonly command: 'end-meeting'; readonly held: boolean; readonly agreed: string }
  | ({
      readonly command: 'extend';
      readonly newDate: Day;
      readonly reason: string;
      readonly notice: string;
      readonly way: Way;
    } & WithAddress)
  | ({
      readonly command: 'answer';
      readonly outcome: AnswerOutcome;
      readonly text: string;
      /** Absent where there is nobody to answer, or no answer is wanted. */
      readonly way?: Way | undefined;
      /** Who considered a suggestion. */
      readonly consideredBy?: string | undefined;
    } & WithAddress)
  /** Somebody looked: an uncertain mail is there, or is to be sent once more. */
  | { readonly command: 'settle-mail'; readonly writing: Writing; readonly as: 'arrived' | 'again' }
  | { readonly command: 'learn'; readonly text: string }
  /** The measure itself is saved already. */
  | { readonly command: 'agree-measure'; readonly measure: MeasureId; readonly owner: PersonId }
  | { readonly command: 'reference'; readonly register: string; readonly number: string }
  | { readonly command: 'close' }
  | {
      readonly command: 'close-otherwise';
      readonly as: 'withdrawn' | 'registered-in-error' | 'duplicate';
      readonly reason: string;
      /** Of which it is a duplicate. */
      readonly of?: OtherCase | undefined;
    }
  | { readonly command: 'reopen'; readonly reason: string }
  | { readonly command: 'ask-reporter'; readonly question: string }
  | { readonly command: 'reply'; readonly text: string }
  | { readonly command: 'postpone'; readonly until: Day; readonly reason: string }
  /** The citizen called back, and any employee took it down. */
  | { readonly command: 'call-back'; readonly sort: 'called-back' | 'call-wish'; readonly text: string }
  /** Whoever has it has called the citizen, who wanted that. */
  | { readonly command: 'called' }
  /** By whoever keeps what was said: the citizen agrees that the board that has it now is told, or it stays as it is. */
  | { readonly command: 'say-consent'; readonly consent: 'given' | 'neutral-parts' }
  | { readonly command: 'look-up' };

/** What the machine does: it looks when `nextAttentionAt` has come, and tells what became of a mail. */
export type ClockCommand =
  /** `away`: of those who have it, who is away today. */
  | { readonly command: 'look'; readonly away: readonly PersonId[] }
  /** The organisation's file is not what it was: whatever follows, before the next look is due. */
  | { readonly command: 'follow-organisation' }
  /** What somebody wrote who has left since, and had not finished: she reported it. `rest`: what was too long for a field. */
  | {
      readonly command: 'register-left';
      readonly id: CaseId;
      readonly number: CaseNumber;
      readonly draft: DraftId;
      readonly reporter: PersonId;
      readonly heard: Heard;
      readonly rest: readonly string[];
    }
  /** The same of what she was completing: as she would have, or put beside the case where that can't be done any more. */
  | {
      readonly command: 'complete-left';
      readonly left: PersonId;
      readonly heard: Heard;
      readonly rest: readonly string[];
    }
  /** `at`: when she wrote it. */
  | {
      readonly command: 'note-left';
      readonly left: PersonId;
      readonly at: Instant;
      readonly texts: readonly string[];
    }
  | { readonly command: 'mail-left'; readonly writing: Writing }
  | { readonly command: 'mail-stayed'; readonly writing: Writing; readonly known: boolean }
  | { readonly command: 'link'; readonly link: Link };

export type Refusal =
  | { readonly reason: 'not-an-employee' | 'unit-gone' | 'kind-unknown' | 'heard-in-future' | 'nobody-to-take-it' }
  | { readonly reason: 'heard-too-long-ago'; readonly earliest: Day }
  | { readonly reason: 'anonymity-not-allowed' }
  | { readonly reason: 'tell-only' }
  | { readonly reason: 'not-on-the-spot'; readonly because: NotOnTheSpot }
  | { readonly reason: 'national-id' }
  /** Words to be released hold a name or a case number, as `found`. */
  | { readonly reason: 'names-someone'; readonly found: string }
  | { readonly reason: 'nothing-said' }
  /** `text` where there are several. */
  | { readonly reason: 'too-long'; readonly text?: TextName }
  | { readonly reason: 'no-access' }
  | {
      readonly reason: 'already-closed' | 'already-seen' | 'nothing-to-approve' | 'nothing-missing' | 'not-due';
      readonly at?: Instant;
    }
  /** In her part in this case she can't do that. */
  | { readonly reason: 'not-your-part' }
  | { readonly reason: 'already-taken'; readonly by: PersonId }
  | { readonly reason: 'already-so' | 'not-closed' | 'coordinator-decides' | 'already-offered' | 'nothing-offered' }
  /** The person chosen has a conflict of interest, does not work here, or is not from where a handler may come. */
  | { readonly reason: 'person-not-possible' }
  | { readonly reason: 'same-unit' | 'consent-needed' }
  | { readonly reason: 'address-not-possible' }
  | { readonly reason: 'cause-unknown' | 'category-unknown' | 'register-unknown' | 'outcome-not-for-kind' }
  /** As praise it would reach those whom it concerns: they have to be taken off it first. */
  | { readonly reason: 'concerns-someone' }
  | { readonly reason: 'way-not-allowed'; readonly allowed: readonly Way[] }
  | { readonly reason: 'day-not-possible'; readonly earliest: Day; readonly latest?: Day | undefined }
  | { readonly reason: 'nothing-asked' | 'nobody-concerned' | 'no-meeting' | 'no-clock' | 'nothing-sent' }
  | { readonly reason: 'postponed-already' | 'itself' }
  /** Then neither of the two would be gone on with. */
  | { readonly reason: 'its-duplicate' | 'other-ended' }
  | { readonly reason: 'missing-for-closing'; readonly missing: readonly ClosingNeed[] };

/** A person with her id, or the machine itself by the cause for which it acts. */
export type Actor = { readonly person: PersonId } | { readonly machine: 'clock' | 'delivery' };
