/** A channel is linked to a unit, asked about and let go: where it is, by words, or in private by a button. */
import { channelsOf } from '../cases/linking/channels.ts';
import { allLinks, changeLink } from '../cases/linking/links.ts';
import type { ChannelAction } from '../dialogues/linking/actions.ts';
import { channelStep, linkStep, says, unitAsked, unlinkStep } from '../dialogues/linking/step.ts';
import { type Scene, todayOf } from '../dialogues/scene.ts';
import type { Showing } from '../dialogues/showing.ts';
import type { UnitId } from '../domain/ids.ts';
import { givesWay, isAt, undone } from '../domain/linking/changes.ts';
import type { ChannelLink, ChannelPlace } from '../domain/linking/channel-link.ts';
import { type Unit, unitOn } from '../domain/organisation.ts';
import type { Linking } from '../texts/channel-commands.ts';
import { browse } from './browse.ts';
import type { Sender, Tap } from './incoming.ts';
import type { TurnHouse } from './turn-house.ts';
import type { Tapped } from './work.ts';

type Said = Extract<Showing, { show: 'channel' }>;

/** Written where others read along. */
export async function linkingWritten(
  house: TurnHouse,
  scene: Scene,
  { channel: place }: Sender,
  linking: Linking,
): Promise<Said> {
  if (place === undefined) return says('only-channels');
  switch (linking.does) {
    case 'link': {
      const asked = unitAsked(scene, linking.unit);
      return 'shows' in asked ? asked.shows : link(house, scene, asked.unit, await asKnown(house, place));
    }
    case 'unlink': {
      const unit = await unitAt(house, place);
      if (unit === undefined) return says('not-linked');
      return changeLink(house.store, unit, async (linked) => {
        // Another channel has been linked in between: that one is not let go from here.
        const here = linked?.link.channel === place.channel ? linked : undefined;
        const { shows, put } = unlinkStep(scene, unit, here);
        return { put, result: shows };
      });
    }
    case 'show': {
      const unit = await unitAt(house, place);
      return unit === undefined ? says('not-linked') : says('is', { unit: unit.id });
    }
    default:
      return linking satisfies never;
  }
}

async function link(house: TurnHouse, scene: Scene, unit: Unit, place: ChannelPlace): Promise<Said> {
  const done = await changeLink(house.store, unit, async (linked) => {
    const { shows, put } = linkStep(scene, unit, place, linked, await othersThan(house, unit.id));
    return { put, result: { shows, put } };
  });
  const winner = done.put === undefined ? undefined : await gaveWay(house, scene, unit, done.put);
  return winner === undefined ? done.shows : says('another-units', { unit: winner });
}

/** A channel is one unit's, also where two were linked to it in the same moment: the later one is undone. */
async function gaveWay(house: TurnHouse, scene: Scene, unit: Unit, own: ChannelLink): Promise<UnitId | undefined> {
  const winner = givesWay(own, await othersThan(house, unit.id));
  if (winner === undefined) return undefined;
  await changeLink(house.store, unit, async (linked) => {
    const stands = linked !== undefined && isAt(linked.link, own) ? linked : undefined;
    return { put: undone(stands, { by: scene.person.id, now: scene.now }), result: undefined };
  });
  return winner.unit;
}

/** Where a message names ids alone, by what was heard of the channel before. */
async function asKnown({ store }: TurnHouse, place: ChannelPlace): Promise<ChannelPlace> {
  const of = (await store.referenceOfChannel(place.channel))?.of;
  if (of?.is !== 'channel') return place;
  const { is: _, ...known } = of;
  return { ...known, ...place, ...(known.team === undefined ? {} : { team: { ...known.team, ...place.team } }) };
}

async function unitAt(house: TurnHouse, place: ChannelPlace): Promise<Unit | undefined> {
  return (await allLinks(house)).find(({ linked }) => isAt(linked.link, place))?.unit;
}

async function othersThan(house: TurnHouse, unit: UnitId): Promise<ChannelLink[]> {
  return (await allLinks(house)).filter((one) => one.unit.id !== unit).map(({ linked }) => linked.link);
}

export async function tappedChannel(
  house: TurnHouse,
  scene: Scene,
  from: Sender,
  tap: Tap,
  action: ChannelAction,
): Promise<Tapped> {
  const shows =
    action.verb === 'channels' ? ({ show: 'channels', page: action.page } as const) : await does(house, scene, action);
  if (shows.show === 'notice') return browse(house, from, tap, shows, {});
  return browse(house, from, tap, shows, await channelsOf(house, from.person, shows.page, scene.now));
}

async function does(
  house: TurnHouse,
  scene: Scene,
  action: Exclude<ChannelAction, { verb: 'channels' }>,
): Promise<Extract<Showing, { show: 'channels' | 'notice' }>> {
  const unit = unitOn(scene.organisation, action.unit, todayOf(scene));
  if (unit === undefined) return { show: 'notice', notice: 'gone' };
  const done = await changeLink(house.store, unit, async (linked) => {
    const { shows, put } = channelStep(scene, action, linked, await othersThan(house, unit.id));
    return { put, result: { shows, put } };
  });
  if (action.verb !== 'channel-relink' || done.put === undefined) return done.shows;
  const { channel } = done.put;
  const reference = await house.store.referenceOfChannel(channel);
  // She says that it is there again; if it is not, the next post says so.
  if (reference?.state === 'closed') await house.store.putReference({ ...reference, state: 'open', since: scene.now });
  const winner = await gaveWay(house, scene, unit, done.put);
  return winner === undefined ? done.shows : { show: 'channels', page: action.page, news: 'another-units' };
}
