import { describe, expect, it } from 'vitest';
import { NOT_BEGUN } from '../../../src/domain/handling.ts';
import { openStore } from '../../../src/stores/open.ts';
import type { MongodbForTests } from '../../support/mongodb.ts';
import { at, caseId, NOON, personId, tenantId } from '../../support/records.ts';
import { register } from '../contract/deciding.ts';

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
      const undone = { $unset: { 'case.handling': '', foundBy: '' }, $set: { 'case.nextAttentionAt': null } };
      await db.collection('cases').updateOne({ 'case.id': caseId(2) }, undone);

      const again = await open();
      expect((await again.case(caseId(1)))?.case.nextAttentionAt).toBeNull();
      expect((await again.case(caseId(2)))?.case).toMatchObject({ handling: NOT_BEGUN, nextAttentionAt: NOON });
      const found = await again.search({ reader: personId(2), words: 'bussen' }, { skip: 0, limit: 9 });
      expect(found.rows.map(({ id }) => id)).toEqual([caseId(2), caseId(1)]);
      await again.close();
      expect(await db.collection('meta').findOne({ tenant: tenantId(1) })).toMatchObject({ format: 2, upgraded: 2 });
      await mongodb.drop(database);
    });
  });
}
