import { describe, expect, it } from 'vitest';
import type { MeasureQuery, Store } from '../../../src/cases/store.ts';
import { type CaseId, UnitId } from '../../../src/domain/ids.ts';
import { Measure } from '../../../src/domain/measure.ts';
import { at, caseId, measureId, NOON, personId } from '../../support/records.ts';
import type { Bench } from '../contract.ts';

function aMeasure(n: number, over: Partial<Record<keyof Measure, unknown>> = {}): Measure {
  return Measure.parse({
    id: measureId(n),
    version: 1,
    source: { from: 'case', case: caseId(1), number: 1 },
    unit: 'transport',
    what: 'Merke bussene tydeligere.',
    owner: personId(2),
    by: personId(1),
    agreedAt: NOON,
    dueOn: '2026-05-01',
    state: { state: 'open' },
    nextAttentionAt: at(60),
    ...over,
  });
}

const done = { state: 'done', at: NOON, on: '2026-03-16', by: personId(2), changed: 'Alle busser er merket.' };
const whole = { skip: 0, limit: 100 };
const idsOf = async (store: Store, query: MeasureQuery) =>
  (await store.measures(query, whole)).rows.map(({ id }) => id);

export function measuresContract(bench: () => Bench): void {
  describe('a measure', () => {
    it('is kept as it is, and each save raises its version', async () => {
      const { store, open } = bench();
      expect(await store.measure(measureId(1))).toBeUndefined();
      expect(await store.putMeasure(aMeasure(1, { version: 7 }), 'new')).toBe('saved');
      expect(await store.measure(measureId(1))).toEqual(aMeasure(1));
      const after = aMeasure(1, { state: done, nextAttentionAt: null, remindedOn: '2026-03-16' });
      expect(await store.putMeasure(after, 1)).toBe('saved');
      expect(await store.measure(measureId(1))).toEqual({ ...after, version: 2 });
      await store.close();
      expect(await (await open()).measure(measureId(1))).toEqual({ ...after, version: 2 });
    });

    it('comes of a review as of a case', async () => {
      const { store } = bench();
      const review = aMeasure(1, { source: { from: 'review', unit: 'transport', on: '2026-03-16' } });
      expect(await store.putMeasure(review, 'new')).toBe('saved');
      expect(await store.measure(measureId(1))).toEqual(review);
    });

    it('is left as it is where it is at another version, there already, or not there', async () => {
      const { store } = bench();
      expect(await store.putMeasure(aMeasure(1), 1)).toBe('conflict');
      expect(await store.measure(measureId(1))).toBeUndefined();
      await store.putMeasure(aMeasure(1), 'new');
      await store.putMeasure(aMeasure(1, { what: 'Merke bussene.' }), 1);
      for (const replaces of ['new', 1, 3] as const) {
        expect(await store.putMeasure(aMeasure(1, { what: 'Noe annet.' }), replaces)).toBe('conflict');
      }
      expect(await store.measure(measureId(1))).toEqual(aMeasure(1, { version: 2, what: 'Merke bussene.' }));
    });

    it('is saved once where several save it at once, by one store or by two', async () => {
      const { store, open } = bench();
      const other = await open();
      const by = [store, other, store, other];
      const putting = (replaces: number | 'new') =>
        Promise.all(by.map((each, n) => each.putMeasure(aMeasure(1, { what: `Nummer ${n}` }), replaces)));
      for (const replaces of ['new', 1, 2] as const) {
        const outcomes = await putting(replaces);
        expect([...outcomes].sort()).toEqual(['conflict', 'conflict', 'conflict', 'saved']);
        const after = await other.measure(measureId(1));
        expect(after?.version).toBe(replaces === 'new' ? 1 : replaces + 1);
        expect(after?.what).toBe(`Nummer ${outcomes.indexOf('saved')}`);
      }
    });

    it('that could not be read back is not saved', async () => {
      const { store } = bench();
      for (const what of ['', 'x'.repeat(4001)]) {
        await expect(store.putMeasure({ ...aMeasure(1), what }, 'new')).rejects.toThrow('measure: what');
      }
      expect(await store.measure(measureId(1))).toBeUndefined();
      expect(await idsOf(store, {})).toEqual([]);
    });
  });

  describe('measures', () => {
    it('that are due come the earliest first, and none that is due later or never', async () => {
      const { store } = bench();
      await store.putMeasure(aMeasure(1, { nextAttentionAt: at(30) }), 'new');
      await store.putMeasure(aMeasure(2, { nextAttentionAt: at(10) }), 'new');
      await store.putMeasure(aMeasure(3, { nextAttentionAt: at(31) }), 'new');
      await store.putMeasure(aMeasure(4, { state: done, nextAttentionAt: null }), 'new');
      const due = async (minutes: number, limit: number) => {
        const { rows, more } = await store.measuresDue(at(minutes), limit);
        return [rows.map(({ id }) => id), more];
      };
      expect(await due(9, 10)).toEqual([[], false]);
      expect(await due(30, 10)).toEqual([[2, 1].map(measureId), false]);
      expect(await due(99, 2)).toEqual([[2, 1].map(measureId), true]);
      await store.putMeasure(aMeasure(2, { nextAttentionAt: at(40) }), 1);
      expect(await due(40, 10)).toEqual([[1, 3, 2].map(measureId), false]);
    });

    it('are listed by owner, case, unit and state, the one due first first, done ones after all that are open', async () => {
      const { store } = bench();
      const review = { from: 'review', unit: 'bibliotek', on: '2026-03-16' };
      const of = (id: CaseId) => ({ from: 'case', case: id, number: 1 });
      await store.putMeasure(aMeasure(1, { dueOn: '2026-04-02' }), 'new');
      await store.putMeasure(aMeasure(2, { dueOn: '2026-03-01', state: done, nextAttentionAt: null }), 'new');
      await store.putMeasure(aMeasure(3, { dueOn: '2026-04-01', owner: personId(3), source: of(caseId(2)) }), 'new');
      await store.putMeasure(aMeasure(4, { dueOn: '2026-04-02', unit: 'bibliotek', source: review }), 'new');
      const [transport, bibliotek] = [UnitId.parse('transport'), UnitId.parse('bibliotek')];
      const expected: [MeasureQuery, number[]][] = [
        [{}, [3, 1, 4, 2]],
        [{ owner: personId(2) }, [1, 4, 2]],
        [{ owner: personId(9) }, []],
        [{ case: caseId(2) }, [3]],
        [{ units: [bibliotek] }, [4]],
        [{ units: [transport, bibliotek] }, [3, 1, 4, 2]],
        [{ units: [] }, []],
        [{ state: 'open' }, [3, 1, 4]],
        [{ state: 'done' }, [2]],
        [{ owner: personId(2), case: caseId(1), units: [transport], state: 'open' }, [1]],
      ];
      for (const [query, numbers] of expected) {
        expect(await idsOf(store, query), JSON.stringify(query)).toEqual(numbers.map(measureId));
      }
      const page = await store.measures({ owner: personId(2) }, { skip: 1, limit: 1 });
      expect(page).toMatchObject({ rows: [{ id: measureId(4) }], unreadable: [], more: true });
    });

    it('that can’t be read are left out and named, and block nothing', async () => {
      const { store, place, warned } = bench();
      for (const n of [1, 2]) await store.putMeasure(aMeasure(n, { nextAttentionAt: at(n) }), 'new');
      await place.damage('measure', measureId(1));
      expect(await store.measures({}, whole)).toMatchObject({
        rows: [{ id: measureId(2) }],
        unreadable: [measureId(1)],
        more: false,
      });
      const due = await store.measuresDue(at(9), 1);
      expect(due).toMatchObject({ rows: [{ id: measureId(2) }], unreadable: [measureId(1)], more: false });
      await expect(store.measure(measureId(1))).rejects.toThrow(measureId(1));
      expect(warned).toEqual([['stored-unreadable', { reason: 'measure', measure: measureId(1) }]]);
    });
  });
}
