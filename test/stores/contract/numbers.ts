import { describe, expect, it } from 'vitest';
import { caseId, draftId } from '../../support/records.ts';
import type { Bench } from '../contract.ts';
import { register } from './deciding.ts';

export function numbersContract(bench: () => Bench): void {
  describe('case numbers', () => {
    it('rise from one registration to the next', async () => {
      const { store } = bench();
      const numbers = [await register(store, 1), await register(store, 2), await register(store, 3)];
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      expect(new Set(numbers).size).toBe(3);
    });

    it('are 200 where 200 register at once, all above those that were there', async () => {
      const { store, open } = bench();
      const first = await register(store, 1000);
      const other = await open();
      const registrations = Array.from({ length: 200 }, (_, n) => register(n % 2 === 0 ? store : other, n));
      const numbers = await Promise.all(registrations);
      expect(new Set(numbers).size).toBe(200);
      expect(Math.min(...numbers)).toBeGreaterThan(first);
      const last = await register(store, 1001);
      expect(last).toBeGreaterThan(Math.max(...numbers));
      for (const [n, number] of numbers.entries()) expect((await store.case(caseId(n)))?.case.number).toBe(number);
    });

    it('are one where the same draft is registered again, and its message is one', async () => {
      const { store } = bench();
      const number = await register(store, 1);
      expect(await register(store, 1)).toBe(number);
      expect(await Promise.all([register(store, 1), register(store, 1)])).toEqual([number, number]);
      expect((await store.cases({ skip: 0, limit: 10 })).rows).toHaveLength(1);
      expect((await store.unsettled({ skip: 0, limit: 10 })).rows).toHaveLength(1);
    });

    it('are one where the same draft is registered at the same moment, on two devices and two programs', async () => {
      const { store, open } = bench();
      const other = await open();
      const numbers = await Promise.all([store, other, store, other, store, other].map((by) => register(by, 1)));
      expect(new Set(numbers).size).toBe(1);
      const { rows } = await store.cases({ skip: 0, limit: 10 });
      expect(rows.map(({ draft }) => draft)).toEqual([draftId(1)]);
      expect((await store.case(caseId(1)))?.history).toHaveLength(1);
      expect((await store.unsettled({ skip: 0, limit: 10 })).rows).toHaveLength(1);
    });

    it('are found for whoever asks, and only then', async () => {
      const { store } = bench();
      const scope = { draft: draftId(1) };
      expect(await store.transact({ ...scope, numbers: true }, ({ number }) => ({ result: number }))).toBeGreaterThan(
        0,
      );
      expect(await store.transact(scope, (found) => ({ result: 'number' in found }))).toBe(false);
    });
  });
}
