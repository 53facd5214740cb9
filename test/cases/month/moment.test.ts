/** All that a month says is of one moment, whenever the process that froze it died. */
import { expect, it } from 'vitest';
import { monthFiguresOf } from '../../../src/cases/month/figures.ts';
import { Month } from '../../../src/domain/period.ts';
import { Instant } from '../../../src/domain/time.ts';
import { aClosing, aCounted, counts } from '../../stores/counting.ts';
import { aHouse } from '../../support/house.ts';
import { unit } from '../../support/municipality.ts';

const december = Month.parse('2026-12');
const heardOn = '2026-12-01';
const closed = (n: number) => {
  const timeliness = n < 10 ? 'in-time' : 'late';
  return aClosing({ on: '2026-12-15', timeliness, cause: n < 10 ? 'tid' : 'informasjon' });
};

it('a case that came between the ledger and the saving is not what they differ by', async () => {
  const at = await aHouse();
  const house = { ...at.house, now: () => Instant.parse('2027-01-04T08:00:00.000Z') };
  let number = 0;
  for (let n = 0; n < 16; n++) await counts(at.store, ++number, aCounted({ heardOn, closed: closed(n) }));
  const first = await monthFiguresOf(house, unit('torget'), december);
  const ofMonth = first.tables.filter(({ period }) => period.months === 1).map(({ dimension }) => dimension);
  expect(ofMonth).toContain('cause');
  // Nothing came in between: the same, as it was decided.
  expect(await monthFiguresOf(house, unit('torget'), december)).toEqual(first);
  await counts(at.store, ++number, aCounted({ heardOn, closed: closed(0) }));
  const again = await monthFiguresOf(house, unit('torget'), december);
  expect(again.received.find(({ kind }) => kind === 'klage-tjeneste')?.count).toBe(17);
  expect(again.tables.filter(({ period }) => period.months === 1)).toEqual([]);
  expect(again.withheld).toContainEqual({ dimension: 'cause', because: 'corrected' });
});
