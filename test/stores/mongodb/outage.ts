/** What happens when MongoDB can't be reached, or does not answer, while the program runs. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Store, StoreUnavailable } from '../../../src/cases/store.ts';
import { Month } from '../../../src/domain/period.ts';
import { Day } from '../../../src/domain/time.ts';
import { openStore } from '../../../src/stores/open.ts';
import type { MongodbForTests } from '../../support/mongodb.ts';
import {
  caseId,
  draftId,
  measureId,
  NOON,
  personEntry,
  personId,
  registration,
  seen,
  tenantId,
} from '../../support/records.ts';
import { register } from '../contract/deciding.ts';

type Line = 'open' | 'silent' | 'cut';

/** A line to the server that can be silent or cut. */
async function lineTo(host: string, port: number) {
  let line: Line = 'open';
  const ends = new Set<Socket>();
  const held: (() => void)[] = [];
  const server = createServer((near) => {
    if (line === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(port, host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
      from.on('data', (bytes) => {
        // What was sent on a silent line arrives when it is open again.
        if (line === 'silent') held.push(() => to.write(bytes));
        else to.write(bytes);
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return {
    port: address.port,
    become(state: Line) {
      line = state;
      if (state === 'open') for (const send of held.splice(0)) send();
      if (state === 'cut') for (const end of ends) end.destroy();
    },
    close: async () => {
      for (const end of ends) end.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

export function outageTests(mongodb: MongodbForTests): void {
  const [primary] = mongodb.client.options.hosts;
  const credentials = mongodb.client.options.credentials !== undefined;

  // The line has another address than the server, so whoever has to sign in or uses TLS can't take it.
  describe.skipIf(credentials || mongodb.client.options.tls)('MongoDB, out of reach', () => {
    let line: Awaited<ReturnType<typeof lineTo>>;
    let database: string;
    let store: Store | undefined;

    const open = async () => {
      store = await openStore({
        url: `mongodb://127.0.0.1:${line.port}/${database}?directConnection=true`,
        tenant: tenantId(1),
        now: () => NOON,
        log: { warning: () => {} },
        patience: { milliseconds: 10_000 },
      });
      return store;
    };

    beforeEach(async () => {
      line = await lineTo(primary?.host ?? '127.0.0.1', primary?.port ?? 27_017);
      database = mongodb.fresh().database;
    });
    afterEach(async () => {
      await store?.close();
      store = undefined;
      await line.close();
      await mongodb.drop(database);
    });

    it('is waited for at start', async () => {
      line.become('cut');
      const opening = open();
      await wait(1000);
      line.become('open');
      expect(await (await opening).ready()).toBe(true);
    });

    it('is not confirmed within a few seconds; pressing again when it is back is safe', async () => {
      const up = await open();
      await register(up, 1);
      line.become('cut');
      const began = performance.now();
      await expect(register(up, 2)).rejects.toThrow(StoreUnavailable);
      expect(performance.now() - began).toBeLessThan(5000);
      expect(await up.ready()).toBe(false);
      line.become('open');
      const number = await register(up, 2);
      expect(await register(up, 2)).toBe(number);
      expect(await up.ready()).toBe(true);
    });

    it('that is silent may still have saved it: the same again finds that case', async () => {
      const up = await open();
      await register(up, 1);
      let decided = 0;
      const failing = up.transact({ draft: draftId(2), numbers: true }, (found) => {
        decided++;
        // From here on nothing comes through, until the line is open again.
        line.become('silent');
        return { result: undefined, save: registration(2, found) };
      });
      await expect(failing).rejects.toThrow('did not answer within 3000 ms');
      await expect(failing).rejects.toThrow(StoreUnavailable);
      expect(decided).toBe(1);
      line.become('open');
      // What was on its way is carried out now, or was already: there is one case in the end.
      const number = await register(up, 2);
      const { rows } = await up.cases({ skip: 0, limit: 10 });
      expect(rows.map(({ id }) => id)).toEqual([caseId(2), caseId(1)]);
      expect((await up.case(caseId(2)))?.case.number).toBe(number);
      expect((await up.unsettled({ skip: 0, limit: 10 })).rows).toHaveLength(2);
    });

    it('leaves every method unavailable, not hanging and not crashed', async () => {
      const up = await open();
      await register(up, 1);
      line.become('cut');
      const paging = { skip: 0, limit: 1 };
      const all = [
        up.transact({ case: caseId(1) }, (found) => ({ result: 1, save: seen(found, 1) })),
        up.case(caseId(1)),
        up.draft(draftId(1)),
        up.cases(paging),
        up.casesDue(NOON, 1),
        up.draftsDue(NOON, 1),
        up.search({ reader: personId(1), words: 'bussen' }, paging),
        up.overdue(Day.parse('2026-03-16'), paging),
        up.measure(measureId(1)),
        up.measuresDue(NOON, 1),
        up.measures({}, paging),
        up.figures({ from: Month.parse('2026-01'), until: Month.parse('2026-03') }),
        up.openNow(Day.parse('2026-03-16')),
        up.counted(0, 1),
        up.checkFigures(() => {}),
        up.rebuildFigures(() => {}),
        up.kept('link', 'transport'),
        up.keptDue('month', NOON, 1),
        up.allKept('review', {}, paging),
        up.claim(NOON, 1),
        up.unsettled(paging),
        up.enqueue([personEntry(1, 'welcome')]),
        up.forget(NOON),
        up.disclosures(paging),
      ];
      for (const outcome of await Promise.allSettled(all)) {
        expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(StoreUnavailable);
      }
    });
  });
}
