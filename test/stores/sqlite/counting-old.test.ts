/** What was registered before anything was counted is counted once it has been looked at, and it is looked at soon. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/cases/store.ts';
import { Month } from '../../../src/domain/period.ts';
import { Day } from '../../../src/domain/time.ts';
import { makeLog } from '../../../src/log.ts';
import { openStore } from '../../../src/stores/open.ts';
import { attend } from '../../../src/sweeps/attention.ts';
import { calendar, caseId, later, MORNING, organisation, people, profile, tenant } from '../../support/municipality.ts';
import { countedBy, countedPlainly, does, registers } from '../counting.ts';
import { type SqlitePlace, sqlitePlace } from './place.ts';
import { asSecondRelease } from './second-release.ts';

const { max } = people;
const [thisMonth, thisDay] = [Month.parse('2026-03'), Day.parse('2026-03-16')];
const YEARS = 60 * 24 * 365 * 12;
const withdrawn = { command: 'close-otherwise', as: 'withdrawn', reason: 'Hun ringte.' } as const;
const inError = { command: 'close-otherwise', as: 'registered-in-error', reason: 'Sagt to ganger.' } as const;

describe('a database of the release before', () => {
  let place: SqlitePlace;
  let store: Store;
  let now = MORNING;

  const open = () => openStore({ url: place.url, tenant, now: () => now, log: { warning: () => {} } });
  const sweep = () => {
    const log = makeLog({ write: () => {} });
    return attend({ profile, organisation, calendar, store, now: () => now, log });
  };
  const found = async (n: number) => {
    const one = await store.case(caseId(n));
    if (one === undefined) throw new Error('not found');
    return one;
  };
  const upgraded = async () => {
    await store.close();
    asSecondRelease(place);
    store = await open();
    expect(await store.figures({ from: thisMonth, until: thisMonth })).toEqual([]);
  };

  beforeEach(async () => {
    now = MORNING;
    place = sqlitePlace();
    store = await open();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  it('has all its cases counted after one sweep, open, closed and sealed, and nothing else happens to them', async () => {
    for (const n of [1, 2, 3, 4]) await registers(store, n);
    await does(store, 1, withdrawn, max, { now: later(10) });
    await does(store, 2, withdrawn, max, { now: later(10) });
    await does(store, 4, inError, max, { now: later(10) });
    const look = { command: 'look', away: [] } as const;
    await does(store, 2, look, 'clock', { now: later(YEARS) });
    expect((await found(2)).case).toMatchObject({ state: { sealed: true }, nextAttentionAt: null });
    now = later(20);
    await sweep();
    const before = await Promise.all([1, 2, 3, 4].map(found));

    await upgraded();
    for (const { case: one } of before) {
      const { counted: _, ...uncounted } = one;
      expect((await found(one.number)).case).toEqual({ ...uncounted, nextAttentionAt: one.registeredAt });
    }
    now = later(30);
    await sweep();
    expect(await store.casesDue(now, 9)).toMatchObject({ rows: [] });
    for (const { case: one, words, history } of before) {
      const after = await found(one.number);
      expect(after.case.counted).toEqual(one.counted);
      expect({ ...after.case, version: one.version }).toEqual(one);
      expect(after).toMatchObject({ words, history });
    }
    expect(before.map(({ case: one }) => one.counted !== undefined)).toEqual([true, true, true, false]);
    expect(before[1]?.case.nextAttentionAt).toBeNull();
    expect(await countedBy(store)).toEqual(await countedPlainly(store));
    expect((await store.counted(0, 9)).rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await store.openNow(thisDay)).toMatchObject([{ unit: 'torget', book: 'service', open: 1 }]);
  });

  it('is not opened twice as one', async () => {
    await registers(store, 1);
    await upgraded();
    await sweep();
    const after = await found(1);
    await store.close();
    store = await open();
    expect(await found(1)).toEqual(after);
  });

  it('does not hurry whoever was told of a danger', async () => {
    await registers(store, 1, { inDanger: true });
    const waits = (await found(1)).case.nextAttentionAt;
    expect(waits).not.toBeNull();
    await upgraded();
    expect((await found(1)).case.nextAttentionAt).toBe(waits);
    now = later(1);
    await sweep();
    expect((await found(1)).case).toMatchObject({ responsible: { person: max }, nextAttentionAt: waits });
  });
});
