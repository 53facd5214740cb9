/** Whether the figures are what the cases count for, both as of one moment. */
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import type { FigureFault, Progress } from '../../../cases/store.ts';
import { integer, preparing, type Sql } from '../rows.ts';
import { type Codes, codesIn, monthWritten } from './codes.ts';
import { type Counters, decoded } from './counters.ts';
import { countingIn, type Months } from './counting.ts';
import { lastCase } from './rebuild.ts';
import { blob, rollupState } from './rollups.ts';

const AT_A_TIME = 150_000;
/** Whoever reads more than these has to make all of them anew. */
const MOST_FAULTS = 10_000;

/** Over a connection of its own: it reads as of when it began, and saving goes on meanwhile. */
export async function checkFigures(file: string, progress: Progress): Promise<readonly FigureFault[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const sql = preparing(db);
    const codes = codesIn(sql, 'reads-only');
    const count = countingIn(db, sql, codes);
    db.exec('BEGIN');
    const of = lastCase(sql);
    const months: Months = new Map();
    for (let done = 0; done < of; ) {
      const until = Math.min(of, done + AT_A_TIME);
      count(done, until, months);
      done = until;
      progress(done, of);
      await turn();
    }
    return faultsIn(sql, codes, months);
  } finally {
    db.close();
  }
}

function faultsIn(sql: Sql, codes: Codes, months: Months): FigureFault[] {
  const places = codes.cells.end();
  const faults: FigureFault[] = [];
  const compare = (month: number, unit: number, is: Counters, should: Counters) => {
    for (let place = 0; place < Math.max(is.length, should.length); place++) {
      const [one, other] = [is[place] ?? 0, should[place] ?? 0];
      if (one === other || faults.length >= MOST_FAULTS) continue;
      faults.push({
        unit: codes.units.at(unit),
        month: monthWritten(month),
        cell: codes.cells.at(place),
        is: one,
        shouldBe: other,
      });
    }
  };
  const none = new Int32Array(0);
  const { generation } = rollupState(sql);
  for (const row of sql.all('SELECT DISTINCT month FROM rollups WHERE generation = ?', generation)) {
    const month = integer(row, 'month');
    const should = months.get(month);
    const rows = sql.all('SELECT unit, counts FROM rollups WHERE generation = ? AND month = ?', generation, month);
    for (const each of rows) {
      const unit = integer(each, 'unit');
      compare(month, unit, decoded(blob(each, 'counts'), places) ?? none, should?.get(unit) ?? none);
      should?.delete(unit);
    }
  }
  // Those of which there is no row.
  for (const [month, units] of months) for (const [unit, should] of units) compare(month, unit, none, should);
  return faults;
}
