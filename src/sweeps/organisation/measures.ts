/** Open measures of units that have ended, and of people who have left. */
import { hiddenFromOf } from '../../cases/measure-of.ts';
import { takenOverMeasureTo } from '../../cases/notify-digest.ts';
import type { Measure } from '../../domain/measure.ts';
import { followedMeasure } from '../../domain/measures.ts';
import { eachDue, SOME_TIME } from '../due.ts';
import type { Attending } from '../round.ts';

/** Whether all could be looked at. */
export async function followMeasures(house: Attending): Promise<boolean> {
  const { store, log } = house;
  let all = true;
  await eachDue(
    (limit) => store.measuresDue(SOME_TIME, limit),
    () => {},
    async (some) => {
      for (const measure of some) {
        await follow(house, measure).catch((error: unknown) => {
          all = false;
          log.fault('measure-unattended', error, { reason: measure.id });
        });
      }
    },
  );
  return all;
}

async function follow(house: Attending, before: Measure): Promise<void> {
  const planned = await planOfFollowing(house, before);
  if (planned === undefined) return;
  // First, so that she is told where the process dies in between; its key is the same the next time.
  await house.store.enqueue(planned.entries);
  // Where somebody saved it in between, it is looked at again tomorrow, or when it is due.
  await house.store.putMeasure(planned.measure, before.version);
}

export async function planOfFollowing(
  house: Pick<Attending, 'profile' | 'organisation' | 'calendar' | 'store' | 'now'>,
  before: Measure,
) {
  const { profile, organisation, calendar } = house;
  const now = house.now();
  const setting = { actor: { machine: 'clock' }, now, profile, organisation, calendar } as const;
  const done = followedMeasure(before, setting, await hiddenFromOf(house.store, before));
  if (done === undefined) return undefined;
  const { measure, tell } = done;
  return { measure, entries: tell === undefined ? [] : [takenOverMeasureTo(tell, measure, now)] };
}
