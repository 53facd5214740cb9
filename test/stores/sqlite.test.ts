import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Store, StoreRefused, StoreUnavailable } from '../../src/cases/store.ts';
import { openStore } from '../../src/stores/open.ts';
import { caseEntry, caseId, NOON, someWords, tenantId } from '../support/records.ts';
import { register } from './contract/deciding.ts';
import { storeContract } from './contract.ts';
import { leftByFirstRelease } from './sqlite/first-release.ts';
import { type SqlitePlace, sqlitePlace } from './sqlite/place.ts';

storeContract({ name: 'SQLite', place: async () => sqlitePlace(), leftByFirstRelease });

describe('SQLite alone', () => {
  let place: SqlitePlace;
  const opened: Store[] = [];

  beforeEach(() => {
    place = sqlitePlace();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    await place.remove();
  });

  const open = async (path = place.file) => {
    const log = { warning: () => {} };
    const store = await openStore({ url: `sqlite:${path}`, tenant: tenantId(1), now: () => NOON, log });
    opened.push(store);
    return store;
  };

  it('undoes case, words and number where a later statement of the same save fails', async () => {
    const store = await open();
    const first = await register(store, 1);
    place.change(`CREATE TRIGGER fails BEFORE INSERT ON outbox WHEN new.key LIKE '%${caseId(2)}%'
      BEGIN SELECT RAISE(ABORT, 'no room for this one'); END`);
    const [failed, other] = await Promise.allSettled([register(store, 2), register(store, 3)]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'no room for this one' } });
    expect(other).toEqual({ status: 'fulfilled', value: first + 1 });
    expect(await store.case(caseId(2))).toBeUndefined();
    expect(await store.entry(caseEntry(2, 'registered').key)).toBeUndefined();
    place.change('DROP TRIGGER fails');
    expect(await register(store, 2)).toBe(first + 2);
    expect((await store.case(caseId(2)))?.history).toHaveLength(1);
  });

  it('makes the folder and the file for nobody else to read', async () => {
    const file = join(place.folder, 'deeper', 'down', 'store.sqlite');
    await register(await open(file), 1);
    for (const name of [file, `${file}-wal`, `${file}-shm`]) expect(statSync(name).mode & 0o077).toBe(0);
    expect(statSync(join(place.folder, 'deeper')).mode & 0o077).toBe(0);
  });

  it('leaves one file behind when it is closed', async () => {
    const store = await open();
    await register(store, 1);
    await store.close();
    expect(existsSync(place.file)).toBe(true);
    expect(existsSync(`${place.file}-wal`)).toBe(false);
  });

  it('refuses a file that is no database, and leaves it as it is', async () => {
    writeFileSync(place.file, 'This is a letter, not a database. '.repeat(100));
    await expect(open()).rejects.toThrow(StoreRefused);
    await expect(open()).rejects.toThrow(`${place.file} is not a database`);
    expect(statSync(place.file).size).toBe(3400);
  });

  it('leaves no word in the file that was taken out of a case', async () => {
    const store = await open();
    for (const n of [1, 2, 3]) await register(store, n);
    const say = (n: number, said: string) =>
      store.transact({ case: caseId(n) }, ({ case: before }) => {
        if (before === undefined) throw new Error('not found');
        const put = { case: before.case, words: someWords({ said }) };
        return { result: undefined, save: { case: { put, replaces: before.case.version, events: [] } } };
      });
    await say(1, 'hemmeligheten');
    await say(2, 'hemmeligheten, sagt to ganger');
    await say(1, '');
    await say(2, 'noe annet');
    await store.close();
    const file = readFileSync(place.file, 'latin1');
    expect(file).not.toContain('hemmelig');
    // Of an index only what differs from the word before it is written down.
    expect(file).not.toContain('mmelighet');
    expect(file).toContain('annet');
    place.change("INSERT INTO case_tokens (case_tokens) VALUES ('integrity-check')");
  });

  it('goes past a case of the first release that is no JSON', async () => {
    const left = await leftByFirstRelease([], tenantId(1));
    left.change("INSERT INTO cases (number, id, version, reporter, body) VALUES (1, 'a', 1, 'b', '{\"id')");
    const store = await open(left.file);
    expect(await store.cases({ skip: 0, limit: 9 })).toEqual({ rows: [], unreadable: ['a'], more: false });
    await left.remove();
  });

  it('names a path that can’t be opened', async () => {
    writeFileSync(place.file, '');
    const below = join(place.file, 'store.sqlite');
    await expect(open(below)).rejects.toThrow(StoreUnavailable);
    await expect(open(below)).rejects.toThrow(below);
  });
});
