/** The units whose channels somebody may change, for her own card. */
import type { LoadedChannel, LoadedChannels } from '../../dialogues/linking/present.ts';
import type { PersonId, UnitId } from '../../domain/ids.ts';
import { unitsLinkedBy } from '../../domain/linking/linked.ts';
import type { Unit } from '../../domain/organisation.ts';
import { successorOf } from '../../domain/organisation-changes.ts';
import { dayIn, type Instant } from '../../domain/time.ts';
import type { House } from '../house.ts';
import { linkOf } from './links.ts';

type Place = Pick<House, 'profile' | 'organisation' | 'store'>;

/** Units on a page. */
export const CHANNELS_ON_A_PAGE = 8;

export async function channelsOf(
  house: Place,
  person: PersonId,
  page: number,
  now: Instant,
): Promise<{ readonly channels: LoadedChannels }> {
  const today = dayIn(house.profile.municipality.zone, now);
  const units = unitsLinkedBy(house.organisation, person, today);
  const from = page * CHANNELS_ON_A_PAGE;
  const shown = units.slice(from, from + CHANNELS_ON_A_PAGE);
  const rows = await Promise.all(shown.map((unit) => loaded(house, unit)));
  return { channels: { rows, more: units.length > from + CHANNELS_ON_A_PAGE } };
}

/** The one unit's, also where it has ended; nothing where nothing came after it. */
export async function channelOfUnit(
  house: Place,
  id: UnitId,
  now: Instant,
): Promise<{ readonly channels: LoadedChannels }> {
  const today = dayIn(house.profile.municipality.zone, now);
  const unit = house.organisation.units.get(id);
  const isGone = successorOf(house.organisation, id, today) === undefined;
  return { channels: { rows: unit === undefined || isGone ? [] : [await loaded(house, unit)], more: false } };
}

async function loaded({ store }: Place, unit: Unit): Promise<LoadedChannel> {
  const { linked } = await linkOf(store, unit);
  const reference = linked === undefined ? undefined : await store.referenceOfChannel(linked.link.channel);
  return { unit, linked, works: reference?.state === 'open' };
}
