/**
 * Registers cases, eight at once, and writes each number once it is acknowledged: from the given draft up to the given
 * one, or until it is killed. Arguments: URL, tenant, first, last.
 */
import { writeSync } from 'node:fs';
import { TenantId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/stores/open.ts';
import { draftId, NOON, registration } from '../support/records.ts';

const [url = '', tenant, first = '1', last = 'Infinity'] = process.argv.slice(2);
const store = await openStore({ url, tenant: TenantId.parse(tenant), now: () => NOON, log: { warning: () => {} } });
let next = Number(first);

async function register(): Promise<void> {
  while (next <= Number(last)) {
    const n = next++;
    const number = await store.transact({ draft: draftId(n), numbers: true }, (found) => ({
      result: found.number,
      save: registration(n, found),
    }));
    writeSync(1, `${number}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, register));
await store.close();
