/** What somebody wants done with a channel, in the channel or on her own card. Nothing has happened yet. */
import { linkedTo, relinked, undone } from '../../domain/linking/changes.ts';
import type { ChannelLink, ChannelPlace } from '../../domain/linking/channel-link.ts';
import { type Linked, mayLink, unitsLinkedBy } from '../../domain/linking/linked.ts';
import { MOST_NAMED, unitNamed } from '../../domain/linking/unit-named.ts';
import type { Unit } from '../../domain/organisation.ts';
import { type Scene, todayOf } from '../scene.ts';
import type { Showing } from '../showing.ts';
import type { ChannelAction } from './actions.ts';
import type { ChannelSays } from './says.ts';

type Said = Extract<Showing, { show: 'channel' }>;
type Card = Extract<Showing, { show: 'channels' | 'notice' }>;

export interface LinkStep<S extends Showing> {
  readonly shows: S;
  readonly put?: ChannelLink | undefined;
}

/** The unit that she means, or what to say about it. */
export function unitAsked(scene: Scene, words: string): { readonly unit: Unit } | { readonly shows: Said } {
  const { organisation, person } = scene;
  const today = todayOf(scene);
  const hers = unitsLinkedBy(organisation, person.id, today);
  if (words === '') return { shows: says('which-unit', { units: hers.length > 0 ? hers : ownOf(scene) }) };
  const named = unitNamed(organisation, words, today, (unit) => hers.includes(unit));
  switch (named.found) {
    case 'one':
      return { unit: named.unit };
    case 'several':
      return { shows: says('which-of-several', { units: named.units }) };
    case 'none':
      return { shows: says('no-such-unit', { units: named.closest.length > 0 ? named.closest : hers }) };
    default:
      return named satisfies never;
  }
}

export function linkStep(
  scene: Scene,
  unit: Unit,
  place: ChannelPlace,
  linked: Linked | undefined,
  others: readonly ChannelLink[],
): LinkStep<Said> {
  const { person, now } = scene;
  if (!mayLink(scene, unit.id, person.id, todayOf(scene))) return { shows: says('no-authority', { unit: unit.id }) };
  const done = linkedTo(unit.id, place, linked, others, { by: person.id, now });
  switch (done.is) {
    case 'linked':
    case 'moved':
      return { shows: says(done.is, { unit: unit.id }), put: done.link };
    case 'already':
      return { shows: says('already', { unit: unit.id }) };
    case 'another-units':
      return { shows: says('another-units', { unit: done.unit }) };
    default:
      return done satisfies never;
  }
}

export function unlinkStep(scene: Scene, unit: Unit, linked: Linked | undefined): LinkStep<Said> {
  const { person, now } = scene;
  if (!mayLink(scene, unit.id, person.id, todayOf(scene))) return { shows: says('no-authority', { unit: unit.id }) };
  const put = undone(linked, { by: person.id, now });
  return put === undefined ? { shows: says('not-linked') } : { shows: says('unlinked', { unit: unit.id }), put };
}

export function says(
  which: ChannelSays,
  { unit, units = [] }: { readonly unit?: Unit['id']; readonly units?: readonly Unit[] } = {},
): Said {
  return {
    show: 'channel',
    says: which,
    ...(unit === undefined ? {} : { unit }),
    ...(units.length === 0 ? {} : { units: units.slice(0, MOST_NAMED).map(({ id }) => id) }),
  };
}

/** Where she manages none, the one that she works in: whoever manages that can link it. */
function ownOf({ organisation, unit }: Scene): Unit[] {
  const own = organisation.units.get(unit);
  return own === undefined ? [] : [own];
}

/**
 * A button on her own card. It does what it said when it was shown: where the link was changed since, nothing is done
 * but shown how it stands, unless that is what she wanted.
 */
export function channelStep(
  scene: Scene,
  action: Exclude<ChannelAction, { verb: 'channels' }>,
  linked: Linked | undefined,
  others: readonly ChannelLink[],
): LinkStep<Card> {
  const { person, now } = scene;
  if (!mayLink(scene, action.unit, person.id, todayOf(scene))) {
    return { shows: { show: 'notice', notice: 'not-yours' } };
  }
  const card = (news?: Extract<Card, { show: 'channels' }>['news']): Card => ({
    show: 'channels',
    page: action.page,
    ...(news === undefined ? {} : { news }),
  });
  const moved = (linked?.link.version ?? 0) !== action.version;
  const state = linked?.link.state.state;
  if (action.verb === 'channel-unlink') {
    if (state === undefined || state === 'undone') return { shows: card('unlinked') };
    if (moved) return { shows: card('moved-on') };
    return { shows: card('unlinked'), put: undone(linked, { by: person.id, now }) };
  }
  if (state === 'linked') return { shows: card('linked') };
  if (moved) return { shows: card('moved-on') };
  const done = relinked(linked, others, { by: person.id, now });
  if (done?.is === 'another-units') return { shows: card('another-units') };
  return done === undefined || done.is === 'already'
    ? { shows: card('moved-on') }
    : { shows: card('linked'), put: done.link };
}
