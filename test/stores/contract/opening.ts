import { describe, expect, it } from 'vitest';
import { StoreRefused, StoreUnavailable } from '../../../src/cases/store.ts';
import { at, caseId, NOON, tenantId } from '../../support/records.ts';
import type { Bench } from '../contract.ts';
import { register } from './deciding.ts';

export function openingContract(bench: () => Bench): void {
  describe('opening', () => {
    it('finds again what another program has saved, as often as it is opened', async () => {
      const { store, open } = bench();
      const number = await register(store, 1);
      await store.close();
      const again = await open();
      expect((await again.case(caseId(1)))?.case.number).toBe(number);
      expect(await register(again, 2)).toBeGreaterThan(number);
      await again.close();
      expect((await (await open()).cases({ skip: 0, limit: 9 })).rows).toHaveLength(2);
    });

    it('is refused for another tenant, which is named', async () => {
      const { open } = bench();
      const opening = open({ tenant: tenantId(2) });
      await expect(opening).rejects.toThrow(StoreRefused);
      await expect(opening).rejects.toThrow(`belongs to tenant ${tenantId(1)}, not to ${tenantId(2)}`);
    });

    it('is refused where a later release has been at it', async () => {
      const { store, place, open } = bench();
      await store.close();
      await place.makeNewer();
      await expect(open()).rejects.toThrow(StoreRefused);
      await expect(open()).rejects.toThrow('newer than this program');
    });

    it('by several at once stamps one tenant', async () => {
      const { open } = bench();
      const stores = await Promise.all([open(), open(), open()]);
      expect(await Promise.all(stores.map((store) => store.ready()))).toEqual([true, true, true]);
    });

    it('ends with closing: what was asked before is answered, what is asked after is not available', async () => {
      const { store, open } = bench();
      const before = register(store, 1);
      const closing = store.close();
      const after = register(store, 2);
      await expect(after).rejects.toThrow(StoreUnavailable);
      await expect(before).resolves.toBeGreaterThan(0);
      await closing;
      await store.close();
      expect(await store.ready()).toBe(false);
      await expect(store.claim(at(0), 1)).rejects.toThrow(StoreUnavailable);
      await expect(store.case(caseId(1))).rejects.toThrow(StoreUnavailable);
      const again = await open({ now: () => NOON });
      expect(await again.case(caseId(1))).toBeDefined();
      expect(await again.case(caseId(2))).toBeUndefined();
    });
  });
}
