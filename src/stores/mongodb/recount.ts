/**
 * The figures against what the cases count for, and made anew from it, one unit after the other, while cases are saved.
 *
 * A month's figures are what its unit's cases count for, less what is still pending. Cases are read one after the
 * other, and pending goes into the months at any time. So a count is worth something only for a month that has not
 * changed from before it until after it; for all others it is made again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type FigureFault, type Progress, StoreUnavailable } from '../../cases/store.ts';
import { UnitId } from '../../domain/ids.ts';
import { Month } from '../../domain/period.ts';
import { Cell, contributionsOf } from '../../domain/statistics/cells.ts';
import type { Counted } from '../../domain/statistics/counted.ts';
import { reportUnreadable, type StoreLog, Unreadable } from '../stored.ts';
import { asking } from './asking.ts';
import { type CaseDocument, type Collections, fieldOf } from './documents.ts';
import { readCounted } from './figures.ts';
import { countPending, figuresId, makeMonths, PENDING, readPending, type Uncounted } from './uncounted.ts';

/** In milliseconds, as all here. */
const LONGEST_STEP = 120_000;
const MOST_TRIES = 50;
const PAUSE = 20;

/** Whatever is wrong with it is set right by being made anew. */
const numbers = z.record(z.string(), z.number().int()).catch({});
const Kept = z.object({ month: Month, changes: z.number().int().catch(0), counts: numbers, counted: numbers });

interface MonthThere {
  readonly changes: number;
  readonly counts: Readonly<Record<string, number>>;
  /** By the number of a case, up to which of its revisions they go. */
  readonly counted: Readonly<Record<string, number>>;
}

type Counts = Map<string, number>;

interface Recount {
  readonly there: ReadonlyMap<Month, MonthThere>;
  /** What should be there, of each month that is there or should be; zeros may be among them. */
  readonly counts: ReadonlyMap<Month, Counts>;
}

const PARTS = { uncounted: 1, 'case.id': 1, 'case.number': 1, 'case.counted': 1 };

/** What cannot be read of a case is reported and not counted. */
async function recount(at: Collections, log: StoreLog, unit: UnitId): Promise<Recount> {
  await countPending(at, log);
  const there = await monthsOf(at, unit);
  const cases = new Map<string, CaseDocument>();
  const ofUnit = { $or: [{ 'case.counted.unit': unit }, { 'case.counted.receivedFor': unit }] };
  const listed = at.cases.find(ofUnit, { projection: PARTS });
  for (const one of await asking(() => listed.toArray(), LONGEST_STEP)) cases.set(one._id, one);
  // After the others: a case that has moved away meanwhile is among these, or its month has changed.
  const pending = at.cases.find(PENDING, { projection: PARTS });
  for (const one of await asking(() => pending.toArray(), LONGEST_STEP)) cases.set(one._id, one);

  const counts = new Map<Month, Counts>([...there.keys()].map((month) => [month, new Map()]));
  const add = (month: Month, cell: string, more: number) => {
    const of = counts.get(month) ?? new Map<string, number>();
    counts.set(month, of);
    of.set(cell, (of.get(cell) ?? 0) + more);
  };
  for (const document of cases.values()) {
    const { counted, uncounted, number } = partsOf(log, document);
    for (const each of contributionsOf(counted)) {
      if (each.unit === unit) for (const cell of each.cells) add(each.month, cell, 1);
    }
    for (const each of uncounted) {
      const isThere = (there.get(each.month)?.counted[number] ?? 0) >= each.revision;
      if (each.unit !== unit || isThere) continue;
      for (const [cell, more] of Object.entries(each.by)) add(each.month, cell, -more);
    }
  }
  return { there, counts };
}

function partsOf(
  log: StoreLog,
  document: CaseDocument,
): { readonly number: number; readonly counted: Counted | undefined; readonly uncounted: readonly Uncounted[] } {
  const isCounted = fieldOf(fieldOf(document, 'case'), 'counted') !== undefined;
  const one = isCounted ? unlessUnreadable(log, () => readCounted(document)) : undefined;
  const pending = unlessUnreadable(log, () => readPending(document));
  return { number: pending?.number ?? 0, counted: one?.counted, uncounted: pending?.uncounted ?? [] };
}

function unlessUnreadable<T>(log: StoreLog, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    reportUnreadable(log, error);
    return undefined;
  }
}

async function monthsOf({ figures }: Collections, unit: UnitId): Promise<Map<Month, MonthThere>> {
  const documents = await asking(() => figures.find({ unit }).toArray(), LONGEST_STEP);
  return new Map(
    documents.flatMap((document) => {
      const read = Kept.safeParse(document);
      // By its month it is found; without one it is nobody's.
      return read.success ? [[read.data.month, read.data] as const] : [];
    }),
  );
}

/** Of one month, in the order of the cells. */
function faultsIn(unit: UnitId, month: Month, { there, counts }: Recount): FigureFault[] {
  const is = there.get(month)?.counts ?? {};
  const shouldBe = counts.get(month) ?? new Map<string, number>();
  const cells = [...new Set([...Object.keys(is), ...shouldBe.keys()])].sort();
  return cells.flatMap((text) => {
    const fault = { is: is[text] ?? 0, shouldBe: shouldBe.get(text) ?? 0 };
    const cell = Cell.safeParse(text);
    return fault.is === fault.shouldBe || !cell.success ? [] : [{ unit, month, cell: cell.data, ...fault }];
  });
}

