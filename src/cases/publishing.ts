/**
 * The ledger of all finer figures that were ever published. What is to be published is decided on all that is in it, and
 * is in it before anybody sees it.
 */

import type { Publication } from '../domain/statistics/publication.ts';
import type { PublishedTable } from '../domain/statistics/table.ts';
import type { House } from './house.ts';
import { columnsOf, publicationId } from './kept.ts';
import type { Store } from './store.ts';

export interface Publishing<T> {
  /** Those that the ledger does not have yet (`Finer.entries`). */
  readonly tables: readonly PublishedTable[];
  readonly result: T;
}

type Ledger = Pick<Store, 'allKept' | 'putKept'>;

/**
 * Lets `decide` decide on all that was published for periods in these years, and writes what it adds into the ledger
 * before it gives its result. Whoever published something meanwhile makes it decide anew, so that `decide` has to be
 * pure.
 *
 * The same once more, after a crash, finds its tables in the ledger: they are `published` like all others, so that they
 * come back as they were decided then (`tabled`), and nothing is added. Only what could not be shown then and can be now
 * is added, under the same key.
 * @param key of what it is published in, such as `month:skole:2026-03`.
 */
export async function publish<T>(
  { store, now }: { readonly store: Ledger; readonly now: House['now'] },
  key: string,
  years: readonly number[],
  decide: (published: readonly PublishedTable[]) => Publishing<T>,
): Promise<T> {
  for (;;) {
    const ledgers = await ledgersOf(store, years);
    const { tables, result } = decide(tablesOf(ledgers));
    if (await areAdded(store, ledgers, tables, { in: key, at: now() })) return result;
  }
}

/** All that was published for periods in these years, to look at what could be published now. */
export async function publishedIn(store: Pick<Store, 'allKept'>, years: readonly number[]): Promise<PublishedTable[]> {
  return tablesOf(await ledgersOf(store, years));
}

type Ledgers = ReadonlyMap<number, readonly Publication[]>;

function tablesOf(ledgers: Ledgers): PublishedTable[] {
  return [...ledgers.values()].flat().flatMap(({ tables }) => tables);
}

/** Periods lie in one calendar year each, so that the years' ledgers know nothing of each other. */
async function areAdded(
  store: Ledger,
  ledgers: Ledgers,
  tables: readonly PublishedTable[],
  of: Pick<Publication, 'in' | 'at'>,
): Promise<boolean> {
  const byYear = Map.groupBy(tables, ({ period }) => Number(period.from.slice(0, 4)));
  for (const [year, added] of byYear) {
    const ledger = ledgers.get(year);
    if (ledger === undefined) throw new Error(`${of.in} publishes for ${year}, whose ledger was not asked for`);
    const one: Publication = { ...of, year, number: ledger.length + 1, tables: [...added] };
    if ((await store.putKept('publication', one, 'new')) === 'conflict') return false;
  }
  return true;
}

const PAGE = 500;

async function ledgersOf(store: Pick<Store, 'allKept'>, years: readonly number[]): Promise<Ledgers> {
  const ledgers = new Map<number, readonly Publication[]>();
  for (const year of new Set(years)) ledgers.set(year, await ledgerOf(store, year));
  return ledgers;
}

/** Nothing in a ledger is ever changed: what was read once need not be read again. */
const read = new WeakMap<object, Map<number, readonly Publication[]>>();

async function ledgerOf(store: Pick<Store, 'allKept'>, year: number): Promise<readonly Publication[]> {
  const known = read.get(store) ?? new Map<number, readonly Publication[]>();
  read.set(store, known);
  const found = [...(known.get(year) ?? [])];
  const last = found.at(-1);
  const query = { from: last === undefined ? `${year}:` : columnsOf('publication', last).place, until: `${year}:~` };
  let skip = last === undefined ? 0 : 1;
  for (let more = true; more; ) {
    const page = await store.allKept('publication', query, { skip, limit: PAGE });
    // What can't be read may hold any figure: nothing is published beside it.
    if (page.unreadable.length > 0) throw new Error(`the ledger can't be read: ${page.unreadable.join(', ')}`);
    found.push(...page.rows);
    skip += page.rows.length;
    more = page.more;
  }
  const gap = found.findIndex(({ number }, place) => number !== place + 1);
  if (gap !== -1) throw new Error(`the ledger has a gap before ${publicationId({ year, number: gap + 1 })}`);
  if (found.length > (known.get(year)?.length ?? 0)) known.set(year, found);
  return found;
}
