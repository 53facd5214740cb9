/** Where everybody begins. */
import type { View } from '../src/dialogues/views.ts';
import { say } from '../src/texts/say.ts';
import * as texts from '../src/texts/welcome.ts';
import type { Laid, Reader } from './card.ts';
import { heading, text } from './elements.ts';
import { button } from './send.ts';

const NAME = 'Lydhør';

export function welcomeCard(view: Extract<View, { view: 'welcome' }>, { language, surface }: Reader): Laid {
  const { name, municipality, promised } = view;
  return {
    title: NAME,
    summary: NAME,
    body: [
      heading(NAME, { size: 'Large' }),
      text(say(texts.hello, language, { name }), { spacing: 'Small' }),
      text(say(texts.welcome, language, { municipality, promise: say(texts.promises[promised], language) }), {
        spacing: 'Small',
      }),
      // While somebody is speaking to her; what can wait stands below.
      {
        type: 'ActionSet',
        actions: [
          button(surface, say(texts.log, language), { verb: 'log' }, { style: 'positive' }),
          button(surface, say(texts.callsBack, language), { verb: 'call' }),
        ],
      },
    ],
    actions: [
      button(surface, say(texts.mine, language), { verb: 'list', list: 'in-hand', page: 0 }),
      button(surface, say(texts.procedure, language), { verb: 'procedure' }),
      button(surface, say(texts.help, language), { verb: 'help' }),
      button(surface, say(texts.language, language), { verb: 'language' }),
    ],
  };
}
