/** What a case counts for: its statistical columns, which outlive its words. By what rules stands in counting.ts. */
import { z } from 'zod';
import { KindCode, UnitId } from '../ids.ts';
import { KindClass, ServiceArea, Track } from '../kinds.ts';
import { Outcome } from '../outcome.ts';
import { Day } from '../time.ts';

/** `hidden`: for a conflict of interest, counted only where there are enough of them. */
export const books = ['service', 'decision', 'hidden'] as const;
export const Book = z.enum(books);
export type Book = z.infer<typeof Book>;

/** `no-deadline`: nothing was promised, or nobody was to be answered. */
export const timelinesses = ['in-time', 'in-extended-time', 'late', 'no-deadline'] as const;
export const Timeliness = z.enum(timelinesses);
export type Timeliness = z.infer<typeof Timeliness>;

export const Counted = z.strictObject({
  book: Book,
  /** Whose it is, or was when it was closed. */
  unit: UnitId,
  /** As whose it was received, where that was another one that has ended since. */
  receivedFor: UnitId.optional(),
  kind: KindCode,
  class: KindClass,
  track: Track,
  area: ServiceArea,
  heardOn: Day,
  anonymous: z.boolean(),
  suggestionInside: z.boolean(),
  /** It was closed late once, and taken up again. Counted in no month by itself. */
  lateBefore: z.literal(true).optional(),
  closed: z
    .strictObject({
      on: Day,
      outcome: Outcome,
      cause: z.string().min(1).optional(),
      timeliness: Timeliness,
      extended: z.boolean(),
      /** Working days after the one on which it was heard, up to the answer; absent where nothing was answered. */
      days: z.number().int().min(0).optional(),
    })
    .optional(),
});
export type Counted = z.infer<typeof Counted>;
