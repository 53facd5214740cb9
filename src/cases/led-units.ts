import { chainOf, type Unit, unitsOn } from '../domain/organisation.ts';
import type { Day } from '../domain/time.ts';
import type { House } from './house.ts';
import { channelOf } from './linking/channel-of.ts';

/**
 * Which units have months and reviews: each that stands and has a manager, itself or anywhere above it, or a channel.
 * While a manager's post is vacant they fall to her deputy or the one above, and none is missing when the next comes.
 */
export async function ledUnits(
  { organisation, store }: Pick<House, 'organisation' | 'store'>,
  today: Day,
): Promise<Unit[]> {
  const led = await Promise.all(
    unitsOn(organisation, today).map(async (unit) => {
      const managed = chainOf(organisation, unit.id).some(({ manager }) => manager !== undefined);
      return managed || (await channelOf(store, unit)) !== undefined ? [unit] : [];
    }),
  );
  return led.flat();
}
