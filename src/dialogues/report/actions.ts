import { z } from 'zod';
import { LONGEST_ENTRY } from '../draft.ts';

const input = z.string().max(LONGEST_ENTRY).optional();

export const reportActions = [
  z.object({ verb: z.literal('report') }),
  z.object({
    verb: z.literal('report-make'),
    revision: z.string().min(1).max(100),
    scope: input,
    period: input,
    language: input,
  }),
] as const;
export type ReportAction = z.infer<(typeof reportActions)[number]>;
