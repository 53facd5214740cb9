/** What stands in a unit's channel, for all who read there. */
import type { House } from '../cases/house.ts';
import type { Claimed, What } from '../cases/outbox.ts';
import type { Instant } from '../domain/time.ts';
import type { Delivering, Settled } from './deliver.ts';
import type { NotShown, Shown } from './shown.ts';

export type ClaimedPost = Claimed & { readonly what: Extract<What, { send: 'post' | 'post-update' }> };

export async function postShown(_house: House, _entry: ClaimedPost, _now: Instant): Promise<Shown | NotShown> {
  return { ended: 'dropped', code: 'nothing-to-show' };
}

export async function posted(_house: Delivering, _entry: ClaimedPost, now: Instant): Promise<Settled> {
  return { settlement: { ended: 'refused', at: now, code: 'no-channel' } };
}
