/** What a card says, line by line, as it would be read aloud: what is folded away too. */
import type { AdaptiveCard, Element } from '../../cards/elements.ts';
import { renderCard } from '../../cards/render.ts';
import type { View } from '../dialogues/views.ts';
import type { Language } from '../domain/language.ts';

export function linesOf(view: View, language: Language): string[] {
  return linesOn(renderCard(view, { language, surface: 'chat' }).card);
}

function linesOn({ body }: Pick<AdaptiveCard, 'body'>): string[] {
  return body.flatMap(saidBy);
}

function saidBy(element: Element): string[] {
  switch (element.type) {
    case 'RichTextBlock':
      return element.inlines
        .map(({ text }) => text)
        .join('')
        .split('\n');
    case 'TextBlock':
      return [element.text];
    case 'Container':
      return element.items.flatMap(saidBy);
    // What a chart shows stands in words beside it.
    case 'Chart.VerticalBar':
    case 'Chart.HorizontalBar':
    case 'Table':
    case 'ActionSet':
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.Toggle':
    case 'Input.ChoiceSet':
      return [];
    default:
      return element satisfies never;
  }
}
