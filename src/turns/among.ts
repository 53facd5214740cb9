/** Where others read along: whose channel it is, so that what is said there is in its unit's language and in nobody's own. */
import { unitSpokenTo } from '../cases/linking/links.ts';
import type { Among } from '../cases/outbox.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Sender } from './incoming.ts';
import type { TurnHouse } from './turn-house.ts';

/** Undefined where she is alone with the bot. */
export async function amongIn(house: TurnHouse, { where, channel }: Sender): Promise<Among | undefined> {
  if (where === 'personal') return undefined;
  return channel === undefined ? {} : amongAt(house, channel.channel);
}

export async function amongAt(house: TurnHouse, channel: ConversationId): Promise<Among> {
  const unit = await unitSpokenTo(house, channel);
  return unit === undefined ? {} : { unit: unit.id };
}
