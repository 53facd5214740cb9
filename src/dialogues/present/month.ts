/** A unit's month, for all who read its channel and for whoever looks after it. */
import { kindNamed } from '../../domain/editions.ts';
import type { UnitId } from '../../domain/ids.ts';
import { inLanguage } from '../../domain/language.ts';
import { mayKeep } from '../../domain/month/keepers.ts';
import { questionOf } from '../../domain/month/question.ts';
import { figuresOf, totalReceived } from '../../domain/month/since.ts';
import { holdSpan } from '../../domain/month/timing.ts';
import { type MonthFigures, type MonthWords, monthTexts, type UnitMonth } from '../../domain/month/unit-month.ts';
import type { Month } from '../../domain/period.ts';
import { monthOf } from '../../domain/period.ts';
import { mattersOf } from '../../domain/statistics/matters.ts';
import type { PileUp } from '../../domain/statistics/pile-ups.ts';
import type { TableDimension } from '../../domain/statistics/table.ts';
import { promisesAnswer, toldAs } from '../../domain/statistics/told.ts';
import { dayIn } from '../../domain/time.ts';
import type { MonthField } from '../month/showing.ts';
import type { FiguresView, MonthPostView, MonthsView, TableView } from '../month/views.ts';
import { reasonOf } from '../not-here/present.ts';
import type { Showing } from '../showing.ts';
import type { View } from '../views.ts';
import { nameOf, type Reading } from './scope.ts';

/** Without a reader: nothing in a post depends on who reads it. */
type ReadingPost = Pick<Reading, 'language' | 'now' | 'profile' | 'organisation' | 'calendar'>;

/** A month with what is shown beside it to whoever looks after it. */
export interface LoadedMonth {
  readonly month: UnitMonth;
  /** Those that stand, or where nothing is posted yet those that there are now. */
  readonly figures: MonthFigures;
  readonly pileUps: readonly PileUp[];
  readonly suggested: Omit<MonthWords, 'sentence'>;
  readonly linked: boolean;
  /** Whether the bot still is in the channel in which it stands. */
  readonly reachable: boolean;
}

export interface LoadedMonths {
  readonly rows: readonly UnitMonth[];
  /** Before those, what stands and can be corrected. */
  readonly earlier: readonly UnitMonth[];
  readonly more: boolean;
}

export function monthPostView(reading: ReadingPost, month: UnitMonth | undefined): MonthPostView | undefined {
  const figures = month === undefined ? undefined : figuresOf(month);
  if (month === undefined || figures === undefined) return undefined;
  return {
    view: 'month-post',
    unit: unitName(reading, month.unit),
    figures: figuresView(reading, month.month, figures),
    words: month.words,
    question: questionIn(reading, month.month),
    corrections: month.state.state === 'posted' ? month.state.corrections : 0,
  };
}

export function monthView(
  reading: Reading,
  { news, typed }: Extract<Showing, { show: 'month' }>,
  loaded: LoadedMonth | undefined,
): View {
  const { reader, profile, now } = reading;
  const { zone } = profile.municipality;
  const today = dayIn(zone, now);
  if (loaded === undefined || !mayKeep(reading, loaded.month.unit, reader.id, today)) {
    return { view: 'notice', notice: 'gone' };
  }
  const { month, figures, pileUps, linked, reachable } = loaded;
  const { state, held, words } = month;
  const span = holdSpan(reading, month.month, today);
  // Once she has released anything, that is what she goes on from.
  const suggested = month.releases > 0 ? {} : loaded.suggested;
  const entries: Partial<Record<MonthField, string>> = {};
  for (const text of monthTexts) {
    const begins = typed?.entries[text] ?? words[text];
    if (begins !== undefined) entries[text] = begins;
  }
  for (const field of ['until', 'reason'] as const) {
    const begins = typed?.entries[field] ?? held?.[field];
    if (begins !== undefined) entries[field] = begins;
  }
  return {
    view: 'month',
    unit: month.unit,
    name: unitName(reading, month.unit),
    revision: `${month.releases}.${state.state}.${reading.showing}`,
    news,
    state: state.state,
    tries: state.state === 'waiting' ? 0 : state.tries,
    postsAt: month.postsAt,
    zone,
    linked,
    inChannel: state.state === 'posted' && state.stands.in === 'channel',
    notYetShown: state.state === 'posted' && state.stands.in === 'channel' && state.unshown?.failed === true,
    soFar: monthOf(today) <= month.month,
    figures: figuresView(reading, month.month, figures),
    pileUps: pileUps.map((one) => ({
      cause: causeLabel(reading, one.cause),
      months: one.months,
      count: one.count,
      expected: one.expected,
    })),
    words,
    entries,
    suggested,
    faults: typed?.faults ?? [],
    question: questionIn(reading, month.month),
    held: held === undefined ? undefined : { until: held.until, reason: held.reason, by: nameOf(reading, held.by) },
    hold: state.state === 'waiting' && span.earliest <= span.latest ? span : undefined,
    correctable:
      state.state === 'posted' && (state.stands.in === 'manager' || (reachable && state.stands.activity !== undefined)),
  };
}

