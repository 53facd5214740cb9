/** The improvement register as a card shows it to its reader. */
import { IMPROVEMENTS_ON_A_PAGE, type LoadedImprovements } from '../dialogues/review/improvements.ts';
import type { PersonId } from '../domain/ids.ts';
import { type Day, dayIn, type Instant } from '../domain/time.ts';
import type { House } from './house.ts';
import { type Improvement, improvementsFor, scopesOf } from './improvements.ts';
import { reviewId } from './kept.ts';
import type { Store } from './store.ts';

type Asked = Pick<House, 'profile' | 'organisation'> & {
  readonly store: Pick<Store, 'measures' | 'case' | 'kept'>;
  readonly now: () => Instant;
};

/** Of the rows on that page it is known on which day the review was held that they come from. */
export async function improvementsShown(house: Asked, reader: PersonId, page: number): Promise<LoadedImprovements> {
  const all = await improvementsFor(house, reader);
  const from = page * IMPROVEMENTS_ON_A_PAGE;
  const rows = await Promise.all(
    all.map(async (one, place) => {
      const isOnPage = place >= from && place < from + IMPROVEMENTS_ON_A_PAGE;
      return isOnPage ? { ...one, heldOn: await heldOn(house.store, one) } : one;
    }),
  );
  return { rows, ownOnly: scopesOf(house, reader, dayIn(house.profile.municipality.zone, house.now())).length === 0 };
}

async function heldOn(store: Pick<Store, 'kept'>, { measure: { source } }: Improvement): Promise<Day | undefined> {
  if (source.from !== 'review') return undefined;
  const review = await store.kept('review', reviewId(source));
  return review?.state.state === 'held' ? review.state.on : undefined;
}
