import { afterAll, describe, it } from 'vitest';
import { mongodbForTests } from '../support/mongodb.ts';
import { storeContract } from './contract.ts';
import { forgettingTests } from './mongodb/forgetting.ts';
import { outageTests } from './mongodb/outage.ts';

const offered = await mongodbForTests();

if (offered.ok) {
  const { mongodb } = offered;
  afterAll(() => mongodb.stop());
  storeContract({
    name: 'MongoDB',
    place: async () => {
      const { url, database } = mongodb.fresh();
      const db = mongodb.client.db(database);
      const change = async (collection: string, filter: object, update: object) => {
        const { modifiedCount } = await db.collection(collection).updateOne(filter, update);
        if (modifiedCount !== 1) throw new Error('nothing to change');
      };
      return {
        url,
        damage: async (what, id) => {
          if (what === 'case') await change('cases', { 'case.id': id }, { $set: { 'case.state': 'lost' } });
          else if (what === 'measure') await change('measures', { _id: id }, { $unset: { 'measure.what': '' } });
          else if (what === 'draft') await change('cases', { 'drafts.id': id }, { $unset: { 'drafts.$.answers': '' } });
          else if (what === 'answer')
            await change('cases', { draftIds: id }, { $set: { 'answers.0.keep.shows': 'lost' } });
          else if (id.startsWith('person:'))
            await change('personal_outbox', { _id: id }, { $unset: { 'entry.what': '' } });
          else await change('cases', { 'outbox.key': id }, { $unset: { 'outbox.$.what': '' } });
        },
        makeNewer: () => change('meta', { _id: 'store' }, { $set: { format: 999 } }),
        remove: () => mongodb.drop(database),
      };
    },
  });
  outageTests(mongodb);
  forgettingTests(mongodb);
} else {
  describe('MongoDB', () => {
    it('is not tested here', ({ skip }) => skip(offered.because));
  });
}
