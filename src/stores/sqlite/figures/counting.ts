/**
 * All cases counted anew, from their statistics alone. SQLite calls for each row of them, which takes a fraction of what
 * handing the row over would, and less than its own `GROUP BY`.
 */
import type { DatabaseSync } from 'node:sqlite';
import { Unreadable } from '../../stored.ts';
import type { Sql } from '../rows.ts';
import { type Codes, monthOfDay } from './codes.ts';
import { type Counters, withRoom } from './counters.ts';

/** By month, then by unit. */
export type Months = Map<number, Map<number, Counters>>;

/** Adds the cases after the one number, up to the other with it, to `months`. */
export type Count = (after: number, until: number, months: Months) => void;

/** @throws Unreadable, from what it returns, where the statistics of a case can't be read. */
export function countingIn(db: DatabaseSync, sql: Sql, codes: Codes): Count {
  let months: Months = new Map();
  let places = 0;

  function at(day: number, unit: number): Counters {
    const month = monthOfDay(day);
    let units = months.get(month);
    if (units === undefined) {
      units = new Map();
      months.set(month, units);
    }
    const known = units.get(unit);
    if (known !== undefined && known.length >= places) return known;
    const fresh = withRoom(known ?? new Int32Array(0), places);
    units.set(unit, fresh);
    return fresh;
  }

  /** To each of these cells one, and to one more. */
  function add(day: number, unit: number, wanted: Int32Array, more?: number): void {
    for (const place of wanted) if (place >= places) places = place + 1;
    if (more !== undefined && more >= places) places = more + 1;
    const counters = at(day, unit);
    for (const place of wanted) counters[place] = (counters[place] ?? 0) + 1;
    if (more !== undefined) counters[more] = (counters[more] ?? 0) + 1;
  }

  db.aggregate('count_cases', {
    start: 0,
    // Each by its name: how many there are says how the function may be called.
    step: (cases: number, number, unit, receivedFor, received, heardOn, closed, closedOn, days) => {
      if (typeof number !== 'number') throw new Error('a case without a number');
      try {
        const as = whole(received);
        add(whole(heardOn), whole(receivedFor), codes.placesReceived(as));
        if (closed !== null) {
          const took = days === null ? undefined : codes.placeOfDays(as, whole(days));
          add(whole(closedOn), whole(unit), codes.placesClosed(as, whole(closed)), took);
        }
      } catch {
        throw new Unreadable('statistics', String(number), 'its codes');
      }
      return cases + 1;
    },
  });

  return (after, until, into) => {
    months = into;
    places = codes.cells.end();
    sql.get(
      `SELECT count_cases(number, unit, coalesce(received_for, unit), received, heard_on, closed, closed_on, days)
       FROM statistics WHERE number > ? AND number <= ?`,
      after,
      until,
    );
  };
}

function whole(value: unknown): number {
  if (typeof value !== 'number') throw new Error('no whole number');
  return value;
}
