/** The figures of units' months where no change spans two documents: whoever is killed, lies still or comes at once. */
import type { AnyBulkWriteOperation, Collection, Document } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/cases/store.ts';
import { KindCode, UnitId } from '../../../src/domain/ids.ts';
import { Month } from '../../../src/domain/period.ts';
import type { MonthOfUnit } from '../../../src/domain/statistics/cells.ts';
import type { Counted } from '../../../src/domain/statistics/counted.ts';
import { Day } from '../../../src/domain/time.ts';
import { type Collections, collectionsOf } from '../../../src/stores/mongodb/documents.ts';
import { figures } from '../../../src/stores/mongodb/figures.ts';
import {
  addToMonths,
  countPending,
  type Pending,
  readPending,
  takeOff,
} from '../../../src/stores/mongodb/uncounted.ts';
import { openStore } from '../../../src/stores/open.ts';
import type { StoreLog } from '../../../src/stores/stored.ts';
import type { MongodbForTests } from '../../support/mongodb.ts';
import { caseId, NOON, tenantId } from '../../support/records.ts';
import { register } from '../contract/deciding.ts';

const units = ['bibliotek', 'skole', 'transport'].map((unit) => UnitId.parse(unit));
const all = { from: Month.parse('2026-01'), until: Month.parse('2026-12') };
const unitOf = (n: number) => units[n % units.length] ?? units[0] ?? UnitId.parse('transport');
const dayOf = (n: number) => Day.parse(`2026-0${(n % 3) + 1}-15`);

/** Of eighteen sorts: three units, heard in three months, open or closed in a month after. */
function countedAs(n: number): Counted {
  const open: Counted = {
    book: 'service',
    unit: unitOf(n),
    kind: KindCode.parse('klage'),
    class: 'complaint',
    track: 'service',
    area: 'technical',
    heardOn: dayOf(Math.floor(n / 3)),
    anonymous: false,
    suggestionInside: false,
  };
  const on = Day.parse('2026-05-04');
  const closed = { on, outcome: 'upheld' as const, timeliness: 'late' as const, extended: false, days: 50 };
  return Math.floor(n / 9) % 2 === 0 ? open : { ...open, closed: { ...closed, cause: 'informasjon' } };
}

/** What it counts for changes with the number; undefined where it is not counted any more. */
async function count(store: Store, n: number, as: Counted | undefined): Promise<void> {
  await store.transact({ case: caseId(n) }, ({ case: before }) => {
    if (before === undefined) throw new Error('not found');
    const { counted: _, ...rest } = before.case;
    const put = { case: { ...rest, ...(as === undefined ? {} : { counted: as }) }, words: before.words };
    return { result: undefined, save: { case: { put, replaces: before.case.version, events: [] } } };
  });
}

const told = (months: readonly MonthOfUnit[]) =>
  months.map(({ unit, month, counts }) => [`${month} ${unit}`, Object.fromEntries([...counts].sort())]);

/** Another way than the store's: only of the cells that are asked for here. */
function countedOut(cases: readonly (Counted | undefined)[]): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (key: string) => sums.set(key, (sums.get(key) ?? 0) + 1);
  for (const one of cases) {
    if (one === undefined) continue;
    add(`${one.heardOn.slice(0, 7)} ${one.unit} service:received:klage`);
    if (one.closed !== undefined) add(`${one.closed.on.slice(0, 7)} ${one.unit} service:cause:informasjon`);
  }
  return new Map([...sums].sort());
}

function ofThese(months: readonly MonthOfUnit[]): Map<string, number> {
  const cells = months.flatMap(({ unit, month, counts }) =>
    [...counts].map(([cell, n]) => [`${month} ${unit} ${cell}`, n] as const),
  );
  return new Map(cells.filter(([key]) => /:received:klage$|:cause:informasjon$/.test(key)).sort());
}

