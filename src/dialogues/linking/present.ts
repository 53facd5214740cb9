/** Channels as they are shown: in one to all who read it, and in private to those who may change them. */
import type { ChannelLink } from '../../domain/linking/channel-link.ts';
import { type Linked, mayLink } from '../../domain/linking/linked.ts';
import type { Organisation, Unit } from '../../domain/organisation.ts';
import type { Profile } from '../../domain/profile.ts';
import { dayIn } from '../../domain/time.ts';
import { nameOf, type Reading } from '../present/scope.ts';
import type { Showing } from '../showing.ts';
import type { View } from '../views.ts';
import type { ChannelRow, ChannelView } from './views.ts';

/** A unit with its link, and whether the bot can write there. */
export interface LoadedChannel {
  readonly unit: Unit;
  readonly linked: Linked | undefined;
  readonly works: boolean;
}

/** A page of them. */
export interface LoadedChannels {
  readonly rows: readonly LoadedChannel[];
  readonly more: boolean;
}

/** Nothing of it depends on who reads it. */
export function channelView(
  { profile, organisation }: { readonly profile: Profile; readonly organisation: Organisation },
  { says, unit, units = [] }: Extract<Showing, { show: 'channel' }>,
): ChannelView {
  const name = (id: Unit['id']) => organisation.units.get(id)?.name ?? id;
  const names = units.map(name);
  return {
    view: 'channel',
    says,
    municipality: profile.municipality.name,
    unit: unit === undefined ? undefined : name(unit),
    // Of two that are called the same only the ids are different, and those can be written too.
    units: units.map((id) => (names.filter((one) => one === name(id)).length > 1 ? `${name(id)} (${id})` : name(id))),
  };
}

export function channelsView(
  reading: Reading,
  { page, news }: Extract<Showing, { show: 'channels' }>,
  loaded: LoadedChannels | undefined,
): View {
  return {
    view: 'channels',
    rows: (loaded?.rows ?? []).map((one) => rowOf(reading, one)),
    page,
    more: loaded?.more ?? false,
    news,
    revision: reading.showing,
  };
}

/** Once it is linked again, or another is, that is what there is to see. */
export function channelLostView(reading: Reading, loaded: LoadedChannels | undefined): View {
  const { reader, profile, now } = reading;
  const [one] = loaded?.rows ?? [];
  const today = dayIn(profile.municipality.zone, now);
  if (one === undefined || !mayLink(reading, one.unit.id, reader.id, today)) return { view: 'notice', notice: 'gone' };
  const row = rowOf(reading, one);
  const { channel } = row;
  if (channel.is === 'lost') return { view: 'channel-lost', row: { ...row, channel }, revision: reading.showing };
  return { view: 'channels', rows: [row], page: 0, more: false, news: undefined, revision: reading.showing };
}

function rowOf(reading: Reading, { unit, linked, works }: LoadedChannel): ChannelRow {
  const row = { unit: unit.id, name: unit.name, version: linked?.link.version ?? 0 };
  if (linked === undefined) return { ...row, channel: { is: 'none' } };
  const { link } = linked;
  const { state } = link;
  switch (state.state) {
    case 'undone':
      return { ...row, channel: { is: 'none' } };
    case 'linked':
      return { ...row, channel: { is: 'linked', works, ...namedOf(reading, link) } };
    case 'lost': {
      const on = dayIn(reading.profile.municipality.zone, state.at);
      const { because } = state;
      return {
        ...row,
        channel: { is: 'lost', because, on, back: state.back !== undefined, ...namedOf(reading, link) },
      };
    }
    default:
      return state satisfies never;
  }
}

function namedOf(reading: Reading, { name, team, by, at }: ChannelLink) {
  const on = dayIn(reading.profile.municipality.zone, at);
  return {
    channel: name,
    team: team?.name,
    linked: by === undefined ? undefined : { by: nameOf(reading, by), on },
  };
}
