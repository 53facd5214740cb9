/** To whoever is praised: the words, and a thanks. */
import type { PraiseView } from '../src/dialogues/views.ts';
import { sayDay } from '../src/texts/dates.ts';
import { heardOn as saidOn } from '../src/texts/mine.ts';
import * as texts from '../src/texts/praise.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, heading, text } from './elements.ts';
import { clipped, withinLine } from './people.ts';

export function praiseCard({ said, unit, heardOn, from }: PraiseView, { language, longest }: Reader): Laid {
  const title = say(texts.title, language);
  const words = clipped(said, longest);
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      text(`${unit} · ${withinLine(say(saidOn, language, { day: sayDay(heardOn, language) }))}`, {
        isSubtle: true,
        spacing: 'None',
      }),
      ...(words === ''
        ? []
        : [
            text(say(texts.said, language), { spacing: 'Medium', weight: 'Bolder' }),
            container([text(words)], { style: 'good', spacing: 'Small' }),
          ]),
      ...(from === undefined ? [] : [text(say(texts.thanks, language, { name: from }), { spacing: 'Medium' })]),
    ],
  };
}
