/** What stands in a unit's channel, for all who read there. */

import type { House } from '../../cases/house.ts';
import { monthId, reviewId } from '../../cases/kept.ts';
import { channelOf } from '../../cases/linking/channel-of.ts';
import { changeLink } from '../../cases/linking/links.ts';
import type { Claimed, What } from '../../cases/outbox.ts';
import { StoreUnavailable } from '../../cases/store.ts';
import { type LoadedPost, postView } from '../../dialogues/present/post.ts';
import type { PostShowing, Showing } from '../../dialogues/showing.ts';
import type { UnitId } from '../../domain/ids.ts';
import { lost } from '../../domain/linking/changes.ts';
import type { UnitMonth } from '../../domain/month/unit-month.ts';
import type { Instant } from '../../domain/time.ts';
import { languageOfUnit } from '../../domain/unit-language.ts';
import type { Delivering, Settled } from '../deliver.ts';
import { later, MOST_REPEATS, settlementOf } from '../settlement.ts';
import type { NotShown, Shown } from '../shown.ts';
import { stillMineOf } from '../still-mine.ts';
import { isAwaited } from './post-awaited.ts';
import { type PostEnded, type PostStands, postEnded } from './post-ended.ts';

export type ClaimedPost = Claimed & { readonly what: Extract<What, { send: 'post' | 'post-update' }> };
type NewPost = ClaimedPost & { readonly what: Extract<What, { send: 'post' }> };

/** As it stands in the store now. Whoever reads it, it is the same. */
export async function postShown(
  house: House,
  { what }: Pick<ClaimedPost, 'what'>,
  now: Instant,
  planned: ReadonlyMap<string, UnitMonth> = new Map(),
): Promise<Shown | NotShown> {
  const { profile, organisation, calendar } = house;
  const language = languageOfUnit(house, what.unit);
  const loaded = await loadedPost(house, what.shows, planned);
  const view = postView({ language, now, profile, organisation, calendar }, what.shows, loaded);
  return view === undefined ? { ended: 'dropped', code: 'nothing-to-show' } : { view, language };
}

/** `planned`: months by their ids as they would be, where nothing is saved. */
async function loadedPost(
  { store }: House,
  shows: Showing,
  planned: ReadonlyMap<string, UnitMonth>,
): Promise<LoadedPost> {
  if (shows.show === 'month-post') {
    return { month: planned.get(monthId(shows)) ?? (await store.kept('month', monthId(shows))) };
  }
  if (shows.show === 'review-post') return { review: await store.kept('review', reviewId(shows)) };
  return {};
}

/**
 * Posted at most once: what may be there is never posted again by itself. Where its channel is looked up is when it is
 * sent, so that it goes to the one that is linked then.
 */
export async function posted(house: Delivering, entry: ClaimedPost, now: Instant): Promise<Settled> {
  const { what } = entry;
  return what.send === 'post' ? postedNew(house, { ...entry, what }, now) : putAnew(house, entry, what, now);
}

async function postedNew(house: Delivering, entry: NewPost, now: Instant): Promise<Settled> {
  const { what } = entry;
  const ready = await prepared(house, entry, now);
  if ('settlement' in ready) return ready;
  const { shown, address, channel } = ready;
  const done = await house.channel.send(address, shown.view, shown.language);
  const settlement = settlementOf(house, entry, done, now);
  switch (done.ended) {
    case 'later':
      return { settlement };
    case 'delivered':
    case 'uncertain': {
      const { conversation } = address;
      const stands: PostStands | undefined =
        done.ended === 'delivered' ? { in: 'channel', conversation, activity: done.activity } : undefined;
      return { settlement, first: tells(house, entry, done.ended, stands) };
    }
    // For what it says, which says nothing of the channel.
    case 'rejected':
      return { settlement, because: 'rejected', first: tells(house, entry, 'refused') };
    case 'refused': {
      const tell = tells(house, entry, 'refused');
      const first = async () => {
        await losesChannel(house, what.unit, channel, done.code, now);
        await tell();
      };
      return { settlement, first };
    }
    default:
      return done satisfies never;
  }
}

