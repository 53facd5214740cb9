/** What each look at a unit's month begins and ends with. */
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import { plusMilliseconds } from '../../domain/time.ts';
import type { Attending } from '../round.ts';

export function settingOf({ profile, organisation, calendar, now }: Attending) {
  return { actor: { machine: 'clock' }, now: now(), profile, organisation, calendar } as const;
}

/** Where somebody saved it in between, it is looked at again in the next round. */
export async function save({ store }: Pick<Attending, 'store'>, month: UnitMonth): Promise<void> {
  await store.putKept('month', month, month.version - 1);
}

/** When it is found out what became of what was put into the outbox, where nobody told. */
export function soon({ now }: Pick<Attending, 'now'>) {
  return plusMilliseconds(now(), LOOKS_AGAIN_MS);
}
const LOOKS_AGAIN_MS = 300_000;
