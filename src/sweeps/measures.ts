/** Corrective measures: whoever has one is reminded in her digest, and whoever made it is told once that it is overdue. */

import type { House } from '../cases/house.ts';
import { hiddenFromOf } from '../cases/measure-of.ts';
import { digestFor, overdueMeasureTo } from '../cases/notify-digest.ts';
import type { OutboxEntry } from '../cases/outbox.ts';
import type { Measure } from '../domain/measure.ts';
import { type LookedAt, lookedAt } from '../domain/measures.ts';
import type { Instant } from '../domain/time.ts';
import { eachDue } from './due.ts';
import type { Attending, Round } from './round.ts';

export async function lookAtMeasures(house: Attending, round: Round): Promise<void> {
  const { store, log } = house;
  await eachDue(
    (limit) => store.measuresDue(house.now(), limit),
    (id) => log.warning('measure-unreadable', { reason: id }),
    async (some) => {
      const now = house.now();
      await Promise.all(
        some.map((measure) =>
          lookAt(house, round, measure, now).catch((error: unknown) =>
            log.fault('measure-unattended', error, { reason: measure.id }),
          ),
        ),
      );
    },
  );
}

async function lookAt(house: Attending, round: Round, measure: Measure, now: Instant): Promise<void> {
  const planned = await planOfMeasure(house, round, measure, now);
  if (planned === undefined) return;
  await round.put(planned.entries);
  // Where somebody saved it in between, she has seen to it, or it is looked at in the next round.
  await house.store.putMeasure(planned.looked.measure, measure.version);
}

/** What is due for a measure, as data; undefined where nothing is. */
export async function planOfMeasure(
  house: Pick<House, 'profile' | 'organisation' | 'calendar' | 'store'>,
  round: Pick<Round, 'hourOf'>,
  measure: Measure,
  now: Instant,
): Promise<{ readonly looked: LookedAt; readonly entries: readonly OutboxEntry[] } | undefined> {
  const { profile, organisation, calendar } = house;
  if (measure.nextAttentionAt === null || measure.nextAttentionAt > now) return undefined;
  const hiddenFrom = await hiddenFromOf(house.store, measure);
  const setting = { actor: { machine: 'clock' }, now, profile, organisation, calendar } as const;
  const looked = lookedAt(measure, setting, hiddenFrom);
  if (looked === undefined) return undefined;
  const { remind, raise } = looked;
  const digests = remind.map(async (person) => digestFor(house, person, await round.hourOf(person), now));
  const raised = raise === undefined ? [] : [overdueMeasureTo(raise, measure.id, now)];
  return { looked, entries: [...(await Promise.all(digests)), ...raised] };
}
