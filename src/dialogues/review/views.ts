/** What the cards of a review and of the improvement register have to say. */
import type { CaseNumber, MeasureId, PersonId, UnitId } from '../../domain/ids.ts';
import type { Period } from '../../domain/period.ts';
import type { Correction } from '../../domain/review/correcting.ts';
import type { PostOf } from '../../domain/review/posting.ts';
import type { Day } from '../../domain/time.ts';
import type { FaultCode } from '../draft.ts';
import type { Choice } from '../views.ts';
import type { ReviewNews, TypedDecision } from './showing.ts';

interface OfReview {
  readonly unit: UnitId;
  readonly on: Day;
  readonly revision: string;
  readonly name: string;
  readonly news?: ReviewNews | undefined;
}

/** Causes, or the categories of a procedure without any; answered in time, or confirmed where no answer has a date. */
export type ReviewDimension = 'cause' | 'category' | 'outcome' | 'timeliness' | 'confirmation';

export interface ReviewFiguresView {
  readonly received: readonly { readonly label: string; readonly count: number }[];
  readonly inside: number;
  readonly decisions: number;
  readonly tables: readonly {
    readonly dimension: ReviewDimension;
    readonly period: Period;
    /** Causes by their names, all else by its code. */
    readonly blocks: readonly { readonly values: readonly string[]; readonly count: number }[];
  }[];
  readonly withheld: readonly ReviewDimension[];
}

export interface MeasureLine {
  readonly measure: MeasureId;
  readonly what: string;
  readonly owner: string;
  readonly dueOn: Day;
  readonly overdue: boolean;
}

/** To whoever holds it: what there is to talk about, and when it is held. */
export interface ReviewView extends OfReview {
  readonly view: 'review';
  readonly period: Period;
  /** Where it is held and what it takes up, as the profile says it. */
  readonly where: string;
  readonly figures?: ReviewFiguresView | undefined;
  /** Of which causes there was more than usual; how much more is for whoever holds it. */
  readonly pileUps: readonly { readonly cause: string; readonly count?: number; readonly expected?: number }[];
  readonly open: readonly MeasureLine[];
  readonly moreOpen: number;
  readonly changed: readonly { readonly what: string; readonly changed: string; readonly on: Day }[];
  readonly questions: readonly string[];
  readonly holdBy: Day;
  readonly late: boolean;
  readonly meetsOn?: Day | undefined;
  /** Where she may pick a day. `typed`: what she picked is none. */
  readonly pick?: { readonly earliest: Day; readonly latest: Day; readonly typed?: string | undefined } | undefined;
  readonly decided: number;
  readonly held?:
    | {
        readonly on: Day;
        readonly by: string;
        readonly attended: number;
        readonly minutes: string;
        readonly post: PostOf['post'];
        /** Which of the posts this is, counted from 0. */
        readonly tries: number;
        /** The words were changed after they were released; `post`: what became of that in the channel. */
        readonly corrected?: { readonly on: Day; readonly by: string; readonly post: Correction['post'] } | undefined;
        /** Where she may change them. */
        readonly mayCorrect: boolean;
      }
    | undefined;
  readonly mayHold: boolean;
  /** What she typed when it was held already: to be copied. */
  readonly unsaved: readonly string[];
}

export interface ReviewRecordView extends OfReview {
  readonly view: 'review-record';
  readonly attended: { readonly text: string; readonly fault?: FaultCode | undefined };
  /** Decisions that are measures. */
  readonly agreed: readonly Omit<MeasureLine, 'overdue'>[];
  /** What can be changed, and some that are empty. */
  readonly rows: readonly Omit<TypedDecision, 'place'>[];
  readonly people: readonly Choice<PersonId>[];
}

export interface ReviewMinutesView extends OfReview {
  readonly view: 'review-minutes';
  readonly attended: number | undefined;
  /** As far as they are written; else they are made of the decisions. */
  readonly minutes:
    | { readonly text: string; readonly fault?: FaultCode | undefined; readonly found?: string | undefined }
    | undefined;
  readonly decisions: readonly string[];
  readonly hasChannel: boolean;
  /** They are released, and their words changed: so often before, and now those in the channel too or just those here. */
  readonly corrects?:
    | { readonly corrections: number; readonly now: string; readonly posted: 'changes' | 'stays' | 'none' }
    | undefined;
}

/** In the unit's channel. */
export interface ReviewPostView {
  readonly view: 'review-post';
  readonly name: string;
  readonly period: Period;
  readonly on: Day;
  readonly attended: number;
  readonly minutes: string;
  /** When they were corrected last. */
  readonly corrected?: Day | undefined;
}

/** The reviews that are hers to hold. */
export interface ReviewsView {
  readonly view: 'reviews';
  readonly rows: readonly {
    readonly unit: UnitId;
    readonly on: Day;
    readonly name: string;
    readonly period: Period;
    readonly holdBy: Day;
    readonly heldOn?: Day | undefined;
  }[];
  /** When the next ones are begun. */
  readonly next: Day;
}

export interface ImprovementsView {
  readonly view: 'improvements';
  readonly rows: readonly (MeasureLine & {
    readonly unit: string;
    /** The case that it comes from, or the review with the day on which it was held, where it was. */
    readonly from: { readonly case: CaseNumber } | { readonly review: Day | undefined };
    readonly done?: { readonly on: Day; readonly changed: string } | undefined;
    /** Whether she may see more of it. */
    readonly opens: boolean;
  })[];
  /** Her own, whatever else her unit has. */
  readonly ownOnly: boolean;
  readonly total: number;
  readonly page: number;
  readonly more: boolean;
}

export type AnyReviewView =
  | ReviewView
  | ReviewRecordView
  | ReviewMinutesView
  | ReviewPostView
  | ReviewsView
  | ImprovementsView;
