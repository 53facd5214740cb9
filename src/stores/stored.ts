/** What comes out of a store is parsed. What does not parse is named by its id, and its content is never quoted. */
import type { z } from 'zod';
import { type KeptOf, keptSchemas, type Sort } from '../cases/kept.ts';
import type { Page } from '../cases/store.ts';
import { CaseId, DraftId, MeasureId, OutboxKey } from '../domain/ids.ts';

export type Stored =
  | 'case'
  | 'measure'
  | 'draft'
  | 'entry'
  | 'answer'
  | 'reference'
  | 'preferences'
  | 'disclosure'
  | 'statistics'
  | Sort;

/** The part of the program's log that a store needs. */
export interface StoreLog {
  warning(
    code: 'stored-unreadable' | 'store-not-reached',
    fields: {
      case?: CaseId;
      measure?: MeasureId;
      draft?: DraftId;
      outbox?: OutboxKey;
      reason?: string;
      count?: number;
    },
  ): void;
}

/** Something in the store is not what this program can read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly what: Stored;
  readonly id: string;

  constructor(what: Stored, id: string, where: string) {
    super(`The stored ${what} ${id} can't be read (${where}).`);
    this.what = what;
    this.id = id;
  }
}

/** @throws Unreadable */
export function readStored<S extends z.ZodType>(schema: S, value: unknown, what: Stored, id: string): z.infer<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Unreadable(what, id, placesOf(read.error));
}

// By sort, so that the compiler knows what comes of which.
const schemas: { readonly [S in Sort]: z.ZodType<KeptOf[S]> } = keptSchemas;

export function keptSchema<S extends Sort>(sort: S): z.ZodType<KeptOf[S]> {
  return schemas[sort];
}

/** Where in a value something was wrong. The messages are left out, since they may quote it. */
export function placesOf(error: z.ZodError): string {
  const places = new Set(error.issues.map(({ path }) => (path.length === 0 ? 'all of it' : path.join('.'))));
  return [...places].slice(0, 5).join(', ');
}

export function reportUnreadable(log: StoreLog, { what, id }: Unreadable): void {
  const asCase = what === 'case' ? CaseId.safeParse(id) : undefined;
  const asMeasure = what === 'measure' ? MeasureId.safeParse(id) : undefined;
  const asDraft = what === 'draft' ? DraftId.safeParse(id) : undefined;
  const asEntry = what === 'entry' ? OutboxKey.safeParse(id) : undefined;
  log.warning('stored-unreadable', {
    reason: what,
    ...(asCase?.success ? { case: asCase.data } : {}),
    ...(asMeasure?.success ? { measure: asMeasure.data } : {}),
    ...(asDraft?.success ? { draft: asDraft.data } : {}),
    ...(asEntry?.success ? { outbox: asEntry.data } : {}),
  });
}

/** Each unreadable thing once: a sweep that looks every few seconds would fill the log with it. */
export function reportingOnce(log: StoreLog): StoreLog {
  const reported = new Set<string>();
  return {
    warning(code, fields) {
      const line = JSON.stringify([code, fields]);
      if (code === 'stored-unreadable' && reported.has(line)) return;
      if (reported.size < 10_000) reported.add(line);
      log.warning(code, fields);
    },
  };
}

/** Those that can be read. The others are reported: what goes wrong with one of them must not block what it belongs to. */
export function readable<V, T>(log: StoreLog, values: readonly V[], read: (value: V) => T): T[] {
  const all = gathering<T>(log, values.length, 'stored');
  for (const value of values) all.take(() => read(value));
  return [...all.page().rows];
}

/** A page in the making. */
export interface Gathering<T> {
  /** Takes one more row; false once the page is full, and the row is then left out. */
  take(read: () => T): boolean;
  page(): Page<T>;
}

/**
 * `places`: what the page's limit counts. In a list that is read page by page every stored row has its place; in a
 * queue only what can be read counts, or a few unreadable rows at its head would block it for good.
 */
export function gathering<T>(log: StoreLog, limit: number, places: 'stored' | 'readable'): Gathering<T> {
  const rows: T[] = [];
  const unreadable: string[] = [];
  let more = false;
  return {
    take(read) {
      const taken = places === 'stored' ? rows.length + unreadable.length : rows.length;
      if (taken >= limit) {
        more = true;
        return false;
      }
      try {
        rows.push(read());
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        reportUnreadable(log, error);
        unreadable.push(error.id);
      }
      return true;
    },
    page: () => ({ rows, unreadable, more }),
  };
}
