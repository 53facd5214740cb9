/** The minutes of a review in the unit's channel: its manager's released words, and how many attended. */
import type { ReviewPostView } from '../src/dialogues/review/views.ts';
import { sayDay } from '../src/texts/dates.ts';
import { sayPeriod } from '../src/texts/periods.ts';
import { title as titleText } from '../src/texts/review.ts';
import * as texts from '../src/texts/review-record.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { clipped } from './people.ts';

export function reviewPostCard(view: ReviewPostView, { language, longest }: Reader): Laid {
  const { name, on, period, attended, minutes, corrected } = view;
  const held = { day: sayDay(on, language), period: sayPeriod(period, language), attended: String(attended) };
  return {
    title: say(titleText, language),
    summary: say(texts.postTitle, language, { name }),
    body: [
      heading(say(texts.postTitle, language, { name }), { size: 'Large' }),
      text(say(texts.postHeld, language, held), { isSubtle: true, spacing: 'None' }),
      text(clipped(minutes, longest), { spacing: 'Medium' }),
      ...(corrected === undefined
        ? []
        : [text(say(texts.postCorrected, language, { day: sayDay(corrected, language) }), { isSubtle: true })]),
    ],
  };
}
