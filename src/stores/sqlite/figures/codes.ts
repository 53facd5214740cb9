/** The codes by which statistics and rollups name units, what a case was received and closed as, and cells. */
import { UnitId } from '../../../domain/ids.ts';
import { Month } from '../../../domain/period.ts';
import { Cell, cell, contributionsOf } from '../../../domain/statistics/cells.ts';
import { Counted } from '../../../domain/statistics/counted.ts';
import { Day } from '../../../domain/time.ts';
import { integer, type Row, type Sql, text } from '../rows.ts';
import { type Adding, type Dictionary, dictionary } from './dictionary.ts';
import type { Cells } from './month-counts.ts';

const Received = Counted.omit({ unit: true, receivedFor: true, heardOn: true, closed: true });
const Closed = Counted.shape.closed.unwrap().omit({ on: true, days: true });
export type Received = Pick<Counted, keyof typeof Received.shape>;
export type Closed = Omit<NonNullable<Counted['closed']>, 'on' | 'days'>;

/** What a case counts for, in numbers. Days are written 20260316. */
export interface CodedCase {
  readonly unit: number;
  /** As whose it was received; null: `unit` itself. */
  readonly receivedFor: number | null;
  readonly received: number;
  readonly heardOn: number;
  readonly closed: number | null;
  readonly closedOn: number | null;
  readonly days: number | null;
}

export interface Codes {
  readonly units: Dictionary<UnitId>;
  readonly cells: Dictionary<Cell>;
  /** Adds what is not there yet: only within a transaction. */
  coded(counted: Counted): CodedCase;
  /** @throws z.ZodError, Error where these are no codes of a case. */
  counted(one: CodedCase): Counted;
  /** Of the cells to which it adds one in the month in which it was heard. */
  placesReceived(received: number): Int32Array;
  /** The same of the month in which it was closed, but for its days. */
  placesClosed(received: number, closed: number): Int32Array;
  placeOfDays(received: number, days: number): number;
  allCells(): Cells;
  forget(): void;
}

/** To which cells cases of one book and kind add when they are closed: of these alone it depends. */
interface Closing {
  readonly byClosed: Map<number, Int32Array>;
  readonly byDays: Map<number, number>;
}

// Where a case's unit and days make no difference.
const SOME = { unit: UnitId.parse('x'), heardOn: Day.parse('2000-01-01') } as const;

