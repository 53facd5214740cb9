/** The links of all units, read and changed: a conflict is decided anew on what somebody else saved. */

import type { ConversationId } from '../../domain/ids.ts';
import type { ChannelLink } from '../../domain/linking/channel-link.ts';
import { type Linked, linkedOf } from '../../domain/linking/linked.ts';
import { type Unit, unitsOn } from '../../domain/organisation.ts';
import { dayIn } from '../../domain/time.ts';
import type { House } from '../house.ts';
import { linkId } from '../kept.ts';
import { readableOf } from '../pages.ts';
import type { Store } from '../store.ts';

export interface UnitLinked {
  readonly unit: Unit;
  readonly linked: Linked | undefined;
}

export async function linkOf(store: Pick<Store, 'kept'>, unit: Unit): Promise<UnitLinked> {
  return { unit, linked: linkedOf(unit, await store.kept('link', linkId({ unit: unit.id }))) };
}

/** Of all units that stand today, those that have a link. A file's own gets its team from where the bot was heard. */
export async function allLinks(
  house: Pick<House, 'profile' | 'organisation' | 'store' | 'now'>,
): Promise<readonly { readonly unit: Unit; readonly linked: Linked }[]> {
  const { profile, organisation, store } = house;
  const links = await readableOf((paging) => store.allKept('link', {}, paging));
  const kept = new Map<string, ChannelLink>(links.map((link) => [link.unit, link]));
  const today = dayIn(profile.municipality.zone, house.now());
  const all = unitsOn(organisation, today).map(async (unit) => {
    const linked = linkedOf(unit, kept.get(unit.id));
    if (linked === undefined) return [];
    return [{ unit, linked: linked.link.version === 0 ? await inItsTeam(store, linked) : linked }];
  });
  return (await Promise.all(all)).flat();
}

/** Whose channel it is, whether or not it can be posted into just now: what was lost may be back. */
export async function unitSpokenTo(
  house: Parameters<typeof allLinks>[0],
  channel: ConversationId,
): Promise<Unit | undefined> {
  const its = (await allLinks(house)).filter(({ linked }) => linked.link.channel === channel);
  const works = its.find(({ linked }) => linked.link.state.state === 'linked');
  return (works ?? its.find(({ linked }) => linked.link.state.state === 'lost'))?.unit;
}

async function inItsTeam(store: Store, linked: Linked): Promise<Linked> {
  const of = (await store.referenceOfChannel(linked.link.channel))?.of;
  if (of?.is !== 'channel') return linked;
  const { name, team } = of;
  const named = { ...(name === undefined ? {} : { name }), ...(team === undefined ? {} : { team }) };
  return { ...linked, link: { ...linked.link, ...named } };
}

const MOST_TRIES = 10;

/** Saves what `decide` wants, if anything. */
export async function changeLink<T>(
  store: Pick<Store, 'kept' | 'putKept'>,
  unit: Unit,
  decide: (linked: Linked | undefined) => Promise<{ readonly put?: ChannelLink | undefined; readonly result: T }>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const { linked } = await linkOf(store, unit);
    const { put, result } = await decide(linked);
    if (put === undefined) return result;
    const replaces = linked?.replaces ?? (await replacesWhatCountsNot(store, unit));
    if ((await store.putKept('link', put, replaces)) === 'saved') return result;
    if (tries === MOST_TRIES) throw new Error(`the link of ${unit.id} is changed all the time`);
  }
}

/** What was lost of a channel that the file does not name any more is replaced all the same. */
async function replacesWhatCountsNot(store: Pick<Store, 'kept'>, unit: Unit): Promise<number | 'new'> {
  return (await store.kept('link', linkId({ unit: unit.id })))?.version ?? 'new';
}
