import { columnsOf, type Kept, type Sort } from '../../cases/kept.ts';
import type { KeptQuery, Page, Paging } from '../../cases/store.ts';
import type { Instant } from '../../domain/time.ts';
import { provedKept } from '../save.ts';
import { gathering, keptSchema, readStored, type StoreLog } from '../stored.ts';
import { asking, isDuplicate } from './asking.ts';
import { type Collections, type KeptDocument, narrowedBy } from './documents.ts';
import { allMoved } from './keeping.ts';
import { filled } from './lists.ts';

const reading = <S extends Sort>(sort: S) => {
  return ({ _id, value }: KeptDocument): Kept<S> =>
    readStored(keptSchema(sort), value, sort, _id.slice(sort.length + 1));
};

export async function findKept<S extends Sort>(at: Collections, sort: S, id: string): Promise<Kept<S> | undefined> {
  await allMoved(at, sort);
  const { kept } = at;
  const document = await asking(() => kept.findOne({ _id: `${sort}:${id}` }));
  return document === null ? undefined : reading(sort)(document);
}

export async function putKept<S extends Sort>(
  { kept }: Collections,
  sort: S,
  wanted: Kept<S>,
  replaces: number | 'new',
): Promise<'saved' | 'conflict'> {
  const value = provedKept(sort, wanted, replaces);
  const { id, unit, place, version, nextAttentionAt } = columnsOf(sort, value);
  const _id = `${sort}:${id}`;
  const columns = { sort, place, version, nextAttentionAt, value, ...(unit === undefined ? {} : { unit }) };
  if (replaces !== 'new') {
    const { matchedCount } = await asking(() => kept.updateOne({ _id, version: replaces }, { $set: columns }));
    return matchedCount === 1 ? 'saved' : 'conflict';
  }
  try {
    await asking(() => kept.insertOne({ _id, ...columns }));
    return 'saved';
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return 'conflict';
  }
}

export function keptDue<S extends Sort>(
  { kept }: Collections,
  log: StoreLog,
  sort: S,
  now: Instant,
  limit: number,
): Promise<Page<Kept<S>>> {
  const found = kept.find({ sort, nextAttentionAt: { $lte: now } }).sort({ nextAttentionAt: 1, _id: 1 });
  return filled(found, reading(sort), gathering<Kept<S>>(log, limit, 'readable'));
}

export async function allKept<S extends Sort>(
  at: Collections,
  log: StoreLog,
  sort: S,
  { unit, from, until }: KeptQuery,
  { skip, limit }: Paging,
): Promise<Page<Kept<S>>> {
  await allMoved(at, sort);
  const { kept } = at;
  const between = from === undefined && until === undefined ? undefined : narrowedBy({ $gte: from, $lte: until });
  const found = kept
    .find(narrowedBy({ sort, unit, place: between }))
    .sort({ place: 1, _id: 1 })
    .skip(skip)
    .limit(limit + 1);
  return filled(found, reading(sort), gathering<Kept<S>>(log, limit, 'stored'));
}
