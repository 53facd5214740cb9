/** What is forgotten is found by an index: with many cases, going through them all would never end in time. */
import type { Document } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { collectionsOf } from '../../../src/stores/mongodb/documents.ts';
import { makeIndexes } from '../../../src/stores/mongodb/indexes.ts';
import { forget } from '../../../src/stores/mongodb/outbox.ts';
import type { MongodbForTests } from '../../support/mongodb.ts';
import { at } from '../../support/records.ts';

export function forgettingTests(mongodb: MongodbForTests): void {
  describe('what a MongoDB forgets', () => {
    it('is asked for by the first field of an index, each time', async () => {
      const { database } = mongodb.fresh();
      const client = mongodb.client;
      const db = client.db(database);
      const collections = collectionsOf(db);
      await makeIndexes(collections);
      const indexed = new Map<string, Set<string>>();
      for (const { collectionName } of [collections.cases, collections.personal]) {
        const indexes = await db.collection(collectionName).indexes();
        indexed.set(collectionName, new Set(indexes.flatMap(({ key }) => Object.keys(key).slice(0, 1))));
      }
      const asked: [string, string[]][] = [];
      const listened = <T extends object>(collection: T, name: string): T =>
        new Proxy(collection, {
          get(target, method) {
            const value: unknown = Reflect.get(target, method);
            if (typeof value !== 'function') return value;
            return (filter: Document, ...rest: unknown[]) => {
              asked.push([`${name} ${String(method)}`, Object.keys(filter)]);
              return Reflect.apply(value, target, [filter, ...rest]);
            };
          },
        });
      const listening = {
        ...collections,
        cases: listened(collections.cases, collections.cases.collectionName),
        personal: listened(collections.personal, collections.personal.collectionName),
      };
      await forget(listening, at(0));
      expect(asked).toHaveLength(4);
      for (const [what, fields] of asked) {
        const first = indexed.get(what.split(' ')[0] ?? '');
        expect(
          fields.some((field) => first?.has(field)),
          `${what}: ${fields.join(', ')}`,
        ).toBe(true);
      }
      await mongodb.drop(database);
    });
  });
}
