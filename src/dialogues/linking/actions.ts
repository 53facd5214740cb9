import { z } from 'zod';
import { UnitId } from '../../domain/ids.ts';

const page = z.number().int().min(0).max(10_000);
/** Of which version of the link the button was. */
const ofLink = {
  unit: UnitId,
  version: z.number().int().min(0),
  page,
  revision: z.string().min(1).max(100),
};

/** The channels of one's units: shown, let go, linked again once they were lost. */
export const channelActions = [
  z.object({ verb: z.literal('channels'), page }),
  z.object({ verb: z.literal('channel-unlink'), ...ofLink }),
  z.object({ verb: z.literal('channel-relink'), ...ofLink }),
] as const;
export type ChannelAction = z.infer<(typeof channelActions)[number]>;
