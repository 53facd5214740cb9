/** Lists that say nothing rather than less than all, such as those that leave the house. */
import type { Page, Paging } from './store.ts';

/** Its message may be read by whoever runs this: ids, and no words. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut';

  constructor(what: string, ids: readonly string[]) {
    super(`${ids.length} stored ${what} can't be read: ${ids.join(', ')}`);
  }
}

const PAGE = 200;

/** @throws LeftOut where something of it can't be read. */
export async function allOf<T>(what: string, page: (paging: Paging) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  const unreadable: string[] = [];
  for (let skip = 0, more = true; more; skip += PAGE) {
    const read = await page({ skip, limit: PAGE });
    all.push(...read.rows);
    unreadable.push(...read.unreadable);
    more = read.more;
  }
  if (unreadable.length > 0) throw new LeftOut(what, unreadable);
  return all;
}
