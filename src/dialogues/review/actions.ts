/** Taps on the cards of a review and of the improvement register. */
import { z } from 'zod';
import { UnitId } from '../../domain/ids.ts';
import { Day } from '../../domain/time.ts';
import { LONGEST_ENTRY } from '../draft.ts';

/** Half a surrogate pair is no text. Teams leaves out a text that was emptied. */
const input = z
  .string()
  .max(LONGEST_ENTRY)
  .transform((typed) => typed.toWellFormed())
  .optional();
const written = input.transform((typed) => typed ?? '');

const of = { unit: UnitId, on: Day };
/** Which showing of the card was tapped: `3.a1b2c3`, with the version that it shows. */
const ofShowing = { ...of, revision: z.string().min(1).max(100) };

/** `tries`: of which post she says it. The same tap once more is none about a later one, for which nobody looked. */
const ofPost = { ...ofShowing, tries: z.number().int().min(0) };

/** How many decisions a card has room for that are not yet measures. */
export const decisionPlaces = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
export type DecisionPlace = (typeof decisionPlaces)[number];

const entered = {
  attended: input,
  ...{ what1: input, owner1: input, dueOn1: input },
  ...{ what2: input, owner2: input, dueOn2: input },
  ...{ what3: input, owner3: input, dueOn3: input },
  ...{ what4: input, owner4: input, dueOn4: input },
  ...{ what5: input, owner5: input, dueOn5: input },
  ...{ what6: input, owner6: input, dueOn6: input },
  ...{ what7: input, owner7: input, dueOn7: input },
  ...{ what8: input, owner8: input, dueOn8: input },
} satisfies Record<'attended' | `${'what' | 'owner' | 'dueOn'}${DecisionPlace}`, typeof input>;
export type EnteredReview = { readonly [F in keyof typeof entered]?: string | undefined };

export const reviewActions = [
  z.object({ verb: z.literal('review-show'), ...of }),
  z.object({ verb: z.literal('review-pick'), ...ofShowing, meetsOn: written }),
  /** What is recorded during the meeting: opened, saved as often as one likes, saved and gone on to the minutes. */
  z.object({ verb: z.literal('review-record'), ...ofShowing }),
  z.object({ verb: z.literal('review-save'), ...ofShowing, ...entered }),
  z.object({ verb: z.literal('review-look'), ...ofShowing, ...entered }),
  /** The minutes as far as they are written; or as they are to be read. */
  z.object({ verb: z.literal('review-keep'), ...ofShowing, text: written }),
  z.object({ verb: z.literal('review-release'), ...ofShowing, text: written }),
  /** Somebody looked: the minutes are in the channel, or are to be posted once more. */
  z.object({ verb: z.literal('review-there'), ...ofPost }),
  z.object({ verb: z.literal('review-again'), ...ofPost }),
  /** What was released is mended. `corrections`: how many there were before it where she read it. */
  z.object({ verb: z.literal('review-mend'), ...ofShowing }),
  z.object({
    verb: z.literal('review-correct'),
    ...ofShowing,
    corrections: z.number().int().min(0),
    text: written,
  }),
  z.object({ verb: z.literal('improvements'), page: z.number().int().min(0).max(10_000) }),
] as const;
export type ReviewAction = Exclude<z.infer<(typeof reviewActions)[number]>, { verb: 'improvements' }>;
