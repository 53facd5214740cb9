/**
 * From what Teams tells of a team to what it means. Such an event comes in the team's conversation, whichever channel
 * it is about, and often without a person.
 */
import { type ActivityId, type ConversationId, PersonId } from '../domain/ids.ts';
import type { TeamEvent } from '../turns/team-event.ts';
import { channelOf, placeOf, type SaidOfChannel } from './channel-data.ts';

interface Told {
  readonly serviceUrl: string;
  readonly id: ActivityId | undefined;
  readonly from: string | undefined;
  readonly conversation: ConversationId;
  /** As the conversation is called, where it is. */
  readonly called: string | undefined;
  readonly said: SaidOfChannel;
}

export function botAdded({ serviceUrl, id, from, conversation, called, said }: Told): TeamEvent | undefined {
  if (id === undefined) return undefined;
  const place = placeOf(conversation, said, called);
  return {
    event: 'added',
    place,
    address: { serviceUrl, conversation: place.channel },
    activity: id,
    person: PersonId.safeParse(from).data,
  };
}

/** Out of the whole team, or out of one shared channel, which alone is told as such. */
export function botRemoved({ conversation, said }: Pick<Told, 'conversation' | 'said'>): TeamEvent {
  const { team, eventType, channel } = said;
  const because = 'bot-removed';
  if (team === undefined || eventType === 'channelmemberremoved') {
    return { event: 'channel-lost', channel: channel?.id ?? channelOf(conversation), because };
  }
  return { event: 'team-lost', team: team.id, because, channel: channelOf(conversation) };
}

/** Undefined for what is none of these, or does not say which channel or team. */
export function teamChanged({ conversation, said }: Pick<Told, 'conversation' | 'said'>): TeamEvent | undefined {
  const { channel, eventType } = said;
  const here = channelOf(conversation);
  const team = said.team ?? { id: here };
  switch (eventType) {
    case 'channeldeleted':
      return channel && { event: 'channel-lost', channel: channel.id, because: 'channel-deleted' };
    case 'channelrestored':
      return channel && { event: 'channel-back', channel: channel.id };
    case 'channelrenamed':
      return channel?.name === undefined
        ? undefined
        : { event: 'channel-renamed', channel: channel.id, name: channel.name };
    case 'teamdeleted':
    case 'teamharddeleted':
      return { event: 'team-lost', team: team.id, because: 'team-deleted', channel: here };
    case 'teamarchived':
      return { event: 'team-lost', team: team.id, because: 'team-archived', channel: here };
    case 'teamunarchived':
    case 'teamrestored':
      return { event: 'team-back', team: team.id };
    case 'teamrenamed':
      return { event: 'team-renamed', team };
    // Whatever else Teams tells, and what it will tell one day.
    default:
      return undefined;
  }
}
