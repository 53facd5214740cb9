/** An unfinished draft: continue or discard. */
import type { DraftOfferView } from '../src/dialogues/views.ts';
import { sayDaySeenFrom } from '../src/texts/dates.ts';
import * as texts from '../src/texts/drafts.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, heading, text } from './elements.ts';
import { button } from './send.ts';

export function draftOfferCard(view: DraftOfferView, { language, surface }: Reader): Laid {
  const title = say(texts.offerHeading, language);
  const of = { draft: view.draft, revision: view.revision };
  const day = sayDaySeenFrom(view.today, view.startedOn, language);
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      text(say(texts.offerBecause[view.because], language, { day }), { spacing: 'Small' }),
      ...(view.begins === ''
        ? []
        : [
            text(say(texts.begins, language), { isSubtle: true, spacing: 'Medium' }),
            container([text(view.begins)], { style: 'emphasis', spacing: 'Small' }),
          ]),
      ...(view.wrote === ''
        ? []
        : [
            text(say(texts.wroteNow, language), { isSubtle: true, spacing: 'Medium' }),
            container([text(view.wrote)], { style: 'emphasis', spacing: 'Small' }),
            text(say(texts.wroteMeans, language), { spacing: 'Small' }),
          ]),
    ],
    actions: [
      button(surface, say(texts.goOn, language), { verb: 'draft-continue', ...of }, { style: 'positive' }),
      button(surface, say(texts.discard, language), { verb: 'draft-discard', ...of }),
    ],
  };
}
