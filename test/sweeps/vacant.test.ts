/** A unit whose manager's post is vacant: its months and reviews go on, with whoever comes next. */
import { describe, expect, it } from 'vitest';
import { ledUnits } from '../../src/cases/led-units.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { aHouse, type TestHouse } from '../support/house.ts';
import { day, organisation } from '../support/municipality.ts';
import { ida, lived, on, turned } from './at-a-desk.ts';
import { linked, monthOf, posts, torget } from './month/a-month.ts';

function vacant(over: { readonly deputy?: typeof ida } = {}): Organisation {
  const units = [...organisation.units].map(([id, one]) => {
    if (id !== torget) return [id, one] as const;
    const { manager: _, deputy: __, ...bare } = one;
    return [id, { ...bare, ...over }] as const;
  });
  return { ...organisation, units: new Map(units) };
}

const toldOf = (at: TestHouse, view: 'month' | 'review') =>
  at.channel.sendings.flatMap(({ to, view: shown }) =>
    shown?.view === view && 'unit' in shown && shown.unit === torget ? [to] : [],
  );

describe('the manager’s post is vacant', () => {
  it.each([
    ['her deputy sees the preview', { deputy: ida }, 'a:ida'],
    ['the one above sees the preview, where there is none', {}, 'a:solveig'],
  ] as const)('%s, and the month is posted in its channel', async (_, over, seenBy) => {
    const at = await aHouse({ organisation: vacant(over) });
    await linked(at);
    await lived(at, on('2026-04-02'));
    expect(toldOf(at, 'month')).toEqual([seenBy]);
    expect(posts(at.channel.sendings).map(({ view }) => view.figures.month)).toEqual(['2026-03']);
    expect((await monthOf(at)).state).toMatchObject({ state: 'posted', stands: { in: 'channel' } });
  });
  it('and once there is one again, no months of the time between are posted at once', async () => {
    const at = await aHouse({ organisation: vacant() });
    await linked(at);
    for (const date of ['2026-03-20', '2026-04-01', '2026-04-20', '2026-05-04', '2026-05-20']) {
      at.clock.now = on(date);
      await turned(at);
    }
    const before = posts(at.channel.sendings).length;
    expect(before).toBe(2);
    at.clock.now = on('2026-05-21');
    await turned(at, { ...at.house, organisation });
    expect(posts(at.channel.sendings)).toHaveLength(before);
  });
  it('its review is begun, and is for the one above to hold', async () => {
    const at = await aHouse({ organisation: vacant(), now: on('2026-08-20', '08:00') });
    await turned(at);
    expect(toldOf(at, 'review')).toEqual(['a:solveig']);
  });
});

it('a unit has months and reviews where there is a manager or a channel, and nowhere else', async () => {
  const nobody = [...organisation.units].map(([id, { manager: _, parent: __, ...one }]) => [id, one] as const);
  const units = { ...organisation, units: new Map(nobody) };
  const at = await aHouse({ organisation: units });
  const led = async (house: Pick<TestHouse['house'], 'organisation' | 'store'>, date: string) =>
    (await ledUnits(house, day(date))).map(({ id }) => id);
  expect(await led(at.house, '2026-08-20')).toEqual([]);
  await linked(at);
  expect(await led(at.house, '2026-08-20')).toEqual(['torget']);
  expect(await led({ ...at.house, organisation }, '2026-08-20')).toEqual(['kommunen', 'torget', 'skolen']);
});
