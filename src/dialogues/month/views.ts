/** What the cards of a unit's month have to say. Counts, and words that its manager released. */
import type { KindCode, UnitId } from '../../domain/ids.ts';
import type { MonthFigures, MonthText, MonthWords } from '../../domain/month/unit-month.ts';
import type { Month, Period } from '../../domain/period.ts';
import type { ToldDimension } from '../../domain/statistics/told.ts';
import type { Day, Instant, Zone } from '../../domain/time.ts';
import type { ReasonView } from '../not-here/views.ts';
import type { MonthField, MonthNews, TypedMonth } from './showing.ts';

/** Values that are told apart by nobody stand in one block. Labels where the profile names them, codes elsewhere. */
export interface TableView {
  readonly dimension: ToldDimension;
  readonly period: Period;
  readonly blocks: readonly { readonly values: readonly string[]; readonly count: number }[];
}

export interface FiguresView {
  readonly month: Month;
  readonly received: readonly { readonly kind: KindCode; readonly label: string; readonly count: number }[];
  readonly total: number;
  readonly inside: number;
  readonly decisions: number;
  /** Told where else it goes. */
  readonly turnedAway: readonly { readonly what: ReasonView; readonly count: number }[];
  readonly under: readonly { readonly name: string; readonly count: number }[];
  readonly twelve: MonthFigures['twelve'];
  readonly since: MonthFigures['since'];
  /** What is told of first: how many were answered in time, or confirmed where no answer has a date. */
  readonly promised: 'timeliness' | 'confirmation';
  readonly tables: readonly TableView[];
  readonly withheld: readonly (Omit<MonthFigures['withheld'][number], 'dimension'> & {
    readonly dimension: ToldDimension;
  })[];
  readonly review: MonthFigures['review'];
}

/** For all who read the channel. */
export interface MonthPostView {
  readonly view: 'month-post';
  readonly unit: string;
  readonly figures: FiguresView;
  readonly words: MonthWords;
  readonly question: string | undefined;
  /** How often it was corrected since it was posted. */
  readonly corrections: number;
}

/** For whoever looks after it: to be prepared, under way, asked about, or posted. */
export interface MonthView {
  readonly view: 'month';
  readonly unit: UnitId;
  readonly name: string;
  /** How often words were released, in which state it is seen, and which showing of it this is. */
  readonly revision: string;
  readonly news: MonthNews | undefined;
  readonly state: 'waiting' | 'posting' | 'uncertain' | 'posted';
  /** Which of the posts this is, counted from 0. */
  readonly tries: number;
  readonly postsAt: Instant;
  readonly zone: Zone;
  /** Whether the unit has a channel that works, and whether it stands there. */
  readonly linked: boolean;
  readonly inChannel: boolean;
  /** What it was corrected to does not stand there. */
  readonly notYetShown: boolean;
  /** The month is not over: what is counted is what there is so far. */
  readonly soFar: boolean;
  readonly figures: FiguresView;
  readonly pileUps: readonly {
    readonly cause: string;
    readonly months: 1 | 2;
    readonly count: number;
    readonly expected: number;
  }[];
  readonly words: MonthWords;
  /** What the fields begin with: with what was typed, else with what is released. */
  readonly entries: Readonly<Partial<Record<MonthField, string>>>;
  /**
   * Words of cases that nobody has released, to be read beside the fields and never in them: nothing that people said is
   * released by a tap on something else.
   */
  readonly suggested: Readonly<Partial<Record<MonthText, string | undefined>>>;
  readonly faults: TypedMonth['faults'];
  readonly question: string | undefined;
  readonly held: { readonly until: Day; readonly reason: string; readonly by: string } | undefined;
  /** Undefined where there is no day left to which it could be held. */
  readonly hold: { readonly earliest: Day; readonly latest: Day } | undefined;
  /** It stands where it can be shown anew, or in her own chat. */
  readonly correctable: boolean;
}

export interface MonthsView {
  readonly view: 'months';
  readonly rows: readonly {
    readonly unit: UnitId;
    readonly name: string;
    readonly month: Month;
    readonly state: MonthView['state'];
    readonly postsAt: Instant;
    /** Once it is counted. */
    readonly total: number | undefined;
  }[];
  /** The month that was asked for; undefined where it was none in particular. */
  readonly asked: Month | undefined;
  /** What stands and can be corrected, by unit, the newest first. */
  readonly earlier: readonly { readonly unit: UnitId; readonly name: string; readonly months: readonly Month[] }[];
  readonly zone: Zone;
  /** Not all are listed. */
  readonly more: boolean;
}
