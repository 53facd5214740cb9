/** All cases of a year as they were at any moment, counted slowly: nothing here has seen a rollup. */
import type { StoredCase } from '../../../src/cases/store.ts';
import { overdueAfter } from '../../../src/domain/duties.ts';
import { evolveAll } from '../../../src/domain/evolve.ts';
import type { UnitId } from '../../../src/domain/ids.ts';
import { type Month, monthsIn, type Period } from '../../../src/domain/period.ts';
import { dayIn, type Instant } from '../../../src/domain/time.ts';
import { profile } from '../../support/municipality.ts';
import { counts, type Figure, figuresOfCase } from './slow-count.ts';
import type { Year } from './year.ts';

export interface AsItWas {
  /** How many, by value. */
  of(
    units: readonly UnitId[],
    months: readonly Month[],
    book: Figure['book'],
    dimension: string,
  ): ReadonlyMap<string, number>;
  /** Of what was open then, outside of the other books. */
  open(units: readonly UnitId[]): { readonly open: number; readonly overdue: number };
  readonly all: ReadonlyMap<string, number>;
}

export interface Slowly {
  at(moment: Instant): AsItWas;
  /** The unit and all under it. */
  below(unit: UnitId): UnitId[];
}

export function slowly(year: Year, stored: readonly StoredCase[]): Slowly {
  const managerOn = (unit: UnitId, day: ReturnType<typeof dayIn>) =>
    year.place.organisationOn(day).units.get(unit)?.manager;
  const known = new Map<Instant, AsItWas>();
  const { units } = year.organisation;
  return {
    at(moment) {
      const was = known.get(moment) ?? asItWas(moment);
      known.set(moment, was);
      return was;
    },
    below: (unit) => [...units.keys()].filter((id) => lineOf(id).includes(unit)),
  };

  function lineOf(id: UnitId): UnitId[] {
    const parent = units.get(id)?.parent;
    return [id, ...(parent === undefined ? [] : lineOf(parent))];
  }

  function asItWas(moment: Instant): AsItWas {
    const today = dayIn(profile.municipality.zone, moment);
    const each = stored.map(({ history }) => ({ history, figures: figuresOfCase(history, managerOn, moment) }));
    const all = counts(each.flatMap(({ figures }) => figures));
    const byPlace = new Map<string, (readonly [value: string, count: number])[]>();
    for (const [name, count] of all) {
      const at = name.lastIndexOf(':');
      const place = name.slice(0, at);
      byPlace.set(place, [...(byPlace.get(place) ?? []), [name.slice(at + 1), count]]);
    }
    const open = new Map<UnitId, { open: number; overdue: number }>();
    for (const { history, figures } of each) {
      const [first] = figures;
      if (first?.book !== 'service' || figures.some(({ dimension }) => dimension === 'closed')) continue;
      const then = evolveAll(
        undefined,
        history.filter(({ at, by }) => at < moment || (at === moment && by !== 'delivery')),
      );
      const after = then === undefined ? undefined : overdueAfter(then);
      const sum = open.get(first.unit) ?? { open: 0, overdue: 0 };
      const late = after !== undefined && after < today ? 1 : 0;
      open.set(first.unit, { open: sum.open + 1, overdue: sum.overdue + late });
    }
    return {
      all,
      of(among, months, book, dimension) {
        const sums = new Map<string, number>();
        for (const unit of among) {
          for (const month of months) {
            for (const [value, count] of byPlace.get(`${unit} ${month} ${book}:${dimension}`) ?? [])
              sums.set(value, (sums.get(value) ?? 0) + count);
          }
        }
        return sums;
      },
      open: (among) =>
        among.reduce(
          (sum, unit) => ({
            open: sum.open + (open.get(unit)?.open ?? 0),
            overdue: sum.overdue + (open.get(unit)?.overdue ?? 0),
          }),
          { open: 0, overdue: 0 },
        ),
    };
  }
}

export function totalOf(values: ReadonlyMap<string, number>): number {
  return [...values.values()].reduce((sum, count) => sum + count, 0);
}

/** Of a table: how many of each of its values were there. */
export function valuesOf(was: AsItWas, dimension: string, units: readonly UnitId[], period: Period) {
  const months = monthsIn(period);
  switch (dimension) {
    case 'state': {
      const { open, overdue } = was.open(units);
      return new Map([
        ['open-in-time', open - overdue],
        ['overdue', overdue],
      ]);
    }
    case 'hidden':
      return new Map([['hidden', totalOf(was.of(units, months, 'hidden', 'received'))]]);
    case 'days':
      return new Map([['days', totalOf(was.of(units, months, 'service', 'days'))]]);
    case 'cause': {
      const causes = was.of(units, months, 'service', 'cause');
      const none = totalOf(was.of(units, months, 'service', 'closed')) - totalOf(causes);
      return new Map([...causes, ['none-stated', none]]);
    }
    default:
      return was.of(units, months, 'service', dimension);
  }
}
