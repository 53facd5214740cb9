/** Channels that are lost, or back: whoever manages the unit is told once, with what she can do. */
import { messageTo } from '../../cases/entry.ts';
import type { House } from '../../cases/house.ts';
import { linkId } from '../../cases/kept.ts';
import type { OutboxEntry } from '../../cases/outbox.ts';
import type { PersonId } from '../../domain/ids.ts';
import { headOf } from '../../domain/line.ts';
import { told } from '../../domain/linking/changes.ts';
import type { ChannelLink } from '../../domain/linking/channel-link.ts';
import { successorOf } from '../../domain/organisation-changes.ts';
import { dayIn, type Instant } from '../../domain/time.ts';
import { eachDue } from '../due.ts';
import type { Attending, Round } from '../round.ts';

type Place = Pick<House, 'profile' | 'organisation'>;

export async function lookAtLinks(house: Attending, round: Round): Promise<void> {
  const { store, log } = house;
  await eachDue(
    async (limit) => {
      const page = await store.keptDue('link', house.now(), limit);
      return { ...page, rows: page.rows.map((link) => ({ id: linkId(link), link })) };
    },
    (id) => log.warning('link-unreadable', { reason: id }),
    async (some) => {
      const now = house.now();
      for (const { id, link } of some) {
        await lookAt(house, round, link, now).catch((error: unknown) =>
          log.fault('link-unattended', error, { reason: id }),
        );
      }
    },
  );
}

async function lookAt(house: Attending, round: Round, link: ChannelLink, now: Instant): Promise<void> {
  // First, so that she is told where the process dies in between; its key is the same the next time.
  await round.put(entriesOfLink(house, link, now));
  // Where somebody changed it in between, it is looked at in the next round, or there is nothing to tell any more.
  await house.store.putKept('link', told(link), link.version);
}

/** What there is to tell of a link, as data. Nothing where nothing came after its unit, or it works again. */
export function entriesOfLink(place: Place, link: ChannelLink, now: Instant): OutboxEntry[] {
  const { state, unit } = link;
  const to = toldOf(place, link, now);
  if (state.state !== 'lost' || to === undefined) return [];
  const since = state.back === undefined ? `lost:${state.at}` : `back:${state.back}`;
  return [messageTo(to, `channel:${unit}:${since}:${to}`, { show: 'channel-lost', unit }, now)];
}

function toldOf({ profile, organisation }: Place, { unit }: ChannelLink, now: Instant): PersonId | undefined {
  const today = dayIn(profile.municipality.zone, now);
  const stands = successorOf(organisation, unit, today);
  return stands === undefined ? undefined : headOf({ profile, organisation }, stands.id, today);
}
