/**
 * What Teams says of a channel and its team beside an activity. It comes and goes: messages name ids alone, events the
 * names too, and not always the same ones. What can't be read is taken as not said.
 */
import { z } from 'zod';
import { ConversationId } from '../domain/ids.ts';
import type { ChannelPlace, Team } from '../domain/linking/channel-link.ts';

const LONGEST_NAME = 200;

const Name = z.string().optional().catch(undefined);
const Named = z.object({ id: ConversationId, name: Name }).optional().catch(undefined);
const ChannelData = z.object({
  eventType: z.string().max(100).optional().catch(undefined),
  channel: Named,
  team: Named,
});

export interface SaidOfChannel {
  /** In small letters: Teams writes `teamRestored` and `teamrestored`. */
  readonly eventType: string | undefined;
  readonly channel: { readonly id: ConversationId; readonly name?: string } | undefined;
  readonly team: Team | undefined;
}

export function saidOfChannel(channelData: unknown): SaidOfChannel {
  const { channel, team, eventType } = ChannelData.safeParse(channelData).data ?? {};
  return {
    eventType: eventType?.toLowerCase(),
    channel: channel === undefined ? undefined : { id: channel.id, ...named(channel.name) },
    team: team === undefined ? undefined : { id: team.id, ...named(team.name) },
  };
}

/** The channel in which something was said, not one of its threads. */
export function placeOf(conversation: ConversationId, said: SaidOfChannel, name?: string): ChannelPlace {
  const id = channelOf(conversation);
  const own = said.channel?.id === id ? said.channel.name : undefined;
  const { team } = said;
  return { channel: id, ...named(own ?? name), ...(team === undefined ? {} : { team }) };
}

/** Its threads are named by it and their first message. */
export function channelOf(conversation: ConversationId): ConversationId {
  return ConversationId.catch(conversation).parse(conversation.split(';messageid=')[0]);
}

/** Cut rather than refused: a name only helps people to recognise the channel. */
function named(name: string | undefined): { readonly name?: string } {
  const said = name?.trim().slice(0, LONGEST_NAME).toWellFormed();
  return said === undefined || said === '' ? {} : { name: said };
}
