import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Publishing, publish, publishedIn } from '../../src/cases/publishing.ts';
import type { Store } from '../../src/cases/store.ts';
import { Month } from '../../src/domain/period.ts';
import type { PublishedTable, Tabled } from '../../src/domain/statistics/table.ts';
import { tabled } from '../../src/domain/statistics/tabling.ts';
import { openStore } from '../../src/stores/open.ts';
import { type SqlitePlace, sqlitePlace } from '../stores/sqlite/place.ts';
import { MORNING, unit } from '../support/municipality.ts';
import { tenantId } from '../support/records.ts';

const january = Month.parse('2026-01');
const figures = new Map([
  ['informasjon', 12],
  ['tid', 9],
]);

describe('The ledger', () => {
  let place: SqlitePlace;
  const stores: Store[] = [];
  const open = async () => {
    const store = await openStore({
      url: place.url,
      tenant: tenantId(1),
      now: () => MORNING,
      log: { warning: () => {} },
    });
    stores.push(store);
    return { store, now: () => MORNING };
  };
  beforeEach(() => {
    place = sqlitePlace();
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await place.remove();
  });

  const decided = (published: readonly PublishedTable[], of = 'skolen', months: 1 | 12 = 1): Tabled =>
    tabled(
      {
        dimension: 'cause',
        units: [unit(of)],
        period: { from: january, months },
        values: [...figures.keys()],
        counted: () => figures,
        least: 2,
        totalsTold: true,
      },
      published,
      5,
    );
  const deciding =
    (of?: string, months?: 1 | 12) =>
    (published: readonly PublishedTable[]): Publishing<boolean> => {
      const one = decided(published, of, months);
      return { tables: one.shown && !published.includes(one.table) ? [one.table] : [], result: one.shown };
    };
  const numbered = async ({ store }: Awaited<ReturnType<typeof open>>) =>
    (await store.allKept('publication', {}, { skip: 0, limit: 100 })).rows.map((one) => [one.year, one.number, one.in]);

  it('has what is published before anybody is told of it', async () => {
    const house = await open();
    expect(await publish(house, 'month:skolen:2026-01', [2025, 2026], deciding())).toBe(true);
    expect(await numbered(house)).toEqual([[2026, 1, 'month:skolen:2026-01']]);
    const [table] = await publishedIn(house.store, [2025, 2026]);
    expect(table).toMatchObject({ units: ['skolen'], own: [{ unit: 'skolen', month: '2026-01', counts: [12, 9] }] });
    expect(await publishedIn(house.store, [2025])).toEqual([]);
  });

  it('is not written again by the same once more, whatever has happened since', async () => {
    const before = await open();
    await publish(before, 'month:skolen:2026-01', [2026], deciding());
    // It ended here, before the post was put into the outbox.
    await before.store.close();
    stores.splice(0);
    const house = await open();
    expect(await publish(house, 'month:skolen:2026-01', [2026], deciding())).toBe(true);
    expect(await numbered(house)).toHaveLength(1);
  });

  it('is written by none of two at once without the other being seen', async () => {
    const [one, other] = [await open(), await open()];
    const seen: number[] = [];
    const watched =
      (of: string) =>
      (published: readonly PublishedTable[]): Publishing<boolean> => {
        seen.push(published.length);
        return deciding(of)(published);
      };
    const units = Array.from({ length: 6 }, (_, n) => `enhet-${n}`);
    const results = await Promise.all(
      units.map((of, n) => publish(n % 2 === 0 ? one : other, `month:${of}:2026-01`, [2026], watched(of))),
    );
    expect(results).toEqual(units.map(() => true));
    const all = await numbered(one);
    expect(all.map(([, number]) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(all.map(([, , key]) => key).sort()).toEqual(units.map((of) => `month:${of}:2026-01`));
    // Somebody had to decide anew.
    expect(seen.length).toBeGreaterThan(units.length);
    expect(Math.max(...seen)).toBe(5);
  });

  it('gives two at once, of the same, one table', async () => {
    const [one, other] = [await open(), await open()];
    const both = await Promise.all(
      [one, other].map((house) => publish(house, 'month:skolen:2026-01', [2026], deciding())),
    );
    expect(both).toEqual([true, true]);
    expect(await numbered(one)).toHaveLength(1);
  });

  it('has each year by itself, and asks for the years that are written', async () => {
    const house = await open();
    const lastYear: PublishedTable = {
      dimension: 'outcome',
      units: [unit('skolen')],
      period: { from: Month.parse('2025-01'), months: 12 },
      blocks: [{ values: ['upheld'], count: 9 }],
      own: [],
    };
    const both = (published: readonly PublishedTable[]) => ({
      tables: [...deciding()(published).tables, lastYear],
      result: 'told',
    });
    expect(await publish(house, 'month:skolen:2026-01', [2025, 2026], both)).toBe('told');
    expect(await numbered(house)).toEqual([
      [2025, 1, 'month:skolen:2026-01'],
      [2026, 1, 'month:skolen:2026-01'],
    ]);
    await expect(publish(house, 'x', [2026], () => ({ tables: [lastYear], result: 'told' }))).rejects.toThrow('2025');
  });

  it('is read to its end, however long', async () => {
    const house = await open();
    for (let n = 0; n < 620; n++) {
      const one = { year: 2026, number: n + 1, at: MORNING, in: `month:enhet-${n}:2026-01` };
      const table = decided([], `enhet-${n}`);
      if (table.shown) await house.store.putKept('publication', { ...one, tables: [table.table] }, 'new');
    }
    expect(await publishedIn(house.store, [2026])).toHaveLength(620);
    await publish(house, 'month:skolen:2026-01', [2026], deciding());
    expect((await numbered(house)).length).toBe(100);
    expect(await publishedIn(house.store, [2026])).toHaveLength(621);
  });

  it('with a gap, or with what can’t be read, publishes nothing', async () => {
    const house = await open();
    await publish(house, 'one', [2026], deciding('skolen'));
    await publish(house, 'two', [2026], deciding('torget'));
    // Which has read nothing of it yet.
    const other = await open();
    place.change("UPDATE kept SET body = '{}' WHERE sort = 'publication' AND id = '2026:1'");
    await expect(publish(other, 'three', [2026], deciding('badet'))).rejects.toThrow('2026:1');
    place.change("DELETE FROM kept WHERE sort = 'publication' AND id = '2026:1'");
    await expect(publish(other, 'three', [2026], deciding('badet'))).rejects.toThrow('gap');
  });
});
