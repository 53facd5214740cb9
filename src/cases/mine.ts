import type { Loaded } from '../dialogues/present/view.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Store } from './store.ts';

/** Rows of a list of cases on one card. */
export const ROWS = 10;

/** A page, counted from 0, of what a person has reported. */
export async function mineOf(store: Store, person: PersonId, page: number): Promise<Pick<Loaded, 'mine'>> {
  const found = await store.reportedBy(person, { skip: page * ROWS, limit: ROWS });
  return { mine: { rows: found.rows, more: found.more, unreadable: found.unreadable.length } };
}
