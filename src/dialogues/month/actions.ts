import { z } from 'zod';
import { UnitId } from '../../domain/ids.ts';
import { Month } from '../../domain/period.ts';
import { LONGEST_ENTRY } from '../draft.ts';

/** Teams leaves out a text that was emptied; half a surrogate pair is no text. */
const written = z
  .string()
  .max(LONGEST_ENTRY)
  .transform((typed) => typed.toWellFormed())
  .optional()
  .transform((typed) => typed ?? '');
const ofMonth = { unit: UnitId, month: Month };
const shown = { ...ofMonth, revision: z.string().min(1).max(100) };
/** `tries`: of which post she says it. The same tap once more is none about a later one, for which nobody looked. */
const ofPost = { ...shown, tries: z.number().int().min(0) };

/** A unit's month, by whoever looks after it. */
export const monthActions = [
  z.object({ verb: z.literal('months') }),
  z.object({ verb: z.literal('month-show'), ...ofMonth }),
  /** The words that she releases; once it is posted that corrects it. */
  z.object({
    verb: z.literal('month-words'),
    ...shown,
    sentence: written,
    learned: written,
    changed: written,
    praise: written,
  }),
  z.object({ verb: z.literal('month-hold'), ...shown, until: written, reason: written }),
  z.object({ verb: z.literal('month-let-go'), ...shown }),
  z.object({ verb: z.literal('month-there'), ...ofPost }),
  z.object({ verb: z.literal('month-again'), ...ofPost }),
  z.object({ verb: z.literal('month-recount'), ...shown }),
] as const;
export type MonthAction = z.infer<(typeof monthActions)[number]>;
export type OneMonthAction = Exclude<MonthAction, { verb: 'months' }>;
