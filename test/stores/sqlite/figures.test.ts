import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Store, StoreUnavailable } from '../../../src/cases/store.ts';
import { openStore } from '../../../src/stores/open.ts';
import { codesIn } from '../../../src/stores/sqlite/figures/codes.ts';
import { countingIn } from '../../../src/stores/sqlite/figures/counting.ts';
import { type Rebuilding, rebuildFigures } from '../../../src/stores/sqlite/figures/rebuild.ts';
import { preparing } from '../../../src/stores/sqlite/rows.ts';
import { NOON, tenantId } from '../../support/records.ts';
import { aClosing, aCounted, countedBy, countedPlainly, counts } from '../counting.ts';
import { type SqlitePlace, sqlitePlace } from './place.ts';

const nothing = () => {};

describe('figures in SQLite', () => {
  let place: SqlitePlace;
  let store: Store;
  const opened: { close(): unknown }[] = [];

  const open = async () => {
    const one = await openStore({ url: place.url, tenant: tenantId(1), now: () => NOON, log: { warning: nothing } });
    opened.push(one);
    return one;
  };
  const database = () => {
    const db = new DatabaseSync(place.file, { timeout: 5000 });
    opened.push(db);
    return db;
  };

  beforeEach(async () => {
    place = sqlitePlace();
    store = await open();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await place.remove();
  });

  const fill = async (many: number) => {
    await Promise.all(
      Array.from({ length: many }, (_, n) =>
        counts(
          store,
          n + 1,
          aCounted({
            unit: n % 2 === 0 ? 'torget' : 'skolen',
            ...(n % 3 === 0 ? { closed: aClosing({ days: n }) } : {}),
          }),
        ),
      ),
    );
  };
  const expectRight = async () => {
    expect(await countedBy(store)).toEqual(await countedPlainly(store));
    expect(await store.checkFigures(nothing)).toEqual([]);
  };

  /** As another program makes them anew, `atATime` cases at a time. */
  const otherProgram = (atATime: number): Rebuilding => {
    const db = database();
    const sql = preparing(db);
    const codes = codesIn(sql);
    const changing = async <T>(work: () => T): Promise<T> => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    };
    return { sql, codes, count: countingIn(db, sql, codes), changing, atATime };
  };
  const state = () => {
    const { one: _, ...row } = database().prepare('SELECT * FROM rollup_state').get() ?? {};
    return row;
  };
  const generations = () =>
    database()
      .prepare('SELECT DISTINCT generation FROM rollups ORDER BY 1')
      .all()
      .map((row) => row['generation']);

  it.each([2, 7, 30])('are made anew %d cases at a time, right whatever is saved in between', async (atATime) => {
    await fill(30);
    await place.falsify('2026-03', 'torget');
    let turn = 0;
    const saves: Promise<void>[] = [];
    await rebuildFigures(otherProgram(atATime), (done, of) => {
      expect(done).toBeLessThanOrEqual(of);
      // One that it has passed, one that it has not come to, a new one, one that is counted no more.
      turn++;
      saves.push(
        counts(store, 1 + (turn % 5), aCounted({ kind: 'ros', heardOn: '2026-01-31' })),
        counts(store, 30 - (turn % 5), aCounted({ unit: 'skolen', closed: aClosing({ days: 400 + turn }) })),
        counts(store, 30 + turn, aCounted()),
        counts(store, 10 + (turn % 3), turn % 2 === 0 ? undefined : aCounted({ unit: 'ny' })),
      );
    });
    await Promise.all(saves);
    await expectRight();
    expect(state()).toEqual({ generation: 2, making: null, passed: 0 });
    expect(generations()).toEqual([2]);
  });

  it('go on being made anew where that was interrupted, by another program and after saves', async () => {
    await fill(30);
    await place.falsify('2026-03', 'skolen');
    const told: number[] = [];
    const stopping = rebuildFigures(otherProgram(7), (done) => {
      told.push(done);
      if (done >= 14) throw new Error('stopped');
    });
    await expect(stopping).rejects.toThrow('stopped');
    expect(state()).toEqual({ generation: 1, making: 2, passed: 14 });
    await counts(store, 3, aCounted({ kind: 'ros' }));
    await counts(store, 5, undefined);
    await counts(store, 20, aCounted({ unit: 'ny' }));
    // Until then those of before are read, with the fault that is in them.
    expect(await store.checkFigures(nothing)).not.toEqual([]);
    await store.rebuildFigures((done, of) => told.push(done, of));
    expect(told.slice(0, 2)).toEqual([7, 14]);
    expect(told.slice(-2)).toEqual([30, 30]);
    await expectRight();
    expect(generations()).toEqual([2]);
  });

  it('are made anew by two at once as by one, and once more after that', async () => {
    await fill(30);
    await place.falsify('2026-03', 'torget');
    await Promise.all([rebuildFigures(otherProgram(4), nothing), rebuildFigures(otherProgram(3), nothing)]);
    await expectRight();
    await store.rebuildFigures(nothing);
    await expectRight();
    expect(generations()).toHaveLength(1);
  });

  it('that were left over where a program stopped after the last step are gone after the next', async () => {
    await fill(10);
    place.change('INSERT INTO rollups SELECT 99, month, unit, counts FROM rollups');
    await expectRight();
    await store.rebuildFigures(nothing);
    await expectRight();
    expect(generations()).toHaveLength(1);
    expect(generations()).not.toEqual([99]);
  });

  it('of a month that can’t be read are not told, stop no case from being saved, and are found and made right', async () => {
    await fill(10);
    place.change(
      `UPDATE rollups SET counts = x'ff' WHERE month = 202603
         AND unit = (SELECT code FROM counted_units WHERE unit = 'skolen')`,
    );
    await counts(store, 11, aCounted({ unit: 'skolen' }));
    await expect(countedBy(store)).rejects.toThrow('statistics skolen:2026-03');
    const faults = await store.checkFigures(nothing);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toMatchObject({ unit: 'skolen', month: '2026-03', is: 0 });
    await store.rebuildFigures(nothing);
    await expectRight();
  });

  it('are found to be missing, and too many', async () => {
    await fill(10);
    place.change(
      "UPDATE rollups SET month = 202512 WHERE unit = (SELECT code FROM counted_units WHERE unit = 'torget')",
    );
    const faults = await store.checkFigures(nothing);
    const of = (month: string) =>
      faults.filter((fault) => fault.month === month && fault.cell === 'service:track:service');
    expect(of('2025-12')).toMatchObject([{ unit: 'torget', is: 5, shouldBe: 0 }]);
    expect(of('2026-03')).toMatchObject([{ unit: 'torget', is: 0, shouldBe: 5 }]);
  });

  it('name a case whose statistics can’t be read, in a list and when they are made anew', async () => {
    await fill(3);
    place.change('UPDATE statistics SET received = 999 WHERE number = 2');
    expect(await store.counted(0, 9)).toMatchObject({ rows: [{ number: 1 }, { number: 3 }], unreadable: ['2'] });
    const named = 'The stored statistics 2 can';
    await expect(store.rebuildFigures(nothing)).rejects.toThrow(named);
    await expect(store.checkFigures(nothing)).rejects.toThrow(named);
    // And go on as before.
    await counts(store, 4, aCounted());
    place.change('UPDATE statistics SET received = 1 WHERE number = 2');
    await store.rebuildFigures(nothing);
    await expectRight();
  });

  it('know nothing of a commit that failed', async () => {
    await counts(store, 1, aCounted());
    const other = await open();
    place.change(`CREATE TRIGGER fails BEFORE INSERT ON statistics BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    await expect(counts(store, 2, aCounted({ unit: 'nord', kind: 'ros', heardOn: '2026-05-01' }))).rejects.toThrow(
      StoreUnavailable,
    );
    place.change('DROP TRIGGER fails');
    // What was named there first is something else now.
    await counts(other, 3, aCounted({ unit: 'syd', kind: 'tips', heardOn: '2026-06-01' }));
    await counts(store, 4, aCounted({ unit: 'nord', kind: 'ros', heardOn: '2026-05-02' }));
    await expectRight();
    expect(await countedBy(other)).toEqual(await countedPlainly(store));
  });

  it('stand beside each case for whoever reads the database without this program', async () => {
    await counts(store, 1, aCounted({ closed: aClosing({ cause: 'informasjon' }) }));
    await counts(store, 2, aCounted({ anonymous: true }));
    const rows = database().prepare('SELECT * FROM statistical_columns ORDER BY number').all();
    expect(rows.map((row) => ({ ...row }))).toMatchObject([
      {
        number: 1,
        unit: 'torget',
        book: 'service',
        heard_on: 20260316,
        closed_on: 20260320,
        cause: 'informasjon',
        days: 4,
      },
      { number: 2, anonymous: 1, heard_on: 20260316, closed_on: null, outcome: null, cause: null, days: null },
    ]);
  });

  it('outlive the body of the case and its words', async () => {
    await counts(store, 1, aCounted());
    const before = await countedBy(store);
    place.change("UPDATE cases SET body = '{}' WHERE number = 1");
    place.change("UPDATE words SET body = '{}' WHERE number = 1");
    expect(await countedBy(store)).toEqual(before);
    expect(await store.checkFigures(nothing)).toEqual([]);
    expect((await store.counted(0, 9)).rows).toEqual([{ number: 1, counted: aCounted() }]);
  });
});
