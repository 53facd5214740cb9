import { z } from 'zod';
import { UnitId } from '../../domain/ids.ts';
import { MOST_NAMED } from '../../domain/linking/unit-named.ts';
import { ChannelSays, ChannelsNews } from './says.ts';

/** Said in a channel, for all who read there. */
export const ChannelShowing = z.strictObject({
  show: z.literal('channel'),
  says: ChannelSays,
  unit: UnitId.optional(),
  units: z.array(UnitId).max(MOST_NAMED).optional(),
});

/** The channels of one's units, in private. */
export const ChannelsShowing = z.strictObject({
  show: z.literal('channels'),
  page: z.number().int().min(0),
  news: ChannelsNews.optional(),
});

/** A unit's channel is lost, or back, to whoever manages it. */
export const ChannelLostShowing = z.strictObject({ show: z.literal('channel-lost'), unit: UnitId });
