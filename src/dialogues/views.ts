/**
 * What a card has to say, as facts: codes, days, names and people's own words, already authorised for the reader. How
 * it is said stands in src/texts, how it is laid out in cards/. Profile texts come already in the reader's language.
 */
import type { Capacity, CaseState, Clock, Facts, Missing } from '../domain/case.ts';
import type { CaseId, CaseNumber, DraftId, PersonId, UnitId } from '../domain/ids.ts';
import type { AnswerWay, Channel, KindClass, Signal, Track, Vulnerable } from '../domain/kinds.ts';
import type { Language } from '../domain/language.ts';
import type { Day, Instant, Zone } from '../domain/time.ts';
import type { Contact, NoteSort, Words } from '../domain/words.ts';
import type { Action } from './actions.ts';
import type { Answers, FaultCode, Field, FieldFault } from './draft.ts';
import type { FormFault, Question } from './forms/form.ts';
import type { FormEntries, FormName } from './forms/names.ts';
import type { CaseNews, InsteadReason, Notice } from './showing.ts';

/** A date that a person plans by, with what is left of it today. */
export interface ClockView extends Clock {
  /** Working days after today up to and including `actBy`; negative when it has passed. */
  readonly workingDaysLeft: number;
}

export interface Holder {
  readonly name: string;
  readonly capacity: Capacity;
}

export interface LawView {
  readonly track: Track;
  readonly law: string;
  readonly sendTo?: string | undefined;
}

export interface EmergencyView {
  readonly numbers: readonly { readonly number: string; readonly label: string }[];
  readonly staffDuty: string;
}

/** What is told to the citizen at the end, in her own language: read aloud or copied. */
export interface CitizenView {
  readonly language: Language;
  readonly municipality: string;
  readonly number: CaseNumber;
  readonly class: KindClass;
  readonly heardOn: Day;
  readonly unit: string;
  readonly anonymous: boolean;
  readonly answerWay: AnswerWay;
  /** The day by which she hears from us; none where no clock runs. */
  readonly respondBy?: Day | undefined;
  readonly acknowledgeBy?: Day | undefined;
  /** What is stored about her and her rights, in her language. */
  readonly privacy: string;
  readonly settled: boolean;
}

/** Anything that is chosen from a list. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly title: string;
}

export interface SaidView {
  readonly view: 'said';
  readonly draft: DraftId;
  readonly revision: string;
  /** The case that is being completed, where one is. */
  readonly completes?: CaseNumber | undefined;
  readonly answers: Answers;
  readonly faults: readonly FieldFault[];
  readonly kinds: readonly (Choice & { readonly class: KindClass; readonly firstCardOnly: boolean })[];
  /** At most 100; where there are more, the others come by a query while one types. */
  readonly units: readonly Choice<UnitId>[];
  readonly moreUnits: boolean;
  readonly unitName: string;
  readonly channels: readonly Choice<Channel>[];
  readonly channelName: string;
  readonly today: Day;
  readonly earliest: Day;
  readonly guide: readonly string[];
  readonly publicNotice?: string | undefined;
  readonly sensitivePlace: string;
  readonly asks: readonly ('place' | 'time' | 'vehicle')[];
  readonly anonymityAllowed: boolean;
  /** There as soon as somebody hurt or in danger was ticked, whatever else is still missing. */
  readonly emergency?: EmergencyView | undefined;
  readonly settledAllowed: boolean;
  readonly came?: CameToNothing | undefined;
}

/** Why nothing came of a tap in a dialog, where the card is shown again with all that was entered on it. */
export interface CameToNothing {
  readonly notice: Notice;
  /** What was not on that card, since the draft keeps it: it isn't on this one either, lest it be emptied. */
  readonly left: readonly Field[];
}

/** What an answer on the first card calls for. */
export type MoreNeed = 'decision' | 'harm' | 'vulnerable' | 'about' | 'place' | 'time' | 'vehicle';

export interface MoreView {
  readonly view: 'more';
  readonly draft: DraftId;
  readonly revision: string;
  readonly answers: Answers;
  readonly faults: readonly FieldFault[];
  readonly needs: readonly MoreNeed[];
  readonly colleagues: readonly Choice<PersonId>[];
  readonly managerName?: string | undefined;
  readonly today: Day;
  readonly emergency?: EmergencyView | undefined;
  readonly laws: readonly LawView[];
  readonly sensitivePlace?: string | undefined;
  readonly came?: CameToNothing | undefined;
}

export interface ReadBackView {
  readonly view: 'read-back';
  readonly draft: DraftId;
  readonly revision: string;
  readonly completes?: CaseNumber | undefined;
  readonly kind: string;
  readonly unit: string;
  readonly channel: string;
  readonly heardOn: Day;
  readonly words: Omit<Words, 'notes' | 'confirmation'>;
  readonly signals: readonly Signal[];
  readonly vulnerable?: Vulnerable | undefined;
  /** Names of the employees concerned. */
  readonly concerns: readonly string[];
  readonly decisionNotifiedOn?: Day | undefined;
  readonly inDanger: boolean;
  readonly answerWay: AnswerWay;
  readonly citizenLanguage: Language;
  readonly holder: Holder;
  readonly clocks: readonly ClockView[];
  readonly laws: readonly LawView[];
  readonly emergency?: EmergencyView | undefined;
  readonly publicNotice?: string | undefined;
}

export interface DraftOfferView {
  readonly view: 'draft-offer';
  readonly draft: DraftId;
  readonly revision: string;
  readonly because: 'wrote-again' | 'lies-unfinished' | 'last-time';
  readonly startedOn: Day;
  /** Its owner's own first words, cut short; empty where there are none. */
  readonly begins: string;
  /** What she wrote meanwhile, cut short; empty where she wrote nothing. */
  readonly wrote: string;
}

