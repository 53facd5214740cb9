/** What the bot does, what is stored, who sees it. */
import type { View } from '../src/dialogues/views.ts';
import * as texts from '../src/texts/help.ts';
import { say } from '../src/texts/say.ts';
import { callsBack, language as languageText, log } from '../src/texts/welcome.ts';
import type { Laid, Reader } from './card.ts';
import { type Element, heading, text } from './elements.ts';
import { printSection } from './paper.ts';
import { button } from './send.ts';

export function helpCard(view: Extract<View, { view: 'help' }>, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.heading, language);
  const section = (head: string, said: string): Element[] => [
    heading(head, { spacing: 'Medium' }),
    text(said, { spacing: 'Small' }),
  ];
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      text(view.municipality, { isSubtle: true, spacing: 'None' }),
      ...section(say(texts.whatIDo, language), say(texts.whatIDoText, language)),
      ...section(say(texts.words, language), say(texts.wordsText, language)),
      ...section(say(texts.stored, language), say(texts.storedText, language, { count: view.draftWorkingDays })),
      ...section(say(texts.whoSees, language), say(texts.whoSeesText, language)),
      ...printSection(view.forms, reader),
      ...(view.publicNotice === undefined ? [] : [text(view.publicNotice, { isSubtle: true, spacing: 'Medium' })]),
    ],
    actions: [
      button(surface, say(log, language), { verb: 'log' }, { style: 'positive' }),
      button(surface, say(callsBack, language), { verb: 'call' }),
      button(surface, say(languageText, language), { verb: 'language' }),
    ],
  };
}
