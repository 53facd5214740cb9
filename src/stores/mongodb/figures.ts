import { z } from 'zod';
import type { CountedCase, FiguresQuery, OpenOfUnit, Page } from '../../cases/store.ts';
import { CaseNumber, UnitId } from '../../domain/ids.ts';
import { Month } from '../../domain/period.ts';
import { type Cell, cellIn, type MonthOfUnit } from '../../domain/statistics/cells.ts';
import { Book, Counted } from '../../domain/statistics/counted.ts';
import type { Day } from '../../domain/time.ts';
import { gathering, readStored, type StoreLog } from '../stored.ts';
import { asking } from './asking.ts';
import { type Collections, caseIdOf, type FiguresDocument, fieldOf, narrowedBy } from './documents.ts';
import { isHalfAdded } from './half-added.ts';
import { filled } from './lists.ts';
import { countPending } from './uncounted.ts';

const Counts = z.record(z.string(), z.number().int()).transform((counts, context) => {
  const all = new Map<Cell, number>();
  for (const [text, count] of Object.entries(counts)) {
    const cell = cellIn(text);
    if (cell === undefined) context.addIssue('no figure');
    else all.set(cell, count);
  }
  return all;
});
const Figures = z.object({ unit: UnitId, month: Month, counts: Counts });

/** How often it is read anew where others keep adding to what is read. */
const MOST_READINGS = 50;

/**
 * What was saved before is in them. A save meanwhile is in them as a whole or not at all: they are read anew where
 * another reader was adding something just then. Only who never gets them undisturbed may see a part of such a save.
 */
export async function figures(at: Collections, log: StoreLog, query: FiguresQuery): Promise<readonly MonthOfUnit[]> {
  const { from, until, units } = query;
  const filter = narrowedBy({
    month: { $gte: from, $lte: until },
    unit: units === undefined ? undefined : { $in: units },
  });
  await countPending(at, log);
  for (let readings = 1; ; readings++) {
    const documents = await asking(() => at.figures.find(filter, { projection: { counted: 0 } }).toArray());
    const half = await isHalfAdded(at, query);
    const later = await asking(() => at.figures.find(filter, { projection: { changes: 1 } }).toArray());
    if ((half || !sameAs(documents, later)) && readings < MOST_READINGS) {
      // Whoever began it may be dead.
      if (half) await countPending(at, log);
      continue;
    }
    return documents
      .map(readFigures)
      .filter(({ counts }) => counts.size > 0)
      .sort((a, b) => (`${a.month} ${a.unit}` < `${b.month} ${b.unit}` ? -1 : 1));
  }
}

function sameAs(documents: readonly FiguresDocument[], later: readonly FiguresDocument[]): boolean {
  const changes = new Map(documents.map((each) => [each._id, each.changes]));
  return later.length === documents.length && later.every((each) => changes.get(each._id) === each.changes);
}

function readFigures(document: FiguresDocument): MonthOfUnit {
  const { unit, month, counts } = readStored(Figures, document, 'statistics', document._id);
  // What was taken off again leaves a zero behind.
  return { unit, month, counts: new Map([...counts].filter(([, count]) => count > 0)) };
}

const OpenOnes = z.object({
  _id: z.object({ unit: UnitId, book: Book }),
  open: z.number().int(),
  overdue: z.number().int(),
});

export async function openNow({ cases }: Collections, day: Day, units?: readonly UnitId[]): Promise<OpenOfUnit[]> {
  const after = '$foundBy.overdueAfter';
  // Where there is no such day, it would be before every other.
  const isOverdue = { $and: [{ $gt: [after, ''] }, { $lt: [after, day] }] };
  const counted = cases.aggregate([
    {
      $match: {
        'case.state.state': { $in: ['open', 'awaiting-approval'] },
        'case.counted.unit': units === undefined ? { $gt: '' } : { $in: units },
        'case.counted.closed': { $exists: false },
      },
    },
    {
      $group: {
        _id: { unit: '$case.counted.unit', book: '$case.counted.book' },
        open: { $sum: 1 },
        overdue: { $sum: { $cond: [isOverdue, 1, 0] } },
      },
    },
  ]);
  const rows = await asking(() => counted.toArray());
  return rows
    .map((row) => readStored(OpenOnes, row, 'statistics', 'open'))
    .map(({ _id, open, overdue }) => ({ ..._id, open, overdue }))
    .sort((a, b) => (`${a.unit} ${a.book}` < `${b.unit} ${b.book}` ? -1 : 1));
}

/** The lowest number first. */
export function counted(at: Collections, log: StoreLog, after: number, limit: number): Promise<Page<CountedCase>> {
  const filter = { 'case.number': { $gt: after }, 'case.counted': { $exists: true } };
  const projection = { 'case.id': 1, 'case.number': 1, 'case.counted': 1 };
  const found = at.cases
    .find(filter, { projection })
    .sort({ 'case.number': 1 })
    .batchSize(limit + 1);
  return filled(found, readCounted, gathering<CountedCase>(log, limit, 'readable'));
}

/** @throws Unreadable */
export function readCounted(document: { readonly _id: string }): CountedCase {
  const id = caseIdOf(document) ?? document._id;
  const one = fieldOf(document, 'case');
  return {
    number: readStored(CaseNumber, fieldOf(one, 'number'), 'case', id),
    counted: readStored(Counted, fieldOf(one, 'counted'), 'case', id),
  };
}
