import { z } from 'zod';
import { answerOutcomes } from './handling.ts';

/** How a case ended: by its answer, or otherwise. */
export const Outcome = z.enum([
  'settled-on-the-spot',
  ...answerOutcomes,
  'withdrawn',
  'registered-in-error',
  'duplicate',
]);
export type Outcome = z.infer<typeof Outcome>;
