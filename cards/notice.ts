/** One sentence. */
import type { View } from '../src/dialogues/views.ts';
import { notices } from '../src/texts/notices.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { text } from './elements.ts';

export function noticeCard(view: Extract<View, { view: 'notice' }>, { language }: Reader): Laid {
  const said = say(notices[view.notice], language);
  return { title: 'Lydhør', summary: said, body: [text(said)] };
}