export function figuresTests(mongodb: MongodbForTests): void {
  describe('the figures in a MongoDB', () => {
    let at: Collections;
    let database: string;
    let open: () => Promise<Store>;
    let store: Store;
    const opened: Store[] = [];
    const warned: unknown[] = [];
    const log: StoreLog = { warning: (...line) => warned.push(line) };

    beforeEach(async () => {
      const place = mongodb.fresh();
      database = place.database;
      at = collectionsOf(mongodb.client.db(database));
      open = async () => {
        const one = await openStore({ url: place.url, tenant: tenantId(1), now: () => NOON, log });
        opened.push(one);
        return one;
      };
      store = await open();
      warned.length = 0;
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()));
      await mongodb.drop(database);
    });

    const pendingNow = async (): Promise<Pending[]> =>
      (await at.cases.find({ 'uncounted.0': { $exists: true } }).toArray()).map(readPending);

    /** So many writes one after the other, and then the process is dead. */
    const killedAfter = (writes: number): Collections => {
      let left = writes;
      const dying = <T extends Document>(collection: Collection<T>): Collection<T> =>
        new Proxy(collection, {
          get(target, name) {
            const value: unknown = Reflect.get(target, name);
            if (typeof value !== 'function') return value;
            if (name !== 'bulkWrite') return value.bind(target);
            return async (changes: AnyBulkWriteOperation<T>[], options: object) => {
              for (const change of changes) {
                if (left-- <= 0) throw new Error('killed');
                await target.bulkWrite([change], options);
              }
            };
          },
        });
      return { ...at, cases: dying(at.cases), figures: dying(at.figures) };
    };

    it('are right whatever write of a reader was its last', async () => {
      const now: (Counted | undefined)[] = [];
      for (const n of [0, 1, 2]) await register(store, n + 1);
      let killed = 0;
      for (let writes = 0; ; writes++) {
        // Each moves to another unit and another month, one is closed, and one has two changes pending.
        for (const n of [0, 1, 2, 0]) {
          now[n] = n === 2 && writes % 2 === 1 ? undefined : countedAs(7 * writes + n);
          await count(store, n + 1, now[n]);
        }
        const outcome = await countPending(killedAfter(writes), log).then(
          () => 'done',
          (error: unknown) => error,
        );
        if (outcome !== 'done') {
          expect(outcome).toMatchObject({ message: 'killed' });
          killed++;
          expect(await pendingNow()).not.toEqual([]);
        }
        expect(ofThese(await store.figures(all))).toEqual(countedOut(now));
        expect(await pendingNow()).toEqual([]);
        if (outcome === 'done') break;
      }
      expect(killed).toBeGreaterThan(10);
      expect(await store.checkFigures(() => {})).toEqual([]);
    });

    it('count once what a reader adds that lay still for as long as you like', async () => {
      await register(store, 1);
      await register(store, 2);
      const stale: (readonly Pending[])[] = [];
      const now: (Counted | undefined)[] = [];
      for (let round = 0; round < 12; round++) {
        for (const n of [0, 1]) {
          now[n] = round % 5 === 4 ? undefined : countedAs(5 * round + n);
          await count(store, n + 1, now[n]);
          stale.push(await pendingNow());
        }
        if (round % 3 === 2) await store.figures(all);
      }
      const before = told(await store.figures(all));
      // In any order, each twice, and taken off or not.
      for (const pending of [...stale, ...stale.toReversed()]) {
        await addToMonths(at, pending);
        expect(told(await store.figures(all))).toEqual(before);
        await takeOff(at, pending);
      }
      expect(ofThese(await store.figures(all))).toEqual(countedOut(now));
      expect(await store.checkFigures(() => {})).toEqual([]);
    });

    it('do not lose what is saved while a reader that lay still takes off what it added', async () => {
      await register(store, 1);
      await count(store, 1, countedAs(0));
      const stale = await pendingNow();
      await addToMonths(at, stale);
      await count(store, 1, countedAs(4));
      await takeOff(at, stale);
      expect(ofThese(await store.figures(all))).toEqual(countedOut([countedAs(4)]));
    });

    it('hold a move as a whole also where another reader has just added half of it', async () => {
      await register(store, 1);
      await register(store, 2);
      await count(store, 1, countedAs(0));
      await count(store, 2, countedAs(0));
      let moved = 0;
      const cases = new Proxy(at.cases, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          if (name !== 'bulkWrite' || moved > 0) return value.bind(target);
          return async (...rest: unknown[]) => {
            await Reflect.apply(value, target, rest);
            moved++;
            await count(store, 1, countedAs(4));
            const [other] = await pendingNow();
            if (other?.uncounted.length !== 2) throw new Error('nothing moves');
            await addToMonths(at, [{ ...other, uncounted: other.uncounted.slice(0, 1) }]);
          };
        },
      });
      const seen = ofThese(await figures({ ...at, cases }, log, all));
      expect(moved).toBe(1);
      expect(seen).toEqual(countedOut([countedAs(4), countedAs(0)]));
    });

    it('are exact after 1000 saves with readers at once, and whole in between', async () => {
      const CASES = 20;
      const other = await open();
      const now: Counted[] = [];
      for (let n = 0; n < CASES; n++) {
        await register(store, n + 1);
        now[n] = countedAs(n);
        await count(store, n + 1, now[n]);
      }
      let saved = 0;
      const saving = async (n: number) => {
        for (let round = 1; round <= 1000 / CASES; round++) {
          now[n] = countedAs(n * 31 + round * 7);
          await count(n % 2 === 0 ? store : other, n + 1, now[n]);
          saved++;
        }
      };
      let reads = 0;
      const reading = async (by: Store) => {
        while (saved < 1000) {
          const months = [...ofThese(await by.figures(all))];
          const received = months.filter(([key]) => key.includes(':received:')).reduce((sum, [, n]) => sum + n, 0);
          // A case that moves is in its old unit or in its new one: never in both, never in none.
          expect(received).toBe(CASES);
          reads++;
        }
      };
      const readers = [store, other, store].map(reading);
      await Promise.all([...now.keys()].map(saving));
      await Promise.all(readers);
      expect(saved).toBe(1000);
      expect(reads).toBeGreaterThan(10);
      expect(ofThese(await other.figures(all))).toEqual(countedOut(now));
      expect(await other.checkFigures(() => {})).toEqual([]);
    });

    it('are checked and made anew while cases are saved', async () => {
      const CASES = 12;
      const other = await open();
      const now: Counted[] = [];
      for (let n = 0; n < CASES; n++) {
        await register(store, n + 1);
        now[n] = countedAs(n);
        await count(store, n + 1, now[n]);
      }
      await store.figures(all);
      let stop = false;
      const saving = Promise.all(
        [0, 1, 2, 3].map(async (n) => {
          for (let round = 1; !stop; round++) {
            now[n] = countedAs(n + round * 5);
            await count(store, n + 1, now[n]);
            if (round % 7 === 0) await other.figures(all);
          }
        }),
      );
      const damage = async () => {
        const wrong = { $inc: { 'counts.service:received:klage': 3, 'counts.service:received:ros': 1 } };
        await at.figures.updateOne({ _id: 'skole:2026-02' }, wrong);
        await at.figures.deleteOne({ _id: 'transport:2026-03' });
      };
      for (let round = 0; round < 3; round++) {
        expect(await other.checkFigures(() => {})).toEqual([]);
        await damage();
        const faults = await other.checkFigures(() => {});
        expect(faults).toContainEqual(
          expect.objectContaining({
            unit: 'skole',
            month: '2026-02',
            cell: 'service:received:ros',
            is: 1,
            shouldBe: 0,
          }),
        );
        expect(faults.some(({ unit, month }) => unit === 'transport' && month === '2026-03')).toBe(true);
        await other.rebuildFigures(() => {});
      }
      stop = true;
      await saving;
      expect(ofThese(await other.figures(all))).toEqual(countedOut(now));
      expect(await other.checkFigures(() => {})).toEqual([]);
    });

    it('are made anew from where it was interrupted', async () => {
      for (const n of [0, 1, 2]) {
        await register(store, n + 1);
        await count(store, n + 1, countedAs(n));
      }
      const right = told(await store.figures(all));
      const damage = () => at.figures.updateMany({}, { $inc: { 'counts.service:received:klage': 9 } });
      await damage();
      const failing = store.rebuildFigures((done) => {
        if (done === 2) throw new Error('killed');
      });
      await expect(failing).rejects.toThrow('killed');
      const faulty = async () => (await store.checkFigures(() => {})).map(({ unit }) => unit);
      expect(await faulty()).toEqual(['transport']);
      await damage();
      const progress: [number, number][] = [];
      await (await open()).rebuildFigures((done, of) => progress.push([done, of]));
      expect(progress.at(-1)).toEqual([3, 3]);
      // What had been made anew before the interruption was not made anew again.
      expect(await faulty()).toEqual(['bibliotek', 'skole']);
      await store.rebuildFigures(() => {});
      expect(told(await store.figures(all))).toEqual(right);
    });

    it('go on without what can’t be read, until they are made anew', async () => {
      for (const n of [0, 1]) {
        await register(store, n + 1);
        await count(store, n + 1, countedAs(n));
      }
      await at.cases.updateOne({ 'case.id': caseId(1) }, { $set: { 'uncounted.0.unit': 'Ikke en enhet' } });
      expect(ofThese(await store.figures(all))).toEqual(countedOut([countedAs(1)]));
      expect(warned).toEqual([['stored-unreadable', { reason: 'case', case: caseId(1) }]]);
      expect(await store.checkFigures(() => {})).toContainEqual(expect.objectContaining({ is: 0, shouldBe: 1 }));
      await store.rebuildFigures(() => {});
      expect(ofThese(await store.figures(all))).toEqual(countedOut([countedAs(0), countedAs(1)]));
      await count(store, 1, countedAs(2));
      expect(ofThese(await store.figures(all))).toEqual(countedOut([countedAs(2), countedAs(1)]));
      expect(await store.checkFigures(() => {})).toEqual([]);
    });
  });
}
