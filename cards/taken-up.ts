import type { TakenUpView } from '../src/dialogues/views.ts';
import { takenUpParagraphs } from '../src/texts/citizen.ts';
import { languageTexts } from '../src/texts/codes.ts';
import { forCitizen, forCitizenIn } from '../src/texts/receipt.ts';
import { say } from '../src/texts/say.ts';
import type { Reader } from './card.ts';
import { container, type Element, heading, text } from './elements.ts';

/** What whoever took it up again tells the citizen, who may be on the phone. */
export function tellsTakenUp(view: TakenUpView | undefined, { language }: Reader): Element[] {
  if (view === undefined) return [];
  const title =
    view.language === language
      ? say(forCitizen, language)
      : say(forCitizenIn, language, { language: say(languageTexts[view.language], language) });
  return [
    heading(title, { spacing: 'Medium' }),
    container([text(takenUpParagraphs(view).join('\n\n'))], { style: 'emphasis', spacing: 'Small' }),
  ];
}
