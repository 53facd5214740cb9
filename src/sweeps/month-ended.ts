/** What a unit's month makes of how its post ended. */
import type { UnitId } from '../domain/ids.ts';
import type { Month } from '../domain/period.ts';
import type { PostEnded, PostStands } from './post-ended.ts';
import type { Attending } from './round.ts';

export async function monthPostEnded(
  _house: Attending,
  _of: { readonly unit: UnitId; readonly month: Month },
  _ended: PostEnded,
  _stands: PostStands | undefined,
): Promise<void> {
  // Nothing waits for it yet.
}
