/**
 * What a card has to say, as facts: codes, days, names and people's own words, already authorised for the reader. How
 * it is said stands in src/texts, how it is laid out in cards/. Profile texts come already in the reader's language.
 */
import type { Capacity, CaseState, Clock, Facts, Missing } from '../domain/case.ts';
import type { DutyName } from '../domain/duties.ts';
import type { AnswerOutcome, Consent, Given, Hearing, Link, Writing } from '../domain/handling.ts';
import type { CaseId, CaseNumber, DraftId, KindCode, MeasureId, PersonId, UnitId } from '../domain/ids.ts';
import type { Keeping } from '../domain/kept-words.ts';
import type { AnswerWay, Channel, KindClass, Signal, Track, Vulnerable } from '../domain/kinds.ts';
import type { Language } from '../domain/language.ts';
import type { MonthToDo } from '../domain/month/reminding.ts';
import type { PaperForm } from '../domain/paper-form.ts';
import type { Month } from '../domain/period.ts';
import type { PromisedInTime } from '../domain/promised.ts';
import type { PostToDo } from '../domain/review/posting.ts';
import type { RevisionDay } from '../domain/revision.ts';
import type { Day, Instant, TimeOfDay, Zone } from '../domain/time.ts';
import type { Contact, NoteSort, Words } from '../domain/words.ts';
import type { Action } from './actions.ts';
import type { Doings, Missed } from './doing.ts';
import type { Answers, FaultCode, Field, FieldFault } from './draft.ts';
import type { FormFault, Passage, Preview, Question } from './forms/form.ts';
import type { FormEntries, FormField, FormName } from './forms/names.ts';
import type { ChannelLostView, ChannelsView, ChannelView } from './linking/views.ts';
import type { MonthPostView, MonthsView, MonthView } from './month/views.ts';
import type { NotHereView, PlaceView, TurnedAwayView } from './not-here/views.ts';
import type { PaperView, PrintInPrivateView, PrintView } from './paper/views.ts';
import type { ReportView } from './report/views.ts';
import type { AnyReviewView } from './review/views.ts';
import type { Asked, CaseNews, InsteadReason, MeasureNews, Notice } from './showing.ts';
import type { DepartmentView, WayInView } from './ways-in/views.ts';

/** A date that a person plans by, with what is left of it today. */
export interface ClockView extends Clock {
  /** Working days after today up to and including `actBy`; negative when it has passed. */
  readonly workingDaysLeft: number;
  /** The citizen is anonymous: by then it is looked into, and nobody is answered. */
  readonly nobodyWaits?: true | undefined;
}

export interface Holder {
  readonly name: string;
  readonly capacity: Capacity;
  /** What the procedure calls a head, in the reader's language; it stands in place of the capacity. */
  readonly role?: string | undefined;
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
/** Who has it now that it was taken up again. */
export type TakenUpView = Pick<CitizenView, 'language' | 'number' | 'unit' | 'head'>;

export interface CitizenView {
  readonly language: Language;
  readonly municipality: string;
  readonly number: CaseNumber;
  readonly class: KindClass;
  readonly heardOn: Day;
  /** Who has it: a unit, or the head of a department. */
  readonly unit: string;
  readonly head?: true;
  /** She was not content, and it was taken up again. */
  readonly takenUp?: true;
  readonly anonymous: boolean;
  readonly answerWay: AnswerWay;
  /** Every answer is written: whoever asked for a call has one besides it. */
  readonly writes?: true | undefined;
  /** An appeal against a formal decision, and which one, as it was written down. */
  readonly appeal?: { readonly against?: string | undefined } | undefined;
  /** Nothing of it is decided here, though it is registered: where she has to turn, in her language. */
  readonly elsewhere?: string | undefined;
  /** What she hears where the answer is not there in time. */
  readonly ifLonger?: 'told' | 'why-and-when' | undefined;
  /** The day by which she hears from us; none where no clock runs. */
  readonly respondBy?: Day | undefined;
  readonly acknowledgeBy?: Day | undefined;
  /** It is over: nobody has it any more. */
  readonly closed?: true | undefined;
  /** The way in that the municipality would rather have, where she came by another: where it is. */
  readonly rather?: string | undefined;
  /** That what is written down may become public, where that is always said. */
  readonly openness?: string | undefined;
  /** What is stored about her and her rights, in her language. */
  readonly privacy: string;
  readonly settled: boolean;
}

/** Anything that is chosen from a list. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly title: string;
}

export interface UnitGone {
  readonly name: string;
  readonly until: Day;
  /** By their names. */
  readonly now: readonly string[];
  /** Itself, where what was heard was heard in its days; else what became of it. */
  readonly chosen: UnitId;
  readonly heardInItsDays: boolean;
}

