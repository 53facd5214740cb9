/** What Teams tells of teams and channels that the bot is in, whoever did it. */
import type { Address } from '../cases/outbox.ts';
import type { ActivityId, ConversationId, PersonId } from '../domain/ids.ts';
import type { ChannelPlace, LostBecause, Team } from '../domain/linking/channel-link.ts';

export type TeamEvent =
  /** The bot was put into a team; it may write in the channel that was chosen then. */
  | {
      readonly event: 'added';
      readonly place: ChannelPlace;
      readonly address: Address;
      readonly activity: ActivityId;
      /** Whoever did it, where Teams says who. */
      readonly person: PersonId | undefined;
    }
  | { readonly event: 'channel-lost'; readonly channel: ConversationId; readonly because: LostBecause }
  | {
      readonly event: 'team-lost';
      readonly team: ConversationId;
      readonly because: LostBecause;
      /** The channel in which it was told. */
      readonly channel: ConversationId;
    }
  | { readonly event: 'channel-back'; readonly channel: ConversationId }
  | { readonly event: 'team-back'; readonly team: ConversationId }
  | { readonly event: 'channel-renamed'; readonly channel: ConversationId; readonly name: string }
  | { readonly event: 'team-renamed'; readonly team: Team };
