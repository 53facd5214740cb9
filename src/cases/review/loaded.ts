/** A review with what its cards tell besides, as the store has it now. */
import type { Loaded } from '../../dialogues/present/view.ts';
import type { UnitId } from '../../domain/ids.ts';
import type { Person } from '../../domain/organisation.ts';
import { lastReviewDate } from '../../domain/review/dates.ts';
import { postToDo } from '../../domain/review/posting.ts';
import type { Review } from '../../domain/review/review.ts';
import { askedOf, heldBy, maySee, seatsOf } from '../../domain/review/seats.ts';
import { type Day, dayIn, type Instant } from '../../domain/time.ts';
import type { House } from '../house.ts';
import { improvementsOf } from '../improvements.ts';
import { reviewId } from '../kept.ts';
import { channelOf } from '../linking/channel-of.ts';

type Asked = Pick<House, 'profile' | 'organisation' | 'store'>;

export async function reviewOf(
  house: Asked,
  { unit, on }: Pick<Review, 'unit' | 'on'>,
  reader: Person,
  now: Instant,
): Promise<Required<Pick<Loaded, 'review'>>> {
  const { store, profile } = house;
  const review = await store.kept('review', reviewId({ unit, on }));
  const today = dayIn(profile.municipality.zone, now);
  if (review === undefined || !maySee(review, reader.id, house, today)) {
    return { review: { review: undefined, hasChannel: false, measures: [] } };
  }
  const [hasChannel, measures] = await Promise.all([
    hasChannelNow(house, unit),
    improvementsOf({ ...house, now: () => now }, { is: 'unit', unit }, undefined, reader.id),
  ]);
  return { review: { review, hasChannel, measures } };
}

export async function hasChannelNow(
  { organisation, store }: Pick<House, 'organisation' | 'store'>,
  unit: UnitId,
): Promise<boolean> {
  const standing = organisation.units.get(unit);
  return standing !== undefined && (await channelOf(store, standing)) !== undefined;
}

/** Those of the profile's last date that she may hold, as manager or deputy, in the organisation's order. */
export async function reviewsOf(house: Asked, reader: Person['id'], now: Instant): Promise<Review[]> {
  return reviewsAmong(house, now, (today) => heldBy(reader, house, today));
}

/** The same, as far as they are hers to see to: not held yet, or something is to be known of the post of the minutes. */
export async function reviewsToDoOf(house: Asked, reader: Person['id'], now: Instant): Promise<Review[]> {
  const today = dayIn(house.profile.municipality.zone, now);
  const hers = new Set(seatsOf(reader, house, today));
  const all = await reviewsOf(house, reader, now);
  return all.filter((review) => {
    if (review.state.state === 'open') return hers.has(review.unit);
    return postToDo(review) !== undefined && askedOf(review, house, today) === reader;
  });
}

async function reviewsAmong(
  { profile, store }: Asked,
  now: Instant,
  among: (today: Day) => readonly UnitId[],
): Promise<Review[]> {
  const today = dayIn(profile.municipality.zone, now);
  const { on } = lastReviewDate(profile, today);
  const found = await Promise.all(among(today).map((unit) => store.kept('review', reviewId({ unit, on }))));
  return found.filter((review) => review !== undefined);
}
