/** What the message extension finds: a line for whoever searches, and a card that anyone in a chat may read. */
import type { InsertedView, ListRow } from '../src/dialogues/views.ts';
import type { Language } from '../src/domain/language.ts';
import { caseNumber } from '../src/texts/card.ts';
import { stateTexts } from '../src/texts/codes.ts';
import { sayDay } from '../src/texts/dates.ts';
import { say } from '../src/texts/say.ts';
import { asOf } from '../src/texts/search.ts';
import { dates, promised } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { withoutMarkup } from './people.ts';
import { heardOnText } from './statement.ts';

/** Number, state and dates, and nothing that can be tapped. */
export function insertedCard(view: InsertedView, reader: Reader): Laid {
  const { language } = reader;
  const number = say(caseNumber, language, { number: String(view.number) });
  return {
    title: number,
    summary: number,
    body: [
      heading(number, { size: 'Large' }),
      text(say(stateTexts[view.state], language), { spacing: 'None' }),
      ...(view.clocks.length === 0 ? [] : dates(view.clocks, reader, promised)),
      text(say(asOf, language, { day: sayDay(view.today, language) }), { isSubtle: true, spacing: 'Medium' }),
    ],
  };
}

/** A thumbnail card reads markup: its words come from the municipality's procedure and from us alone. */
export function previewOf(row: ListRow, language: Language): { readonly title: string; readonly text: string } {
  const number = say(caseNumber, language, { number: String(row.number) });
  const state = say(stateTexts[row.state], language);
  const day = heardOnText(row, { language });
  const title = row.of === undefined ? number : `${number} · ${row.of.kind}`;
  return { title: withoutMarkup(title), text: `${state} · ${day}` };
}
