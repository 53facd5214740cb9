/**
 * What a save keeps by itself lies in the document that the save changes, so that both are saved or neither is, until it
 * is moved to where it is read: right after, or else before the next reading of its sort.
 */
import { columnsOf } from '../../cases/kept.ts';
import type { ProvedSave } from '../save.ts';
import { asking, isDuplicate } from './asking.ts';
import type { Collections, KeptDocument } from './documents.ts';

/** Of which sorts there may be any. */
const sorts: ReadonlySet<string> = new Set<NonNullable<ProvedSave['keep']>['sort']>(['turned-away']);

export function documentOf({ sort, value }: NonNullable<ProvedSave['keep']>): KeptDocument {
  const { id, unit, place, version, nextAttentionAt } = columnsOf(sort, value);
  const columns = { sort, place, version, nextAttentionAt, value, ...(unit === undefined ? {} : { unit }) };
  return { _id: `${sort}:${id}`, ...columns };
}

/** Before that sort is read. */
export async function allMoved(at: Collections, sort: string): Promise<void> {
  if (sorts.has(sort)) await moveKeeping(at);
}

/** Safe to be done by several at once, and again: what is there already stays as it is. */
export async function moveKeeping({ cases, kept }: Collections): Promise<void> {
  const waiting = { 'keeping._id': { $exists: true } };
  const documents = await asking(() => cases.find(waiting, { projection: { keeping: 1 } }).toArray());
  for (const { _id, keeping = [] } of documents) {
    for (const each of keeping) {
      await asking(() => kept.insertOne(each)).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      });
    }
    const moved = keeping.map((each) => each._id);
    await asking(() => cases.updateOne({ _id }, { $pull: { keeping: { _id: { $in: moved } } } }));
  }
}