/** Among which a draft's unit is chosen. */
export interface UnitsView {
  /** At most 100; where there are more, the others come by a query while one types. */
  readonly units: readonly Choice<UnitId>[];
  readonly moreUnits: boolean;
  /** The draft's unit has ended: what became of it, and which one is offered in its place. */
  readonly unitGone?: UnitGone | undefined;
}

export interface SaidView extends UnitsView {
  readonly view: 'said';
  readonly draft: DraftId;
  readonly revision: string;
  /** The case that is being completed, where one is. */
  readonly completes?: CaseNumber | undefined;
  /** The case from which this one is split, where it is. */
  readonly splits?: CaseNumber | undefined;
  readonly answers: Answers;
  readonly faults: readonly FieldFault[];
  readonly kinds: readonly (Choice & { readonly class: KindClass; readonly firstCardOnly: boolean })[];
  readonly unitName: string;
  readonly channels: readonly Choice<Channel>[];
  readonly channelName: string;
  /** Left out where there is nothing to say of any. */
  readonly waysIn?: readonly WayInView[] | undefined;
  readonly today: Day;
  readonly earliest: Day;
  readonly guide: readonly string[];
  /** That they may talk to whoever it concerns first: advice, which keeps nobody from logging. */
  readonly firstContact?: string | undefined;
  readonly publicNotice?: string | undefined;
  /** It is said before anything is written down, and not only to whoever unfolds the guide. */
  readonly noticeFirst?: true | undefined;
  readonly sensitivePlace: string;
  /** Folded away: the second card asks it where it is called for. */
  readonly asks: readonly ('place' | 'time' | 'vehicle')[];
  /** In the open, since a kind asks it that has no second card. */
  readonly asksOpenly?: readonly ('place' | 'time' | 'vehicle')[] | undefined;
  readonly anonymityAllowed: boolean;
  /** Every answer is written: a phone number alone is no way to her. */
  readonly writesAnswers?: true | undefined;
  /** There as soon as somebody hurt or in danger was ticked, whatever else is still missing. */
  readonly emergency?: EmergencyView | undefined;
  readonly settledAllowed: boolean;
  /** There is a paper original: when it came in and where it is are asked first. */
  readonly onPaper?: boolean | undefined;
  /** The form on paper; absent where a registered case is completed. */
  readonly paper?: PaperView | undefined;
  /** What she is reminded of where she writes what she did, by the procedure. */
  readonly settledReminds?: string | undefined;
  /** It is copied from a form or a letter. */
  readonly copied?: true | undefined;
  /** Whether it can be turned away as what does not belong here. */
  readonly notHere: boolean;
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
  /** It reaches whom it is about, as nothing else does. */
  readonly praises?: true;
  readonly today: Day;
  readonly emergency?: EmergencyView | undefined;
  readonly laws: readonly LawView[];
  readonly sensitivePlace?: string | undefined;
  /** Where a formal decision is asked about and more than one unit can have made it. */
  readonly deciders?: UnitsView | undefined;
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
  /** What is done with what came that way, where there is something to say of it. */
  readonly wayIn?: WayInView | undefined;
  readonly heardOn: Day;
  /** It came in writing on that day. */
  readonly inWriting?: boolean | undefined;
  /** It is copied from a form or a letter: nobody is there to be read to. */
  readonly copied?: true | undefined;
  /** Where it can be printed for signature for a while. */
  readonly printed?: string | undefined;
  readonly words: Omit<Words, 'notes' | 'confirmation'>;
  readonly signals: readonly Signal[];
  readonly vulnerable?: Vulnerable | undefined;
  /** Names of the employees concerned. */
  readonly concerns: readonly string[];
  /** Something sensitive was ticked, and words stand all the same: where it belongs. */
  readonly sensitivePlace?: string | undefined;
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
  readonly today: Day;
  /** Its owner's own first words, cut short; empty where there are none. */
  readonly begins: string;
  /** What she wrote meanwhile, cut short; empty where she wrote nothing. */
  readonly wrote: string;
}

