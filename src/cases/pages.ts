/** A list of the store, read to its end. */
import type { Page, Paging } from './store.ts';

/** Its message may be read by whoever runs this: ids, and no words. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut';

  constructor(what: string, ids: readonly string[]) {
    super(`${ids.length} stored ${what} can't be read: ${ids.join(', ')}`);
  }
}

type Read<T> = (paging: Paging) => Promise<Page<T>>;
const PAGE = 500;

/** All that can be read; what can't is told by the store's log. */
export function readableOf<T>(page: Read<T>): Promise<T[]> {
  return toTheEnd(page, []);
}

/**
 * For lists that say nothing rather than less than all, such as those that leave the house.
 * @throws LeftOut where something of it can't be read.
 */
export async function allOf<T>(what: string, page: Read<T>): Promise<T[]> {
  const unreadable: string[] = [];
  const rows = await toTheEnd(page, unreadable);
  if (unreadable.length > 0) throw new LeftOut(what, unreadable);
  return rows;
}

/** The ids of what can't be read are added to `unreadable`. */
async function toTheEnd<T>(page: Read<T>, unreadable: string[]): Promise<T[]> {
  const rows: T[] = [];
  for (let skip = 0, more = true; more; skip += PAGE) {
    const read = await page({ skip, limit: PAGE });
    rows.push(...read.rows);
    unreadable.push(...read.unreadable);
    more = read.more;
  }
  return rows;
}
