/** What became of what was decided in a unit's reviews. */
import type { MeasureId, UnitId } from '../domain/ids.ts';
import type { Measure } from '../domain/measure.ts';
import type { Review } from '../domain/review/review.ts';
import type { Day } from '../domain/time.ts';
import type { Store } from './store.ts';

export interface Decided {
  /** The date of the review, by which it is named, and the day on which it was held. */
  readonly on: Day;
  readonly heldOn: Day;
  /** For its manager's eyes: what was released of it are the minutes. */
  readonly what: string;
  /** Where it has an owner and a date. */
  readonly measure?: { readonly id: MeasureId; readonly dueOn: Day; readonly state: Measure['state'] } | undefined;
}

/** Of the reviews held on `since` or later, in their order. */
export async function decisionsOf(
  store: Pick<Store, 'allKept' | 'measure'>,
  unit: UnitId,
  since: Day,
): Promise<readonly Decided[]> {
  const held = (await reviewsOf(store, unit)).flatMap(({ on, decisions, state }) =>
    state.state === 'held' && state.on >= since
      ? decisions.map((decision) => ({ on, heldOn: state.on, ...decision }))
      : [],
  );
  return Promise.all(
    held.map(async ({ on, heldOn, what, measure: id }) => {
      const measure = id === undefined ? undefined : await store.measure(id);
      const became = measure && { id: measure.id, dueOn: measure.dueOn, state: measure.state };
      return { on, heldOn, what, measure: became };
    }),
  );
}

const PAGE = 100;

/** In their order. */
async function reviewsOf(store: Pick<Store, 'allKept'>, unit: UnitId): Promise<Review[]> {
  const all: Review[] = [];
  for (let skip = 0, more = true; more; skip += PAGE) {
    const page = await store.allKept('review', { unit }, { skip, limit: PAGE });
    all.push(...page.rows);
    more = page.more;
  }
  return all;
}