/** The form on which a case can be signed, and where it can be printed for a while. */
export interface SigningView {
  readonly form: PaperForm;
  readonly printed?: string | undefined;
}

export interface ReceiptView {
  readonly view: 'receipt';
  readonly case: CaseId;
  readonly number: CaseNumber;
  readonly revision: string;
  readonly news?: CaseNews | undefined;
  readonly kind: string;
  readonly unit: string;
  readonly receivedFor?: string | undefined;
  readonly state: CaseState;
  /** Settled on the spot: the citizen has had her answer, and the manager enters it in the register that asks for it. */
  readonly awaitsEntry: boolean;
  /** It went to another unit, which has not seen it: until then the procedure leaves the duty with its reader. */
  readonly hersUntilSeen?: true | undefined;
  /** Another board has it without its words, and its reader keeps them. */
  readonly keeps?: Keeping | undefined;
  /** When she said that she has told them there. */
  readonly toldThereAt?: Instant | undefined;
  readonly holder: Holder;
  readonly handler?: HandlerView | undefined;
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
  /** What she is asked and has not answered yet, with what she wrote where that was refused. */
  readonly asked?:
    | {
        readonly by: string;
        readonly question: string;
        readonly reply?: { readonly fault: FaultCode; readonly text: string } | undefined;
      }
    | undefined;
  readonly zone: Zone;
  /** As on the manager's card. */
  readonly signing?: SigningView | undefined;
  /** By which way it came, with who gets the e-mail or the form itself, as the unit's department has filled in. */
  readonly forwards?: WayInView | undefined;
}

export type Said = Omit<Words, 'notes'>;

/** What was said beside a case, by whom, and of whom where it is somebody's statement. */
export interface NoteView {
  /** `outcome`: what was found where nobody waits for an answer. */
  readonly sort: NoteSort | 'outcome';
  readonly at: Instant;
  readonly by: string;
  readonly of?: string | undefined;
  readonly text: string;
}

/** Who handles it, and by whom she was appointed; by nobody where she took it. */
export interface HandlerView {
  readonly name: string;
  readonly by?: string | undefined;
  readonly at: Instant;
}

/** Until it is accepted the duty stays with whoever has the case. */
export interface OfferView {
  readonly unit: string;
  readonly to: string;
  readonly by: string;
  readonly at: Instant;
  readonly consent: Consent;
}

/** Where something sent to the citizen stands. */
export interface GivenView extends Omit<Given, 'by'> {
  readonly by: string;
  /** The address at which its reader can open the letter for a while. */
  readonly link?: string | undefined;
}

export interface HearingView {
  /** Undefined where nobody but the words knows her, and these are not the reader's to see. */
  readonly whom: string | undefined;
  readonly hearing: Hearing['state']['hearing'];
  readonly by: string;
  readonly at: Instant;
  /** The day on which she was heard. */
  readonly on?: Day | undefined;
}

/** What was done with a case since it was registered. */
export interface HandlingView {
  readonly handler?: HandlerView | undefined;
  readonly offer?: OfferView | undefined;
  readonly declined: readonly { readonly unit: string; readonly by: string; readonly at: Instant }[];
  readonly cause?: string | undefined;
  readonly category?: string | undefined;
  readonly acknowledged?: GivenView | undefined;
  readonly hearings: readonly HearingView[];
  readonly meetings: readonly {
    readonly on: Day;
    readonly state: 'planned' | 'held' | 'not-held';
    readonly invited: GivenView;
  }[];
  /** `was`: the day that was promised before. */
  readonly extensions: readonly { readonly was: Day; readonly newDate: Day; readonly notice: GivenView }[];
  readonly answer?: { readonly outcome: AnswerOutcome; readonly given?: GivenView | undefined } | undefined;
  readonly learned: boolean;
  readonly measures: number;
  readonly references: readonly { readonly register: string; readonly number: string }[];
  readonly links: readonly Link[];
  readonly question?:
    | { readonly by: string; readonly at: Instant; readonly answeredAt?: Instant | undefined }
    | undefined;
  readonly postponed?: { readonly until: Day; readonly by: string } | undefined;
}

