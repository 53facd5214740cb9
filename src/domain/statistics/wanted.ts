/** The finer figures as they are counted, before it is decided what of them may be told. */
import type { UnitId } from '../ids.ts';
import { tracks } from '../kinds.ts';
import type { Organisation } from '../organisation.ts';
import { Outcome } from '../outcome.ts';
import { type Month, monthsIn, type Period } from '../period.ts';
import type { Profile } from '../profile.ts';
import { type MonthOfUnit, receivedDimensions, totalOf, valuesOf } from './cells.ts';
import { type Book, timelinesses } from './counted.ts';
import { daysOf } from './days.ts';
import type { Asked } from './finer.ts';
import { mattersOf } from './matters.ts';
import type { TableDimension, Wanted } from './table.ts';

/** The value of a cause that was not stated, or that the profile has no more. */
export const NO_CAUSE = 'none-stated';

const neverCounted: ReadonlySet<string> = new Set(['registered-in-error', 'duplicate']);

type Counts = ReadonlyMap<string, number>;
const nothing: Counts = new Map();

interface Counting {
  readonly values: readonly string[];
  readonly of: (one: MonthOfUnit) => Counts;
  readonly joined?: Wanted['joined'];
  readonly inseparable?: true;
  readonly least: Wanted['least'];
  readonly totalsTold: boolean;
}

/** How the tables of a scope are counted, each from the same figures. */
export function wantedOf(
  { profile, organisation }: { readonly profile: Profile; readonly organisation: Organisation },
  { open = [] }: Pick<Asked, 'open'>,
  months: readonly MonthOfUnit[],
): (dimension: TableDimension, units: readonly UnitId[], period: Period) => Wanted {
  const byMonth = new Map(months.map((one) => [`${one.unit} ${one.month}`, one]));
  const openIn = new Map(open.filter(({ book }) => book === 'service').map((one) => [one.unit, one]));
  return (dimension, units, period) => {
    const { values, of, joined, inseparable, least, totalsTold } = countingOf(dimension, profile, organisation, months);
    const known = new Set(values);
    const counted =
      dimension === 'state'
        ? (unit: UnitId) => stateOf(openIn.get(unit))
        : (unit: UnitId, month: Month) => {
            const one = byMonth.get(`${unit} ${month}`);
            return one === undefined ? nothing : allIn(known, dimension, of(one));
          };
    const days = dimension === 'days' ? daysFor(byMonth, units, period) : undefined;
    return {
      dimension,
      units,
      period,
      values,
      counted,
      least,
      totalsTold,
      ...(joined === undefined ? {} : { joined }),
      ...(inseparable === undefined ? {} : { inseparable }),
      ...(days === undefined ? {} : { days }),
    };
  };
}

/** What none of the blocks counted would be their difference to the total. */
function allIn(known: ReadonlySet<string>, dimension: TableDimension, counts: Counts): Counts {
  for (const [value, count] of counts) {
    if (count !== 0 && !known.has(value)) throw new Error(`no table of ${dimension} has ${value}`);
  }
  return counts;
}

function countingOf(
  dimension: TableDimension,
  profile: Profile,
  organisation: Organisation,
  months: readonly MonthOfUnit[],
): Counting {
  // A case keeps what it was heard with: areas that no unit has any more, a track that it was given after its closing.
  const withOthers = (standing: readonly string[], name: Parameters<typeof valuesOf>[2]): readonly string[] => [
    ...new Set([...standing, ...[...valuesOf(months, 'service', name).keys()].sort()]),
  ];
  const service = (values: readonly string[], name: Parameters<typeof valuesOf>[2]): Counting => ({
    values,
    of: (one) => valuesOf([one], 'service', name),
    least: 2,
    // How many were received is told by kind; how many were closed is told nowhere.
    totalsTold: receivedDimensions.some((each) => each === name),
  });
  switch (dimension) {
    case 'timeliness':
      // Where little had no deadline, it hides among what was answered in time: no promise was broken in either.
      return { ...service(timelinesses, 'timeliness'), joined: ['no-deadline', 'in-time'] };
    case 'outcome':
      return {
        ...service(
          Outcome.options.filter((one) => !neverCounted.has(one)),
          'outcome',
        ),
        // What is withdrawn has no deadline, and most often nothing else has none: told here for one period and there for
        // another, the difference would be known.
        joined: ['withdrawn', 'settled-on-the-spot'],
        inseparable: true,
      };
    case 'cause': {
      const causes = mattersOf(profile).map(({ code }) => code);
      return { values: [...causes, NO_CAUSE], of: (one) => causesOf(one, causes), least: 2, totalsTold: false };
    }
    case 'area':
      return service(
        withOthers(
          [...organisation.units.values()].map(({ serviceArea }) => serviceArea),
          'area',
        ),
        'area',
      );
    case 'track':
      return service(
        withOthers(
          tracks.filter((one) => one !== 'formal-decision'),
          'track',
        ),
        'track',
      );
    case 'anonymity':
      return service(['named', 'anonymous'], 'anonymity');
    case 'extension':
      return service(['as-promised', 'extended'], 'extension');
    case 'days':
      return {
        values: ['days'],
        of: (one) => new Map([['days', totalOf(valuesOf([one], 'service', 'days'))]]),
        least: 1,
        totalsTold: false,
      };
    case 'state':
      return { values: ['open-in-time', 'overdue'], of: () => nothing, least: 2, totalsTold: false };
    case 'hidden':
      return bookOf('hidden', 'hidden');
    case 'decisions':
      return bookOf('decisions', 'decision');
  }
  dimension satisfies never;
}

/** How many a book has received, as one number. */
function bookOf(value: string, book: Book): Counting {
  return {
    values: [value],
    of: (one) => new Map([[value, totalOf(valuesOf([one], book, 'received'))]]),
    least: 1,
    totalsTold: false,
  };
}

function causesOf(one: MonthOfUnit, causes: readonly string[]): Counts {
  const stated = valuesOf([one], 'service', 'cause');
  const known = new Map(causes.map((code) => [code, stated.get(code) ?? 0]));
  return known.set(NO_CAUSE, totalOf(valuesOf([one], 'service', 'closed')) - totalOf(known));
}

function stateOf(one: { readonly open: number; readonly overdue: number } | undefined): Counts {
  if (one === undefined) return nothing;
  return new Map([
    ['open-in-time', one.open - one.overdue],
    ['overdue', one.overdue],
  ]);
}

function daysFor(
  byMonth: ReadonlyMap<string, MonthOfUnit>,
  units: readonly UnitId[],
  period: Period,
): Wanted['days'] | undefined {
  const found = daysOf(
    monthsIn(period).flatMap((month) => units.flatMap((unit) => byMonth.get(`${unit} ${month}`) ?? [])),
  );
  return found && { sum: found.sum, median: found.median };
}
