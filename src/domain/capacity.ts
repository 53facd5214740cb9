import { z } from 'zod';

/** In which capacity somebody has a case in hand. */
export const Capacity = z.enum(['manager', 'one-level-up', 'named-by-profile', 'deputy', 'coordinator']);
export type Capacity = z.infer<typeof Capacity>;
