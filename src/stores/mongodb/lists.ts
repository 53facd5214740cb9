import type { AbstractCursor } from 'mongodb';
import type { Page, Paging, StoredCase } from '../../cases/store.ts';
import type { Draft } from '../../dialogues/draft.ts';
import type { Case } from '../../domain/case.ts';
import type { DraftId, PersonId } from '../../domain/ids.ts';
import type { Day, Instant } from '../../domain/time.ts';
import { type Gathering, gathering, type StoreLog } from '../stored.ts';
import { asking } from './asking.ts';
import { type CaseDocument, type Collections, fieldOf, readEnvelope } from './documents.ts';
import { draftIn, readCase, readDraft, storedCase } from './reading.ts';

export async function findCase({ cases }: Collections, filter: object): Promise<StoredCase | undefined> {
  const document = await asking(() => cases.findOne(filter));
  return document === null ? undefined : storedCase(readEnvelope(document));
}

export async function findDraft({ cases }: Collections, id: DraftId): Promise<Draft | undefined> {
  const document = await asking(() => cases.findOne({ draftIds: id }));
  return document === null ? undefined : draftIn(readEnvelope(document), id);
}

/** The last touched of the person's drafts that can be read. */
export async function openDraft({ cases }: Collections, log: StoreLog, owner: PersonId): Promise<Draft | undefined> {
  const touched = 'drafts.touchedAt';
  const drafts = cases.aggregate<{ draft: unknown }>([
    { $match: { 'drafts.owner': owner } },
    { $project: { drafts: 1 } },
    { $unwind: '$drafts' },
    { $match: { 'drafts.owner': owner } },
    { $sort: { [touched]: -1, 'drafts.id': 1 } },
    { $project: { draft: '$drafts' } },
  ]);
  const page = await filled(drafts, ({ draft }) => readDraft(draft), gathering<Draft>(log, 1, 'readable'));
  return page.rows[0];
}

/** Newest number first. */
export function cases(at: Collections, log: StoreLog, filter: object, { skip, limit }: Paging): Promise<Page<Case>> {
  const found = at.cases
    .find({ 'case.number': { $exists: true }, ...filter }, { projection: { case: 1 } })
    .sort({ 'case.number': -1 })
    .skip(skip)
    .limit(limit + 1);
  return filled(found, caseOf, gathering<Case>(log, limit, 'stored'));
}

export function casesDue(at: Collections, log: StoreLog, now: Instant, limit: number): Promise<Page<Case>> {
  const found = at.cases
    .find({ 'case.nextAttentionAt': { $lte: now } }, { projection: { case: 1 } })
    // As the index has it: all that are due need not be sorted for the first of them.
    .sort({ 'case.nextAttentionAt': 1 });
  return filled(found, caseOf, gathering<Case>(log, limit, 'readable'));
}

/** The longest overdue first. */
export function overdue(at: Collections, log: StoreLog, day: Day, { skip, limit }: Paging): Promise<Page<Case>> {
  const found = at.cases
    .find({ 'foundBy.overdueAfter': { $lt: day } }, { projection: { case: 1 } })
    .sort({ 'foundBy.overdueAfter': 1, 'case.number': 1 })
    .skip(skip)
    .limit(limit + 1);
  return filled(found, caseOf, gathering<Case>(log, limit, 'stored'));
}

export function draftsDue(at: Collections, log: StoreLog, now: Instant, limit: number): Promise<Page<Draft>> {
  const due = { 'drafts.nextAttentionAt': { $lte: now } };
  const drafts = at.cases.aggregate<{ draft: unknown }>([
    { $match: due },
    { $project: { drafts: 1 } },
    { $unwind: '$drafts' },
    { $match: due },
    { $sort: { 'drafts.nextAttentionAt': 1, 'drafts.id': 1 } },
    { $project: { draft: '$drafts' } },
  ]);
  return filled(drafts, ({ draft }) => readDraft(draft), gathering<Draft>(log, limit, 'readable'));
}

function caseOf(document: CaseDocument): Case {
  return readCase(fieldOf(document, 'case'), document._id);
}

export async function filled<D, T>(
  cursor: AbstractCursor<D>,
  read: (row: D) => T,
  page: Gathering<T>,
): Promise<Page<T>> {
  return await asking(async () => {
    for await (const row of cursor) if (!page.take(() => read(row))) break;
    return page.page();
  });
}
