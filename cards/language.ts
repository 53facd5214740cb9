/** Which language the bot speaks with this person. Each is named in itself, for one who got the wrong one. */
import type { View } from '../src/dialogues/views.ts';
import { languages } from '../src/domain/language.ts';
import { languageTexts, ownNames } from '../src/texts/codes.ts';
import { say } from '../src/texts/say.ts';
import * as texts from '../src/texts/welcome.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { button } from './send.ts';

export function languageCard(view: Extract<View, { view: 'language' }>, { language, surface }: Reader): Laid {
  const title = say(texts.languageHeading, language);
  const now = say(texts.languageNow, language, { language: say(languageTexts[view.current], language) });
  return {
    title,
    summary: title,
    body: [heading(title, { size: 'Large' }), text(now, { spacing: 'Small' })],
    actions: languages.map((one) => button(surface, ownNames[one], { verb: 'language-set', language: one })),
  };
}
