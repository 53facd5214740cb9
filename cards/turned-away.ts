/** The citizen was told where it goes. What it was stands nowhere any more, neither here. */
import * as texts from '../src/texts/not-here.ts';
import { say } from '../src/texts/say.ts';
import { log } from '../src/texts/welcome.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { button } from './send.ts';

export function turnedAwayCard({ language, surface }: Reader): Laid {
  const title = say(texts.ended, language);
  return {
    title,
    summary: title,
    body: [heading(title, { size: 'Large' }), text(say(texts.endedMeans, language), { spacing: 'Small' })],
    actions: [button(surface, say(log, language), { verb: 'log' })],
  };
}
