import type { MeasureId, PersonId } from '../domain/ids.ts';
import type { Measure } from '../domain/measure.ts';
import type { Store, StoredCase } from './store.ts';

/** A measure with the case that it comes from, which says who may not see it. */
export async function measureOf(
  store: Store,
  id: MeasureId,
): Promise<{ readonly measure: Measure | undefined; readonly case: StoredCase | undefined }> {
  const measure = await store.measure(id);
  const source = measure?.source;
  return { measure, case: source?.from === 'case' ? await store.case(source.case) : undefined };
}

/** Whom the case concerns that a measure comes from: none of them is told of it. */
export async function hiddenFromOf(store: Pick<Store, 'case'>, { source }: Measure): Promise<readonly PersonId[]> {
  if (source.from !== 'case') return [];
  return (await store.case(source.case))?.case.hiddenFrom ?? [];
}
