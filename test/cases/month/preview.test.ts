/** What a preview says before its month is posted, and what the ledger then knows of it. */
import { describe, expect, it } from 'vitest';
import type { House } from '../../../src/cases/house.ts';
import { monthFiguresNow, monthFiguresOf } from '../../../src/cases/month/figures.ts';
import type { OpenOfUnit } from '../../../src/cases/store.ts';
import { Month } from '../../../src/domain/period.ts';
import { Instant } from '../../../src/domain/time.ts';
import { aClosing, aCounted, counts } from '../../stores/counting.ts';
import { aHouse } from '../../support/house.ts';
import { unit } from '../../support/municipality.ts';

const december = Month.parse('2026-12');
const now = () => Instant.parse('2027-01-04T08:00:00.000Z');
const open: readonly OpenOfUnit[] = ['torget', 'skolen'].map((id) => {
  return { unit: unit(id), book: 'service', open: 14, overdue: 6 };
});

/** In December: plenty in two units, and six that are hidden from a manager; and plenty open. */
async function house(): Promise<House> {
  const at = await aHouse();
  const heardOn = '2026-12-01';
  let number = 0;
  for (const of of ['torget', 'skolen']) {
    for (let n = 0; n < 16; n++) {
      const timeliness = n < 10 ? 'in-time' : 'late';
      const closed = aClosing({ on: '2026-12-15', timeliness, cause: n < 10 ? 'tid' : 'informasjon' });
      await counts(at.house.store, ++number, aCounted({ unit: of, heardOn, closed }));
    }
  }
  for (let n = 0; n < 6; n++) await counts(at.house.store, ++number, aCounted({ book: 'hidden', heardOn }));
  const { store } = at.house;
  return {
    ...at.house,
    now,
    store: { ...store, openNow: async (_, units) => open.filter((one) => units?.includes(one.unit)) },
  };
}
const told = ({ tables }: { readonly tables: readonly { readonly dimension: string }[] }) =>
  tables.map(({ dimension }) => dimension);

describe('A preview', () => {
  it('of a unit without others under it says what will be posted', async () => {
    const at = await house();
    const before = await monthFiguresNow(at, unit('torget'), december);
    expect(told(before)).toEqual(['timeliness', 'cause', 'state']);
    expect(await monthFiguresOf(at, unit('torget'), december)).toEqual(before);
  });

  it('of a unit with others under it says nothing finer than has been published before', async () => {
    const at = await house();
    const before = await monthFiguresNow(at, unit('kommunen'), december);
    expect(told(before)).toEqual([]);
    expect(before.received.find(({ kind }) => kind === 'klage-tjeneste')?.count).toBe(32);
    const posted = await monthFiguresOf(at, unit('kommunen'), december);
    expect(told(posted)).toEqual(['timeliness', 'cause', 'state', 'hidden']);
    expect(told(await monthFiguresNow(at, unit('kommunen'), december))).toEqual(['timeliness', 'cause']);
  });
});
