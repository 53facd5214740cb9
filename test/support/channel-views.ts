/** Cards of a unit's channel. */
import { ChannelSays, ChannelsNews } from '../../src/dialogues/linking/says.ts';
import type { ChannelLostView, ChannelRow, ChannelsView, ChannelView } from '../../src/dialogues/linking/views.ts';
import type { View } from '../../src/dialogues/views.ts';
import { LostBecause } from '../../src/domain/linking/channel-link.ts';
import { day, unit } from './municipality.ts';

const row: ChannelRow = {
  unit: unit('hjemmetjenesten'),
  name: 'Hjemmetjenesten',
  version: 3,
  channel: {
    is: 'linked',
    works: true,
    channel: 'Innspill',
    team: 'Omsorg nord',
    linked: { by: 'Max Berg', on: day('2026-03-02') },
  },
};
const none: ChannelRow = { ...row, name: 'Skolen', version: 0, channel: { is: 'none' } };
const lost = (because: LostBecause, back = false) => ({
  ...row,
  channel: {
    is: 'lost' as const,
    because,
    on: day('2026-03-16'),
    back,
    channel: 'Innspill',
    team: undefined,
    linked: undefined,
  },
});

const channels: ChannelsView = {
  view: 'channels',
  rows: [row, none],
  page: 0,
  more: false,
  news: undefined,
  revision: 'a1',
};
const lostView = (because: LostBecause, back = false): ChannelLostView => ({
  view: 'channel-lost',
  row: lost(because, back),
  revision: 'a1',
});

export function channelViews(
  name: (length: number) => string,
): Readonly<Record<string, Readonly<Record<string, View>>>> {
  const says = ChannelSays.options.map((which): [string, ChannelView] => [
    which,
    {
      view: 'channel',
      says: which,
      municipality: 'Harstad kommune',
      unit: 'Hjemmetjenesten',
      units: ['Skolen', 'Biblioteket'],
    },
  ]);
  const longest: ChannelRow = {
    ...row,
    name: name(100),
    channel: {
      is: 'linked',
      works: false,
      channel: name(200),
      team: name(200),
      linked: { by: name(100), on: day('2026-03-02') },
    },
  };
  return {
    channel: {
      ...Object.fromEntries(says),
      everything: {
        view: 'channel',
        says: 'no-such-unit',
        municipality: name(100),
        unit: name(100),
        units: Array.from({ length: 5 }, () => name(100)),
      },
    },
    channels: {
      typical: channels,
      empty: { ...channels, rows: [] },
      'a page beyond the last': { ...channels, rows: [], page: 7 },
      'nobody named it': {
        ...channels,
        rows: [
          { ...row, channel: { is: 'linked', works: true, channel: undefined, team: undefined, linked: undefined } },
          { ...row, channel: { is: 'linked', works: true, channel: undefined, team: 'Omsorg', linked: undefined } },
          lost('team-archived', true),
        ],
      },
      ...Object.fromEntries(ChannelsNews.options.map((news) => [news, { ...channels, news }])),
      everything: {
        ...channels,
        rows: Array.from({ length: 8 }, () => longest),
        page: 3,
        more: true,
        news: 'moved-on',
      },
    },
    'channel-lost': {
      ...Object.fromEntries(LostBecause.options.map((because) => [because, lostView(because)])),
      back: lostView('channel-deleted', true),
      everything: {
        ...lostView('post-refused'),
        row: {
          ...longest,
          channel: { ...lost('post-refused').channel, channel: name(200), team: name(200) },
        },
      },
    },
  };
}
