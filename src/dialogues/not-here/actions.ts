import { z } from 'zod';
import { Code } from '../../domain/procedure/source.ts';

/** `ofDraft` and `entered` as all taps on a draft's cards have them. */
export const notHereActions = <D extends z.core.$ZodShape, E extends z.core.$ZodShape>(ofDraft: D, entered: E) =>
  [
    /** With all that was entered, so that it is there when she goes back. */
    z.object({ verb: z.literal('not-here'), ...ofDraft, ...entered }),
    /** It is about a formal decision: written down here, or told where that goes. */
    z.object({ verb: z.literal('not-here-decision'), ...ofDraft }),
    z.object({ verb: z.literal('not-here-place'), ...ofDraft, code: Code }),
    /** The citizen was told: by the place of `code`, without it by the track that is only told. */
    z.object({ verb: z.literal('turned-away'), ...ofDraft, code: Code.optional() }),
  ] as const;