/** Of which somebody has to say what is to be done: a mail that may have left or surely has not, a letter to be posted. */
export interface UnsettledView {
  readonly writing: Writing;
  readonly known: boolean;
  readonly by: string;
  readonly at: Instant;
  /** Whether the reader may say it. */
  readonly hers: boolean;
  /** Where a person posts it: how it goes, and the address at which it can be opened for a while. */
  readonly post?:
    | {
        readonly way: Given['way'];
        readonly link?: string | undefined;
        /** Of a mail that a person sends: to whom. */
        readonly to?: string | undefined;
        /** Of a letter: nobody has said where it goes. */
        readonly noAddress?: true | undefined;
      }
    | undefined;
}

/** The manager's card. */
export interface CaseView {
  /** Just taken up again by her: what she tells the citizen. */
  readonly tells?: TakenUpView | undefined;
  readonly view: 'case';
  readonly case: CaseId;
  readonly number: CaseNumber;
  readonly revision: string;
  readonly news?: CaseNews | undefined;
  /** Why she has it in another's stead. */
  readonly instead?: { readonly name: string; readonly reason: InsteadReason } | undefined;
  readonly kind: string;
  readonly unit: string;
  /** The unit that had it before, and has ended. */
  readonly receivedFor?: string | undefined;
  /** Nothing of it is decided here: once the citizen knows where to turn, it is ended otherwise than by an answer. */
  readonly elsewhere?: true | undefined;
  /** The reporter left before she had finished it. */
  readonly unfinished?: true | undefined;
  readonly channel: string;
  readonly reporter: string;
  readonly registeredAt: Instant;
  readonly state: CaseState;
  readonly facts: Facts;
  readonly words: Said;
  /** The words stayed with the board that had it before. */
  readonly withheld: boolean;
  readonly notes: readonly NoteView[];
  readonly contact: Contact;
  readonly concerns: readonly string[];
  readonly holder: Holder;
  readonly seen?: { readonly name: string; readonly at: Instant } | undefined;
  readonly handling: HandlingView;
  readonly unsettled: readonly UnsettledView[];
  /** What the reader can do now, and what is missing before it can be closed. */
  readonly doings: Doings;
  readonly missed: readonly Missed[];
  readonly clocks: readonly ClockView[];
  readonly laws: readonly LawView[];
  readonly emergency?: EmergencyView | undefined;
  /** Settled on the spot: what alone is missing before it is closed, as the registers call their numbers. */
  readonly lacksNumberIn?: readonly string[] | undefined;
  /** Closed, and not entered yet in what these registers are called. */
  readonly notEnteredIn?: readonly string[] | undefined;
  /** The short written confirmation to approve, where one is owed. */
  readonly confirmation?: { readonly text: string; readonly fault?: FaultCode | undefined } | undefined;
  readonly zone: Zone;
  /** It came in writing on the day heard. */
  readonly inWriting?: boolean | undefined;
  /** None where words stayed elsewhere, and of what came on paper, signed or not as it is. */
  readonly signing?: SigningView | undefined;
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
  /** What this case has it called, such as the number of the one register that gives it one. */
  readonly title?: string | undefined;
  /** Kind and unit, so that one sees which case it is. */
  readonly of: string;
  readonly questions: readonly FormQuestion[];
  /** There is nobody to be answered: what is found out is written down all the same. */
  readonly nobodyWaits?: true | undefined;
  /** The answer goes in writing, and the citizen asked for a call, which she is told that she gets too. */
  readonly callsToo?: true | undefined;
  /** The case has moved on while it was filled in. */
  readonly moved: boolean;
  /** Whether it is looked through before it is done. */
  readonly looks: boolean;
  /** What is looked through, and all that was entered, to be sent along. */
  readonly looked?: (Preview & { readonly entered: FormEntries }) | undefined;
  readonly passages?: readonly Passage[] | undefined;
  /** What has to be done first; as long as there is any of it, the form can't be. */
  readonly missed?: readonly Missed[] | undefined;
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
  readonly offer?: OfferView | undefined;
  /** Whose duty it is until it is accepted. */
  readonly holder: Holder;
  readonly doings: Doings;
  readonly zone: Zone;
}

