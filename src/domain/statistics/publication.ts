/** The ledger: every finer figure that was ever published, corrected versions included. Nothing in it is changed. */
import { z } from 'zod';
import { Instant } from '../time.ts';
import { PublishedTable } from './table.ts';

/**
 * What was published at once, in a unit's month, a review or a report. Numbered without gaps within the calendar year
 * in which its periods lie: whoever adds one has seen all those before it.
 */
export const Publication = z.strictObject({
  year: z.number().int().min(1000).max(9999),
  number: z.number().int().positive(),
  at: Instant,
  /** By the key of what it was published in, such as `month:skole:2026-03`; the same once more is not added again. */
  in: z.string().min(1).max(200),
  tables: z.array(PublishedTable).min(1),
});
export type Publication = z.infer<typeof Publication>;
