import { describe, expect, it } from 'vitest';
import { Disclosure, Reference } from '../../../src/cases/store.ts';
import { TimeOfDay } from '../../../src/domain/time.ts';
import { anAddress, at, personId } from '../../support/records.ts';
import type { Bench } from '../contract.ts';

const reference = (n: number, conversation: number, minutes = 0): Reference =>
  Reference.parse({
    of: { is: 'person', person: personId(n) },
    address: anAddress(conversation),
    state: 'open',
    since: at(minutes),
  });

const channel = (name: string, conversation: number): Reference =>
  Reference.parse({ ...reference(1, conversation), of: { is: 'channel', channel: name } });

export function peopleContract(bench: () => Bench): void {
  describe('what is kept of people', () => {
    it('is the latest reference of each', async () => {
      const { store } = bench();
      await store.putReference(reference(1, 1));
      await store.putReference(reference(2, 2));
      await store.putReference(reference(1, 3, 1));
      expect(await store.referenceOf(personId(1))).toEqual(reference(1, 3, 1));
      expect(await store.referenceOf(personId(2))).toEqual(reference(2, 2));
      expect(await store.referenceOf(personId(3))).toBeUndefined();
    });

    it('is closed with the conversation, and no other', async () => {
      const { store } = bench();
      await store.putReference(reference(1, 1));
      await store.putReference(reference(2, 1));
      await store.putReference(channel(personId(3), 1));
      await store.putReference(reference(3, 3));
      await store.closeReferences(reference(1, 1).address.conversation, at(5));
      expect(await store.referenceOf(personId(1))).toEqual({ ...reference(1, 1), state: 'closed', since: at(5) });
      expect(await store.referenceOf(personId(2))).toEqual({ ...reference(2, 1), state: 'closed', since: at(5) });
      // A channel with the id of a person is still no person.
      expect(await store.referenceOf(personId(3))).toEqual(reference(3, 3));
      await store.closeReferences(reference(1, 1).address.conversation, at(9));
      expect((await store.referenceOf(personId(1)))?.since).toBe(at(5));
      await store.putReference(reference(1, 1, 7));
      expect(await store.referenceOf(personId(1))).toEqual(reference(1, 1, 7));
    });

    it('is the language that a person has chosen', async () => {
      const { store } = bench();
      expect(await store.preferencesOf(personId(1))).toBeUndefined();
      await store.putPreferences({ person: personId(1), language: 'nn' });
      await store.putPreferences({ person: personId(2), language: 'en' });
      await store.putPreferences({ person: personId(1), language: 'sv' });
      expect(await store.preferencesOf(personId(1))).toEqual({ person: personId(1), language: 'sv' });
    });

    it('is the hour at which she wants her digest, with a language or without', async () => {
      const { store } = bench();
      const digestAt = TimeOfDay.parse('09:30');
      await store.putPreferences({ person: personId(1), digestAt });
      expect(await store.preferencesOf(personId(1))).toEqual({ person: personId(1), digestAt });
      await store.putPreferences({ person: personId(1), language: 'nn', digestAt });
      expect(await store.preferencesOf(personId(1))).toEqual({ person: personId(1), language: 'nn', digestAt });
      await store.putPreferences({ person: personId(1) });
      expect(await store.preferencesOf(personId(1))).toEqual({ person: personId(1) });
    });

    it('is who looked at words and why, the latest first, in pages', async () => {
      const { store } = bench();
      const looks = [1, 3, 2].map((n) =>
        Disclosure.parse({ at: at(n), case: n, operator: 'root', reason: `innsyn ${n}` }),
      );
      for (const look of looks) await store.disclose(look);
      const page = async (skip: number, limit: number) => {
        const { rows, more } = await store.disclosures({ skip, limit });
        return [rows.map((one) => ('case' in one ? one.case : undefined)), more];
      };
      expect(await page(0, 10)).toEqual([[3, 2, 1], false]);
      expect(await page(0, 2)).toEqual([[3, 2], true]);
      expect(await page(2, 2)).toEqual([[1], false]);
      expect((await store.disclosures({ skip: 0, limit: 1 })).rows).toEqual([looks[1]]);
    });
  });
}
