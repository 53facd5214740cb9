/**
 * What the units' months and reviews promise, looked up in a year that has been lived through: posted once each, and
 * each figure of each what a slow count of the cases gives for the moment at which it was counted. Each broken promise
 * is a line.
 */
import { isDeepStrictEqual } from 'node:util';
import { reviewId } from '../../../src/cases/kept.ts';
import type { Page, StoredCase } from '../../../src/cases/store.ts';
import type { UnitId } from '../../../src/domain/ids.ts';
import type { MonthFigures, UnitMonth } from '../../../src/domain/month/unit-month.ts';
import { lies, Month, monthsIn, monthsOn } from '../../../src/domain/period.ts';
import type { Review } from '../../../src/domain/review/review.ts';
import type { Publication } from '../../../src/domain/statistics/publication.ts';
import type { PublishedTable, Table } from '../../../src/domain/statistics/table.ts';
import { dayIn } from '../../../src/domain/time.ts';
import { profile } from '../../support/municipality.ts';
import { type AsItWas, type Slowly, slowly, totalOf, valuesOf } from './as-it-was.ts';
import { isPostOf } from './monthly.ts';
import type { Year } from './year.ts';

type In<S extends UnitMonth['state']['state']> = Extract<UnitMonth['state'], { state: S }>;
interface Told {
  readonly month: UnitMonth;
  readonly figures: MonthFigures;
}

export async function wrongIn(year: Year): Promise<string[]> {
  const found = await Promise.all(year.cases.map((id) => year.store.case(id)));
  const slow = slowly(
    year,
    found.filter((one): one is StoredCase => one !== undefined),
  );
  const months = await all((paging) => year.store.allKept('month', {}, paging));
  const reviews = await all((paging) => year.store.allKept('review', {}, paging));
  const ledger = await all((paging) => year.store.allKept('publication', {}, paging));
  const told = months.flatMap((month) => {
    const { state } = month;
    return state.state === 'waiting' ? [] : [{ month, figures: state.figures }];
  });
  return [
    ...(await wrongInTheStore(year, slow)),
    ...notPostedOnce(year, months),
    ...told.flatMap((one) => wrongTotals(slow, one, told)),
    ...told.flatMap((one) => wrongSince(slow, one, told)),
    ...wrongTables(slow, ledger),
    ...told.flatMap(({ month, figures }) => notInLedger(nameOf(month), figures.tables, ledger)),
    ...reviews.flatMap((one) => [
      ...wrongReview(year, slow, one),
      ...notInLedger(`review ${reviewId(one)}`, one.figures?.tables ?? [], ledger),
    ]),
    ...reviewsMissing(year, reviews),
  ];
}

/** How much of it there was to be wrong about. */
export async function publishedIn(year: Year) {
  const months = await all((paging) => year.store.allKept('month', {}, paging));
  const ledger = await all((paging) => year.store.allKept('publication', {}, paging));
  const posted = months.map(({ state }) => state).filter((state): state is In<'posted'> => state.state === 'posted');
  return {
    posted: posted.length,
    inChannels: year.posts.filter(({ view }) => view.view === 'month-post').length,
    corrected: posted.filter(({ corrections }) => corrections > 0).length,
    again: posted.filter(({ tries }) => tries > 0).length,
    since: posted.flatMap(({ figures }) => figures.since).length,
    tables: ledger.flatMap(({ tables }) => tables).length,
    reviews: year.begun.size,
  };
}

const nameOf = ({ unit, month }: UnitMonth) => `${unit} in ${month}`;
const counted = profile.kinds.filter((kind) => profile.reports.monthlySummary.counts.includes(kind.class));

async function wrongInTheStore(year: Year, slow: Slowly): Promise<string[]> {
  const ranges = { from: Month.parse('2000-01'), until: Month.parse('2100-12') };
  const figures = await year.store.figures(ranges);
  const stored = new Map<string, number>(
    figures.flatMap(({ unit, month, counts }) =>
      [...counts].map(([cell, count]) => [`${unit} ${month} ${cell}`, count] as const),
    ),
  );
  // All has been delivered that was to be.
  const { all: counts } = slow.at(year.ended);
  const names = new Set([...stored.keys(), ...counts.keys()]);
  return [...names].flatMap((name) => differ(`the store's ${name}`, stored.get(name) ?? 0, counts.get(name) ?? 0));
}

