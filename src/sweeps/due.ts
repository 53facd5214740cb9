import type { Page } from '../cases/store.ts';
import { Instant } from '../domain/time.ts';

/** Every open case and measure is to be looked at some time before. */
export const SOME_TIME = Instant.parse('9999-12-31T00:00:00.000Z');

const PAGE = 200;
/** Looked at together, so that what they save joins one commit. */
const AT_ONCE = 50;

/**
 * All that is due, some at a time, each looked at once: one that stays due, since looking at it failed, keeps none of
 * the others from being seen to. What can't be read is told once.
 */
export async function eachDue<T extends { readonly id: string }>(
  list: (limit: number) => Promise<Page<T>>,
  unreadable: (id: string) => void,
  look: (some: readonly T[]) => Promise<void>,
): Promise<void> {
  const looked = new Set<string>();
  for (let stays = 0, first = true; ; first = false) {
    const page = await list(PAGE + stays);
    if (first) page.unreadable.forEach(unreadable);
    const fresh = page.rows.filter(({ id }) => !looked.has(id));
    for (let from = 0; from < fresh.length; from += AT_ONCE) await look(fresh.slice(from, from + AT_ONCE));
    for (const { id } of fresh) looked.add(id);
    if (!page.more) return;
    // They come first in each page from now on.
    stays = fresh.length === 0 ? page.rows.length : page.rows.length - fresh.length;
  }
}
