/** What people and the machine can ask of a case. */

import type { Missing } from './case.ts';
import type { CaseId, CaseNumber, DraftId, KindCode, OutboxKey, PersonId, UnitId } from './ids.ts';
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
  | { readonly command: 'add-note'; readonly sort: 'correction' | 'addition'; readonly text: string }
  | { readonly command: 'approve-confirmation'; readonly text: string }
  /** The channel says that the responsible can't be reached: bot not installed, blocked, left. */
  | { readonly command: 'not-reached'; readonly person: PersonId; readonly undelivered?: OutboxKey | undefined }
  /** The clock says that nobody has looked at a case in which someone is in danger. */
  | { readonly command: 'not-seen-in-time' };

export type Refusal =
  | { readonly reason: 'not-an-employee' | 'unit-gone' | 'kind-unknown' | 'heard-in-future' | 'nobody-to-take-it' }
  | { readonly reason: 'heard-too-long-ago'; readonly earliest: Day }
  | { readonly reason: 'anonymity-not-allowed' }
  | { readonly reason: 'tell-only' }
  | { readonly reason: 'not-on-the-spot'; readonly because: NotOnTheSpot }
  | { readonly reason: 'national-id' }
  | { readonly reason: 'nothing-said' }
  /** `text` where there are several. */
  | { readonly reason: 'too-long'; readonly text?: TextName }
  | { readonly reason: 'no-access' }
  | {
      readonly reason: 'already-closed' | 'already-seen' | 'nothing-to-approve' | 'nothing-missing' | 'not-due';
      readonly at?: Instant;
    };

/** A person with her id, or the machine itself by the cause for which it acts. */
export type Actor = { readonly person: PersonId } | { readonly machine: 'clock' | 'delivery' };
