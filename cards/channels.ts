/** The channels of one's units, and the one that was lost: in private, with what can be done. */
import type { ChannelLostView, ChannelRow, ChannelsView } from '../src/dialogues/linking/views.ts';
import * as texts from '../src/texts/channels.ts';
import { sayDay } from '../src/texts/dates.ts';
import { say } from '../src/texts/say.ts';
import type { Laid, Reader } from './card.ts';
import { container, type Element, heading, text } from './elements.ts';
import { clipped } from './people.ts';
import { type Button, button } from './send.ts';

type Channel = ChannelRow['channel'];
/** Where the button stands, so that one comes back to the same page. */
type Card = Pick<ChannelsView, 'page' | 'revision'>;

/** A name that Teams gives is shown as long as it helps to know it. */
const LONGEST_NAME = 60;

export function channelsCard(view: ChannelsView, reader: Reader): Laid {
  const { language, surface } = reader;
  const title = say(texts.heading, language);
  const { page, more, rows, news } = view;
  const to = (wanted: number, label: string): Button => button(surface, label, { verb: 'channels', page: wanted });
  return {
    title,
    summary: title,
    body: [
      ...(news === undefined ? [] : [text(say(texts.news[news], language), { weight: 'Bolder' })]),
      heading(title, { size: 'Large' }),
      ...(rows.length === 0 ? [text(say(page === 0 ? texts.none : texts.noneHere, language))] : []),
      ...rows.map((one) => row(one, view, reader)),
      text(say(texts.how, language), { isSubtle: true, spacing: 'Medium', separator: true }),
    ],
    actions: [
      ...(page > 0 ? [to(page - 1, say(texts.previous, language))] : []),
      ...(more ? [to(page + 1, say(texts.next, language))] : []),
    ],
  };
}

export function channelLostCard({ row: one, revision }: ChannelLostView, reader: Reader): Laid {
  const { language, surface } = reader;
  const head = one.channel.back ? texts.backHeading : texts.lostHeading;
  const title = say(head, language, { unit: one.name });
  return {
    title: clipped(title, 64),
    summary: title,
    body: [
      heading(title, { size: 'Large' }),
      ...about(one.channel, reader),
      text(say(texts.nothingLost, language), { spacing: 'Medium' }),
      text(say(texts.whatToDo, language), { spacing: 'Medium' }),
      text(say(texts.how, language), { isSubtle: true, spacing: 'Small' }),
    ],
    actions: [
      ...doings(one, { page: 0, revision }, reader),
      button(surface, say(texts.heading, language), { verb: 'channels', page: 0 }),
    ],
  };
}

function row(one: ChannelRow, card: Card, reader: Reader): Element {
  const actions = doings(one, card, reader);
  const buttons: Element[] = actions.length === 0 ? [] : [{ type: 'ActionSet', actions, spacing: 'Small' }];
  return container([text(one.name, { weight: 'Bolder' }), ...about(one.channel, reader), ...buttons], {
    separator: true,
    spacing: 'Medium',
  });
}

function about(channel: Channel, { language }: Reader): Element[] {
  if (channel.is === 'none') return [text(say(texts.noChannel, language), { spacing: 'None' })];
  const { linked } = channel;
  const by =
    linked === undefined
      ? say(texts.byFile, language)
      : say(texts.linkedBy, language, { name: linked.by, day: sayDay(linked.on, language) });
  return [
    text(calledAs(channel, { language }), { spacing: 'None' }),
    text(by, { isSubtle: true, spacing: 'None' }),
    ...state(channel, { language }),
  ];
}

function state(channel: Exclude<Channel, { is: 'none' }>, { language }: Pick<Reader, 'language'>): Element[] {
  const attention = { color: 'Attention', spacing: 'Small' } as const;
  if (channel.is === 'linked') return channel.works ? [] : [text(say(texts.notHeardThere, language), attention)];
  const because = say(texts.lostBecause[channel.because], language);
  const lost = text(say(texts.since, language, { because, day: sayDay(channel.on, language) }), attention);
  return channel.back ? [lost, text(say(texts.isBack, language), { color: 'Good', spacing: 'Small' })] : [lost];
}

function calledAs({ channel, team }: Exclude<Channel, { is: 'none' }>, { language }: Pick<Reader, 'language'>): string {
  const [name, of] = [channel, team].map((one) => (one === undefined ? undefined : clipped(one, LONGEST_NAME)));
  if (name !== undefined) return of === undefined ? name : say(texts.inTeam, language, { channel: name, team: of });
  return of === undefined ? say(texts.unnamed, language) : say(texts.firstOf, language, { team: of });
}

function doings(
  { unit, version, channel }: ChannelRow,
  { page, revision }: Card,
  { language, surface }: Reader,
): Button[] {
  if (channel.is === 'none' || (channel.is === 'lost' && channel.because === 'unit-ended')) return [];
  const of = { unit, version, page, revision };
  const unlinks = button(surface, say(texts.unlink, language), { verb: 'channel-unlink', ...of });
  if (channel.is === 'linked') return [unlinks];
  return [
    button(surface, say(texts.relink, language), { verb: 'channel-relink', ...of }, { style: 'positive' }),
    unlinks,
  ];
}
