/**
 * Saves cases, moves and closes them, eight at once, and writes a point for each save that is acknowledged, until it is
 * killed. Arguments: URL, tenant.
 */
import { writeSync } from 'node:fs';
import { TenantId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/stores/open.ts';
import { NOON } from '../support/records.ts';
import { aClosing, aCounted, counts } from './counting.ts';

const [url = '', tenant] = process.argv.slice(2);
const store = await openStore({ url, tenant: TenantId.parse(tenant), now: () => NOON, log: { warning: () => {} } });

async function live(first: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    const n = first + 8 * Math.floor(turn / 4);
    const lives = [
      aCounted(),
      aCounted({ unit: 'skolen' }),
      aCounted({ unit: 'skolen', closed: aClosing({ days: n }) }),
      n % 3 === 0 ? undefined : aCounted({ kind: 'ros' }),
    ];
    await counts(store, n, lives[turn % 4]);
    writeSync(1, '.');
  }
}

await Promise.all(Array.from({ length: 8 }, (_, n) => live(n + 1)));
