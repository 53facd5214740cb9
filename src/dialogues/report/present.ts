/** The card on which a report is asked for, and on which it is handed over. */
import { amongEditions } from '../../domain/editions.ts';
import type { Month } from '../../domain/period.ts';
import { endedPeriods } from '../../domain/report/choices.ts';
import { mayMakeReport, reportScopesOf } from '../../domain/report/readers.ts';
import { scopeText } from '../../domain/report/scope-text.ts';
import type { Scope } from '../../domain/statistics/scope.ts';
import { type Day, dayIn } from '../../domain/time.ts';
import { inTheirWords, type Reading, unitNameOf } from '../present/scope.ts';
import type { View } from '../views.ts';
import { periodText } from './asked.ts';
import type { ReportShowing } from './showing.ts';
import type { ReportLink, ReportView } from './views.ts';

/** What there is room for on a card; the other units are found by typing. */
const MOST_SCOPES = 100;
const forms: readonly ReportLink['form'][] = ['html', 'docx', 'xlsx', 'csv'];

/** `since`: the first month of which there are figures. */
export function reportView(reading: Reading, { asked, news, chosen }: ReportShowing, since?: Month): View {
  const { reader, profile, showing, now } = reading;
  const today = dayIn(profile.municipality.zone, now);
  const scopes = reportScopesOf(reading, reader.id, today);
  if (scopes.length === 0) return { view: 'notice', notice: 'no-reports' };
  const periods = endedPeriods(today, since).map((period) => ({ value: periodText(period), period }));
  const [widest] = scopes;
  return {
    view: 'report',
    revision: showing,
    scopes: thatFit(scopes.map((scope) => choiceOf(reading, scope, today))),
    moreUnits: scopes.length > MOST_SCOPES,
    periods,
    chosen: chosen ?? {
      scope: asked !== undefined ? scopeText(asked.scope) : widest === undefined ? '' : scopeText(widest),
      period: asked === undefined ? (periods[0]?.value ?? '') : periodText(asked.period),
      language: asked?.language ?? profile.languages.main,
    },
    news,
    made: madeOf(reading, asked, news),
  };
}

type ScopeChoice = ReportView['scopes'][number];

function choiceOf(reading: Reading, scope: Scope, today: Day): ScopeChoice {
  const last = scope.is === 'unit' ? reading.organisation.units.get(scope.unit)?.validUntil : undefined;
  const until = last !== undefined && last < today ? last : undefined;
  return { value: scopeText(scope), title: nameOf(reading, scope), is: scope.is, until };
}

/** Units that are gone stand last, and are not left out for others: nobody finds them by typing. */
function thatFit(all: readonly ScopeChoice[]): ScopeChoice[] {
  const gone = all.filter(({ until }) => until !== undefined);
  const there = all.filter(({ until }) => until === undefined);
  return [...there.slice(0, Math.max(1, MOST_SCOPES - gone.length)), ...gone].slice(0, MOST_SCOPES);
}

/** Nothing is handed over to whoever may not have it any more. */
function madeOf(reading: Reading, asked: ReportShowing['asked'], news: ReportShowing['news']): ReportView['made'] {
  const { reader, profile, now, reportLink } = reading;
  const today = dayIn(profile.municipality.zone, now);
  if (asked === undefined || !mayMakeReport(reading, reader.id, asked.scope, today)) return undefined;
  const { scope, period, language } = asked;
  const about = { of: nameOf(reading, scope), is: scope.is, period, language };
  if (news === 'mailed') return { ...about, links: [], mailedTo: reader.email };
  const href = reportLink?.(asked);
  return { ...about, links: href === undefined ? [] : forms.map((form) => ({ form, href: `${href}?as=${form}` })) };
}

function nameOf(reading: Reading, scope: Scope): string {
  const { profile } = reading;
  if (scope.is === 'municipality') return profile.municipality.name;
  if (scope.is === 'unit') return unitNameOf(reading, scope.unit);
  const label = amongEditions(profile, ({ routing }) => routing.boards).find(({ code }) => code === scope.board)?.label;
  return label === undefined ? scope.board : inTheirWords(reading, label);
}
