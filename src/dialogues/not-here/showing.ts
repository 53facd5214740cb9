import { z } from 'zod';
import { DraftId } from '../../domain/ids.ts';

/** “Does it not belong here?”: what it may be, or, where that is chosen in the draft, where it goes. */
export const NotHereShowing = z.strictObject({ show: z.literal('not-here'), draft: DraftId });

/** The citizen was told where it goes: the draft is gone, and nothing is registered. Not what it was. */
export const TurnedAwayShowing = z.strictObject({ show: z.literal('turned-away') });