export interface ReceiptView {
  readonly view: 'receipt';
  readonly case: CaseId;
  readonly number: CaseNumber;
  readonly revision: string;
  readonly news?: CaseNews | undefined;
  readonly kind: string;
  readonly unit: string;
  readonly state: CaseState;
  readonly holder: Holder;
  readonly seen?: { readonly name: string; readonly at: Instant } | undefined;
  readonly clocks: readonly ClockView[];
  readonly missing: readonly Missing[];
  readonly words: Said;
  /** Her own and the citizen's, and what she was asked; never what was said to or by anybody else. */
  readonly notes: readonly NoteView[];
  readonly citizen: CitizenView;
  readonly sensitivePlace?: string | undefined;
  readonly emergency?: EmergencyView | undefined;
  readonly note?: { readonly fault: FaultCode; readonly text: string } | undefined;
  readonly zone: Zone;
}

export type Said = Omit<Words, 'notes'>;

/** What was said beside a case, by whom, and of whom where it is somebody's statement. */
export interface NoteView {
  readonly sort: NoteSort;
  readonly at: Instant;
  readonly by: string;
  readonly of?: string | undefined;
  readonly text: string;
}

/** The manager's card. */
export interface CaseView {
  readonly view: 'case';
  readonly case: CaseId;
  readonly number: CaseNumber;
  readonly revision: string;
  readonly news?: CaseNews | undefined;
  /** Why she has it in another's stead. */
  readonly instead?: { readonly name: string; readonly reason: InsteadReason } | undefined;
  readonly kind: string;
  readonly unit: string;
  readonly channel: string;
  readonly reporter: string;
  readonly registeredAt: Instant;
  readonly state: CaseState;
  readonly facts: Facts;
  readonly words: Said;
  readonly notes: readonly NoteView[];
  readonly contact: Contact;
  readonly concerns: readonly string[];
  readonly holder: Holder;
  readonly seen?: { readonly name: string; readonly at: Instant } | undefined;
  readonly clocks: readonly ClockView[];
  readonly laws: readonly LawView[];
  readonly emergency?: EmergencyView | undefined;
  /** The short written confirmation to approve, where one is owed. */
  readonly confirmation?: { readonly text: string; readonly fault?: FaultCode | undefined } | undefined;
  readonly zone: Zone;
}

/** A question of a form, with what stands in it and what is wrong with it. */
export type FormQuestion = Question & { readonly fault?: FormFault | undefined };

/** A form with which a case is handled. */
export interface FormView {
  readonly view: 'form';
  readonly case: CaseId;
  readonly number: CaseNumber;
  readonly revision: string;
  readonly form: FormName;
  /** Kind and unit, so that one sees which case it is. */
  readonly of: string;
  readonly questions: readonly FormQuestion[];
  /** The case has moved on while it was filled in. */
  readonly moved: boolean;
  /** Whether it is looked through before it is done. */
  readonly looks: boolean;
  /** The text as the citizen will read it, and all that was entered, to be sent along. */
  readonly looked?: { readonly text: string; readonly entered: FormEntries } | undefined;
}

/** To another board's manager to whom it is offered without the citizen's consent: no words, no contact (OSL 8 kap.). */
export interface NeutralView {
  readonly view: 'neutral';
  readonly case: CaseId;
  readonly number: CaseNumber;
  readonly revision: string;
  readonly news?: CaseNews | undefined;
  readonly instead?: { readonly name: string; readonly reason: InsteadReason } | undefined;
  readonly kind: string;
  readonly unit: string;
  readonly heardOn: Day;
  readonly state: CaseState['state'];
  readonly clocks: readonly ClockView[];
}

/** All that is left for a reader who may not see more. */
export interface NumberView {
  readonly view: 'number';
  readonly number: CaseNumber;
  readonly news?: CaseNews | undefined;
  readonly state: CaseState['state'];
  readonly clocks: readonly ClockView[];
}

export interface MineRow {
  readonly case: CaseId;
  readonly number: CaseNumber;
  /** Absent where the case is about the reader: she keeps number and dates. */
  readonly kind?: string | undefined;
  readonly state: CaseState['state'];
  readonly seen: boolean;
  readonly heardOn: Day;
  readonly clocks: readonly ClockView[];
  readonly missing: boolean;
}

/** What was typed beside a registered case. */
export interface Typed {
  readonly field: 'note' | 'confirmation';
  readonly text: string;
}

export type View =
  | { readonly view: 'welcome'; readonly municipality: string; readonly name: string }
  | {
      readonly view: 'help';
      readonly municipality: string;
      readonly draftWorkingDays: number;
      readonly publicNotice?: string | undefined;
    }
  | { readonly view: 'language'; readonly current: Language }
  | {
      readonly view: 'procedure';
      readonly municipality: string;
      readonly title: string;
      readonly edition: string;
      readonly validFrom: Day;
      readonly sections: readonly { readonly heading: string; readonly text: string }[];
    }
  | { readonly view: 'notice'; readonly notice: Notice }
  /** The same with the tap that came to nothing, to be tried again. */
  | { readonly view: 'again'; readonly notice: Notice; readonly action: Action; readonly typed?: Typed | undefined }
  | SaidView
  | MoreView
  | ReadBackView
  | DraftOfferView
  /** The citizen has to turn elsewhere; nothing is registered. */
  | {
      readonly view: 'tell-only';
      readonly draft: DraftId;
      readonly revision: string;
      readonly laws: readonly LawView[];
    }
  | ReceiptView
  | CaseView
  | FormView
  | NeutralView
  | NumberView
  | {
      readonly view: 'mine';
      readonly rows: readonly MineRow[];
      readonly page: number;
      readonly more: boolean;
      readonly unreadable: number;
    };
