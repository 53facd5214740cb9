import { z } from 'zod';
import { ClockName } from './kinds.ts';
import { Day } from './time.ts';

/** A date by which something has to be done; see deadline.ts for the three days. */
export const Clock = z.strictObject({
  clock: ClockName,
  nature: z.enum(['promise', 'statutory']),
  nominal: Day,
  actBy: Day,
  rolled: Day,
});
export type Clock = z.infer<typeof Clock>;
