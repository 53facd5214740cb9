/**
 * Figures kept in the transaction in which the cases are saved. What a case counts for is compared with what it counted
 * for until then; of all cases that share a commit the differences are added up, and each row is written once.
 *
 * While the figures are made anew (rebuild.ts), what has changed of a case that is in them already is added there too.
 */
import type { CaseNumber } from '../../../domain/ids.ts';
import type { Counted } from '../../../domain/statistics/counted.ts';
import type { Sql } from '../rows.ts';
import { type CodedCase, type Codes, codesIn, isSame, monthOfDay } from './codes.ts';
import { addToRollup, type RollupState, rollupState } from './rollups.ts';
import { findStatistics, keepStatistics } from './statistics.ts';

export interface Tally {
  readonly codes: Codes;
  /** Undefined: it is not counted, or no more. To be called at the end of a commit, where no work can be undone alone. */
  count(number: CaseNumber, counted: Counted | undefined): void;
  /** Once all cases of a commit are counted. */
  write(): void;
  /** The commit failed: nothing of it is there. */
  forget(): void;
}

/** By month and unit, in one number; by how much each cell has changed. */
type Differences = Map<number, Map<number, number>>;
const UNITS = 2 ** 20;

export function tallying(sql: Sql): Tally {
  const codes = codesIn(sql);
  let state: RollupState | undefined;
  const live: Differences = new Map();
  const making: Differences = new Map();

  function add(differences: Differences, one: CodedCase | undefined, by: 1 | -1): void {
    if (one === undefined) return;
    const { unit, receivedFor, received, heardOn, closed, closedOn, days } = one;
    addAll(differences, keyOf(heardOn, receivedFor ?? unit), codes.placesReceived(received), by);
    if (closed === null || closedOn === null) return;
    const key = keyOf(closedOn, unit);
    addAll(differences, key, codes.placesClosed(received, closed), by);
    if (days !== null) addAll(differences, key, [codes.placeOfDays(received, days)], by);
  }

  function writeAll(generation: number, differences: Differences): void {
    if (differences.size === 0) return;
    const places = codes.cells.end();
    for (const [key, by] of differences) {
      const at = { generation, month: Math.trunc(key / UNITS), unit: key % UNITS };
      addToRollup(sql, at, places, (counters) => {
        for (const [place, count] of by) counters[place] = (counters[place] ?? 0) + count;
      });
    }
  }

  function empty(): void {
    state = undefined;
    live.clear();
    making.clear();
  }

  return {
    codes,
    count(number, counted) {
      const before = findStatistics(sql, number);
      const after = counted === undefined ? undefined : codes.coded(counted);
      if (isSame(before, after)) return;
      keepStatistics(sql, number, before, after);
      state ??= rollupState(sql);
      add(live, before, -1);
      add(live, after, 1);
      if (state.making === undefined || number > state.passed) return;
      add(making, before, -1);
      add(making, after, 1);
    },
    write() {
      if (state === undefined) return;
      writeAll(state.generation, live);
      if (state.making !== undefined) writeAll(state.making, making);
      empty();
    },
    forget() {
      empty();
      codes.forget();
    },
  };
}

function keyOf(day: number, unit: number): number {
  return monthOfDay(day) * UNITS + unit;
}

function addAll(differences: Differences, key: number, places: Iterable<number>, by: 1 | -1): void {
  const known = differences.get(key);
  const counts = known ?? new Map<number, number>();
  if (known === undefined) differences.set(key, counts);
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + by);
}
