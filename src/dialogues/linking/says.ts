/** What the bot says about whose channel it is, by code. In a channel all read it: names of units, and of nobody. */
import { z } from 'zod';

export const ChannelSays = z.enum([
  /** Put into a team: what it does there, and how to link. */
  'hello',
  'linked',
  /** The unit had another before. */
  'moved',
  'already',
  /** She may not, for that unit. */
  'no-authority',
  /** It is another unit's. */
  'another-units',
  'which-of-several',
  'no-such-unit',
  /** No unit was written. */
  'which-unit',
  'unlinked',
  'not-linked',
  /** Whose channel it is. */
  'is',
  /** A group chat is no channel of a team. */
  'only-channels',
]);
export type ChannelSays = z.infer<typeof ChannelSays>;

/** On top of the list of one's channels. */
export const ChannelsNews = z.enum(['linked', 'unlinked', 'another-units', 'moved-on', 'write-there']);
export type ChannelsNews = z.infer<typeof ChannelsNews>;
