import type { MeasureQuery, Page, Paging } from '../../cases/store.ts';
import type { MeasureId } from '../../domain/ids.ts';
import { Measure } from '../../domain/measure.ts';
import type { Instant } from '../../domain/time.ts';
import { provedMeasure } from '../save.ts';
import { gathering, readStored, type StoreLog } from '../stored.ts';
import { asking, isDuplicate } from './asking.ts';
import { type Collections, type MeasureDocument, narrowedBy } from './documents.ts';
import { filled } from './lists.ts';

function readMeasure({ _id, measure }: MeasureDocument): Measure {
  return readStored(Measure, measure, 'measure', _id);
}

export async function findMeasure({ measures }: Collections, id: MeasureId): Promise<Measure | undefined> {
  const document = await asking(() => measures.findOne({ _id: id }));
  return document === null ? undefined : readMeasure(document);
}

export async function putMeasure(
  { measures }: Collections,
  wanted: Measure,
  replaces: number | 'new',
): Promise<'saved' | 'conflict'> {
  const measure = provedMeasure(wanted, replaces);
  const { id: _id } = measure;
  if (replaces !== 'new') {
    const before = { _id, 'measure.version': replaces };
    const { matchedCount } = await asking(() => measures.updateOne(before, { $set: { measure } }));
    return matchedCount === 1 ? 'saved' : 'conflict';
  }
  try {
    await asking(() => measures.insertOne({ _id, measure }));
    return 'saved';
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return 'conflict';
  }
}

export function measuresDue(at: Collections, log: StoreLog, now: Instant, limit: number): Promise<Page<Measure>> {
  const found = at.measures
    .find({ 'measure.nextAttentionAt': { $lte: now } })
    .sort({ 'measure.nextAttentionAt': 1, _id: 1 });
  return filled(found, readMeasure, gathering<Measure>(log, limit, 'readable'));
}

export function measures(
  at: Collections,
  log: StoreLog,
  { owner, case: of, units, state }: MeasureQuery,
  { skip, limit }: Paging,
): Promise<Page<Measure>> {
  const filter = narrowedBy({
    'measure.owner': owner,
    'measure.source.case': of,
    'measure.unit': units === undefined ? undefined : { $in: units },
    'measure.state.state': state,
  });
  const found = at.measures
    .find(filter)
    // `open` comes after `done`.
    .sort({ 'measure.state.state': -1, 'measure.dueOn': 1, _id: 1 })
    .skip(skip)
    .limit(limit + 1);
  return filled(found, readMeasure, gathering<Measure>(log, limit, 'stored'));
}
