import type { Language } from '../../domain/language.ts';
import type { Period } from '../../domain/period.ts';
import type { Scope } from '../../domain/statistics/scope.ts';
import type { Day } from '../../domain/time.ts';
import type { Choice } from '../views.ts';
import type { ReportNews } from './showing.ts';

/** As a file; which forms there are is known where they are written (reports/files.ts). */
export interface ReportLink {
  readonly form: 'html' | 'docx' | 'xlsx' | 'csv';
  readonly href: string;
}

export interface ReportView {
  readonly view: 'report';
  readonly revision: string;
  /** Empty for whoever may make none. At most 100; where there are more, the other units come by a query. */
  readonly scopes: readonly (Choice & {
    readonly is: Scope['is'];
    /** The last day of a unit that is gone. */
    readonly until?: Day | undefined;
  })[];
  readonly moreUnits: boolean;
  readonly periods: readonly { readonly value: string; readonly period: Period }[];
  readonly chosen: { readonly scope: string; readonly period: string; readonly language: string };
  readonly news?: ReportNews | undefined;
  /** What was asked for, by its name. */
  readonly made?:
    | {
        readonly of: string;
        readonly is: Scope['is'];
        readonly period: Period;
        readonly language: Language;
        /** To open for a while; empty where it went by mail, or where no server can be reached by a browser. */
        readonly links: readonly ReportLink[];
        readonly mailedTo?: string | undefined;
      }
    | undefined;
}
