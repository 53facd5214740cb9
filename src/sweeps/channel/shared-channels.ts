/**
 * A channel is one unit's. Where two are on one, since the process died that was to undo the second link, or the
 * organisation's file names a channel that somebody linked to another, the later one gives way.
 */
import { messageTo } from '../../cases/entry.ts';
import { linkId } from '../../cases/kept.ts';
import { allLinks, changeLink } from '../../cases/linking/links.ts';
import type { OutboxEntry } from '../../cases/outbox.ts';
import type { PersonId } from '../../domain/ids.ts';
import { headOf } from '../../domain/line.ts';
import { givesWay, isAt, undone } from '../../domain/linking/changes.ts';
import type { ChannelLink } from '../../domain/linking/channel-link.ts';
import { mayLink } from '../../domain/linking/linked.ts';
import type { Unit } from '../../domain/organisation.ts';
import { type Day, dayIn, type Instant } from '../../domain/time.ts';
import type { Attending, Round } from '../round.ts';

/** The day on which it was looked up last: once a day is enough, and once a process begins. Losing it loses nothing. */
export interface RememberedLinks {
  links?: Day;
}

export async function partShared(house: Attending, round: Round, remembered: RememberedLinks): Promise<void> {
  const today = dayIn(house.profile.municipality.zone, house.now());
  if (remembered.links === today) return;
  const all = await allLinks(house);
  const links = all.map(({ linked }) => linked.link);
  for (const { unit, linked } of all) {
    const winner = givesWay(linked.link, links);
    if (winner !== undefined) await letGo(house, round, unit, linked.link, winner, today);
  }
  remembered.links = today;
}

async function letGo(
  house: Attending,
  round: Round,
  unit: Unit,
  own: ChannelLink,
  winner: ChannelLink,
  today: Day,
): Promise<void> {
  const now = house.now();
  house.log.warning('channel-shared', { unit: unit.id, reason: winner.unit });
  // The file itself is refused where it names one channel for two units.
  const by = own.by ?? winner.by;
  if (by === undefined) return;
  const hers = own.by !== undefined && mayLink(house, unit.id, own.by, today) ? own.by : undefined;
  const to = hers ?? headOf(house, unit.id, today);
  // First, so that she is told where the process dies in between; its key is the same the next time.
  if (to !== undefined) await round.put([toldOf(to, own, now)]);
  await changeLink(house.store, unit, async (linked) => {
    const stands = linked !== undefined && isAt(linked.link, own) ? linked : undefined;
    return { put: undone(stands, { by, now }), result: undefined };
  });
}

/** Her channels as they are then, and why one is missing. */
function toldOf(to: PersonId, link: ChannelLink, now: Instant): OutboxEntry {
  const key = `channel:${linkId(link)}:shared:${link.at}:${to}`;
  return messageTo(to, key, { show: 'channels', page: 0, news: 'another-units' }, now);
}
