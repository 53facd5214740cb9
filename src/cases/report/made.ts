/**
 * A report, made from the figures, the ledger, the summaries that were posted and the improvement register. What it tells
 * finer than totals by kind is in the ledger before anybody sees it; a report that is only looked at leaves nothing there.
 */
import type { UnitId } from '../../domain/ids.ts';
import { lastMonthOf, Month, monthOf, monthsOn, type Period } from '../../domain/period.ts';
import { tellsWordsOf } from '../../domain/report/authority.ts';
import { finerForReport } from '../../domain/report/finer.ts';
import { moreThanUsual } from '../../domain/report/more-than-usual.ts';
import { type Report, reportOf } from '../../domain/report/report.ts';
import { scopeText } from '../../domain/report/scope-text.ts';
import { PILE_UP_MONTHS } from '../../domain/statistics/pile-ups.ts';
import { countedUnitsOf, type Scope } from '../../domain/statistics/scope.ts';
import type { PublishedTable } from '../../domain/statistics/table.ts';
import { plusDays } from '../../domain/time.ts';
import type { TurnedAway } from '../../domain/turned-away/turned-away.ts';
import { countingSince } from '../counting-since.ts';
import { figuresSince } from '../figures-since.ts';
import type { House } from '../house.ts';
import { allOf } from '../pages.ts';
import { publish, publishedIn } from '../publishing.ts';
import type { Store } from '../store.ts';
import { ownMattersIn, turnedAwayIn } from '../turned-away.ts';
import { improvementsFor } from './improvements.ts';
import { releasedIn } from './released.ts';

export interface ReportingHouse extends Pick<House, 'profile' | 'organisation' | 'now'> {
  readonly store: Pick<Store, 'figures' | 'allKept' | 'putKept' | 'kept' | 'measures' | 'case'>;
}

export interface AskedReport {
  readonly scope: Scope;
  /** Has ended. */
  readonly period: Period;
}

/** `looks`: nothing is written into the ledger, and what is shown may not be what is shown once it is made. */
export async function madeReport(house: ReportingHouse, asked: AskedReport, how: 'makes' | 'looks'): Promise<Report> {
  const { organisation, store } = house;
  const { threshold } = house.profile.reports.monthlySummary;
  const { scope, period } = asked;
  const units = countedUnitsOf(organisation, scope);
  const figures =
    units.length === 0 ? [] : await store.figures({ from: firstNeeded(period), until: lastMonthOf(period), units });
  // What can't be read stops it before anything is published.
  const released = await releasedIn(store, units, period, tellsWordsOf(house, scope));
  const readAll = (page: Parameters<typeof allOf<TurnedAway>>[1]) => allOf('of what was told where else it goes', page);
  const [improvements, since, begun, turnedAway, ownMatters] = await Promise.all([
    improvementsFor(house, scope, period, released),
    countingSince(house, firstLookedAt(period), lastMonthOf(period)),
    figuresSince(store, monthsOn(period.from, -12), lastMonthOf(period)),
    turnedAwayIn(house, scope.is === 'municipality' ? 'all' : units, period, readAll),
    ownMattersIn(house, scope, period, readAll),
  ]);
  const year = Number(period.from.slice(0, 4));
  const decide = (published: readonly PublishedTable[]) => {
    const { entries, finer } = finerForReport(house, asked, figures, published);
    return { tables: entries, result: finer };
  };
  const finer =
    how === 'looks'
      ? decide(await publishedIn(store, [year])).result
      : await publish(house, keyOf(asked), [year], decide);
  return reportOf(house, asked, {
    ...finer,
    figures,
    since: begun === undefined ? undefined : countedSince(house, units, begun),
    moreThanUsual: moreThanUsual(threshold, units, period, figures, since),
    released,
    improvements,
    turnedAway,
    ownMatters,
  });
}

/** Of these units: from the first whole month on in which one of them stood. */
function countedSince({ organisation }: ReportingHouse, units: readonly UnitId[], begun: Month): Month {
  const [stood = begun] = units
    .flatMap((id) => organisation.units.get(id)?.validFrom ?? [])
    .map((first) => monthsOn(monthOf(plusDays(first, -1)), 1))
    .sort();
  return stood > begun ? stood : begun;
}

/** As the ledger knows what is published in it. */
function keyOf({ scope, period }: AskedReport): string {
  return `report:${scopeText(scope)}:${period.from}:${period.months}`;
}

/** The year before, from its beginning, and what pile-ups of the first month are compared with. */
function firstNeeded(period: Period): Month {
  const lastYear = Month.parse(`${Number(period.from.slice(0, 4)) - 1}-01`);
  const [first = lastYear] = [lastYear, firstLookedAt(period)].sort();
  return first;
}

function firstLookedAt(period: Period): Month {
  return monthsOn(period.from, 1 - PILE_UP_MONTHS);
}
