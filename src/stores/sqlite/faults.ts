/** What SQLite says, in the words of the store port. */
import { StoreUnavailable } from '../../cases/store.ts';

/** Primary result codes: https://sqlite.org/rescode.html */
const unavailable = new Map([
  [5, 'locked by another process'],
  [6, 'locked'],
  [7, 'out of memory'],
  [8, 'read-only'],
  [10, 'input or output failed'],
  [13, 'disk full'],
  [14, "can't be opened"],
  [15, 'locked by another process'],
]);

/** The extended codes SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE. */
const unique = new Set([1555, 2067]);

export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && unique.has(code);
}

/** The error itself, or what it means for whoever asked. */
export function asStoreFault(error: unknown): unknown {
  const code = codeOf(error);
  const because = code === undefined ? undefined : unavailable.get(code & 0xff);
  if (because === undefined && !isClosed(error)) return error;
  return new StoreUnavailable(`The database is not available: ${because ?? 'closed'}.`, { cause: error });
}

function codeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE';
}