/** Each of the twelve months of each unit: in its channel, or where it has none with whoever looks after it. */
function notPostedOnce(year: Year, months: readonly UnitMonth[]): string[] {
  const today = dayIn(profile.municipality.zone, year.until);
  const wrong: string[] = [];
  for (const unit of year.organisation.units.keys()) {
    for (const month of monthsIn({ from: Month.parse('2026-01'), months: 12 })) {
      const one = months.find((each) => each.unit === unit && each.month === month);
      const inChannel = year.posts.filter((post) => isPostOf(post, { unit, month })).length;
      const key = `month:${unit}:${month}`;
      const inPrivate = year.inPrivate.filter((each) => `${each}:`.startsWith(`${key}:`)).length;
      // Somebody is still to look whether it is there.
      const asked = one?.state.state === 'uncertain' && dayIn(profile.municipality.zone, one.state.at) === today;
      const isHeld = one?.held !== undefined && one.held.until > today;
      const stands = one?.state.state === 'posted' ? one.state.stands.in : undefined;
      const expected = isHeld
        ? [0, 0]
        : asked
          ? [inChannel, 0]
          : stands === 'channel'
            ? [1, 0]
            : stands === 'manager'
              ? [0, 1]
              : [];
      if (!isDeepStrictEqual([inChannel, inPrivate], expected))
        wrong.push(`${unit} in ${month}: ${inChannel} in the channel, ${inPrivate} in private, known as ${stands}`);
    }
  }
  return wrong;
}

function wrongTotals(slow: Slowly, { month: one, figures }: Told, all: readonly Told[]): string[] {
  const { unit, month } = one;
  const was = slow.at(figures.countedAt);
  const units = slow.below(unit);
  const received = was.of(units, [month], 'service', 'received');
  const expected = {
    received: counted.map(({ code }) => ({ kind: code, count: received.get(code) ?? 0 })),
    inside: totalOf(was.of(units, [month], 'service', 'inside')),
    decisions: decisionsTold(totalOf(was.of(units, [month], 'decision', 'received')), units.length === 1),
    twelve: Array.from({ length: 12 }, (_, n) => monthsOn(month, n - 11)).map((each) => ({
      month: each,
      received: each === month ? receivedIn(was, units, each) : mostTold(slow, { month: one, figures }, each, all),
    })),
    under: figures.under.map(({ unit: child }) => ({
      unit: child,
      received: receivedIn(was, slow.below(child), month),
    })),
  };
  const { inside, decisions, twelve, under } = figures;
  return differ(nameOf(one), { received: figures.received, inside, decisions, twelve, under }, expected);
}

function receivedIn(was: AsItWas, units: readonly UnitId[], month: Month): number {
  const received = was.of(units, [month], 'service', 'received');
  return counted.reduce((sum, { code }) => sum + (received.get(code) ?? 0), 0);
}

/** The most that an earlier month had at any moment at which it was told of: a fall is never told. */
function mostTold(slow: Slowly, { month: one, figures }: Told, each: Month, all: readonly Told[]): number {
  const units = slow.below(one.unit);
  const ofUnit = all.filter(({ month }) => month.unit === one.unit);
  const before = ofUnit.find(({ month }) => month.month === each);
  // Counted anew since, it was told by figures that nobody has any more.
  if (before !== undefined && before.figures.countedAt > figures.countedAt) {
    return figures.twelve.find(({ month }) => month === each)?.received ?? 0;
  }
  const since = before?.figures.countedAt;
  const moments = ofUnit
    .filter(({ month }) => month.month > each && month.month <= monthsOn(each, 11))
    .map((later) => later.figures.notedAt)
    .filter((at) => at <= figures.countedAt && (since === undefined || at > since));
  const told = before === undefined ? [] : [totalIn(before.figures)];
  return Math.max(...told, ...[...moments, figures.countedAt].map((at) => receivedIn(slow.at(at), units, each)));
}

const totalIn = ({ received }: MonthFigures) => received.reduce((sum, { count }) => sum + count, 0);

/** What a month was told to have, and what later ones have noted of it, is together the most it had when they did. */
function wrongSince(slow: Slowly, { month: one, figures }: Told, all: readonly Told[]): string[] {
  const units = slow.below(one.unit);
  const earlier = all.filter(
    ({ month }) => month.unit === one.unit && month.month < one.month && month.month >= monthsOn(one.month, -12),
  );
  return earlier.flatMap((before) => {
    // Counted anew since then, it has all that was noted.
    if (before.figures.countedAt >= figures.notedAt) return [];
    const later = all
      .filter(({ month }) => month.unit === one.unit && month.month <= one.month && month.month > before.month.month)
      .filter((each) => each.figures.notedAt > before.figures.countedAt);
    const noted = later
      .flatMap((each) => each.figures.since)
      .filter(({ month }) => month === before.month.month)
      .reduce((sum, { more }) => sum + more, 0);
    const told = totalIn(before.figures);
    const had = later.map((each) => receivedIn(slow.at(each.figures.notedAt), units, before.month.month));
    const name = `${nameOf(before.month)}, as ${one.month} has it`;
    return differ(name, told + noted, Math.max(told, ...had));
  });
}

