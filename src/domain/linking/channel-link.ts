/** Which channel is a unit's: one unit has one at most, and a channel is one unit's. */
import { z } from 'zod';
import { ConversationId, PersonId, UnitId } from '../ids.ts';
import { Instant } from '../time.ts';

export const ChannelLink = z.strictObject({
  unit: UnitId,
  version: z.number().int().positive(),
  /** The channel itself, not one of its threads, as a reference (cases/store.ts) names it. */
  channel: ConversationId,
  /** As Teams called it when it was linked. */
  name: z.string().min(1).max(200).optional(),
  by: PersonId,
  at: Instant,
  state: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('linked') }),
    z.strictObject({ state: z.literal('undone'), by: PersonId, at: Instant }),
    /** Deleted, archived, or the bot was taken out of it; the manager is told. */
    z.strictObject({ state: z.literal('lost'), at: Instant, code: z.string().min(1).max(100) }),
  ]),
  /** Until the manager is told that it is lost. */
  nextAttentionAt: Instant.nullable(),
});
export type ChannelLink = z.infer<typeof ChannelLink>;
