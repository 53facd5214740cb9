/** Which channel is a unit's: one unit has one at most, and a channel is one unit's. */
import { z } from 'zod';
import { ConversationId, PersonId, UnitId } from '../ids.ts';
import { Instant } from '../time.ts';

const Name = z.string().min(1).max(200);

/** The team that a channel is in, as far as Teams said. Its id is that of its first channel too. */
export const Team = z.strictObject({ id: ConversationId, name: Name.optional() });
export type Team = z.infer<typeof Team>;

/** A channel itself, not one of its threads, by the names that Teams gave. */
export const ChannelPlace = z.strictObject({
  channel: ConversationId,
  name: Name.optional(),
  team: Team.optional(),
});
export type ChannelPlace = z.infer<typeof ChannelPlace>;

/** Why nothing can be posted there any more. */
export const LostBecause = z.enum([
  'channel-deleted',
  'team-deleted',
  'team-archived',
  'bot-removed',
  'post-refused',
  /** What it was for is over: another unit may have the channel. */
  'unit-ended',
]);
export type LostBecause = z.infer<typeof LostBecause>;

export const ChannelLink = z.strictObject({
  unit: UnitId,
  version: z.number().int().positive(),
  ...ChannelPlace.shape,
  /** Whose command it was; missing where the organisation's file names the channel. */
  by: PersonId.optional(),
  at: Instant,
  state: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('linked') }),
    z.strictObject({ state: z.literal('undone'), by: PersonId, at: Instant }),
    z.strictObject({
      state: z.literal('lost'),
      at: Instant,
      because: LostBecause,
      /** As Teams answered, where a post was refused. */
      code: z.string().min(1).max(100).optional(),
      /** When it came back: one tap links it again. */
      back: Instant.optional(),
    }),
  ]),
  /** Until the manager is told that it is lost, or that it is back. */
  nextAttentionAt: Instant.nullable(),
});
export type ChannelLink = z.infer<typeof ChannelLink>;