/** To the employee of whom a statement is asked. */
export type StatementView = { readonly view: 'statement' } & (
  | {
      readonly state: 'asked';
      readonly case: CaseId;
      readonly revision: string;
      /** Who asks. */
      readonly by: string;
      /** What it is about and what she may say, as it was written to her. */
      readonly question: string;
      /** Who complains, where that was chosen to be told. */
      readonly citizen?: string | undefined;
      readonly typed?: { readonly fault: FaultCode; readonly text: string } | undefined;
    }
  /** She has given it, or is no longer asked. */
  | { readonly state: 'given' | 'over' }
);

/** To whoever is praised. */
export interface PraiseView {
  readonly view: 'praise';
  /** Empty where nothing of it may be written here. */
  readonly said: string;
  readonly unit: string;
  readonly heardOn: Day;
  /** Her manager; absent for the manager herself. */
  readonly from?: string | undefined;
}

export interface MeasureView {
  readonly view: 'measure';
  readonly measure: MeasureId;
  readonly revision: string;
  readonly news?: MeasureNews | undefined;
  readonly what: string;
  readonly unit: string;
  readonly owner: string;
  readonly by: string;
  readonly agreedOn: Day;
  readonly dueOn: Day;
  readonly overdue: boolean;
  readonly done?: { readonly on: Day; readonly by: string; readonly changed: string } | undefined;
  readonly mayEnd: boolean;
  /** The case that it comes from, to those who may open it. */
  readonly of?: { readonly case: CaseId; readonly number: CaseNumber } | undefined;
  readonly typed?: { readonly fault: FaultCode; readonly text: string } | undefined;
}

/** All that is left for a reader who may not see more. */
export interface NumberView {
  readonly view: 'number';
  readonly number: CaseNumber;
  readonly news?: CaseNews | undefined;
  /** With which word she lost it. */
  readonly instead?: CaseView['instead'];
  /** Just taken up again by her: what she tells the citizen. */
  readonly tells?: TakenUpView | undefined;
  readonly state: CaseState['state'];
  readonly clocks: readonly ClockView[];
  /** To whoever may take it up again, though she reads no more of it. */
  readonly reopens?: { readonly case: CaseId; readonly revision: string } | undefined;
}

export interface MineRow {
  readonly case: CaseId;
  readonly number: CaseNumber;
  /** Absent where the case is about the reader: she keeps number and dates. */
  readonly kind?: string | undefined;
  readonly state: CaseState['state'];
  readonly seen: boolean;
  readonly heardOn: Day;
  /** It came in writing on that day; absent where the reader may know number, state and dates only. */
  readonly inWriting?: boolean | undefined;
  readonly clocks: readonly ClockView[];
  readonly missing: boolean;
  /** It went to another unit, which has not seen it: the showing in which she can say that she has told them. */
  readonly hersUntilSeen?: string | undefined;
}

/** A case in a list: what it is, never what anyone said. */
export interface ListRow {
  readonly case: CaseId;
  readonly number: CaseNumber;
  /** Absent where the reader may know number, state and dates only. */
  readonly of?: { readonly kind: string; readonly unit: string } | undefined;
  readonly state: CaseState['state'];
  readonly heardOn: Day;
  /** It came in writing on that day; absent where the reader may know number, state and dates only. */
  readonly inWriting?: boolean | undefined;
  readonly clocks: readonly ClockView[];
  /** The reader's own, the most urgent first. */
  readonly duties: readonly DutyLine[];
}

