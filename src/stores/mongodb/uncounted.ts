/**
 * How units' months come by their figures where no change spans two documents. Whoever saves a case adds to its own
 * document, in the same atomic change, by how much this changes which figures, under the document's revision. Whoever
 * reads figures first adds to the units' months all that is pending, of each case in the order of its revisions, and
 * then takes it off the case.
 *
 * A month keeps beside its figures up to which revision of which case they go, and is changed together with that mark.
 * So the same can be added by two readers at once, by one that lay still for an hour, and once more by one that comes
 * after another was killed half way: it counts once.
 */
import { type AnyBulkWriteOperation, type Document, MongoBulkWriteError } from 'mongodb';
import { z } from 'zod';
import { CaseNumber, UnitId } from '../../domain/ids.ts';
import { Month } from '../../domain/period.ts';
import { Cell, deltasBetween } from '../../domain/statistics/cells.ts';
import type { Counted } from '../../domain/statistics/counted.ts';
import { readStored, reportUnreadable, type StoreLog, Unreadable } from '../stored.ts';
import { asking, isDuplicate } from './asking.ts';
import { type CaseDocument, type Collections, caseIdOf, type FiguresDocument, fieldOf } from './documents.ts';

export const Uncounted = z.strictObject({
  revision: z.number().int().positive(),
  unit: UnitId,
  month: Month,
  by: z.record(Cell, z.number().int()),
});
export type Uncounted = z.infer<typeof Uncounted>;

/** One for each month of a unit that changes with this revision of the document. */
export function uncountedBy(revision: number, before: Counted | undefined, after: Counted | undefined): Uncounted[] {
  return deltasBetween(before, after).map(({ unit, month, by }) => ({
    revision,
    unit,
    month,
    by: Object.fromEntries(by),
  }));
}

export interface Pending {
  readonly _id: string;
  readonly number: CaseNumber;
  /** In the order of its revisions. */
  readonly uncounted: readonly Uncounted[];
}

/** Of which documents something is pending: asked by the index. */
export const PENDING = { 'uncounted.revision': { $gt: 0 } };
export const PENDING_PARTS = { uncounted: 1, 'case.id': 1, 'case.number': 1 };
const AT_A_TIME = 500;

export function figuresId({ unit, month }: Pick<Uncounted, 'unit' | 'month'>): string {
  return `${unit}:${month}`;
}

/** @throws Unreadable */
export function readPending(document: CaseDocument): Pending {
  const id = caseIdOf(document) ?? document._id;
  const stored = fieldOf(document, 'uncounted') ?? [];
  const uncounted = readStored(z.array(Uncounted), stored, 'case', id);
  return {
    _id: document._id,
    number: readStored(CaseNumber, fieldOf(fieldOf(document, 'case'), 'number'), 'case', id),
    uncounted: uncounted.toSorted((a, b) => a.revision - b.revision),
  };
}

/**
 * All that is pending when it is called is in the figures when it is done. What can't be read is reported and left; it
 * is missing in the figures until they are rebuilt.
 */
export async function countPending(at: Collections, log: StoreLog): Promise<void> {
  const unreadable: string[] = [];
  for (;;) {
    const filter = unreadable.length === 0 ? PENDING : { ...PENDING, _id: { $nin: unreadable } };
    const documents = await asking(() =>
      at.cases.find(filter, { projection: PENDING_PARTS }).limit(AT_A_TIME).toArray(),
    );
    const pending = documents.flatMap((document) => {
      try {
        return [readPending(document)];
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        reportUnreadable(log, error);
        unreadable.push(document._id);
        return [];
      }
    });
    await addToMonths(at, pending);
    await takeOff(at, pending);
    if (documents.length < AT_A_TIME) return;
  }
}

/** Those that are pending of a case are given in the order of its revisions, none left out. */
export async function addToMonths(at: Collections, pending: readonly Pending[]): Promise<void> {
  const all = pending.flatMap(({ number, uncounted }) => uncounted.map((one) => ({ number, one })));
  if (all.length === 0) return;
  await makeMonths(
    at,
    all.map(({ one }) => one),
  );
  const changes = all.map(({ number, one }): AnyBulkWriteOperation<FiguresDocument> => {
    const mark = `counted.${number}`;
    const by = Object.entries(one.by).map(([cell, more]) => [`counts.${cell}`, more]);
    // Matches nothing where it was added before.
    const filter: Document = { _id: figuresId(one), [mark]: { $not: { $gte: one.revision } } };
    const update: Document = { $inc: { changes: 1, ...Object.fromEntries(by) }, $set: { [mark]: one.revision } };
    return { updateOne: { filter, update } };
  });
  await asking(() => at.figures.bulkWrite(changes, { ordered: true }));
}

/** Only what is in the months. */
export async function takeOff({ cases }: Collections, pending: readonly Pending[]): Promise<void> {
  const changes = pending.map(({ _id, uncounted }): AnyBulkWriteOperation<CaseDocument> => {
    const revisions = uncounted.map(({ revision }) => revision);
    const update: Document = { $pull: { uncounted: { revision: { $in: revisions } } } };
    return { updateOne: { filter: { _id }, update } };
  });
  if (changes.length > 0) await asking(() => cases.bulkWrite(changes, { ordered: false }));
}

/** Makes those that are not there yet. */
export async function makeMonths(
  { figures }: Collections,
  months: readonly Pick<Uncounted, 'unit' | 'month'>[],
): Promise<void> {
  const each = new Map(months.map(({ unit, month }) => [figuresId({ unit, month }), { unit, month }]));
  const changes = [...each].map(([_id, named]): AnyBulkWriteOperation<FiguresDocument> => {
    const begun: Document = { ...named, changes: 0, counts: {}, counted: {} };
    return { updateOne: { filter: { _id }, update: { $setOnInsert: begun }, upsert: true } };
  });
  if (changes.length === 0) return;
  try {
    await asking(() => figures.bulkWrite(changes, { ordered: false }));
  } catch (error) {
    // Somebody else has just made the same ones.
    if (!(error instanceof MongoBulkWriteError) || !onlyDuplicates(error)) throw error;
  }
}

function onlyDuplicates(error: MongoBulkWriteError): boolean {
  return isDuplicate(error) && [error.writeErrors].flat().every(({ code }) => code === error.code);
}
