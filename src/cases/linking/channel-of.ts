/** The channel into which a unit's posts go. */
import type { ChannelLink } from '../../domain/linking/channel-link.ts';
import { linkedOf } from '../../domain/linking/linked.ts';
import type { Unit } from '../../domain/organisation.ts';
import { linkId } from '../kept.ts';
import type { Reference, Store } from '../store.ts';

export interface UnitChannel {
  readonly link: ChannelLink;
  readonly reference: Reference;
}

/**
 * Only where it works: linked by a command or by the organisation's file, and the bot is in that channel. Without one
 * the unit's manager gets in private what was to be posted.
 */
export async function channelOf(
  store: Pick<Store, 'kept' | 'referenceOfChannel'>,
  unit: Pick<Unit, 'id' | 'channel' | 'validFrom'>,
): Promise<UnitChannel | undefined> {
  const linked = linkedOf(unit, await store.kept('link', linkId({ unit: unit.id })));
  if (linked?.link.state.state !== 'linked') return undefined;
  const reference = await store.referenceOfChannel(linked.link.channel);
  return reference?.state === 'open' ? { link: linked.link, reference } : undefined;
}
