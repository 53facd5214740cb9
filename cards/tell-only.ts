/** Where the citizen has to turn; nothing is registered here. */
import type { View } from '../src/dialogues/views.ts';
import * as texts from '../src/texts/drafts.ts';
import { say } from '../src/texts/say.ts';
import { laws } from './around.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { toldCitizen } from './not-here.ts';
import { button } from './send.ts';

export function tellOnlyCard(view: Extract<View, { view: 'tell-only' }>, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.tellHeading, language);
  const of = { draft: view.draft, revision: view.revision };
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      text(say(texts.tellIntro, language), { spacing: 'Small' }),
      ...(view.place === undefined ? [] : [toldCitizen(view.place)]),
      ...laws(view.laws, reader),
    ],
    actions: [
      button(surface, say(texts.tellDone, language), { verb: 'turned-away', ...of }, { style: 'positive' }),
      button(surface, say(texts.tellChange, language), { verb: 'read-change', ...of }),
    ],
  };
}
