/** What happens to the link between a unit and a channel. Pure: whoever saves it names what it replaces. */
import type { PersonId, UnitId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { ChannelLink, ChannelPlace, LostBecause } from './channel-link.ts';
import type { Linked } from './linked.ts';

type Lost = Extract<ChannelLink['state'], { state: 'lost' }>;

/** `moved`: another channel was the unit's before. */
export type LinkDone = { readonly is: 'linked' | 'moved'; readonly link: ChannelLink };
export type LinkRefused =
  | { readonly is: 'already' }
  /** It is another unit's, whose link has to be undone first: nobody's summaries are to end up with others unawares. */
  | { readonly is: 'another-units'; readonly unit: UnitId };

/** By somebody who may. `others`: links of other units as they stand. */
export function linkedTo(
  unit: UnitId,
  place: ChannelPlace,
  before: Linked | undefined,
  others: readonly ChannelLink[],
  act: { readonly by: PersonId; readonly now: Instant },
): LinkDone | LinkRefused {
  const other = others.find((one) => one.unit !== unit && isAt(one, place));
  if (other !== undefined) return { is: 'another-units', unit: other.unit };
  const stands = before?.link.state.state === 'linked' ? before.link : undefined;
  if (stands?.channel === place.channel) return { is: 'already' };
  const link = next(before, { unit, ...place, by: act.by, at: act.now, state: { state: 'linked' } });
  return { is: stands === undefined ? 'linked' : 'moved', link };
}

/** Undefined where nothing is linked. What was lost can be undone too: nobody is asked to link it again then. */
export function undone(
  before: Linked | undefined,
  act: { readonly by: PersonId; readonly now: Instant },
): ChannelLink | undefined {
  if (before === undefined || before.link.state.state === 'undone') return undefined;
  const { by, now } = act;
  // Where the file named it, she says otherwise from now on.
  return next(before, { ...before.link, by: before.link.by ?? by, state: { state: 'undone', by, at: now } });
}

/** Undefined where it is none that works. Its manager is to be told. */
export function lost(
  before: Linked | undefined,
  because: LostBecause,
  now: Instant,
  code?: string,
): ChannelLink | undefined {
  if (before?.link.state.state !== 'linked') return undefined;
  const state: Lost = { state: 'lost', at: now, because, ...(code === undefined ? {} : { code: code.slice(0, 100) }) };
  return { ...next(before, { ...before.link, state }), nextAttentionAt: now };
}

/** Its channel is there again: whoever manages the unit is told, and links it by one tap. */
export function back(before: Linked | undefined, now: Instant): ChannelLink | undefined {
  const state = before?.link.state;
  if (before === undefined || state?.state !== 'lost' || state.back !== undefined) return undefined;
  return { ...next(before, { ...before.link, state: { ...state, back: now } }), nextAttentionAt: now };
}

/** The lost one again. Whether its channel works is seen when something is posted. */
export function relinked(
  before: Linked | undefined,
  others: readonly ChannelLink[],
  act: { readonly by: PersonId; readonly now: Instant },
): LinkDone | LinkRefused | undefined {
  if (before?.link.state.state === 'linked') return { is: 'already' };
  if (before?.link.state.state !== 'lost') return undefined;
  const { unit, channel, name, team } = before.link;
  const named = { ...(name === undefined ? {} : { name }), ...(team === undefined ? {} : { team }) };
  return linkedTo(unit, { channel, ...named }, before, others, act);
}

/** By what its channel or team is called from now on. */
export function renamed(
  before: Linked | undefined,
  named: { readonly channel: string } | { readonly team: string },
): ChannelLink | undefined {
  if (before === undefined || before.link.version === 0) return undefined;
  const { link } = before;
  const { team } = link;
  const changed =
    'channel' in named
      ? { ...link, name: named.channel }
      : team === undefined
        ? link
        : { ...link, team: { ...team, name: named.team } };
  const same = changed.name === link.name && changed.team?.name === team?.name;
  return same ? undefined : { ...changed, version: link.version + 1 };
}

/** Somebody was told what there was to tell. */
export function told(before: ChannelLink): ChannelLink {
  return { ...before, version: before.version + 1, nextAttentionAt: null };
}

/**
 * Of two units that were given one channel in the same moment, the one that was later gives way; both see it the same,
 * whoever looks first.
 */
export function givesWay(own: ChannelLink, others: readonly ChannelLink[]): ChannelLink | undefined {
  return others.find(
    (one) => one.unit !== own.unit && isAt(one, own) && `${one.at} ${one.unit}` < `${own.at} ${own.unit}`,
  );
}

export function isAt({ channel, state }: ChannelLink, place: Pick<ChannelPlace, 'channel'>): boolean {
  return state.state === 'linked' && channel === place.channel;
}

/** Whether it lies in that team, whose id is that of its first channel too. */
export function isIn(
  { channel, team }: Pick<ChannelLink, 'channel' | 'team'>,
  wanted: ChannelLink['channel'],
): boolean {
  return team?.id === wanted || channel === wanted;
}

function next(before: Linked | undefined, link: Omit<ChannelLink, 'version' | 'nextAttentionAt'>): ChannelLink {
  return { ...link, version: (before?.link.version ?? 0) + 1, nextAttentionAt: null };
}