interface RowsView {
  readonly rows: readonly ListRow[];
  readonly page: number;
  readonly more: boolean;
  readonly unreadable: number;
}

/** The cases that the reader has in hand, or those of her unit in which she has a part. */
export interface ListView extends RowsView {
  readonly view: 'list';
  readonly list: 'in-hand' | 'unit';
}

export interface SearchView extends RowsView {
  readonly view: 'search';
  /** Absent where nothing was searched for yet. */
  readonly asked?: Asked | undefined;
  /** A national id was typed: its digits are masked, and nothing is found by it. */
  readonly masked: boolean;
  readonly kinds: readonly Choice<KindCode>[];
  readonly units: readonly Choice<UnitId>[];
  readonly moreUnits: boolean;
}

/** The citizen calls back with her number. */
export interface CallView {
  readonly view: 'call';
  readonly revision: string;
  /** The number that was asked for. */
  readonly number?: CaseNumber | undefined;
  readonly news?: 'noted' | 'not-found' | undefined;
  readonly found?:
    | {
        readonly number: CaseNumber;
        readonly state: CaseState;
        readonly heardOn: Day;
        /** Those that still run: what was confirmed is told as done. */
        readonly clocks: readonly ClockView[];
        readonly confirmedOn?: Day | undefined;
        /** The name of whoever has it. */
        readonly holder: string;
        /** Its reader has it: she answers the rest herself. */
        readonly hers?: true;
        readonly reopens?: NumberView['reopens'];
      }
    | undefined;
  readonly note?: { readonly fault: FaultCode; readonly text: string } | undefined;
}

/** What the message extension puts into any chat: nothing that not everybody may read. */
export interface InsertedView {
  readonly view: 'inserted';
  readonly number: CaseNumber;
  readonly state: CaseState['state'];
  readonly clocks: readonly ClockView[];
  /** The day on which it stood so. */
  readonly today: Day;
}

/** Something that is still to be done, and by when. */
export interface DutyLine {
  readonly duty: DutyName;
  readonly actBy: Day;
  /** Working days after today up to and including `actBy`; negative when it has passed. */
  readonly workingDaysLeft: number;
  /** Who is still to be heard. */
  readonly whom?: readonly string[] | undefined;
  /** Nobody was promised a day: where `actBy` has passed, how long it is open, in days. */
  readonly openDays?: number | undefined;
}

export interface CaseRow {
  readonly row: 'case';
  readonly case: CaseId;
  readonly number: CaseNumber;
  readonly revision: string;
  readonly kind: string;
  /** Where she has cases of several. */
  readonly unit?: string | undefined;
  readonly actBy: Day;
  readonly workingDaysLeft: number;
  /** The earliest first. */
  readonly duties: readonly DutyLine[];
  /** What one tap does: the form or the card for the most urgent of them. */
  readonly does:
    | 'case-seen'
    | 'case-told-there'
    | 'case-show'
    | Extract<FormName, 'acknowledge' | 'hear' | 'answer' | 'extend' | 'close'>;
  readonly postpones: boolean;
}

export interface MeasureRow {
  readonly row: 'measure';
  readonly measure: MeasureId;
  readonly what: string;
  /** The case that it comes from. */
  readonly number?: CaseNumber | undefined;
  readonly actBy: Day;
  readonly workingDaysLeft: number;
}
/** A unit's half-year review, which is still to be held, or of whose minutes' post she has to see to something. */
export interface ReviewRow {
  readonly row: 'review';
  readonly unit: UnitId;
  readonly on: Day;
  readonly name: string;
  readonly because?: PostToDo | undefined;
  readonly actBy: Day;
  readonly workingDaysLeft: number;
}
/** Of a unit's month: what she has to look at. */
export interface MonthRow {
  readonly row: 'month';
  readonly unit: UnitId;
  readonly month: Month;
  readonly name: string;
  readonly because: MonthToDo;
  readonly actBy: Day;
  readonly workingDaysLeft: number;
}
export type DigestRow = CaseRow | MeasureRow | ReviewRow | MonthRow;

