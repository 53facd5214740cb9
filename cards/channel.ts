/** What is said in a channel about whose channel it is, to all who read there. */
import type { ChannelSays } from '../src/dialogues/linking/says.ts';
import type { ChannelView } from '../src/dialogues/linking/views.ts';
import { how, sayInChannel } from '../src/texts/channels.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { text } from './elements.ts';

const saysHow: ReadonlySet<ChannelSays> = new Set(['hello', 'not-linked', 'no-such-unit']);

export function channelCard(view: ChannelView, { language }: Reader): Laid {
  const { says, unit = '–', units } = view;
  const said = sayInChannel(says, unit, language);
  return {
    title: 'Lydhør',
    summary: said,
    body: [
      text(said),
      ...units.map((one) => text(`• ${one}`, { spacing: 'None' })),
      ...(saysHow.has(says) ? [text(say(how, language), { isSubtle: true, spacing: 'Small' })] : []),
    ],
  };
}
