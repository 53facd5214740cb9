/**
 * What an earlier release has left, as this one has it. Each document by itself, and no harm where it is done twice: two
 * programs may start at once, and one may end half way.
 */
import type { AnyBulkWriteOperation, Document } from 'mongodb';
import { Case } from '../../domain/case.ts';
import { NOT_BEGUN } from '../../domain/handling.ts';
import { Words } from '../../domain/words.ts';
import { foundBy } from '../found-by.ts';
import { asking } from './asking.ts';
import { type CaseDocument, type Collections, fieldOf } from './documents.ts';

const AT_A_TIME = 500;
/** For so many, in milliseconds. */
const LONGEST_STEP = 60_000;

export async function upgrade({ cases }: Collections): Promise<void> {
  let missed = 0;
  do {
    missed = 0;
    for (let last = ''; ; ) {
      const filter = { _id: { $gt: last }, case: { $exists: true } };
      const projection = { revision: 1, case: 1, words: 1 };
      const found = cases.find(filter, { projection }).sort({ _id: 1 }).limit(AT_A_TIME);
      const documents = await asking(() => found.toArray(), LONGEST_STEP);
      const changes = documents.flatMap(changeOf);
      if (changes.length > 0) {
        const { matchedCount } = await asking(() => cases.bulkWrite(changes, { ordered: false }), LONGEST_STEP);
        missed += changes.length - matchedCount;
      }
      const end = documents.at(-1);
      if (end === undefined || documents.length < AT_A_TIME) break;
      last = end._id;
    }
    // Somebody changed one in between: it is looked at again.
  } while (missed > 0);
}

function changeOf(document: CaseDocument): AnyBulkWriteOperation<CaseDocument>[] {
  const stored = fieldOf(document, 'case');
  const set: Document = {};
  let now: unknown = stored;
  if (typeof stored === 'object' && stored !== null && fieldOf(stored, 'handling') === undefined) {
    // Of format 1: nothing has begun, and it is looked at once, which says when the next time is.
    const at = fieldOf(stored, 'nextAttentionAt') ?? fieldOf(stored, 'registeredAt');
    set['case.handling'] = NOT_BEGUN;
    set['case.nextAttentionAt'] = at;
    now = { ...stored, handling: NOT_BEGUN, nextAttentionAt: at };
  }
  const lookAt = lookToCount(now);
  if (lookAt !== undefined) {
    set['case.nextAttentionAt'] = lookAt;
    now = typeof now === 'object' ? { ...now, nextAttentionAt: lookAt } : now;
  }
  const one = Case.safeParse(now);
  if (one.success) set['foundBy'] = foundBy(one.data, Words.safeParse(fieldOf(document, 'words')).data);
  if (Object.keys(set).length === 0) return [];
  const { _id, revision } = document;
  return [{ updateOne: { filter: { _id, revision }, update: { $set: set, $inc: { revision: 1 } } } }];
}

/**
 * Of format 2, in which nothing was counted: each is looked at once, which says what it counts for. Where someone is in
 * danger and nobody has looked, the next look comes soon enough, and no sooner than whoever was told has the time to look.
 */
function lookToCount(stored: unknown): string | undefined {
  const [at, next] = [fieldOf(stored, 'registeredAt'), fieldOf(stored, 'nextAttentionAt')];
  if (fieldOf(stored, 'counted') !== undefined || typeof at !== 'string') return undefined;
  if (typeof next === 'string' && next <= at) return undefined;
  const isClosed = fieldOf(fieldOf(stored, 'state'), 'state') === 'closed';
  const inDanger = fieldOf(fieldOf(stored, 'facts'), 'inDanger') === true;
  return inDanger && !isClosed && fieldOf(stored, 'seen') === undefined ? undefined : at;
}
