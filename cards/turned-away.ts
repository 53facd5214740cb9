/** The citizen was told where it goes; what she was told can still be read here. */
import type { TurnedAwayView } from '../src/dialogues/not-here/views.ts';
import * as texts from '../src/texts/not-here.ts';
import { say } from '../src/texts/say.ts';
import { log } from '../src/texts/welcome.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { named, place } from './not-here.ts';
import { button } from './send.ts';

export function turnedAwayCard({ place: told }: TurnedAwayView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.ended, language);
  return {
    title,
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      ...(told === undefined ? [] : [text(named(told.what, language), { weight: 'Bolder', spacing: 'Small' })]),
      text(say(texts.endedMeans, language), { spacing: 'Small' }),
      ...(told === undefined ? [] : place(told, reader)),
    ],
    actions: [button(surface, say(log, language), { verb: 'log' })],
  };
}
