/** A review with what its cards tell besides, as the store has it now. */
import type { Loaded } from '../dialogues/present/view.ts';
import type { UnitId } from '../domain/ids.ts';
import type { Person } from '../domain/organisation.ts';
import { lastReviewDate } from '../domain/review/dates.ts';
import type { Review } from '../domain/review/review.ts';
import { heldBy, maySee, seatsOf } from '../domain/review/seats.ts';
import { type Day, dayIn, type Instant } from '../domain/time.ts';
import { channelOf } from './channel-of.ts';
import type { House } from './house.ts';
import { improvementsOf } from './improvements.ts';
import { reviewId } from './kept.ts';

type Asked = Pick<House, 'profile' | 'organisation' | 'store'>;

export async function reviewOf(
  house: Asked,
  { unit, on }: Pick<Review, 'unit' | 'on'>,
  reader: Person,
  now: Instant,
): Promise<Required<Pick<Loaded, 'review'>>> {
  const { store, organisation, profile } = house;
  const review = await store.kept('review', reviewId({ unit, on }));
  const today = dayIn(profile.municipality.zone, now);
  if (review === undefined || !maySee(review, reader.id, organisation, today)) {
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
  return reviewsAmong(house, now, (today) => heldBy(reader, house.organisation, today));
}

/** The same, as far as they are hers to see to and are not held. */
export async function openReviewsOf(house: Asked, reader: Person['id'], now: Instant): Promise<Review[]> {
  const all = await reviewsAmong(house, now, (today) => seatsOf(reader, house.organisation, today));
  return all.filter(({ state }) => state.state === 'open');
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