/** Each of the ledger, at the moment at which it was made. */
function wrongTables(slow: Slowly, ledger: readonly Publication[]): string[] {
  const { threshold } = profile.reports.monthlySummary;
  const before: PublishedTable[] = [];
  return ledger.flatMap(({ at, in: where, tables }) =>
    tables.flatMap((table) => {
      const { dimension, units, period, blocks, own, days } = table;
      const name = `${where}: ${dimension} of ${units.join(', ')} in ${period.months} months from ${period.from}`;
      const smaller = before.filter((one) => one.dimension === dimension && isInside(one, table));
      before.push(table);
      const values = valuesOf(slow.at(at), dimension, units, period);
      const counts =
        own.length > 0
          ? blocks.map((block) => block.values.reduce((sum, value) => sum + (values.get(value) ?? 0), 0))
          : blocks.map((block) => saidBy(largest(smaller), block.values));
      return [
        ...differ(
          name,
          blocks.map(({ count }) => count),
          counts,
        ),
        ...(blocks.every(({ count }) => count >= threshold) ? [] : [`${name}: fewer than ${threshold}`]),
        ...(days === undefined ? [] : differ(`${name}, days`, days, daysOf(slow.at(at), table))),
      ];
    }),
  );
}

const isInside = (one: Table, other: Table) =>
  lies(one.period, other.period) && one.units.every((unit) => other.units.includes(unit));

function largest(tables: readonly PublishedTable[]): PublishedTable[] {
  return tables.filter((one) => !tables.some((other) => other !== one && isInside(one, other)));
}

function saidBy(tables: readonly PublishedTable[], values: readonly string[]): number {
  return tables
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.values.every((value) => values.includes(value)))
    .reduce((sum, { count }) => sum + count, 0);
}

function daysOf(was: AsItWas, { units, period }: Table) {
  const each = [...was.of(units, monthsIn(period), 'service', 'days')]
    .flatMap(([days, count]) => Array.from({ length: count }, () => Number(days)))
    .sort((a, b) => a - b);
  const half = (each.length - 1) / 2;
  const median = ((each[Math.floor(half)] ?? 0) + (each[Math.ceil(half)] ?? 0)) / 2;
  return { sum: each.reduce((sum, days) => sum + days, 0), median };
}

function notInLedger(name: string, tables: readonly Table[], ledger: readonly Publication[]): string[] {
  const known = ledger.flatMap((one) => one.tables.map(({ own: _, ...told }) => told));
  return tables
    .filter((table) => !known.some((one) => isDeepStrictEqual(one, table)))
    .map(({ dimension }) => `${name} tells ${dimension}, which is not in the ledger`);
}

/** Of a unit by itself, and never fewer than the threshold. */
function decisionsTold(count: number, byItself: boolean): number {
  return byItself && count >= profile.reports.monthlySummary.threshold ? count : 0;
}

function wrongReview(year: Year, slow: Slowly, one: Review): string[] {
  const { unit, period, figures } = one;
  const at = year.begun.get(reviewId(one));
  if (figures === undefined || at === undefined) return [`review ${reviewId(one)} has no figures`];
  const was = slow.at(at);
  const [units, months] = [slow.below(unit), monthsIn(period)];
  const received = was.of(units, months, 'service', 'received');
  const expected = {
    received: counted.map(({ code }) => ({ kind: code, count: received.get(code) ?? 0 })),
    inside: totalOf(was.of(units, months, 'service', 'inside')),
    decisions: decisionsTold(totalOf(was.of(units, months, 'decision', 'received')), units.length === 1),
  };
  const { inside, decisions } = figures;
  return differ(`review ${reviewId(one)}`, { received: figures.received, inside, decisions }, expected);
}

/** At each of the profile's dates, of each unit, also where its manager's post is vacant. */
function reviewsMissing(year: Year, reviews: readonly Review[]): string[] {
  const there = reviews.map(reviewId).sort();
  const expected = [...year.organisation.units.keys()].flatMap((id) =>
    profile.reports.review.onMonthDays.map((day) => `${id}:2026-${day}`),
  );
  return differ('the reviews', there, expected.sort());
}

function differ(what: string, is: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(is, expected)) return [];
  return [`${what}: ${JSON.stringify(is)}, where the cases give ${JSON.stringify(expected)}`];
}

async function all<T>(page: (paging: { skip: number; limit: number }) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  for (let more = true; more; ) {
    const read = await page({ skip: rows.length, limit: 500 });
    if (read.unreadable.length > 0) throw new Error(`can't be read: ${read.unreadable.join(', ')}`);
    rows.push(...read.rows);
    more = read.more;
  }
  return rows;
}