/** By unit, month and cell. @throws StoreUnavailable */
export async function checkFigures(at: Collections, log: StoreLog, progress: Progress): Promise<FigureFault[]> {
  const faults: FigureFault[] = [];
  await eachUnit(at, undefined, progress, async (unit) => {
    const checked = new Set<Month>();
    await untilDone(async () => {
      const counting = await recount(at, log, unit);
      const later = await monthsOf(at, unit);
      const wanted = [...new Set([...counting.counts.keys(), ...later.keys()])].filter((month) => !checked.has(month));
      for (const month of wanted) {
        if (counting.there.get(month)?.changes !== later.get(month)?.changes) continue;
        faults.push(...faultsIn(unit, month, counting));
        checked.add(month);
      }
      return wanted.every((month) => checked.has(month));
    });
  });
  return faults.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = ({ unit, month, cell }: FigureFault) => `${unit} ${month} ${cell}`;

const REBUILD = 'figures-rebuild';

/** The unit that was made anew last stands in the store: whoever comes next goes on after it. @throws StoreUnavailable */
export async function rebuildFigures(at: Collections, log: StoreLog, progress: Progress): Promise<void> {
  const begun = await asking(() => at.meta.findOne({ _id: REBUILD }));
  if (begun === null) await forgetUnreadable(at);
  await eachUnit(at, begun?.rebuilt, progress, async (unit) => {
    await untilDone(() => rebuildUnit(at, log, unit));
    await asking(() => at.meta.updateOne({ _id: REBUILD }, { $set: { rebuilt: unit } }, { upsert: true }));
  });
  await asking(() => at.meta.deleteOne({ _id: REBUILD }));
}

/** Whether all of it is done. The marks stay: what was pending then is not in the new figures either. */
async function rebuildUnit(at: Collections, log: StoreLog, unit: UnitId): Promise<boolean> {
  const { there, counts } = await recount(at, log, unit);
  const missing = [...counts.keys()].filter((month) => !there.has(month)).map((month) => ({ unit, month }));
  await makeMonths(at, missing);
  let isDone = true;
  for (const [month, all] of counts) {
    const { changes, counts: is } = there.get(month) ?? { changes: 0, counts: {} };
    const shouldBe = Object.fromEntries([...all].filter(([, count]) => count !== 0));
    if (isSame(is, shouldBe)) continue;
    const before = { _id: figuresId({ unit, month }), changes };
    const after = { counts: shouldBe, changes: changes + 1 };
    const { matchedCount } = await asking(() => at.figures.updateOne(before, { $set: after }));
    isDone &&= matchedCount === 1;
  }
  return isDone;
}

function isSame(is: Readonly<Record<string, number>>, shouldBe: Readonly<Record<string, number>>): boolean {
  const cells = new Set([...Object.keys(is), ...Object.keys(shouldBe)]);
  return [...cells].every((cell) => (is[cell] ?? 0) === (shouldBe[cell] ?? 0));
}

/** What is pending and can't be read is made up for, since its case is counted as it is. */
async function forgetUnreadable({ cases }: Collections): Promise<void> {
  const pending = await asking(() => cases.find(PENDING, { projection: { ...PARTS, revision: 1 } }).toArray());
  for (const document of pending) {
    if (isReadable(document)) continue;
    const { _id, revision } = document;
    await asking(() => cases.updateOne({ _id, revision }, { $unset: { uncounted: '' } }));
  }
}

function isReadable(document: CaseDocument): boolean {
  try {
    readPending(document);
    return true;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return false;
  }
}

/** Those that have cases, or figures. In order, each after `after`. */
async function eachUnit(
  at: Collections,
  after: string | undefined,
  progress: Progress,
  work: (unit: UnitId) => Promise<void>,
): Promise<void> {
  const listed = at.cases.aggregate([
    { $match: { 'case.counted.unit': { $gt: '' } } },
    { $group: { _id: '$case.counted.unit', cases: { $sum: 1 } } },
  ]);
  const received = at.cases.aggregate([
    { $match: { 'case.counted.receivedFor': { $gt: '' } } },
    { $group: { _id: '$case.counted.receivedFor' } },
  ]);
  const withFigures = at.figures.aggregate([{ $group: { _id: '$unit' } }]);
  const [ofCases, ofEarlier, ofFigures] = await asking(
    () => Promise.all([listed.toArray(), received.toArray(), withFigures.toArray()]),
    LONGEST_STEP,
  );
  const units = new Map<UnitId, number>();
  for (const row of [...ofFigures, ...ofEarlier, ...ofCases]) {
    const read = UnitRow.safeParse(row);
    if (read.success) units.set(read.data._id, read.data.cases);
  }
  const of = [...units.values()].reduce((sum, cases) => sum + cases, 0);
  let done = 0;
  for (const [unit, cases] of [...units].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (after === undefined || unit > after) await work(unit);
    done += cases;
    progress(done, of);
  }
}

const UnitRow = z.object({ _id: UnitId, cases: z.number().int().default(0) });

/** @throws StoreUnavailable where others are at it all the time. */
async function untilDone(work: () => Promise<boolean>): Promise<void> {
  for (let tries = 1; !(await work()); tries++) {
    if (tries >= MOST_TRIES) throw new StoreUnavailable('Others kept changing the figures in between.');
    await wait(PAUSE);
  }
}
