import { describe, expect, it } from 'vitest';
import { StoreRefused } from '../../src/cases/store.ts';
import { readStoreAddress } from '../../src/stores/address.ts';
import { openStore } from '../../src/stores/open.ts';
import { NOON, tenantId } from '../support/records.ts';

describe('a store’s address', () => {
  it('is a path', () => {
    const address = { driver: 'sqlite', path: '/var/lib/lydhor/store.sqlite' };
    expect(readStoreAddress('sqlite:/var/lib/lydhor/store.sqlite')).toEqual({ ok: true, address });
    expect(readStoreAddress('sqlite:.data/a b.sqlite')).toMatchObject({ address: { path: '.data/a b.sqlite' } });
  });

  it.each([
    ['mongodb://127.0.0.1:27017/lydhor', 'lydhor', 'mongodb://127.0.0.1:27017/lydhor'],
    ['mongodb://localhost', 'lydhor', 'mongodb://localhost/lydhor'],
    ['mongodb://localhost/', 'lydhor', 'mongodb://localhost/lydhor'],
    ['mongodb://a:1,b:2,c/klager?replicaSet=rs0', 'klager', 'mongodb://a:1,b:2,c/klager'],
    ['mongodb://[::1]:27017/x', 'x', 'mongodb://[::1]:27017/x'],
    ['mongodb+srv://bot:hemmelig@db.example.org/x?w=1&tls=true', 'x', 'mongodb+srv://***@db.example.org/x'],
    ['mongodb://bot:p%40ss%2F@db.example.org?authSource=admin', 'lydhor', 'mongodb://***@db.example.org/lydhor'],
    ['mongodb://bot@db.example.org/x', 'x', 'mongodb://***@db.example.org/x'],
  ])('is a MongoDB: %s', (uri, database, shown) => {
    expect(readStoreAddress(uri)).toEqual({ ok: true, address: { driver: 'mongodb', uri, database, shown } });
  });

  const secret = 'hemmelig';
  it.each([
    '',
    'store.sqlite',
    'sqlite:',
    'sqlite::memory:',
    'sqlite:file:x?mode=memory',
    'postgres://bot:hemmelig@localhost/x',
    'mongodb://',
    'mongodb:bot:hemmelig@localhost',
    'mongodb://bot:hem/melig@hemmelig/x',
    'mongodb://bot:hemmelig@p@localhost/x',
    'mongodb://bot:hemmelig@localhost/x/y',
    'mongodb://bot:hemmelig@localhost/x?password=a@hemmelig',
    'mongodb://bot:hemmelig?@localhost/x',
  ])('is refused, with what was expected and nothing of what was given: %s', async (url) => {
    const read = readStoreAddress(url);
    if (read.ok) throw new Error('was taken for an address');
    expect(read.expected).toContain('expected sqlite:PATH, mongodb://HOST[:PORT]/DATABASE');
    expect(read.expected).not.toContain(secret);
    const opening = openStore({ url, tenant: tenantId(1), now: () => NOON, log: { warning: () => {} } });
    await expect(opening).rejects.toThrow(StoreRefused);
    await expect(opening).rejects.toThrow(read.expected);
  });

  it('with options that the driver does not know is refused without being quoted', async () => {
    const url = 'mongodb://bot:hemmelig@localhost/x?nonsense=hemmelig';
    const opening = openStore({ url, tenant: tenantId(1), now: () => NOON, log: { warning: () => {} } });
    await expect(opening).rejects.toThrow('mongodb://***@localhost/x: the driver does not accept');
    await expect(opening).rejects.not.toThrow(secret);
    await expect(opening).rejects.toThrow(StoreRefused);
  });
});