export function monthsView(
  reading: Reading,
  { month: asked }: Extract<Showing, { show: 'months' }>,
  loaded: LoadedMonths | undefined,
): MonthsView {
  const earlier = loaded?.earlier ?? [];
  return {
    view: 'months',
    rows: (loaded?.rows ?? []).map((one) => {
      const figures = figuresOf(one);
      return {
        unit: one.unit,
        name: unitName(reading, one.unit),
        month: one.month,
        state: one.state.state,
        postsAt: one.postsAt,
        total: figures === undefined ? undefined : totalReceived(figures),
      };
    }),
    asked,
    earlier: [...new Set(earlier.map(({ unit }) => unit))].map((unit) => ({
      unit,
      name: unitName(reading, unit),
      // The newest first.
      months: earlier.flatMap((one) => (one.unit === unit ? [one.month] : [])).reverse(),
    })),
    zone: reading.profile.municipality.zone,
    more: loaded?.more ?? false,
  };
}

export function figuresView(reading: ReadingPost, month: Month, figures: MonthFigures): FiguresView {
  const { profile, language } = reading;
  const { main } = profile.languages;
  return {
    month,
    received: figures.received.map(({ kind, count }) => {
      const label = kindNamed(profile, kind)?.label;
      return { kind, label: label === undefined ? kind : inLanguage(label, language, main), count };
    }),
    total: totalReceived(figures),
    inside: figures.inside,
    decisions: figures.decisions,
    turnedAway: (figures.turnedAway ?? []).map(({ because, count }) => ({ what: reasonOf(reading, because), count })),
    under: figures.under.map(({ unit, received }) => ({ name: unitName(reading, unit), count: received })),
    twelve: figures.twelve,
    promised: promisesAnswer(profile) ? 'timeliness' : 'confirmation',
    since: figures.since,
    tables: figures.tables.map(
      ({ dimension, period, blocks }): TableView => ({
        dimension: toldAs(profile, dimension),
        period,
        blocks: blocks.map(({ values, count }) => ({ values: values.map(labelIn(reading, dimension)), count })),
      }),
    ),
    withheld: figures.withheld.map((one) => ({ ...one, dimension: toldAs(profile, one.dimension) })),
    review: figures.review,
  };
}

/** A municipality's own causes are named by its profile; all other codes have words of ours. */
function labelIn(reading: ReadingPost, dimension: TableDimension): (value: string) => string {
  return dimension === 'cause' ? (value) => causeLabel(reading, value) : (value) => value;
}

function causeLabel({ profile, language }: ReadingPost, cause: string): string {
  const causes = mattersOf(profile);
  const label = causes.find(({ code }) => code === cause)?.label;
  return label === undefined ? cause : inLanguage(label, language, profile.languages.main);
}

function questionIn({ profile, language }: ReadingPost, month: Month): string | undefined {
  const question = questionOf(profile.reports, month);
  return question === undefined ? undefined : inLanguage(question.text, language, profile.languages.main);
}

function unitName({ organisation }: ReadingPost, unit: UnitId): string {
  return organisation.units.get(unit)?.name ?? unit;
}
