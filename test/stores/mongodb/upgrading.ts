import { describe, expect, it } from 'vitest';
import { NOT_BEGUN } from '../../../src/domain/handling.ts';
import { KindCode, UnitId } from '../../../src/domain/ids.ts';
import type { Counted } from '../../../src/domain/statistics/counted.ts';
import { Day } from '../../../src/domain/time.ts';
import { openStore } from '../../../src/stores/open.ts';
import type { MongodbForTests } from '../../support/mongodb.ts';
import { at, caseId, NOON, personId, tenantId } from '../../support/records.ts';
import { register } from '../contract/deciding.ts';

const counted: Counted = {
  book: 'service',
  unit: UnitId.parse('transport'),
  kind: KindCode.parse('klage'),
  class: 'complaint',
  track: 'service',
  area: 'technical',
  heardOn: Day.parse('2026-03-16'),
  anonymous: false,
  suggestionInside: false,
};

export function upgradingTests(mongodb: MongodbForTests): void {
  describe('a MongoDB that was half upgraded when the program ended', () => {
    it('is upgraded to the end, and what was done or decided already stands', async () => {
      const { url, database } = mongodb.fresh();
      const open = () => openStore({ url, tenant: tenantId(1), now: () => NOON, log: { warning: () => {} } });
      const first = await open();
      for (const n of [1, 2]) await register(first, n, { nextAttentionAt: n === 1 ? null : at(5) });
      await first.close();
      const db = mongodb.client.db(database);
      await db.collection('meta').updateOne({ tenant: tenantId(1) }, { $unset: { upgraded: '' } });
      await db.collection('cases').updateOne({ 'case.id': caseId(1) }, { $set: { 'case.counted': counted } });
      const undone = { $unset: { 'case.handling': '', foundBy: '' }, $set: { 'case.nextAttentionAt': null } };
      await db.collection('cases').updateOne({ 'case.id': caseId(2) }, undone);

      const again = await open();
      expect((await again.case(caseId(1)))?.case.nextAttentionAt).toBeNull();
      expect((await again.case(caseId(2)))?.case).toMatchObject({ handling: NOT_BEGUN, nextAttentionAt: NOON });
      const found = await again.search({ reader: personId(2), words: 'bussen' }, { skip: 0, limit: 9 });
      expect(found.rows.map(({ id }) => id)).toEqual([caseId(2), caseId(1)]);
      await again.close();
      expect(await db.collection('meta').findOne({ tenant: tenantId(1) })).toMatchObject({ format: 3, upgraded: 3 });
      await mongodb.drop(database);
    });

    it('has each case of format 2 looked at once that counts for nothing yet, but for those in danger', async () => {
      const { url, database } = mongodb.fresh();
      const open = () => openStore({ url, tenant: tenantId(1), now: () => NOON, log: { warning: () => {} } });
      const first = await open();
      const next = [null, at(30), at(-30), at(30), null, at(30)];
      for (const [n, nextAttentionAt] of next.entries()) await register(first, n + 1, { nextAttentionAt });
      await first.close();
      const db = mongodb.client.db(database);
      await db.collection('meta').updateOne({ tenant: tenantId(1) }, { $set: { format: 2, upgraded: 2 } });
      const change = (n: number, set: object) =>
        db.collection('cases').updateOne({ 'case.id': caseId(n) }, { $set: set });
      await change(4, { 'case.facts.inDanger': true });
      await change(5, { 'case.counted': counted });
      await change(6, { 'case.facts.inDanger': true, 'case.seen': { by: personId(2), at: NOON } });

      const again = await open();
      const stands = await Promise.all(
        next.map(async (_, n) => (await again.case(caseId(n + 1)))?.case.nextAttentionAt),
      );
      expect(stands).toEqual([NOON, NOON, at(-30), at(30), null, NOON]);
      await again.close();
      await mongodb.drop(database);
    });
  });
}
