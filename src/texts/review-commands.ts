/** Words that ask for the review or for the improvement register when they are written to the bot, in any language. */
import { folded } from './commands.ts';

export type AskedForReview = 'review' | 'improvements';

const words: Readonly<Record<AskedForReview, readonly string[]>> = {
  review: [
    ...['gjennomgang', 'gjennomgangen', 'halvårsgjennomgang', 'halvårsgjennomgangen', 'vår gjennomgang'],
    ...['genomgång', 'genomgången', 'halvårsgenomgång', 'halvårsgenomgången', 'vår genomgång'],
    ...['review', 'the review', 'reviews', 'half-year review', 'our review'],
  ],
  improvements: [
    ...[
      'forbedringer',
      'forbedringene',
      'forbedringsregister',
      'forbedringsregisteret',
      'tiltak',
      'tiltakene',
      'våre tiltak',
    ],
    ...[
      'forbetringar',
      'forbetringane',
      'forbetringsregister',
      'forbetringsregisteret',
      'tiltaka',
      'våre forbetringar',
    ],
    ...['förbättringar', 'förbättringarna', 'förbättringsregister', 'förbättringsregistret', 'åtgärder', 'åtgärderna'],
    ...['improvements', 'improvement register', 'our improvements', 'measures', 'our measures'],
  ],
};
const meant = {
  review: new Set(words.review.map(folded)),
  improvements: new Set(words.improvements.map(folded)),
} as const;

/** What a message as a whole asks for; undefined where it is something else. */
export function reviewAskedIn(text: string): AskedForReview | undefined {
  const written = folded(text);
  if (meant.review.has(written)) return 'review';
  return meant.improvements.has(written) ? 'improvements' : undefined;
}