/** What its reader has to do, most urgent first. */
export interface DigestView {
  readonly view: 'digest';
  readonly day: Day;
  readonly page: number;
  readonly rows: readonly DigestRow[];
  /** Of all pages. */
  readonly total: number;
  readonly late: number;
  /** How many come after this page. */
  readonly after: number;
}

/** What is overdue in the municipality, to the coordinator. */
export interface OverdueView {
  readonly view: 'overdue';
  readonly day: Day;
  readonly page: number;
  /** The procedure is to be revised, or was: `by` when, and what it is called. */
  readonly revision: { readonly by: Day; readonly is: 'near' | 'past'; readonly title: string } | undefined;
  /** Which reports the procedure has come about now: to whom, and from which day. */
  readonly reports: readonly { readonly to: string; readonly on: Day }[];
  readonly rows: readonly {
    readonly case: CaseId;
    readonly number: CaseNumber;
    readonly unit: string;
    readonly holder: string;
    readonly workingDaysLate: number;
    /** Whether she may see more of it. */
    readonly opens: boolean;
  }[];
  readonly more: boolean;
}

/** When one's digest comes. */
export interface DigestHourView {
  readonly view: 'digest-hour';
  readonly hours: readonly TimeOfDay[];
  readonly current: TimeOfDay;
  /** The profile's own. */
  readonly usual: TimeOfDay;
}

/** What was typed beside a registered case or into a form of it. */
export interface Typed {
  readonly field: 'note' | 'confirmation' | FormField;
  readonly text: string;
}

export type View =
  | {
      readonly view: 'welcome';
      readonly municipality: string;
      readonly name: string;
      readonly promised: PromisedInTime;
    }
  | {
      readonly view: 'help';
      readonly municipality: string;
      readonly forms?: PrintView | undefined;
      readonly draftWorkingDays: number;
      readonly publicNotice?: string | undefined;
    }
  | { readonly view: 'language'; readonly current: Language }
  | {
      readonly view: 'procedure';
      readonly municipality: string;
      readonly forms?: PrintView | PrintInPrivateView | undefined;
      readonly title: string;
      /** Undefined of a document that has none: `validFrom` is the day on which it was read. */
      readonly edition: string | undefined;
      readonly validFrom: Day;
      /** By when it is to be revised, where it says so. */
      readonly revision?: RevisionDay | undefined;
      /** What has another place, each by its name. */
      readonly notHere: readonly string[];
      readonly firstContact?: string | undefined;
      readonly sections: readonly { readonly heading: string; readonly text: string }[];
      readonly purpose: string;
      /** How people are to be met, in the document's sentences. */
      readonly manners?: readonly string[] | undefined;
      /** Who has the overall responsibility, where the document says it. */
      readonly overall?: string | undefined;
      readonly legalBasis?: readonly string[] | undefined;
      readonly waysIn?: readonly WayInView[] | undefined;
      /** The reader's own. */
      readonly department?: DepartmentView | undefined;
    }
  | { readonly view: 'notice'; readonly notice: Notice }
  /** The same with the tap that came to nothing, to be tried again. */
  | { readonly view: 'again'; readonly notice: Notice; readonly action: Action; readonly typed: readonly Typed[] }
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
      /** What she is told, in her own language. */
      readonly place?: PlaceView | undefined;
    }
  | NotHereView
  | TurnedAwayView
  | ReceiptView
  | CaseView
  | FormView
  | NeutralView
  | StatementView
  | PraiseView
  | MeasureView
  | NumberView
  | {
      readonly view: 'mine';
      readonly rows: readonly MineRow[];
      readonly page: number;
      readonly more: boolean;
      readonly unreadable: number;
      /** The reader manages a unit, whose cases she may want to see. */
      readonly manages?: boolean | undefined;
    }
  | ListView
  | SearchView
  | CallView
  | InsertedView
  | DigestView
  | OverdueView
  | DigestHourView
  | AnyReviewView
  | MonthView
  | MonthPostView
  | MonthsView
  | ChannelView
  | ChannelsView
  | ChannelLostView
  | ReportView;
