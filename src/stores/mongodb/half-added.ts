import type { FiguresQuery } from '../../cases/store.ts';
import { Unreadable } from '../stored.ts';
import { asking } from './asking.ts';
import { type CaseDocument, type Collections, fieldOf } from './documents.ts';
import { figuresId, PENDING, PENDING_PARTS, type Pending, readPending } from './uncounted.ts';

/** What one save changes in several of the months that are asked for. */
interface Spanning {
  readonly mark: string;
  readonly revision: number;
  readonly months: readonly string[];
}

/** Whether something that changes several of these months is in one of them and not yet in another. */
export async function isHalfAdded({ cases, figures }: Collections, query: FiguresQuery): Promise<boolean> {
  const pending = await asking(() => cases.find(PENDING, { projection: PENDING_PARTS }).toArray());
  const spanning = pending.flatMap((document) => spanningIn(document, query));
  if (spanning.length === 0) return false;
  const months = [...new Set(spanning.flatMap((each) => each.months))];
  const projection = Object.fromEntries(spanning.map(({ mark }) => [`counted.${mark}`, 1]));
  const found = await asking(() => figures.find({ _id: { $in: months } }, { projection }).toArray());
  const marks = new Map(found.map((document) => [document._id, fieldOf(document, 'counted')]));
  return spanning.some(({ mark, revision, months: several }) => {
    const added = several.filter((month) => Number(fieldOf(marks.get(month), mark) ?? 0) >= revision);
    return added.length > 0 && added.length < several.length;
  });
}

function spanningIn(document: CaseDocument, { from, until, units }: FiguresQuery): Spanning[] {
  const { number, uncounted } = unlessUnreadable(document) ?? { number: 0, uncounted: [] };
  const byRevision = new Map<number, string[]>();
  for (const each of uncounted) {
    const { unit, month, revision } = each;
    if (month < from || month > until || units?.includes(unit) === false) continue;
    byRevision.set(revision, [...(byRevision.get(revision) ?? []), figuresId(each)]);
  }
  return [...byRevision]
    .filter(([, months]) => months.length > 1)
    .map(([revision, months]) => ({ mark: String(number), revision, months }));
}

/** Reported where it would have been added. */
function unlessUnreadable(document: CaseDocument): Pending | undefined {
  try {
    return readPending(document);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return undefined;
  }
}
