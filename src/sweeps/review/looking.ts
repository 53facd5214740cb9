/**
 * The half-year reviews: begun at the profile's dates, reminded of until they are held, told one level up where they
 * are not, and their minutes followed until it is known that they were posted.
 */

import { reviewId } from '../../cases/kept.ts';
import { ledUnits } from '../../cases/led-units.ts';
import { digestFor } from '../../cases/notify-digest.ts';
import type { OutboxEntry } from '../../cases/outbox.ts';
import { readableOf } from '../../cases/pages.ts';
import { postState } from '../../cases/post-state.ts';
import { figuresOfReview } from '../../cases/review/figures.ts';
import { agendaTo, minutesKey, minutesPost, notHeldTo, notPostedKey } from '../../cases/review/notify.ts';
import type { UnitId } from '../../domain/ids.ts';
import { correctionUnderWay } from '../../domain/review/correcting.ts';
import { lastReviewDate, mayBegin, type ReviewDate } from '../../domain/review/dates.ts';
import { begun } from '../../domain/review/holding.ts';
import { known, stillUnderWay } from '../../domain/review/posting.ts';
import { type LookedAtReview, lookedAtReview } from '../../domain/review/reminding.ts';
import type { Review } from '../../domain/review/review.ts';
import { isOfficeOpen } from '../../domain/schedule.ts';
import { type Day, dayIn, type Instant } from '../../domain/time.ts';
import { eachDue } from '../due.ts';
import { foundThere } from '../month/shown.ts';
import type { Attending, Round } from '../round.ts';
import { followCorrection } from './correction.ts';
import { reviewPostEnded } from './ended.ts';

/** The day on which it was looked up last which reviews are to be begun: once a day is enough. Losing it loses nothing. */
export interface RememberedReviews {
  reviews?: Day;
}

export async function lookAtReviews(house: Attending, round: Round, remembered: RememberedReviews): Promise<void> {
  const { store, log } = house;
  await beginAll(house, remembered);
  await eachDue(
    async (limit) => {
      const page = await store.keptDue('review', house.now(), limit);
      return { ...page, rows: page.rows.map((review) => ({ id: reviewId(review), review })) };
    },
    (id) => log.warning('review-unreadable', { reason: id }),
    async (some) => {
      for (const { id, review } of some) {
        await lookAt(house, round, review).catch((error: unknown) =>
          log.fault('review-unattended', error, { reason: id }),
        );
      }
    },
  );
}

async function beginAll(house: Attending, remembered: RememberedReviews): Promise<void> {
  const now = house.now();
  const { profile, calendar, store, log } = house;
  const today = dayIn(profile.municipality.zone, now);
  if (remembered.reviews === today || !isOfficeOpen({ profile, calendar, now })) return;
  const date = lastReviewDate(profile, today);
  let all = true;
  for (const unit of await notYetBegun(house, date, today)) {
    try {
      const figures = await figuresOfReview(house, unit, date);
      // Where another instance has begun it, that one counts.
      await store.putKept('review', begun(unit, date, figures, { now }), 'new');
    } catch (error) {
      all = false;
      log.fault('review-not-begun', error, { reason: `${unit}:${date.on}` });
    }
  }
  if (all) remembered.reviews = today;
}

export async function notYetBegun(
  { profile, calendar, organisation, store }: Pick<Attending, 'profile' | 'calendar' | 'organisation' | 'store'>,
  { on }: ReviewDate,
  today: Day,
): Promise<UnitId[]> {
  if (!mayBegin(profile, calendar, on, today)) return [];
  const ofThatDate = { from: on, until: on };
  const begunOnes = await readableOf((paging) => store.allKept('review', ofThatDate, paging));
  const begunOf = new Set(begunOnes.map(({ unit }) => unit));
  const all = (await ledUnits({ organisation, store }, today)).map(({ id }) => id);
  return all.filter((unit) => !begunOf.has(unit));
}

async function lookAt(house: Attending, round: Round, review: Review): Promise<void> {
  const now = house.now();
  if (review.state.state === 'held') {
    if (review.state.post.post === 'under-way') return followPost(house, review, now);
    if (correctionUnderWay(review) !== undefined) return followCorrection(house, review, now);
    const knows = (await postState(house.store, notPostedKey(review))) === 'delivered' ? known(review) : undefined;
    if (knows !== undefined) {
      await house.store.putKept('review', knows, review.version);
      return;
    }
  }
  const planned = await planOfReview(house, round, review, now);
  if (planned === undefined) return;
  await round.put(planned.entries);
  // Where somebody saved it in between, it is looked at again in the next round.
  await house.store.putKept('review', planned.looked.review, review.version);
}

/** What is due for a review, but for a post under way, as data; undefined where nothing is. */
export async function planOfReview(
  house: Pick<Attending, 'profile' | 'organisation' | 'calendar'>,
  round: Pick<Round, 'hourOf'>,
  review: Review,
  now: Instant,
): Promise<{ readonly looked: LookedAtReview; readonly entries: readonly OutboxEntry[] } | undefined> {
  const { profile, organisation, calendar } = house;
  const setting = { actor: { machine: 'clock' }, now, profile, organisation, calendar } as const;
  const looked = lookedAtReview(review, setting);
  if (looked === undefined) return undefined;
  const { agenda, remind, raise } = looked;
  return {
    looked,
    entries: [
      ...(agenda === undefined ? [] : [agendaTo(agenda, review, now)]),
      ...(remind === undefined ? [] : [digestFor(house, remind, await round.hourOf(remind), now)]),
      ...(raise === undefined ? [] : [notHeldTo(raise, review, now)]),
    ],
  };
}

/** The minutes are put into the outbox, where the process that released them did not come so far; and followed from there. */
async function followPost(house: Attending, review: Review, now: Instant): Promise<void> {
  const { store } = house;
  const { state } = review;
  if (state.state !== 'held' || state.post.post !== 'under-way') return;
  const { tries } = state.post;
  await store.enqueue([minutesPost(review, tries, now)]);
  const key = minutesKey(review, tries);
  const became = await postState(store, key);
  switch (became) {
    case 'under-way':
      await store.putKept('review', stillUnderWay(review, now), review.version);
      return;
    case 'uncertain':
    // Settled so long ago that it is forgotten, and nobody told: somebody has to look.
    case 'unknown':
      return reviewPostEnded(house, review, key, 'uncertain', undefined);
    case 'not-sent':
      return reviewPostEnded(house, review, key, 'refused', undefined);
    case 'delivered': {
      const stands = await foundThere(house, review, await store.entry(key));
      return reviewPostEnded(house, review, key, 'delivered', stands);
    }
    default:
      return became satisfies never;
  }
}
