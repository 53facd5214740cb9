/** The reviews that are one's to hold. */
import type { ReviewsView } from '../src/dialogues/review/views.ts';
import { sayDay } from '../src/texts/dates.ts';
import { sayPeriod } from '../src/texts/periods.ts';
import { improvements, openReview } from '../src/texts/review.ts';
import * as texts from '../src/texts/reviews.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, fact, heading, text } from './elements.ts';
import { button } from './send.ts';

export function reviewsCard({ rows, next }: ReviewsView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.title, language);
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      ...(rows.length === 0 ? [text(say(texts.none, language))] : []),
      ...rows.map((one) => row(one, reader)),
      text(say(texts.next, language, { day: sayDay(next, language) }), { isSubtle: true, spacing: 'Medium' }),
    ],
    actions: [button(surface, say(improvements, language), { verb: 'improvements', page: 0 })],
  };
}

function row(one: ReviewsView['rows'][number], { language, surface }: Reader): Element {
  const { unit, on, name, period, holdBy, heldOn } = one;
  const state =
    heldOn === undefined
      ? say(texts.by, language, { day: sayDay(holdBy, language) })
      : say(texts.held, language, { day: sayDay(heldOn, language) });
  const opens = button(surface, say(openReview, language), { verb: 'review-show', unit, on });
  return container(
    [
      fact(name, `${sayPeriod(period, language)} · ${state}`),
      { type: 'ActionSet', actions: [opens], spacing: 'Small' },
    ],
    { separator: true, spacing: 'Medium' },
  );
}