interface Ready {
  readonly shown: Shown;
  readonly address: NonNullable<Awaited<ReturnType<typeof channelOf>>>['reference']['address'];
  readonly channel: NonNullable<Awaited<ReturnType<typeof channelOf>>>['link']['channel'];
}

/** All that comes before the attempt itself. What fails here is surely not posted. */
async function prepared(house: Delivering, entry: NewPost, now: Instant): Promise<Ready | Settled> {
  const { unit } = entry.what;
  try {
    const shown = await postShown(house, entry, now);
    if ('ended' in shown) {
      return { settlement: { ...shown, at: now }, first: tells(house, entry, 'refused') };
    }
    const standing = house.organisation.units.get(unit);
    const found = standing === undefined ? undefined : await channelOf(house.store, standing);
    if (found === undefined) {
      return { settlement: { ended: 'refused', at: now, code: 'no-channel' }, first: tells(house, entry, 'refused') };
    }
    if (isPost(entry.what.shows) && !(await isAwaited(house.store, entry.what.shows, entry.key))) {
      return { settlement: { ended: 'dropped', at: now, code: 'not-awaited' } };
    }
    // Given up while this process was halted: somebody is asked about it by now, and may have had it posted again.
    if (!(await stillMineOf(house, entry)())) return { settlement: later(house, entry, now) };
    const { channel } = found.link;
    // The channel itself: with one of its threads named, the post would be an answer in that.
    return { shown, address: { ...found.reference.address, conversation: channel }, channel };
  } catch (error) {
    house.log.fault('outbox-unprepared', error, { outbox: entry.key });
    const again = error instanceof StoreUnavailable || entry.state.attempts < MOST_REPEATS;
    if (again) return { settlement: later(house, entry, now) };
    return {
      settlement: { ended: 'refused', at: now, code: 'unprepared' },
      first: tells(house, entry, 'refused'),
    };
  }
}

/** In the place of what stands there. It was posted, whatever becomes of this, so that nobody waits for it. */
async function putAnew(
  house: Delivering,
  entry: ClaimedPost,
  { address, activity, ...what }: Extract<What, { send: 'post-update' }>,
  now: Instant,
): Promise<Settled> {
  try {
    const shown = await postShown(house, entry, now);
    if ('ended' in shown) return { settlement: { ...shown, at: now } };
    const done = await house.channel.update(address, activity, shown.view, shown.language);
    const stands = done.ended === 'delivered' ? { ...done, activity } : done;
    const settlement = settlementOf(house, entry, stands, now);
    return done.ended === 'rejected' ? { settlement, because: 'rejected' } : { settlement };
  } catch (error) {
    house.log.fault('outbox-unprepared', error, { outbox: entry.key, reason: what.send });
    const again = error instanceof StoreUnavailable || entry.state.attempts < MOST_REPEATS;
    return { settlement: again ? later(house, entry, now) : { ended: 'uncertain', at: now, code: 'unprepared' } };
  }
}

function tells(house: Delivering, { key, what }: NewPost, ended: PostEnded, stands?: PostStands): () => Promise<void> {
  return async () => {
    if (isPost(what.shows)) await postEnded(house, what.shows, key, ended, stands);
  };
}

function isPost(shows: Showing): shows is PostShowing {
  return shows.show === 'month-post' || shows.show === 'review-post';
}

/** Only the one that was posted into: somebody may have linked another in between. */
async function losesChannel(
  house: Delivering,
  unit: UnitId,
  channel: Ready['channel'],
  code: string,
  now: Instant,
): Promise<void> {
  const standing = house.organisation.units.get(unit);
  if (standing === undefined) return;
  const isLost = await changeLink(house.store, standing, async (linked) => {
    const put = linked?.link.channel === channel ? lost(linked, 'post-refused', now, code) : undefined;
    return { put, result: put !== undefined };
  });
  if (isLost) house.log.warning('channel-lost', { reason: `${unit}:${code}` });
}
