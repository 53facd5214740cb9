/** A unit's month in its channel: five lines and a chart, the rest folded. A month without anything is three lines. */
import type { FiguresView, MonthPostView } from '../src/dialogues/month/views.ts';
import * as figureTexts from '../src/texts/month-figures.ts';
import * as texts from '../src/texts/month-post.ts';
import { sayMonth } from '../src/texts/periods.ts';
import { say, type Text } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, fact, fold, heading, passage, text } from './elements.ts';
import { firstFigures, furtherFigures } from './month-figures.ts';
import { clipped } from './people.ts';

export function monthPostCard(view: MonthPostView, reader: Reader): Laid {
  const { language } = reader;
  const { figures, unit } = view;
  const month = sayMonth(figures.month, language);
  const title = say(figureTexts.summary, language);
  const number = figures.total === 0 ? say(texts.none, language) : String(figures.total);
  return {
    title,
    summary: clipped(say(texts.inShort, language, { unit, month, number }), LONGEST_SUMMARY),
    body: [
      heading(say(figureTexts.titled, language, { month }), { size: 'Large' }),
      text(unit, { isSubtle: true, spacing: 'None' }),
      ...monthLines(view, reader),
      ...(view.corrections === 0 ? [] : [text(say(texts.corrected, language), { isSubtle: true, spacing: 'Medium' })]),
    ],
  };
}

const LONGEST_SUMMARY = 200;

/** The same for all who read the channel and, where there is none, for whoever looks after the month. */
export function monthLines(
  { figures, words, question }: Pick<MonthPostView, 'figures' | 'words' | 'question'>,
  reader: Reader,
): Element[] {
  const { language, longest } = reader;
  const sentence = words.sentence === undefined ? [] : [text(clipped(words.sentence, longest), { spacing: 'Medium' })];
  const asked = question === undefined ? [] : [fact(say(texts.question, language), question, { spacing: 'Medium' })];
  const said = [...spoken(texts.changed, words.changed, reader), ...spoken(texts.praise, words.praise, reader)];
  const learned =
    words.learned === undefined ? [] : [passage(say(texts.learned, language), clipped(words.learned, longest))];
  if (isEmpty(figures)) {
    const month = sayMonth(figures.month, language);
    return [
      ...sentence,
      text(say(texts.nothing, language, { month })),
      text(say(texts.maybe, language), { spacing: 'Small' }),
      ...said,
      ...learned,
      ...asked,
      text(say(texts.howToHear, language), { isSubtle: true, spacing: 'Medium' }),
    ];
  }
  return [
    ...sentence,
    ...firstFigures(figures, reader),
    ...said,
    ...asked,
    ...fold('more', say(texts.more, language), [...learned, ...furtherFigures(figures, reader)]),
  ];
}

function spoken(name: Text, words: string | undefined, { language, longest }: Reader): Element[] {
  return words === undefined ? [] : [fact(say(name, language), clipped(words, longest))];
}

/** Nothing came in, nothing is noted from before, and nothing finer is told: there is nothing to fold. */
export function isEmpty({ total, inside, decisions, turnedAway, since }: FiguresView): boolean {
  return total === 0 && inside === 0 && decisions === 0 && turnedAway.length === 0 && since.length === 0;
}