export function codesIn(sql: Sql, adding: Adding = 'adds'): Codes {
  const units = dictionary<UnitId>(
    sql,
    {
      table: 'counted_units',
      code: 'code',
      columns: ['unit'],
      valuesOf: (unit) => [unit],
      read: (row) => UnitId.parse(text(row, 'unit')),
    },
    adding,
  );
  const cells = dictionary<Cell>(
    sql,
    {
      table: 'cells',
      code: 'place',
      columns: ['cell'],
      valuesOf: (each) => [each],
      read: (row) => Cell.parse(text(row, 'cell')),
    },
    adding,
  );
  const received = dictionary<Received>(
    sql,
    {
      table: 'counted_received',
      code: 'code',
      columns: ['book', 'kind', 'class', 'track', 'area', 'anonymous', 'suggestion_inside', 'late_before'],
      valuesOf: (one) => [
        one.book,
        one.kind,
        one.class,
        one.track,
        one.area,
        Number(one.anonymous),
        Number(one.suggestionInside),
        Number(one.lateBefore ?? false),
      ],
      read: ({ anonymous, suggestion_inside: inside, late_before: late, ...row }) =>
        Received.parse({
          ...row,
          anonymous: truth(anonymous),
          suggestionInside: truth(inside),
          ...(late === 0 ? {} : { lateBefore: truth(late) }),
        }),
    },
    adding,
  );
  const closed = dictionary<Closed>(
    sql,
    {
      table: 'counted_closed',
      code: 'code',
      columns: ['outcome', 'cause', 'timeliness', 'extended'],
      valuesOf: (one) => [one.outcome, one.cause ?? '', one.timeliness, Number(one.extended)],
      read: ({ cause, extended, ...row }) =>
        Closed.parse({ ...row, extended: truth(extended), ...(cause === '' ? {} : { cause }) }),
    },
    adding,
  );

  const placed = (all: readonly Cell[]) => Int32Array.from(all, (each) => cells.codeOf(each));
  let all = NO_CELLS;
  const ofReceived = new Map<number, Int32Array>();
  const closings = new Map<string, Closing>();
  const ofClosing = new Map<number, Closing>();
  const closingOf = (code: number): Closing => {
    const known = ofClosing.get(code);
    if (known !== undefined) return known;
    const { book, kind } = received.at(code);
    const shared = closings.get(`${book} ${kind}`) ?? { byClosed: new Map(), byDays: new Map() };
    closings.set(`${book} ${kind}`, shared);
    ofClosing.set(code, shared);
    return shared;
  };

  return {
    units,
    cells,
    coded: (one) => ({
      unit: units.codeOf(one.unit),
      receivedFor: one.receivedFor === undefined ? null : units.codeOf(one.receivedFor),
      received: received.codeOf(one),
      heardOn: dayNumber(one.heardOn),
      closed: one.closed === undefined ? null : closed.codeOf(one.closed),
      closedOn: one.closed === undefined ? null : dayNumber(one.closed.on),
      days: one.closed?.days ?? null,
    }),
    counted: (one) =>
      Counted.parse({
        ...received.at(one.received),
        unit: units.at(one.unit),
        ...(one.receivedFor === null ? {} : { receivedFor: units.at(one.receivedFor) }),
        heardOn: dayWritten(one.heardOn),
        ...(one.closed === null
          ? {}
          : {
              closed: {
                ...closed.at(one.closed),
                on: dayWritten(one.closedOn),
                ...(one.days === null ? {} : { days: one.days }),
              },
            }),
      }),
    placesReceived: (code) => {
      const known = ofReceived.get(code);
      if (known !== undefined) return known;
      const [month] = contributionsOf({ ...received.at(code), ...SOME });
      const fresh = placed(month?.cells ?? []);
      ofReceived.set(code, fresh);
      return fresh;
    },
    placesClosed: (code, end) => {
      const { byClosed } = closingOf(code);
      const known = byClosed.get(end);
      if (known !== undefined) return known;
      const one = received.at(code);
      const [, month] = contributionsOf({ ...one, ...SOME, closed: { ...closed.at(end), on: SOME.heardOn } });
      const fresh = placed(month?.cells ?? []);
      byClosed.set(end, fresh);
      return fresh;
    },
    placeOfDays: (code, days) => {
      const { byDays } = closingOf(code);
      const known = byDays.get(days);
      if (known !== undefined) return known;
      const fresh = cells.codeOf(cell(received.at(code).book, 'days', String(days)));
      byDays.set(days, fresh);
      return fresh;
    },
    allCells: () => {
      const end = cells.end();
      // The cells that there are stay the same but for those that are added.
      if (all.at.length !== end) all = cellsIn(sql, end);
      return all;
    },
    forget: () => {
      all = NO_CELLS;
      for (const each of [units, cells, received, closed, ofReceived, closings, ofClosing]) {
        if ('forget' in each) each.forget();
        else each.clear();
      }
    },
  };
}

export function isSame(one: CodedCase | undefined, other: CodedCase | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.unit === other.unit &&
    one.receivedFor === other.receivedFor &&
    one.received === other.received &&
    one.heardOn === other.heardOn &&
    one.closed === other.closed &&
    one.closedOn === other.closedOn &&
    one.days === other.days
  );
}

const NO_CELLS: Cells = { at: [], places: new Map(), values: new Map() };

function cellsIn(sql: Sql, end: number): Cells {
  const at = new Array<Cell | undefined>(end);
  const places = new Map<Cell, number>();
  const values = new Map<string, { value: string; place: number }[]>();
  for (const row of sql.all('SELECT place, cell FROM cells')) {
    const each = Cell.parse(text(row, 'cell'));
    const place = integer(row, 'place');
    at[place] = each;
    places.set(each, place);
    const [book, dimension, value = ''] = each.split(':');
    const others = values.get(`${book}:${dimension}`) ?? [];
    values.set(`${book}:${dimension}`, others);
    others.push({ value, place });
  }
  return { at, places, values };
}

function truth(value: Row[string] | undefined): boolean | undefined {
  return value === 1 ? true : value === 0 ? false : undefined;
}

function dayNumber(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

function dayWritten(number: number | null): string {
  const digits = String(number);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Of a day, the month in which it lies. */
export function monthOfDay(day: number): number {
  return Math.trunc(day / 100);
}

export function monthNumber(month: Month): number {
  return Number(month.replace('-', ''));
}

const months = new Map<number, Month>();

export function monthWritten(number: number): Month {
  const known = months.get(number);
  if (known !== undefined) return known;
  const fresh = Month.parse(`${String(number).slice(0, 4)}-${String(number).slice(4)}`);
  if (months.size < 10_000) months.set(number, fresh);
  return fresh;
}
