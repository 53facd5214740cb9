import { z } from 'zod';
import { DraftId } from '../../domain/ids.ts';
import { Language } from '../../domain/language.ts';
import { Code } from '../../domain/procedure/source.ts';
import { Because } from '../../domain/turned-away/turned-away.ts';

/** “Does it not belong here?”: what it may be, or, with `code`, where that goes. The draft is still there. */
export const NotHereShowing = z.strictObject({ show: z.literal('not-here'), draft: DraftId, code: Code.optional() });

/** The citizen was told where it goes: the draft is gone, and nothing is registered. */
export const TurnedAwayShowing = z.strictObject({
  show: z.literal('turned-away'),
  because: Because,
  /** The citizen's. */
  language: Language,
});
