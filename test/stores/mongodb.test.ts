import { afterAll, describe, it } from 'vitest';
import { type MongodbForTests, mongodbForTests } from '../support/mongodb.ts';
import { type Place, storeContract } from './contract.ts';
import { figuresTests } from './mongodb/figures.ts';
import { leaveFirstRelease } from './mongodb/first-release.ts';
import { forgettingTests } from './mongodb/forgetting.ts';
import { outageTests } from './mongodb/outage.ts';
import { upgradingTests } from './mongodb/upgrading.ts';

const offered = await mongodbForTests();

if (offered.ok) {
  const { mongodb } = offered;
  afterAll(() => mongodb.stop());
  storeContract({
    name: 'MongoDB',
    place: async () => placeAt(mongodb),
    leftByFirstRelease: async (cases, tenant) => {
      const place = placeAt(mongodb);
      await leaveFirstRelease(mongodb.client.db(place.database), cases, tenant);
      return place;
    },
  });
  outageTests(mongodb);
  figuresTests(mongodb);
  forgettingTests(mongodb);
  upgradingTests(mongodb);
} else {
  describe('MongoDB', () => {
    it('is not tested here', ({ skip }) => skip(offered.because));
  });
}

function placeAt(mongodb: MongodbForTests): Place & { readonly database: string } {
  const { url, database } = mongodb.fresh();
  const db = mongodb.client.db(database);
  const change = async (collection: string, filter: object, update: object) => {
    const { modifiedCount } = await db.collection(collection).updateOne(filter, update);
    if (modifiedCount !== 1) throw new Error('nothing to change');
  };
  return {
    url,
    database,
    damage: async (what, id) => {
      if (what === 'case') await change('cases', { 'case.id': id }, { $set: { 'case.state': 'lost' } });
      else if (what === 'measure') await change('measures', { _id: id }, { $unset: { 'measure.what': '' } });
      else if (what === 'month') await change('kept', { _id: `month:${id}` }, { $unset: { 'value.words': '' } });
      else if (what === 'draft') await change('cases', { 'drafts.id': id }, { $unset: { 'drafts.$.answers': '' } });
      else if (what === 'answer') await change('cases', { draftIds: id }, { $set: { 'answers.0.keep.shows': 'lost' } });
      else if (id.startsWith('person:')) await change('personal_outbox', { _id: id }, { $unset: { 'entry.what': '' } });
      else await change('cases', { 'outbox.key': id }, { $unset: { 'outbox.$.what': '' } });
    },
    falsify: async (month, unit) => {
      const wrong = { $set: { unit, month }, $inc: { changes: 1, 'counts.service:received:klage-tjeneste': 2 } };
      await db.collection<{ _id: string }>('figures').updateOne({ _id: `${unit}:${month}` }, wrong, { upsert: true });
    },
    makeNewer: () => change('meta', { _id: 'store' }, { $set: { format: 999 } }),
    remove: () => mongodb.drop(database),
  };
}
